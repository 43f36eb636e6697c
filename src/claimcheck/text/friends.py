"""Nouns right before the name of somebody that tell of no post, kin or trade: "his old friend X", "keen gardener X".

The row of cells goes on as if they were not there.  What may be told of somebody else of that name, of a time or of a
doubt stays: "his late friend", "the fake gardener", "Mr Holm's friend X".
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun

_OWN = frozenset("my our his her their".split())
_NEAR = frozenset(
    "friend ally rival colleague neighbour neighbor companion comrade confidant confidante mentor idol hero heroine "
    "guest host opponent adversary foe enemy nemesis admirer fan classmate schoolmate roommate flatmate housemate "
    "teammate collaborator correspondent penfriend acquaintance benefactor supporter critic "
    "favourite favorite".split()
)
"""What somebody is to another, by which nobody holds anything."""
_HOW = frozenset(
    "old close good best dear great long lifelong longtime trusted loyal faithful bitter fierce fiercest staunch "
    "staunchest closest dearest oldest greatest childhood school schoolboy college university family fellow true "
    "personal political arch one-time".split()
)
_KEEN = frozenset(
    "keen avid passionate enthusiastic ardent inveterate voracious devoted fervent lifelong dedicated eager "
    "tireless".split()
)
"""Who likes to do a thing has no trade in it: there is no other of the name who is known for it."""
_PASTIMES = frozenset(
    "gardener cyclist runner jogger swimmer walker hiker rambler climber mountaineer skier sailor yachtsman fisherman "
    "angler golfer birdwatcher birder beekeeper cook baker reader knitter photographer painter dancer chess-player "
    "collector traveller traveler horsewoman horseman rider gambler smoker naturalist fan supporter follower "
    "enthusiast buff lover admirer advocate".split()
)
_NOUNS = _NEAR | _PASTIMES
_BEFORE = frozenset(
    "a an another other former ex late less not no more most fellow one-time then once as like never fake this that "
    "his her its their our my".split()
)
"""Words before a phrase by which it is another's, of another time, or no description."""
_LONGEST = 4
"""Cells of the longest phrase."""


def without(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells without such nouns before full names of known people; a surname alone may be another's."""
    if _NOUNS.isdisjoint([cell.norm for cell in cells]):
        return cells
    at = 1
    while at < len(cells):
        name = cells[at]
        if name.sort == "subject" and {"person", "known", "full"} <= set(name.tags):
            first = _first(cells, at)
            cells, at = (*cells[:first], *cells[at:]), first
        at += 1
    return cells


def _first(cells: Sequence[Cell], at: int) -> int:
    """The first cell of such a phrase before the name at a cell; the name's own if there is none."""
    head = cells[at - 1]
    if head.sort != "word":
        return at
    k = at - 2
    if head.norm in _NEAR:
        while k >= 0 and at - k <= _LONGEST and cells[k].norm in _HOW:
            k -= 1
        return k if k >= 0 and cells[k].norm in _OWN else at
    if head.norm not in _PASTIMES:
        return at
    while k >= 0 and at - k <= _LONGEST and cells[k].norm not in _KEEN and _plain(cells[k]):
        k -= 1
    if k < 0 or cells[k].norm not in _KEEN:
        return at
    k -= k > 0 and cells[k - 1].norm == "the"
    return at if k and _goes_before(cells[k - 1]) else k


def _plain(cell: Cell) -> bool:
    """Whether a word may tell what somebody likes: "keen football fan"."""
    return cell.sort == "word" and cell.norm.isalpha() and len(cell.norm) > 3 and not noun(cell)


def _goes_before(before: Cell) -> bool:
    """Whether the word before makes it another phrase: "a", "another", "former", "less"."""
    return before.sort in ("adjective", "possessive") or before.norm in _BEFORE or before.norm.endswith("ly")
