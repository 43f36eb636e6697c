"""How many: members, places, inhabitants, and whatever else a claim counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.kind import Check, Facts, Kind
from claimcheck.kinds.quantity import (
    aboard,
    bygone,
    bygones,
    counted,
    disagree,
    encounters,
    frames,
    measured,
    on_board,
    outcomes,
    retellings,
    retold,
    saying,
    settled,
    sums,
    tolls,
    vocabulary,
)
from claimcheck.kinds.quantity.certain import certain
from claimcheck.kinds.quantity.index import index, keys, phrases
from claimcheck.kinds.quantity.judge import CHECK, bearers, judge, known
from claimcheck.kinds.quantity.patterns import statements
from claimcheck.kinds.quantity.result_words import ATTRIBUTES
from claimcheck.model import Severity, Statement
from claimcheck.text.sources import one_sentence

_SIGNS = re.compile(
    r"\d(?:(?<=[$€£]\d)|[ -](?:million|billion|trillion|k?m\b|kilo|met(?:er|re)|mile|feet\b|foot\b|acre|hectare|square|"
    r"ton|lit(?:er|re)|megawatt|gigawatt|MW\b|GW\b|knots?\b|per ?cent stake)|% (?:stake|share|tariff)|"
    r"(?: votes?)? (?:to|TO) \d|(?<!\d{4})-\d{1,3}(?![\d-])|, [A-Z][A-Za-z .]{2,40} \d|"
    r"-(?:seat|member|nation|country|state)\b)|['’]s \d|\b(?:Its?|All|The)(?: [a-z’'-]+){0,3} \d"
)
"""What a measure looks like, a number with its owner, or one in a sentence that goes on about what was named before."""


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The figure of an event, or the measure of a thing."""
    if statement.mode == "measured":
        yield from measured.identity(statement, facts)
    elif statement.mode == "aboard":
        yield from on_board.identity(statement, facts)
    elif statement.mode == "settled":
        yield from settled.identity(statement, facts)
    elif statement.mode == retold.MODE:
        yield from retellings.identity(statement, facts)
    elif statement.mode == bygone.MODE:
        yield from bygones.identity(statement)
    elif statement.mode == encounters.MODE:
        yield from encounters.identity(statement)
    elif statement.mode == "counted":
        yield from frames.identity(statement, facts)
    elif statement.mode == "told" and statement.attribute in ATTRIBUTES:
        yield from outcomes.identity(statement, facts)
    else:
        yield from disagree.identity(statement, facts)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why two figures of one event, or two measures of one thing, cannot both be true, or ""."""
    if one_sentence(earlier, later):
        return ""
    if later.mode == "measured":
        return measured.compare(earlier, later, facts)
    if later.mode == "aboard":
        return on_board.compare(earlier, later, facts)
    if later.mode == "settled":
        return settled.compare(earlier, later, facts)
    if later.mode == retold.MODE:
        return retellings.compare(earlier, later, facts)
    if later.mode == bygone.MODE:
        return bygones.compare(earlier, later)
    if later.mode == encounters.MODE:
        return encounters.compare(earlier, later)
    if later.mode == "counted":
        return frames.compare(earlier, later, facts)
    if later.attribute in ATTRIBUTES:
        return outcomes.compare(earlier, later, facts)
    return disagree.compare(earlier, later, facts)


_TRIGGERS = (*vocabulary.TRIGGERS, *tolls.TRIGGERS, *counted.TRIGGERS, *aboard.TRIGGERS, *sums.TRIGGERS)

KIND = Kind(
    name="quantity",
    says=saying.says,
    word="something that is counted",
    asks="a number and the name of whose it is",
    ways=saying.WAYS,
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
    bearers=bearers,
    known=known,
    judge=judge,
    certain=certain,
    identity=identity,
    compare=compare,
    lasts=disagree.lasts,
    triggers=(*_TRIGGERS, "quota", "capacity"),
    signs=_SIGNS,
)
