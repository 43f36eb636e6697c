"""What carried something: "launched aboard the shuttle Discovery in 1990" happened to nobody on board of it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import WHEN, is_time
from claimcheck.kinds.event.index import Events
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS

_ABOARD = frozenset(["aboard", "atop"])
_LONGEST = 7
_NAMING = frozenset(["word", "cap", "subject", "adjective", "number"])


def past_carrier(cells: Sequence[Cell], at: int, keys: Sequence[str], events: Events) -> int:
    """The cell after a phrase for what carried a thing on its way, which begins at a cell; the same cell if a time does
    not follow, or something else stands there."""
    if at + 2 >= len(cells) or cells[at].norm not in _ABOARD or not all(key in events.departs for key in keys):
        return at
    first = at + 1 + (cells[at + 1].norm in DETERMINERS)
    for k in range(first, min(len(cells) - 1, at + _LONGEST)):
        if k > first and cells[k].norm in WHEN and is_time(cells[k + 1]):
            return k
        if cells[k].sort not in _NAMING or cells[k].norm in events.verbs or cells[k].norm in WHEN | {"and", "or"}:
            return at
    return at
