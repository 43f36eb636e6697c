"""What a quantity claim holds: how many."""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.interval import Interval
from claimcheck.model import Claim


@frozen
class Amount:
    """A number, or a range with both ends included, and the windows in which it began and ceased to hold."""

    low: float
    high: float
    unit: str = ""
    start: Interval | None = None
    end: Interval | None = None


@frozen
class QuantityClaim(Claim):
    """`of` are the entities or events that it is of; `counts` the nouns counted; `says` templates of whole
    phrases with `{value}`."""

    of: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    values: tuple[Amount, ...] = ()
    says: tuple[str, ...] = ()
