"""Capitals: which city a text says is the capital of what, and what the claims make of it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.answers import Answer
from claimcheck.kinds.entity.callings import CAPITAL, sort_of, statement
from claimcheck.kinds.entity.compare import near, sound
from claimcheck.kinds.entity.telling import Told
from claimcheck.kinds.entity.telling import statement as told
from claimcheck.model import Entity, Predication, Ref, Span, Statement
from claimcheck.terms import Truth
from claimcheck.text import moments
from claimcheck.text.scene import Found, Scene
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
    behind = next((cell for cell in scene.cells if cell.start >= predication.span.end), None)
    if behind is not None and behind.norm in ("before", "until", "till", "from", "between"):
        return  # the capital of another time
    yield statement(predication, scene, "capital", "is", Span(subject.start, subject.end), (owner,))


def named_of(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "The Latvian capital of Riga", "Latvia's capital city of Riga"."""
    cell, owner = found.cell("s"), found.cell("o")
    if cell is None or owner is None:
        return
    cells = found.scene.cells
    after = cells[found.last] if found.last < len(cells) else None
    if after is not None and (after.sort in ("possessive", "cap", "subject") or after.norm == "-"):
        return
    ref: Ref = owner.what[0]
    states = [facts.entities[id] for id in ref.entities]
    named = {facts.entities[id].type for id in cell.what[0].entities}
    if states and all(state.capital for state in states) and named <= _CITIES | {"country"}:
        times = (moments.publication(found.scene), *moments.narrated(found.scene))
        first, last = (owner, cell) if owner.start < cell.start else (cell, owner)
        wrong = Span(cell.start, cell.end)
        yield told(
            found,
            Told("capital", "is", cell, first, last, wrong, objects=(ref,), times=times, construction="title"),
        )


def _capital_of(state: Entity) -> tuple[str, ...]:
    """The words of a capital by which a state was meant ("Vilnius", which may stand for Lithuania)."""
    return words(state.capital) if state.capital else ()


def judge(state: Entity, said: Statement, facts: Facts) -> Answer:
    """Whether the city that is said is the state's capital."""
    assert said.subject is not None
    known = f"capital of {state.name}: {state.capital}"
    named = words(said.subject.text)
    cities = [facts.entities[id] for id in said.subject.entities if facts.entities[id].type in _CITIES]
    right = _names(state, facts)
    if named in right or any(city.name == state.capital for city in cities):
        return Truth.YES, known, "the claims say so"
    if any(when.how in ("narrated", "stated") for when in said.times):
        return Truth.MAYBE, known, "it may be told of the past"
    if _long_before(state, said):
        return Truth.MAYBE, known, "the capital may have been another one then"
    if any(words(seat) == named for seat in state.seats):
        return Truth.MAYBE, known, "it is a seat of the government"
    if cities or any(_capital_of(facts.entities[id]) == named for id in said.subject.entities):
        return Truth.NO, known, "another city is"
    if said.subject.entities:
        return Truth.MAYBE, known, "what is said is no city"
    joined, others = "".join(named), ["".join(name) for name in right]
    if any(near(joined, other) or sound(joined) == sound(other) or joined[:1] == other[:1] for other in others):
        return Truth.MAYBE, known, "it may be another name of the capital"
    if any(set(named) & set(name) for name in right):
        return Truth.MAYBE, known, "it may be a part or another name of the capital"
    return Truth.NO, known, "another city is"


_MOVED = 20 * 366
"""Days before the last look at a claim for which a capital is taken to have been the same: Kazakhstan's moved in 1997,
Myanmar's in 2005."""


def _long_before(state: Entity, said: Statement) -> bool:
    """Whether the text is so much older than the claim that the capital may have moved since."""
    return state.checked is not None and said.published is not None and said.published < state.checked - _MOVED


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


CAPITALS = (
    Pattern(
        "capital of a name",
        "The Finnish capital of Helsinki is old.",
        "{o:adjective} capital city? of {s:subject}",
        named_of,
    ),
    Pattern(
        "somebody's capital of a name",
        "Finland's capital city of Helsinki is old.",
        "{o:subject.somewhere} <poss> capital city? of {s:subject}",
        named_of,
    ),
    Pattern(
        "capital and more",
        "Helsinki is the capital and largest city of Finland.",
        "{s:subject} ,|is the? capital and ~4 of {o:subject.somewhere}",
        named_of,
    ),
)
