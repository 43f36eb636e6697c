"""What "the waterway", "the ten-billion-dollar observatory" mean: a noun for a wider sort of thing than ends a name.

It is the one thing of that sort which the sentence right before names, with no other name beside it that may be a
thing's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.model import Entity, NumberRef
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words
from claimcheck.text.towns import is_town

_NARROWER = {
    noun: frozenset(ends.split())
    for noun, ends in {
        "observatory": "telescope",
        "spacecraft": "probe orbiter lander telescope",
        "waterway": "canal strait channel",
        "viaduct": "bridge",
        "skyscraper": "tower building",
        "arena": "stadium",
    }.items()
}
BROADER = frozenset(_NARROWER)
"""The nouns of a wider sort."""
_NO_TYPES = frozenset(["person", "country", "state", "province", "region", "city", "event", "work", "party", "team"])


def broader(noun: str, scenes: Sequence[Scene], here: int, entities: Mapping[str, Entity]) -> str:
    """The id of what "the `noun`" of a sentence of these means, or ""."""
    scene, earlier = scenes[here], scenes[here - 1] if here else None
    if earlier is None or earlier.sentence.block is not scene.sentence.block or noun in earlier.norms:
        return ""
    if scene.text[earlier.sentence.end : scene.sentence.start].strip():
        return ""
    ends = _NARROWER[noun]
    if not ends.isdisjoint(earlier.norms) or any(f"{end}s" in earlier.norms for end in ends):
        return ""  # "a bridge", "two tunnels"
    found: set[str] = set()
    for at in earlier.there.sorts.get("subject", ()):
        cell = earlier.cells[at]
        ids = cell.what[0].entities
        if not ids:
            if "person" not in cell.tags and not _letters(cell, earlier) and not _where(earlier.cells, at):
                return ""
        elif any(entities[id].type not in _NO_TYPES for id in ids):
            found.update(ids)
    (id, *more) = found or ("",)
    return id if id and not more and _ends(entities[id], ends) else ""


def _ends(entity: Entity, ends: frozenset[str]) -> bool:
    """Whether a full name of several words ends with one of these nouns."""
    return any(len(said) > 1 and said[-1] in ends for said in (words(name.text) for name in entity.names))


def _where(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name says where something was, or whence somebody is."""
    if cells[at].norm in _PEOPLES:
        return True
    return is_town(cells[at].norm) or (at > 0 and cells[at - 1].norm in ("in", "at", "near", "off", "outside"))


_PEOPLES = frozenset("european african asian american western eastern arab nordic baltic".split())


def _letters(cell: Cell, scene: Scene) -> bool:
    """Whether a name is the first letters of another one, as bodies have them."""
    return scene.text[cell.start : cell.end].isupper()


def measured(cells: Sequence[Cell], at: int) -> int:
    """How many cells from one on say of what size, price or age the noun behind them is: "the 828-metre tower"."""
    if at >= len(cells):
        return 0
    if cells[at].sort == "time":
        return int("age" in cells[at].tags)
    number = cells[at].what
    if cells[at].sort != "number" or not isinstance(number, NumberRef) or number.ordinal:
        return 0
    end = at + 1
    while end + 1 < len(cells) and cells[end].norm == "-" and cells[end + 1].sort == "word":
        end += 2
    return end - at if number.unit or end > at + 1 else 0
