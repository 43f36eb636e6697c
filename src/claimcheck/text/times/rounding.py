"""How round a number of years is: "200 years ago", "a century ago" and "100 years old" are all of one rule."""

from __future__ import annotations

EXACT = frozenset(["exactly", "precisely"])
"""Words before a number by which it is no round one."""


def slack(number: int) -> int:
    """By how many years more or less may be meant by so many years, where no word makes them exact.

    Who counts tens leaves up to a half of the step open, from 20 on; who counts hundreds a tenth; and fives are less
    often round than tens.
    """
    if number <= 0 or number % 5:
        return 0
    if number % 100 == 0:
        return number // 10
    if number % 50 == 0:
        return max(5, number // 20)
    if number % 10 == 0:
        return 1 if number < 20 else 3 if number < 50 else 5
    return 1 if number < 25 else 2 if number < 50 else 3
