"""Where it was, told before whom it befell: "In wind and rain off Norway, the ferry sank" as "the ferry sank off
Norway"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import event_keys, is_place, is_time
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, PREPOSITIONS

_WHERE = frozenset(["in", "at", "off", "near", "outside"])
_WEATHER = frozenset(
    "wind winds rain rains storm storms fog mist snow darkness night heavy high gale gales seas sea weather bad rough "
    "waters calm thick dense a the and squall swell waves blizzard early late dawn dusk twilight daylight".split()
)
"""Words of a phrase for what it was like, before the place."""
_TIMING = frozenset("that night day morning evening afternoon then on in the same later there".split())
"""Words of the times that open a sentence."""
_REAL = frozenset(
    "matter few couple space storm gale squall night morning evening afternoon dark sea harbour harbor port strait "
    "bay".split()
)
"""What a thing sinks in that is no figure of speech."""
_LONGEST = 7
"""Cells up to the place."""
_ENDS = frozenset([",", "."])


def behind_the_verb(cells: Sequence[Cell], events: Events) -> list[Cell] | None:
    """The cells with the place that opens the sentence behind its verb; None if there is none, or the verb is not that
    of an event which befell the one thing before it, or another place stands behind it."""
    first = _past_times(cells)
    if first + 4 >= len(cells) or cells[first].norm not in _WHERE or cells[first].sort != "word":
        return None
    at = first
    while at < min(first + _LONGEST, len(cells) - 4) and not is_place(cells[at + 1], events):
        nxt = cells[at + 1]
        if nxt.norm not in _WEATHER | _WHERE or nxt.sort not in ("word", "time"):
            return None
        at += 1
    if cells[at].norm not in _WHERE:
        return None
    name = at + 2
    subject = name + (cells[name].norm == ",")
    who = subject + (cells[subject].norm == "the")
    if who + 2 >= len(cells) or cells[who].sort != "subject" or not {"ship", "place", "work"} & set(cells[who].tags):
        return None
    verb = who + 1 + (cells[who + 1].norm in BE)
    last = cells[verb]
    if not any(key.startswith(VERB) for key in event_keys(last)) or verb + 1 >= len(cells):
        return None
    rest = cells[verb + 1 :]
    after = rest[0]
    plain = after.norm in _ENDS or after.norm in PREPOSITIONS - {"into", "onto", "of"} or is_time(after)
    if not plain or any(is_place(cell, events) for cell in rest) or any(cell.norm in _WHERE for cell in rest[1:2]):
        return None
    if _figure(rest):
        return None
    return [*cells[:first], *cells[subject : verb + 1], *cells[at:name], *rest]


def _past_times(cells: Sequence[Cell]) -> int:
    """The cell behind the times that open a sentence: "That night, in"."""
    k = 0
    while k < min(5, len(cells)) and (is_time(cells[k]) or cells[k].norm in _TIMING or (k and cells[k].norm == ",")):
        k += 1
        if k < len(cells) and cells[k].norm in _WHERE and not is_time(cells[k + 1] if k + 1 < len(cells) else cells[k]):
            return k
    return 0


def _figure(rest: Sequence[Cell]) -> bool:
    """Whether what stands behind the verb makes it a figure of speech: "sank in the polls"."""
    figured = len(rest) > 1 and rest[0].norm in ("in", "under", "to") and rest[1].norm in DETERMINERS
    return figured and (len(rest) < 4 or rest[2].norm not in _REAL)
