"""Rows of places with times of their own, behind one verb: "was held in Turin in 2022, in Malmö in 2023 and in Basel in
2024", "Turin hosted the contest in 2022 and Malmö in 2023"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.event.clauses import ADVERBS, WHEN, WHERE, Attached, is_place, is_time
from claimcheck.kinds.event.index import Events
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE

_LONGEST = 12
"""Pairs in a row, at most."""


@frozen
class Pair:
    """A place with its time, and the cell after both."""

    place: Attached
    time: Attached
    last: int


def pairs(cells: Sequence[Cell], at: int, events: Events) -> Iterator[Pair]:
    """The further places with times of a row, whose first pair ends before a cell; none if it is not sure where the
    row ends."""
    found: list[Pair] = []
    joined = False
    for _ in range(_LONGEST):
        comma = at < len(cells) and cells[at].norm in (",", ";")
        joined = at + comma < len(cells) and cells[at + comma].norm == "and"
        if not (comma or joined):
            break
        pair = _pair(cells, at + comma + joined, events)
        if pair is None:
            break
        found.append(pair)
        at = pair.last
        if joined:
            break
    ends = at >= len(cells) or (cells[at].sort == "mark" and (joined or cells[at].norm not in (",", "-")))
    if found and (ends or (joined and cells[at].norm in _BEYOND)):
        yield from found


_BEYOND = frozenset("and but before after while when although though".split())


def _pair(cells: Sequence[Cell], at: int, events: Events) -> Pair | None:
    """ "in Malmö in 2023", "Malmö in 2023", "Malmö (2023)", "in 2023 in Malmö"."""
    place = _place(cells, at, events)
    if place is not None:
        time = _time(cells, place.last)
        return None if time is None else Pair(place, time, time.last + (cells[time.first - 1].norm == "("))
    time = _time(cells, at)
    place = None if time is None else _place(cells, time.last, events)
    return None if time is None or place is None or not place.preposition else Pair(place, time, place.last)


def _place(cells: Sequence[Cell], at: int, events: Events) -> Attached | None:
    first = at
    if at < len(cells) and cells[at].norm in WHERE and cells[at].sort == "word":
        at += 1
    if at >= len(cells) or not is_place(cells[at], events):
        return None
    return Attached(first, at + 1, at, cells[first].norm if first < at else "")


def _time(cells: Sequence[Cell], at: int) -> Attached | None:
    if at + 1 < len(cells) and cells[at].norm in WHEN and is_time(cells[at + 1]):
        return Attached(at, at + 2, at + 1, cells[at].norm)
    bracketed = at + 2 < len(cells) and cells[at].norm == "(" and cells[at + 2].norm == ")"
    return Attached(at + 1, at + 2, at + 1) if bracketed and is_time(cells[at + 1]) else None


_COMES = frozenset("comes come came coming returns return returned returning moves move moved moving".split())


def comes_to(cells: Sequence[Cell], at: int, events: Events) -> Pair | None:
    """Where what recurs comes, and when: "the contest returned to Turin in 2022", "the games came to London last year".
    What it comes for, if that is said, is something else."""
    k = at
    while k < len(cells) and cells[k].sort == "word" and cells[k].norm in BE | ADVERBS | {"will"}:
        k += 1
    if k + 3 >= len(cells) or cells[k].norm not in _COMES or cells[k + 1].norm != "to":
        return None
    if not is_place(cells[k + 2], events):
        return None
    time = _time(cells, k + 3) or (Attached(k + 3, k + 4, k + 3) if is_time(cells[k + 3]) else None)
    if time is None:
        return None
    after = cells[time.last] if time.last < len(cells) else None
    ends = after is None or after.sort == "mark" or after.norm in _BEYOND
    return Pair(Attached(k + 1, k + 3, k + 2, "to"), time, time.last) if ends else None
