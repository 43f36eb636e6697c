"""Days: "January 29, 2026", "24th of February", "2026-01-29", "5–7 January 2024", "30 April"."""

from __future__ import annotations

from datetime import date

from claimcheck.interval import ALWAYS, Interval
from claimcheck.text.times.cues import cue
from claimcheck.text.times.parts import FIRST_YEAR, LAST_YEAR, chain, read_day, read_month, read_year, skip_clock
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import day_unit, month_length, month_unit, years_of
from claimcheck.text.times.words import MONTH_NAMES, MONTHS, listed, read_ordinal

_MEASURES = frozenset(
    listed(
        "percent per million billion trillion thousand hundred % km kilometres kilometers miles meters metres "
        "points cents dollars euros year years month months days weeks hours minutes degrees"
    )
)
AFTER_DAYS = frozenset(
    listed(
        "and or at in on to for from with by after before when while as but is was will has had were are the of until "
        "that which last next this"
    )
)
"""After "the May 5": words that are no noun which the day names ("the June 4 crackdown")."""
NAMED_EVENTS = frozenset(
    listed(
        "attack attacks massacre crackdown revolution uprising riot riots movement coup bombing bombings protests war "
        "incident insurrection committee amendment agreement"
    )
)
_LINKS = frozenset({"and", "to", "through", "–", "-", "or"})


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
    match = chain("iso").fullmatch(word)
    if match:
        year, month, day = map(int, match.groups())
        if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 31):
            return None
        return full_day(scan, i, i + 1, year, month, day, "numeric date")
    match = chain("numeric").fullmatch(word)
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


def year_after(scan: Scan, j: int) -> tuple[int, int] | None:
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


def that_year(scan: Scan, j: int) -> int | None:
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
        match = chain("day,year").fullmatch(scan.raw[j])
        if match and 1 <= int(match[1]) <= 31 and FIRST_YEAR <= int(match[2]) <= LAST_YEAR:
            return full_day(scan, i, j + 1, int(match[2]), number, int(match[1]), "month day year")
        match = chain("days").fullmatch(scan.raw[j])
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
        match = chain("days").fullmatch(word)
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
    hyphened = scan.at(found[1]) == "-" and scan.glued(found[1]) and scan.glued(found[1] + 1)
    j = found[1] + 1 if scan.at(found[1]) == "of" or hyphened else found[1]
    month = read_month(scan, j)
    if month is not None and hyphened:
        k = month[1] + 1
        if scan.at(month[1]) != "-" or len(scan.at(k)) != 4 or not (scan.glued(k) and scan.raw[k].isdigit()):
            return None
        year = int(scan.raw[k])
        return full_day(scan, i, k + 1, year, month[0], found[0], "day month year") if year >= FIRST_YEAR else None
    if month is None:
        return None
    if j == i + 1 and MONTH_NAMES[month[0]].lower() in ("may", "march", "august") and scan.at(month[1]) == "the":
        return None
    if days is not None:
        return _days(scan, i, month[1], month[0], *days)
    return _finish(scan, i, month[1], month[0], found[0])


def _ends(scan: Scan, j: int) -> bool:
    """Whether no counted noun follows: "May 24 and 25, 2024", but not "May 24 and 25 people"."""
    return not scan.at(j).isalpha() or scan.low[j] in AFTER_DAYS


def _days(scan: Scan, i: int, j: int, month: int, first: int, last: int) -> Draft:
    year = year_after(scan, j)
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
    year = year_after(scan, j)
    if year is not None:
        return full_day(scan, i, year[1], year[0], month, day, "day month year")
    that = that_year(scan, j)
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
                chosen, why = at, f"“{word}” beside it tells of the {direction}"
                break
        alternatives = tuple(Interval(at, at + 1) for at in found if at != chosen)
    draft = scan.dated(i, j, day_unit(chosen), "day and month", f"year inferred: {why}")
    draft = draft._replace(alternatives=alternatives, flags=frozenset({"year_inferred"}))
    noun = scan.at(j)
    names = scan.at(i - 1) == "the" and noun.isalpha() and noun not in AFTER_DAYS and not scan.capital(j)
    if names or noun in NAMED_EVENTS:
        return draft._replace(outer=ALWAYS, why="a day that names an event: its year is not told").flagged("ambiguous")
    return draft


def calendar_date(scan: Scan, i: int) -> Draft | None:
    """A day without its weekday, in any format."""
    if scan.raw[i][0].isdigit():
        return numeric_date(scan, i) or day_month(scan, i)
    return month_day(scan, i) or (day_month(scan, i) if scan.low[i] not in MONTHS else None)


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
