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


_ENVOYS = frozenset(
    "representatives delegates delegations delegation leaders heads ministers envoys plenipotentiaries ambassadors "
    "presidents premiers governments statesmen diplomats negotiators emissaries".split()
)
_SIDES = frozenset(
    "powers parties sides states countries nations governments allies founders signatories enemies rivals belligerents "
    "neighbours neighbors kingdoms members foes adversaries".split()
)
_NEWCOMERS = frozenset(
    "more other others another further additional new newest last latest remaining late later some many several "
    "few most next rest only just half".split()
)
"""Words by which those who signed are not all who did, or did so later."""


def all_of_them(cells: Sequence[Cell], first: int, verb: int) -> bool:
    """Whether the subject in cells [first, verb) is all who sign, so that they do it together: "the six states", "the
    representatives of 44 nations", "both sides"."""
    row = [cell for cell in cells[first:verb] if not is_time(cell)]
    while row and (row[0].sort == "mark" or row[0].norm in ("in", "on", "at", "when", "after", "before")):
        row = row[1:]
    norms = [cell.norm for cell in row]
    if not row or not _NEWCOMERS.isdisjoint(norms) or any(cell.norm in ("who", "that", "which") for cell in row):
        return False
    definite = norms[0] in ("the", "both")
    many = [k for k, cell in enumerate(row) if cell.sort == "number" and _several(cell)]
    sent = next((k for k, word in enumerate(norms) if word in _ENVOYS), -1)
    if sent >= 0 and sent + 1 < len(row) and norms[sent + 1] in ("of", "from"):
        named = sum(cell.sort == "subject" for cell in row[sent + 2 :])
        return any(k > sent for k in many) or named > 1 or (norms[-1] in _SIDES and definite)
    if not definite or norms[-1] not in _SIDES | _ENVOYS:
        return False
    return norms[0] == "both" or bool(many) or (len(row) == 2 and norms[1] in _SIDES)


def _several(cell: Cell) -> bool:
    return getattr(cell.what, "value", 0) > 1 and not getattr(cell.what, "ordinal", False)
