"""Seasons, quarters and halves of a year: "last summer", "the fall of 1989", "Q3 2024", "first half of last year"."""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.text.times.dates import that_year
from claimcheck.text.times.parts import read_year
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import Unit, day_of, half_unit, months_of, quarter_unit, season_unit
from claimcheck.text.times.words import SEASONS, STEPS

SEASON_OF_THAT_YEAR = "season of that year"
_ASTRONOMICAL = 22
"""Days that a season is behind its months, as astronomers count."""


def stepped_season(scan: Scan, i: int, j: int, noun: str, step: int) -> Draft:
    assert scan.day is not None and scan.published is not None
    month = SEASONS[noun]
    published = scan.published
    units = [season_unit(year, month) for year in range(scan.day.year - 2, scan.day.year + 3)]
    if step < 0:
        chosen = [unit for unit in units if (unit.span.until or 0) <= published][-1]
    elif step > 0:
        chosen = next(unit for unit in units if (unit.span.begin or 0) > published)
    else:
        chosen = min(units, key=lambda unit: _distance(unit.span, published))
    return _season(scan, i, j, chosen, f"{scan.low[i]} season")


def _distance(span: Interval, at: int) -> int:
    return max((span.begin or 0) - at, at - (span.until or 0) + 1, 0)


def _season(scan: Scan, i: int, j: int, unit: Unit, rule: str) -> Draft:
    """Seasons begin on the first or about the 21st, and in the other hemisphere half a year off."""
    outer = Interval(unit.span.begin, (unit.span.until or 0) + _ASTRONOMICAL)
    start = day_of(unit.span.begin or 1)
    south = (months_of(start.year, start.month - 6, 3), months_of(start.year, start.month + 6, 3))
    draft = scan.dated(i, j, unit, rule, "northern or southern", outer)
    return draft._replace(alternatives=south)


def season_of_year(scan: Scan, i: int) -> Draft | None:
    """ "summer 2024", "the fall of 1989", "the spring of last year", "of that year"."""
    j = i + 1
    told = that_year(scan, j) if scan.at(j) == "of" else None
    if told is not None and scan.at(told - 2) not in ("last", "this", "next") and scan.at(told) != "'":
        return scan.unresolved(_from(scan, i), told, "season", SEASON_OF_THAT_YEAR, "the year is told elsewhere")
    if scan.at(j) == "of":
        j += 1
    year, end = 0, 0
    found = read_year(scan, j)
    if found is not None:
        year, end = found
    elif scan.day is not None and scan.at(j) in ("last", "this", "next") and scan.at(j + 1) == "year":
        year, end = scan.day.year + STEPS[scan.low[j]], j + 2
    if not end:
        return None
    if scan.low[i] == "fall" and scan.at(i - 1) in ("to", "will", "would", "could", "may", "can"):
        return None
    unit = season_unit(year, SEASONS[scan.low[i]])
    draft = _season(scan, _from(scan, i) if scan.at(i + 1) == "of" else i, end, unit, "season of a year")
    outer, others = in_year(scan.low[i], year)
    return draft._replace(outer=outer, alternatives=others)


def _from(scan: Scan, i: int) -> int:
    """The article that belongs to "spring of 1989"."""
    return i - 1 if scan.at(i - 1) == "the" else i


def in_year(season: str, year: int) -> tuple[Interval, tuple[Interval, ...]]:
    """All that the season of a year may be, and when it is on the other half of the earth."""
    if season == "winter":
        return months_of(year - 1, 12, 16), (months_of(year, 6, 4),)
    month = SEASONS[season]
    begin, until = season_unit(year, month).span
    south = (months_of(year, month - 6, 3), months_of(year, month + 6, 3))
    return Interval(begin, (until or 0) + _ASTRONOMICAL), (*south, months_of(year, 1, 3))


def part_of_year(scan: Scan, i: int) -> Draft | None:
    """ "the third quarter of 2024", "second-half of last year", "Q3 2024", "H1 2025"."""
    word = scan.low[i]
    count = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}.get(word)
    if count is None and word in ("q", "h") and scan.glued(i + 1):
        count = scan_digit(scan.raw[i + 1])
        noun, j = ("quarter" if word == "q" else "half"), i + 2
    else:
        j = i + 2 if scan.at(i + 1) == "-" else i + 1
        noun, j = scan.at(j), j + 1
    if count is None or noun not in ("quarter", "half") or (noun == "half" and (count > 2 or word == "final")):
        return None
    if count > 4:
        return None
    if scan.at(j) in ("of", ","):
        j += 1
    if scan.at(j) == "the" and scan.at(j + 1) == "year":
        j += 1
    found = read_year(scan, j)
    flags = frozenset({"fiscal"}) if noun == "quarter" else frozenset()
    if found is not None:
        year, end = found
    elif scan.at(j) in ("last", "this", "next") and scan.at(j + 1) == "year":
        end = j + 2
        if scan.day is None:
            return scan.unresolved(i, end, noun, f"{noun} of a year", "the day of publication is not known")
        year = scan.day.year + STEPS[scan.low[j]]
    elif scan.at(j) == "fiscal":
        end = j + 3 if scan.at(j + 1) == "year" else j + 2
        return scan.unresolved(i, min(end, scan.n), noun, "fiscal quarter", "its months are not known")
    else:
        return None
    unit = quarter_unit(year, count) if noun == "quarter" else half_unit(year, count)
    outer = unit.span.widened(92) if noun == "quarter" else unit.span
    return scan.dated(i, end, unit, f"{noun} of a year", "", outer)._replace(flags=flags)


def scan_digit(word: str) -> int | None:
    return int(word) if len(word) == 1 and word in "1234" else None
