"""Births and deaths told by a limit: "was dead by 1965", "still alive in 1975", "was buried in 1965"."""

from __future__ import annotations

from claimcheck.interval import ALWAYS, Interval, told
from claimcheck.kinds.entity.answers import Answer
from claimcheck.model import Entity, Statement
from claimcheck.terms import Truth

BOUNDS = frozenset(["by", "before", "after", "alive", "buried"])
"""Modes of statements that say before or after what it was, and not when."""


def judge(person: Entity, fact: Interval | None, word: str, statement: Statement) -> Answer:
    """Whether the day of a birth or death keeps to the limit, give or take a day."""
    if fact is None or fact == ALWAYS or not statement.times:
        return Truth.MAYBE, "", f"the claims on {person.name} don't know when {person.name} {word}"
    return max(
        (_kept(person, fact, word, statement.mode, when.outer) for when in statement.times), key=lambda one: one[0]
    )


def _kept(person: Entity, fact: Interval, word: str, mode: str, said: Interval) -> Answer:
    known = f"{person.name}: {word} {told(fact)}"
    noun = "birth" if word == "born" else "death"
    if mode in ("after", "alive"):
        if said.begin is None or fact.until is None:
            return Truth.MAYBE, known, "the time is open"
        early = fact.until + 1 < said.begin
        return (Truth.NO if early else Truth.YES), known, f"the {noun} was before" if early else "it fits the claims"
    limit = said.begin if mode == "before" else said.until
    if limit is None or fact.begin is None:
        return Truth.MAYBE, known, "the time is open"
    if fact.begin > limit:
        return Truth.NO, known, f"the {noun} was later" if mode != "buried" else f"{person.name} was alive then"
    sure = mode == "buried" or (fact.until is not None and fact.until <= limit)
    return (Truth.YES if sure else Truth.MAYBE), known, "it fits the claims" if sure else "it is a matter of days"
