"""How long something had gone on by then: "the siege had gone on for 30 months", "the war had been raging for years".

It may have gone on longer still, so that only more than all of it is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import ADVERBS, event_keys, is_time
from claimcheck.kinds.event.how_long import Long
from claimcheck.kinds.event.index import IN_PART, VERB, Events
from claimcheck.kinds.event.nouns import Noun, noun
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS

_ON = frozenset("gone dragged ground stretched worn rumbled raged rolled".split())
"""Participles with "on"."""
_LASTED = frozenset("raged continued endured lasted run dragged persisted".split())
"""... and without."""
_BEEN = frozenset("raging running continuing dragging fought waged underway".split())
_BEEN_ON = frozenset("going dragging grinding raging".split())
_ROUGHLY = frozenset("only just nearly about some almost exactly fully all of a total well over now".split())
_UNREAL = frozenset("if though wish wished had".split())
"""Words before the event by which it had not gone on so: "if the war had gone on"."""
_REACH = 8


def so_far(cells: Sequence[Cell], at: int, events: Events) -> Long | None:
    """The event of which a sentence says that it had gone on for the time at a cell."""
    k = at - 1
    while k >= 0 and cells[k].norm in _ROUGHLY:
        k -= 1
    if k < 3 or cells[k].norm != "for" or not _closes(cells, at + 1):
        return None
    verb = _had(cells, k - 1)
    it = _subject(cells, verb, events) if verb > 0 else None
    if it is None or any(cell.norm in _UNREAL for cell in cells[: it.first]):
        return None
    return Long(it, at + 1, (IN_PART,))


def _had(cells: Sequence[Cell], last: int) -> int:
    """The cell of the "had" of a verb group that ends at a cell and says that something had gone on; 0 if none."""
    norms = [cell.norm for cell in cells[max(0, last - 4) : last + 1]]
    if norms[-2:] == ["under", "way"] or norms[-2:] == ["in", "progress"]:
        had, been = last - 2, True
    elif norms[-1] == "on":
        been = norms[-2] in _BEEN_ON
        had = last - 2 if been or norms[-2] in _ON else 0
    else:
        been = norms[-1] in _BEEN
        had = last - 1 if been or norms[-1] in _LASTED else 0
    if been and had > 0:
        had = had - 1 if cells[had].norm == "been" else 0
    while had > 0 and cells[had].norm in ADVERBS:
        had -= 1
    return had if had > 0 and cells[had].norm == "had" else 0


def _subject(cells: Sequence[Cell], end: int, events: Events) -> Noun | None:
    """The event whose noun phrase ends before a cell and opens its clause, but for words that tell when."""
    while end > 0 and cells[end - 1].norm in ADVERBS:
        end -= 1
    for k in range(end - 1, max(-1, end - _REACH), -1):
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return None
        keys = tuple(key for key in event_keys(cells[k]) if not key.startswith(VERB))
        found = noun(cells, k, events) if keys else None
        if found is not None:
            plain = "modifier" not in found.modifiers and not found.acts and not found.tail.times
            return found if plain and found.last == end and _opens(cells, found.first) else None
    return None


def _opens(cells: Sequence[Cell], first: int) -> bool:
    before = cells[first - 1] if first else None
    if before is None or before.sort in ("mark", "time") or before.norm in CONJUNCTIONS | {"then", "now", "that"}:
        return True
    return before.norm in SUBORDINATORS - {"after", "before", "since", "as"}


def _closes(cells: Sequence[Cell], at: int) -> bool:
    """Whether what stands behind a length leaves it what it is: no "too long"."""
    if at >= len(cells) or cells[at].sort == "mark" or is_time(cells[at]):
        return True
    return cells[at].norm in CONJUNCTIONS | SUBORDINATORS | PREPOSITIONS
