"""What a relation claim holds: X is Y's phrase."""

from __future__ import annotations

from claimcheck.frozen import frozen, replace
from claimcheck.model import Claim, Term


@frozen
class RelationClaim(Claim):
    """`holders` are who bears the phrase, with terms (`is:` makes terms with both sides unknown);
    `closed` says that nobody else does; `is_not` who certainly does not; `among` which types can."""

    phrase: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    holders: tuple[Term, ...] = ()
    closed: bool = False
    is_not: tuple[str, ...] = ()


def joined(claim: Claim) -> str:
    """What must stand beside the phrase, so that something is said with it."""
    assert isinstance(claim, RelationClaim)
    return "the names of the two" if claim.of else "the name of who is said to be that"


def bare(claim: Claim) -> Claim:
    """The claim without who bears the phrase."""
    assert isinstance(claim, RelationClaim)
    return replace(claim, holders=(), closed=False, is_not=())
