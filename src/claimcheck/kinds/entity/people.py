"""The arithmetic of ages; three-valued where days are not known."""

from __future__ import annotations

from datetime import date

from claimcheck.interval import Interval, shift_years


def years_between(born: int, then: int) -> int:
    """Full years from one day to another."""
    one, other = date.fromordinal(born), date.fromordinal(then)
    return other.year - one.year - ((other.month, other.day) < (one.month, one.day))


def ages(born: Interval, when: Interval) -> tuple[int, int] | None:
    """The least and the greatest age during `when`; None if a side is open."""
    if born.begin is None or born.until is None or when.begin is None or when.until is None:
        return None
    return max(0, years_between(born.until - 1, when.begin)), max(0, years_between(born.begin, when.until - 1))


def birthday(born: Interval, age: int) -> Interval | None:
    """The days on one of which the person reaches an age; None if the birth is open."""
    if born.begin is None or born.until is None:
        return None
    first, last = date.fromordinal(born.begin), date.fromordinal(born.until - 1)
    return Interval(shift_years(first, age).toordinal(), shift_years(last, age).toordinal() + 1)


def born_for(age: int, on: int) -> Interval:
    """The days of birth of somebody who has an age on a day."""
    then = date.fromordinal(on)
    return Interval(shift_years(then, -age - 1).toordinal() + 1, shift_years(then, -age).toordinal() + 1)
