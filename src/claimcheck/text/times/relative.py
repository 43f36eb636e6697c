"""Times told from the day of publication: "today", "last week", "next September", "on Friday", "Q3 last year"."""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.text.times.cues import cue
from claimcheck.text.times.parts import read_month, read_weekday
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.seasons import stepped_season
from claimcheck.text.times.units import (
    Unit,
    century_unit,
    day_of,
    day_unit,
    decade_unit,
    month_unit,
    quarter_unit,
    shifted,
    week_unit,
    weekend_unit,
    year_unit,
    years_of,
)
from claimcheck.text.times.weekdays import PARTS, STEPPING, bare_weekday, dated_weekday
from claimcheck.text.times.words import SEASONS, STEPS, UNIT_NAMES, UNITS, WEEKDAYS, listed, read_cardinal

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_WINDOW_BEFORE = frozenset(listed("over in within during for throughout across through"))
_SHOWS = frozenset({"show", "programme", "program", "sponge"})


def deictic(scan: Scan, i: int) -> Draft | None:
    """ "today", "tonight", "yesterday", "tomorrow", "the day before yesterday"."""
    by = _DAYS[scan.low[i]]
    if scan.capital(i) and not scan.opens(i) and scan.raw[i] != scan.raw[i].upper() and scan.capital(i - 1):
        return None
    if scan.at(i + 1) in _SHOWS or (scan.at(i - 1) == '"' and scan.at(i + 1) == '"'):
        return None
    start, j = i, i + 1
    if scan.at(i - 1) in ("before", "after") and scan.at(i - 2) == "day":
        by += -1 if scan.low[i - 1] == "before" else 1
        start = i - 3 if scan.at(i - 3) == "the" else i - 2
    if scan.at(j) in PARTS:
        j += 1
    if scan.published is None:
        return scan.unresolved(start, j, "day", "day word", "the day of publication is not known")
    at = scan.published + by
    return scan.dated(start, j, day_unit(at), "day word", "", Interval(at - 1, at + 2))


def every(scan: Scan, i: int) -> Draft | None:
    """ "every Monday", "each year", "every other week", "every four years"."""
    j, count = i + 1, 1
    if scan.at(j) == "other":
        j, count = j + 1, 2
    weekday = read_weekday(scan, j)
    if weekday is not None and not weekday[2]:
        draft = scan.unresolved(i, weekday[1], "day", "every", "recurring", weekday[0])
        return draft._replace(kind="set", value=f"XXXX-WXX-{weekday[0] + 1}")
    month = read_month(scan, j)
    if month is not None and not month[2]:
        draft = scan.unresolved(i, month[1], "month", "every", "recurring")
        return draft._replace(kind="set", value=f"XXXX-{month[0]:02d}")
    unit = UNITS.get(scan.at(j))
    found = read_cardinal(scan.low, j) if j < scan.n else None
    number = scan.number(j) if found is None else found[0]
    if unit is None and number and number > 1:
        count, j = number, j + 1 if found is None else found[1]
        unit = UNITS.get(scan.at(j))
    if unit is None or (count == 1 and scan.at(j).endswith("s")):
        return None
    draft = scan.unresolved(i, j + 1, UNIT_NAMES[unit[0]], "every", "recurring")
    return draft._replace(kind="set", value=f"P{count * unit[1]}{unit[0]}")


def stepped(scan: Scan, i: int) -> Draft | None:
    """ "last week", "this month", "next September", "the previous year", "last summer", "this morning"."""
    step = STEPS[scan.low[i]]
    word = scan.low[i]
    j = i + 1
    noun = scan.at(j)
    month = read_month(scan, j)
    if month is not None and word in ("last", "this", "next", "past") and scan.at(i - 1) not in ("the", "at"):
        return _stepped_month(scan, i, month[1], month[0], step)
    if read_weekday(scan, j) is not None and word in STEPPING:
        if dated_weekday(scan, j) is not None:
            return None  # "last Friday, March 14": the weekday and its date are one time
        draft = bare_weekday(scan, j)
        return None if draft is None else draft._replace(i=i)
    if word == "this" and noun in PARTS:
        return _today(scan, i, j + 1)
    if word == "last" and noun == "night":
        if scan.published is None:
            return scan.unresolved(i, j + 1, "day", "last night", "the day of publication is not known")
        at = scan.published - 1
        return scan.dated(i, j + 1, day_unit(at), "last night", "", Interval(at - 1, at + 2))
    if word not in ("last", "this", "next") and scan.at(i - 1) != "the" and scan.at(i - 1) != "this":
        return None
    if noun not in ("week", "weekend", "month", "quarter", "year", "decade", "century", "season", *SEASONS):
        return None
    if noun == "season" or (scan.glued(j + 1) and scan.at(j + 1) == "-" and scan.at(j + 2) == "old"):
        return None
    if scan.at(i - 1) == "the":
        return _after_article(scan, i, j, step)
    if word == "past" and noun in UNITS:
        return window(scan, i, j + 1, UNITS[noun][1], UNITS[noun][0], forward=False)
    if scan.published is None:
        return scan.unresolved(i, j + 1, noun, f"{word} {noun}", "the day of publication is not known")
    if noun in SEASONS:
        return stepped_season(scan, i, j + 1, noun, step)
    unit, outer = stepped_unit(scan.published, noun, step)
    draft = scan.dated(i, j + 1, unit, f"{word} {noun}", "", outer)
    if noun == "quarter":
        return draft.flagged("fiscal")
    if noun == "weekend" and step == 0 and (scan.published - 1) % 7 < 3:
        begin = (unit.span.begin or 0) - 7
        return draft._replace(alternatives=(Interval(begin - 1, begin + 3),)).flagged("ambiguous")
    return draft


def _after_article(scan: Scan, i: int, j: int, step: int) -> Draft | None:
    """With "the": a window ("over the past year"), or a time that another time in the text gives."""
    noun, word = scan.low[j], scan.low[i]
    if scan.at(j + 1) in ("of", "in", "for", "before") and word in ("last", "next", "past"):
        return None
    unit = UNITS.get(noun)
    if word == "current" or (word in ("coming", "upcoming") and noun == "weekend"):
        if scan.published is None:
            return scan.unresolved(i, j + 1, noun, f"the {word} {noun}", "the day of publication is not known")
        if noun in SEASONS:
            return stepped_season(scan, i, j + 1, noun, step)
        chosen, outer = stepped_unit(scan.published, noun, step)
        return scan.dated(i, j + 1, chosen, f"the {word} {noun}", "", outer)
    if (
        unit is not None
        and word != "previous"
        and word != "upcoming"
        and (word != "next" or scan.at(i - 2) in _WINDOW_BEFORE)
    ):
        return window(scan, i - 1, j + 1, unit[1], unit[0], forward=step > 0)
    if unit is None and word == "next":
        return None
    return scan.unresolved(i, j + 1, noun, f"the {word} {noun}", "counted from another time")


def window(scan: Scan, i: int, j: int, count: int, unit: str, forward: bool) -> Draft:
    """ "over the last six decades": a stretch that ends, or begins, on the day of publication."""
    value = f"P{count}{unit}"
    if scan.published is None:
        draft = scan.unresolved(i, j, UNIT_NAMES[unit], "window", "the day of publication is not known")
        return draft._replace(kind="duration", value=value, mod="WINDOW", number=count)
    if forward:
        inner = Interval(scan.published, shifted(scan.published, count, unit) + 1)
    else:
        inner = Interval(shifted(scan.published, -count, unit), scan.published + 1)
    why = "a stretch up to publication" if not forward else "a stretch from publication on"
    return Draft(
        i, j, "duration", value, inner, inner, UNIT_NAMES[unit], mod="WINDOW", number=count, rule="window", why=why
    )


def _today(scan: Scan, i: int, j: int) -> Draft:
    if scan.published is None:
        return scan.unresolved(i, j, "day", "part of the day", "the day of publication is not known")
    at = scan.published
    return scan.dated(i, j, day_unit(at), "part of the day", "", Interval(at - 1, at + 2))


def stepped_unit(published: int, noun: str, step: int) -> tuple[Unit, Interval]:
    """The calendar unit `step` units from the one that holds publication, and all that the words allow.

    Weeks run from Monday, for some from Sunday: the outer interval holds both.
    """
    when = day_of(published)
    if noun == "week":
        unit = week_unit(published + 7 * step)
        sunday = published - published % 7 + 7 * step
        return unit, unit.span.union(Interval(sunday, sunday + 7))
    if noun == "weekend":
        unit = weekend_unit(published + 7 * step)
        return unit, unit.span.widened(1)
    if noun == "month":
        unit = month_unit(when.year, when.month + step)
    elif noun == "quarter":
        unit = quarter_unit(when.year, (when.month - 1) // 3 + 1 + step)
        return unit, unit.span.widened(92)
    elif noun == "year":
        unit = year_unit(when.year + step)
    elif noun == "decade":
        unit = decade_unit(max(10, when.year + 10 * step))
    else:
        number = max(1, when.year // 100 + 1 + step)
        unit = century_unit(number)
        return unit, years_of((number - 1) * 100, number * 100)
    return unit, unit.span


def _stepped_month(scan: Scan, i: int, j: int, month: int, step: int) -> Draft:
    """ "last September": the latest one that ended before the month of publication."""
    word = scan.low[i]
    if scan.day is None:
        draft = scan.unresolved(i, j, "month", f"{word} month", "the day of publication is not known")
        return draft._replace(value=f"XXXX-{month:02d}")
    now = scan.day
    year = now.year
    if step < 0 and month >= now.month:
        year -= 1
    elif step > 0 and month <= now.month:
        year += 1
    draft = scan.dated(i, j, month_unit(year, month), f"{word} month", f"{word} counted from publication")
    if step and year == now.year:
        other = month_unit(year + (1 if step > 0 else -1), month).span
        return draft._replace(alternatives=(other,)).flagged("ambiguous")
    return draft


def anaphor(scan: Scan, i: int) -> Draft | None:
    """ "that year", "the next day", "the following week", "the same month": counted from another time."""
    word = scan.low[i]
    j = i + 1
    if word == "the":
        if scan.at(j) not in ("next", "following", "same", "previous", "preceding"):
            if scan.at(j) in ("day", "week", "month", "year") and scan.at(j + 1) in ("before", "after", "earlier"):
                if scan.at(j + 2) in ("yesterday", "tomorrow"):
                    return None
                return scan.unresolved(i, j + 2, scan.low[j], "anaphor", "counted from another time")
            return None
        j += 1
    elif word != "that":
        return None
    noun = scan.at(j)
    if noun in ("day", "week", "month", "year", "summer", "autumn", "winter", "spring", "decade") or (
        noun == "night" and word == "the"
    ):
        if scan.low[j - 1] == "next" and scan.at(i - 1) in _WINDOW_BEFORE and noun != "day":
            return None
        if scan.low[j - 1] == "previous" and scan.at(j + 1) == "of":
            return None
        return scan.unresolved(i, j + 1, noun, "anaphor", "counted from another time")
    weekday = WEEKDAYS.get(noun)
    if weekday is not None and word == "that" and scan.capital(j):
        return scan.unresolved(i, j + 1, "day", "anaphor", "counted from another time", weekday)
    if weekday is not None and word == "the" and scan.capital(j):
        return scan.unresolved(i, j + 1, "day", "anaphor", "counted from another time", weekday)
    return None


def the_unit(scan: Scan, i: int) -> Draft | None:
    """The unit in "the end of the month": `i` is the noun."""
    noun = scan.at(i)
    if noun not in ("week", "month", "year", "decade", "century", "quarter") or scan.published is None:
        return None
    unit, outer = stepped_unit(scan.published, noun, 0)
    return scan.dated(i, i + 1, unit, f"the {noun}", "the one of publication", outer)


def weekend(scan: Scan, i: int) -> Draft | None:
    """ "over the weekend", "at the weekend": the one before publication, or after with a future word."""
    if scan.at(i - 1) != "the" or scan.at(i - 2) not in ("over", "at", "during", "on"):
        return None
    if scan.published is None:
        return scan.unresolved(i - 1, i + 1, "weekend", "the weekend", "the day of publication is not known")
    current = weekend_unit(scan.published)
    direction, word = cue(scan, i - 2, i + 1, weekday=True)
    begin = current.span.begin or 0
    unit = current if direction == "future" or begin <= scan.published else weekend_unit(scan.published - 7)
    other = weekend_unit((unit.span.begin or 0) + (7 if unit.span.begin != begin else -7)).span.widened(1)
    why = f"“{word}” beside it tells of the {direction}" if word else "the latest one"
    draft = scan.dated(i - 1, i + 1, unit, "the weekend", why, unit.span.widened(1))
    return draft._replace(alternatives=(other,))
