"""So long ago, so long from now: "nearly four years ago", "60 years ago today", "five years from now"."""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.text.times.counts import Count
from claimcheck.text.times.rounding import EXACT, slack
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import day_unit, decade_unit, shifted, unit_at
from claimcheck.text.times.words import UNIT_NAMES, UNITS, WEEKDAYS

_VAGUE = frozenset({"years", "decades", "months", "weeks", "days", "centuries"})


def reach(published: int, count: Count, mod: str, exact: bool = False) -> tuple[Interval, Interval]:
    """The days that lie "N units ago": the plain reading and all that the words allow.

    A modifier moves the outer interval to one side ("nearly": less, "over": up to twice a round number), "about"
    widens it by a tenth; without one it is half a unit either way, united with the calendar unit, and more for a
    round number of years that nothing makes `exact`.
    """
    unit, low, high = count.unit, count.low, count.high
    at, far = shifted(published, -low, unit), shifted(published, -high, unit)
    size = 10 if unit == "Y" and low % 10 == 0 and count.rough else 1
    if low >= 100 and unit == "Y" and count.rough:
        size = max(10, low // 10)
    plain = unit_at(at, unit).span.union(unit_at(far, unit).span)
    if mod == "LESS_THAN":
        fewer = max(size, slack(low) if unit == "Y" else 0)
        outer = Interval(at, shifted(published, -(low - fewer), unit) + 1)
        half = Interval(at, at + max(1, (shifted(published, -(low - 1), unit) - at) // 2))
    elif mod == "MORE_THAN":
        round_number = (unit != "D" and low % 5 == 0) or low % 10 == 0 or low == 12
        most = 2 * high if round_number else high + size
        outer = Interval(shifted(published, -most, unit), at + 1)
        half = Interval(at - max(1, (at - shifted(published, -(low + 1), unit)) // 2), at + 1)
    elif mod == "APPROX":
        wide = max(size, -(-high // 10), slack(low) if unit == "Y" else 0)
        outer = Interval(shifted(published, -(high + wide), unit), shifted(published, -(low - wide), unit) + 1)
        return plain, outer.union(plain)
    else:
        around = {"D": 1, "W": 4, "M": 16, "Y": 183}[unit] * size
        if unit == "D" and low == 1:
            around = 0
        outer = Interval(far - around, at + around + 1)
        if size == 10 and unit == "Y":
            plain = decade_unit(int(unit_at(at, "Y").value)).span
        more, less = (slack(high), slack(low)) if unit == "Y" and not exact else (0, 0)
        if more or less:
            far = shifted(published, -(high + more), unit)
            outer = Interval(far, shifted(published, -(low - less), unit) + 1).union(outer)
        return plain, outer.union(plain)
    begin = max(plain.begin or 0, outer.begin or 0)
    until = min(plain.until or 0, outer.until or 0)
    inner = Interval(min(begin, half.begin or 0), max(until, half.until or 0))
    return inner, outer.union(inner)


def ago(scan: Scan, i: int, j: int, count: Count, mod: str) -> Draft:
    """ "four years ago", "60 years ago today", "six months ago this week"."""
    granularity = UNIT_NAMES[count.unit]
    if scan.published is None:
        end = j + 1 if scan.at(j) == "today" else j
        return scan.unresolved(i, end, granularity, "ago", "the day of publication is not known")
    if shifted(scan.published, -count.high, count.unit) <= 366:
        return scan.unresolved(i, j, granularity, "ago", "days before the year 1 are not counted")
    if not mod and not count.rough:
        exact = _ago_exactly(scan, i, j, count)
        if exact is not None:
            return exact
    inner, outer = reach(scan.published, count, mod, scan.at(i) in EXACT or _to_the_day(scan, i, j))
    at = shifted(scan.published, -count.low, count.unit)
    unit = unit_at(at, count.unit)
    value = decade_unit(int(unit.value)).value if inner == decade_unit(int(unit.value[:4])).span else unit.value
    if count.rough and not mod:
        mod = "APPROX"
    why = f"counted back from publication{', ' + mod.lower().replace('_', ' ') if mod else ''}"
    return Draft(i, j, "date", value, inner, outer, granularity, mod=mod, rule="ago", why=why)


def _ago_exactly(scan: Scan, i: int, j: int, count: Count) -> Draft | None:
    assert scan.published is not None
    if scan.at(j) == "today":
        unit = day_unit(shifted(scan.published, -count.low, count.unit))
        return scan.dated(i, j + 1, unit, "ago today", "", unit.span.widened(1))
    if scan.at(j) == "this" and scan.at(j + 1) in ("week", "month", "year") and count.unit in ("Y", "M"):
        at = shifted(scan.published, -count.low, count.unit)
        unit = unit_at(at, {"week": "W", "month": "M", "year": "Y"}[scan.low[j + 1]])
        return scan.dated(i, j + 2, unit, "ago this", "", unit.span.widened(3) if scan.low[j + 1] == "week" else None)
    return None


def _to_the_day(scan: Scan, i: int, j: int) -> bool:
    """ "100 years ago to the day", "100 years ago on Friday", "on this day 100 years ago"."""
    behind = scan.at(j) == "to" and scan.at(j + 1) == "the" and scan.at(j + 2) in ("day", "week", "month")
    behind = behind or (scan.at(j) == "on" and scan.at(j + 1) in WEEKDAYS)
    return behind or scan.at(i - 1) == "today" or (scan.at(i - 1) == "day" and scan.at(i - 2) in ("this", "that"))


def ahead(scan: Scan, i: int, j: int, count: Count) -> Draft:
    granularity = UNIT_NAMES[count.unit]
    if scan.published is None:
        return scan.unresolved(i, j, granularity, "from now", "the day of publication is not known")
    unit = unit_at(shifted(scan.published, count.low, count.unit), count.unit)
    around = {"D": 1, "W": 4, "M": 16, "Y": 183}[count.unit]
    at = shifted(scan.published, count.low, count.unit)
    outer = Interval(at - around, shifted(scan.published, count.high, count.unit) + around + 1).union(unit.span)
    return scan.dated(i, j, unit, "from now", "counted from publication", outer)


def vague_ago(scan: Scan, i: int) -> Draft | None:
    """ "years ago", "several decades ago", "a few days ago": some time before publication."""
    word = scan.low[i]
    j = i + 1
    if word == "a":
        if scan.at(j) not in ("few", "number"):
            return None
        j += 2 if scan.at(j + 1) == "of" else 1
    elif word in ("several", "many", "some"):
        pass
    else:
        j = i
    if scan.at(j) not in _VAGUE or scan.at(j + 1) != "ago":
        return None
    granularity = UNIT_NAMES[UNITS[scan.low[j]][0]]
    if scan.published is None:
        return scan.unresolved(i, j + 2, granularity, "some time ago", "the day of publication is not known")
    past = Interval(None, scan.published + 1)
    return Draft(
        i, j + 2, "date", "PAST_REF", past, past, granularity, mod="APPROX", rule="some time ago", why="not counted"
    )
