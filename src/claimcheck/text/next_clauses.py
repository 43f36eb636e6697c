"""The "she" of a clause that goes on from one whose "she" is known: "She sat in parliament, and in 2004 she won"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, somebody
from claimcheck.text.topics import SUBJECTS
from claimcheck.text.words import REPORTING

_JOINS = frozenset(["and", "but", "then", "later", ";"])
_BETWEEN = frozenset("in on by at the , then later again finally also".split())


def with_the_next(reading: Scene, scene: Scene) -> Scene:
    """A reading of a sentence that has a name in place of its first pronoun, with the name in place of that of the
    next clause too, as long as nobody else is told of."""
    cells = list(reading.cells)
    first = next((at for at, (one, two) in enumerate(zip(cells, scene.cells, strict=False)) if one is not two), -1)
    if first < 0 or not somebody(cells, first):
        return reading
    for at in range(first + 2, len(cells)):
        if cells[at].norm in SUBJECTS and _goes_on(cells, at):
            if not _alone(cells[first + 1 : at]):
                break
            cells[at] = there(cells[first], cells[at])
            return replace(reading, cells=tuple(cells))
    return reading


def _goes_on(cells: Sequence[Cell], at: int) -> bool:
    """Whether a clause of its own begins with the pronoun, or with a time before it."""
    k = at - 1
    while k > 0 and (cells[k].sort == "time" or cells[k].norm in _BETWEEN):
        k -= 1
    return cells[k].norm in _JOINS


def _alone(between: Sequence[Cell]) -> bool:
    """Whether nobody else is told of between the two, and nobody says what follows."""
    return not any(
        somebody(between, at) or noun(cell) or cell.norm in REPORTING or cell.norm in ("that", "who", "he", "she")
        for at, cell in enumerate(between)
    )
