"""A measure beside what a sentence says of a thing: "At 6,190 metres Denali is the highest peak", "Denali, at 6,190
metres the highest peak," is read once more as if it were not there; its own number is read where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.text.scene import Scene
from claimcheck.text.shape import norm
from claimcheck.text.words import BE

_ARTICLES = frozenset(["the", "a", "an"])


def without_measures(scene: Scene) -> Iterator[Scene]:
    """The reading without the first such measure, if there is one."""
    cells = scene.cells
    for at, cell in enumerate(cells[:-3]):
        if cell.norm != "at" or cells[at + 1].sort != "number" or not cells[at + 1].what.unit:
            continue
        behind = at + 2
        comma = norm(cells, behind) == ","
        opens = cells[behind + comma].sort == "subject" or norm(cells, behind + comma) == "the"
        if at == 0 and opens:
            yield replace(scene, cells=cells[behind + comma :])
        elif at > 1 and cells[at - 1].norm == ",":
            if comma and cells[at - 2].norm in BE:
                yield replace(scene, cells=(*cells[: at - 1], *cells[behind + 1 :]))
            elif norm(cells, behind) in _ARTICLES:
                yield replace(scene, cells=(*cells[:at], *cells[behind:]))
        return
