"""Of whom a clause behind "the daughter of X" is said: of X, or of the daughter, where the sentence names her too.

"The daughter of X, who died in 1974, Y took office": both are readings, and what is said must be wrong of both."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.families import KIN_WORDS
from claimcheck.kinds.entity.telling import person
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HONORIFICS, MODIFIERS

_LONGEST = 5
"""Cells of a description before its word for kin."""


def either(found: Found) -> Cell | None:
    """The cell of the name that the shape found, as one that means either of the two; None if the other is not named,
    or the words before the name are no such description."""
    who, cells, at = person(found), found.scene.cells, found.slots["s"]
    if who is None or not any(cell.norm == "who" for cell in cells[at + 1 : found.last]):
        return None
    of = at - 1
    while of > 0 and (cells[of].sort in ("phrase", "adjective") or cells[of].norm in HONORIFICS | MODIFIERS.keys()):
        of -= 1
    if of < 2 or cells[of].norm != "of" or cells[of - 1].norm not in KIN_WORDS:
        return None
    first = of - 2
    while first > 0 and of - first < _LONGEST and cells[first].norm not in DETERMINERS:
        first -= 1
    if cells[first].norm not in ("the", "a", "an"):
        return None
    other = _behind(cells, found.last) if first == 0 else _before(cells, first - 1)
    if other is None:
        return None
    (ref, mention), (second, _) = who.what, other.what
    ids = tuple(dict.fromkeys((*ref.entities, *second.entities)))
    return replace(who, what=(replace(ref, entities=ids), mention))


def _behind(cells: Sequence[Cell], at: int) -> Cell | None:
    """Who is described by what opens the sentence: the name behind its comma, with a verb of its own."""
    if at + 2 >= len(cells) or cells[at].norm != "," or not known_person(cells[at + 1]):
        return None
    verb = cells[at + 2]
    return cells[at + 1] if verb.sort in ("word", "leading") and verb.norm not in ("and", "or") else None


def _before(cells: Sequence[Cell], at: int) -> Cell | None:
    """Who is described behind a comma or "is"."""
    while at > 0 and cells[at].norm in BE | {"also", "now"}:
        at -= 1
    behind = cells[at + 1].norm if at + 1 < len(cells) else ""
    if cells[at].norm == "," and at:
        return cells[at - 1] if known_person(cells[at - 1]) else None
    return cells[at] if behind in BE and known_person(cells[at]) else None
