"""What the claims hold around a relation: whether it is over for good, and what else its two are to each other."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.model import Statement


def bygone(claim: RelationClaim, facts: Facts) -> bool:
    """Whether whoever bears the phrase is dead, or what it is of is no more."""
    bearers = [facts.entities[term.who] for term in claim.holders if term.who in facts.entities]
    dead = bool(bearers) and all(one.died is not None for one in bearers)
    return dead or _no_more(claim, facts)


def _no_more(claim: RelationClaim, facts: Facts) -> bool:
    """Whether what a phrase is of is dead, sunk or closed."""
    of = [facts.entities[id] for id in claim.of if id in facts.entities]
    return bool(of) and all(one.closed is not None or one.died is not None for one in of)


def all_over(claim: RelationClaim, statement: Statement, facts: Facts) -> bool:
    """Whether nobody can have borne a phrase whom the claim does not have: what it is of was no more on the day of
    publication, and each term is known."""
    published = statement.published
    ends = [one.closed or one.died for id in claim.of if (one := facts.entities.get(id)) is not None]
    known_ = all(term.start is not None and term.end is not None for term in claim.holders)
    past = published is not None and all(end and end.until is not None and end.until <= published for end in ends)
    return known_ and past and len(ends) == len(claim.of)


def tied_otherwise(statement: Statement, claims: Sequence[RelationClaim], facts: Facts) -> bool:
    """Whether other claims have the same person for another thing to what it is said of: its owner, its librettist."""
    of = {id for owner in statement.objects for id in owner.entities}
    own = set(statement.subject.entities) if statement.subject is not None else set()
    others = (c for c in facts.claims("relation") if isinstance(c, RelationClaim) and of & set(c.of))
    known_ = {claim.id for claim in claims}
    return any(term.who in own for claim in others if claim.id not in known_ for term in claim.holders)
