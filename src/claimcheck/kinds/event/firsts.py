"""Firsts of somebody: "X performed the first heart transplant in Y on 3 December 1967" is of one act, however many of
the sort came later."""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.heads import outer
from claimcheck.kinds.event.index import FIRST_OF_SOME, NOUN, SORT, VERB, WHOSE
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


def the_very_first(claim: EventClaim, statement: Statement, named: Collection[str]) -> bool:
    """Whether the name itself says that it is the first of its sort, of which there is one, in a text that names all
    who did it: "the first heart transplant", not "the first flight", of which each aircraft has one."""
    if not claim.by or claim.of or claim.between or not {*claim.by} <= {*named}:
        return False
    if not {FIRST_OF_SOME, WHOSE, SORT, "own", "other"}.isdisjoint(statement.modifiers):
        return False
    if any(ref.how not in ("sentence", "document", "at") for ref in statement.objects):
        return False
    names = [key[len(NOUN) :].split() for key in statement.keys if not key.startswith(VERB)]
    return any(name[0] == "first" and len(name) >= _LONG for name in names)


_LONG = 3
"""Words of a name that tells of what it is the first."""
