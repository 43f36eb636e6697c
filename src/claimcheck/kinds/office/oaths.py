"""Oaths and elections on another day than the first of a term: ceremonies of their own, and those of later terms."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.office.case import Case
from claimcheck.model import Term, When
from claimcheck.terms import possible
from claimcheck.text.tokens import words

SWORN = frozenset(
    "sworn swore swearing oath oaths inaugurated inaugurates inauguration installed installs invested investiture "
    "enthroned enthronement crowned inducted consecrated ordained".split()
)
_VOTED = frozenset(
    "elected elects elect reelected won wins win voted votes returned chosen chose confirmed reappointed renamed "
    "retained reconfirmed".split()
)
_CEREMONY = 31
"""How long (days) before or after the beginning of a term its oath may be taken, or taken again."""
_AGAIN = 600
"""How long (days) after the beginning of a term a next one may begin that claims count with it."""
_FOR_GOOD = frozenset(
    "justice judge pope archbishop bishop patriarch king queen emperor empress emir sultan monarch coach captain "
    "executive manager editor conductor director".split()
)
"""The last words of titles whose holders are not chosen again every few years."""


def solemn(case: Case, stated: Sequence[When], terms: Sequence[Term]) -> bool:
    """Whether an oath or an election, at a time that is not the beginning of a term, may be a ceremony that was held
    apart from it, or that of a later term."""
    said = told(case, stated)
    sworn = bool(said & SWORN)
    if sworn and any(_near(when, term) for when in stated for term in terms):
        return True
    lasting = words(case.title)[-1:] and words(case.title)[-1] in _FOR_GOOD
    if lasting or not (sworn or said & _VOTED):
        return False
    return any(_later(when, term) for when in stated for term in terms)


def told(case: Case, stated: Sequence[When]) -> set[str]:
    """The words of the statement, up to its times."""
    said = case.statement
    return set(words(case.document.text[said.start : max([said.end, *(when.end for when in stated)])]))


def _near(when: When, term: Term) -> bool:
    return term.start is not None and term.start.widened(_CEREMONY).overlaps(when.outer)


def _later(when: When, term: Term) -> bool:
    begin, until = None if term.start is None else term.start.begin, when.outer.until
    if begin is None or until is None or not when.outer.overlaps(possible(term)):
        return False
    return until - begin > _AGAIN
