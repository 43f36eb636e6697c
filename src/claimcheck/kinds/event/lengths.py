"""Arithmetic of counted years: anniversaries, years since, and how long something lasted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimcheck.interval import ALWAYS, Interval
from claimcheck.kinds.event.claim import Dated
from claimcheck.kinds.event.dates import Days, fits
from claimcheck.model import Value, When
from claimcheck.terms import Truth
from claimcheck.text.times.rounding import slack

_UNIT_DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}


def years(span: Interval) -> tuple[int, int] | None:
    """The first and the last calendar year of a stretch; None if a side is open."""
    if span.begin is None or span.until is None:
        return None
    return date.fromordinal(span.begin).year, date.fromordinal(max(span.begin, span.until - 1)).year


def _spans(days: Days) -> list[tuple[int, int]]:
    windows = [dated.on for dated in days.on] + ([days.over] if days.over is not None else [])
    return [found for window in windows if (found := years(window)) is not None]


def celebrated(days: Days, times: Sequence[When], number: int) -> Truth:
    """Whether the `number`th anniversary can fall in the time of celebration (each of its readings)."""
    events = _spans(days)
    if not events:
        return Truth.MAYBE
    best = Truth.NO
    for when in times:
        for span, truth in ((when.inner, Truth.YES), (when.outer, Truth.MAYBE)):
            found = years(span)
            if found is None:
                best = max(best, Truth.MAYBE)
            elif any(first <= found[1] - number and found[0] - number <= last for first, last in events):
                best = max(best, truth)
    return best


def right_numbers(days: Days, times: Sequence[When]) -> tuple[int, ...]:
    """What would be the right number, for each day of the event."""
    found: list[int] = []
    for when in times[:1]:
        span = years(when.inner)
        if span is None:
            continue
        for dated in days.on:
            event = years(dated.on)
            if event is not None and event[0] == event[1] and span[0] == span[1] and span[0] > event[0]:
                found.append(span[0] - event[0])
    return tuple(dict.fromkeys(found))


def passed(days: Days, times: Sequence[When], number: int, tolerance: int) -> Truth:
    """Whether so many years can have passed since the event: `times` say when it would have begun.  Round numbers may
    be off by more."""
    windows = list(days.on)
    if days.over is not None:
        windows.append(Dated("", Interval(None if days.over.until is None else days.over.until - 1, days.over.until)))
    truth = fits(Days(tuple(windows)), times, tolerance)
    if truth is not Truth.NO:
        return truth
    if any(window.on.widened(tolerance).overlaps(when.outer) for window in windows for when in times):
        return Truth.MAYBE
    more = -(-max(0, slack(number) - 1) * 1461 // 4)  # a year more or less is in the times
    if more and fits(Days(tuple(windows)), [_wider(when, more) for when in times]) is not Truth.NO:
        return Truth.MAYBE
    return Truth.NO


def _wider(when: When, days: int) -> When:
    if when.outer == ALWAYS:
        return when
    return When(when.how, when.inner, when.outer.widened(days), when.relation, when.text, when.start, when.end)


def full_years(days: Days, published: int) -> tuple[int, ...]:
    """How many full years have passed since each day of the event."""
    today = date.fromordinal(published)
    found: list[int] = []
    for dated in days.on:
        if dated.on.begin is not None and dated.on.days == 1:
            then = date.fromordinal(dated.on.begin)
            found.append(today.year - then.year - ((today.month, today.day) < (then.month, then.day)))
    return tuple(dict.fromkeys(found))


def lasted(began: Interval, ended: Interval, value: Value) -> Truth:
    """Whether a stretch was so long.  A unit more or less, and of a round number a sixth, may be rounding."""
    if began.begin is None or began.until is None or ended.begin is None or ended.until is None or value.number is None:
        return Truth.MAYBE
    unit = _UNIT_DAYS.get(value.unit[-1:], 0.0)
    if not unit:
        return Truth.MAYBE
    shortest = (ended.begin - began.until + 1) / unit
    longest = (ended.until - began.begin) / unit
    number = value.number
    if shortest - 1 <= number <= longest + 1:
        return Truth.YES
    slack = max(1.5, number / (40 if _counted_exactly(value) else 6))
    return Truth.MAYBE if shortest - slack <= number <= longest + slack else Truth.NO


def _counted_exactly(value: Value) -> bool:
    """Whether a number is one that nobody rounds to: "79 days", not "80 days", "about 79 days" or "18 months"."""
    number = value.number or 0
    plain = value.text[:1].isdigit() and value.low == value.high and number == int(number)
    return plain and number > _SMALL and number % 5 != 0 and number not in _ROUND


_SMALL = 12
_ROUND = frozenset([18, 24, 36, 48, 72, 99])
"""Numbers of months, hours or days that are round though no multiples of five."""


def longer(value: Value, began: Interval, ended: Interval) -> bool:
    """Whether a stretch is longer than all of it was, by more than a day."""
    if began.begin is None or ended.until is None or value.number is None:
        return False
    return value.number > (ended.until - began.begin) / _UNIT_DAYS.get(value.unit[-1:], float("inf")) + 1
