"""Lines of a fact box: "Director: X", "Length: 503 m" under a line with nothing but the name of what they are of."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

_LABEL = 5
"""Cells of the longest label with its colon."""
_LINES = 20
"""Lines of the longest box."""
_BESIDE = frozenset(["(", ")", "[", "]", ",", "the", "*", "#", ".", '"', "“", "”", ":", "-", "–", "—"])


def colon(scene: Scene) -> int:
    """The cell of the colon behind a line's label; -1 if the line has none."""
    cells = scene.cells
    at = next((k for k, cell in enumerate(cells[:_LABEL]) if cell.norm == ":"), -1)
    first = scene.sentence.start
    opens = not scene.text[scene.text.rfind("\n", 0, first) + 1 : first].strip(" \t*-•▪·#")
    return at if at > 0 and at + 1 < len(cells) and opens and cells[0].sort != "time" else -1


def headed(scenes: Sequence[Scene], at: int) -> Cell | None:
    """The name over a box of which a line is part, if the lines between are labelled too."""
    for k in range(at - 1, max(-1, at - _LINES), -1):
        earlier = scenes[k]
        apart = scenes[k + 1].text[earlier.sentence.end : scenes[k + 1].sentence.start]
        if "\n" not in apart or apart.count("\n") > 2 or apart.strip(" \t\n*-•▪·#"):
            return None
        if colon(earlier) > 0:
            continue
        return _alone(earlier)
    return None


def _alone(scene: Scene) -> Cell | None:
    """The one name of a line that has nothing else but a year or a bracket."""
    names = [cell for cell in scene.cells if cell.sort == "subject"]
    rest = (cell for cell in scene.cells if cell.sort not in ("subject", "time", "number"))
    if len(names) != 1 or any(cell.norm not in _BESIDE for cell in rest):
        return None
    name = names[0]
    whole = "known" in name.tags and "unanchored" not in name.tags and len(name.what[0].entities) == 1
    return name if whole else None
