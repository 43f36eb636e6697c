"""The readings of a time that the text gives: its alternatives, the years around it, and some days more."""

from __future__ import annotations

from datetime import date

from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS, Interval, shift_years
from claimcheck.model import TimeRef, When
from claimcheck.text import moments


def whens(time: TimeRef) -> tuple[When, ...]:
    """The time with its alternatives: all of them are readings."""
    first = moments.told(time)
    if time.kind == "range":
        first = When("stated", time.inner, time.outer, "during", time.text, time.start, time.end)
    others = (When("stated", span, span, first.relation, time.text, time.start, time.end) for span in time.alternatives)
    years = years_around(first) if "year_inferred" in time.flags else ()
    return (first, *(other for other in others if other.inner != ALWAYS), *years)


def wider(when: When, days: int) -> When:
    if None in when.inner:
        return when
    return replace(when, inner=when.inner.widened(days), outer=when.outer.widened(days))


def years_around(when: When) -> tuple[When, ...]:
    """The same a year before and after: "in November" without a year may be either."""
    inner = when.inner
    if inner.begin is None or inner.until is None:
        return ()
    found: list[When] = []
    for by in (-1, 1):
        first = shift_years(date.fromordinal(inner.begin), by).toordinal()
        last = shift_years(date.fromordinal(inner.until), by).toordinal()
        span = Interval(first, last)
        found.append(replace(when, inner=span, outer=span))
    return tuple(found)
