"""Judging what the text says of entities."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity import ages_of_bodies, belonging, capitals, lives, naming, nations, order_of_lives, others
from claimcheck.kinds.entity.answers import last_checked, nobody, verdict
from claimcheck.model import Document, Entity, Outcome, Statement, Unmet, Verdict


def judge(statement: Statement, facts: Facts, document: Document) -> Verdict | Unmet:
    """The verdict on a statement about a name, a life, what somebody belongs to, or a house."""
    if statement.attribute == "name":
        return naming.judge(statement, facts)
    subject = statement.subject
    if subject is None:
        return Unmet(nobody(statement))
    entities = [facts.entities[id] for id in subject.entities if id in facts.entities]
    if statement.attribute in ("nationality", "belongs", "party"):
        return _tied(statement, entities, facts, document)
    if statement.attribute == "capital":
        return _capital(statement, facts)
    if statement.attribute == "order":
        return order_of_lives.judge(statement, entities, facts)
    if statement.attribute == "anniversary" and statement.mode in _IN_LIVES:
        from claimcheck.kinds.entity import life_anniversaries  # rarely needed, and start-up time counts

        told = [life_anniversaries.judge(entity, statement, facts) for entity in entities if entity.type == "person"]
        return verdict(told, ages_of_bodies.ANNIVERSARY, entities, statement)
    if statement.attribute in ("founded", "closed", "aged", "anniversary"):
        openings = facts.index("entity").openings
        answers = [
            ages_of_bodies.dated(entity, statement)
            if statement.attribute in ("founded", "closed")
            else ages_of_bodies.counted(entity, statement, openings.get(entity.id))
            for entity in entities
        ]
        check = ages_of_bodies.ANNIVERSARY if statement.attribute == "anniversary" else ages_of_bodies.DATE
        return verdict(answers, check, entities, statement, ages_of_bodies.repairs(entities, statement))
    return _of_a_life(statement, entities, facts, document)


_IN_LIVES = frozenset(["birth", "death", "life", "wedding"])
"""Modes of anniversaries that are of somebody, and of no house."""


def _of_a_life(statement: Statement, people: Sequence[Entity], facts: Facts, document: Document) -> Verdict | Unmet:
    """What is said of a life; what contradicts the claims may be said of a namesake."""
    found = lives.judge(statement, facts)
    if isinstance(found, Unmet) or found.outcome is not Outcome.CONFLICTS or statement.attribute in ("kin", "wedding"):
        return found
    if not any(others.somebody_else(one, facts, document.text) for one in people):
        from claimcheck.kinds.entity.addressed_so import another_so_addressed  # rarely needed, start-up time counts
        from claimcheck.kinds.entity.other_lives import another_life

        addressed = any(another_so_addressed(one, statement, document.text) for one in people)
        if not addressed and not any(another_life(one, statement, facts, document.text) for one in people):
            return found
    return Verdict(
        Outcome.UNDECIDED, found.check, known=found.known, reason=others.WHY, as_of=found.as_of,
        sources=found.sources, readings=found.readings,
    )  # fmt: skip


def _tied(statement: Statement, people: Sequence[Entity], facts: Facts, document: Document) -> Verdict | Unmet:
    people = [one for one in people if one.type == "person"]
    ask = nations.judge if statement.attribute == "nationality" else belonging.judge
    found = [ask(one, statement, facts) for one in people]
    mends: list[str] = []
    days = [last_checked(ties, one, statement) for one, (_, ties) in zip(people, found, strict=True)]
    unchecked = max((day for day in days if day is not None), default=None)
    if statement.attribute == "nationality":
        unchecked = None  # a nationality is not lost without being noticed
        written = document.text[statement.wrong.start : statement.wrong.end]
        before = document.text[max(0, statement.wrong.start - 9) : statement.wrong.start].split()[-1:]
        mends = nations.repairs(people, statement, written, before in (["a"], ["an"], ["A"], ["An"]), facts)
    return verdict([answer for answer, _ in found], lives.LIFE, people, statement, mends, unchecked)


def _capital(statement: Statement, facts: Facts) -> Verdict | Unmet:
    states = [facts.entities[id] for owner in statement.objects for id in owner.entities]
    answers = [capitals.judge(state, statement, facts) for state in states]
    severity = "warning" if capitals.stranger(statement) else ""
    return verdict(
        answers, capitals.CHECK, states, statement, capitals.repairs(statement, facts), severity=severity
    )  # fmt: skip
