"""What a wording claim holds: house style."""

from __future__ import annotations

from claimcheck.frozen import frozen, replace
from claimcheck.model import Claim


@frozen
class WordingClaim(Claim):
    """`avoid` are words not to use, `use` what to use instead, `exceptions` longer phrases in which they
    are right; `quotes` is "ignore" where quotations are let alone, else ""."""

    avoid: tuple[str, ...] = ()
    use: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    quotes: str = ""


def bare(claim: Claim) -> Claim:
    """The claim without what to write instead."""
    assert isinstance(claim, WordingClaim)
    return replace(claim, use=())
