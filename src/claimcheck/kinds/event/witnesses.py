"""Where those were who saw an event: "those present in Bergen when the treaty was signed"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import ADVERBS, WHERE, Attached, ref_of
from claimcheck.kinds.event.index import Events
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, HAVE

_WHEN = frozenset(["when", "while"])
_ATTENDING = (("present",), ("on", "hand"), ("in", "attendance"), ("looked", "on"), ("looking", "on"))
_WHO = frozenset(
    "who those he she i we they all everyone everybody guests journalists reporters diplomats delegates ministers "
    "witnesses few many some most".split()
)
"""Who is "present" where something is done: not troops, nor a firm, which are there for years."""


def witnessed_at(cells: Sequence[Cell], first: int, events: Events) -> Attached | None:
    """The town in which somebody was present "when" the event, whose noun phrase begins at a cell, was."""
    at = first - 2
    if at < 3 or cells[first - 1].norm not in _WHEN or cells[at - 1].norm not in WHERE:
        return None
    if cells[at].sort != "subject" or not set(ref_of(cells[at]).entities) & events.cities:
        return None
    for words in _ATTENDING:
        k = at - 1 - len(words)
        if k < 0 or tuple(cell.norm for cell in cells[k : at - 1]) != words:
            continue
        k -= 1
        while k > 0 and cells[k].sort == "word" and cells[k].norm in BE | HAVE | ADVERBS:
            k -= 1
        someone = k >= 0 and (cells[k].norm in _WHO or (cells[k].sort == "subject" and "person" in cells[k].tags))
        return Attached(at - 1, at + 1, at, cells[at - 1].norm) if someone else None
    return None
