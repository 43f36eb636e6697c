"""What takes off somewhere "on its maiden flight": where and when it does is where and when the flight began."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.event.clauses import ADVERBS, WHEN, Attached, is_place, is_time
from claimcheck.kinds.event.index import Events
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS

_OFF = frozenset("took takes taking lifted lifts lifting blasted blasts blasting".split())
_ROSE = frozenset("rose rises flew flies soared soars departed departs".split())
"""Verbs of what flies: a ship calls at several ports on one voyage, and leaves each."""
_FURTHER = frozenset("to for over across via between under as from around round above into with of".split())
"""Words behind the flight by which it may be another one, "to New York", "with passengers"."""
_ON_BOARD = frozenset("the a an her its test pilot pilots captain commander".split())
_REACH = 14


@frozen
class SettingOut:
    """From which place, and when."""

    first: int
    place: Attached
    time: Attached | None


def set_out(cells: Sequence[Cell], first: int, at: int, keys: Sequence[str], events: Events) -> SettingOut | None:
    """What stands before "on its maiden flight", whose noun phrase begins at a cell and has its name at another."""
    if first < 5 or cells[first - 1].norm != "on" or cells[first].norm not in ("its", "her"):
        return None
    if not all(key in events.departs for key in keys):
        return None
    behind = cells[at + 1 : at + 4]
    aboard = len(behind) > 1 and behind[0].norm == "with" and behind[1].norm in _ON_BOARD
    if behind and behind[0].norm in _FURTHER and not aboard:
        return None
    place: Attached | None = None
    time: Attached | None = None
    k = first - 2
    while k > 0 and first - k < _REACH:
        cell, before = cells[k], cells[k - 1]
        if is_time(cell) and time is None:
            time = Attached(k - 1 if before.norm in WHEN else k, k + 1, k, before.norm if before.norm in WHEN else "")
            k = time.first - 1
        elif is_place(cell, events) and before.norm == "from" and place is None:
            place = Attached(k - 1, k + 1, k, "from")
            k -= 2
        elif is_place(cell, events) and before.norm in DETERMINERS and cells[k - 2].norm == "from" and place is None:
            place = Attached(k - 2, k + 1, k, "from")
            k -= 3
        elif is_place(cell, events) and before.norm == "," and is_place(cells[k - 2], events):
            k -= 2  # "from Toulouse, France"
        elif cell.norm == "," or (cell.sort == "word" and cell.norm in ADVERBS):
            k -= 1
        else:
            break
    if place is None or k < 1:
        return None
    verb, *particle = cells[k].norm.split() or [""]
    if verb == "off" and cells[k - 1].norm in _OFF:
        return SettingOut(k - 1, place, time)
    return SettingOut(k, place, time) if verb in _ROSE or (verb in _OFF and particle == ["off"]) else None
