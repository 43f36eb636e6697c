"""What somebody had won before: "her third Giller Prize, after those of 2004 and 2009", "won his second Tour, following
victory in 2020"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kinds.relation.acts import Acts
from claimcheck.kinds.relation.prizes import sides_of, won_by
from claimcheck.kinds.relation.rewarded import meant
from claimcheck.model import Statement
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, Fit, features, fits, shapes

_P, _T = "{p:subject.known}", "{t:time.date}"
_WON = "title|win|victory|triumph|crown|success"
_BEFORE = (
    "after|following|alongside those of|in",
    "after|following|alongside his|her|the? titles|wins|victories|triumphs|crowns|successes of|in",
    "after|following winning in",
)
_SHAPES = tuple(f"his|her {{k:number}} {_P} {_WON}? ,? {before} {_T}" for before in _BEFORE)
_TABLE = shapes(*_SHAPES)


def earlier_wins(scenes: Sequence[Scene], at: int, scene: Scene, acts: Acts) -> Iterator[Statement]:
    """The wins of other years that a text tells of beside one more, each as a statement of its own."""
    cells, there_ = scene.cells, features(scene.cells)
    for number in _TABLE.fitting(there_):
        for fit in fits(_SHAPES[number], cells, there_):
            if not cells[fit.slots["k"]].what.ordinal or not _won(cells, fit):
                continue
            years = list(_years(cells, fit.slots["t"]))
            subject = meant(scenes, at, scene, fit.first)
            sides = list(sides_of(scene, acts, fit))
            if subject is None or not sides or len(years) != cells[fit.slots["k"]].what.value - 1:
                continue
            for year in years:
                one = fit._replace(last=year + 1, slots={**fit.slots, "t": year})
                yield from won_by(scene, one, there(subject, cells[fit.first]), sides)


def _won(cells: Sequence[Cell], fit: Fit) -> bool:
    """Whether what is counted are wins, not races ridden: "won his third Tour", "with it his third Tour", "his third
    Tour title"."""
    before = [cell.norm for cell in cells[max(0, fit.first - 2) : fit.first]]
    if cells[fit.slots["p"] + 1].norm in _TITLES or before == ["with", "it"]:
        return True
    return bool(before) and before[-1] in _WINNING


_WINNING = frozenset(
    "won wins winning win clinched clinches sealed seals secured secures claimed claims took takes celebrated "
    "collected landed added".split()
)
_TITLES = frozenset(_WON.split("|"))


def _years(cells: Sequence[Cell], at: int) -> Iterator[int]:
    """The cells of the years of a list that begins at a cell: "2004, 2007 and 2009"."""
    while at < len(cells) and cells[at].sort == "time" and cells[at].what.kind == "date" and not cells[at].what.mod:
        yield at
        at += 1
        while at < len(cells) and cells[at].norm in (",", "and"):
            at += 1
