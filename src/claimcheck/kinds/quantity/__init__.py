"""How many."""

from __future__ import annotations

from claimcheck.kind import Check, Kind
from claimcheck.model import Severity

KIND = Kind(
    name="quantity",
    summary="how many",
    checks=(
        Check("quantity-value", Severity.ERROR, "a number is not the one that is known", "", "", ""),
    ),
)
