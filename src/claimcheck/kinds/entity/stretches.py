"""Ties with a term (a nationality, an employer, a party): three-valued questions about when they held."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.interval import ALWAYS, Interval
from claimcheck.kind import Facts
from claimcheck.model import Term, Tie
from claimcheck.terms import Truth, began, ended, possible, span

NOTICE = 62
"""Days by which what is agreed and what takes effect may differ: joining, leaving."""


def name_of(tie: Tie, facts: Facts) -> str:
    return facts.entities[tie.is_].name if tie.is_ in facts.entities else tie.is_


def known_for(ties: Iterable[Tie], facts: Facts) -> str:
    """The ties as people write them: "Labour Party since 1995"."""
    return ", ".join(f"{name_of(tie, facts)} {span(_term(tie))}".strip() for tie in ties)


def _term(tie: Tie) -> Term:
    return Term("", tie.start, tie.end)


def outside(tie: Tie, when: Interval, days: int = 0) -> bool:
    """Whether the tie certainly did not hold on any day of `when`."""
    return not possible(_term(tie)).widened(days).overlaps(when)


def covers(tie: Tie, when: Interval) -> bool:
    """Whether the tie held all through `when` for sure; one without a start holds from ever."""
    begin = None if tie.start is None else tie.start.until
    until = None if tie.end is None else tie.end.begin
    if (tie.start is not None and begin is None) or (tie.end is not None and until is None):
        return False
    return Interval(None if begin is None else begin - 1, until).holds(when)


def started(tie: Tie, when: Interval) -> Truth:
    """Whether the tie began then, give or take the days between an agreement and its effect."""
    return _edge(began(_term(tie), when), tie.start, when)


def finished(tie: Tie, when: Interval) -> Truth:
    """Whether the tie ended then, likewise.  One that has not ended, did not."""
    if tie.end is None or tie.end == ALWAYS:
        return Truth.MAYBE if tie.end is not None else Truth.NO
    return _edge(ended(_term(tie), when), tie.end, when)


def _edge(truth: Truth, edge: Interval | None, when: Interval) -> Truth:
    if truth is Truth.NO and edge is not None and edge.widened(NOTICE).overlaps(when):
        return Truth.MAYBE
    return truth
