"""Whose death or birth a clause behind the main one tells of: "X lived there until she died in 2001" is of X, but not
"X wept because she died in 2001", nor, behind a sentence of another woman, "X was at home when she died in 2001"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import sex, somebody
from claimcheck.text.words import BE, HAVE

_DYING = frozenset("died dies dead die dying perished killed murdered assassinated drowned born".split())
_OPENS = frozenset("because since as for that after once although though when until till before while whereas".split())
_OUTLIVED = frozenset("because since as for that after once although though whereas".split())
"""What opens a clause on what came before the main one: nobody does anything after their own death."""
_BESIDE = frozenset("there present beside bedside side by with nearby".split())
"""Words for being where somebody else dies."""
_REACH = 3


def of_another(scenes: Sequence[Scene], at: int, place: int, owner: Cell) -> bool:
    """Whether the pronoun at a cell, in a clause that tells of a death or a birth, may well be somebody else than the
    `owner`, who is named before it in the sentence."""
    cells = scenes[at].cells
    told, opens = _told(cells, place), place - 1
    if told < 0 or opens < 1 or cells[opens].norm not in _OPENS:
        return False
    named = next((k for k, cell in enumerate(cells) if cell is owner), -1)
    if outlived(cells, named, opens, place):
        return True
    return bool(at) and _somebody_else(scenes[at - 1], scenes[at], cells[place].norm, owner)


def outlived(cells: Sequence[Cell], named: int, opens: int, place: int) -> bool:
    """Whether the name at a cell cannot be who died, by the clause of the pronoun at `place` that a word `opens`: they
    did something after it, or were there."""
    told, main = _told(cells, place), cells[named + 1 : opens]
    if told < 0 or cells[told].norm == "born":
        return False
    if not _BESIDE.isdisjoint(cell.norm for cell in main[-2:]):
        return True
    return cells[opens].norm in _OUTLIVED and _does(main)


def _told(cells: Sequence[Cell], place: int) -> int:
    """The word for a death or a birth behind a pronoun; -1 if none stands there."""
    return next((k for k in range(place + 1, min(place + 1 + _REACH, len(cells))) if cells[k].norm in _DYING), -1)


def _does(main: Sequence[Cell]) -> bool:
    """Whether somebody does something in the words behind the name, as the dead do not: they are buried, honoured and
    forgotten, and what is theirs lives on."""
    if not main or main[0].sort == "possessive" or any(cell.norm in ("who", "whose", "by") for cell in main):
        return False
    passive = any(
        a.norm in BE | {"been"} and (b.norm.endswith(("ed", "en")) or b.norm in _DONE)
        for k, a in enumerate(main[:-1])
        for b in main[k + 1 : k + 3]
    )
    return not passive and not any(cell.norm in _AFTERLIFE for cell in main) and main[0].norm not in HAVE


_DONE = frozenset("found made put laid sent brought left kept held told sung read built known shown won lost".split())
_AFTERLIFE = frozenset("left became received won got remained stayed famous known lives lay lies".split())
"""Words for what the dead may leave, become and get."""


def _somebody_else(before: Scene, scene: Scene, pronoun: str, owner: Cell) -> bool:
    """Whether the sentence before, in the same paragraph, names another person who may be "she"."""
    if before.sentence.block.start != scene.sentence.block.start:
        return False
    people = [cell for k, cell in enumerate(before.cells) if somebody(before.cells, k)]
    who = set(owner.what[0].entities)
    if any(who & set(cell.what[0].entities) for cell in people):
        return False
    return any(sex(cell) in ("", pronoun) for cell in people)
