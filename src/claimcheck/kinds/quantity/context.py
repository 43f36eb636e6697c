"""Which group "the alliance", "its" or a bare phrase speaks of: what the document names, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity.vocabulary import GROUP_TYPES, GROUPS
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
class Named:
    """All that a document names: the groups in their order, entities and phrases, and where."""

    groups: tuple[Group, ...]
    ids: frozenset[str]
    places: Mapping[str, tuple[int, ...]]  # where each entity (by its id) and each phrase (by its key) is named
    strange: int  # the first of the groups that is another one

    def only_group(self, before: int) -> Ref | None:
        """The one known group that the text has named up to a place, if there is no other."""
        last = bisect_left(self.groups, before, key=lambda group: group.start)
        if not last or len(self.groups[0].ids) != 1 or self.strange < last:
            return None
        return self.groups[last - 1].ref

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
    for scene in scenes:
        for cell in scene.cells:
            ref = ref_of(cell)
            if ref is not None:
                ids.update(ref.entities)
                for id in ref.entities:
                    places.setdefault(id, []).append(cell.start)
                if _is_group(cell, ref, entities):
                    groups.append(Group(cell.start, ref.entities, ref))
            for key in keys_of(cell):
                places.setdefault(key, []).append(cell.start)
    return Named(
        tuple(groups), frozenset(ids), {name: tuple(starts) for name, starts in places.items()}, _strange(groups)
    )


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
