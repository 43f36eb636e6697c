"""From when until when something lasted: "the siege lasted from 1941 to 1942", "the war, which ran from 1939 to"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.asides import past_aside
from claimcheck.kinds.event.clauses import Attached, is_time
from claimcheck.text.shape import Cell

LASTED = frozenset("lasted raged continued endured dragged went ran stretched rumbled simmered spanned".split())
"""Verbs that say how long something was."""
UNLASTING = frozenset(
    "toll tolls dead victim victims casualties losses loss losers winner winners victor victors veteran veterans "
    "survivor survivors cause causes cost costs price outbreak start beginning onset end ending outcome result results "
    "anniversary anniversaries scale extent size number date site sites map maps weapons tactics".split()
)
"""Nouns for what does not last itself: "the toll of the war, which lasted" tells of the war."""
_ON = frozenset({"on"})


def lasted_from(cells: Sequence[Cell], at: int) -> Attached | None:
    """The stretch that such a verb gives for what ends before a cell: "lasted from 1941 to 1942"."""
    k = at
    if k < len(cells) and cells[k].norm == ",":
        k += 1
    if k < len(cells) and cells[k].norm in ("which", "that"):
        k += 1
    elif k > at:
        beyond = past_aside(cells, at)
        k = len(cells) if beyond is None else beyond
    if k + 2 >= len(cells) or cells[k].sort != "word" or cells[k].norm not in LASTED:
        return None
    k += 1 + (cells[k + 1].norm in _ON)
    if k + 1 >= len(cells) or cells[k].norm not in ("from", "between") or not is_time(cells[k + 1]):
        return None
    return Attached(k, k + 2, k + 1, cells[k].norm) if cells[k + 1].what.kind == "range" else None
