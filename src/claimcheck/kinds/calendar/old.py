"""The calendar before the reform of 1582, which some countries kept until 1923."""

from __future__ import annotations

REFORM = 1583
"""The first whole year of the new calendar."""
LAST = 1923
"""The last year in which some country (Greece) still had the old one."""


def weekday(year: int, month: int, day: int) -> int:
    """The weekday (Monday is 0) of a date of the Julian calendar, by its day number (Fliegel and Van Flandern)."""
    early = (14 - month) // 12
    years, months = year + 4800 - early, month + 12 * early - 3
    return (day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083) % 7


def existed(year: int, month: int, day: int) -> bool:
    """Whether a date that the new calendar lacks stood in the old one: 29 February 1900, and Sweden's 30 of 1712."""
    if year > LAST or month != 2:
        return False
    return (day == 29 and year % 4 == 0) or (year, day) == (1712, 30)
