"""Weekdays, alone ("on Friday", "Tuesday last week") or with a date ("Monday, January 29, 2026")."""

from __future__ import annotations

from datetime import date

from claimcheck.interval import ALWAYS, Interval
from claimcheck.text.times.cues import cue
from claimcheck.text.times.dates import calendar_date, candidates
from claimcheck.text.times.parts import read_weekday, skip_clock
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import day_unit, week_unit
from claimcheck.text.times.words import PLURAL_WEEKDAYS, STEPS, WEEKDAY_NAMES, listed

_DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
PARTS = frozenset({"morning", "afternoon", "evening", "night", "noon"})
_NAMED_DAYS = frozenset(
    listed(
        "black good ash super bloody giving cyber easter palm sheffield ruby maundy holy shrove fat whit freaky "
        "casual orange spy plough man joe mad blue happy manic stormy"
    )
)
_INDEFINITE = frozenset({"a", "an", "any", "some", "another", "one"})
_COUNTED = frozenset({"first", "second", "third", "fourth", "fifth", "final", "last"})
_NAMED_AFTER = frozenset(
    listed(
        "times telegraph mirror express night harbor harbour island addams herald post mail sun world business live "
        "football mass school club review independent tribune"
    )
)


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
    if scan.at(i - 1) in STEPPING and "year_inferred" in draft.flags:
        draft = _of_these_weeks(scan, draft)
    end = draft.j
    if sign == "(":
        if scan.at(end) != ")":
            return None
        end += 1
    return with_weekday(scan, draft._replace(i=i, j=end), number)


def _of_these_weeks(scan: Scan, draft: Draft) -> Draft:
    """The day and month of "last Friday, March 14" with the one year in which it is that near to publication."""
    begin, published = draft.inner.begin, scan.published
    if begin is None or published is None or abs(begin - published) > _STEP:
        return draft
    chosen = scan.dated(draft.i, draft.j, day_unit(begin), draft.rule, "the weeks around publication")
    return chosen._replace(flags=draft.flags - {"year_inferred"})


STEPPING = frozenset(["last", "this", "next", "past"])
_STEP = 16
"""Days from publication to a weekday that is called the last or the next one."""


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
        why = f"that day is a {actual}, not a {WEEKDAY_NAMES[weekday]}"
        return draft._replace(why=why).flagged("weekday_mismatch")
    if len(days) > 1 and len(fitting) == 1:
        chosen = scan.dated(draft.i, draft.j, day_unit(fitting[0]), draft.rule, "the weekday fits")
        return chosen._replace(weekday=weekday)
    return draft


def bare_weekday(scan: Scan, i: int) -> Draft | None:
    """ "Wednesday", "Friday night", "Monday of last week", "Tuesday last week"; "on Fri."."""
    weekday = read_weekday(scan, i)
    if weekday is None:
        return None
    number, j, short = weekday
    before = scan.at(i - 1)
    if short and (scan.at(j - 1) != "." or before not in ("on", "last", "next", "this", "until", "by", "since")):
        return None
    if scan.capital(i - 1) and before in _NAMED_DAYS:
        return None
    if before in _INDEFINITE or (scan.at(j) in ("of", "in") and before in _COUNTED and _week_after(scan, j) is None):
        return None
    if scan.capital(j) and scan.low[j] in _NAMED_AFTER and not (scan.low[j] == "night" and scan.raw[i].isupper()):
        return None
    if before == "on" and scan.at(i - 2) == "mail" and scan.capital(i - 2):
        return None
    if before == "the" and scan.capital(i - 1) and scan.capital(j):
        return None
    if scan.at(j) == "the" and scan.at(j + 1).isdigit():
        return None
    tied = scan.glued(j) and scan.low[j] in ("-", "_", "@") and scan.capital(j + 1)
    if tied and read_weekday(scan, j + 1) is None:
        return None
    if scan.at(j) in PARTS and not scan.capital(j):
        j += 1
    week = _week_after(scan, j)
    if scan.published is None:
        end = j if week is None else week[1]
        draft = scan.unresolved(i, end, "day", "weekday", "the day of publication is not known", number)
        return draft._replace(value=f"XXXX-WXX-{number + 1}")
    if week is not None:
        monday = (week_unit(scan.published).span.begin or 0) + 7 * week[0]
        draft = scan.dated(i, week[1], day_unit(monday + number), "weekday of a week")
        other = (scan.published - scan.published % 7) + 7 * week[0] + (number + 1) % 7
        alternatives = () if other == monday + number else (Interval(other, other + 1),)
        return draft._replace(weekday=number, alternatives=alternatives)
    step = STEPS.get(before) if before in ("last", "this", "next", "past") else None
    back = scan.published - (scan.published - 1 - number) % 7
    ahead = back if back == scan.published else back + 7
    if step is not None:
        return _stepped_weekday(scan, i - 1, j, number, step, back, ahead)
    direction, word = cue(scan, i, j, weekday=True)
    chosen, other = (ahead, back) if direction == "future" else (back, ahead)
    why = f"“{word}” beside it tells of the {direction}" if direction else "the last one on or before publication"
    alternatives = () if other == chosen else (Interval(other, other + 1),)
    draft = scan.dated(i, j, day_unit(chosen), "weekday", why)
    return draft._replace(weekday=number, alternatives=alternatives)


def _week_after(scan: Scan, j: int) -> tuple[int, int] | None:
    k = j + 1 if scan.at(j) == "of" else j
    if scan.at(k) in ("last", "this", "next") and scan.at(k + 1) == "week":
        return STEPS[scan.low[k]], k + 2
    return None


def _stepped_weekday(scan: Scan, i: int, j: int, number: int, step: int, back: int, ahead: int) -> Draft:
    assert scan.published is not None
    if step == 0:
        direction, _ = cue(scan, i, j, weekday=True)
        chosen = back if direction == "past" else ahead
        others = [back if chosen == ahead else ahead]
    elif step < 0:
        chosen = back - 7 if back == scan.published else back
        others = [chosen - 7]
    else:
        chosen = ahead + 7 if ahead == scan.published else ahead
        others = [chosen + 7]
    alternatives = tuple(Interval(at, at + 1) for at in others if at != chosen)
    draft = scan.dated(i, j, day_unit(chosen), f"{scan.low[i]} weekday", "its week may be either")
    return draft._replace(weekday=number, alternatives=alternatives, flags=frozenset({"ambiguous"}))


def weekday_set(scan: Scan, i: int) -> Draft | None:
    """ "on Mondays"."""
    if not scan.capital(i) or (scan.capital(i - 1) and not scan.opens(i - 1)) or scan.capital(i + 1):
        return None
    if scan.at(i - 1) == "happy" or scan.at(i + 1) == "for":
        return None
    number = PLURAL_WEEKDAYS[scan.low[i]]
    draft = scan.unresolved(i, i + 1, "day", "weekdays", "recurring", number)
    return draft._replace(kind="set", value=f"XXXX-WXX-{number + 1}")
