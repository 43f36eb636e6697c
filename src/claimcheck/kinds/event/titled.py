"""The year behind a name that is written as its title: "Eurovision 2023", "Expo 2020"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.interval import year
from claimcheck.kinds.event.index import Events
from claimcheck.model import TimeRef
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, CONJUNCTIONS, HAVE, MODALS, PREPOSITIONS, REPORTING

TITLED = "titled"
"""The tag of such a year."""
_FIRST, _LAST = 1850, 2100
_CLOSED = BE | HAVE | MODALS | PREPOSITIONS | CONJUNCTIONS | REPORTING


def with_years(scene: Scene, events: Events) -> Scene:
    """The sentence with such numbers taken as the years that they are."""
    cells = scene.cells
    row = tuple(
        _dated(cell, scene) if k and _is_year(cell) and _titles(scene, cells, k, events) else cell
        for k, cell in enumerate(cells)
    )
    return scene if row == cells else replace(scene, cells=row)


def _is_year(cell: Cell) -> bool:
    return cell.sort == "word" and len(cell.norm) == 4 and cell.norm.isdecimal() and _FIRST <= int(cell.norm) <= _LAST


def _titles(scene: Scene, cells: Sequence[Cell], at: int, events: Events) -> bool:
    """Whether the number at a cell belongs to the name before it, and to no noun behind it."""
    name = cells[at - 1]
    if name.sort not in ("term", "phrase", "subject") or "event" not in name.tags:
        return False
    if not scene.text[name.start].isupper():
        return False
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is None or after.sort in ("possessive", "mark"):
        return after is None or after.norm != "-"
    return after.norm in _CLOSED or after.norm in events.verbs


def _dated(cell: Cell, scene: Scene) -> Cell:
    span = year(int(cell.norm))
    text = scene.text[cell.start : cell.end]
    time = TimeRef(cell.start, cell.end, text, "date", cell.norm, span, span, "year", rule="year")
    return Cell("time", "", cell.start, cell.end, cell.first, cell.last, ("date", TITLED), time)
