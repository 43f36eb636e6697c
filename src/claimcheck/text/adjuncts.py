"""Who is meant by a participle behind a whole clause: "X was sworn in on Monday, replacing Y", "parliament elected X, a
former judge, on Monday, succeeding Y": whoever takes a post in the clause, if it tells of nobody else."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.somebody import somebody
from claimcheck.text.words import BE, BECOME, HAVE, MODALS, NOT

_CHOSEN = frozenset(
    "elected appointed named chosen nominated inaugurated installed confirmed selected picked sworn crowned "
    "re-elected reelected voted proclaimed enthroned".split()
)
"""Behind a form of "be": whoever takes a post."""
_CHOOSING = frozenset(
    "elected elects appointed appoints named names chose chooses picked picks nominated nominates installed installs "
    "inaugurated inaugurates swore confirmed confirms".split()
)
"""Before a name: the same, done to it."""
_TAKES = frozenset("took takes assumed assumes entered enters".split())
_TAKEN = frozenset("office power over charge up".split())
_PARTED = frozenset(
    "that who whom whose which when after before because while since if unless whether although though said says told "
    "until where than like not".split()
)
"""Words with which another clause begins, which the participle may belong to."""


def taker(cells: Sequence[Cell], at: int) -> int:
    """The cell of who takes a post in the clause before the comma at a cell; -1 if nobody does, or two may."""
    opens = max((k + 1 for k in range(at) if cells[k].norm in (";", ":", '"')), default=0)
    people = [k for k in range(opens, at) if somebody(cells, k)]
    if len(people) != 1 or not {"person", "known"} <= {*cells[people[0]].tags}:
        return -1
    who = people[0]
    words = [cell.norm for cell in cells[opens:at]]
    if not (_PARTED | NOT | MODALS).isdisjoint(words) or cells[who + 1].sort == "possessive":
        return -1
    return who if _is_chosen(cells, who, at) or _chosen_there(cells, opens, who) else -1


def _is_chosen(cells: Sequence[Cell], who: int, at: int) -> bool:
    """Whether a name is the subject of a verb by which somebody takes a post."""
    if who and cells[who - 1].norm in _CHOOSING:
        return False
    for k in range(who + 1, at):
        norm, behind = cells[k].norm, cells[k + 1].norm
        if norm in _CHOSEN and (cells[k - 1].norm in BE | HAVE or cells[k - 1].norm.endswith("ly")):
            return True
        if norm in BECOME or (norm in _TAKES and behind in _TAKEN):
            return True
    return False


def _chosen_there(cells: Sequence[Cell], opens: int, who: int) -> bool:
    """Whether a name is whom somebody else puts into a post."""
    verb = who - 1
    while verb > opens and (cells[verb].sort in ("role", "adjective") or cells[verb].norm in ("in", "the")):
        verb -= 1
    return verb > opens and cells[verb].norm in _CHOOSING and cells[verb - 1].norm not in BE
