"""Questions about terms whose edges are windows: what is certain whatever the days in them are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimcheck.interval import Interval, show
from claimcheck.model import Term

NEVER_ENDS = date.max.toordinal()


def backwards(start: Interval | None, end: Interval | None) -> bool:
    """Whether the last possible day lies before the first possible one."""
    return bool(start and end and start.begin is not None and end.until is not None and end.until <= start.begin)


def sure(start: Interval | None, end: Interval | None, checked: int | None) -> tuple[int, int] | None:
    """The first and last day, both included, on which a term certainly ran; None if no day is certain.

    What has no end runs for ever; if its start isn't known either, from `checked` on, or just before for ever."""
    if end is None:
        last = NEVER_ENDS
        first = start.until - 1 if start and start.until is not None else (checked or NEVER_ENDS - 1)
    else:
        if end.begin is None:
            return None
        last = end.begin
        first = start.until - 1 if start and start.until is not None else last
    return (first, last) if first <= last else None


def clashes(held: Sequence[Term], checked: int | None) -> list[tuple[int, int, Interval]]:
    """Pairs of terms of different holders that certainly share more than one day: their numbers, and the days.

    Each term is named at most once as the second of a pair, beside the one before it that reaches furthest."""
    spans = [(sure(term.start, term.end, checked), number) for number, term in enumerate(held)]
    found = []
    furthest: tuple[int, int] | None = None  # (last day, number) of the term that reaches furthest so far
    rival: tuple[int, int] | None = None  # and of the one of any other holder than that
    for (first, last), number in sorted((span, number) for span, number in spans if span):
        who = held[number].who
        other = rival if furthest and held[furthest[1]].who == who else furthest
        if other and min(other[0], last) > first:
            end = min(other[0], last)
            found.append((other[1], number, Interval(first, None if end == NEVER_ENDS else end + 1)))
        if furthest is None or last > furthest[0]:
            if furthest and held[furthest[1]].who != who:
                rival = furthest
            furthest = (last, number)
        elif held[furthest[1]].who != who and (rival is None or last > rival[0]):
            rival = (last, number)
    return found


def told(shared: Interval) -> str:
    """The days of a clash, in words."""
    return "now" if shared.begin == NEVER_ENDS - 1 else show(shared)
