"""Days that go by a name, with their year: "Christmas Day 2021", "Boxing Day, 2004", "New Year's Eve last year".

Only those of one date everywhere; movable ones (Easter, Thanksgiving) and those of another calendar are left alone.
"""

from __future__ import annotations

from datetime import date

from claimcheck.interval import Interval
from claimcheck.text.times.dates import full_day, year_after
from claimcheck.text.times.parts import FIRST_YEAR, read_year
from claimcheck.text.times.scan import Draft, Scan

_DAYS = {
    tuple(name.split()): day
    for names, day in (
        ("christmas day", (12, 25)),
        ("christmas eve", (12, 24)),
        ("boxing day|st stephen ' s day|st . stephen ' s day|saint stephen ' s day", (12, 26)),
        ("new year ' s day", (1, 1)),
        ("new year ' s eve", (12, 31)),
        ("valentine ' s day|st valentine ' s day|st . valentine ' s day", (2, 14)),
        ("st patrick ' s day|st . patrick ' s day|saint patrick ' s day", (3, 17)),
        ("april fools ' day|april fool ' s day", (4, 1)),
        ("may day", (5, 1)),
        ("bastille day", (7, 14)),
        ("halloween|hallowe ' en", (10, 31)),
        ("all saints ' day", (11, 1)),
        ("armistice day", (11, 11)),
    )
    for name in names.split("|")
}
FIRSTS = frozenset(name[0] for name in _DAYS)
"""The words with which such a name begins."""
_OTHERS = frozenset("orthodox coptic armenian julian ethiopian serbian greek old lunar chinese".split())
"""Words before a name by which it is a day of another calendar."""


def holiday(scan: Scan, i: int) -> Draft | None:
    """The day, where its year stands right behind its name."""
    if not (scan.capital(i) or scan.caseless) or scan.at(i - 1) in _OTHERS:
        return None
    name = next((name for name in _DAYS if tuple(scan.low[i : i + len(name)]) == name), None)
    if name is None:
        return None
    j = i + len(name)
    found = year_after(scan, j) or (read_year(scan, j + 1) if scan.at(j) == "in" else None)
    if found is None or found[0] < FIRST_YEAR:
        return None
    year, end = found
    month, day = _DAYS[name]
    draft = full_day(scan, i, end, year, month, day, "holiday")
    if name[0] != "new" or name[-1] != "eve":
        return draft
    eve = date(year - 1, month, day).toordinal()  # that on which the year began
    return draft._replace(alternatives=(Interval(eve, eve + 1),), why="it may be that of the year before").flagged(
        "ambiguous"
    )
