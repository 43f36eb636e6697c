"""The time of what stands behind "since" and a count: "four years have gone by since Chile staged the games"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import Attached
from claimcheck.kinds.event.found import Said
from claimcheck.kinds.event.index import COUNTED
from claimcheck.model import TimeRef
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import elapsed
from claimcheck.text.words import DETERMINERS

_THEN = frozenset("was were wasn't weren't had been".split())
_REACH = 5


def with_count(cells: Sequence[Cell], one: Said) -> Said:
    """What is said of the place or host of an event, with the time that is counted since, if one is."""
    if one.time is not None or (one.place is None and one.host is None):
        return one
    at = one.span[0] - 1
    while at > 0 and cells[at].norm in DETERMINERS:
        at -= 1
    if at < 1 or cells[at].norm != "since" or cells[at].sort != "word":
        return one
    back = next((size for size in (0, 2, 3) if at > size and cells[at - 1 - size].sort == "time"), None)
    if back is None or elapsed([cell.norm for cell in cells[at - back : at + 1]]) != back:
        return one
    k = at - 1 - back
    if any(cell.norm in _THEN for cell in cells[max(0, k - _REACH) : k]):
        return one  # "it was four years since": before another time
    time = cells[k].what
    if isinstance(time, TimeRef) and time.mod == "ORIGIN" and "ambiguous" not in time.flags:
        told = Attached(k, k + 1, k, "since")
        return replace(one, time=told, modifiers=(*one.modifiers, COUNTED))
    return one
