"""Judging when somebody was widowed: by the deaths of those to whom the claims have them married until then."""

from __future__ import annotations

from claimcheck.interval import ALWAYS, Interval, told
from claimcheck.kind import Facts
from claimcheck.kinds.entity.answers import Answer
from claimcheck.kinds.entity.marriages import marriages
from claimcheck.model import Entity, Statement
from claimcheck.terms import Truth

_SLACK = 31


def judge(person: Entity, statement: Statement, facts: Facts) -> Answer:
    """Conflicts only where all marriages are dated, one ended with a death, and none of the deaths was then."""
    known: list[tuple[Entity, Interval]] = []
    for whom, tie in marriages(person, facts.entities):
        other = facts.entities.get(whom)
        if other is None or tie.start is None or (tie.end is not None and tie.end == ALWAYS):
            return Truth.MAYBE, "", f"the claims don't tell all of the marriages of {person.name}"
        if other.died is None or other.died == ALWAYS or other.died.begin is None or other.died.until is None:
            if tie.end is None:
                return Truth.MAYBE, "", f"the claims know of no death of {other.name}"
            continue
        ended = tie.end is None or tie.end.widened(_SLACK).overlaps(other.died)
        before = person.died is None or person.died.begin is None or other.died.begin <= person.died.begin
        if ended and before:
            known.append((other, other.died))
    if not known:
        return Truth.MAYBE, "", f"the claims know of nobody whose death left {person.name} alone"
    says = ", ".join(f"{other.name}: died {told(died)}" for other, died in known)
    if any(when.outer.widened(1).overlaps(died) for when in statement.times for _, died in known):
        return Truth.YES, says, "the claims say so"
    return Truth.NO, says, "the death was at another time"
