"""Words for players that are as often things, behind an age: "The 29-year-old centre wept", "The 29-year-old prop"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.text.shape import Cell, norm

PLAYERS = frozenset("centre center prop lock guard half hooker wing back forward anchor pivot point".split())
_DOES = frozenset(
    "wept cried sobbed smiled grinned laughed nodded shrugged sighed winced beamed blushed joked apologised apologized "
    "scored assisted skated dribbled tackled sprinted limped passed headed captained debuted signed joined married wed "
    "retired played plays scores skates thanked hugged kissed waved shook choked gulped swallowed admitted confessed "
    "insisted recalled remembered grew injured hurt tore fractured dislocated sprained misses missed netted".split()
)
"""What players do, and no house and no tool."""


def of_a_player(cells: Sequence[Cell], at: int) -> Cell:
    """The cell of an age as that of a person, where the word behind it is a player's by what they do; else itself."""
    cell = cells[at]
    if "thing" not in getattr(cell.what, "flags", ()) or norm(cells, at + 1) not in PLAYERS:
        return cell
    if not _does(cells, at + 2):
        return cell
    flags = frozenset(cell.what.flags - {"thing"})
    return replace(cell, what=replace(cell.what, flags=flags))


def a_thing(cells: Sequence[Cell], at: int) -> bool:
    """Whether the noun at a cell may be a house or a tool by what is said of it: "The 29-year-old centre closed"."""
    return cells[at].norm in _THINGS and not _does(cells, at + 1)


_THINGS = frozenset("centre center prop lock".split())


def _does(cells: Sequence[Cell], at: int) -> bool:
    verb, after = norm(cells, at), norm(cells, at + 1)
    return verb in _DOES or "who" in (verb, after) or (verb, after) == ("broke", "down")


def plays(id: str, facts: Facts) -> bool:
    """Whether somebody belongs to a team."""
    one = facts.entities[id]
    ties = (*one.employer, *one.member_of)
    return any(tie.is_ in facts.entities and facts.entities[tie.is_].type == "team" for tie in ties)
