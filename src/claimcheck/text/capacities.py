"""As what somebody led a land or a body: "has run Georgia since 1992, first as chairman of a council, then as
speaker"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell

_IN_TURN = frozenset("first initially originally at".split())
_SAYING_AS = _IN_TURN | frozenset("formally nominally officially variously successively mostly effectively".split())
_BETWEEN = _SAYING_AS | frozenset(", since from until to in for on the both either effect practice fact all".split())
_OF_LESS = frozenset(
    "chairman chairwoman chair speaker regent commander general minister marshal secretary deputy member head".split()
)
"""With "as", these words lead a state from another post than the highest."""


def in_another_capacity(cells: Sequence[Cell], at: int) -> bool:
    """Whether the words behind the land say as what it was led, and that is the first of several posts, or another
    than the highest: no term of that one began with it."""
    while at < len(cells) and (cells[at].sort in ("time", "number") or cells[at].norm in _BETWEEN):
        at += 1
    if at + 1 >= len(cells) or cells[at].norm != "as":
        return False
    if cells[at - 1].norm in _IN_TURN or cells[at - 1].sort == "number":
        return True
    return any(cell.norm.rsplit(" ", 1)[-1] in _OF_LESS and cell.norm != "prime minister" for cell in _post(cells, at))


def _post(cells: Sequence[Cell], at: int) -> Sequence[Cell]:
    """The cell of the post behind "as", if there is one: "as the chairman", "as its de facto head"."""
    for k in range(at + 1, min(at + 5, len(cells))):
        if cells[k].sort == "role":
            return cells[k : k + 1]
    return ()
