"""Whose life a text tells that begins with a death: "X, the novelist, died on Sunday", and a paragraph of its own
further on, "Born in Lima, he was sent to school at six", or right behind, "He was born in Lima"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.families import KIN_WORDS
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import somebody
from claimcheck.text.topics import SUBJECTS

_DIED = frozenset(["died", "dies", "dead"])
_FIRST = 3
"""Sentences, headlines too, in one of which such a text tells of the death."""


def mourned(scenes: Sequence[Scene], at: int) -> Cell | None:
    """The cell of the name of whose life is told, where a paragraph begins that tells of a birth."""
    scene = scenes[at]
    opens = [cell.norm for cell in scene.cells[:3]]
    told = opens[1:] == ["was", "born"] and opens[0] in SUBJECTS
    if (opens[:1] != ["born"] and not told) or scene.sentence.start != scene.sentence.block.start:
        return None
    dead = 0 if not told else next((k for k in range(min(_FIRST, at)) if _dies(scenes[k])), -1)
    if dead < 0 or scene.sentence.block.start == scenes[dead].sentence.block.start:
        return None
    since = [row.cells for row in scenes[dead + 1 : at]]
    if any(somebody(row, i) and not known_person(row[i]) for row in since for i in range(len(row))):
        return None  # somebody else may be "he"
    first = scenes[dead].cells
    people = [cell for i, cell in enumerate(first) if somebody(first, i)]
    if not people or not known_person(people[0]) or not _dies(scenes[dead]):
        return None
    others = {cell.what[0].entities for cell in people if known_person(cell)}
    if len(others) != 1 or len(people[0].what[0].entities) != 1:
        return None
    return None if told and _of_others(scenes, at, dead, people[0]) else people[0]


def _dies(scene: Scene) -> bool:
    return not _DIED.isdisjoint(scene.norms)


def _of_others(scenes: Sequence[Scene], at: int, dead: int, one: Cell) -> bool:
    """Whether "he" behind may be anybody else: another paragraph stands between, or somebody else in a sentence."""
    if any(row.sentence.block is not scenes[dead].sentence.block for row in scenes[dead:at]):
        return True
    rows = [row.cells for row in scenes[:at]]
    named = (row[i] for row in rows for i in range(len(row)) if somebody(row, i))
    if any(cell.sort == "subject" and cell.what[0].entities != one.what[0].entities for cell in named):
        return True
    between = scenes[at].text[scenes[dead].sentence.block.end : scenes[at].sentence.start]
    return bool(between.strip()) or any(not KIN_WORDS.isdisjoint(row.norms) for row in scenes[dead:at])
