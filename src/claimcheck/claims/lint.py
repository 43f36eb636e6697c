"""What claims that load well say beside each other: contradictions, and what makes them weaker than they could be.

Every kind looks at its own claims (`kinds.linters`); here is what goes for all.  Nothing here stops a run.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Any

from claimcheck import kinds
from claimcheck.claims.book import ClaimBook, Loaded
from claimcheck.claims.clash import fault, where
from claimcheck.errors import Fault
from claimcheck.model import Claim, Place
from claimcheck.text.tokens import words

_YEAR = 365
"""Days after which what still runs should have been looked at again."""
_OWN = frozenset("id type name names adjectives seats source fiscal_year mode title unit label".split())
"""Fields in which nothing else is named."""
_FEW = 4
"""Entities of one name that are named; of more, their number."""

_LONG = 5
"""Letters from which words can be nearly a name."""
_ALIKE = 0.88
_LOOKED_UP = 500
"""Plain words that are compared with all names: looking is slow."""


def errors(book: ClaimBook) -> tuple[Fault, ...]:
    """What must be wrong: claims and facts that contradict each other, in the order of the places."""
    return tuple(
        sorted({one for linter in kinds.linters() if hasattr(linter, "errors") for one in linter.errors(book)})
    )


def lint(loaded: Loaded, today: int | None = None) -> tuple[Fault, ...]:
    """What may be wanted, and could be better, in the order of the places.  `today` is an ordinal day; without one
    nothing is overdue or old.  Claims without examples are told only where examples were loaded at all."""
    book = loaded.book
    if book is None:
        return ()
    found = [one for linter in kinds.linters() if hasattr(linter, "hints") for one in linter.hints(book)]
    found += [one for claim in book.all_claims for one in _claim(claim, today)]
    found += [*_old(book, today), *_unused(book), *_names(book), *_plain(book), *_phrases(book)]
    if loaded.examples:
        for sort, lack in (("conflicts", "must be reported"), ("silent", "must stay silent")):
            shown = {example.claim for example in loaded.examples if example.sort == sort}
            found += [
                fault(claim.place, f'"{claim.id}" has no example that {lack}: write one, claims test proves it')
                for claim in book.all_claims
                if claim.id not in shown
            ]
    return tuple(sorted(set(found)))


def _runs(claim: Claim) -> bool:
    """Whether a term or a number of the claim has no end."""
    of: type = type(claim)
    held = (part for name in _naming(of)[2] for part in getattr(claim, name))
    return any(getattr(part, "start", None) is not None and part.end is None for part in held)


def _claim(claim: Claim, today: int | None) -> Iterator[Fault]:
    if not claim.source:
        yield fault(claim.place, f'"{claim.id}" has no source: say where it is known from')
    if claim.checked is None and _runs(claim):
        yield fault(
            claim.place, f'"{claim.id}" has a term without an end, but no day on which it was checked: write `checked`'
        )
    if today is not None and claim.review_by is not None and claim.review_by < today:
        due = date.fromordinal(claim.review_by).isoformat()
        yield fault(claim.place, f'"{claim.id}" was to be reviewed by {due}: look again, and set another day')


def _old(book: ClaimBook, today: int | None) -> Iterator[Fault]:
    """Claims with something that still runs, last looked at more than a year ago: one hint for a day of a file."""
    if today is None:
        return
    old: dict[tuple[str, int], list[Claim]] = {}
    for claim in book.all_claims:
        if claim.checked is not None and today - claim.checked > _YEAR and _runs(claim):
            old.setdefault((claim.place.path, claim.checked), []).append(claim)
    for (_, day), claims in old.items():
        more = f" and {len(claims) - 1} more of this file" if len(claims) > 1 else ""
        was = "were" if more else "was"
        yield fault(
            claims[0].place,
            f'"{claims[0].id}"{more} {was} last checked on {date.fromordinal(day).isoformat()}, more than a year ago: '
            "look again, and renew `checked`",
        )


@cache
def _naming(noun: type) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The fields of a class that hold one text, several, and other nouns."""
    shared = {field.name for field in fields(Claim)} if issubclass(noun, Claim) else _OWN
    own = [(field.name, str(field.type)) for field in fields(noun) if field.name not in shared]
    one = tuple(name for name, sort in own if sort == "str")
    several = tuple(name for name, sort in own if sort == "tuple[str, ...]")
    nouns = tuple(name for name, sort in own if sort.startswith("tuple[") and name not in several)
    return one, several, nouns


def _named(noun: Any, found: set[str]) -> None:
    """Adds every text that may be the id of an entity."""
    of: type = type(noun)
    one, several, nouns = _naming(of)
    for name in one:
        found.add(getattr(noun, name))
    for name in several:
        found.update(getattr(noun, name))
    for name in nouns:
        for inner in getattr(noun, name):
            _named(inner, found)


def _used(book: ClaimBook) -> set[str]:
    """The ids that another entity or a claim names."""
    named: set[str] = set()
    for claim in book.all_claims:
        _named(claim, named)
    for entity in book.entities.values():
        _named(entity, named)
    return named | {entity.id for entity in book.entities.values() if entity.name in named}


_CHECKED = ("born", "died", "founded", "closed", "nationality", "party", "employer", "member_of", "child_of",
            "spouse_of", "sibling_of", "capital")  # fmt: skip
"""Facts that are checked without a claim."""


def _unused(book: ClaimBook) -> Iterator[Fault]:
    """Entities that nothing names, and of which nothing is checked; an adjective finds "the Dutch physicist" too."""
    used = _used(book)
    for entity in book.entities.values():
        if any(getattr(entity, fact) for fact in _CHECKED) or entity.adjectives:
            continue
        if entity.id not in used:
            told = f'"{entity.id}" is named by no claim and no other entity: keep it only if texts may name it'
            yield fault(entity.place, told)


def _names(book: ClaimBook) -> Iterator[Fault]:
    """Names that several entities have: told once, at the last of them."""
    full: dict[tuple[str, ...], dict[str, str]] = {}
    short: dict[tuple[str, ...], dict[str, str]] = {}
    for entity in book.entities.values():
        for name in entity.names:
            (short if name.short else full).setdefault(words(name.text), {}).setdefault(entity.id, name.text)
    for owners in full.values():
        *others, last = owners
        if others:
            told = f'"{owners[last]}" is a name of {_listed(book, others)} too'
            yield fault(book.entities[last].place, f"{told}: both are then meant; if they are one, keep one of them")
    for folded, owners in short.items():
        *others, last = {**owners, **{id: text for id, text in full.get(folded, {}).items() if id not in owners}}
        if others:
            text = owners.get(last) or next(iter(owners.values()))
            told = f'"{last}": the short name "{text}" is that of {_listed(book, others)} too'
            yield fault(
                book.entities[last].place, f"{told}: where nothing else tells them apart, each of them is meant"
            )


def _plain(book: ClaimBook) -> Iterator[Fault]:
    """Plain words where an id may stand, that are written like an id or are nearly a known name."""
    known = {words(name.text): name.text for entity in book.entities.values() for name in entity.names}
    begins: dict[str, list[str]] = {}
    for text in known.values():
        begins.setdefault(text[:1].lower(), []).append(text)
    left = _LOOKED_UP
    for place, key, text in _worded(book):
        if not text or text in book.entities or words(text) in known:
            continue
        near: list[str] = []
        if left and len(text) >= _LONG:
            left -= 1
            around = [name for name in begins.get(text[:1].lower(), ()) if abs(len(name) - len(text)) <= 2]
            near = get_close_matches(text, around, n=1, cutoff=_ALIKE)
        if near:
            yield fault(place, f'{key}: nothing is called "{text}"; did you mean "{near[0]}"?')
        elif text == text.lower() and " " not in text:
            yield fault(
                place, f'{key}: nothing is called "{text}", so that it is a plain word: write a name with its capitals'
            )


def _worded(book: ClaimBook) -> Iterator[tuple[Place, str, str]]:
    """What stands where an id or plain words may: the place, the key, the text."""
    for entity in book.entities.values():
        yield entity.place, "capital", entity.capital
        yield from ((entity.place, "seat", seat) for seat in entity.seats)
        for key in ("nationality", "party", "employer", "member_of"):
            yield from ((entity.place, key, tie.is_) for tie in getattr(entity, key))
    for claim in book.all_claims:
        yield from ((claim.place, "place", where) for where in getattr(claim, "where", ()))
        for edition in getattr(claim, "editions", ()):
            yield claim.place, "place", edition.place
            yield from ((claim.place, "host", host) for host in edition.hosts)


def _listed(book: ClaimBook, ids: list[str]) -> str:
    """Entities with their places; of many, the first one and how many more there are."""
    shown = ids if len(ids) <= _FEW else ids[:1]
    told = [f'"{id}" ({where(book.entities[id].place)})' for id in shown]
    return " and ".join(told) + (f" and {len(ids) - 1} others" if len(shown) < len(ids) else "")


def _phrases(book: ClaimBook) -> Iterator[Fault]:
    """Words that two claims of a kind have for something of the same entity: told once for the two, at the later."""
    found: dict[tuple[str, str], list[str]] = {}
    for key, claims in book.key_claims.items():
        first: dict[str, Claim] = {}
        for claim in claims:
            if claim.kind == "event":
                continue
            for of in getattr(claim, "of", ()) or ("",):
                other = first.setdefault(of, claim)
                if other is not claim:
                    found.setdefault((other.id, claim.id), []).append(key.partition(":")[2])
    for (one, later), shared in found.items():
        what = f"“{shared[0].replace('#', ' … ').strip()}”"
        two = f'"{one}" ({where(book.claim(one).place)}) as well as'
        if book.claim(later).kind == "wording":
            told = f'{what} is avoided by {two} by "{later}": each of them reports it; keep one of the two'
        else:
            told = f'{what} stands for {two} for "{later}": a sentence is right if it fits one of them; take the words '
            told += "out of the other if that is not meant"
        yield fault(book.claim(later).place, told)
