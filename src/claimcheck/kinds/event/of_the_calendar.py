"""Days without a year: "July 20 is the day Apollo 11 landed on the moon" names a day of the calendar, whatever year it
is; and of what was long ago "on July 20" may be no more than that either."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from claimcheck.interval import Interval
from claimcheck.kinds.event.dates import Days
from claimcheck.lazy import Pattern
from claimcheck.model import Statement, TimeRef

NO_YEAR = "a day without a year"
"""The modifier of what is told with a day that has no year."""
CALENDAR = "a day of the calendar"
"""The modifier of what such a day is said to be the day of."""
_THE_DAY = Pattern(
    r"(?:,|\s+(?:is|was|remains|marks))\s+(?:also |still |exactly |precisely )?"
    r"(?:the (?:\w+ )?(?:day|date|anniversary)\b|when\b)",
    re.IGNORECASE,
)
_YEARS = 2 * 366
"""Days around publication that a day without a year may be meant in if no year is told."""
_YEAR = Pattern(r",? \d{4}$")


def of_the_calendar(text: str, time: TimeRef) -> tuple[str, ...]:
    """What a day of a text, if it has no year, may stand for: "July 20 is the day (on which, when) ...", "July 20,
    the day ...", "July 20 is when ..."."""
    if "year_inferred" not in time.flags or time.granularity != "day" or time.rule in ("weekday", "day word"):
        return ()
    return (NO_YEAR, CALENDAR) if _THE_DAY.match(text, time.end) else (NO_YEAR,)


def its_day(days: Days, statement: Statement) -> bool:
    """Whether the day that the text gives, whatever the year, is one of the claim's; not where a year told before it
    goes for it too."""
    begins = [when.inner.begin for when in statement.times]
    now = statement.published
    if CALENDAR not in statement.modifiers and now is not None and any(abs((b or now) - now) > _YEARS for b in begins):
        return False
    told = {_of_the_year(when.inner) for when in statement.times}
    return bool(told & {_of_the_year(dated.on) for dated in days.on} - {None})


def _of_the_year(span: Interval) -> tuple[int, int] | None:
    if span.begin is None or span.days != 1:
        return None
    day = date.fromordinal(span.begin)
    return day.month, day.day


def without_year(words: Sequence[str]) -> tuple[str, ...]:
    """Dates without their years."""
    return tuple(_YEAR.sub("", word) for word in words)
