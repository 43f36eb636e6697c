"""Whose headquarters are those of "the Swedish company", where a text names several: of the one whose seat the claims
put into that land, which the same sentence names, or the one before."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.lazy import Pattern
from claimcheck.model import Statement
from claimcheck.text.scene import PLACES
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.words import FUNCTION_CAPS, SHORT_FORMS

_LAND = Pattern(r"\b[Tt]he\s([A-Z][A-Za-z.]*(?:\s[A-Z][a-z]+)?)\s\Z")
_LONGEST = 30
_FIRMS = SHORT_FORMS | frozenset(
    "company firm corporation business conglomerate manufacturer carmaker automaker airline retailer chipmaker "
    "drugmaker brewer insurer miner planemaker lender bank maker giant group operator".split()
)
_BODIES = frozenset(["company", "organisation", "body"])
_CAPITAL = Pattern(r"\b[A-Z][\w'’&-]*")
_SENTENCE = Pattern(r"[.!?]['\"”’)]*\s+(?=[A-Z])")


def of_that_land(statement: Statement, facts: Facts, text: str) -> Statement:
    """The statement with the body that is meant, where the text leaves no choice."""
    (owner, *more) = statement.objects or (None,)
    if owner is None or more or owner.entities or owner.how != "possessive" or owner.text not in _FIRMS:
        return statement
    match = _LAND.search(text, max(0, owner.start - _LONGEST), owner.start)
    lands = frozenset(_lands(match[1].casefold(), facts)) if match is not None else frozenset[str]()
    if not lands or match is None or _brought_in(match[1], text[: match.start()]):
        return statement
    found = {
        id
        for key in statement.keys
        for claim in facts.keyed(key)
        if isinstance(claim, RelationClaim)
        for id in claim.of
        if facts.entities[id].type in _BODIES and not lands.isdisjoint(_seats(id, claim, facts))
    }
    found = {id for id in found if any(name.text in text for name in facts.entities[id].names)}
    (id, *others) = found or ("",)
    if not id or others or not _just_named(id, match.start(), text, facts, lands):
        return statement
    return replace(statement, objects=(replace(owner, entities=(id,), types=(facts.entities[id].type,)),))


def _lands(word: str, facts: Facts) -> Iterator[str]:
    """The lands that have a name, or an adjective."""
    for entity in facts.entities.values():
        if entity.type == "country":
            said = (*entity.adjectives, *(name.text for name in entity.names))
            if word in {one.casefold() for one in said}:
                yield entity.id


def _seats(id: str, claim: RelationClaim, facts: Facts) -> Iterator[str]:
    """Where a body is, and where it ever had its seat, by the claim."""
    yield from facts.entities[id].within
    for term in claim.holders:
        if term.who in facts.entities and facts.entities[term.who].type in PLACES:
            yield from facts.entities[term.who].within


def _brought_in(land: str, before: str) -> bool:
    """Whether a text tells of one more body of a land: "an American airline", "America's largest bank"."""
    return any(f"{article} {land} " in before for article in ("a", "an", "A", "An", "another", "other", "two", "of"))


def _just_named(id: str, at: int, text: str, facts: Facts, lands: frozenset[str]) -> bool:
    """Whether a body is named in the sentence of an offset, or in the one before, and nothing stands there that may be
    another one of that land."""
    names = sorted({name.text for name in facts.entities[id].names}, key=len, reverse=True)
    last = max(text.rfind(name, 0, at) for name in names)
    if last < 0 or sum(1 for _ in _SENTENCE.finditer(text, last, at)) > 1:
        return False
    start = max([0, *(match.end() for match in _SENTENCE.finditer(text, 0, last))])
    harmless = _harmless(id, facts, lands)
    between = _CAPITAL.finditer(text, start, at)
    return all(_plain(match[0], text, match.start()) or match[0] in harmless for match in between)


def _harmless(id: str, facts: Facts, lands: frozenset[str]) -> set[str]:
    """The words of names that are no other body's of that land: the body's own, of people, of places, and of bodies
    that the claims put elsewhere."""
    found = set()
    for entity in facts.entities.values():
        own = {one for one in entity.within if facts.entities[one].type == "country"}
        apart = entity.type == "person" or entity.type in PLACES or (bool(own) and own.isdisjoint(lands))
        if apart or entity.id == id:
            found |= {word for name in entity.names for word in name.text.split()}
    return found


def _plain(word: str, text: str, at: int) -> bool:
    """Whether a word has its capital as the first of a sentence, or is no name."""
    opens = text[:at].rstrip().endswith((".", "!", "?", ":")) or not text[:at].strip()
    said = word.casefold()
    return said in FUNCTION_CAPS or said in MONTHS or said in WEEKDAYS or (
        opens and text[at:].partition(" ")[2][:1].islower()
    )  # fmt: skip
