"""Which group "the alliance", "its" or a bare phrase speaks of: what the document names, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity.vocabulary import DEFINITE, GROUP_TYPES, GROUPS
from claimcheck.model import Entity, Mention, Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

_LATELY = 500
"""Characters within which a name is still what a bare phrase speaks of."""


@frozen
class Group:
    """A group that the text names at a place; `ids` are empty for one that the claims don't know."""

    start: int
    ids: tuple[str, ...]
    ref: Ref


@frozen
class Thing:
    """A name that is no person's: the types of what it means, the last words of its names (folded)."""

    start: int
    ref: Ref
    types: tuple[str, ...]
    words: frozenset[str]


@frozen
class Person:
    """Somebody whom the text names at a place, with the countries that the claims give as theirs; a name that the
    claims don't know may be anybody's."""

    start: int
    ref: Ref
    nations: frozenset[str]


@frozen
class Named:
    """All that a document names: the groups in their order, entities and phrases, and where."""

    groups: tuple[Group, ...]
    ids: frozenset[str]
    places: Mapping[str, tuple[int, ...]]  # where each entity (by its id) and each phrase (by its key) is named
    strange: int  # the first of the groups that is another one
    things: tuple[Thing, ...] = ()  # all that is named and is no person, in the order of the text
    people: tuple[Person, ...] = ()

    def only_group(self, before: int) -> Ref | None:
        """The one known group that the text has named up to a place, if there is no other."""
        last = bisect_left(self.groups, before, key=lambda group: group.start)
        if not last or len(self.groups[0].ids) != 1 or self.strange < last:
            return None
        return self.groups[last - 1].ref

    def definite(self, word: str, before: int) -> Ref | None:
        """What "the country", "the canal" stands for at a place: the one thing of that sort, or whose name ends in the
        word, that was named just before, if nothing that the claims don't know was named since."""
        last = bisect_left(self.things, before, key=lambda thing: thing.start)
        first = bisect_left(self.things, before - _LATELY, key=lambda thing: thing.start)
        near = self.things[first:last]
        types = DEFINITE.get(word, ())
        fits = [thing for thing in near if word in thing.words or (types and set(thing.types) & {*types})]
        if not fits or len(fits[-1].ref.entities) != 1 or any(f.ref.entities != fits[-1].ref.entities for f in fits):
            return None
        if any(not thing.ref.entities and thing.start > fits[-1].start for thing in near):
            return None
        return fits[-1].ref

    def compatriot(self, nations: Sequence[str], before: int) -> Ref | None:
        """Whom "the Spaniard" means at a place: the one person of that nation named before it, not long ago, where no
        name that the claims don't know has been named since."""
        last = bisect_left(self.people, before, key=lambda person: person.start)
        known = [person for person in self.people[:last] if person.nations & {*nations}]
        if not known or before - known[-1].start > _LATELY or len(known[-1].ref.entities) != 1:
            return None
        if any(person.ref.entities != known[-1].ref.entities for person in known):
            return None
        since = [person for person in self.people[:last] if person.start > known[-1].start]
        return known[-1].ref if all(person.ref.entities for person in since) else None

    def lately(self, name: str, before: int) -> bool:
        """Whether an entity or phrase is named not long before a place."""
        starts = self.places.get(name, ())
        at = bisect_left(starts, before)
        return at > 0 and before - starts[at - 1] <= _LATELY


def _strange(groups: Sequence[Group]) -> int:
    """The first group that is not the one before it; the number of groups if all are one."""
    return next((at for at, group in enumerate(groups) if group.ids != groups[0].ids), len(groups))


def named(scenes: Sequence[Scene], entities: Mapping[str, Entity]) -> Named:
    """What the sentences of a document name."""
    groups: list[Group] = []
    ids: set[str] = set()
    places: dict[str, list[int]] = {}
    things: list[Thing] = []
    people: list[Person] = []
    for scene in scenes:
        for at, cell in enumerate(scene.cells):
            if cell.sort == "word" or cell.sort == "mark":
                continue
            ref = ref_of(cell)
            if ref is not None:
                ids.update(ref.entities)
                for id in ref.entities:
                    places.setdefault(id, []).append(cell.start)
                if "person" not in cell.tags:
                    things.append(_thing(cell, ref, entities))
                place = "somewhere" in cell.tags or (at > 0 and scene.cells[at - 1].norm == "in")
                if "person" in cell.tags or (not ref.entities and not place):
                    nations = {tie.is_ for id in ref.entities for tie in entities[id].nationality}
                    people.append(Person(cell.start, ref, frozenset(nations)))
                if _is_group(cell, ref, entities):
                    groups.append(Group(cell.start, ref.entities, ref))
            for key in keys_of(cell):
                places.setdefault(key, []).append(cell.start)
    return Named(
        tuple(groups), frozenset(ids), {name: tuple(starts) for name, starts in places.items()}, _strange(groups),
        tuple(things), tuple(people),
    )  # fmt: skip


def _thing(cell: Cell, ref: Ref, entities: Mapping[str, Entity]) -> Thing:
    held = [entities[id] for id in ref.entities]
    names = {name.text.split()[-1].casefold() for one in held for name in one.names if " " in name.text}
    return Thing(cell.start, ref, tuple(one.type for one in held), frozenset(names))


def ref_of(cell: Cell) -> Ref | None:
    """What a name or an adjective refers to."""
    if cell.sort in ("subject", "adjective") and isinstance(cell.what, tuple):
        ref = cell.what[0]
        return ref if isinstance(ref, Ref) else None
    return None


def keys_of(cell: Cell) -> tuple[str, ...]:
    """The phrase keys of a cell."""
    mention = cell.what[1] if isinstance(cell.what, tuple) else cell.what
    return tuple(key for key in mention.keys if ":" in key) if isinstance(mention, Mention) else ()


def _is_group(cell: Cell, ref: Ref, entities: Mapping[str, Entity]) -> bool:
    if ref.entities:
        return any(entities[id].type in GROUP_TYPES for id in ref.entities)
    return (
        "organisation" in cell.tags
        or "company" in cell.tags
        or (ref.text.isupper() and len(ref.text) > 1)
        or bool(set(cell.norm.split()) & GROUPS)
    )
