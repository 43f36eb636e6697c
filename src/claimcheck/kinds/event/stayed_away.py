"""Those who were not at an event: a place behind its name can't be theirs, "boycotted the 1976 Games in Montreal"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.context import verbs_before
from claimcheck.kinds.event.index import Events
from claimcheck.text.shape import Cell

_MISSED = frozenset(
    "boycott boycotts boycotted boycotting miss misses missed missing skip skips skipped skipping shun shuns shunned "
    "shunning snub snubs snubbed snubbing".split()
)
_STAYED = frozenset("stay stays stayed staying kept keep keeps keeping absent".split())


def stayed_away(cells: Sequence[Cell], first: int, events: Events) -> bool:
    """Whether the noun phrase that begins at a cell is what somebody was not at, and no other verb stands before it."""
    k = first - 1
    if k < 1:
        return False
    if cells[k].norm == "from":
        k -= 1
        k -= k > 0 and cells[k].norm == "away"
        gone = cells[k].norm in _STAYED and (cells[k].norm == "absent" or cells[k + 1].norm == "away")
    else:
        gone = cells[k].norm in _MISSED and cells[k].sort in ("word", "term")
    return gone and not verbs_before(cells, k, events)
