"""Months: "May 2023", "September last year", "in September"; and what only looks like one."""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.text.times.cues import cue
from claimcheck.text.times.dates import that_year, year_after
from claimcheck.text.times.parts import read_month
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import Unit, month_unit
from claimcheck.text.times.words import (
    AMBIGUOUS_MONTHS,
    MONTH_GIVEN_NAMES,
    MONTH_NAMES,
    MONTHS,
    SHORT_MONTHS,
    WEEKDAY_NAMES,
    listed,
)
from claimcheck.text.words import is_past

_MONTH_CUES = frozenset(
    listed(
        "in since last next this of early mid late by until till from between through during before after to past "
        "around every each end beginning start and or as"
    )
)
_VERBS_OF_PERSONS = frozenset(
    listed("is was has had became becomes took resigned said says won lost left told led quit announced and")
)
_NAMES_BEFORE = frozenset({"black", "red"})
_OF_MONTHS = frozenset(
    {"end", "beginning", "start", "middle", "month", "months", "half", "week", "weekend", "as", "days", "weeks", "most"}
)


def month_only(scan: Scan, i: int, cued: bool = False) -> Draft | None:
    """ "May 2023", "September last year", "in September"."""
    month = read_month(scan, i)
    if month is None:
        return None
    number, j, short = month
    if scan.at(i - 1) in _NAMES_BEFORE and scan.capital(i - 1):
        return None
    year = year_after(scan, j)
    if year is not None and not (scan.at(j) == "," and short and scan.at(j - 1) != "."):
        return scan.dated(i, year[1], month_unit(year[0], number), "month and year")
    that = that_year(scan, j)
    if that is not None:
        return scan.unresolved(i, that, "month", "month of that year", "the year is told elsewhere")
    if not bare_month_fits(scan, i, j, short, cued):
        return None
    if scan.day is None:
        draft = scan.unresolved(i, j, "month", "month", "the day of publication is not known")
        return draft._replace(value=f"XXXX-{number:02d}")
    return nearest_month(scan, i, j, number)


def bare_month_fits(scan: Scan, i: int, j: int, short: bool, cued: bool) -> bool:
    """Whether a month without day and year is one, and not a verb, a person or part of a name."""
    word, before, after = scan.low[i], scan.at(i - 1), scan.at(j)
    if _blank(scan, j):
        return False
    if before == "," and not short and _listed(scan, i - 2) and after in (",", "and", "or"):
        return True
    if after in ("-", "–") and read_month(scan, j + 1) is not None:
        return True
    if before in ("-", "–") and scan.at(i - 2)[:1].isdigit():
        return False
    if before in ("-", "–") and _listed(scan, i - 2):
        return True
    has_cue = cued or before in _MONTH_CUES or (before == "-" and scan.at(i - 2) in ("mid", "early", "late"))
    if short:
        return has_cue and scan.at(j - 1) == "." and not scan.capital(j) and before not in ("and", "or", "as", "to")
    if scan.caseless:
        return has_cue and word not in AMBIGUOUS_MONTHS
    if scan.glued(j) and (after in ("-", "_", "@") and not scan.at(j + 1).startswith(tuple("0123456789"))):
        return False
    named = scan.capital(j) and scan.raw[j] not in WEEKDAY_NAMES and scan.raw[j] not in MONTH_NAMES
    if named and (not has_cue or (word in MONTH_GIVEN_NAMES and not _subject_behind(scan, i, j))):
        return False
    if word in AMBIGUOUS_MONTHS:
        if not has_cue:
            return False
        if word in MONTH_GIVEN_NAMES and not cued and _person(scan, before, i - 2, after):
            return False
        if word in MONTH_GIVEN_NAMES and before not in ("last", "next", "this", "early", "late", "mid") and not cued:
            possessive = after == "'" and scan.at(j + 1) == "s"
            if possessive and word == "may":
                return False
            if before not in ("in", "during", "until", "till", "-") and after in _VERBS_OF_PERSONS:
                return False
        return not (before in ("and", "or", "to", "as") and not _listed(scan, i - 2))
    return has_cue or scan.opens(i) or not scan.capital(i - 1)


def _subject_behind(scan: Scan, i: int, j: int) -> bool:
    """Whether the name behind a month is the subject of its verb, which has no other: "In April Norway voted", not "In
    April Jones, the club has", "in April Jones's novel"."""
    k = i - 2
    if scan.at(i - 1) not in ("in", "since", "by", "until", "during") or not (
        scan.opens(i - 1) or scan.at(k) in _CLAUSES
    ):
        return False
    k = j
    while k < min(scan.n, j + _LONGEST_NAME) and (scan.capital(k) or scan.at(k) in ("-", "of", "and", "the", "de")):
        k += 1
    after = scan.at(k + (scan.at(k) in _ADVERBS))
    return after in _FINITE or is_past(after)


_CLAUSES = frozenset(listed("that when where but and")) | {","}
_ADVERBS = frozenset(listed("also finally formally again first then still even only already officially"))
_FINITE = frozenset(listed("is are was were has have had will would can could may might must should did does"))
_LONGEST_NAME = 8


def _blank(scan: Scan, j: int) -> bool:
    """Whether the year is left out on purpose: "in February ..., and", "in March ____"."""
    if scan.glued(j):
        return False
    return scan.at(j) in ("…", "_") or (scan.at(j), scan.at(j + 1), scan.at(j + 2)) == (".", ".", ".")


def _person(scan: Scan, before: str, k: int, after: str) -> bool:
    """Whether "by May", "of June", "from April" rather name a person; `k` is the token before the preposition."""
    far = scan.at(k)
    if before == "by":
        return far.endswith(("ed", "en")) or far in ("led", "won", "held", "made", "run", "said", "put")
    if before == "of":
        return far not in _OF_MONTHS and scan.number(k) is None and scan.at(k) not in ("st", "nd", "rd", "th")
    return before == "from" and after not in ("to", "until", "till", "through", "on", "onward", "onwards", "-", "–")


def _listed(scan: Scan, k: int) -> bool:
    """Whether a month, or the number of a day or year, stands at `k`: "May and June", "from May to July"."""
    word = scan.at(k)
    return word in MONTHS or (word == "." and scan.at(k - 1) in SHORT_MONTHS) or scan.number(k) is not None


def nearest_month(scan: Scan, i: int, j: int, month: int) -> Draft:
    """The year that makes it nearest to publication; the tense of the clause where that is over 92 days off."""
    assert scan.day is not None and scan.published is not None
    published = scan.published
    found: list[tuple[int, Unit]] = []
    for year in range(scan.day.year - 1, scan.day.year + 2):
        unit = month_unit(year, month)
        begin, until = unit.span
        distance = max((begin or 0) - published, published - (until or 0) + 1, 0)
        found.append((distance, unit))
    found.sort(key=lambda pair: pair[0])
    chosen, why = found[0][1], "nearest to publication"
    alternatives: tuple[Interval, ...] = ()
    if found[0][0] > 92:
        direction, word = cue(scan, i, j, weekday=False)
        for _, unit in found:
            begin = unit.span.begin or 0
            if (direction == "past" and begin <= published) or (direction == "future" and begin >= published):
                chosen, why = unit, f"“{word}” beside it tells of the {direction}"
                break
        alternatives = tuple(unit.span for _, unit in found[:2] if unit != chosen)
    draft = scan.dated(i, j, chosen, "month", f"year inferred: {why}")
    return draft._replace(alternatives=alternatives, flags=frozenset({"year_inferred"}))
