"""What a quantity claim holds, in words."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import Amount, QuantityClaim
from claimcheck.model import Claim, Term
from claimcheck.terms import span


def held(claim: Claim, facts: Facts) -> Iterator[tuple[str, str]]:
    """Labels and words."""
    assert isinstance(claim, QuantityClaim)
    for id in claim.of:
        yield "of", facts.entities[id].name if id in facts.entities else f"the event {id}"
    yield from (("counts", noun) for noun in claim.counts)
    yield from (("says", phrase) for phrase in claim.says)
    yield from (("value", _amount(amount)) for amount in claim.values)


def _amount(amount: Amount) -> str:
    low, high = f"{amount.low:,.10g}", f"{amount.high:,.10g}"
    number = low if low == high else f"{low} to {high}"
    days = span(Term("", amount.start, amount.end))
    return f"{number}{f' {amount.unit}' if amount.unit else ''}{f': {days}' if days else ''}"
