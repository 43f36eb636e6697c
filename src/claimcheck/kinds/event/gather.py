"""Those who come together for an event: "leaders arrive in Oslo today for the summit".

Where and when they do is where and when the event is, but for a few days.  Only of those who take part is that
certain: a crowd gathers elsewhere too, and a single guest may stop on the way.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.event.clauses import ADVERBS, WHEN, WHERE, Attached, is_place, is_time
from claimcheck.kinds.event.index import Events
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HAVE, MODALS, NOT

_NOW = frozenset("gather gathering meet meeting convene convening arrive arriving assemble assembling converge".split())
_VERBS = _NOW | frozenset("gathered met convened arrived assembled converged".split())
_THOSE = frozenset(
    "leaders heads presidents premiers ministers chancellors chiefs delegates delegations delegation negotiators "
    "monarchs kings envoys diplomats dignitaries allies government".split()
)
_REACH, _CLOSE = 14, 7


@frozen
class Gathering:
    """Where and when those who take part come together; `now` if it is told in the present."""

    first: int
    place: Attached | None
    time: Attached | None
    now: bool


def gathering(cells: Sequence[Cell], first: int, events: Events) -> Gathering | None:
    """What stands before "for the summit", whose noun phrase begins at a cell."""
    if first < 3 or cells[first - 1].norm not in ("for", "at") or cells[first - 1].sort != "word":
        return None
    place: Attached | None = None
    time: Attached | None = None
    k = first - 2
    while k > 0 and first - k < _REACH:
        cell = cells[k]
        if cell.norm in _VERBS and cell.sort in ("word", "term", "phrase"):
            break
        before = cells[k - 1]
        if is_time(cell) and time is None:
            time = Attached(k - 1 if before.norm in WHEN else k, k + 1, k, before.norm if before.norm in WHEN else "")
            k = time.first - 1
        elif is_place(cell, events) and before.norm in WHERE and place is None:
            place = Attached(k - 1, k + 1, k, before.norm)
            k -= 2
        elif is_place(cell, events) and before.norm == "," and is_place(cells[k - 2], events):
            k -= 2  # "in Oslo, Norway"
        elif cell.sort == "word" and cell.norm in ADVERBS | {"here"}:
            k -= 1
        else:
            return None
    if cells[k].norm not in _VERBS or not k or (cells[first - 1].norm == "at" and place is None):
        return None
    return _of_those(cells, k, first, place, time or _meanwhile(cells, k))


_MEANWHILE = frozenset({"as", "while"})


def _meanwhile(cells: Sequence[Cell], verb: int) -> Attached | None:
    """The day right before the clause of a verb, whose time is the same: "met on Friday as leaders arrived"."""
    at = next((k for k in range(verb - 1, max(0, verb - _CLOSE), -1) if cells[k].norm in _MEANWHILE), 0)
    if at < 2 or not is_time(cells[at - 1]) or cells[at - 1].what.granularity not in ("day", "weekday"):
        return None
    return Attached(at - 2, at, at - 1, cells[at - 2].norm) if cells[at - 2].norm in WHEN else None


def comes_for(cells: Sequence[Cell], first: int) -> bool:
    """Whether anybody comes together "for" the event whose noun phrase begins at a cell: a place right behind its name
    is then where it is, whichever of the two the place is said of."""
    if first < 2 or cells[first - 1].norm != "for":
        return False
    for k in range(first - 2, max(-1, first - _CLOSE), -1):
        cell = cells[k]
        if cell.norm in _VERBS and cell.sort in ("word", "term", "phrase"):
            return not any(before.norm in NOT | MODALS | HAVE for before in cells[max(0, k - 3) : k])
        if not is_time(cell) and cell.norm not in ADVERBS | WHEN:
            return False
    return False


def _of_those(
    cells: Sequence[Cell], verb: int, first: int, place: Attached | None, time: Attached | None
) -> Gathering | None:
    """The gathering, if the verb's subject is of those who take part and it is said plainly."""
    k = verb - 1
    helpers: list[str] = []
    while k >= 0 and cells[k].sort in ("word", "time") and (
        cells[k].norm in BE | HAVE | MODALS | ADVERBS | NOT or cells[k].sort == "time"
    ):  # fmt: skip
        helpers.append(cells[k].norm)
        k -= 1
    if k < 0 or any(word in NOT | MODALS | HAVE for word in helpers):
        return None
    if cells[k].norm.split()[-1:] == [] or not any(
        word in _THOSE for cell in cells[max(0, k - 3) : k + 1] for word in cell.norm.split()
    ):
        return None
    if cells[k].norm in ("to", "of", "for") or cells[k].norm in DETERMINERS:
        return None
    return Gathering(verb, place, time, cells[verb].norm in _NOW and not set(helpers) & {"was", "were", "been"})
