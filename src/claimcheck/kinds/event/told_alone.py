"""Whether a text tells of one thing alone: no name stands in it at which something else may have happened."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from claimcheck.kinds.event.clauses import ref_of
from claimcheck.kinds.event.index import Events
from claimcheck.model import Entity
from claimcheck.text.scene import PLACES, Scene

_SITES = PLACES | {"ship", "company", "organisation", "team", "work"}
_AT = frozenset("in at near of off over outside from to aboard for than the like".split())
_OTHERS = frozenset("another other others later earlier second third similar worst worse since".split())


class Told:
    """What the sentences of a text name, read when somebody asks; `see` is told each of them."""

    def __init__(self, events: Events, entities: Mapping[str, Entity]) -> None:
        self._events = events
        self._entities = entities
        self._unread: list[Scene] = []
        self._sites: set[tuple[str, ...]] = set()
        self._sudden: set[str] = set()
        self._strange = False

    def see(self, scene: Scene) -> None:
        """Another sentence has been read."""
        self._unread.append(scene)

    def alone(self, ids: Collection[str], scene: Scene) -> bool:
        """Whether all that is named so far, and in this sentence, is what these ids stand for or where they lie."""
        for one in (*self._unread, scene):
            self._read(one)
        self._unread.clear()
        if self._strange or len(self._sudden) > 1:
            return False
        around = {*ids, *(up for id in ids for up in self._entities[id].within)}
        return all(around.intersection(site) for site in self._sites)

    def _read(self, scene: Scene) -> None:
        for at, cell in enumerate(scene.cells):
            if cell.sort == "cap" or "unknown" in cell.tags:
                before = scene.cells[at - 1].norm if at else ""
                one_word = at > 0 and " " not in cell.norm
                self._strange |= "person" not in cell.tags and (one_word or before in _AT)
            elif cell.sort in ("subject", "adjective"):
                if set(ref_of(cell).types) & _SITES or "somewhere" in cell.tags:
                    self._sites.add(ref_of(cell).entities)
            elif cell.norm in self._events.sudden:
                self._sudden.add(cell.norm)
            elif cell.norm.removesuffix("s") in self._events.sudden or cell.norm in _OTHERS:
                self._strange = True
