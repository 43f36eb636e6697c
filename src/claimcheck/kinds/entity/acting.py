"""Whether the name before an age does what the clause tells: in "Y beat X in 1985 at the age of 22" X does nothing, and
the age is that of Y."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.model import Ref
from claimcheck.text.objects import is_object
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell, norm
from claimcheck.text.words import BE, HAVE, PASTS, is_finite, is_past


def acts(cells: Sequence[Cell], at: int, end: int) -> bool:
    """Whether the name at a cell has a verb of its own before another cell."""
    own = norm(cells, at + 1) == "," and norm(cells, at + 2) == "who"
    if not own and is_object(cells, at):
        return False
    return any(_verb(cell) for cell in cells[at + 1 : end])


def _verb(cell: Cell) -> bool:
    word = cell.norm
    return cell.sort == "word" and (word in BE or word in HAVE or word in PASTS or is_past(word) or is_finite(word))


def either(found: Found, people: Sequence[Cell]) -> Found:
    """A fit in which the name may be that of anybody among these too: whose age it is, only the ages tell."""
    if not people:
        return found
    at = found.slots["s"]
    cells = found.scene.cells
    ref: Ref = cells[at].what[0]
    ids = dict.fromkeys((*ref.entities, *(id for one in people for id in one.what[0].entities)))
    name = replace(cells[at], what=(replace(ref, entities=tuple(ids)), *cells[at].what[1:]))
    return replace(found, scene=replace(found.scene, cells=(*cells[:at], name, *cells[at + 1 :])))
