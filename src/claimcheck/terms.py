"""Terms of office and other stretches with uncertain edges: three-valued questions about them."""

from __future__ import annotations

from enum import IntEnum

from claimcheck.interval import ALWAYS, Interval, told
from claimcheck.model import Term


class Truth(IntEnum):
    """No, maybe, yes: `min` is and, `max` is or."""

    NO = 0
    MAYBE = 1
    YES = 2


def possible(term: Term) -> Interval:
    """Every day on which the term may have been running."""
    begin = None if term.start is None else term.start.begin
    until = None if term.end is None else term.end.until
    return Interval(begin, until)


def certain(term: Term, checked: int | None) -> Interval | None:
    """The days on which the term was running for sure; None if there is no such day.

    A running term is sure up to the day on which it was last checked, that day included; without such a
    day, for as long as anyone reads it.  A term whose start is not known is sure on its last known day alone.
    """
    if term.start is None:
        begin = checked if term.end is None else term.end.begin
        if begin is None:
            return None
    elif term.start.until is None:
        return None
    else:
        begin = term.start.until - 1
    if term.end is None:
        until = None if checked is None else checked + 1
    elif term.end.begin is None:
        # it has ended, nobody gave the day: only the days just after its start are sure
        return None if begin is None else Interval(begin, begin + 1)
    else:
        until = term.end.begin + 1
    if begin is not None and until is not None and begin >= until:
        return None
    return Interval(begin, until)


def held(term: Term, when: Interval, checked: int | None, tolerance: int = 0) -> Truth:
    """Whether the term was running on some day of `when`.

    Within `tolerance` days of an edge the answer is maybe.
    """
    may = possible(term)
    wide = may.widened(tolerance) if tolerance else may
    if not wide.overlaps(when):
        return Truth.NO
    sure = certain(term, checked)
    if sure is not None and sure.overlaps(when) and (not tolerance or may.widened(-tolerance).overlaps(when)):
        return Truth.YES
    return Truth.MAYBE


def running_unchecked(term: Term, when: Interval, checked: int | None) -> bool:
    """Whether the answer rests on a term that was only known to run up to `checked`, before `when`."""
    return term.end is None and checked is not None and when.begin is not None and when.begin > checked


def began(term: Term, when: Interval, tolerance: int = 0) -> Truth:
    """Whether the term began on some day of `when` (or its holder was elected for it then)."""
    best = Truth.NO
    for edge in (term.start, term.elected):
        if edge is None:
            continue
        if edge.widened(tolerance).overlaps(when):
            best = max(best, Truth.YES if when.holds(edge) or edge.days == 1 else Truth.MAYBE)
    if term.start is None:
        best = max(best, Truth.MAYBE)
    return best


def ended(term: Term, when: Interval, tolerance: int = 0) -> Truth:
    """Whether the term ended on some day of `when`: its last day, or the day after it."""
    if term.end is None:
        return Truth.NO
    if term.end == ALWAYS:
        return Truth.MAYBE
    edge = Interval(term.end.begin, None if term.end.until is None else term.end.until + 1)
    if not edge.widened(tolerance).overlaps(when):
        return Truth.NO
    return Truth.YES


def span(term: Term) -> str:
    """The term as people write it, both ends included: "from 2015-11-04 to 2025-03-14"."""
    parts = []
    if term.start is not None:
        parts.append(f"from {_edge(term.start)}")
    if term.end == ALWAYS:
        parts.append("until a day not known")
    elif term.end is not None:
        edge = _edge(term.end)
        parts.append(f"until {edge}" if not parts else f"to {edge}")
    elif parts:
        parts[0] = f"since {_edge(term.start)}" if term.start is not None else parts[0]
    return " ".join(parts)


def _edge(window: Interval) -> str:
    """The day of an edge, or between which days it lies."""
    shown = told(window)
    if window.begin is None:
        return f"{shown.removeprefix('until ')} at the latest"
    return f"a day between {shown.replace(' to ', ' and ')}" if " to " in shown else shown
