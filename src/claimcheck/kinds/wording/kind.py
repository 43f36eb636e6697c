"""How words that the desk does not use are found."""

from __future__ import annotations

from claimcheck.kind import Kind
from claimcheck.kinds.wording import CHECKS
from claimcheck.kinds.wording.certain import certain
from claimcheck.kinds.wording.claim import bare
from claimcheck.kinds.wording.index import index, keys
from claimcheck.kinds.wording.judge import judge, says
from claimcheck.kinds.wording.patterns import avoided

KIND = Kind(
    name="wording",
    says=says,
    word="words of a house rule",
    spares="is let alone here: in a quotation, an address, a name, or one of the phrases under `except`",
    ways=(("words to avoid", "The envoy went to Peking."),),
    summary="house style",
    checks=CHECKS,
    index=index,
    keys=keys,
    scan=avoided,
    bare=bare,
    judge=judge,
    certain=certain,
)
