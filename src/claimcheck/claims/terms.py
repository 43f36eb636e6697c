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

    Each term is named once as the second of a pair."""
    spans = [(sure(term.start, term.end, checked), number) for number, term in enumerate(held)]
    rows = sorted((span, number) for span, number in spans if span)
    found = []
    running: list[tuple[int, int]] = []  # (last day, number) of terms that may reach into the next
    for (first, last), number in rows:
        running = [row for row in running if row[0] > first]
        for until, other in running:
            if held[other].who != held[number].who:
                end = min(until, last)
                if end > first:
                    found.append((other, number, Interval(first, None if end == NEVER_ENDS else end + 1)))
                    break
        running.append((last, number))
    return found


def told(shared: Interval) -> str:
    """The days of a clash, in words."""
    return "now" if shared.begin == NEVER_ENDS - 1 else show(shared)
