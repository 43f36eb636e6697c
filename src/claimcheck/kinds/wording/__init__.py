"""House style: words that the desk does not use."""

from __future__ import annotations

from claimcheck.kind import Check, Kind
from claimcheck.kinds.wording.certain import certain
from claimcheck.kinds.wording.claim import bare
from claimcheck.kinds.wording.index import index, keys
from claimcheck.kinds.wording.judge import CHECK, judge, says
from claimcheck.kinds.wording.patterns import avoided
from claimcheck.model import Severity

KIND = Kind(
    name="wording",
    says=says,
    word="words of a house rule",
    spares="is let alone here: in a quotation, an address, a name, or one of the phrases under `except`",
    ways=(("words to avoid", "The envoy went to Peking."),),
    summary="house style",
    checks=(
        Check(
            CHECK,
            Severity.WARNING,
            "words that the house does not use",
            "The words of the rule and their plural, in any case; words written with capitals in the rule are names, "
            "and need them.  The exceptions of the rule, addresses and code are let alone, and so are quotations if "
            "the rule says so.  A capitalised word beside another one may belong to a name and is not reported.",
            "Cocoa prices rose in Ivory Coast on Monday.",
            "Cocoa prices rose in Côte d'Ivoire on Monday.",
        ),
    ),
    index=index,
    keys=keys,
    scan=avoided,
    bare=bare,
    judge=judge,
    certain=certain,
)
