"""Entries of a chronology: paragraphs that open with the day or year of which they tell, long past.

"Oct 3, 1990 - Germany is united.  Chancellor Kohl wins the election on Dec 2."  Its present tense is that of the day,
and days without a year in it are counted from that day, not from the day of publication.  So is what follows a sentence
that takes the reader back: "It is 1968.", "Picture the spring of 1968:".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.interval import Interval
from claimcheck.lazy import Pattern
from claimcheck.model import TimeRef
from claimcheck.text import times

_LABEL = Pattern(
    r"[\s•▪*_#>–-]{0,6}(?P<day>(?:[A-Z][a-z]{2,8}[.,]? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:[A-Z][a-z]{2,8}\.? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?, )?(?:1\d|20)\d\d(?:-\d\d-\d\d)?)[*_]{0,3}(?::| ?[–—]| -)[*_]{0,3}\s"
)
_OLD = 400
"""Days before publication from which on such a day opens no news: a dateline is younger."""


def entry_day(text: str, published: int | None, block: int, sentence: int) -> int | None:
    """The day on which the entry begins in which a sentence stands; None where it stands in no chronology.

    `block` and `sentence` are where its block and itself begin.
    """
    line = max(text.rfind("\n", block, sentence) + 1, block)
    day = _opening(text, published, line) or (None if line == block else _opening(text, published, block))
    if day is None:
        starts, spans = _taken_back(text)
        at = bisect_right(starts, sentence) - 1
        day = _first_day(text, published, *spans[at]) if at >= 0 and sentence <= starts[at] + _REACH else None
    return day


def of_its_entry(
    found: Sequence[TimeRef], text: str, published: int | None, block: int, start: int, end: int
) -> list[TimeRef]:
    """The times of a sentence at `start` to `end`, those without a year counted from the day of its entry."""
    if not any("year_inferred" in time.flags for time in found):
        return list(found)
    day = entry_day(text, published, block, start)
    if day is None:
        return list(found)
    again = {(time.start, time.end): time for time in times.find(text, day, start, end)}
    return [again.get((time.start, time.end), time) if "year_inferred" in time.flags else time for time in found]


_BACK = Pattern(
    r"(?:^|(?<=[.!?”\"] ))(?:It[’']s|It is|The year is|This is|Picture|Imagine|Rewind to|Flash ?back to|Cut to|Back to|"
    r"We are in) (?:(?:an?|the) (?:\w+ ){0,3}?(?:day|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|"
    r"[A-Z][a-z]+day) (?:in|of) )?(?P<day>(?:[A-Z][a-z]{2,8} )?(?:\d{1,2}, )?(?:1\d|20)\d\d)(?=[.,:;])",
    re.MULTILINE,
)
_REACH = 1500
"""Characters of a story for which a sentence sets the time."""


@lru_cache(maxsize=2)
def _taken_back(text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """Where sentences begin that take the reader back, and where their days stand."""
    found = list(_BACK.finditer(text))
    return [one.start() for one in found], [one.span("day") for one in found]


@lru_cache(maxsize=64)
def _opening(text: str, published: int | None, at: int) -> int | None:
    """The first day of the time with which a line opens, if that is long past."""
    label = _LABEL.match(text, at, at + 60)
    if label is None:
        return None
    return _first_day(text, published, *label.span("day"))


def labelled(text: str, published: int | None, sentence: int) -> tuple[Interval, int, int] | None:
    """The year with which a sentence opens as an entry, and where it stands: "2019: The fair is held in Riga"."""
    label = _LABEL.match(text, sentence, sentence + 60)
    if label is None or not label["day"].isdigit() or _opening(text, published, sentence) is None:
        return None
    from claimcheck.text.times.units import years_of  # many texts have no use for it

    return years_of(int(label["day"]), int(label["day"])), *label.span("day")


@lru_cache(maxsize=64)
def _first_day(text: str, published: int | None, start: int, end: int) -> int | None:
    told = times.find(text, published, start, end)
    begin = told[0].inner.begin if len(told) == 1 and told[0].kind == "date" else None
    if not told and text[start:end].isdigit():
        from claimcheck.text.times.units import years_of  # a bare year, which in a sentence would be any number

        begin = years_of(int(text[start:end]), int(text[start:end])).begin
    return begin if begin is not None and (published is None or begin < published - _OLD) else None
