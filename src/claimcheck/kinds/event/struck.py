"""Where it was, told as what it struck: "the collapse, which struck the port city of Chittagong".

An earthquake or a storm strikes many towns; what befalls one building or ship is where that is.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.clauses import Attached, is_place, ref_of
from claimcheck.kinds.event.index import Events
from claimcheck.text.shape import Cell
from claimcheck.text.towns import is_town
from claimcheck.text.words import DETERMINERS

STRUCK = "struck"
"""The modifier of a place that is told as what was struck."""
_VERBS = frozenset("struck hit shook rocked stunned shocked devastated".split())
_TOWNS = frozenset("city town village port suburb".split())
_SORTS = 4
"""Cells that may say what sort of town it is: "the northern port city of"."""
_SPOTS = frozenset(["place", "ship", "work", "company", "other"])


def struck_town(cells: Sequence[Cell], verb: int, end: int, events: Events) -> Attached | None:
    """The town that is the object of such a verb."""
    if verb + 1 >= end or cells[verb].norm not in _VERBS:
        return None
    k = verb + 1
    if cells[k].norm in DETERMINERS:
        of = next((j for j in range(k, min(end, k + 2 + _SORTS)) if cells[j].norm == "of"), 0)
        if not of or cells[of - 1].norm not in _TOWNS or any(c.sort not in ("word", "adjective") for c in cells[k:of]):
            return None
        k = of + 1
    if k >= end or not is_place(cells[k], events) or (k + 1 < len(cells) and cells[k + 1].sort == "possessive"):
        return None
    town = is_town(cells[k].norm) or "city" in ref_of(cells[k]).types
    return Attached(verb + 1, k + 1, k, STRUCK) if town else None


def at_one_spot(claim: EventClaim, facts: Facts) -> bool:
    """Whether an event befell one thing that stands, or lay, at one place."""
    types = {facts.entities[id].type for id in claim.of if id in facts.entities}
    return bool(types) and types <= _SPOTS and not claim.editions
