"""Who took a post at a time at which the claims know somebody else to have taken it."""

from __future__ import annotations

from claimcheck.kinds.office.case import Case, Result
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.conflicts import holder_conflict
from claimcheck.kinds.office.posts import in_turn, surely_this
from claimcheck.model import Term, When
from claimcheck.terms import Truth, began

_VACANT = 120
"""Days for which a post may be empty before its new holder takes it."""


def another_began(case: Case, who: str, when: When) -> Result | None:
    """The conflict, if in the year, month or day that is told somebody else surely took the post, and others held it
    all through that time, or the person a post of that title elsewhere; None if the claims leave room."""
    for claim in case.claims:
        if not claim.exists or not claim.exclusive or not surely_this(case, claim):
            continue
        if any(term.who == who for term in claim.holders):
            return None
        fresh = [term for term in claim.holders if began(term, when.outer, claim.tolerance) is Truth.YES]
        if len(fresh) != 1 or fresh[0].mode or claim.tolerance:
            continue
        if in_turn(case, claim, who, when.outer) or bound_elsewhere(case, who, claim, fresh[0]):
            return holder_conflict(case, who, claim, fresh[0], when.outer)
    return None


def bound_elsewhere(case: Case, who: str, claim: OfficeClaim, term: Term) -> bool:
    """Whether a person held a post of the same title of something else for all the months before a term, and into it:
    nobody stands in here and holds it there."""
    start = term.start
    if start is None or start.begin is None or start.until is None:
        return False
    for other, held in case.offices.by_holder.get(who, ()):
        if other is claim or other not in case.claims or held.mode or held.start is None:
            continue
        early = held.start.until is not None and held.start.until <= start.begin - _VACANT
        lasts = held.end is None or (held.end.begin is not None and held.end.begin >= start.until)
        if early and lasts:
            return True
    return False
