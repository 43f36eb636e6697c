"""When an event was that so many years have passed since: counted back from the day of publication, or from some day
before it that is not told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from claimcheck.frozen import replace
from claimcheck.interval import Interval, shift_years, year
from claimcheck.model import TimeRef, When
from claimcheck.text import moments
from claimcheck.text.shape import Cell
from claimcheck.text.times.ago import reach
from claimcheck.text.times.counts import Count
from claimcheck.text.times.rounding import slack
from claimcheck.text.words import MODALS, REPORTING, is_past

FROM_THEN = "counted from then"
"""The modifier of years that are counted back from a day that is not told."""
_SLACK = 366
_HALF = 183
_CLOSE = 31
"""Days that "more than five years" leaves on the side of fewer."""
_MODS = {"more_than": "MORE_THAN", "less_than": "LESS_THAN", "approx": "APPROX"}
_FEWER = frozenset("less fewer under within inside not no".split())
"""Words before a number of years by which it may be any smaller one."""
_AHEAD = MODALS | frozenset("if unless due plan plans planned expected scheduled 'll until till deadline next".split())


def from_now(time: TimeRef, published: int) -> When:
    """The time at which it began if its years end on the day of publication; "more than" leaves much room on one side,
    and little on the other."""
    told = moments.told(time)
    inner, outer = time.inner, time.inner.widened(_SLACK)
    mod = next((name for flag, name in _MODS.items() if flag in time.flags), "")
    if time.number and mod in ("MORE_THAN", "LESS_THAN"):
        inner, outer = reach(published, Count(time.number, time.number, "Y", "approx" in time.flags, 0, 0), mod)
        outer = outer.widened(_CLOSE)
    elif time.number and not mod and inner.until is not None:
        today = date.fromordinal(published)
        full = shift_years(today, -time.number - 1).toordinal()
        outer = Interval(full - _CLOSE, max(inner.until, shift_years(today, -time.number).toordinal() + _HALF))
    return When(told.how, inner, outer, told.relation, told.text, told.start, told.end)


def from_then_on(time: TimeRef, published: int) -> When | None:
    """The same where the time tells only how long; None if it gives no single number of years."""
    today = date.fromordinal(published)
    if not time.number or today.year <= time.number + 2:
        return None
    then = shift_years(today, -time.number)
    told = from_now(replace(time, inner=year(then.year), outer=year(then.year)), published)
    return replace(told, outer=told.outer.widened(_SLACK * slack(time.number)))


def at_least(cells: Sequence[Cell], time: TimeRef, published: int) -> When | None:
    """Up to when it must have been if the years end on some day before publication, as what is told in the past did;
    None where the words may tell of what is to come, or of fewer years."""
    said = time.text.lower().split()
    if not time.number or not _FEWER.isdisjoint(said) or any(cell.norm in _AHEAD for cell in cells):
        return None
    if not any(cell.sort in ("word", "term", "phrase") and _past(cell) for cell in cells):
        return None
    if any(cell.norm == "to" and after.norm == "be" for cell, after in pairwise(cells)):
        return None
    if cells[0].norm == "it" and any(cell.norm in REPORTING for cell in cells):
        return None  # "It was forty years since the flood, he wrote"
    today = date.fromordinal(published)
    if today.year <= time.number + 1:
        return None
    last = shift_years(today, -time.number).toordinal()
    room = _CLOSE if "more_than" in time.flags else _SLACK * (1 + slack(time.number))
    told = moments.told(time)
    span = Interval(None, last + room)
    return When(told.how, span, span, told.relation, told.text, told.start, told.end)


def _past(cell: Cell) -> bool:
    return cell.norm in ("was", "were", "had", "did") or is_past(cell.norm.split(" ")[0])
