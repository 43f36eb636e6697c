"""Those who come together for an event: "leaders arrive in Oslo today for the summit".

Where and when they do is where and when the event is, but for a few days.  Only of those who take part is that
certain: a crowd gathers elsewhere too, and a single guest may stop on the way.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.event.clauses import ADVERBS, WHEN, WHERE, Attached, is_place, is_time
from claimcheck.kinds.event.index import Events
from claimcheck.model import NumberRef
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HAVE, MODALS, NOT

_NOW = frozenset("gather gathering meet meeting convene convening arrive arriving assemble assembling converge".split())
_VERBS = _NOW | frozenset("gathered met convened arrived assembled converged".split())
_THOSE = frozenset(
    "leaders heads presidents premiers ministers chancellors chiefs delegates delegations delegation negotiators "
    "monarchs kings envoys diplomats dignitaries allies government".split()
)
_WENT = frozenset("came went come gone comes travelled traveled journeyed".split())
"""Verbs of going to a place: not those of a way on which one may stop ("flew to"), nor of crowds ("flocked to")."""
_FEW = frozenset(
    "team squad band duo trio quartet side delegation orchestra choir crew singer singers player players athlete "
    "athletes runner runners swimmer swimmers boxer boxers rower rowers wrestler wrestlers competitor competitors "
    "finalists champions winners".split()
)
_CROWD = frozenset(
    "fans supporters followers thousands hundreds millions crowds crowd people visitors tourists viewers spectators "
    "holidaymakers revellers everyone many".split()
)
_BEFOREHAND = ("train", "camp", "rehears", "qualif", "prepar", "warm", "screen", "trial", "friendl", "stopover")
"""Beginnings of words for what is done elsewhere before an event, or during it."""
_MANY = 60
_REACH, _CLOSE = 14, 7


@frozen
class Gathering:
    """Where and when those who take part come together; `now` if it is told in the present, `went` if they are only
    said to have gone there for it."""

    first: int
    place: Attached | None
    time: Attached | None
    now: bool
    went: bool = False


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
        if before.norm == "to" and is_place(cell, events) and place is None and cells[k - 2].norm in _WENT:
            return _gone(cells, k, first, time)
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


def _gone(cells: Sequence[Cell], at: int, first: int, time: Attached | None) -> Gathering | None:
    """The gathering of one or a few who "came to" the place at a cell "for" the event, to which nobody else belongs."""
    if cells[first - 1].norm != "for" or any(cell.norm.startswith(_BEFOREHAND) for cell in cells):
        return None
    verb = at - 2
    k = verb - 1
    while k >= 0 and cells[k].sort == "word" and cells[k].norm in HAVE | ADVERBS:
        k -= 1
    if k < 0 or cells[k].norm in NOT | MODALS | {"to"}:
        return None
    who = cells[max(0, k - 3) : k + 1]
    if any(word in _CROWD for cell in who for word in cell.norm.split()):
        return None
    one = cells[k].sort in ("subject", "role") or cells[k].norm in ("he", "she", "i", "who")
    few = any(word in _FEW | _THOSE for cell in who for word in cell.norm.split())
    counted = any(isinstance(cell.what, NumberRef) and cell.what.value <= _MANY for cell in who)
    if not (one or few or counted):
        return None
    return Gathering(verb, Attached(at - 1, at + 1, at, "to"), time, now=False, went=True)


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
