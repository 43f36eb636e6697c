"""Verbs that "and" joins to one that is said of an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kinds.event.clauses import verb_at
from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.predicates import Verbal, predicate
from claimcheck.text.shape import Cell


def second_verbs(cells: Sequence[Cell], first: Verbal, events: Events) -> Iterator[Verbal]:
    """The verbs that "and" joins to one said of the noun: "was signed in 1905 and entered into force in 1906"."""
    at, said = first.tail.last, first.acts
    for _ in range(_JOINED):
        comma = at + (at < len(cells) and cells[at].norm == ",")
        if comma < len(cells) and cells[comma].sort == "word" and cells[comma].norm in ("and", "but"):
            comma += 1
        elif comma == at:
            return
        verbal, _ = predicate(cells, comma, events)
        if verbal is None or not verbal.acts or verbal.acts & said or not said or verbal.acts == {"hold"}:
            return
        if verbal.verb == comma and not (_finite_form(cells, verbal.verb, events)):
            return
        yield verbal
        at, said = verbal.tail.last, said | verbal.acts


_JOINED = 3
"""Verbs that "and" joins to another one, at most."""


def _finite_form(cells: Sequence[Cell], at: int, events: Events) -> bool:
    found = verb_at(cells, at, events)
    return found is not None and bool(found[3] & {"past", "third", "participle"})
