"""The noun by which a sentence says what "it" is: "it is the longest road tunnel in the world" is of a tunnel."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.quantity.vocabulary import SITES
from claimcheck.text.shape import Cell
from claimcheck.text.words import PREPOSITIONS

_IS = frozenset(["is", "remains", "was", "became"])
_LONGEST = 7


def sort_of_it(cells: Sequence[Cell], at: int) -> str:
    """The last word of what "it" at a cell is said to be, if it is a noun for what stands or lies somewhere; "" for a
    town, a body, and for what it is only one of: "it is one of the longest tunnels"."""
    row = [word for cell in cells[at + 1 : at + 2 + _LONGEST] for word in (cell.norm.split() or [""])]
    if len(row) < 3 or row[0] not in _IS or row[1] not in ("the", "a", "an"):
        return ""
    end = next((k for k in range(2, len(row)) if row[k] in PREPOSITIONS or not row[k].isalpha()), len(row))
    head = row[end - 1]
    return head if end > 2 and SITES.get(head) else ""
