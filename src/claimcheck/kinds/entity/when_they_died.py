"""Who died in "X was a child when he died", "X was her nurse when she died": X, or somebody else."""

from __future__ import annotations

from claimcheck.text.scene import Scene
from claimcheck.text.second_clauses import of_another, told_before
from claimcheck.text.shape import Cell


def when_another(scene: Scene, owner: Cell, place: int) -> bool:
    """Whether "X was a child when he died" may be of somebody in the sentence before."""
    cells = scene.cells
    dying = any(cell.norm in _DYING for cell in cells[place + 1 : place + _NEAR_VERB])
    if not dying:
        return False
    if of_another(cells[:place], cells[place].norm):
        return True
    if cells[place - 1].norm not in _TIMING:
        return False
    before = scene.text[max(scene.sentence.block.start, scene.sentence.start - _TOLD) : scene.sentence.start]
    if _DYING.isdisjoint(said := before.casefold().replace(".", " ").split()) and _ILL.isdisjoint(said):
        return False
    return told_before(scene, owner, cells[place].norm)


_DYING = frozenset("died dies killed murdered shot drowned executed assassinated".split())
_ILL = frozenset("ill sick wounded dying dead stabbed poisoned hanged ailing cancer stroke coma death funeral".split())
_TOLD = 160
_TIMING = frozenset("when after before until as since once".split())
_NEAR_VERB = 4
