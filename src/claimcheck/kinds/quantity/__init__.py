"""How many: members, places, inhabitants, and whatever else a claim counts."""

from __future__ import annotations

from claimcheck.kind import Check
from claimcheck.model import Severity

CHECKS = (
    Check(
        "quantity-value",
        Severity.ERROR,
        "a number is not the one that is known",
        "A number is compared only where the text says that it is the whole: what somebody has, or consists of, "
        "or a phrase of the claim.  A part (12 of the members, the members that share a currency, another 5) is "
        "let alone.  Rounding and words such as about, nearly and more than are allowed for, and the number is "
        "the one of the time that the text tells of.",
        "NATO has 35 member states (published in May 2025).",
        "NATO has 32 member states.",
    ),
)
