"""Those whom a sudden event struck: "three men died in the Apollo 1 fire in January 1968", "he lost a brother in the
crash near Karlstad in 2011".  The time behind its name is that of both."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.nouns import Noun
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS, MODALS, NOT

_DIED = frozenset("died perished".split())
_STRUCK = frozenset(
    "killed injured wounded hurt maimed burned burnt crushed buried trapped drowned orphaned widowed bereaved".split()
)
_LOST = frozenset(["lost"])
_THEIRS = frozenset(
    "life lives leg legs arm arms hand hands foot eye eyes sight eyesight hearing limb limbs finger fingers "
    "brother brothers sister sisters son sons daughter daughters father mother parent parents child children husband "
    "wife uncle aunt cousin cousins nephew niece grandfather grandmother grandson granddaughter grandparents "
    "friend friends colleague colleagues comrade comrades relative relatives family fiance fiancé fiancee fiancée "
    "boyfriend girlfriend twin everyone everybody".split()
)
"""What is lost at one stroke; a job or a fortune is lost some time after a crash."""
_REACH = 7
DAYS_AFTER = 31
"""Days within which those die who are said to have died in it."""


def died_in(cells: Sequence[Cell], it: Noun, events: Events) -> int | None:
    """By how many days what was done "in" a sudden event, which has a time behind its name, may lie from it; None
    where nothing is told that only that event can have done."""
    first = it.first
    if first < 2 or cells[first - 1].norm != "in" or not it.tail.times or it.determiner not in ("the", "'s"):
        return None
    if cells[it.at].norm.split()[-1] not in events.sudden:
        return None
    k = first - 2
    if cells[k].norm in _THEIRS:
        begin = max(0, k - _REACH)
        verb = next((j for j in range(k - 1, begin - 1, -1) if cells[j].norm in _LOST), -1)
        own = cells[verb + 1 : k]
        if verb < 0 or not own or any(cell.sort not in ("word", "number") for cell in own):
            return None
        if own[0].norm not in DETERMINERS and own[0].sort != "number":
            return None
        k = verb
    elif cells[k].norm not in _DIED | _STRUCK:
        return None
    if any(cell.norm in MODALS | NOT | {"nearly", "almost", "never"} for cell in cells[max(0, k - 4) : k]):
        return None
    return DAYS_AFTER if cells[k].norm in _DIED else 0
