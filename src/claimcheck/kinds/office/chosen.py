"""How long before taking a post its holder may have been elected, named or appointed for it.

A prime minister, a mayor or the head of a company takes the post within the year.  Orchestras, teams, museums, courts,
dioceses and institutes choose years ahead: verbs of choosing then say nothing against a later beginning.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import Case
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.oaths import SWORN, told
from claimcheck.kinds.office.titles import folded
from claimcheck.model import Term, When

_SOON = 400
"""How long (days) before taking a post of politics or business its holder may have been chosen."""
_AHEAD = 2200
"""... any other one."""
_SLACK = 120
"""How long (days) around the day that a claim gives for it a choice may be told: named, voted for, confirmed."""
_STATES = frozenset("country state province region city place party alliance company".split())
"""Types of what is governed or managed: its posts are filled when they fall vacant."""
_POLITICS = frozenset(
    "minister premier chancellor secretary mayor mayoress provost governor senator congressman congresswoman "
    "representative deputy councillor speaker whip leader ombudsman sheriff commissioner ambassador envoy treasurer "
    "comptroller taoiseach tánaiste vice-president chairman chairwoman chairperson chair ceo cfo executive".split()
)
"""Heads of titles that are of politics or business whatever they are of."""
_CALLED = frozenset(
    "judge justice magistrate archbishop bishop abbot abbess dean rabbi patriarch rector professor coach manager "
    "conductor director curator intendant concertmaster kapellmeister choirmaster organist cantor laureate captain "
    "selector librarian astronomer principal headmaster headmistress choreographer artist editor composer".split()
)
"""... and those of posts that are filled ahead even in a town or a state."""


def choosing(case: Case, claim: OfficeClaim, term: Term, soon: bool = False) -> Interval:
    """When the holder of a term may have been elected or named for it; `soon` if that was not long before."""
    if term.start is None or term.start.begin is None:
        return Interval(None, None if term.start is None else term.start.until)
    if soon or not _ahead(case, claim):
        return Interval(term.start.begin - _SOON, term.start.until)
    if term.elected is not None and term.elected.begin is not None:
        return term.elected.widened(_SLACK)
    return Interval(term.start.begin - _AHEAD, term.start.until)


def may_be_chosen(case: Case, stated: Sequence[When], mine: Sequence[tuple[OfficeClaim, Term]]) -> bool:
    """Whether what the text tells of may be the choice and not the beginning: nobody swears an oath years ahead."""
    soon = bool(told(case, stated) & SWORN)
    return any(when.outer.overlaps(choosing(case, claim, term, soon)) for when in stated for claim, term in mine)


def _ahead(case: Case, claim: OfficeClaim) -> bool:
    """Whether a post is one that is filled years before it falls vacant."""
    if claim.cls == "head":
        return False
    head = folded(claim.title).partition(" of ")[0].split()[-1:]
    if not head or head[0] in _CALLED:
        return bool(head)
    if head[0] in _POLITICS or folded(claim.title) in case.offices.heads | case.offices.leaders:
        return False
    return not any(case.facts.entities[id].type in _STATES for id in claim.of if id in case.facts.entities)
