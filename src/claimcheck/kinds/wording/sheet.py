"""What a wording claim holds, in words."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.wording.claim import WordingClaim
from claimcheck.model import Claim


def held(claim: Claim, facts: Facts) -> Iterator[tuple[str, str]]:
    """Labels and words."""
    assert isinstance(claim, WordingClaim)
    yield from (("avoid", word) for word in claim.avoid)
    yield from (("use", word) for word in claim.use)
    yield from (("except", word) for word in claim.exceptions)
    if claim.quotes:
        yield "quotes", "quotations are let alone"
