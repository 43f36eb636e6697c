"""Names and nouns that may look like somebody and are nobody who is told of: "an Amsterdam lawyer", "pilot error",
"until somebody fell ill"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.towns import is_town
from claimcheck.text.words import BE, DETERMINERS, HAVE, PREPOSITIONS, SUBORDINATORS, is_finite


def a_thing(cells: Sequence[Cell], at: int) -> bool:
    """Whether what stands around an unknown name says that it is no person's, or that it is not they who are told of:
    "an Amsterdam lawyer", "for Akademisk Boldklub, where", "Bruckner's Seventh"."""
    after = [one.norm for one in cells[at + 1 : at + 3]]
    before = cells[at - 1] if at else None
    if after[:2] == [",", "where"] and before is not None and before.norm in _SPOTS:
        return True
    if before is not None and before.norm in _CALLED and after[:1] and after[0] in _ENDS:
        return True  # it is another name of theirs who are told of
    if before is not None and before.norm == "about" and at > 1 and cells[at - 2].norm in _ROAMED:
        return True
    nxt = cells[at + 1] if at + 1 < len(cells) else None
    town = before is not None and before.norm in ("a", "an") and is_town(cells[at].norm)
    if town and nxt is not None and nxt.sort in ("word", "phrase"):
        return nxt.norm.isalpha() and nxt.norm not in _CLOSED and not is_finite(nxt.norm)
    numbered = nxt is not None and nxt.sort == "possessive" and at + 2 < len(cells) and at > 0
    return numbered and _ordinal(cells[at + 2]) and (at + 3 >= len(cells) or cells[at + 3].sort in ("mark", "time"))


_SPOTS = frozenset("for from to into through via".split())
_CALLED = frozenset("called named nicknamed christened baptised baptized dubbed renamed rechristened".split())
_ENDS = frozenset(", ; . : ) and but by in at after as".split())
_ROAMED = frozenset(
    "waded wandered walked travelled traveled drove roamed cycled rode strolled marched sailed rambled tramped".split()
)


def _ordinal(cell: Cell) -> bool:
    return cell.sort == "number" and "ordinal" in cell.tags


_CLOSED = PREPOSITIONS | DETERMINERS | BE | HAVE | frozenset("and or but who which that whose is as".split())


def modifies(cells: Sequence[Cell], at: int) -> bool:
    """Whether a noun for somebody only says of what sort the noun behind it is, or stands in a phrase of place: "pilot
    error", "at the head of"; or is nobody in particular, who is not told of: "until somebody fell ill"."""
    if at + 1 < len(cells) and cells[at + 1].norm in _OF_A_SORT:
        return True
    if at and supposed(cells[at].norm, cells[at - 1].norm):
        return True
    before = [one.norm for one in cells[max(0, at - 2) : at]]
    return cells[at].norm == "head" and before in (["at", "the"], ["at", "its"]) and cells[at + 1 : at + 2] != []


def supposed(word: str, before: str) -> bool:
    """Whether a word is for nobody in particular, of whom a clause only supposes: "until somebody fell ill"."""
    return word in ("somebody", "someone") and before in _IF


_IF = SUBORDINATORS | frozenset("when if until till unless because before after since where whenever".split())
_OF_A_SORT = frozenset(
    "error errors shortage shortages strike strikes training unrest rights safety fatigue confidence spending demand "
    "numbers morale pay power uniform uniforms suicide protection satisfaction service".split()
)
"""Nouns whose sort a noun for a person may say."""
