"""What an office claim holds: who has a post, and when."""

from __future__ import annotations

from claimcheck.frozen import frozen, replace
from claimcheck.interval import ALWAYS, Interval
from claimcheck.model import Claim, Term


@frozen
class Called:
    """A word for the post, right during a stretch of time."""

    word: str
    during: Interval = ALWAYS


@frozen
class OfficeClaim(Claim):
    """`of` are ids, the body before its state.  `cls` is "head" for a top post, of which nobody holds two, else "".
    `exists` is false where the claim says that there is no such post."""

    title: str = ""
    also_called: tuple[Called, ...] = ()
    wrong: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    cls: str = ""
    exclusive: bool = True
    complete: bool = False
    exists: bool = True
    holders: tuple[Term, ...] = ()


def bare(claim: Claim) -> Claim:
    """The claim without its days: titles and names are what a text is read with."""
    assert isinstance(claim, OfficeClaim)
    holders = tuple(dict.fromkeys(Term(term.who, None, None, title=term.title) for term in claim.holders))
    return replace(claim, exclusive=True, complete=False, exists=True, holders=holders)
