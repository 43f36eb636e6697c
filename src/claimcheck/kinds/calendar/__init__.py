"""Days that do not exist: a date on another weekday, a date that no month has.  No claim is needed."""

from __future__ import annotations

from claimcheck.kind import Check
from claimcheck.model import Severity

CHECKS = (
    Check(
        "calendar-weekday",
        Severity.ERROR,
        "a date falls on another weekday",
        "A weekday written beside a date must be that date's.  Where the year is left out, the years around the "
        "day of publication and those that the text names are tried first.  Days before 1583, and days that fit "
        "the old calendar, are not judged; nor is a weekday that may belong to a name.  Either side may be wrong, "
        "so both repairs are offered.",
        "The bridge opened on Monday, January 29, 2026.",
        "The bridge opened on Thursday, January 29, 2026.",
    ),
    Check(
        "calendar-date",
        Severity.ERROR,
        "a date does not exist",
        "A month has its days: June has 30, February has 29 in leap years alone.  Where a number before or after "
        "a month may count something (In June 31 people came), nothing is reported.",
        "The pact was signed on June 31, 2021.",
        "The pact was signed on June 30, 2021.",
    ),
)
