""" "Moved out of the Elysée", "cleared her desk", "said goodbye": leaving a post, told by what one does then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.text.shape import Cell

_GOODBYE = frozenset("goodbye farewell adieu goodbyes farewells leave".split())
_SAYING = frozenset("said says saying bade bid bids bidding waved waves waving took takes taking made".split())
_OUT = frozenset("moved moves moving walked walks walking drove drives driven marched strode flew".split())
_ALL = frozenset(
    "nation nations country people public parliament voters citizens crowd crowds staff colleagues office politics "
    "power palace cabinet congress senate assembly fans players supporters press reporters".split()
)
"""Who is there when somebody takes leave of a post, rather than of a friend."""
_VACATING = frozenset("vacated vacates vacating".split())
_CLEARING = frozenset("cleared clears clearing packed packs packing emptied empties emptying".split())
_CLEARED = frozenset("desk desks office offices bags boxes belongings palace residence mansion castle".split())
_HANDING = frozenset("handed hands handing gave gives giving turned turns turning".split())
_HANDED = frozenset("keys reins gavel baton power".split())
_HOUSES = frozenset("palace residence mansion castle office offices manor villa lodge".split())


def took_leave(cells: Sequence[Cell]) -> bool:
    """Whether these words of a clause say that somebody left house or desk, or took leave."""
    norms = [word for cell in cells for word in cell.norm.split()]
    words = set(norms)
    for at, (one, other) in enumerate(pairwise(norms)):
        if one in _SAYING and other in _GOODBYE:
            whom = set(norms[at + 2 : at + 7])
            return whom.isdisjoint(("to", "of")) or not whom.isdisjoint(_ALL)
    if not words.isdisjoint(_VACATING):
        return True
    if not words.isdisjoint(_CLEARING):
        return not words.isdisjoint(_CLEARED) and words.isdisjoint(("for", "to"))
    if not words.isdisjoint(_HANDING) and not words.isdisjoint(_HANDED):
        return "over" in words or "back" in words or "in" in words
    return any(_of_a_house(cells, at) for at in range(1, len(cells)))


def _of_a_house(cells: Sequence[Cell], at: int) -> bool:
    """Whether "moved out of" a residence opens at a cell: one with a name, or with a word for such a house."""
    if cells[at].norm not in _OUT or [cell.norm for cell in cells[at + 1 : at + 3]] != ["out", "of"]:
        return False
    behind = cells[at + 3 : at + 7]
    return bool(behind) and (behind[0].sort == "subject" or any(cell.norm in _HOUSES for cell in behind))


def around_the_house(cells: Sequence[Cell], first: int, last: int) -> Iterator[tuple[int, int]]:
    """What of the cells [first, last) stands around a name behind "out of", which is that of a house, not of somebody
    else."""
    for at in range(first + 2, last):
        if cells[at].sort == "subject" and (cells[at - 2].norm, cells[at - 1].norm) == ("out", "of"):
            yield first, at
            yield at + 1, last
            return
    yield first, last
