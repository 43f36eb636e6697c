"""Nobody leads two states in one life: "the former president of Costa Rica" of somebody who was president of Panama.

States come apart and are joined, and those who led the one may have led the other: it counts only for two that have
both been there, with holders that the claims know, from the person's term until publication.
"""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import Case, Result
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.phrasing import fact, name_of
from claimcheck.model import Outcome
from claimcheck.terms import Truth, held


def led_another(case: Case, claim: OfficeClaim, who: str) -> Result | None:
    """The conflict of a post at the head of a state, said of somebody who led another state and never this one."""
    published = case.statement.published
    if published is None or claim.cls != "head" or not _a_state(case, claim):
        return None
    if any(term.who == who for one in case.claims for term in one.holders if one.of == claim.of):
        return None
    for other, term in case.offices.by_holder.get(who, ()):
        began = term.start
        if other.cls != "head" or set(other.of) & set(claim.of) or not _a_state(case, other) or began is None:
            continue
        if began.begin is None or began.until is None or term.mode:
            continue
        days = (Interval(began.begin, began.until), Interval(published, published + 1))
        if all(_led(one, day) for one in (claim, other) for day in days):
            name = name_of(case, who)
            return Result(
                Outcome.CONFLICTS, "office-holder", claim, term, fact(case, other, term),
                f"{name} led {case.facts.entities[other.of[0]].name}, and nobody leads two states",
            )  # fmt: skip
    return None


def _a_state(case: Case, claim: OfficeClaim) -> bool:
    return all(case.facts.entities[of].type == "country" for of in claim.of)


def _led(claim: OfficeClaim, days: Interval) -> bool:
    """Whether the claim knows who held the post on those days."""
    return any(held(term, days, claim.checked, claim.tolerance) is Truth.YES for term in claim.holders)
