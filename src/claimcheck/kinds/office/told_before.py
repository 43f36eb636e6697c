""" "The conductor at the time, X," where the sentences before tell the time."""

from __future__ import annotations

from claimcheck.kinds.office.case import Case, Result
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.holding import at
from claimcheck.kinds.office.patterns import LOOKING_BACK
from claimcheck.model import Outcome

_CHECKS = ("office-holder", "office-title")
_BACK = 10 * 366
"""Days for which a sentence may look back from what was told."""
_PAUSE = 31
"""How many days a post may be empty between two holders."""


def told_before(case: Case, who: str) -> Result | None:
    """The conflict, if others held the post at the times told before, and ever since: a story may have gone on."""
    published = case.statement.published
    told = [when for when in case.statement.times if when.how == "earlier"]
    begins = [when.outer.begin for when in told if when.outer.begin is not None]
    if published is None or not told or len(begins) != len(told) or min(begins) > published:
        return None
    results = [at(case, who, when) for when in told]
    first = results[begins.index(min(begins))]
    if any(result.outcome is not Outcome.CONFLICTS or result.check not in _CHECKS for result in results):
        return None
    claim = first.claim
    if not isinstance(claim, OfficeClaim):
        return None
    begin = min(begins) - (_BACK if LOOKING_BACK in case.statement.modifiers else 0)
    if first.check == "office-title":  # the claim is that of the post that they held
        own = claim
        meant = [one for one in case.claims if one.exists and one.exclusive and one.of == own.of]
        if len(meant) != 1 or any(term.who == who for term in meant[0].holders):
            return None
        if " " not in case.title and case.title not in case.offices.states:
            return None  # "X, then president," of whatever
        claim = meant[0]
    elif LOOKING_BACK in case.statement.modifiers:
        return None
    return first if _held(claim, begin, published) else None


def _held(claim: OfficeClaim, begin: int, published: int) -> bool:
    """Whether somebody held the post on all days of a stretch."""
    upto = begin
    rows = [
        (term.start.until, published + 1 if term.end is None else term.end.begin)
        for term in claim.holders
        if term.start is not None and term.start.until is not None
    ]
    for start, end in sorted((start, end) for start, end in rows if end is not None):
        if start <= upto + _PAUSE:
            upto = max(upto, end)
    checked = claim.checked
    return upto + _PAUSE >= published and (checked is None or published <= checked)
