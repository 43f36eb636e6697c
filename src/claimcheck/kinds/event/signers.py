"""Whether several signed on one occasion: "was signed by Nixon and Brezhnev", "by the king and his Danish counterpart".

What one alone signs, each party may sign on a day of its own; two heads who sign together are all of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import LOOSE_ENDS, is_time, ref_of
from claimcheck.text.shape import Cell
from claimcheck.text.words import POSSESSIVES, PRONOUNS, is_past

_LONGEST = 30
_ENDS = (LOOSE_ENDS - PRONOUNS - POSSESSIVES - {"of", "then"}) | frozenset("who he she it they".split())
_OTHERS = frozenset("counterpart counterparts".split())
_BODIES = frozenset("country state alliance organisation company party team agency body province region city".split())


def together(cells: Sequence[Cell], first: int, last: int) -> bool:
    """Whether "by", in cells [first, last), brings in two persons or more."""
    by = next((k for k in range(first, min(last, len(cells))) if cells[k].norm == "by"), None)
    if by is None:
        return False
    signers, joined, comma = 0, False, False
    for k in range(by + 1, min(len(cells), by + _LONGEST)):
        cell = cells[k]
        if is_time(cell) or (cell.sort == "mark" and cell.norm not in (",", "-")):
            break
        if cell.sort == "word" and (cell.norm in _ENDS or is_past(cell.norm)):
            break
        comma = comma or cell.norm == ","
        if cell.norm == "and":
            joined, comma = True, comma and signers < 2
            if comma:
                return False  # "by Nixon, and Brezhnev said"
        signers += _person(cell) or cell.norm in _OTHERS
    return joined and signers > 1


def _person(cell: Cell) -> bool:
    """Whether a name is that of a person, or may be: one of several words that nobody knows."""
    if cell.sort != "subject":
        return False
    types = set(ref_of(cell).types) | set(cell.tags)
    return "person" in types or (not types & _BODIES and "known" not in types and " " in cell.norm)
