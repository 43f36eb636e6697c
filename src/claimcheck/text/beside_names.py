"""What stays of the commas where an aside behind a name goes: "X, like many of his age, the president of" goes on with
a description of X; "succeeded X, like many of his age, as president" with what goes with the verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun
from claimcheck.text.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, RELATIVES, is_finite

_GOES_WITH = PREPOSITIONS | frozenset(["as"])
_LONGEST = 12
"""Cells of the longest description before a name."""
_DESCRIBES = frozenset(["then", "now", "aged", "born", "himself", "herself", "itself"])


def joined(cells: Sequence[Cell], at: int, behind: int) -> tuple[Cell, ...]:
    """What stands in the place of an aside between a known name and the cell behind its closing mark: a comma, or
    nothing."""
    mark = cells[at]
    comma = (mark if mark.norm == "," else replace(mark, norm=","),)
    after = cells[behind]
    if mark.norm in ("(", "[") or after.sort in ("mark", "possessive") or after.norm in _GOES_WITH:
        return ()
    if after.norm in CONJUNCTIONS:
        return comma if _clause_open(cells, at) else ()
    if describes(cells, behind):
        return comma
    return comma if _apposed(cells, at) or _clause_open(cells, at) or not _verb(after) else ()


def _verb(cell: Cell) -> bool:
    return cell.sort in ("word", "term", "phrase", "time") and not cell.norm.endswith("ing")


def describes(cells: Sequence[Cell], at: int) -> bool:
    """Whether a description of the name before the aside begins at a cell."""
    cell = cells[at]
    if cell.norm in RELATIVES | DETERMINERS | _DESCRIBES or cell.sort in ("adjective", "number", "phrase", "subject"):
        return True
    return cell.sort in ("word", "cap") and noun(cell)


def _apposed(cells: Sequence[Cell], at: int) -> bool:
    """Whether the name is another word for what stands before it: "the president, X"."""
    if at < 3 or cells[at - 2].norm != ",":
        return False
    k = at - 3
    while k >= 0 and at - k < _LONGEST and cells[k].sort != "mark" and not is_finite(cells[k].norm):
        k -= 1
    chunk = cells[k + 1 : at - 2]
    if chunk and chunk[0].norm in PREPOSITIONS:  # "in a letter the president, X", not "by the side of the president, X"
        later = (
            j for j in range(2, len(chunk)) if chunk[j].norm in DETERMINERS and chunk[j - 1].sort in ("word", "time")
        )
        chunk = chunk[next((j for j in later if chunk[j - 1].norm not in PREPOSITIONS), len(chunk)) :]
    if not chunk or chunk[0].norm.endswith(("ed", "ing")):
        return False
    return any(noun(cell) or cell.sort == "phrase" or cell.norm in DETERMINERS for cell in chunk)


def _clause_open(cells: Sequence[Cell], at: int) -> bool:
    """Whether the name stands in a clause that began behind a comma: ", who succeeded X, like many others, was"."""
    before = next((k for k in range(at - 1, 0, -1) if cells[k].sort == "mark"), 0)
    return cells[before].norm == "," and cells[before + 1].norm in RELATIVES
