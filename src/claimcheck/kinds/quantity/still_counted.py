"""Figures of the days after an event, when its victims are still being counted: the claim holds the last count."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.events import days_of
from claimcheck.kinds.quantity.harm import DEATHS, INJURIES
from claimcheck.model import Statement, Value
from claimcheck.text.tokens import words

_SOON = 30
"""Days after an event in which its count goes on."""
_TOO_MANY = 1.1
"""How far the first counts go above the last one."""
_PEOPLE = frozenset("people person victim dead lives soul".split())


def still_counted(claim: QuantityClaim, statement: Statement, value: Value, facts: Facts) -> bool:
    """Whether a text of the days after an event may give the count of that day: more are to come, and at most a few
    are not."""
    published, said = statement.published, value.low
    if published is None or said is None or any(amount.start or amount.end for amount in claim.values):
        return False
    ends = [day.until for day in days_of(claim, facts)]
    if not ends or any(end is None or not end - 1 <= published <= end + _SOON for end in ends):
        return False
    counted = {word for noun in (*claim.counts, *claim.says) for word in words(noun)}
    return bool(counted & (_PEOPLE | DEATHS | INJURIES)) and said <= _TOO_MANY * max(a.high for a in claim.values)
