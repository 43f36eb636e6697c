"""Judging dates by the calendar alone."""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.kind import Facts
from claimcheck.kinds.calendar import old, repair
from claimcheck.kinds.calendar.close import named_apart, only_year, years
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Outcome, Statement, Unmet, Verdict
from claimcheck.text.times.units import month_length
from claimcheck.text.times.words import MONTH_NAMES, WEEKDAY_NAMES

WEEKDAY = "calendar-weekday"
DATE = "calendar-date"
_VALUE = Pattern(r"([0-9]{4}|XXXX)-([0-9]{2})-([0-9]{2})")


def judge(statement: Statement, facts: Facts, document: Document) -> Verdict | Unmet:
    """The verdict on a weekday with its date, or on a date that does not exist."""
    if statement.value is None:
        return Unmet("no day is written")
    return _weekday(statement, document) if statement.attribute == "weekday" else _date(statement, document)


def says(statement: Statement, facts: Facts) -> str:
    """The statement in a plain sentence."""
    value = statement.value
    if value is None or value.number is None or statement.attribute != "weekday":
        return "there is such a day"
    return f"{value.text} is a {WEEKDAY_NAMES[int(value.number)]}"


def _weekday(statement: Statement, document: Document) -> Verdict | Unmet:
    value = statement.value
    days = [date.fromordinal(when.inner.begin) for when in statement.times if when.inner.begin is not None]
    if value is None or value.number is None or not days:
        return Unmet("the words name no single day")
    said = int(value.number)
    if min(days).year < old.REFORM:
        return _open(WEEKDAY, "weekdays before 1583 follow another calendar")
    fitting = next((day for day in days if day.weekday() == said), None)
    if fitting is not None and (near := only_year(statement, document, days, fitting)) is not None:
        days, fitting = [near], None
    if fitting is not None:
        known = _known(value.text, fitting, statement)
        return Verdict(Outcome.AGREES, WEEKDAY, known=known, because="the weekday fits", as_of=statement.published)
    reason = _unsure(statement, document, days, said)
    if reason:
        return _open(WEEKDAY, reason)
    beside = f"“{WEEKDAY_NAMES[said]}” and “{value.text}” do not belong together"
    if "inferred" in statement.modifiers:
        beside += f" in {_listed(sorted({day.year for day in days}))}"
    return Verdict(
        Outcome.CONFLICTS,
        WEEKDAY,
        known="; ".join(_known(words, day, statement) for words, day in _candidates(value.text, days, statement)),
        because=beside,
        suggestions=_repairs(statement, document, days[0], said),
        as_of=statement.published,
    )


def _unsure(statement: Statement, document: Document, days: list[date], said: int) -> str:
    """Why a weekday that fits none of the days may be right all the same."""
    if any(day.year <= old.LAST and old.weekday(day.year, day.month, day.day) == said for day in days):
        return "the weekday fits the calendar that was in use before"
    if "name" in statement.modifiers:
        return "the weekday may belong to a name"
    if "loose" in statement.modifiers:
        return "the weekday may not belong to the date"
    if "inferred" in statement.modifiers:
        if not statement.dated or statement.published is None:
            return "the day of publication is not known"
        month, day = days[0].month, days[0].day
        for year in years(document.text):
            fits = day <= month_length(year, month) and date(year, month, day).weekday() == said
            if fits and not named_apart(statement, document, days, year):
                return f"the weekday fits {year}, a year that the text names"
        from claimcheck.kinds.calendar.counted_back import counted_back

        for year in counted_back(document.text, date.fromordinal(statement.published).year):
            if day <= month_length(year, month) and date(year, month, day).weekday() == said:
                return f"the weekday fits {year}, to which the text counts back"
    return ""


def _known(words: str, day: date, statement: Statement) -> str:
    past = statement.published is not None and day.toordinal() <= statement.published
    year = f" in {day.year}" if "inferred" in statement.modifiers else ""
    return f"{words} {'was' if past else 'is'} a {WEEKDAY_NAMES[day.weekday()]}{year}"


def _candidates(words: str, days: list[date], statement: Statement) -> list[tuple[str, date]]:
    """The days to name: the likeliest one; both, each in words, where figures may be either way round."""
    if "inferred" in statement.modifiers or len(days) == 1:
        return [(words, days[0])]
    return [(f"{day.day} {MONTH_NAMES[day.month]} {day.year}", day) for day in days]


def _repairs(statement: Statement, document: Document, day: date, said: int) -> tuple[str, ...]:
    """The right weekday; and, where weekday and date stand together, the nearest dates that have the weekday."""
    words = document.text[statement.wrong.start : statement.wrong.end]
    made = [repair.on(words, day.weekday())]
    if statement.mode == "beside" and len(statement.times) == 1:
        back = (day.weekday() - said) % 7
        nearest = sorted((day - timedelta(back), day + timedelta(7 - back)), key=lambda other: abs(other - day))
        made.extend(repair.at(words, _day(day), _day(other), document.text) for other in nearest)
    return tuple(dict.fromkeys(text for text in made if text))


def _day(day: date) -> repair.Day:
    return repair.Day(day.year, day.month, day.day)


def _date(statement: Statement, document: Document) -> Verdict | Unmet:
    assert statement.value is not None
    found = _VALUE.fullmatch(statement.value.text)
    if found is None:
        return Unmet("the words name no single day")
    month, day = int(found[2]), int(found[3])
    year = None if found[1] == "XXXX" else int(found[1])
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return Unmet("the figures may be no day and month at all")
    if year is not None and (old.existed(year, month, day) or (year < old.REFORM and month == 2 and day == 29)):
        return _open(DATE, "the calendar that was in use before had this day")
    if "denied" in statement.modifiers:
        return _open(DATE, "the text may speak of a day that is none")
    if "counted" in statement.modifiers:
        return _open(DATE, "the number may count what follows")
    named = MONTH_NAMES[month] if year is None else f"{MONTH_NAMES[month]} {year}"
    return Verdict(
        Outcome.CONFLICTS,
        DATE,
        known=f"{named} has {month_length(year, month)} days",
        because="there is no such day",
        suggestions=_neighbours(document.text[statement.wrong.start : statement.wrong.end], year or 0, month, day),
        as_of=statement.published,
    )


def _neighbours(words: str, year: int, month: int, day: int) -> tuple[str, ...]:
    """The last day of the month, and the first of the next one."""
    written = repair.Day(year, month, day)
    last = repair.Day(year, month, month_length(year or None, month))
    return tuple(
        text
        for text in (repair.at(words, written, last), repair.at(words, written, last._replace(month=month + 1, day=1)))
        if text
    )


def _open(check: str, reason: str) -> Verdict:
    return Verdict(Outcome.UNDECIDED, check, reason=reason)


def _listed(years: list[int]) -> str:
    words = [str(year) for year in years]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
