"""How numbers are read and judged."""

from __future__ import annotations

import re

from claimcheck.kind import Facts, Kind
from claimcheck.kinds.quantity import (
    CHECKS,
    aboard,
    bygone,
    counted,
    encounters,
    features,
    retold,
    saying,
    sums,
    tagged,
    tally,
    tolls,
    vocabulary,
)
from claimcheck.kinds.quantity.certain import certain
from claimcheck.kinds.quantity.index import index, keys, phrases
from claimcheck.kinds.quantity.judge import bearers, judge, known
from claimcheck.kinds.quantity.patterns import statements
from claimcheck.kinds.quantity.result_words import ATTRIBUTES
from claimcheck.model import Statement
from claimcheck.text.accounts import Accounts
from claimcheck.text.sources import one_sentence

_SIGNS = re.compile(
    r"\d(?:(?<=[$€£]\d)|[ -](?:million|billion|trillion|k?m\b|kilo|met(?:er|re)|mile|feet\b|foot\b|acre|hectare|square|"
    r"ton|lit(?:er|re)|megawatt|gigawatt|MW\b|GW\b|knots?\b|per ?cent stake)|% (?:stake|share|tariff)|"
    r"(?: votes?)? (?:to|TO) \d|(?<!\d{4})-\d{1,3}(?![\d-])|, [A-Z][A-Za-z .]{2,40} \d|"
    r"-(?:seat|member|nation|country|state)\b)|['’]s \d|\b(?:Its?|All|The)(?: [a-z’'-]+){0,3} \d|"
    r"\bof (?:its|their|his|her|the(?: [a-z-]+['’]s?)?) "
    r"(?:\d|(?:three|four|fi[fv]|six|seven|eigh|nine|t[ew]e|eleven|thir)[a-z]* )"
)
"""What a measure looks like, a number with its owner, one in a sentence that goes on about what was named before, or
so many of so many."""


_OUTCOME = "outcome"


def _way(statement: Statement) -> str:
    """The mode, but for votes and scores, which are told as tolls are."""
    return _OUTCOME if statement.mode == "told" and statement.attribute in ATTRIBUTES else statement.mode


_ACCOUNTS = Accounts(
    __name__,
    {
        "measured": "measured",
        "aboard": "on_board",
        "settled": "settled",
        "counted": "frames",
        retold.MODE: "retellings",
        bygone.MODE: "bygones",
        encounters.MODE: "encounters",
        features.MODE: "one_feature",
        tally.MODE: "tallies",
        tagged.MODE: "tagged_alike",
        _OUTCOME: "outcomes",
    },
    way=_way,
)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why two figures of one event, or two measures of one thing, cannot both be true, or ""."""
    return "" if one_sentence(earlier, later) else _ACCOUNTS.compare(earlier, later, facts)


_TRIGGERS = (*vocabulary.TRIGGERS, *tolls.TRIGGERS, *counted.TRIGGERS, *aboard.TRIGGERS, *sums.TRIGGERS)

KIND = Kind(
    name="quantity",
    says=saying.says,
    word="something that is counted",
    asks="the number and the name of whose it is",
    ways=saying.WAYS,
    summary="how many",
    checks=CHECKS,
    phrases=phrases,
    keys=keys,
    index=index,
    scan=statements,
    bearers=bearers,
    known=known,
    judge=judge,
    certain=certain,
    identity=_ACCOUNTS.identity,
    compare=compare,
    lasts=_ACCOUNTS.lasts,
    triggers=(*_TRIGGERS, "quota", "capacity", "spectators"),
    signs=_SIGNS,
)
