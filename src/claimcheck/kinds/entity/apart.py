"""How many days lie between two births or deaths by what the text says: "three years before", "half a century"."""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.lazy import Pattern
from claimcheck.model import Value
from claimcheck.text.times.words import cardinal

_STRETCH = Pattern(
    r"(?P<about>(?:[a-z]+ )*?)(?P<count>\d+|[a-z]+(?:-[a-z]+)?|half a|a quarter of a)[ -]"
    r"(?P<unit>day|week|fortnight|month|year|decade|century|centurie)s?(?: before| after| earlier| later)?",
)
_DAYS = {
    "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25, "decade": 3652.5, "century": 36525.0,
    "centurie": 36525.0,
}  # fmt: skip
_SLACK = {**_DAYS, "decade": 5 * 365.25, "century": 20 * 365.25, "centurie": 20 * 365.25}
"""Days by which a number of such units may be more or less: whole ones are counted, begun ones, or calendar years."""
_ONE = frozenset(["a", "an", "one", "the"])
_PARTS = {"half a": 0.5, "a quarter of a": 0.25}
_LEAST = frozenset(["more", "over", "least", "well", "beyond"])
_MOST = frozenset(["less", "under", "within", "most", "barely"])
_EDGE = 2
"""Days more, for a day that is told of by another clock."""
_ROUND = 20
"""From so many units on, tens are round numbers."""


def apart(text: str, start: int, end: int) -> Value | None:
    """The stretch with the least and the most days that it allows; None if it is no number of something."""
    found = _STRETCH.fullmatch(text.lower().replace("\n", " "))
    count = _count(found["count"]) if found else None
    if found is None or count is None:
        return None
    unit, about = found["unit"], set(found["about"].split())
    days, slack = count * _DAYS[unit], _SLACK[unit]
    if count >= _ROUND and count % 10 == 0:
        slack *= 5
    low = 0.0 if about & _MOST else max(0.0, days - slack - _EDGE)
    high = None if about & _LEAST else days + slack + _EDGE
    return Value(text, start, end, low=low, high=high, unit="day", number=days)


def between(first: Interval, then: Interval) -> tuple[int | None, int | None]:
    """The least and the most days from one time to another; None where an end is open."""
    least = None if then.begin is None or first.until is None else then.begin - first.until + 1
    most = None if then.until is None or first.begin is None else then.until - 1 - first.begin
    return least, most


def _count(word: str) -> float | None:
    if word in _ONE:
        return 1.0
    if word in _PARTS:
        return _PARTS[word]
    number = cardinal(word)
    return None if number is None else float(number)
