"""What can be said of the facts of entities beside each other: ties outside a life, parents younger than children."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import terms
from claimcheck.claims.clash import fault
from claimcheck.errors import Fault
from claimcheck.interval import Interval, show
from claimcheck.kind import Facts
from claimcheck.model import Entity, Tie

_YOUNGEST = 12
"""Years between a parent and a child below which the days are worth a second look."""
_YEAR = 365.25


def _ties(entity: Entity) -> Iterator[tuple[str, Tie]]:
    for key in ("nationality", "party", "employer", "member_of", "spouse_of"):
        yield from ((key, tie) for tie in getattr(entity, key))


def errors(facts: Facts) -> Iterator[Fault]:
    """Ties that begin before birth or after death, and children born before their parents."""
    for entity in facts.entities.values():
        begun, ended = entity.born or entity.founded, entity.died or entity.closed
        for key, tie in _ties(entity):
            if begun is not None and tie.start is not None and terms.backwards(begun, tie.start):
                yield fault(
                    entity.place,
                    f'{key}: "{tie.is_}" begins {show(tie.start)}, before "{entity.id}" was there ({show(begun)})',
                )
            elif ended is not None and tie.start is not None and terms.backwards(tie.start, ended):
                yield fault(
                    entity.place,
                    f'{key}: "{tie.is_}" begins {show(tie.start)}, after the end of "{entity.id}" ({show(ended)})',
                )
        for id in entity.child_of:
            parent = facts.entities[id]
            if parent.born is not None and entity.born is not None and terms.backwards(parent.born, entity.born):
                yield fault(
                    entity.place,
                    f'child_of: "{id}" was born {show(parent.born)}, after "{entity.id}" ({show(entity.born)})',
                )


def hints(facts: Facts) -> Iterator[Fault]:
    """Ties to what was not there yet, and parents who were children themselves."""
    for entity in facts.entities.values():
        for key, tie in _ties(entity):
            other = facts.entities.get(tie.is_)
            begun = None if other is None else other.born or other.founded
            if (
                key != "nationality"
                and begun is not None
                and tie.start is not None
                and terms.backwards(begun, tie.start)
            ):
                yield fault(
                    entity.place,
                    f'{key}: "{tie.is_}" begins {show(tie.start)}, before it was there itself ({show(begun)})',
                )
        for id in entity.child_of:
            age = _least_age(facts.entities[id].born, entity.born)
            if age is not None and 0 <= age < _YOUNGEST:
                yield fault(
                    entity.place,
                    f'child_of: "{id}" was {int(age)} years old when "{entity.id}" was born: look at both days',
                )


def _least_age(parent: Interval | None, child: Interval | None) -> float | None:
    """The years between, at most."""
    if parent is None or child is None or parent.begin is None or child.until is None:
        return None
    return (child.until - 1 - parent.begin) / _YEAR
