"""The title of somebody who is told to have just left office, or died: it is the one that they bore to the end."""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import Case, Result
from claimcheck.kinds.office.holding import agreement, at
from claimcheck.kinds.office.phrasing import fact
from claimcheck.kinds.office.posts import held_posts
from claimcheck.kinds.office.where import matches
from claimcheck.model import Outcome, When

_LATELY = 31
"""Days after a departure in which it is news."""


def left_as(case: Case, who: str) -> Result | None:
    """What the title comes to on the last day in office of somebody who left of late; None if the claims know of no
    such day, or of the title as one that they ever had."""
    published = case.statement.published
    if published is None or any(t.who == who for claim in case.claims if matches(case, claim) for t in claim.holders):
        return None
    today = Interval(published, published + 1)
    if agreement(case, who, today) is not None or held_posts(case, who, today):
        return None
    ends = [
        term.end.begin
        for claim, term in case.offices.by_holder.get(who, ())
        if claim.cls == "head" and term.end is not None and term.end.days == 1 and term.end.begin is not None
    ]
    last = max((end for end in ends if published - _LATELY <= end <= published), default=None)
    if last is None:
        return None
    day = Interval(last, last + 1)
    return at(case, who, When("stated", day, day))


_HANDED_OVER = 10
"""Days after a handover in which news of it still calls the one who went "outgoing"."""


def just_gone(case: Case, who: str) -> Result | None:
    """What "outgoing" comes to for somebody who has handed over in the days before publication; None for others."""
    published = case.statement.published
    for claim in case.claims if published is not None else ():
        for term in claim.holders if matches(case, claim) else ():
            end = term.end.until if term.who == who and term.end is not None else None
            if end is not None and published is not None and published - _HANDED_OVER <= end <= published + 1:
                return Result(Outcome.AGREES, "office-term", claim, term, fact(case, claim, term), "it has just ended")
    return None
