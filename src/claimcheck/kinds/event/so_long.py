"""How long something was, told of the time itself: "the 14 months that the siege lasted", "the six days for which the
ship blocked the canal"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import event_keys, group
from claimcheck.kinds.event.found import Counted
from claimcheck.kinds.event.heads import agents, named
from claimcheck.kinds.event.index import IN_PART, VERB, Events
from claimcheck.kinds.event.nouns import noun
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, CONJUNCTIONS, DETERMINERS, LASTED, PREPOSITIONS, is_past

_REACH = 12


def that_it_lasted(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """What lasted as long as the time at a cell, by the relative clause behind it."""
    start = at + 1
    for_which = [cell.norm for cell in cells[start : start + 2]] == ["for", "which"]
    start += 2 if for_which else cells[start].norm in ("that", "which")
    if start >= len(cells):
        return None
    first = start + (cells[start].norm in DETERMINERS)
    for k in range(first, min(len(cells) - 1, start + _REACH)):
        cell = cells[k]
        if cell.sort == "mark" and cell.norm != "-":
            return None
        keys = event_keys(cell)
        verbs = tuple(key for key in keys if key.startswith(VERB))
        if verbs and for_which and len(verbs) == len(keys):
            return _did(cells, at, k, start, verbs, events)
        found = noun(cells, k, events) if len(verbs) < len(keys) else None
        if found is not None and found.first in (start, first) and "modifier" not in found.modifiers:
            end = _lasted(cells, found.last)
            plain = end and not found.tail.times and not found.tail.tight
            return Counted("lasted", at, k, end, found.keys, found.refs, found.acts, found.modifiers) if plain else None
    return None


def _lasted(cells: Sequence[Cell], at: int) -> int:
    """The cell behind a verb for how long something was, with nothing behind it that narrows it; 0 if there is none."""
    if at >= len(cells) or cells[at].norm not in LASTED:
        return 0
    end = at + 1
    if end < len(cells) and cells[end].norm == "on":
        end += 1
    after = cells[end] if end < len(cells) else None
    closes = after is None or after.sort == "mark" or after.norm in BE | CONJUNCTIONS or is_past(after.norm)
    return end if closes else 0


def _did(
    cells: Sequence[Cell], at: int, verb: int, start: int, verbs: tuple[str, ...], events: Events
) -> Counted | None:
    """What somebody did to somebody all the while: in a time that follows, it may have been a part of it."""
    if "past" not in events.forms.get(cells[verb].norm.split()[0], frozenset()):
        return None
    who, first = agents(cells, verb, events)
    end = group(cells, verb + 1, min(len(cells), verb + _REACH))
    whom = named(cells, verb + 1, end, "patient", events, beyond=True)
    if not who or not whom or first not in (start, start + 1):
        return None
    after = cells[end] if end < len(cells) else None
    if after is not None and after.sort != "mark" and after.norm not in BE | CONJUNCTIONS | PREPOSITIONS:
        return None
    part = () if after is None or after.norm not in PREPOSITIONS else (IN_PART,)
    return Counted("lasted", at, verb, end, verbs, (*who, *whom), frozenset(), part)
