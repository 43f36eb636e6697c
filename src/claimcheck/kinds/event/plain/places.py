"""A place as the subject: "Oslo saw the premiere of X", "Oslo was the scene of the battle" as "Oslo hosted" it; "It was
Oslo that heard the first performance" without what singles it out."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import event_keys, is_place
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS

SIGNS = frozenset("saw heard witnessed scene setting venue stage backdrop location".split())
_SAW = frozenset(["saw", "witnessed"])
_SCENES = frozenset("scene setting venue stage backdrop location".split())
_WAS = frozenset(["was", "provided", "became", "formed", "is"])
_REACH = 6


def hosted(cells: Sequence[Cell], events: Events) -> list[Cell] | None:
    """The cells with "hosted" for the words by which a place is where an event was; None if there are none."""
    row = list(_uncleft(cells, events) or cells)
    for k in range(1, len(row) - 2):
        before = row[k - 1]
        if not is_place(before, events) or "known" not in before.tags or row[k].sort != "word":
            continue
        end = _heard(row, k, events) or _scene(row, k, events)
        if end:
            verb = replace(row[k], norm="hosted", end=row[end - 1].end)
            return [*row[:k], verb, *row[end:]]
    return None


def _uncleft(cells: Sequence[Cell], events: Events) -> list[Cell] | None:
    """ "It was Oslo (, not Bergen,) that heard": Oslo heard."""
    norms = [cell.norm for cell in cells[:2]]
    if norms != ["it", "was"] or len(cells) < 6 or not is_place(cells[2], events):
        return None
    that = 3 + (cells[3].norm == ",")
    return [cells[2], *cells[that + 1 :]] if cells[that].norm in ("that", "which") else None


def _heard(cells: Sequence[Cell], at: int, events: Events) -> int:
    """The cell behind "saw" or "heard", of what is shown, played or fought there; 0 if it is not said."""
    saw = cells[at].norm in _SAW
    if not saw and cells[at].norm != "heard":
        return 0
    names = events.anew | (events.of_a_moment if saw else frozenset())
    for k in range(at + 1, min(len(cells), at + _REACH)):
        keys = [key for key in event_keys(cells[k]) if not key.startswith(VERB)]
        if keys and any(cell.norm == "as" for cell in cells[k + 1 :]):
            return 0  # "saw the launch as a threat"
        if keys:
            return at + 1 if set(keys) & names or set(keys) & events.proper else 0
        if cells[k].sort == "mark" or cells[k].norm in ("of", "that"):
            return 0
    return 0


def _scene(cells: Sequence[Cell], at: int, events: Events) -> int:
    """The cell behind "was the scene of"; 0 if it is not said of an event."""
    k = at + 1 + (cells[at + 1].norm in DETERMINERS)
    if cells[at].norm not in _WAS or k + 2 >= len(cells) or cells[k].norm not in _SCENES:
        return 0
    if cells[k + 1].norm not in ("of", "for", "to"):
        return 0
    named = any(event_keys(cell) for cell in cells[k + 2 : k + _REACH])
    return k + 2 if named else 0
