""" "Governors of all 45 counties", in a text that has named Kenya and tells of no county besides: the whole, not some.

A text that singles out some says so, before or behind.  One that only miscounts is off by a little.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import Amount, QuantityClaim
from claimcheck.kinds.quantity.owners import ALL_THERE
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Statement, Value
from claimcheck.text.scene import PLACES
from claimcheck.text.words import BE, HAVE, MODALS

_FEWEST = 10
"""Of fewer, a text may mean those that it has named."""
_OFF = 0.1
"""How far (a share of it) the number may be from the true one."""
_ALL = Pattern(r"(?i)all (?:the |of the )?[\w-]+ (?P<noun>[a-z]{4,})$")
_NEXT = Pattern(r"[\s\"”]*(?P<next>[\w'’]+|[^\w\s])")
_GOES_ON = BE | HAVE | MODALS | frozenset([".", ",", ";", ":", ")", "—", "–", "and", "but"])


def the_whole(statement: Statement, claim: QuantityClaim, value: Value, amounts: Sequence[Amount], facts: Facts,
              document: Document) -> bool:  # fmt: skip
    """Whether "all 45 counties" can only be all that a place has."""
    if statement.pattern != ALL_THERE or value.number is None or value.number < _FEWEST or statement.headline:
        return False
    if not any(facts.entities[id].type in PLACES for id in claim.of if id in facts.entities):
        return False
    if not any(abs(value.number - amount.low) <= _OFF * amount.low for amount in amounts):
        return False
    said = _ALL.fullmatch(document.words(statement.start, statement.end))
    behind = _NEXT.match(document.text, statement.end)
    if said is None or behind is None or behind["next"].casefold() not in _GOES_ON:
        return False
    stem = re.sub(r"(?:ies|es|s)$", "", said["noun"].casefold())
    return len(re.findall(rf"\b{re.escape(stem)}(?:y|ies|es|s)?\b", document.text, re.IGNORECASE)) == 1
