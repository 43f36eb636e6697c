"""Who "she" is that gave birth to somebody of a given name: the parent of theirs whom the sentences before name."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import sex

_BACK = 2


def with_the_parent(scenes: Sequence[Scene], at: int, facts: Facts) -> tuple[Cell, ...]:
    """The cells with the parent in place of the pronoun that stands before the birth; () if nobody is sure."""
    cells = scenes[at].cells
    verb = next((k for k, cell in enumerate(cells) if cell.norm in ("gave", "given")), 0)
    place = next((k for k in range(verb - 1, -1, -1) if cells[k].norm in ("she", "he")), -1)
    if place < 0:
        return ()
    parents: set[str] = set()
    for cell in cells[verb:]:
        if "person" in cell.tags and "known" in cell.tags:
            parents.update(one for id in cell.what[0].entities for one in facts.entities[id].child_of)
    for back in range(1, min(_BACK, at) + 1):
        earlier = scenes[at - back]
        if earlier.sentence.block.start != scenes[at].sentence.block.start:
            return ()
        named = [cell for cell in earlier.cells if known_person(cell) and parents & {*cell.what[0].entities}]
        if named:
            one = {cell.what[0].entities for cell in named}
            fits = len(one) == 1 and len(named[0].what[0].entities) == 1 and sex(named[0]) in ("", cells[place].norm)
            return (*cells[:place], there(named[0], cells[place]), *cells[place + 1 :]) if fits else ()
    return ()
