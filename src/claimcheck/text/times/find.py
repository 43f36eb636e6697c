"""Time expressions of a stretch of text, each resolved against the day of publication.

First every token is asked which rules may start there, the longest match wins; then the drafts are refined:
portions ("early"), ranges, relations ("since"), captions, anniversaries; then they become `TimeRef`s.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from claimcheck.interval import ALWAYS, Interval
from claimcheck.lazy import Pattern
from claimcheck.model import GLUE, TimeRef
from claimcheck.text.times import (
    ages,
    ago,
    anniversaries,
    dates,
    decades,
    holidays,
    months,
    nth,
    relative,
    seasons,
    spans,
    weekdays,
    words,
    years,
)
from claimcheck.text.times.refine import refine
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import day_of, months_of

Rule = Callable[[Scan, int], Draft | None]


def _plain_weekday(scan: Scan, i: int) -> Draft | None:
    draft = weekdays.dated_weekday(scan, i)
    if draft is not None:
        return draft
    return weekdays.bare_weekday(scan, i)


def _absolute(scan: Scan, i: int) -> Draft | None:
    draft = dates.calendar_date(scan, i)
    return None if draft is None else weekdays.weekday_after(scan, draft)


_DIGITS: tuple[Rule, ...] = (
    _absolute, years.year_span, decades.decade, years.year, years.era_year, spans.count_of_time, decades.century,
    anniversaries.read_anniversary, ages.apposed, nth.nth_day,
)  # fmt: skip
_NUMBER_WORDS: tuple[Rule, ...] = (
    spans.count_of_time, years.spelled_year, decades.spelled_decade, anniversaries.read_anniversary,
)  # fmt: skip
_NTH_WORDS: tuple[Rule, ...] = (
    _absolute, decades.century, anniversaries.read_anniversary, seasons.part_of_year, nth.nth_day,
)  # fmt: skip


def portion(scan: Scan, i: int) -> Draft | None:
    """ "early 2024", "mid-March", "the late 19th century", "end of the year", "late last week"."""
    word = scan.low[i]
    mod = {"early": "START", "beginning": "START", "start": "START", "mid": "MID", "middle": "MID"}.get(word, "END")
    j = i + 1
    if word in ("beginning", "start", "middle", "end"):
        if scan.at(j) != "of":
            return None
        j += 1
    elif scan.at(j) in ("-", "–") and scan.glued(j):
        j += 1
    if scan.at(j) == "in" and word in ("early", "late"):
        j += 1
    article = scan.at(j) == "the"
    if article:
        j += 1
    if j >= scan.n:
        return None
    draft = (relative.the_unit(scan, j) if article and mod and scan.at(i + 1) == "of" else None) or _inside(scan, j)
    if draft is None or (draft.kind != "date" and draft.kind != "unresolved") or draft.mod:
        return None
    if "to" in (scan.at(i - 1), scan.at(i - 2)) and {"early", "mid"} & set(scan.low[max(0, i - 4) : i]):
        return draft._replace(i=i)
    draft = draft._replace(i=i, mod=mod)
    if draft.granularity == "day" or draft.inner == ALWAYS:
        return draft
    return cut(draft, mod)


def _inside(scan: Scan, j: int) -> Draft | None:
    if "0" <= scan.raw[j][0] <= "9":
        draft = years.year(scan, j, cued=True)
        if draft is not None:
            return draft
    return best(scan, j) or months.month_only(scan, j, cued=True)


def cut(draft: Draft, mod: str) -> Draft:
    """The first half, the middle half, or the last half; halves of years and longer fall on a month's first day."""
    begin, until = draft.inner
    outer = draft.outer
    if begin is None or until is None or outer.begin is None or outer.until is None:
        return draft
    months = {"year": 12, "decade": 120, "century": 1200}.get(draft.granularity, 0)
    if months:
        first = day_of(begin)
        quarter, half, last = (
            months_of(first.year, first.month, months * part // 4).until or until for part in (1, 2, 3)
        )
    else:
        quarter, half, last = (begin + (until - begin) * part // 4 for part in (1, 2, 3))
    if mod == "START":
        inner, outer = Interval(begin, half), Interval(outer.begin, half)
    elif mod == "MID":
        inner = outer = Interval(quarter, last)
    else:
        inner, outer = Interval(half, until), Interval(half, outer.until)
    return draft._replace(inner=inner, outer=outer)


def stretch_of_this(scan: Scan, i: int) -> Draft | None:
    """ "earlier this year", "later this month": the unit before, or from, the day of publication."""
    if scan.at(i + 1) not in ("this", "today") or scan.published is None:
        return None
    draft = best(scan, i + 1)
    if draft is None or draft.kind != "date" or draft.inner.begin is None or draft.inner.until is None:
        return None
    if draft.granularity == "day":
        return draft._replace(i=i)
    at = scan.published
    part = Interval(draft.inner.begin, at + 1) if scan.low[i] == "earlier" else Interval(at, draft.inner.until)
    if part.days is None or part.days <= 0:
        return draft._replace(i=i)
    return draft._replace(i=i, inner=part, outer=part.union(draft.outer), rule=f"{scan.low[i]} {draft.rule}")


def _rules() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, tuple[Rule, ...]] = {}

    def add(names: Iterable[str], *rules: Rule) -> None:
        for name in names:
            table[name] = table.get(name, ()) + rules

    add(words.MONTHS, _absolute, months.month_only)
    add(words.SHORT_MONTHS, _absolute, months.month_only)
    add(words.WEEKDAYS, _plain_weekday)
    add(words.SHORT_WEEKDAYS, _plain_weekday)
    add(words.PLURAL_WEEKDAYS, weekdays.weekday_set)
    add(("today", "tonight", "yesterday", "tomorrow"), relative.deictic)
    add(("last", "final", "penultimate"), nth.nth_day)
    add(("last", "past", "previous", "this", "current", "next", "coming", "upcoming"), relative.stepped)
    add(("the", "that"), relative.anaphor)
    add(("every", "each"), relative.every)
    add(("early", "mid", "late", "beginning", "start", "middle", "end"), portion)
    add(("earlier", "later"), stretch_of_this)
    add(words.SEASONS, seasons.season_of_year)
    add(holidays.FIRSTS, holidays.holiday)
    add(("weekend",), relative.weekend)
    add(("q", "h", "final"), seasons.part_of_year)
    add(("fy", "fiscal", "financial"), years.fiscal)
    add((*words.SMALL, *words.TENS, "a", "an", "half", "quarter"), *_NUMBER_WORDS)
    add(words.TENS, *_NTH_WORDS)
    add(words.ORDINALS, *_NTH_WORDS)
    add(words.DECADES, decades.spelled_decade)
    add(("a", "several", "many", "some", "years", "decades", "months", "weeks", "days", "centuries"), ago.vague_ago)
    add(words.ANNIVERSARIES, anniversaries.read_jubilee)
    add({**words.JUBILEES, **words.WEDDINGS}, anniversaries.read_jubilee)
    add(("aged", "age", "turns", "turned", "turning"), ages.aged)
    return table


_table: dict[str, tuple[Rule, ...]] = {}


def best(scan: Scan, i: int) -> Draft | None:
    """The longest match of the rules that may start at token `i`; the earliest rule among equals."""
    word = scan.low[i]
    rules = _DIGITS if "0" <= word[0] <= "9" else _table.get(word)
    if rules is None:
        return None
    found: Draft | None = None
    for rule in rules:
        draft = rule(scan, i)
        if draft is not None and (found is None or draft.j > found.j):
            found = draft
    return found


TRIGGERS: frozenset[str] = frozenset(
    {
        *words.MONTHS, *words.SHORT_MONTHS, *words.WEEKDAYS, *words.SHORT_WEEKDAYS, *words.PLURAL_WEEKDAYS,
        *words.UNITS, *words.SEASONS, *words.DECADES, *words.ANNIVERSARIES, "jubilee", "anniversary", "birthday",
        "today", "tonight", "yesterday", "tomorrow", "morning", "afternoon", "evening", "night", "noon", "weekend",
        "quarter", "half", "aged", "age", "turns", "turned", "turning", "nineteen", "eighteen", "seventeen", "sixteen",
        "fifteen", "fourteen", "thirteen", "twelve", "eleven", "twenty", "thousand",
    }
)  # fmt: skip
"""Lower-case words: where `find` finds something, one of them stands in the text or `HAS_TIME` matches."""

HAS_TIME = Pattern(
    r"[0-9\u2060]{4}|[0-9][\u2060]*[-‐‑/.][\u2060]*[0-9]+[\u2060]*[-‐‑/.]|,[\s\u2060]*[0-9]|[0-9]0[\u2060'’]*s|[0-9][\s\u2060]*[ABC][.DCE]|AD[\s\u2060]*[0-9]"
)


def find(text: str, published: int | None, start: int = 0, end: int | None = None) -> list[TimeRef]:
    """The time expressions of `text[start:end]` (normally a sentence) in their order, none overlapping.

    Offsets are those of `text`.  `published` is a proleptic ordinal day; without it, what is told from the day
    of publication comes back unresolved, and absolute dates resolve.
    """
    stop = len(text) if end is None else min(end, len(text))
    start = max(0, start)
    if GLUE in text[start:stop]:
        return _find_glued(text, published, start, stop)
    if not _may_tell(text[start:stop]):
        return []
    scan = Scan(text, published, start, stop)
    return [_ref(scan, draft) for draft in _drafts(scan)]


def _may_tell(text: str) -> bool:
    """Whether a text without `GLUE` has a digit or one of the words that times are told with; few sentences have."""
    return not TRIGGERS.isdisjoint(_words()(text.lower())) or _digit()(text) is not None


@cache
def _words() -> Callable[[str], list[str]]:
    return re.compile(r"[^\W\d_]+").findall


@cache
def _digit() -> Callable[[str], re.Match[str] | None]:
    return re.compile(r"[0-9]").search


def _find_glued(text: str, published: int | None, start: int, stop: int) -> list[TimeRef]:
    """Fillers are squeezed out, and the offsets are led back to those of `text`."""
    places = [at for at in range(start, stop) if text[at] != GLUE]
    squeezed = "".join(text[at] for at in places)
    found = []
    for ref in find(squeezed, published):
        begin, until = places[ref.start], places[ref.end - 1] + 1
        found.append(
            TimeRef(
                begin, until, text[begin:until], ref.kind, ref.value, ref.inner, ref.outer, ref.granularity, ref.mod,
                ref.alternatives, ref.number, ref.weekday, ref.flags, ref.rule, ref.why,
            )
        )  # fmt: skip
    return found


def _drafts(scan: Scan) -> list[Draft]:
    low = scan.low
    if not any(word in TRIGGERS or "0" <= word[0] <= "9" for word in low):
        return []
    if not _table:
        _table.update(_rules())
    scan.caseless = scan.text[scan.starts[0] : scan.ends[-1]].islower()
    table = _table
    found: list[Draft] = []
    i, n = 0, scan.n
    while i < n:
        word = low[i]
        if word in table or "0" <= word[0] <= "9":
            draft = best(scan, i)
            if draft is not None:
                if found and draft.i < found[-1].j:
                    draft = draft._replace(i=found[-1].j)
                found.append(draft)
                i = draft.j
                continue
        i += 1
    return refine(scan, found) if found else found


def _ref(scan: Scan, draft: Draft) -> TimeRef:
    start, end = scan.starts[draft.i], scan.ends[draft.j - 1]
    return TimeRef(
        start, end, scan.text[start:end], draft.kind, draft.value, draft.inner, draft.outer, draft.granularity,
        draft.mod, draft.alternatives, draft.number, draft.weekday, draft.flags, draft.rule, draft.why,
    )  # fmt: skip
