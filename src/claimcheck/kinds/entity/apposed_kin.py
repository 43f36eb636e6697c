"""Kin behind the name: "X is buried beside Y, her brother, who", where "her" is the subject of the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.kinship import TIES
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, sex, somebody
from claimcheck.text.topics import SEXES
from claimcheck.text.words import HONORIFICS

_IN_LAW = ["-", "in", "-", "law"]
_GOES_ON = frozenset("who whose whom which in on at after before since when until while".split())
"""Words that may follow the comma behind the kin, which then is no member of a list."""


def apposed_kin(scene: Scene) -> Iterator[tuple[Cell, ...]]:
    """The cells with "X's" in place of "her", for the sentence and for its reading with the name for "she"."""
    for cells in (scene.cells, *(reading.cells for reading in scene.retold[:1])):
        for place, cell in enumerate(cells):
            if place < 4 or cell.norm not in ("his", "her") or not _apposed(cells, place):
                continue
            owner = _subject(cells, place - 2)
            if owner is None or sex(owner) not in ("", SEXES[cell.norm]) or _another(cells[: place - 2], cell.norm):
                continue
            poss = replace(cell, sort="possessive", norm="'s", start=cell.end)
            yield (*cells[:place], there(owner, cell), poss, *cells[place + 1 :])


def _apposed(cells: Sequence[Cell], place: int) -> bool:
    """Whether a name and a comma stand before the pronoun, and no more than the word for kin up to the next mark."""
    end = place + 2
    if cells[place - 1].norm != "," or not known_person(cells[place - 2]):
        return False
    if end >= len(cells) or cells[place + 1].norm not in TIES:
        return False
    end += 4 if [cell.norm for cell in cells[end : end + 4]] == _IN_LAW else 0
    if end >= len(cells) or cells[end].norm not in (",", "."):
        return False
    return cells[end].norm == "." or (end + 1 < len(cells) and cells[end + 1].norm in _GOES_ON)


def _subject(cells: Sequence[Cell], named: int) -> Cell | None:
    """The known person with whom the sentence begins, if nobody else comes before the name at a cell."""
    first = next((at for at in range(named) if somebody(cells, at)), -1)
    if first < 0 or not known_person(cells[first]) or len(cells[first].what[0].entities) != 1:
        return None
    owner, ids = cells[first], frozenset(cells[first].what[0].entities)
    if any(cell.sort not in ("phrase", "adjective") and cell.norm not in HONORIFICS for cell in cells[:first]):
        return None
    between = cells[first + 1 : named]
    if not ids.isdisjoint(cells[named].what[0].entities) or not between or between[-1].norm in (",", "and", "or"):
        return None
    if any(noun(cell) or cell.norm in (",", ";", ":", "and", "that", "who", "whose") for cell in between):
        return None
    return None if any(somebody(between, at) for at in range(len(between))) else owner


def _another(before: Sequence[Cell], pronoun: str) -> bool:
    """Whether a pronoun before the name is somebody's of the other sex."""
    return any(SEXES.get(cell.norm, SEXES[pronoun]) != SEXES[pronoun] for cell in before)
