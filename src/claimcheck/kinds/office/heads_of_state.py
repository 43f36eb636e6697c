"""Who follows whom "as head of state": a president of a country is one, whatever the claims call the post."""

from __future__ import annotations

from claimcheck.kinds.office.case import Case
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.succession import successors
from claimcheck.kinds.office.titles import folded

_TITLES = {
    "head of state": frozenset("president king queen monarch emperor empress sultan emir".split()),
    "head of government": frozenset(["prime minister", "premier", "chancellor", "taoiseach"]),
}


def heads_of(case: Case) -> tuple[OfficeClaim, ...]:
    """The claims that a succession may be about; where none of those with these very words has the successor, those of
    the successor's own post at the head of a country."""
    theirs = set(successors(case.statement))
    if not theirs or any(term.who in theirs for claim in case.claims for term in claim.holders):
        return case.claims
    titles = _TITLES.get(case.title, frozenset())
    posts = (claim for who in sorted(theirs) for claim, _ in case.offices.by_holder.get(who, ()))
    return tuple(
        dict.fromkeys(
            claim
            for claim in posts
            if claim.cls == "head"
            and folded(claim.title) in titles
            and all(case.facts.entities[of].type == "country" for of in claim.of)
        )
    )
