"""What a festival or a season opens or closes with: "The season opens with Tosca", of which alone "it" can be told."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell

_SHOWING = frozenset("opens opened begins began starts started closes closed ends ended concludes concluded".split())
_SEASONS = frozenset(
    "season festival programme program retrospective evening night afternoon weekend tribute cycle fortnight".split()
)
"""What is made of several works, and directed by nobody."""


def shown(cells: Sequence[Cell], before: int, at: int) -> bool:
    """Whether the name in a cell, with its article from `before` on, is what is shown; in a "series", where the year of
    a film stands behind it."""
    if not before or cells[before - 1].norm != "with":
        return False
    verb = next((k for k in range(1, before) if cells[k].norm in _SHOWING), 0)
    what = cells[verb - 1].norm if verb else ""
    cited = [cell.sort for cell in cells[at + 1 : at + 4]] == ["mark", "time", "mark"] and cells[at + 1].norm == "("
    return what in _SEASONS or (what == "series" and cited)
