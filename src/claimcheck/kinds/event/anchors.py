"""What the whole document says about who is meant: "the two countries", "their relations", and who is in it at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.kinds.event.clauses import ref_of
from claimcheck.model import Entity, Ref
from claimcheck.text.scene import Scene

_NEAR = 2


class Anchors:
    """Who is named where, sentence by sentence.  `scenes` are all of a document, in order."""

    def __init__(self, scenes: Sequence[Scene], entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._named = [self._of(scene) for scene in scenes]
        self.everyone = tuple(dict.fromkeys(id for row in self._named for ids in row for id in ids))
        self._so_far: dict[str, list[list[frozenset[str]]]] = {}
        for sort in ("country", "person"):
            row: list[list[frozenset[str]]] = []
            groups: list[frozenset[str]] = []
            for named in self._named:
                if len(groups) <= 2:  # more than a pair stays more than a pair
                    groups = _groups([*groups, *self._sort(named, sort)])
                row.append(groups)
            self._so_far[sort] = row

    def _of(self, scene: Scene) -> list[frozenset[str]]:
        refs = [ref_of(cell) for cell in scene.cells if cell.sort in ("subject", "adjective")]
        return [frozenset(ref.entities) for ref in refs if ref.entities]

    def _sort(self, named: Iterable[frozenset[str]], sort: str) -> list[frozenset[str]]:
        """The sets of readings that are countries, or persons."""
        found: list[frozenset[str]] = []
        for ids in named:
            kept = frozenset(id for id in ids if self._is(id, sort))
            if kept:
                found.append(kept)
        return found

    def _is(self, id: str, sort: str) -> bool:
        type_ = self._entities[id].type
        return type_ == "person" if sort == "person" else type_ == "country"

    def pair(self, at: int) -> tuple[Ref, ...]:
        """The two countries, and the two persons, that words such as "both" must mean in sentence `at`: the title
        or the text before names exactly these, and no other one stands nearby."""
        found: list[Ref] = []
        for sort in ("country", "person"):
            near = range(max(0, at - _NEAR), at + 1)
            close = _groups([ids for k in near for ids in self._sort(self._named[k], sort)])
            for groups in (self._so_far[sort][0], self._so_far[sort][at], close):
                if len(groups) == 2 and all(any(ids & group for group in groups) for ids in close):
                    ids = tuple(sorted(groups[0] | groups[1]))
                    found.append(Ref(0, 0, "both", ids, (sort,), "joint"))
                    break
        return tuple(found)


def _groups(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The sets, those that share a member narrowed to what they share."""
    groups: list[frozenset[str]] = []
    for ids in sets:
        for k, group in enumerate(groups):
            if ids & group:
                groups[k] = ids & group
                break
        else:
            groups.append(ids)
    return groups
