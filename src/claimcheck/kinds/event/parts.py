"""Parts of an event at which something is: what is said "on the sidelines of the summit in Oslo" is said in Oslo, and
so is the summit, whichever of the two the place is told of."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS

_PARTS = frozenset(
    "sideline sidelines margin margins fringe fringes ceremony session sessions plenary day days night evening "
    "morning afternoon hour hours minutes weekend closing opening finale podium stage gala banquet dinner lunch".split()
)
_AT = frozenset("at on in during".split())
_SORTS = frozenset(
    "opening closing final last first second third fourth fifth sixth seventh early late same very main working "
    "plenary inaugural concluding medal medals award awards welcome gala official state leaders' ministerial".split()
)


def at_a_part(cells: Sequence[Cell], of: int) -> bool:
    """Whether the "of" at a cell is that of "on the sidelines of", "at the opening ceremony of"."""
    k = of - 1
    if k < 1 or cells[of].norm != "of" or cells[k].norm not in _PARTS:
        return False
    k -= 1
    while k > 0 and (cells[k].norm in _SORTS or cells[k].sort == "number"):
        k -= 1
    k -= k > 0 and cells[k].norm in DETERMINERS
    return cells[k].norm in _AT and cells[k].sort == "word"


_TAKES_PART = frozenset(
    "competed compete competes competing participated participate participates participating raced race racing swam "
    "swim rowed boxed wrestled fenced skied skated sprinted starred debuted medalled medaled".split()
)


def taking_part(cells: Sequence[Cell], at: int) -> bool:
    """Whether the "in" at a cell is that of "took part in", "competed in"."""
    if at < 1 or cells[at].norm != "in":
        return False
    before = cells[at - 1].norm
    return before in _TAKES_PART or (before == "part" and at > 1 and cells[at - 2].norm in _TAKES)


_TAKES = frozenset("take takes took taken taking".split())
