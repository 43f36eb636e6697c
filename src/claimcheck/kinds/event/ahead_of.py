"""Years that something was ahead of an event, counted from a time that is told: "in June 1987, five years before the
fall of the wall"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event import tense
from claimcheck.kinds.event.clauses import event_keys
from claimcheck.kinds.event.found import Counted
from claimcheck.kinds.event.index import AHEAD, VERB, Events
from claimcheck.kinds.event.nouns import noun
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, DETERMINERS

_REACH = 6


def ahead_of(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """The event that a count of years runs up to, where the time stands beside it from which they run."""
    if tense.beside(cells, at) is None or cells[at - 1].norm != ",":
        return None
    first = at + 1 + (at + 1 < len(cells) and cells[at + 1].norm in DETERMINERS)
    for k in range(first, min(len(cells), first + _REACH)):
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return None
        if not any(not key.startswith(VERB) for key in event_keys(cells[k])):
            continue
        found = noun(cells, k, events)
        if found is None or found.first not in (at + 1, first) or "modifier" in found.modifiers:
            return None
        after = cells[found.last] if found.last < len(cells) else None
        if after is not None and after.sort != "mark" and after.norm not in CONJUNCTIONS:
            return None
        return Counted(
            "since", at, k, found.last, found.keys, found.refs, found.acts, (*found.modifiers, AHEAD), found.ordinal
        )
    return None
