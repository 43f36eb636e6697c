"""Appositions that say themselves when they were over: "the Humber Bridge, the world's longest until 1998, ...".

They say what "was ... until" says, as long as nothing but the phrase can have lasted so long: "he worked at the Sears
Tower, the world's tallest building until 1998" may tell how long he did.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Predication
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

_UNTIL = frozenset(["until", "till"])
_SHUT = frozenset([",", ")", "—", ";"])
"""Marks that end an apposition which the sentence goes on behind."""
_LASTING = frozenset(
    "for at in on with within inside under near beside around run runs ran lead leads led rule rules ruled head heads "
    "headed own owns owned keep keeps kept hold holds held serve serves served manage manages managed govern governs "
    "governed edit edits edited teach teaches taught coach coaches coached occupy occupies occupied inhabit inhabits "
    "inhabited lease leases leased rent rents rented operate operates operated control controls controlled chair "
    "chairs chaired captain captains captained maintain maintains maintained rival rivals rivalled rivaled dominate "
    "dominates dominated administer administers administered guard guards guarded use uses used".split()
)
"""Words before a name of what may itself have lasted until then."""
_PASSING = frozenset(
    "overtook overtakes overtaken surpassed surpasses passed passes beat beats eclipsed eclipses succeeded succeeds "
    "replaced replaces dethroned dethrones topped tops outdid exceeded exceeds toppled topples displaced displaces "
    "supplanted supplants outstripped outstrips overhauled outgrew than unlike like".split()
)
"""Words before a name of what lasts no time."""
_UNSURE = frozenset("perhaps maybe possibly probably presumably supposedly roughly approximately".split())
"""Words behind a time by which nobody is sure of it."""


def over_by(predication: Predication, scene: Scene) -> bool:
    """Whether a phrase stands beside its name, and right behind it the past time at which it was over."""
    if predication.aspect != "is" or _UNTIL.isdisjoint(scene.norms) or "apposition" not in predication.construction:
        return False
    published, cells = scene.sentence.block.published, scene.cells
    when = predication.times[0] if predication.times else None
    if when is None or any(one.relation != "until" or one.how != "stated" for one in predication.times):
        return False
    if published is None or when.outer.until is None or when.outer.until > published:
        return False
    name = next((at for at, cell in enumerate(cells) if cell.start == predication.subject.start), -1)
    end = max([predication.phrase.end, *(ref.end for ref in predication.owners)])
    behind = next((at for at, cell in enumerate(cells) if cell.start >= end), len(cells))
    return 0 <= name < behind and _joins(cells, behind) and _alone(cells, name, behind + 2)


def _joins(cells: Sequence[Cell], at: int) -> bool:
    """Whether "until" and a time stand at a cell, with or without a cell of its own for "until"."""
    return at + 1 < len(cells) and cells[at].norm in _UNTIL and cells[at + 1].sort == "time"


def _alone(cells: Sequence[Cell], name: int, end: int) -> bool:
    """Whether the words around an apposition, from its name to what is behind its time, let nothing else last."""
    before = name - 1 - (name > 0 and cells[name - 1].norm == "the")
    word = cells[before].norm if before >= 0 else ""
    if end < len(cells) and cells[end].sort == "mark" and cells[end].norm in _SHUT:
        return word not in _LASTING and (end + 1 >= len(cells) or cells[end + 1].norm not in _UNSURE)
    return word in _PASSING and (end >= len(cells) or cells[end].norm in (".", "!", "?"))
