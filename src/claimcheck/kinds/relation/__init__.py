"""Relations: X is Y's phrase."""

from __future__ import annotations

from claimcheck.kind import Check
from claimcheck.model import Severity

CHECKS = (
    Check(
        "relation-value",
        Severity.ERROR,
        "somebody is given a relation that somebody else has",
        "It conflicts where the phrase can have one bearer alone (the biggest, the only, the capital), where the "
        "claim is `closed`, or where it says `is_not`; and only if the claims say who bore it then.  The `capital` "
        "of a country is held against every city that is called its capital; a name that no claim knows is a "
        "warning.  Financial, former and other capitals are left alone.",
        "Germany is South Korea's biggest trade partner.",
        "China is South Korea's biggest trade partner.",
    ),
)
