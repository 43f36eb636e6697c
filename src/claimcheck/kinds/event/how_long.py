"""How long an event was, in the rarer ways of telling it: "For five years the war raged", "the war, a five-year
struggle,", "the war would last five years", "It took five years for the war to end", "ended five years after it
began"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.event.clauses import event_keys, is_time
from claimcheck.kinds.event.index import IN_PART, VERB, Events
from claimcheck.kinds.event.lasting import burns
from claimcheck.kinds.event.nouns import Noun, noun
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, LASTED, MODALS, NOT, PREPOSITIONS, REPORTING

_ROUGHLY = frozenset("only just nearly about some almost exactly fully precisely all of a total full over".split())
_ENDING = frozenset("end finish conclude stop cease".split())
_LASTING = frozenset("lasting spanning".split())
_DRAGGING = frozenset("raging dragging continuing going enduring running grinding stretching".split())
LAST = frozenset("last rage continue drag go endure persist grind".split())
_LENGTHS = frozenset("duration length".split())
STRUGGLES = frozenset(
    "struggle war conflict siege blockade ordeal fight battle campaign strike walkout stoppage dispute stand-off "
    "standoff rebellion revolt uprising insurgency bloodbath slaughter nightmare affair trial tragedy voyage journey "
    "crossing reign occupation".split()
)
"""Nouns for what an event was while it lasted: "a five-year struggle"."""
_BEGAN = frozenset("began begun started erupted".split())
_OPENS_PART = frozenset("after through throughout during in for by over despite following amid".split())
_MORE = frozenset("another more further extra next final first remaining".split())
"""Words beside a length that make it one of several."""
_UNREAL = MODALS - {"would"} | NOT | REPORTING | frozenset(
    "if unless wrongly expected expects feared fears hoped hopes thought believed predicted prophesied knew imagined "
    "bet felt sure certain likely perhaps probably maybe assumed swore guessed reckoned without otherwise according "
    "plan plans".split()
)  # fmt: skip
"""Words of a sentence by which what would last so long did not, or was only thought to."""
CAME = "came so"
"""The modifier of what "would" tells of what came, not of what is supposed.  What was thought beforehand may be meant
too: wars are thought to be short."""


@frozen
class Long:
    """An event, the last cell of what tells how long it was, and marks of what may be a part of it."""

    it: Noun
    last: int
    modifiers: tuple[str, ...] = ()


def how_long(cells: Sequence[Cell], at: int, events: Events) -> Long | None:
    """What lasted as long as the time at a cell, which no plain "lasted" tells."""
    k = at - 1
    while k >= 0 and cells[k].norm in _ROUGHLY:
        k -= 1
    if any(cell.norm in _MORE for cell in cells[max(0, k) : at]) or " more " in f" {cells[at].what.text.lower()} ":
        return None
    return (
        _raged(cells, at, k, events) or _lasting(cells, at, k, events) or _struggle(cells, at, events)
        or _would_last(cells, at, k, events) or _took(cells, at, k, events) or _years_of(cells, at, k, events)
        or _was_long(cells, at, k, events)
    )  # fmt: skip


def ended_after_it_began(cells: Sequence[Cell], at: int, verbs: Collection[str], events: Events) -> Long | None:
    """ "The war ended three years after it began"."""
    k = at - 1
    while k >= 0 and cells[k].norm in _ROUGHLY | {"came", "an"}:
        k -= 1
    words = [cell.norm for cell in cells[at + 1 : at + 5]]
    if k < 1 or words[:2] not in (["after", "it"], ["after", "they"]) or cells[k].norm not in verbs:
        return None
    begun = len(words) > 2 and (words[2] in _BEGAN or words[2:4] in (["had", "begun"], ["broke", "out"]))
    it = _subject(cells, k, events) if begun else None
    return None if it is None or it.last != k else Long(it, at + 3)


def _at(cells: Sequence[Cell], first: int, events: Events) -> Noun | None:
    """The event whose noun phrase begins at a cell."""
    for k in range(first, min(len(cells), first + _REACH)):
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return None
        found = _noun(cells, k, events)
        if found is not None:
            return found if found.first == first else None
    return None


_REACH = 8


def _noun(cells: Sequence[Cell], at: int, events: Events) -> Noun | None:
    keys = tuple(key for key in event_keys(cells[at]) if not key.startswith(VERB))
    found = noun(cells, at, events) if keys else None
    if found is None or "modifier" in found.modifiers or found.acts or found.tail.times:
        return None
    return found


def _subject(cells: Sequence[Cell], end: int, events: Events) -> Noun | None:
    """The event whose noun phrase ends before a cell, and opens its sentence but for a time."""
    for k in range(end - 1, max(-1, end - _REACH), -1):
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return None
        found = _noun(cells, k, events)
        if found is not None:
            before = cells[: found.first]
            opens = all(cell.sort in ("time", "mark") or cell.norm in CONJUNCTIONS | {"in", "on"} for cell in before)
            return found if opens and found.last == end else None
    return None


def _closes(cells: Sequence[Cell], at: int) -> tuple[str, ...] | None:
    """What stands behind: nothing; a phrase in which it may have been a part of the whole; None if anything else."""
    if at >= len(cells) or (cells[at].sort == "mark" and cells[at].norm != "-") or cells[at].norm in CONJUNCTIONS:
        return ()
    return (IN_PART,) if is_time(cells[at]) or cells[at].norm in PREPOSITIONS | {"before", "until"} else None


def _raged(cells: Sequence[Cell], at: int, k: int, events: Events) -> Long | None:
    """ "For five years(,) the war raged"."""
    if k != 0 or cells[0].norm != "for":
        return None
    first = at + 1 + (cells[at + 1].norm == ",") if at + 1 < len(cells) else at
    it = _at(cells, first, events)
    if it is None or it.last >= len(cells) or not (cells[it.last].norm in LASTED or burns(cells[it.last], it.keys)):
        return None
    end = it.last + 1 + (it.last + 1 < len(cells) and cells[it.last + 1].norm == "on")
    part = _closes(cells, end)
    return None if part is None else Long(it, end, part)


def _lasting(cells: Sequence[Cell], at: int, k: int, events: Events) -> Long | None:
    """ "The war, lasting five years,", "Lasting five years, the war", "dragging on for five years"."""
    dragged = k > 0 and cells[k].norm == "for"
    verb = k - 1 - (dragged and cells[k - 1].norm == "on") if dragged else k
    if verb < 0 or cells[verb].norm not in (_LASTING | _DRAGGING if dragged else _LASTING):
        return None
    if at + 1 < len(cells) and cells[at + 1].sort != "mark":
        return None
    if verb == 0:
        it = _at(cells, at + 2, events)
        verbal = it is not None and it.last < len(cells) and cells[it.last].sort in ("word", "term", "phrase")
        return Long(it, at + 1) if it is not None and verbal and cells[it.last].norm not in CONJUNCTIONS else None
    it = _subject(cells, verb - 1, events) if cells[verb - 1].norm == "," else None
    return None if it is None else Long(it, at + 1)


def _struggle(cells: Sequence[Cell], at: int, events: Events) -> Long | None:
    """ "The war, a five-year struggle,", "the war was a five-year ordeal"."""
    if at < 3 or at + 1 >= len(cells) or cells[at + 1].norm not in STRUGGLES or cells[at - 1].norm not in ("a", "the"):
        return None
    if event_keys(cells[at + 1]) and cells[at - 1].norm == "the":
        return None
    if cells[at - 2].norm != "," and cells[at - 2].norm not in ("is", "was", "became"):
        return None
    after = cells[at + 2] if at + 2 < len(cells) else None
    closes = after is None or (after.sort == "mark" and after.norm != "-") or after.norm in _BEHIND - {"of"}
    it = _subject(cells, at - 2, events) if closes else None
    return None if it is None else Long(it, at + 2)


_BEHIND = PREPOSITIONS | CONJUNCTIONS | frozenset(["that", "which"])


def _would_last(cells: Sequence[Cell], at: int, k: int, events: Events) -> Long | None:
    """ "The war would last five years", told of what came."""
    if k > 1 and cells[k].norm == "for":
        k -= 1
    k -= k > 1 and cells[k].norm == "on"
    if k < 2 or cells[k].norm not in LAST or (cells[k].norm != "last" and cells[at - 1].norm != "for"):
        return None
    modal = k - 1
    if cells[modal].norm == "to":
        modal -= 1
    elif cells[modal].norm != "would":
        return None
    if cells[modal].norm not in ("would", "was", "were") or any(cell.norm in _UNREAL for cell in cells):
        return None
    it = _subject(cells, modal, events)
    part = _closes(cells, at + 1)
    return None if it is None or part is None else Long(it, at + 1, (IN_PART, CAME))


def _took(cells: Sequence[Cell], at: int, k: int, events: Events) -> Long | None:
    """ "It took five years for the war to end"."""
    if k != 1 or cells[0].norm != "it" or cells[1].norm != "took":
        return None
    if at + 2 >= len(cells) or cells[at + 1].norm != "for":
        return None
    it = _at(cells, at + 2, events)
    behind = [] if it is None else [cell.norm for cell in cells[it.last : it.last + 3]]
    ends = len(behind) > 1 and behind[0] == "to" and (behind[1] in _ENDING or behind[1:] == ["be", "over"])
    ends = ends and (behind[1] == "be" or "up" not in behind)
    return Long(it, at + 1, (IN_PART,)) if it is not None and ends else None


def _years_of(cells: Sequence[Cell], at: int, k: int, events: Events) -> Long | None:
    """ "Five years of the war had ruined the land": no more than it lasted."""
    if k > 1 or (k >= 0 and cells[k].sort != "mark" and cells[k].norm not in _OPENS_PART):
        return None
    if at + 2 >= len(cells) or cells[at + 1].norm != "of":
        return None
    it = _at(cells, at + 2, events)
    return Long(it, at + 1, (IN_PART,)) if it is not None and cells[at + 2].norm in ("the", "this", "that") else None


def _was_long(cells: Sequence[Cell], at: int, k: int, events: Events) -> Long | None:
    """ "The war was five years long", "the length of the war was five years"."""
    if k < 2 or cells[k].norm not in ("is", "was"):
        return None
    after = cells[at + 1].norm if at + 1 < len(cells) else ""
    if after == "long":
        it = _subject(cells, k, events)
        return None if it is None else Long(it, at + 2)
    first = next((j for j in range(k - 1) if cells[j].norm in _LENGTHS and cells[j + 1].norm == "of"), -1)
    if first not in (0, 1) or (after and cells[at + 1].sort != "mark" and after not in CONJUNCTIONS):
        return None
    it = _at(cells, first + 2, events)
    return Long(it, at + 1) if it is not None and it.last == k else None
