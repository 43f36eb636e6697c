"""A new holder of an office: the old term closed, the new one written, and examples that prove both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import get_args

from claimcheck.author.articles import takes_article
from claimcheck.author.changes import Draft, editing
from claimcheck.author.entities import called, fresh, with_entity
from claimcheck.claims import dates, edit
from claimcheck.claims.book import ClaimBook, Example
from claimcheck.claims.edit import Plain, Quoted, Way
from claimcheck.errors import Fault, UserError, nearest
from claimcheck.frozen import frozen
from claimcheck.interval import Interval
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.fields import Mode
from claimcheck.model import Entity, Term
from claimcheck.terms import span

_LATER = 14
"""Days after a handover on which the sentences of the examples are published."""

MODES = get_args(Mode)

Proof = Callable[[Example, ClaimBook], bool]
"""Whether an example holds."""


@frozen
class New:
    """A new term, as it was asked for: dates as they are written in claims, "" for what is left out."""

    who: str
    start: str
    end: str = ""
    mode: str = ""
    elected: str = ""
    ordinal: str = ""
    title: str = ""
    id: str = ""
    short: tuple[str, ...] = ()
    source: str = ""
    checked: str = ""
    today: int = date.max.toordinal()


@frozen
class Added:
    """The files with the new term, what was done besides, and what no longer holds."""

    texts: dict[str, str]
    notes: tuple[str, ...]


def add_holder(draft: Draft, office: str, new: New, proof: Proof) -> Added:
    """The files with the new holder; `UserError` with the reason if that can't be."""
    claim = _office(draft, office)
    start = _date(new.start, "--from")
    for text, option in ((new.end, "--until"), (new.elected, "--elected")):
        if text:
            _date(text, option)
    path, notes = claim.place.path, []
    texts = {path: draft.texts[path]}
    id, name = _person(draft, new)
    running = _running(claim, id, new, start)
    notes += [f"closed: {claim.holders[at].who}, until {new.start}" for at in running]
    with editing(path):
        way = _way(texts[path], claim.id)
        texts[path] = _with_term(texts[path], way, claim, id, new, start, running)
        texts[path] = _kept_fresh(texts[path], way, claim, new, start, notes)
        texts[path] = _sourced(texts[path], way, new.source)
    if id not in draft.book.entities:
        _with_person(draft, texts, claim, id, name, new)
        notes.append(f"new entity: {id}")
    book = _book(draft, texts)
    former = next((claim.holders[at] for at in running if not claim.holders[at].mode), None)
    written = [one for one in _examples(book, claim, id, former, start, new) if proof(one, book)]
    with editing(path):
        for example in {one.sort: one for one in reversed(written)}.values():
            texts[path] = _shown(texts[path], way, example)
    if not any(one.sort == "agrees" for one in written):
        notes.append("no example was written: none of the usual sentences is confirmed by the claim")
    notes += _broken(draft, _book(draft, texts), claim, proof)
    return Added({path: text for path, text in texts.items() if text != draft.texts[path]}, tuple(notes))


def _with_person(draft: Draft, texts: dict[str, str], claim: OfficeClaim, id: str, name: str, new: New) -> None:
    """Writes somebody new into the file that has the holders before."""
    home, behind = _home(draft, claim)
    facts: dict[str, Plain] = {"type": "person", "name": name}
    if new.short:
        facts["short"] = list(new.short)
    texts[home] = with_entity(draft, home, texts.get(home, draft.texts[home]), id, facts, behind)


def _book(draft: Draft, texts: Mapping[str, str]) -> ClaimBook:
    book = draft.sound(texts).book
    assert book is not None
    return book


def _with_term(
    text: str, way: Way, claim: OfficeClaim, id: str, new: New, start: Interval, running: Sequence[int]
) -> str:
    """The text with the terms that end closed, and with the new one."""
    ways = list(_ways(text, way))
    for at in running:
        text = _closed(text, ways[at], claim.holders[at].who, new.start)
    place = _place(claim, ways, start)
    return edit.with_entry(text, (*way, "holders"), _row(id, new), place, lines=True, after=("of", "class"))


def _wrong(option: str, message: str) -> UserError:
    return UserError([Fault(option, 0, 0, message)])


def _office(draft: Draft, id: str) -> OfficeClaim:
    offices = [claim.id for claim in draft.book.claims("office")]
    found = next((claim for claim in draft.book.all_claims if claim.id == id), None)
    if found is None:
        raise _wrong("OFFICE", f'no claim is called "{id}"{nearest(id, offices)}')
    where = f"{found.place.path}:{found.place.line}"
    if not isinstance(found, OfficeClaim):
        raise _wrong("OFFICE", f'"{id}" is a claim of the kind {found.kind} ({where}); holders are added to an office')
    if not found.exists:
        raise _wrong("OFFICE", f'"{id}" says that there is no such post ({where})')
    return found


def _date(text: str, option: str) -> Interval:
    try:
        return dates.read(text)
    except dates.DateError as error:
        raise _wrong(option, str(error)) from None


def _person(draft: Draft, new: New) -> tuple[str, str]:
    """The id of the holder and their name; of somebody new, the id that they get."""
    found = [] if new.id and new.id not in draft.book.entities else called(draft, new.id or new.who)
    if len(found) > 1:
        raise _wrong("WHO", f'"{new.who}" may be {" or ".join(one.id for one in found)}: choose one with --id')
    if found:
        if found[0].type != "person":
            raise _wrong("WHO", f"{found[0].id} is of the type {found[0].type}: a holder is a person")
        return found[0].id, found[0].name
    return fresh(draft, new.who, new.id, "person", "WHO"), new.who


def _home(draft: Draft, claim: OfficeClaim) -> tuple[str, str]:
    """The file for a new person, and the entity behind which it goes: beside the holder named last."""
    entities: list[Entity] = [draft.book.entities[term.who] for term in claim.holders]
    beside = [one for one in entities if one.place.path == claim.place.path] or entities
    return (beside[-1].place.path, beside[-1].id) if beside else (claim.place.path, "")


def _running(claim: OfficeClaim, id: str, new: New, start: Interval) -> list[int]:
    """The numbers of the terms that end where the new one begins."""
    found = []
    for at, term in enumerate(claim.holders):
        if term.end is not None or _began(term) > _first(start) or (term.start is None and new.end):
            continue
        if term.who == id and term.mode == new.mode:
            where = f"{term.place.path}:{term.place.line}"
            raise _wrong("WHO", f"{id} holds this office already{_told(term)} ({where})")
        if term.who == id or (claim.exclusive and not new.mode):
            found.append(at)
    return found


def _told(term: Term) -> str:
    return f", {span(term)}" if span(term) else ""


def _first(days: Interval) -> int:
    return 0 if days.begin is None else days.begin


def _began(term: Term) -> int:
    return 0 if term.start is None else _first(term.start)


def _way(text: str, id: str) -> Way:
    """The way to a claim in its file."""
    claims = edit.node(text, ("claims",))
    assert claims is not None
    for at, entry in enumerate(claims.value):
        if any(key.value == "id" and value.value == id for key, value in entry.value):
            return ("claims", at)
    raise edit.CannotEditError(claims.start_mark.line + 1, f"{id} does not stand in this list")


def _ways(text: str, way: Way) -> Iterator[Way]:
    """The ways to the terms of an office, in their order."""
    rows = edit.node(text, (*way, "holders"))
    if rows is None:
        return
    if not edit.is_list(rows):
        yield (*way, "holders")
        return
    for row in range(len(rows.value)):
        terms = edit.node(text, (*way, "holders", row, "terms"))
        if terms is None:
            yield (*way, "holders", row)
        else:
            yield from ((*way, "holders", row, "terms", number) for number in range(len(terms.value)))


def _closed(text: str, way: Way, who: str, end: str) -> str:
    """The text with the end of a term."""
    if edit.is_text(edit.node(text, way)):
        return edit.with_value(text, way, {"who": who, "until": end})
    return edit.with_key(text, way, "until", end, ("who", "from"))


def _row(id: str, new: New) -> Plain:
    keys = ("from", new.start), ("until", new.end), ("as", new.mode), ("elected", new.elected)
    more = ("ordinal", new.ordinal), ("title", new.title)
    return {"who": id, **{key: value for key, value in (*keys, *more) if value}}


def _place(claim: OfficeClaim, ways: Sequence[Way], start: Interval) -> int | None:
    """Before which row the new one goes, so that the order of the days stays; None for behind the last one."""
    began: dict[int, int] = {}
    for term, way in zip(claim.holders, ways, strict=True):
        if len(way) > 3 and isinstance(way[3], int):
            began.setdefault(way[3], _began(term))
    days = list(began.values())
    if len(days) > 1 and days[0] > days[-1]:
        return next((row for row, day in began.items() if day <= _first(start)), None)
    return next((row for row, day in began.items() if day > _first(start)), None)


def _kept_fresh(text: str, way: Way, claim: OfficeClaim, new: New, start: Interval, notes: list[str]) -> str:
    """The text with a later day of checking, if the author gave one, or if the new term runs and began after it."""
    last = None if start.until is None else min(start.until - 1, new.today)
    day = new.checked
    if not day and not new.end and claim.checked is not None and last is not None and claim.checked < last:
        day = date.fromordinal(last).isoformat()
        why = "it was before the new term" if last < new.today else "the new term has yet to begin"
        notes.append(f"checked is now {day}: {why}; give the day on which you looked as --checked")
    return edit.with_key(text, way, "checked", day, ("holders", "source")) if day else text


def _sourced(text: str, way: Way, source: str) -> str:
    """The text with one more source of the claim."""
    there = edit.node(text, (*way, "source"))
    if not source or (there is not None and source in edit.values(there)):
        return text
    return edit.with_entry(text, (*way, "source"), source, after=("holders",))


def _examples(
    book: ClaimBook, claim: OfficeClaim, id: str, former: Term | None, start: Interval, new: New
) -> Iterator[Example]:
    """Sentences that prove the new term, and that the old one is over: the most usual ones first."""
    day = _first(start) if start.until is None else start.until - 1
    day = min(day + _LATER + claim.tolerance, date.max.toordinal())
    for text in _sentences(book, claim, book.entities[id].name, new.title or claim.title, new.mode):
        yield Example(claim.id, "agrees", text, day, "", "", claim.place)
    if former is not None:
        for text in _sentences(book, claim, book.entities[former.who].name, former.title or claim.title, ""):
            yield Example(claim.id, "conflicts", text, day, "office-term", "", claim.place)


def _sentences(book: ClaimBook, claim: OfficeClaim, name: str, title: str, mode: str) -> Iterator[str]:
    post = f"{mode} {title}" if mode else title
    of = [book.entities[one] for one in claim.of]
    for adjective in (entity.adjectives[0] for entity in of if entity.adjectives):
        yield f"{adjective} {post[:1].upper()}{post[1:]} {name} spoke on Monday."
    for entity in of:
        article = "the " if takes_article(entity) else ""
        yield f"{name}, the {post} of {article}{entity.name}, spoke on Monday."
        yield f"{name} is the {post} of {article}{entity.name}."


def _shown(text: str, way: Way, example: Example) -> str:
    """The text with one more example."""
    assert example.published is not None
    entry: dict[str, Plain] = {
        "published": date.fromordinal(example.published).isoformat(),
        "text": Quoted(example.text),
    }
    if example.check:
        entry["check"] = example.check
    if edit.node(text, (*way, "examples")) is None:
        return edit.with_key(text, way, "examples", {example.sort: [entry]}, lines=True)
    return edit.with_entry(text, (*way, "examples", example.sort), entry, lines=True)


def _broken(draft: Draft, book: ClaimBook, claim: OfficeClaim, proof: Proof) -> list[str]:
    """The examples of the claim that held before and do not hold now."""
    return [
        f"{one.place.path}:{one.place.line}:{one.place.column}: this example held before, and no longer does: "
        f"“{one.text}”"
        for one in draft.examples(claim.id)
        if proof(one, draft.book) and not proof(one, book)
    ]
