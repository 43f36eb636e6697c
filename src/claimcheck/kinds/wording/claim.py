"""What a wording claim holds: house style."""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.model import Claim


@frozen
class WordingClaim(Claim):
    """`avoid` are words not to use, `use` what to use instead, `exceptions` longer phrases in which they
    are right; `quotes` is "ignore" where quotations are let alone, else ""."""

    avoid: tuple[str, ...] = ()
    use: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    quotes: str = ""
