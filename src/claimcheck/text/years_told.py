"""A day or a month without a year, in a story of years ago: "He won on 2 December 1972. On 21 December he ...".

Besides the years around publication it may be of a year that the sentence, or one right before it, has told, or of the
next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimcheck.frozen import replace
from claimcheck.interval import Interval, shift_years
from claimcheck.lazy import Pattern
from claimcheck.model import When
from claimcheck.text.scene import Scene

_MONTH = Pattern(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_YEAR = Pattern(r"\b\d{4}\b")
_LONG = 400
"""Days before publication from which on a year is one of a story of the past."""


def in_years_told(scene: Scene, when: When) -> Iterator[When]:
    """The same day or month in the years long past that are told right before it, and in the years after these; of what
    has lasted since, in the years before."""
    published = scene.sentence.block.published
    begin, until = when.inner
    if published is None or begin is None or until is None or until - begin > 31:
        return
    if not _MONTH.search(when.text) or _YEAR.search(when.text):
        return
    years = set()
    for time in (*scene.times, *scene.earlier):
        first, last = time.inner
        if first is None or last is None or time.start >= when.start or last >= published - _LONG:
            continue
        if last - first <= 366 and time.kind in ("date", "range"):
            years.add(date.fromordinal(first).year)
    own = date.fromordinal(begin)
    by = -1 if when.relation == "since" else 1
    for there in sorted(years | {year + by for year in years}):
        first = shift_years(own, there - own.year).toordinal()
        span = Interval(first, first + until - begin)
        yield replace(when, inner=span, outer=span)
