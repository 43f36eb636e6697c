"""For how long a number of a claim was so: what was over when the text was written, the figures of one occasion and of
one year, and all the children that somebody ever had."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import Amount, QuantityClaim
from claimcheck.kinds.quantity.vocabulary import THINGS
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Statement, Value, When

_OF_A_YEAR = Pattern(r"\b(?:1\d|20)\d\d\b")


def over(entity: Entity, statement: Statement) -> bool:
    """Whether something was over on the day of publication, so that the past is all its time: an event of one year, a
    ship that has sunk."""
    published = statement.published
    if entity.closed is not None and entity.type in THINGS:
        return published is not None and entity.closed.until is not None and entity.closed.until <= published
    years = [int(year) for name in entity.names if entity.type == "event" for year in _OF_A_YEAR.findall(name.text)]
    return bool(years)


def less_than_its_year(held: Sequence[Amount], when: When, value: Value, statement: Statement) -> bool:
    """Whether a number is of a part of a year for which the claim has the whole: "in the first quarter of 2023"."""
    days = when.outer.days
    if statement.pattern != "phrase" or when.how != "stated" or days is None or days > _MONTHS:
        return False
    years = [one for one in held if one.start is not None and one.end is not None and one.start.begin is not None]
    whole = any(
        _MONTHS < (one.end.begin or 0) - (one.start.begin or 0) <= _YEAR for one in years if one.end and one.start
    )
    return whole and (value.low is None or value.low <= max(one.high for one in held))


_MONTHS = 300


def passing_figure(amounts: Sequence[Amount], when: When, statement: Statement) -> list[Amount]:
    """The one figure of a single occasion, where a phrase dates the number to the month or year of that."""
    if (
        statement.pattern != "phrase"
        or when.how != "stated"
        or len(amounts) != 1
        or when.relation not in ("at", "during")
    ):
        return []
    start, end, days = amounts[0].start, amounts[0].end, when.outer.days
    known = start is not None and start.days == 1 and end is not None and end.until is not None
    within = known and days is not None and days <= _YEAR and start is not None and when.outer.holds(start)
    return list(amounts) if within else []


_YEAR = 366


def raised_all(claim: QuantityClaim, statement: Statement, facts: Facts) -> bool:
    """Whether it is told of a dead mother or father how many children they had."""
    of = [facts.entities[id] for id in claim.of if id in facts.entities]
    published = statement.published
    dead = all(one.died is not None and one.died.until is not None for one in of)
    return (
        statement.pattern == "parent"
        and published is not None
        and bool(of)
        and dead
        and all((one.died.until or 0) <= published + 1 for one in of if one.died is not None)
    )
