"""Which terms a handover is of that a text tells in the present tense: "X succeeds Y" is news of the post taken now."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import Case
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.model import Term

_NEWS = 45
"""Days around a handover in which it is told in the present tense."""


def of_these_days(case: Case, terms: Sequence[tuple[OfficeClaim, Term]]) -> Sequence[tuple[OfficeClaim, Term]]:
    """Of what each successor ever took, what began around publication, if anything did."""
    published = case.statement.published
    if published is None:
        return terms
    now = Interval(published - _NEWS, published + _NEWS)
    new = [one for one in terms if one[1].start is not None and one[1].start.overlaps(now)]
    taking = {term.who for _, term in new}
    return [*new, *(one for one in terms if one[1].who not in taking)]
