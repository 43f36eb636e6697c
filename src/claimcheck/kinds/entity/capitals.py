"""Capitals: which city a text says is the capital of what, and what the claims make of it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.entity.answers import Answer
from claimcheck.kinds.entity.callings import CAPITAL, sort_of, statement
from claimcheck.kinds.entity.compare import near, sound
from claimcheck.model import Entity, Predication, Span, Statement
from claimcheck.terms import Truth
from claimcheck.text.scene import Scene
from claimcheck.text.tokens import words

CHECK = "relation-value"
_CITIES = frozenset(["city", "place", "region", "other"])


def capital(predication: Predication, scene: Scene, facts: Facts) -> Iterator[Statement]:
    """ "Sydney, the capital of Australia", "the Australian capital, Sydney", "Canberra is the capital"."""
    if sort_of(predication) != CAPITAL or predication.aspect != "is" or not predication.owners:
        return
    if predication.modifiers or len(predication.owners) > 1 or predication.plural:
        return
    owner = predication.owners[0]
    states = [facts.entities[id] for id in owner.entities]
    if not states or not all(state.capital for state in states) or owner.how == "after-name":
        return
    subject = predication.subject
    if {facts.entities[id].type for id in subject.entities} & {"person", "company", "team", "organisation", "party"}:
        return
    after = next((cell for cell in scene.cells if cell.start >= subject.end), None)
    if after is not None and (after.sort in ("possessive", "cap", "subject") or after.norm == "-"):
        return
    yield statement(predication, scene, "capital", "is", Span(subject.start, subject.end), (owner,))


def judge(state: Entity, said: Statement, facts: Facts) -> Answer:
    """Whether the city that is said is the state's capital."""
    assert said.subject is not None
    known = f"capital of {state.name}: {state.capital}"
    named = words(said.subject.text)
    cities = [facts.entities[id] for id in said.subject.entities if facts.entities[id].type in _CITIES]
    right = _names(state, facts)
    if named in right or any(city.name == state.capital for city in cities):
        return Truth.YES, known, "the claims say so"
    if any(when.how == "narrated" for when in said.times):
        return Truth.MAYBE, known, "it may be told of the past"
    if any(words(seat) == named for seat in state.seats):
        return Truth.MAYBE, known, "it is a seat of the government"
    if cities:
        return Truth.NO, known, "another city is"
    if said.subject.entities:
        return Truth.MAYBE, known, "what is said is no city"
    joined, others = "".join(named), ["".join(name) for name in right]
    if any(near(joined, other) or sound(joined) == sound(other) or joined[:1] == other[:1] for other in others):
        return Truth.MAYBE, known, "it may be another name of the capital"
    if any(set(named) & set(name) for name in right):
        return Truth.MAYBE, known, "it may be a part or another name of the capital"
    return Truth.NO, known, "another city is"


def stranger(said: Statement) -> bool:
    """Whether the city is a name that the claims don't know: it may be another one of the capital's."""
    return said.subject is not None and not said.subject.entities


def _names(state: Entity, facts: Facts) -> set[tuple[str, ...]]:
    """The names of the capital: those of its entity too."""
    found = {words(state.capital)}
    for id in facts.index("entity").cities.get(state.capital, ()):
        found.update(words(name.text) for name in facts.entities[id].names)
    return found


def repairs(said: Statement, facts: Facts) -> list[str]:
    """The right capital, in place of the wrong one."""
    return [facts.entities[id].capital for owner in said.objects for id in owner.entities]
