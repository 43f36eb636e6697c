"""A claim or an entity as a sheet: what is held, since when, from where, and what its examples show."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck import kinds
from claimcheck.claims.book import ClaimBook, Example
from claimcheck.interval import ALWAYS, Interval, told
from claimcheck.model import Claim, Entity, Place, Term, Tie
from claimcheck.terms import span

Row = tuple[str, str]
"""A label, and words."""

_TIES = {
    "nationality": "nationality",
    "party": "party",
    "employer": "employer",
    "member_of": "member of",
    "spouse_of": "spouse of",
    "child_of": "child of",
    "sibling_of": "sibling",
}
"""The labels of what ties an entity to others."""


def claim_sheet(claim: Claim, book: ClaimBook) -> Iterator[Row]:
    """What a claim holds, and what is known about it."""
    yield from kinds.sheet(claim.kind).held(claim, book)
    if claim.source:
        yield "source", claim.source
    if claim.checked is not None:
        yield "checked", _day(claim.checked)
    if claim.valid != ALWAYS:
        yield "valid", f"for texts of {told(claim.valid)}"
    if claim.severity:
        yield "severity", claim.severity
    if claim.status:
        yield "status", "on trial: reported apart, never fails a run"
    if claim.tolerance:
        yield "tolerance", f"{claim.tolerance} days around each edge of a term, in which nothing is decided"
    if claim.review_by is not None:
        yield "review", f"by {_day(claim.review_by)}"
    for label, words in (("owner", claim.owner), ("tags", ", ".join(claim.tags)), ("note", claim.note)):
        if words:
            yield label, words
    yield "at", _where(claim.place)


def entity_sheet(entity: Entity, book: ClaimBook) -> Iterator[Row]:
    """What is known of an entity, and who else names it."""
    for name in entity.names[1:]:
        days = "" if name.during == ALWAYS else f" ({told(name.during)})"
        yield "short" if name.short else "also", f"{name.text}{days}"
    yield from (("adjective", word) for word in entity.adjectives)
    if entity.capital:
        yield "capital", _name(entity.capital, book)
    yield from (("seat", word) for word in entity.seats)
    yield from (("in", book.entities[id].name) for id in entity.within)
    for label in ("born", "died", "founded", "closed"):
        day: Interval | None = getattr(entity, label)
        if day is not None:
            yield label, "on a day not known" if day == ALWAYS else told(day)
    for key, label in _TIES.items():
        for tie in getattr(entity, key):
            yield label, _tie(tie, book) if isinstance(tie, Tie) else book.entities[tie].name
    if entity.fiscal_year:
        yield "year", f"its fiscal year begins on {entity.fiscal_year} (month, day)"
    if entity.source:
        yield "source", entity.source
    yield from (("claim", f"{claim.id} ({claim.kind})") for claim in book.all_claims if entity.id in _ids(claim))
    yield "at", _where(entity.place)


def of_entity(entity: Entity, examples: tuple[Example, ...]) -> list[Example]:
    """The examples in which an entity is named in full."""
    names = [name.text for name in entity.names if not name.short]
    return [example for example in examples if any(name in example.text for name in names)]


def _ids(claim: Claim) -> set[str]:
    """The ids of entities that a claim names."""
    own = {id for key in ("of", "between", "by", "where", "is_not") for id in getattr(claim, key, ())}
    own.update(term.who for term in getattr(claim, "holders", ()))
    return own | {id for edition in getattr(claim, "editions", ()) for id in (edition.place, *edition.hosts)}


def _tie(tie: Tie, book: ClaimBook) -> str:
    days = span(Term("", tie.start, tie.end))
    return f"{_name(tie.is_, book)}{f': {days}' if days else ''}"


def _name(word: str, book: ClaimBook) -> str:
    return book.entities[word].name if word in book.entities else word


def _day(ordinal: int) -> str:
    return told(Interval(ordinal, ordinal + 1))


def _where(place: Place) -> str:
    return f"{place.path}:{place.line}"
