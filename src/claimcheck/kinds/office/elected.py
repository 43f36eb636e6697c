""" "-elect", "-designate", "incoming": who is chosen for a post and has yet to take it."""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import Case, Result, undecided
from claimcheck.kinds.office.phrasing import as_cased, fact, name_of
from claimcheck.kinds.office.where import matches
from claimcheck.model import Outcome, When
from claimcheck.terms import Truth, held

_PAUSE = 31
"""Days after the beginning of a term in which its holder may still be called so."""
_CHOSEN = 250
"""How long (days) before a term its holder may be called so."""
_ONCE = frozenset(["then", "former", "late"])
_OF_THE_DAY = frozenset(["as-phrase", "as-adjunct", "capacity", "with somebody as"])
"""Ways of naming a post that say nothing of when it was so."""


def elect(case: Case, who: str) -> Result:
    """Wrong for whoever is told to be so at a time at which they were in office."""
    published = case.statement.published
    if published is None:
        return undecided("the day of publication is not known")
    now = Interval(published, published + 1)
    for claim in case.claims:
        if not matches(case, claim):
            continue
        for term in claim.holders:
            if term.who != who:
                continue
            begin = None if term.start is None else term.start.begin
            if begin is not None and begin >= published:
                return Result(Outcome.AGREES, "office-term", claim, term, fact(case, claim, term), "the claims say so")
            if begin is None or term.start is None or term.mode or _told_before(case, begin):
                return undecided("it may be told of the time before the term")
            times = [when.outer for when in case.statement.times if when.how == "stated"] or [now]
            settled = [span for span in times if not term.start.widened(_PAUSE).overlaps(span)]
            if len(settled) == len(times) and all(
                held(term, span, claim.checked, claim.tolerance) is Truth.YES for span in times
            ):
                return Result(
                    Outcome.CONFLICTS, "office-term", claim, term, fact(case, claim, term),
                    f"{name_of(case, who)} was already in office", (as_cased(case, claim.title),),
                )  # fmt: skip
    return undecided("who comes next is not judged")


def _told_before(case: Case, begin: int) -> bool:
    """Whether the text may tell of a time before a term, in which its holder was to take it."""
    said = case.statement
    if _ONCE & set(said.modifiers) or said.pattern in _OF_THE_DAY:
        return True
    stated = any(when.how == "stated" for when in said.times)
    before = Interval(begin - _CHOSEN, begin)
    return any(
        _open(when, stated) or (when.how != "publication" and when.outer.overlaps(before)) for when in said.times
    )


def _open(when: When, stated: bool) -> bool:
    """Whether a time is any time in the past, where nothing is told of which."""
    return when.how == "past" and not stated
