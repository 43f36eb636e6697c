"""House style."""

from __future__ import annotations

from claimcheck.kind import Check, Kind
from claimcheck.model import Severity

KIND = Kind(
    name="wording",
    summary="house style",
    checks=(
        Check("wording", Severity.WARNING, "words that the house does not use", "", "", ""),
    ),
)
