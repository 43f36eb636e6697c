"""The readings of sentences that say "it", "its", "the canal", with the name instead, for whatever kinds ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from claimcheck.frozen import replace
from claimcheck.model import Entity
from claimcheck.text.broader import BROADER
from claimcheck.text.called_so import SHIPS
from claimcheck.text.described import AT_HAND, ISLES, LANDS, WORDS
from claimcheck.text.referred import referred
from claimcheck.text.scene import Scene
from claimcheck.text.tokens import words
from claimcheck.text.told_of import THINGS

_HEARD = SHIPS | WORDS | LANDS | ISLES | THINGS | BROADER | {"it", "its"}


def with_things(scenes: Sequence[Scene], entities: Mapping[str, Entity]) -> list[Scene]:
    """The sentences, each that says "it" or "the canal" with the reading that has the name, where nothing else can be
    meant."""
    names = [name.text for id in scenes[0].full if entities[id].type != "person" for name in entities[id].names]
    heard = _HEARD.union(word for name in names for word in words(name)[-1:])
    found = list(scenes)
    for at, scene in enumerate(scenes):
        if at and scene.retold and not AT_HAND.keys().isdisjoint(scene.norms):
            readings = tuple(_with_both(scenes, at, one, entities) for one in scene.retold)
            found[at] = replace(scene, retold=readings)
        elif at and not scene.retold and scene.cells and not heard.isdisjoint(scene.norms):
            reading = referred(scenes, at, scene, entities)
            if reading.cells is not scene.cells and not _unclear(scene, reading):
                found[at] = replace(scene, retold=(reading,))
    return found


def _with_both(scenes: Sequence[Scene], at: int, named: Scene, entities: Mapping[str, Entity]) -> Scene:
    """A reading that has the name for "she", with the name for "the club" too."""
    reading = referred(scenes, at, named, entities)
    return reading if reading.cells is not named.cells and not _unclear(named, reading) else named


def _unclear(scene: Scene, reading: Scene) -> bool:
    """Whether a name stands for whose something is, which the grammar sees to ("the bank's president"), or in a
    quotation."""
    known = {cell.start for cell in scene.cells if cell.sort == "subject"}
    made = [cell.start for cell in reading.cells if cell.sort == "subject" and cell.start not in known]
    if any(begin <= start < until for start in made for begin, until in scene.quotations):
        return True  # who speaks may mean another one
    return any(
        cell.sort == "subject" and cell.start not in known and after.sort == "possessive" and after.start < after.end
        for cell, after in pairwise(reading.cells)
    )
