"""Lines of a fact box: "Director: X", "Length: 503 m" under a line with nothing but the name of what they are of."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lazy import Pattern
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

_LABEL = 5
"""Cells of the longest label with its colon."""
_LINES = 20
"""Lines of the longest box."""
_BULLETS = " \t*-•▪·#"
_LABELLED = Pattern(r"[ \t*•▪·#-]*[A-Z][^\n:.!?]{0,40}:[ \t]\S[^\n]{0,160}")
_BESIDE = frozenset(["(", ")", "[", "]", ",", "the", "*", "#", ".", '"', "“", "”", ":", "-", "–", "—"])


def colon(scene: Scene) -> int:
    """The cell of the colon behind a line's label; -1 if the line has none."""
    cells = scene.cells
    at = next((k for k, cell in enumerate(cells[:_LABEL]) if cell.norm == ":"), -1)
    first = scene.sentence.start
    opens = not scene.text[scene.text.rfind("\n", 0, first) + 1 : first].strip(_BULLETS)
    return at if at > 0 and at + 1 < len(cells) and opens and cells[0].sort != "time" else -1


def headed(scenes: Sequence[Scene], at: int) -> Cell | None:
    """The name over a box of which a line is part, if the lines between are labelled too."""
    line = scenes[at]
    for k in range(at - 1, max(-1, at - _LINES), -1):
        earlier = scenes[k]
        if colon(earlier) > 0:
            continue
        between = line.text[earlier.sentence.end : line.sentence.start]
        rows = [row for row in between.split("\n")[1:] if row.strip(_BULLETS)]
        if "\n" not in between or "\n\n\n" in between or len(rows) > _LINES:
            return None
        if between.split("\n")[0].strip() or not all(_LABELLED.fullmatch(row) for row in rows):
            return None
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
