"""Firsts of somebody: "X performed the first heart transplant in Y on 3 December 1967" is of one act, however many of
the sort came later."""

from __future__ import annotations

from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.heads import outer
from claimcheck.model import Statement

FIRST = "number 1"
"""The modifier of what is told of as the first of its sort."""
_DAYS = 2
"""Days that a time may have in which nobody does the same twice."""


def first_by_its_doer(claim: EventClaim, statement: Statement) -> bool:
    """Whether "the first" is said of what its doer in the claim did, on the very day of the claim, so that only where
    it was is in question."""
    if statement.mode not in ("place", "host") or FIRST not in statement.modifiers or not claim.by:
        return False
    did = {id for ref in statement.objects if outer(ref.how) in ("agent", "by", "possessive") for id in ref.entities}
    stated = [when for when in statement.times if when.how == "stated"]
    days = [dated.on for dated in claim.dates if dated.on.days == 1]
    return (
        bool(did & {*claim.by})
        and bool(stated)
        and all((when.inner.days or 9) <= _DAYS and any(when.inner.overlaps(day) for day in days) for when in stated)
    )
