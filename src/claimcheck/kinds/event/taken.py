"""How long something took somebody: "the crossing took him 99 days", "the expedition, whose crossing took 99 days"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.event.clauses import event_keys, how, ref_of
from claimcheck.kinds.event.index import IN_PART, NOUN, VERB, Events
from claimcheck.kinds.event.nouns import Noun, noun
from claimcheck.model import Ref
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, DETERMINERS

_THEM = frozenset(["him", "her", "them", "us", "me"])
_BY_SITTINGS = frozenset(
    "trial hearing hearings inquiry inquest investigation talks negotiations debate vote count filming shooting "
    "production training construction building".split()
)
"""What takes days that do not follow each other, or is told of by the days that were worked."""


@frozen
class Taken:
    """The event that took so long: its noun phrase, its keys, who is tied to it, and marks of what may be a part."""

    noun: Noun
    keys: tuple[str, ...]
    refs: tuple[Ref, ...]
    modifiers: tuple[str, ...] = ()


def taken(cells: Sequence[Cell], at: int, left: int, events: Events) -> Taken | None:
    """What took the stretch of time in a cell, before which, and words such as "about", a cell `left` stands."""
    whom = cells[left]
    known = whom.sort == "subject" and {"known", "person"} <= set(whom.tags) and "unanchored" not in whom.tags
    verb = left - (known or whom.norm in _THEM)
    if verb < 1 or cells[verb].norm != "took" or not _ends(cells, at + 1):
        return None
    name = verb - 1
    relative = cells[name].norm == "which" and name > 1 and cells[name - 1].norm == ","
    found = _noun(cells, name - 2 if relative else name, events)
    if found is None or found.last != (name - 1 if relative else verb) or _of_a_sort(cells, found):
        return None
    if not _BY_SITTINGS.isdisjoint(word for key in found.keys for word in key[len(NOUN) :].split()[-1:]):
        return None
    refs = (how(ref_of(whom), "by"),) if known else ()
    part = (IN_PART,) if at + 1 < len(cells) and cells[at + 1].norm == "from" else ()
    if found.determiner == "whose":
        return _owned(cells, found, refs, part, events)
    if found.first and cells[found.first - 1].sort not in ("mark", "time"):
        return None
    return Taken(found, found.keys, (*found.refs, *refs), (*found.modifiers, *part))


def _noun(cells: Sequence[Cell], at: int, events: Events) -> Noun | None:
    if not any(not key.startswith(VERB) for key in event_keys(cells[at])):
        return None
    found = noun(cells, at, events)
    return found if found is not None and not _OF_OTHERS & {*found.modifiers} else None


def _of_a_sort(cells: Sequence[Cell], it: Noun) -> bool:
    """Whether a noun before the event's makes another one of it: "Brandt's river crossing"."""
    row = (cell for cell in cells[it.first : it.at] if cell.sort in ("word", "term", "cap"))
    return any(cell.norm not in DETERMINERS | _PLAIN for cell in row)


_PLAIN = frozenset("own whole entire great long epic famous historic heroic successful gruelling".split())
"""Words before an event that leave it what it is."""
_OF_OTHERS = frozenset(["modifier", "ordinal", "other", "several"])


def _owned(
    cells: Sequence[Cell], it: Noun, refs: tuple[Ref, ...], part: tuple[str, ...], events: Events
) -> Taken | None:
    """What took so long behind "whose": somebody's event, or that of an event whose claim has both names: "the
    expedition, whose crossing"."""
    at = it.first - 1 - (cells[it.first - 1].norm == ",")
    if at < 0:
        return None
    if cells[at].sort == "subject" and "known" in cells[at].tags:
        return Taken(it, it.keys, (how(ref_of(cells[at]), "possessive"), *refs), part)
    whole = _noun(cells, at, events)
    names = {key[len(NOUN) :] for key in it.keys}
    if whole is None or not any(names & events.beside.get(key, frozenset()) for key in whole.keys):
        return None
    return Taken(whole, whole.keys, (*whole.refs, *refs), (*whole.modifiers, *part))


def _ends(cells: Sequence[Cell], at: int) -> bool:
    """Whether nothing more is told of what took so long: not "to prepare", "of work"."""
    return at >= len(cells) or cells[at].sort == "mark" or cells[at].norm in CONJUNCTIONS | {"from"}
