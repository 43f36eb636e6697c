"""Years of an event that are told as if it had grown: "the agreement turns 30 this month", "35 years of the agreement",
and "twenty years after its completion, the tower"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimcheck.interval import Interval, year
from claimcheck.kinds.event.clauses import ADVERBS, event_keys, how, is_time, ref_of
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.kinds.event.nouns import Noun, noun
from claimcheck.lazy import Pattern
from claimcheck.model import Ref, When
from claimcheck.text import moments
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, DETERMINERS, is_finite, is_past

TURNED = "turned"
"""The modifier of a birthday that an event has."""
_TURNS = ("turns", "turned")
_YEAR = 366
_FEASTS = frozenset(
    "mark marks marked marking celebrate celebrates celebrated celebrating commemorate commemorates".split()
)
_REACH = 12
_READY = Pattern(
    r"\b(?:[Pp]repar\w+|[Rr]eady|[Rr]eadying|[Pp]lan(?:s|ned|ning)?|[Pp]rogrammes?|[Bb]rac\w+|[Rr]ehears\w+|[Tt]imed)"
    r" for (?:the |its |their |this year's |this year’s |next year's |next year’s )?\Z"
)
"""Words by which a feast is planned, which its number is not."""


def turning(cells: Sequence[Cell], at: int, events: Events) -> Noun | None:
    """The event that is the subject of "turns 30" at a cell."""
    time = cells[at].what
    if not at or not time.text.lower().startswith(_TURNS) or not time.number or "person" in cells[at - 1].tags:
        return None
    behind = _day(cells, at) + 1 if _day(cells, at) > at else at + 1
    if (
        behind < len(cells)
        and cells[behind].sort != "mark"
        and cells[behind].norm not in CONJUNCTIONS | {"with", "amid"}
    ):
        return None  # "turned 30 this month into a feast"
    end = at
    while end and cells[end - 1].norm in ADVERBS | {"will"}:
        end -= 1
    return _head(cells, end, events)


def turned(cells: Sequence[Cell], at: int, published: int | None) -> tuple[When, ...]:
    """When an event had the birthday in a cell: on the day behind it, or within a year of publication."""
    if (day := _day(cells, at)) > at:
        return (moments.told(cells[day].what),)
    if published is None:
        return ()
    here = year(date.fromordinal(published).year)
    return (When("publication", here, Interval(published - _YEAR, published + _YEAR).union(here)),)


def _day(cells: Sequence[Cell], at: int) -> int:
    """The cell of the time behind the birthday in a cell; that cell itself if there is none."""
    day = at + 1 + (at + 1 < len(cells) and cells[at + 1].norm in ("on", "in"))
    return day if day < len(cells) and is_time(cells[day]) else at


def planned_for(before: str) -> bool:
    """Whether a feast, behind these words of its sentence, is what somebody prepares for: "plans for the 90th
    anniversary", not "if it had planned for"."""
    return bool(_READY.search(before[-_BEFORE:])) and _UNREAL.isdisjoint(before.lower().split())


_BEFORE = 48
_UNREAL = frozenset("if would could should unless were".split())


def years_of(cells: Sequence[Cell], at: int, events: Events) -> Noun | None:
    """The event behind "mark 35 years of"; its years are those since it was."""
    verb = at - 1
    while verb > 0 and cells[verb].norm in ADVERBS:
        verb -= 1
    if verb < 0 or cells[verb].norm not in _FEASTS or at + 2 >= len(cells) or cells[at + 1].norm != "of":
        return None
    return _begins(cells, at + 2, events)


def owner_ahead(cells: Sequence[Cell], it: Noun) -> Ref | None:
    """Whose "its" is behind an opening count: "twenty years after its completion, the tower leans"."""
    if cells[it.first].norm not in ("its", "his", "her") or it.last + 2 >= len(cells) or cells[it.last].norm != ",":
        return None
    if any(cell.sort == "subject" for cell in cells[: it.last]):
        return None
    at = it.last + 1 + (cells[it.last + 1].norm == "the")
    if at + 1 >= len(cells) or cells[at].sort != "subject":
        return None
    verb = cells[at + 1].norm in ADVERBS | {"still"}
    tells = at + 1 + verb < len(cells) and _tells(cells[at + 1 + verb])
    person = "person" in cells[at].tags
    return how(ref_of(cells[at]), "possessive") if tells and person is (cells[it.first].norm != "its") else None


def _tells(cell: Cell) -> bool:
    return cell.sort == "word" and (is_finite(cell.norm) or is_past(cell.norm) or cell.norm.endswith("s"))


def _begins(cells: Sequence[Cell], first: int, events: Events) -> Noun | None:
    """The event whose noun phrase begins at a cell, or behind its article."""
    starts = {first, first + (cells[first].norm in DETERMINERS)}
    for k in range(first, min(len(cells), first + _REACH)):
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return None
        keys = tuple(key for key in event_keys(cells[k]) if not key.startswith(VERB))
        found = noun(cells, k, events) if keys else None
        if found is not None:
            return found if found.first in starts and "modifier" not in found.modifiers else None
    return None


def _head(cells: Sequence[Cell], end: int, events: Events) -> Noun | None:
    """The event whose noun phrase ends before a cell, if it is the subject there."""
    for k in range(end - 1, max(-1, end - _REACH), -1):
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return None
        keys = tuple(key for key in event_keys(cells[k]) if not key.startswith(VERB))
        found = noun(cells, k, events) if keys else None
        if found is None:
            continue
        before = found.first - 1 - (found.first > 0 and cells[found.first - 1].norm in DETERMINERS)
        opens = before < 0 or cells[before].sort in ("mark", "time") or cells[before].norm in CONJUNCTIONS
        return found if opens and found.last == end and not {"several", "indefinite"} & {*found.modifiers} else None
    return None
