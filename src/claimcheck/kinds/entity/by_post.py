"""Who "The former chancellor, who turned 75 in July," is: the one person whom the text has named by then, if the claims
give that post to them."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity import antecedents, so_called
from claimcheck.kinds.entity.kinship import POST, POST_OF
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, HAVE

_OVER = frozenset("former ex late then one-time erstwhile deposed ousted retired".split())
_LONGEST = 4


def opens(cells: Sequence[Cell]) -> int:
    """The cell behind "The former chancellor" that begins a sentence before its verb or ", who", or 0."""
    end = next((at for at in range(1, min(_LONGEST, len(cells))) if cells[at].sort == "phrase"), 0) + 1
    if end < 2 or end + 1 >= len(cells) or cells[0].norm != "the":
        return 0
    if not all(cell.norm in _OVER for cell in cells[1 : end - 1]):
        return 0
    told = cells[end].norm in BE | HAVE or (cells[end].sort == "time" and "age" in cells[end].tags)
    return end if told or (cells[end].norm == "," and cells[end + 1].norm == "who") else 0


def described(scenes: Sequence[Scene], at: int, facts: Facts) -> tuple[tuple[Cell, ...], tuple[str, ...]]:
    """The cells with the name in place of the title, and modifiers that say of which post it is; none of them if it may
    be somebody else."""
    cells = scenes[at].cells
    end = opens(cells)
    if not end:
        return (), ()
    keys = [key for key in cells[end - 1].what.keys if facts.keyed(key)]
    found = so_called.certain(scenes, at, 0, end, facts) if keys else None
    if found is None or not antecedents.known_person(found):
        return (), ()
    holders = {one.who for key in keys for claim in facts.keyed(key) for one in getattr(claim, "holders", ())}
    if found.what[0].entities[0] not in holders:
        return (), ()
    name = there(found, cells[0], cells[end - 1])
    said = [f"{POST}{key}" for key in keys]
    if any(cell.norm in _OVER for cell in cells[1 : end - 1]):
        said.append(f"{POST}former")
    else:
        said.extend(f"{POST_OF}{id}" for key in keys for claim in facts.keyed(key) for id in getattr(claim, "of", ()))
    return (name, *cells[end:]), tuple(said)
