"""Dates that name their day or month: "Monday, January 29, 2026", "24th of February", "2026-01-29", "May 2023"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from claimcheck.interval import ALWAYS, Interval
from claimcheck.text.times.cues import cue
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import Unit, day_unit, month_length, month_unit, years_of
from claimcheck.text.times.words import (
    AMBIGUOUS_MONTHS,
    MONTH_GIVEN_NAMES,
    MONTH_NAMES,
    MONTHS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAY_NAMES,
    WEEKDAYS,
    listed,
    read_ordinal,
)

FIRST_YEAR, LAST_YEAR = 1000, 2199
_MONTH_CUES = frozenset(
    listed(
        "in since last next this of early mid late by until till from between through during before after to past "
        "around every each end beginning start and or as"
    )
)
_MEASURES = frozenset(
    listed(
        "percent per million billion trillion thousand hundred % km kilometres kilometers miles meters metres "
        "points cents dollars euros year years month months days weeks hours minutes degrees"
    )
)
_VERBS_OF_PERSONS = frozenset(
    listed("is was has had became becomes took resigned said says won lost left told led quit announced and")
)
_NAMES_BEFORE = frozenset({"black", "red"})
_OF_MONTHS = frozenset(
    {"end", "beginning", "start", "middle", "month", "months", "half", "week", "weekend", "as", "days", "weeks", "most"}
)
_DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_AFTER_DAYS = frozenset(
    listed(
        "and or at in on to for from with by after before when while as but is was will has had were are the of until "
        "that which last next this"
    )
)
"""After "the May 5": words that are no noun which the day names ("the June 4 crackdown")."""
_LINKS = frozenset({"and", "to", "through", "–", "-", "or"})
_ZONES = frozenset({"gmt", "utc", "est", "edt", "et", "cet", "cest", "bst", "pst", "pdt", "kst", "jst", "ist", "local"})


@cache
def _chain(kind: str) -> re.Pattern[str]:
    return re.compile(
        {
            "iso": r"([0-9]{4})[-‐‑/.]([0-9]{1,2})[-‐‑/.]([0-9]{1,2})",
            "numeric": r"([0-9]{1,2})([-‐‑/.])([0-9]{1,2})[-‐‑/.]([0-9]{4})",
            "days": r"([0-9]{1,2})[-‐‑–—]([0-9]{1,2})",
            "day,year": r"([0-9]{1,2}),([0-9]{4})",
            "clock": r"[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?",
        }[kind]
    )


def read_month(scan: Scan, i: int) -> tuple[int, int, bool] | None:
    """The month at `i`, the token after it, and whether it is abbreviated."""
    word = scan.at(i)
    number = MONTHS.get(word)
    if number is not None:
        fits = scan.capital(i) or (scan.caseless and word not in ("march", "may"))
        return (number, i + 1, False) if fits else None
    number = SHORT_MONTHS.get(word)
    if number is None or not (scan.capital(i) or scan.caseless):
        return None
    j = i + 1
    if scan.at(j) == "." and scan.glued(j):
        j += 1
    return number, j, True


def read_day(scan: Scan, i: int) -> tuple[int, int] | None:
    """A day of the month in digits ("24", "24th") and the token after it."""
    day = scan.number(i, 31)
    if not day or len(scan.raw[i]) > 2:
        return None
    j = i + 1
    if scan.glued(j):
        if scan.low[j] in ("st", "nd", "rd", "th"):
            return day, j + 1
        if scan.low[j].isalpha() or scan.low[j] in "%/°-$":
            return None
    return day, j


def read_year(scan: Scan, i: int) -> tuple[int, int] | None:
    """A year in four digits, and the token after it."""
    if not 0 <= i < scan.n or len(scan.raw[i]) != 4:
        return None
    year = scan.number(i)
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if scan.glued(i + 1) and (scan.low[i + 1].isalpha() or scan.low[i + 1] in "%°$€£/@_"):
        return None
    return year, i + 1


def read_weekday(scan: Scan, i: int) -> tuple[int, int, bool] | None:
    """The weekday at `i`, the token after it, and whether it is abbreviated."""
    word = scan.at(i)
    number = WEEKDAYS.get(word)
    if number is not None:
        return (number, i + 1, False) if scan.capital(i) or scan.caseless else None
    number = SHORT_WEEKDAYS.get(word)
    if number is None or not scan.capital(i):
        return None
    j = i + 1
    if scan.at(j) == "." and scan.glued(j):
        j += 1
    return number, j, True


def skip_clock(scan: Scan, i: int) -> int:
    """The token after a time of day ("at 11:10 am GMT,"), or `i`."""
    j = i
    if scan.at(j) in (",", "at"):
        j += 1
    if scan.at(j) == "at":
        j += 1
    if j >= scan.n or not scan.raw[j][0].isdigit():
        return i
    clocked = _chain("clock").fullmatch(scan.raw[j]) is not None
    hour = scan.number(j, 12) is not None
    j += 1
    half = False
    if scan.at(j) in ("am", "pm"):
        half, j = True, j + 1
    elif scan.at(j) in ("a", "p") and scan.at(j + 1) == "." and scan.at(j + 2) == "m":
        half, j = True, j + (4 if scan.at(j + 3) == "." else 3)
    if not half and (not clocked or hour):
        return i
    if scan.at(j) in _ZONES:
        j += 1
    return j


def impossible(scan: Scan, i: int, j: int, value: str, why: str) -> Draft:
    return scan.unresolved(i, j, "day", "impossible date", why)._replace(
        value=value, flags=frozenset({"impossible_date"})
    )


def full_day(scan: Scan, i: int, j: int, year: int, month: int, day: int, rule: str) -> Draft:
    """The day, or a draft that says that no such day exists."""
    if day > month_length(year, month):
        value = f"{year:04d}-{month:02d}-{day:02d}"
        return impossible(scan, i, j, value, f"{MONTH_NAMES[month]} {year} has {month_length(year, month)} days")
    return scan.dated(i, j, day_unit(date(year, month, day).toordinal()), rule)


def numeric_date(scan: Scan, i: int) -> Draft | None:
    """ "2026-01-29", "29/01/2026", "29.01.2026": one token."""
    word = scan.raw[i]
    if len(word) < 8 or scan.tied(i) or (scan.glued(i + 1) and scan.low[i + 1] in "/-_@%"):
        return None
    match = _chain("iso").fullmatch(word)
    if match:
        year, month, day = map(int, match.groups())
        if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 31):
            return None
        return full_day(scan, i, i + 1, year, month, day, "numeric date")
    match = _chain("numeric").fullmatch(word)
    if not match:
        return None
    first, sign, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    day_first = 1 <= second <= 12 and 1 <= first <= 31
    month_first = 1 <= first <= 12 and 1 <= second <= 31 and sign != "."
    if not day_first and not month_first:
        return None
    if day_first and month_first and first != second:
        one = full_day(scan, i, i + 1, year, second, first, "numeric date")
        other = full_day(scan, i, i + 1, year, first, second, "numeric date")
        if scan.published is not None:
            one, other = sorted((one, other), key=lambda draft: abs((draft.inner.begin or 0) - (scan.published or 0)))
        why = "day and month may be either way round"
        return one._replace(alternatives=(other.inner,), flags=frozenset({"ambiguous"}), why=why)
    if day_first:
        return full_day(scan, i, i + 1, year, second, first, "numeric date")
    return full_day(scan, i, i + 1, year, first, second, "numeric date")


def _year_after(scan: Scan, j: int) -> tuple[int, int] | None:
    """The year that follows a month or a day: "2024", ", 2024", "last year", "of this year", "of 2024"."""
    clock = skip_clock(scan, j)
    k = clock + 1 if scan.at(clock) == "," else clock
    if scan.at(k) == "of":
        k += 1
    found = read_year(scan, k)
    if found is not None:
        return found
    if k < scan.n and scan.at(k + 1) == "year" and scan.day is not None and scan.at(clock) != ",":
        by = {"last": -1, "this": 0, "next": 1}.get(scan.low[k])
        if by is not None:
            return scan.day.year + by, k + 2
    return None


def _that_year(scan: Scan, j: int) -> int | None:
    k = j + 1 if scan.at(j) == "of" else j
    if scan.at(k) == "that" and scan.at(k + 1) == "year":
        return k + 2
    if scan.at(k) in ("the", "last", "next", "this") and scan.at(k + 1) in ("same", "following", "previous", "year"):
        return k + 3 if scan.at(k + 2) == "year" else (k + 2 if scan.at(k + 1) == "year" else None)
    return None


def month_day(scan: Scan, i: int) -> Draft | None:
    """ "January 29, 2026", "Jan. 29th", "May the 5th", "January 5-7, 2024"."""
    month = read_month(scan, i)
    if month is None:
        return None
    number, j, _ = month
    if j < scan.n:
        match = _chain("day,year").fullmatch(scan.raw[j])
        if match and 1 <= int(match[1]) <= 31 and FIRST_YEAR <= int(match[2]) <= LAST_YEAR:
            return full_day(scan, i, j + 1, int(match[2]), number, int(match[1]), "month day year")
        match = _chain("days").fullmatch(scan.raw[j])
        if match and 1 <= int(match[1]) < int(match[2]) <= 31:
            return _days(scan, i, j + 1, number, int(match[1]), int(match[2]))
    day = read_day(scan, j + 1 if scan.at(j) == "the" else j)
    if day is None:
        return None
    if scan.at(day[1]) in _MEASURES:
        return None
    if scan.at(day[1]) in _LINKS:
        last = read_day(scan, day[1] + 1)
        if last is not None and last[0] > day[0] and _ends(scan, last[1]):
            return _days(scan, i, last[1], number, day[0], last[0])
    return _finish(scan, i, day[1], number, day[0])


def day_month(scan: Scan, i: int) -> Draft | None:
    """ "29 January 2026", "24th of February", "the fourth of July", "5-7 January 2024"."""
    word = scan.raw[i]
    days: tuple[int, int] | None = None
    if word[0].isdigit():
        match = _chain("days").fullmatch(word)
        if match and not scan.tied(i) and 1 <= int(match[1]) < int(match[2]) <= 31:
            days, found = (int(match[1]), int(match[2])), (0, i + 1)
        else:
            digits = read_day(scan, i)
            if digits is None:
                return None
            found = digits
    else:
        written = read_ordinal(scan.low, i)
        if written is None or not 1 <= written[0] <= 31 or scan.at(written[1]) != "of":
            return None
        found = written
    if days is None and scan.at(found[1]) in _LINKS and word[0].isdigit():
        last = read_day(scan, found[1] + 1)
        if last is not None and last[0] > found[0]:
            k = last[1] + 1 if scan.at(last[1]) == "of" else last[1]
            month = read_month(scan, k)
            if month is not None:
                return _days(scan, i, month[1], month[0], found[0], last[0])
    j = found[1] + 1 if scan.at(found[1]) == "of" else found[1]
    month = read_month(scan, j)
    if month is None:
        return None
    if j == i + 1 and MONTH_NAMES[month[0]].lower() in ("may", "march", "august") and scan.at(month[1]) == "the":
        return None
    if days is not None:
        return _days(scan, i, month[1], month[0], *days)
    return _finish(scan, i, month[1], month[0], found[0])


def _ends(scan: Scan, j: int) -> bool:
    """Whether no counted noun follows: "May 24 and 25, 2024", but not "May 24 and 25 people"."""
    return not scan.at(j).isalpha() or scan.low[j] in _AFTER_DAYS


def _days(scan: Scan, i: int, j: int, month: int, first: int, last: int) -> Draft:
    year = _year_after(scan, j)
    if year is None:
        if scan.day is None:
            return scan.unresolved(i, j, "day", "days of a month", "the day of publication is not known")
        start = nearest_day(scan, i, j, month, first)
        if start is None:
            return impossible(scan, i, j, f"XXXX-{month:02d}-{first:02d}", "no such day")
        chosen = start.inner.begin or 1
        inner = Interval(chosen, chosen + last - first + 1)
        value = f"{start.value}/{day_unit(inner.until - 1 if inner.until else chosen).value}"
        return start._replace(j=j, kind="range", value=value, inner=inner, outer=inner, alternatives=())
    if last > month_length(year[0], month):
        value = f"{year[0]:04d}-{month:02d}-{last:02d}"
        return impossible(scan, i, year[1], value, f"{MONTH_NAMES[month]} has no day {last}")
    begin = date(year[0], month, first).toordinal()
    inner = Interval(begin, begin + last - first + 1)
    value = f"{day_unit(begin).value}/{day_unit(begin + last - first).value}"
    return Draft(i, year[1], "range", value, inner, inner, "day", rule="days of a month")


def _finish(scan: Scan, i: int, j: int, month: int, day: int) -> Draft | None:
    """A day of a month, with the year that follows or the year that the day of publication gives."""
    year = _year_after(scan, j)
    if year is not None:
        return full_day(scan, i, year[1], year[0], month, day, "day month year")
    that = _that_year(scan, j)
    if that is not None:
        return scan.unresolved(i, that, "day", "day of that year", "the year is told elsewhere")
    if day > month_length(None, month):
        value = f"XXXX-{month:02d}-{day:02d}"
        return impossible(scan, i, j, value, f"{MONTH_NAMES[month]} has {month_length(None, month)} days")
    if scan.day is None:
        draft = scan.unresolved(i, j, "day", "day and month", "the day of publication is not known")
        return draft._replace(value=f"XXXX-{month:02d}-{day:02d}")
    return nearest_day(scan, i, j, month, day)


def candidates(scan: Scan, month: int, day: int) -> list[int]:
    """The day in the years around publication, nearest first (for 29 February: within eight years)."""
    assert scan.day is not None and scan.published is not None
    reach = 8 if (month, day) == (2, 29) else 1
    found = [
        date(year, month, day).toordinal()
        for year in range(max(1, scan.day.year - reach), min(9999, scan.day.year + reach) + 1)
        if day <= month_length(year, month)
    ]
    published = scan.published
    return sorted(found, key=lambda at: (abs(at - published), at))


def nearest_day(scan: Scan, i: int, j: int, month: int, day: int) -> Draft | None:
    """The year that makes it nearest to publication; the tense of the clause where that is over 60 days off."""
    found = candidates(scan, month, day)
    if not found or scan.published is None:
        return None
    chosen, why = found[0], "nearest to publication"
    alternatives: tuple[Interval, ...] = ()
    if abs(chosen - scan.published) > 60:
        direction, word = cue(scan, i, j, weekday=False)
        for at in found:
            if (direction == "past" and at <= scan.published) or (direction == "future" and at >= scan.published):
                chosen, why = at, f"{direction} cue {word!r}"
                break
        alternatives = tuple(Interval(at, at + 1) for at in found if at != chosen)
    draft = scan.dated(i, j, day_unit(chosen), "day and month", f"year inferred: {why}")
    draft = draft._replace(alternatives=alternatives, flags=frozenset({"year_inferred"}))
    if scan.at(i - 1) == "the" and scan.at(j).isalpha() and scan.low[j] not in _AFTER_DAYS and not scan.capital(j):
        return draft._replace(outer=ALWAYS, why="a day that names an event: its year is not told").flagged("ambiguous")
    return draft


def month_only(scan: Scan, i: int, cued: bool = False) -> Draft | None:
    """ "May 2023", "September last year", "in September"."""
    month = read_month(scan, i)
    if month is None:
        return None
    number, j, short = month
    if scan.at(i - 1) in _NAMES_BEFORE and scan.capital(i - 1):
        return None
    year = _year_after(scan, j)
    if year is not None and not (scan.at(j) == "," and short and scan.at(j - 1) != "."):
        return scan.dated(i, year[1], month_unit(year[0], number), "month and year")
    that = _that_year(scan, j)
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
    if before == "," and not short and _listed(scan, i - 2) and after in (",", "and", "or"):
        return True
    if after in ("-", "–") and read_month(scan, j + 1) is not None:
        return True
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
    if named and (word in MONTH_GIVEN_NAMES or not has_cue):
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
                chosen, why = unit, f"{direction} cue {word!r}"
                break
        alternatives = tuple(unit.span for _, unit in found[:2] if unit != chosen)
    draft = scan.dated(i, j, chosen, "month", f"year inferred: {why}")
    return draft._replace(alternatives=alternatives, flags=frozenset({"year_inferred"}))


def calendar_date(scan: Scan, i: int) -> Draft | None:
    """A day without its weekday, in any format."""
    if scan.raw[i][0].isdigit():
        return numeric_date(scan, i) or day_month(scan, i)
    return month_day(scan, i) or (day_month(scan, i) if scan.low[i] not in MONTHS else None)


def dated_weekday(scan: Scan, i: int) -> Draft | None:
    """ "Monday, January 29, 2026", "Friday – Jul 11, 2025", "Thursday (13 May)", "Fri, 5 March"."""
    weekday = read_weekday(scan, i)
    if weekday is None or (weekday[2] and scan.at(i - 1) == "the"):
        return None
    number, j, _ = weekday
    if scan.at(j) in _DAY_PARTS:
        j += 1
    j = skip_clock(scan, j)
    sign = scan.at(j)
    if sign in (",", "(", "–", "-", "on", "/"):
        j += 1
    if scan.at(j) == "the":
        j += 1
    if j >= scan.n:
        return None
    draft = calendar_date(scan, j)
    if draft is None:
        return None
    if sign in ("–", "-", "on", "/") and "year_inferred" in draft.flags:
        return None
    end = draft.j
    if sign == "(":
        if scan.at(end) != ")":
            return None
        end += 1
    return with_weekday(scan, draft._replace(i=i, j=end), number)


def weekday_after(scan: Scan, draft: Draft) -> Draft:
    """The draft with the weekday that follows it: "2024-05-13 (Tuesday)", "May 13, a Monday"."""
    j = draft.j
    if scan.at(j) == "(":
        weekday = read_weekday(scan, j + 1)
        if weekday is not None and scan.at(weekday[1]) == ")":
            return with_weekday(scan, draft._replace(j=weekday[1] + 1), weekday[0])
    if scan.at(j) == "," and scan.at(j + 1) == "a":
        weekday = read_weekday(scan, j + 2)
        if weekday is not None and not weekday[2]:
            return with_weekday(scan, draft._replace(j=weekday[1]), weekday[0])
    return draft


def with_weekday(scan: Scan, draft: Draft, weekday: int) -> Draft:
    """The date with a weekday written beside it: it picks the year of a yearless date, or does not fit."""
    draft = draft._replace(weekday=weekday)
    if draft.inner == ALWAYS or draft.kind != "date" or draft.inner.begin is None:
        return draft
    if "year_inferred" in draft.flags and scan.day is not None:
        when = date.fromordinal(draft.inner.begin)
        for at in candidates(scan, when.month, when.day):
            if (at - 1) % 7 == weekday:
                chosen = scan.dated(draft.i, draft.j, day_unit(at), draft.rule, "year inferred: the weekday fits")
                return chosen._replace(weekday=weekday, flags=draft.flags)
        why = f"no {WEEKDAY_NAMES[weekday]} in the years around publication"
        return draft._replace(why=why).flagged("weekday_mismatch")
    days = {draft.inner.begin, *(other.begin for other in draft.alternatives)}
    fitting = [at for at in days if at is not None and (at - 1) % 7 == weekday]
    if not fitting:
        actual = WEEKDAY_NAMES[(draft.inner.begin - 1) % 7]
        why = f"{draft.value} is a {actual}, not a {WEEKDAY_NAMES[weekday]}"
        return draft._replace(why=why).flagged("weekday_mismatch")
    if len(days) > 1 and len(fitting) == 1:
        chosen = scan.dated(draft.i, draft.j, day_unit(fitting[0]), draft.rule, "the weekday fits")
        return chosen._replace(weekday=weekday)
    return draft


def in_year(draft: Draft, year: int) -> Interval | None:
    """What a yearless day or month would be in another year, None if it has no such day there."""
    if draft.inner.begin is None or not 1 <= year <= 9998:
        return None
    when = date.fromordinal(draft.inner.begin)
    if draft.granularity == "month":
        return month_unit(year, when.month).span
    if when.day > month_length(year, when.month):
        return None
    begin = date(year, when.month, when.day).toordinal()
    return Interval(begin, begin + (draft.inner.days or 1))


def whole_years(interval: Interval) -> Interval:
    """The calendar years that the interval touches."""
    if interval.begin is None or interval.until is None:
        return interval
    return years_of(date.fromordinal(interval.begin).year, date.fromordinal(interval.until - 1).year)
