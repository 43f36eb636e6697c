"""Common nouns behind a verb for into what, in what state or on what occasion it was, right before its time or place:
"crashed into the sea in 1998", "broke up on landing in 1998", "went down shortly after take-off on 3 May"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import WHEN, WHERE, is_time
from claimcheck.text.shape import Cell

INTO = frozenset("into onto against over off down towards toward".split())
_FIGURES = frozenset(
    "news headlines charts limelight spotlight public lives life consciousness debate talks election campaign scene "
    "market markets picture conversation history top final semi-finals finals trouble debt".split()
)
"""Nouns behind "into" where nothing has struck them: "burst into the charts"."""
_OCCASIONS = frozenset(
    "takeoff landing touchdown departure launch lift-off liftoff launching impact re-entry reentry arrival "
    "ignition".split()
)
_BARE = {
    "at": frozenset(["sea", "night", "dawn", "dusk", "anchor", "midnight"]),
    "in": frozenset("flames fog mist darkness pieces port mid-air midair flight transit".split()),
    "into": frozenset(["flames", "pieces", "mountains", "woodland", "water", "rocks"]),
    "on": _OCCASIONS,
    "during": _OCCASIONS,
    "after": _OCCASIONS,
    "before": _OCCASIONS,
    "upon": _OCCASIONS,
}
_SOON = frozenset("shortly just soon immediately right minutes seconds moments hours".split())


def figure(cells: Sequence[Cell], at: int) -> bool:
    """Whether "into" at a cell brings in what is only a figure of speech."""
    return any(cell.norm in _FIGURES for cell in cells[at + 1 : at + 4])


def past_manner(cells: Sequence[Cell], at: int, stop: int) -> int:
    """The cell behind such a phrase without an article that begins at a cell, where a time or a place follows it; 0 if
    there is none."""
    k = at + (cells[at].norm in _SOON)
    nouns = _BARE.get(cells[k].norm) if k + 2 < stop and cells[k].sort == "word" else None
    if nouns is None:
        return 0
    end = k + 2
    off = [cell.norm for cell in cells[k + 1 : k + 4]]
    if off in (["take", "-", "off"], ["lift", "-", "off"], ["re", "-", "entry"], ["mid", "-", "air"]):
        end = k + 4
    elif cells[k + 1].norm not in nouns:
        return 0
    if end + 1 >= stop or not (is_time(cells[end]) or cells[end].norm in WHEN | WHERE):
        return 0
    return end
