"""What is not wrong with claims, but makes them weaker than they could be.  Nothing here stops a run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any

from claimcheck.claims import codec
from claimcheck.claims.book import ClaimBook, Loaded
from claimcheck.errors import Fault
from claimcheck.model import Claim, Entity, Place, Term


def _at(place: Place, message: str) -> Fault:
    return Fault(place.path, place.line, place.column, message)


def _texts(value: Any) -> Iterator[str]:
    """All texts inside plain tuples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)


def _runs(claim: Claim) -> bool:
    """Whether a term of the claim has no end."""
    values = (getattr(claim, field.name) for field in fields(claim))
    held = (part for value in values if isinstance(value, tuple) for part in value if isinstance(part, Term))
    return any(term.start is not None and term.end is None for term in held)


def _claim(claim: Claim, today: int | None) -> Iterator[Fault]:
    if not claim.source:
        yield _at(claim.place, f'"{claim.id}" has no source')
    if claim.checked is None and _runs(claim):
        yield _at(claim.place, f'"{claim.id}" has a term without an end, but no day on which it was checked')
    if today is not None and claim.review_by is not None and claim.review_by < today:
        due = date.fromordinal(claim.review_by).isoformat()
        yield _at(claim.place, f'"{claim.id}" was to be reviewed by {due}')


def _used(book: ClaimBook) -> set[str]:
    """The ids that another entity or a claim names."""
    named: set[str] = set()
    for claim in book.all_claims:
        named.update(_texts(codec.write(claim)[1]))
    for entity in book.entities.values():
        named.update(text for text in _texts(codec.write(entity)[1]) if text != entity.id)
    capitals = {entity.capital for entity in book.entities.values()}
    return named | {entity.id for entity in book.entities.values() if entity.name in capitals}


def _entities(book: ClaimBook) -> Iterator[Fault]:
    used = _used(book)
    first: dict[tuple[str, str], Entity] = {}
    for entity in book.entities.values():
        if entity.id not in used:
            yield _at(entity.place, f'"{entity.id}" is named by no claim and no other entity')
        other = first.setdefault((entity.type, entity.name), entity)
        if other is not entity:
            where = f"{other.place.path}:{other.place.line}"
            yield _at(entity.place, f'"{entity.id}" has the name and type of "{other.id}" ({where}): two readings')


def lint(loaded: Loaded, today: int | None = None) -> tuple[Fault, ...]:
    """All that could be better, in the order of the places.  `today` is an ordinal day; without one nothing is
    overdue.  Claims without examples are told only where examples were loaded at all."""
    book = loaded.book
    if book is None:
        return ()
    found = [fault for claim in book.all_claims for fault in _claim(claim, today)]
    found += _entities(book)
    if loaded.examples:
        for sort, lack in (("conflicts", "must be reported"), ("silent", "must stay silent")):
            shown = {example.claim for example in loaded.examples if example.sort == sort}
            found += [
                _at(claim.place, f'"{claim.id}" has no example that {lack}')
                for claim in book.all_claims
                if claim.id not in shown
            ]
    return tuple(sorted(found))
