"""Judging who is said to have died, or been born, before whom, and by how long."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.interval import ALWAYS, told
from claimcheck.kind import Facts
from claimcheck.kinds.entity.answers import Answer, verdict
from claimcheck.kinds.entity.apart import between
from claimcheck.kinds.entity.kinship import TIES, ties
from claimcheck.kinds.entity.marriages import marriages
from claimcheck.kinds.entity.stretches import NOTICE
from claimcheck.model import Entity, Statement, Unmet, Verdict
from claimcheck.terms import Truth

CHECK = "person-life"
_CLOCKS = 1
"""Days by which a death may be told of otherwise elsewhere in the world."""


def judge(statement: Statement, people: list[Entity], facts: Facts) -> Verdict | Unmet:
    """The verdict on "X died two years before Y"; "her husband" is the one of those named to whom she was married until
    one of the two died."""
    others = [facts.entities[id] for ref in statement.objects for id in ref.entities if id in facts.entities]
    answers: list[Answer] = []
    for one in people:
        whom = others if "spouse" not in statement.modifiers else list(_until_death(one, others, facts))
        answers += [_order(one, other, statement, facts) for other in whom if other.id != one.id]
        if not whom:
            answers.append((Truth.MAYBE, "", "the claims don't say who is meant"))
    return verdict(answers, CHECK, people, statement)


def _until_death(one: Entity, others: list[Entity], facts: Facts) -> Iterator[Entity]:
    """To whom somebody was married when one of the two died."""
    for whom, tie in marriages(one, facts.entities):
        other = next((them for them in others if them.id == whom), None)
        if other is None:
            continue
        ends = [day.widened(NOTICE) for day in (one.died, other.died) if day is not None]
        if tie.end is None or any(day.overlaps(tie.end) for day in ends):
            yield other


def _order(one: Entity, other: Entity, statement: Statement, facts: Facts) -> Answer:
    if not _kin(one, other, statement, facts):
        return Truth.MAYBE, "", f"the claims don't say that {other.name} is what the text says, so it may be a namesake"
    fact, _, way = statement.mode.partition(" ")
    mine, theirs = (one.died, other.died) if fact == "died" else (one.born, other.born)
    if mine is None or theirs is None or ALWAYS in (mine, theirs):
        return Truth.MAYBE, "", f"the claims don't know when the two {'died' if fact == 'died' else 'were born'}"
    known = f"{one.name}: {fact} {told(mine)}; {other.name}: {fact} {told(theirs)}"
    least, most = between(mine, theirs) if way == "before" else between(theirs, mine)
    if most is not None and most < -_CLOCKS:
        return Truth.NO, known, "it was the other way round"
    value = statement.value
    low, high = (value.low, value.high) if value is not None and value.unit == "day" else (None, None)
    if (low is not None and most is not None and most < low) or (
        high is not None and least is not None and least > high
    ):
        return Truth.NO, known, "the time between was another one"
    if least is None or most is None or least < 0 or (low is not None and least < low):
        return Truth.MAYBE, known, "the days are not known well enough"
    return Truth.YES, known, "the claims say so"


def _kin(one: Entity, other: Entity, statement: Statement, facts: Facts) -> bool:
    """Whether the other is the kin that the text says, if it does: a grandson may be called like a dead brother."""
    said = next((word.removeprefix("as ") for word in statement.modifiers if word.startswith("as ")), "")
    return not said or said not in TIES or TIES[said][0] in set(ties(other, one, facts.entities))
