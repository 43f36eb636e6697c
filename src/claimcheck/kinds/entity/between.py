"""Judging ages that are told as a range, or by a birthday, at a time that is told or at death."""

from __future__ import annotations

from claimcheck.interval import Interval, told
from claimcheck.kinds.entity.answers import Answer
from claimcheck.kinds.entity.people import ages, birthday
from claimcheck.model import Entity, Statement
from claimcheck.terms import Truth


def judge(person: Entity, statement: Statement, known: str) -> Answer:
    """Whether the day of birth, and that of death, allow it."""
    born, value, died = person.born, statement.value, person.died
    if born is None or value is None or value.low is None or value.high is None:
        return Truth.MAYBE, known, "the claims don't know the day of birth"
    if statement.mode in ("between at death", "birthday of death", "before birthday"):
        if died is None or died.begin is None or died.until is None:
            return Truth.MAYBE, known, f"the claims know of no death of {person.name}"
        known = f"{known}, died {told(died)}"
        spans = [ages(born, died)]
    else:
        spans = [ages(born, when.outer.widened(1)) for when in statement.times]
    if statement.mode in ("birthday", "birthday of death"):
        return _birthday(born, int(value.low), statement, known, died)
    found = [span for span in spans if span is not None]
    if not found or len(found) < len(spans):
        return Truth.MAYBE, known, "the day is not told"
    low, high = int(value.low), int(value.high)
    then = f"{found[0][0]}" if found[0][0] == found[0][1] else f"{found[0][0]} or {found[0][1]}"
    known = f"{known}, {then} at that time"
    if any(first <= high and low <= last for first, last in found):
        return Truth.YES, known, "it fits the day of birth"
    if "loose" in statement.modifiers and any(first - 1 <= high and low <= last + 1 for first, last in found):
        return Truth.MAYBE, known, "it is a matter of months"
    return Truth.NO, known, f"the day of birth does not allow “{value.text}”"


def _birthday(born: Interval, number: int, statement: Statement, known: str, died: Interval | None) -> Answer:
    """Whether the birthday of a number is on the day that is told, or of the death."""
    day = birthday(born, number)
    if day is None:
        return Truth.MAYBE, known, "the day is not told"
    days = [died] if statement.mode == "birthday of death" else [when.outer for when in statement.times]
    if any(one is None or one.widened(1).overlaps(day) for one in days):
        return Truth.YES, known, "it fits the day of birth"
    if any(one is not None and one.widened(_FEAST).overlaps(day) for one in days) and statement.mode == "birthday":
        return Truth.MAYBE, known, "a birthday may be celebrated on another day"
    return Truth.NO, known, f"the birthday on which they reached {number} is {told(day)}"


_FEAST = 60
"""Days from a birthday to its party."""
