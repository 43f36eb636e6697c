"""What a subject did first, before what is told of it: "X kept bees and died in", "X drew crowds and was signed in".

The row of cells goes on behind "and" as if the first verb were not there, where it tells of nothing that anybody holds:
no name, no time, no number, nobody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, CONJUNCTIONS, DO, HAVE, MODALS, NOT, RELATIVES, SUBORDINATORS, is_finite, is_past

_LONGEST = 9
"""Cells of the longest first part, with its verb."""
_NONE = (
    RELATIVES
    | SUBORDINATORS
    | NOT
    | MODALS
    | frozenset("then later soon afterwards again he she him they them it to wanted hoped tried failed refused".split())
)
"""Words by which the second verb may be somebody else's, at another time, or not so."""
_HELPERS = BE | HAVE | MODALS | DO


def without(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells without such a first part and its "and"."""
    for at in range(1, len(cells) - 4):
        verb = cells[at]
        if verb.sort == "word" and is_past(verb.norm) and verb.norm not in _HELPERS and _subject(cells, at - 1):
            end = _end(cells, at)
            return (*cells[:at], *cells[end:]) if end else cells
    return cells


def _subject(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name that the claims know opens its clause at a cell."""
    if cells[at].sort not in ("subject", "term") or "unknown" in cells[at].tags:
        return False
    first = at - (at > 0 and cells[at - 1].norm == "the")
    before = cells[first - 1] if first else None
    return before is None or before.sort == "mark" or before.norm in CONJUNCTIONS


def _end(cells: Sequence[Cell], at: int) -> int:
    """The verb behind the "and"; 0 if there is none, or the first part has to stay."""
    from claimcheck.text.somebody import noun  # rarely needed, and start-up time counts

    for k in range(at + 1, min(len(cells) - 1, at + _LONGEST)):
        cell = cells[k]
        if cell.norm == "and":
            after = cells[k + 1]
            verb = after.sort in ("word", "term") and is_finite(after.norm.split()[0])
            return k + 1 if k > at + 1 and verb else 0
        if cell.sort != "word" or cell.norm in _NONE or noun(cell):
            return 0
    return 0
