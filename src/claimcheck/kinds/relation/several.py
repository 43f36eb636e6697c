"""What is said of each name of a list: "Norway, Poland and Hungary are members of the alliance"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.text.parse import Construction, Parse, Said, role_of
from claimcheck.text.shape import Cell
from claimcheck.text.words import MODALS, NOT

_MOST = 60
"""Cells of a list that are looked at."""
_ASTRIDE = frozenset(["before", "after", "since", "until", "once", "like", "unlike", "between"])
"""Words that part the first name from the rest: "After Norway, Sweden and Finland joined"."""


def last_of(cells: Sequence[Cell], at: int) -> int:
    """The last name of the list that the name at a cell begins; its own cell if it begins none."""
    here = at
    if at and cells[at - 1].norm in _ASTRIDE:
        return at
    while here - at < _MOST and here + 2 < len(cells) and cells[here + 1].norm == "," and (
        cells[here + 2].sort == "subject"
    ):  # fmt: skip
        here += 2
    comma = here + 1 < len(cells) and cells[here + 1].norm == ","
    joined = here + 1 + comma
    if joined + 1 < len(cells) and cells[joined].norm == "and" and cells[joined + 1].sort == "subject":
        return joined + 1
    return at


def goes_on(parsed: Parse, at: int) -> bool:
    """Whether a name goes on with a list whose first name can be the subject of a verb behind it."""
    last = at
    while last - at < _MOST and at > 1 and parsed.cells[at - 1].norm == "," and (
        parsed.cells[at - 2].sort == "subject"
    ):  # fmt: skip
        at -= 2
        if parsed.free(at):
            return True
    return False


def _each(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """Each of those before "are members": none of them a person, or of another's noun."""
    role, end, cells = role_of(parsed, slots["r"]), slots["b"], parsed.cells
    after = parsed.after(slots["r"] + 1)
    verb = {cell.norm for cell in cells[end + 1 : slots["r"]]}
    if not role.plural or verb & (NOT | MODALS) or (after is not None and after.sort in ("subject", "possessive")):
        return
    names = [slots["s"], end]
    while names[0] > 1 and len(names) < _MOST and cells[names[0] - 1].norm == "," and (
        cells[names[0] - 2].sort == "subject"
    ):  # fmt: skip
        names.insert(0, names[0] - 2)
    before = parsed.before(names[0])
    begun = before is None or before.norm not in _ASTRIDE
    both = before is not None and before.norm == "both" and names[0] == 1
    if not begun or not (both or parsed.free(names[0])) or any("person" in cells[at].tags for at in names):
        return
    aspect = "became" if verb & {"became", "become"} else "was" if "were" in verb else "is"
    for at in names:
        if "known" in cells[at].tags:
            yield Said(at, slots["r"], at, last, aspect)


_ARE = "<have>? are|were|become|became|been|remain all|both|each|now|also|already|still|themselves?"
SEVERAL = (Construction("copula", "", f"{{s:subject}} ,? and {{b:subject}} {_ARE} {{r:role}}", _each),)
