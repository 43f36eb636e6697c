"""Two descriptions behind one name, where a list of several cannot stand: "one may see as far as X, the country's
highest hill and the grave of its kings".  Behind another verb, the same words may name three things."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DO, HAVE, MODALS, PREPOSITIONS, RELATIVES, REPORTING, is_past

_POINTS = frozenset("top summit foot peak crest base tip edge heart centre center middle shadow mouth".split())
"""Nouns of what only one thing has, behind which "of" comes with a single name."""
_THIS = frozenset("it this that here there".split())
_VERBAL = BE | HAVE | DO | MODALS | RELATIVES | REPORTING
_LONGEST = 12


def of_one(cells: Sequence[Cell], name: int, second: int) -> bool:
    """Whether only one thing can be named at a cell, and a second description of it, which begins at another cell, goes
    on to the next mark without a verb or a name of somebody."""
    if not _alone(cells, name):
        return False
    head = ""
    for k in range(second, min(len(cells), second + _LONGEST)):
        cell = cells[k]
        if cell.sort == "mark" and cell.norm in (",", ".", ";", ":"):
            several = (head or cells[k - 1].norm).endswith("s")
            return k > second + 1 and not several and (cell.norm != "," or not _goes_on(cells, k + 1))
        head = head or (cells[k - 1].norm if cell.norm in PREPOSITIONS and k > second else "")
        told = cell.norm in _VERBAL or (cell.sort == "word" and is_past(cell.norm))
        if told or "person" in cell.tags or cell.norm == "and" or cell.sort == "mark":
            return False
    return False


def _goes_on(cells: Sequence[Cell], at: int) -> bool:
    """Whether a list goes on behind a comma."""
    return at < len(cells) and (cells[at].norm in ("and", "or") or cells[at].sort in ("subject", "role"))


def _alone(cells: Sequence[Cell], name: int) -> bool:
    """Whether what stands before a name can only be followed by one."""
    at = name - (name > 0 and cells[name - 1].norm == "the")
    before = tuple(cell.norm for cell in cells[max(0, at - 3) : at])
    if before in (("as", "far", "as"), ("as", "high", "as")):
        return True
    if before[-1:] == ("of",) and at > 1:
        return cells[at - 2].norm in _POINTS and (at < 3 or cells[at - 3].norm in ("the", "very"))
    return len(before) > 1 and before[-1] in ("is", "was") and before[-2] in _THIS
