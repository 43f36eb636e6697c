"""House style: words that the desk does not use."""

from __future__ import annotations

from claimcheck.kind import Check
from claimcheck.model import Severity

CHECKS = (
    Check(
        "wording",
        Severity.WARNING,
        "words that the house does not use",
        "The words of the rule and their plural, in any case; words written with capitals in the rule are names, "
        "and need them.  The exceptions of the rule, addresses and code are let alone, and so are quotations if "
        "the rule says so.  A capitalised word beside another one may belong to a name and is not reported.",
        "Cocoa prices rose in Ivory Coast on Monday.",
        "Cocoa prices rose in Côte d'Ivoire on Monday.",
    ),
)
