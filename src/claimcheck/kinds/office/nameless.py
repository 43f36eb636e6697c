"""Who is meant by "the physicist who ran Germany from 2006 to 2017", whose name the sentence does not give."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import Case
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.posts import highest
from claimcheck.model import Term
from claimcheck.terms import Truth, began, ended

UNNAMED = "nameless"
"""The modifier of such a statement; its subject is whoever of the document may be meant."""
_YEAR = 366


def meant(case: Case, people: Sequence[str]) -> list[str]:
    """The one of these people whose term the years recall by one of their ends; nobody where both ends are those of
    somebody else's, or two people may be meant."""
    begin, until = case.statement.times[0].outer
    if begin is None or until is None:
        return []
    first, last = Interval(begin, min(begin + _YEAR, until)), Interval(max(until - _YEAR, begin), until)
    found: dict[str, None] = {}
    for term in _terms(case):
        starts, stops = began(term, first) is Truth.YES, ended(term, last) is Truth.YES
        if starts and stops:
            return [term.who] if term.who in people else []
        if starts or stops:
            found[term.who] = None
    return [who for who in found if who in people] if len(found) == 1 else []


def _terms(case: Case) -> list[Term]:
    claims = [claim for claim in case.facts.claims("office") if isinstance(claim, OfficeClaim)]
    return [term for claim in claims if highest(case, claim) for term in claim.holders]
