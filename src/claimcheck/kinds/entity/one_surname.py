"""Who is meant by a given name before "and" and a full name, whose surname is that of both: "Eva and Ida Dahl"."""

from __future__ import annotations

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words


def of_the_name(found: Found, other: Cell, facts: Facts) -> Cell | None:
    """The cell of the given name in slot "a", as that of the one person of the claims whom it and the surname name."""
    cell = found.cell("a")
    if cell is None or "person" not in cell.tags or found.slots["a"] + 2 != found.slots["b"]:
        return None
    ref, mention = cell.what
    surname = other.norm.rsplit(" ", 1)[-1]
    whole = (cell.norm, surname)
    ids = tuple(id for id in ref.entities if any(tuple(words(name.text)) == whole for name in facts.entities[id].names))
    if " " not in other.norm or " " in cell.norm or len(ids) != 1:
        return None
    tags = tuple(tag for tag in cell.tags if tag != "unanchored")
    return replace(cell, tags=tags, what=(replace(ref, entities=ids), mention))
