""" "X succeeded Y as prime minister": whom somebody followed in a post."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import FOLLOWED, Case, Result, undecided
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.phrasing import fact, name_of
from claimcheck.kinds.office.titles import folded
from claimcheck.kinds.office.where import matches
from claimcheck.model import Outcome, Ref, Span, Statement, Term

_GAP = 31
"""How many days a post may be empty between two who followed one another."""


def successors(statement: Statement) -> tuple[str, ...]:
    """The ids of those who may be meant as the successor; none if the statement is not about a succession."""
    return next((ref.entities for ref in statement.objects if ref.how == FOLLOWED), ())


def preceded(case: Case, who: str) -> Result:
    """Whether a person held the post before the successor: each of the successor's terms must say no.

    `who` is "" for a name that the claims don't know.
    """
    best: Result | None = None
    for claim, term in _terms(case):
        result = _one(case, claim, term, who)
        if result.outcome is not Outcome.CONFLICTS:
            return result
        best = best or result
    return best or undecided("the claims don't know the successor in this post")


def _terms(case: Case) -> Iterator[tuple[OfficeClaim, Term]]:
    who = successors(case.statement)
    for claim in case.claims:
        if claim.exists and claim.exclusive and matches(case, claim):
            yield from ((claim, term) for term in claim.holders if term.who in who and not term.mode)


def _one(case: Case, claim: OfficeClaim, term: Term, who: str) -> Result:
    if term.start is None or term.start.begin is None or term.start.until is None:
        return undecided("the claims don't say when the term began")
    last = term.start.until + _GAP
    known = [(window, other) for other in claim.holders if other.who != term.who for window in _end(other)]
    before = [(window, other) for window, other in known if window.begin is not None and window.begin <= last]
    full = [window.until for window, other in before if not other.mode and window.until is not None]
    latest = max(full, default=0)
    for window, other in before:
        if other.who == who and window.until is not None and window.until >= latest:
            return Result(Outcome.AGREES, "office-holder", claim, other, fact(case, claim, other), "the claims say so")
    near = [other for window, other in before if window.until is not None and window.until >= term.start.begin - _GAP]
    if len(near) != 1 or near[0].mode or _namesake(case, near[0].who, who):
        return undecided("the claims don't say who held the post before")
    if len(folded(case.subject.text).split()) < 2 and not any(other.who == who for other in claim.holders):
        return undecided("only a part of a name is given, and nothing in the text says whose")
    return Result(
        Outcome.CONFLICTS, "office-holder", claim, near[0],
        f"{fact(case, claim, near[0])}; {fact(case, claim, term)}",
        f"{name_of(case, near[0].who)} held the post before", (name_of(case, near[0].who),),
        wrong=Span(case.subject.start, case.subject.end),
    )  # fmt: skip


def _end(term: Term) -> Iterator[Interval]:
    """When a term ended, if the claims give the day or the days between which it did."""
    if term.end is not None and term.end.begin is not None and term.end.until is not None:
        yield term.end


def _namesake(case: Case, known: str, who: str) -> bool:
    """Whether a name that the claims don't know may be another way of writing the true one."""
    if who:
        return False
    said = set(folded(case.subject.text).split())
    return any(said & set(folded(name.text).split()) for name in case.facts.entities[known].names)


def as_object(successor: Ref) -> Ref:
    """The successor, attached to the statement about the one before."""
    return Ref(successor.start, successor.end, successor.text, successor.entities, successor.types, FOLLOWED)
