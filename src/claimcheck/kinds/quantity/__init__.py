"""How many: members, places, inhabitants, and whatever else a claim counts."""

from __future__ import annotations

from claimcheck.kind import Check, Kind
from claimcheck.kinds.quantity import tolls, vocabulary
from claimcheck.kinds.quantity.disagree import compare, identity
from claimcheck.kinds.quantity.index import index, keys, phrases
from claimcheck.kinds.quantity.judge import CHECK, judge
from claimcheck.kinds.quantity.patterns import statements
from claimcheck.model import Severity

KIND = Kind(
    name="quantity",
    summary="how many",
    checks=(
        Check(
            CHECK,
            Severity.ERROR,
            "a number is not the one that is known",
            "A number is compared only where the text says that it is the whole: what somebody has, or consists of, "
            "or a phrase of the claim.  A part (12 of the members, the members that share a currency, another 5) is "
            "let alone.  Rounding and words such as about, nearly and more than are allowed for, and the number is "
            "the one of the time that the text tells of.",
            "NATO has 35 member states (published in May 2025).",
            "NATO has 32 member states.",
        ),
    ),
    phrases=phrases,
    keys=keys,
    index=index,
    scan=statements,
    judge=judge,
    identity=identity,
    compare=compare,
    triggers=(*vocabulary.TRIGGERS, *tolls.TRIGGERS),
)
