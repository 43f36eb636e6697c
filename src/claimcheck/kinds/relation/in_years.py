"""All the times at which something was won, where they stand in a row: "won the cup in 1966, in 1994 and again in
2010"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import TimeRef
from claimcheck.text.shape import Cell

_LINKS = frozenset(["in", "on"])
_AGAIN = frozenset(["again", "also", "then", "finally", "lastly"])
_ENDS = frozenset([".", ";", ":", ")", "!", "?", "—", "–"])
_BEHIND = frozenset(["before", "after", "when", "while", "but", "because", "under", "against", "with"])
"""Words by which a clause goes on behind the last of them."""


def in_years(cells: Sequence[Cell], at: int) -> tuple[TimeRef, ...]:
    """The times of a row that begins at a cell; none if there is but one, or the last may belong to what follows: "won
    it in 1986, and in 1990 lost the final"."""
    found: list[TimeRef] = []
    linked = parted = False
    while at < len(cells):
        linked = at < len(cells) and cells[at].norm in _LINKS
        time = cells[at + linked] if at + linked < len(cells) else None
        if time is None or time.sort != "time" or time.what.kind != "date" or time.what.mod:
            return ()
        found.append(time.what)
        at += 1 + linked
        after = _joined(cells, at)
        if after < 0:
            break
        parted = cells[at].norm == "," and cells[at + 1].norm == "and"
        at = after
    follower = cells[at] if at < len(cells) else None
    ends = follower is None or follower.norm in _ENDS | _BEHIND or (follower.norm == "," and not linked and not parted)
    return tuple(found) if len(found) > 1 and ends else ()


def _joined(cells: Sequence[Cell], at: int) -> int:
    """The cell at which the next time of a row begins, behind "and", a comma, "and again"; -1 if none does."""
    here = at
    here += here < len(cells) and cells[here].norm == ","
    here += here < len(cells) and cells[here].norm == "and"
    if here == at:
        return -1
    here += here < len(cells) and cells[here].norm in _AGAIN
    linked = here < len(cells) and cells[here].norm in _LINKS
    return here if here + linked < len(cells) and cells[here + linked].sort == "time" else -1
