"""When an anniversary was, told by how long before or after it something else was: "In October 2009, a month before the
30th anniversary of the crash", "he resigned in May 2011, days after the 10th anniversary of"."""

from __future__ import annotations

import math
from collections.abc import Sequence

from claimcheck.interval import ALWAYS, Interval
from claimcheck.kinds.event.clauses import is_time
from claimcheck.model import TimeRef, When
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS

_DAYS = {
    **dict.fromkeys(("hour", "hours", "day", "days", "eve"), 45),
    **dict.fromkeys(("week", "weeks", "fortnight"), 120),
    **dict.fromkeys(("month", "months"), 500),
    **dict.fromkeys(("shortly", "just", "right", "immediately", "soon", "only", "ahead"), 200),
}
"""At most how many days are meant by a unit, of which there may be several, and by words for a short while."""
_YEAR_WORDS = ("year", "years", "decade", "decades")


def around(cells: Sequence[Cell], at: int) -> tuple[When, ...] | None:
    """When the anniversary at a cell was, if it is told by something before or after it; none where the words do not
    say how long before or when that was.  None if it is not told so."""
    k = at - 1
    while k > 0 and cells[k].norm in DETERMINERS:
        k -= 1
    found = _between(cells, k)
    if found is None:
        return None
    first, later, span = found
    time = _base(cells, first, at)
    if time is None or span is None:
        return (When("around", ALWAYS, ALWAYS),) if span is None or span[1] > _A_YEAR else None
    least, most = span if later else (-span[1], -span[0])
    window = Interval((time.inner.begin or 0) + least, (time.inner.until or 0) + most)
    return (When("stated", window, window, "at", time.text, time.start, time.end),)


_A_YEAR, _A_MONTH = 500, 45


def _between(cells: Sequence[Cell], at: int) -> tuple[int, bool, tuple[int, int] | None] | None:
    """Where "a month before", "weeks after", "on the eve of" begins that ends at a cell, whether the anniversary was
    later, and from how many to how many days; no days where years are not counted."""
    cell = cells[at]
    if cell.norm == "of" and at > 1:
        word = cells[at - 1].norm
        if word == "ahead":
            return at - 1, True, (0, _DAYS[word])
        if word == "eve":
            return at - 2 - (cells[at - 3].norm == "on"), True, (0, _DAYS[word])
        return None
    if cell.sort == "time" and cell.what.kind == "unresolved":
        word = cell.what.text.lower().split()[-1]
        first = at
    elif cell.norm in ("before", "after") and at:
        word, first = cell.norm, at - 1
    else:
        return None
    if word not in ("before", "after"):
        return None
    length = cells[first]
    if length.sort == "time":
        text = length.what.text.lower().replace("-", " ").split()
        text = text[:-1] if text[-1] == word else text
        unit, number = text[-1], length.what.number
    else:
        unit, number = length.norm, None
    if unit in _DAYS:
        one = length.sort == "time" and text[0] in ("a", "one", "the") and unit == "month"
        return first, word == "before", (0, _A_MONTH if one else _DAYS[unit])
    if unit not in _YEAR_WORDS:
        return None
    if number is None:
        number = 1 if length.sort == "time" and text[0] in ("a", "the", "one") and unit == "year" else None
    if number is None:
        return first, word == "before", None
    return first, word == "before", (math.floor(number * 365), math.ceil(number * 366))


def _base(cells: Sequence[Cell], first: int, at: int) -> TimeRef | None:
    """The time of what was so long before or after: right before those words, or the only one of the sentence."""
    spots = [k for k, cell in enumerate(cells) if is_time(cell)]
    near = [k for k in spots if k == first - 1 or (k == first - 2 and cells[first - 1].norm == ",")]
    spots = near or spots
    if len(spots) != 1 or spots[0] > at:
        return None
    time = cells[spots[0]].what
    assert isinstance(time, TimeRef)
    days = time.inner.days
    return time if days is not None and days <= _LONGEST else None


_LONGEST = 366
