"""What can be said of quantity claims beside each other: two numbers for one thing at one time."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.clash import counts, during, fault, meeting, where
from claimcheck.errors import Fault
from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import Amount, QuantityClaim
from claimcheck.kinds.quantity.index import keys
from claimcheck.model import Term


def errors(facts: Facts) -> Iterator[Fault]:
    """Claims that give different numbers for the same at one time."""
    groups: dict[tuple[str, frozenset[str], str], list[tuple[QuantityClaim, Amount]]] = {}
    for claim in facts.claims("quantity"):
        assert isinstance(claim, QuantityClaim)
        if counts(claim):
            for key in keys(claim):
                for amount in claim.values:
                    groups.setdefault((key, frozenset(claim.of), amount.unit), []).append((claim, amount))
    told: set[frozenset[str]] = set()
    for (key, _, _), held in groups.items():
        rows = [(claim, Term(_number(amount), amount.start, amount.end)) for claim, amount in held]
        for first, second, days in meeting(rows):
            one, other = rows[first][0], rows[second][0]
            pair = frozenset((one.id, other.id))
            if pair in told or _agree(held[first][1], held[second][1]):
                continue
            told.add(pair)
            shared = during(rows[first][1], rows[second][1], days)
            what = key.partition(":")[2].replace("#", " … ").strip()
            yield fault(
                other.place,
                f'"{other.id}" and "{one.id}" ({where(one.place)}) contradict each other: {rows[second][1].who} and '
                f"{rows[first][1].who} “{what}” {shared}; mend a number or a date, or keep one of the two",
            )


def _number(amount: Amount) -> str:
    low, high = (f"{side:,.10g}" for side in (amount.low, amount.high))
    return f"{low if low == high else f'{low} to {high}'}{f' {amount.unit}' if amount.unit else ''}"


def _agree(one: Amount, other: Amount) -> bool:
    return one.low <= other.high and other.low <= one.high
