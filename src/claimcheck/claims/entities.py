"""Entity fields → entities, and what must hold between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.claims import terms
from claimcheck.claims.envelope import SOURCES
from claimcheck.claims.fields import EntityFields, TieFields
from claimcheck.claims.scope import Scope, during
from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS, Interval, show
from claimcheck.model import Entity, Name, Tie

MOST_AROUND = 100
"""In how many others an entity may lie."""

_OF_PERSONS = ("born", "died", "child_of", "spouse_of", "sibling_of")
_NOT_OF_PERSONS = ("founded", "closed", "capital", "seat", "fiscal_year")


def _known(window: Interval | None) -> Interval | None:
    return None if window == ALWAYS else window


def _ties(scope: Scope, key: str, ties: Iterable[TieFields]) -> tuple[Tie, ...]:
    found = []
    for row, tie in enumerate(ties):
        start, end = scope.stretch(tie, key, row)
        found.append(Tie(scope.entity_or_word(tie.is_, key, row, "is"), start, end))
    return tuple(found)


def _names(scope: Scope, fields: EntityFields) -> tuple[Name, ...]:
    names = {fields.name: Name(fields.name)}
    for row, also in enumerate(fields.also):
        scope.stretch(also, "also", row)
        names.setdefault(also.name, Name(also.name, during=during(also)))
    for short in fields.short:
        names.setdefault(short, Name(short, short=True))
    return tuple(names.values())


def _sound(scope: Scope, fields: EntityFields) -> None:
    """What can't be of one entity."""
    wrong, who = (_NOT_OF_PERSONS, "a person") if fields.type == "person" else (_OF_PERSONS, f"a {fields.type}")
    for key in wrong:
        if key in fields.model_fields_set:
            scope.fault(f'"{key}" does not fit {who}', key)
    for start, end in (("born", "died"), ("founded", "closed")):
        first, last = getattr(fields, start), getattr(fields, end)
        if terms.backwards(first, last):
            scope.fault(f"{end} {show(last)} is before {start} {show(first)}", end)


def entity(id: str, fields: EntityFields, scope: Scope) -> Entity:
    """The entity; `within` is still what `in` says (see `close`)."""
    _sound(scope, fields)
    spouses = []
    for row, spouse in enumerate(fields.spouse_of):
        start, end = scope.stretch(spouse, "spouse_of", row)
        spouses.append(Tie(scope.entity(spouse.is_, "spouse_of", row, "is"), start, end))
    return Entity(
        id=id,
        type=fields.type,
        name=fields.name,
        names=_names(scope, fields),
        adjectives=fields.adjective,
        capital=scope.entity_or_word(fields.capital, "capital"),
        seats=tuple(scope.entity_or_word(seat, "seat", row) for row, seat in enumerate(fields.seat)),
        within=scope.all_entities(fields.in_, "in"),
        born=_known(fields.born),
        died=fields.died,
        founded=_known(fields.founded),
        closed=fields.closed,
        nationality=_ties(scope, "nationality", fields.nationality),
        party=_ties(scope, "party", fields.party),
        employer=_ties(scope, "employer", fields.employer),
        member_of=_ties(scope, "member_of", fields.member_of),
        child_of=scope.all_entities(fields.child_of, "child_of"),
        spouse_of=tuple(spouses),
        sibling_of=scope.all_entities(fields.sibling_of, "sibling_of"),
        fiscal_year=fields.fiscal_year,
        source=SOURCES.join(fields.source),
        place=scope.place(),
        checked=scope.checked,
    )


def _around(id: str, directly: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """All that it lies in, nearest first, or the first `MOST_AROUND`.  Its own id is among them if there is a
    cycle."""
    found: dict[str, None] = {}
    level = directly.get(id, ())
    while level and len(found) <= MOST_AROUND:
        fresh = [outer for outer in dict.fromkeys(level) if outer not in found]
        found.update(dict.fromkeys(fresh))
        level = tuple(further for outer in fresh for further in directly.get(outer, ()))
    return tuple(found)


def close(entities: Mapping[str, Entity], scopes: Mapping[str, Scope]) -> dict[str, Entity]:
    """The entities with `within` transitively closed, capitals and seats given by id named, and what people belong to
    given by id where a word names it; cycles are faults."""
    directly = {id: entity.within for id, entity in entities.items()}
    closed = {}
    for id, entity in entities.items():
        within = _around(id, directly)
        if id in within:
            scopes[id].fault(f'"{id}" would lie in itself', "in")
        elif len(within) > MOST_AROUND:
            scopes[id].fault(f'"{id}" lies in more than {MOST_AROUND} others', "in")
        capital, *seats = (entities[at].name if at in entities else at for at in (entity.capital, *entity.seats))
        closed[id] = replace(entity, within=within, capital=capital, seats=tuple(seats))
    return _tied(closed)


def _tied(entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """The entities with ties to the ids of what a word is the name of, or the adjective, and of nothing else."""
    loose = {
        id: keys
        for id, entity in entities.items()
        if (keys := [key for key in _TIES if any(tie.is_ not in entities for tie in getattr(entity, key))])
    }
    if not loose:
        return dict(entities)
    called: dict[str, set[str]] = {}
    for id, entity in entities.items():
        if entity.type != "person":
            for word in (*(name.text for name in entity.names), *entity.adjectives):
                called.setdefault(word.casefold(), set()).add(id)

    def known(tie: Tie) -> Tie:
        ids = () if tie.is_ in entities else called.get(tie.is_.casefold(), ())
        return replace(tie, is_=next(iter(ids))) if len(ids) == 1 else tie

    found = dict(entities)
    for id, keys in loose.items():
        ties: dict[str, Any] = {key: tuple(map(known, getattr(entities[id], key))) for key in keys}
        found[id] = replace(entities[id], **ties)
    return found


_TIES = ("nationality", "party", "employer", "member_of")
