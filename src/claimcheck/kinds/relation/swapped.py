"""Works and buildings that are given to another of their makers: "Oscar Niemeyer designed the Sydney Opera House".

A claim that names one author of a book does not say that there is no other.  Who the claims know as the author of
another book is taken for a mistake all the same: what two people made together, a desk writes with both.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.kinds.relation.edges import timeless
from claimcheck.text.tokens import words

_MAKERS = frozenset(
    "author writer novelist playwright dramatist poet composer painter sculptor architect designer librettist".split()
)
_MADE = frozenset(["work", "place", "other"])
"""Types of what is made by one, and known by a name."""


def swapped(claim: RelationClaim, id: str, facts: Facts) -> bool:
    """Whether somebody is put for the one maker that a claim names, and is by another claim one of that sort."""
    sorts = _sorts(claim)
    if not sorts or len(claim.of) != 1 or len({term.who for term in claim.holders}) != 1:
        return False
    if not all(timeless(term) for term in claim.holders) or facts.entities[claim.of[0]].type not in _MADE:
        return False
    return any(
        isinstance(other, RelationClaim) and other is not claim and sorts & _sorts(other)
        and any(term.who == id for term in other.holders)
        for other in facts.claims("relation")
    )  # fmt: skip


def _sorts(claim: RelationClaim) -> frozenset[str]:
    return frozenset(last for phrase in claim.phrase if (last := (words(phrase) or [""])[-1]) in _MAKERS)


def own_work(ids: Sequence[str], claims: Sequence[RelationClaim], facts: Facts) -> bool:
    """Whether "X's Ulysses" can only be a book that X wrote, or did not: X is one of its sort of maker, and lived when
    the one whom the claims name did, so that it is no later work after it."""
    for claim in claims:
        mine = {term.who for term in claim.holders}
        if mine & {*ids}:
            return True
        theirs = [facts.entities[id].died for id in mine if id in facts.entities]
        for id in ids:
            born = facts.entities[id].born
            later = any(
                died is not None and died.until is not None and born is not None and (born.begin or 0) >= died.until
                for died in theirs
            )  # fmt: skip
            if not later and swapped(claim, id, facts):
                return True
    return False
