"""Dates of single events: which days an act admits, and whether a stated time can be one of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from claimcheck.frozen import frozen
from claimcheck.interval import ALWAYS, Interval
from claimcheck.kinds.event.claim import Dated, EventClaim
from claimcheck.kinds.event.index import Events, folded
from claimcheck.model import When
from claimcheck.terms import Truth


@frozen
class Days:
    """The days that a claim gives for what is said: `on` are windows, one of which it was; `over` is the whole
    stretch if it lasted; `labels` say what they are."""

    on: tuple[Dated, ...]
    over: Interval | None = None


def days_for(claim: EventClaim, acts: Collection[str], events: Events) -> Days | None:
    """The days of the claim that the acts of the text don't exclude; None if the claim says nothing of them."""
    labelled = [dated for dated in claim.dates if dated.label]
    plain = [dated for dated in claim.dates if not dated.label]
    if not acts:
        return Days(claim.dates, _over(claim)) if claim.dates else None
    named = tuple(d for d in labelled if events.labels.get(folded(d.label), frozenset()) & set(acts))
    if named:
        return Days(named)
    if "end" in acts:
        return Days((Dated("end", claim.until),)) if claim.until is not None else None
    heads = {folded(name).split()[-1] for name in claim.called}
    if set(acts) == {"agree"} and heads.isdisjoint(events.agreed | events.sudden | events.storms):
        return None  # "the transfer had been agreed in 1977", not "the earthquake struck in 1977"
    if set(acts) & events.occurs and plain:
        lasting = bool(set(acts) & {"hold", "attend"})
        return Days(tuple(plain), _over(claim) if lasting else None)
    if set(acts) & events.vague and labelled:
        return Days(claim.dates)
    return None


def _stretch(over: Interval, said: Interval) -> Truth:
    """Whether a stretch of years can be that of the event: the same, a part of it, or more than it."""
    if None in over or None in said:
        return Truth.MAYBE
    first, last = (_year(day) for day in (over.begin, (over.until or 1) - 1))
    begin, end = (_year(day) for day in (said.begin, (said.until or 1) - 1))
    if begin < first or end > last:
        return Truth.NO
    return Truth.YES if (begin, end) == (first, last) else Truth.MAYBE


def all_of(over: Interval, times: Sequence[When]) -> Truth:
    """Whether a stretch of years that is told as all of the event can be that; a year more or less is let alone."""
    for when in times:
        if when.relation != "during" or None in over or None in when.inner:
            return Truth.MAYBE
        first, last = _year(over.begin), _year((over.until or 1) - 1)
        begin, end = _year(when.inner.begin), _year((when.inner.until or 1) - 1)
        if abs(begin - first) <= 1 and abs(end - last) <= 1:
            return Truth.MAYBE
    return Truth.NO if times else Truth.MAYBE


def _year(day: int | None) -> int:
    return date.fromordinal(day or 1).year


def _over(claim: EventClaim) -> Interval | None:
    if claim.until is None or not claim.dates:
        return None
    return Interval(claim.dates[0].on.begin, claim.until.until)


def fits(days: Days, times: Sequence[When], tolerance: int = 0) -> Truth:
    """Whether the stated time (each of its readings) can be one of the days: yes, perhaps, no."""
    best = Truth.NO
    for when in times:
        best = max(best, _fit(days, when, tolerance))
    return best


def _fit(days: Days, when: When, tolerance: int) -> Truth:
    if when.outer == ALWAYS and when.inner == ALWAYS:
        return Truth.MAYBE
    inner, outer = when.inner, when.outer
    if when.relation == "since":
        outer = inner
        if inner.begin is not None and inner.until is None:
            inner = outer = Interval(inner.begin, inner.begin + 1)
    if when.relation == "during" and days.over is not None:
        return _stretch(days.over, inner)
    found = Truth.NO
    windows = [dated.on for dated in days.on]
    if days.over is not None and when.relation != "since":
        windows.append(days.over)
    for window in windows:
        if window.overlaps(inner):
            found = max(found, Truth.YES)
        elif window.widened(tolerance).overlaps(outer):
            found = max(found, Truth.MAYBE)
    return found
