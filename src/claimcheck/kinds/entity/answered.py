"""Births and deaths that answer a question: "When did X die? In November 1998, in Prague"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, norm

_ASKS = ("when", "what", "which")
_OPENS = frozenset("in on at before after by".split())
_TOLD = {"die": "died", "died": "died", "born": "born"}


def answered(scenes: Sequence[Scene], at: int) -> tuple[Cell, ...]:
    """The cells with the name and the verb of the question before them; () if it is no such answer."""
    scene, asked = scenes[at], scenes[at - 1].cells
    if not scene.cells or norm(scene.cells, 0) not in _OPENS or len(asked) < 4 or asked[-1].norm != "?":
        return ()
    first = next((cell.norm for cell in asked if cell.sort == "word" and cell.norm not in ("so", "and", "but")), "")
    people = [cell for cell in asked if "person" in cell.tags]
    inside = norm(asked, 0) in _OPENS and norm(asked, 1) in _ASKS
    if (first not in _ASKS and not inside) or len(people) != 1 or not known_person(people[0]):
        return ()
    if scene.text[scenes[at - 1].sentence.end : scene.sentence.start].strip():
        return ()
    verb = asked[-2] if len(asked) > 1 else None
    who = next(k for k, cell in enumerate(asked) if cell is people[0])
    if verb is None or verb.norm not in _TOLD or who + 1 != len(asked) - 2:
        return ()
    head = scene.cells[0]
    name = there(people[0], head)
    is_ = Cell("word", "was", head.start, head.start, head.first, head.first)
    told = Cell("word", _TOLD[verb.norm], head.start, head.start, head.first, head.first)
    return (name, *((is_,) if verb.norm == "born" else ()), told, *scene.cells)
