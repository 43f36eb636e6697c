"""Shapes: sequences of slots and words over what was recognised in a sentence, and where they fit.

A shape is written as items separated by spaces:

    visit|visits          one of these words (folded)
    <be>                  a word of a named set (`text.words.SETS`)
    {who:subject}         a slot: a cell of a sort, kept under its name
    {t:time.anniversary}  ... of a sort and, behind the dot, what it is (`Cell.tags`)
    item?                 may be missing
    item+                 one to four of them
    ~4                    a gap of up to four cells that are neither punctuation nor "and", "but", "or", "who", "which"
    ~~6                   the same, commas allowed
    ^  $                  the start and the end of the sentence (closing marks are skipped)

Matching backtracks over bounded repeats only: its cost grows with the number of cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from claimcheck.text.words import SETS


@dataclass(frozen=True, slots=True)
class Cell:
    """A unit of a sentence for matching: a word, a mark, a mention, or a chunk that the grammar made.

    `sort`: word, cap (a capitalised word that is no name), mark, possessive, number, time, subject, adjective,
    phrase, term, role, leading.  `tags` refine the sort ("anniversary", "office", "person").
    `what` is the mention, the time, or the chunk behind it; `first`/`last` are token indices, half-open.
    """

    sort: str
    norm: str
    start: int
    end: int
    first: int
    last: int
    tags: tuple[str, ...] = ()
    what: Any = None


class Item(NamedTuple):
    """One item of a shape."""

    slot: str
    sort: str
    tag: str
    words: frozenset[str] | None
    low: int
    high: int
    gap: str  # "", "gap", "wide"
    anchor: str  # "", "^", "$"


_JOINS = frozenset(["and", "but", "or", "who", "which"])
MARKS = frozenset(",;:.!?()[]\"-'/…—")
_SLOT = re.compile(r"\{(\w+):(\w+)(?:\.([\w-]+))?\}([?+]?)$")


@cache
def parse(shape: str) -> tuple[Item, ...]:
    """The items of a shape.  A shape that is not well formed raises ValueError."""
    items: list[Item] = []
    for piece in shape.split():
        if piece in ("^", "$"):
            items.append(Item("", "", "", None, 0, 0, "", piece))
        elif piece.startswith("~~"):
            items.append(Item("", "", "", None, 0, int(piece[2:]), "wide", ""))
        elif piece.startswith("~"):
            items.append(Item("", "", "", None, 0, int(piece[1:]), "gap", ""))
        elif found := _SLOT.match(piece):
            name, sort, tag, times = found.groups()
            items.append(Item(name, sort, tag or "", None, *_times(times), "", ""))
        else:
            times = piece[-1] if len(piece) > 1 and piece[-1] in "?+" else ""
            body = piece[: len(piece) - len(times)]
            named = body.startswith("<") and body.endswith(">")
            words = SETS[body[1:-1]] if named else frozenset(body.split("|"))
            items.append(Item("", "", "", words, *_times(times), "", ""))
    return tuple(items)


def _times(mark: str) -> tuple[int, int]:
    return (0, 1) if mark == "?" else (1, 4) if mark == "+" else (1, 1)


@cache
def needs(shape: str) -> frozenset[str]:
    """What must be in a sentence for the shape to fit: sorts and "sort.tag"s, never single words."""
    return frozenset(
        f"{item.sort}.{item.tag}" if item.tag else item.sort for item in parse(shape) if item.slot and item.low > 0
    )


def features(cells: Sequence[Cell]) -> frozenset[str]:
    """What there is in a sentence, in the terms of `needs`."""
    found: set[str] = set()
    for cell in cells:
        found.add(cell.sort)
        for tag in cell.tags:
            found.add(f"{cell.sort}.{tag}")
    return frozenset(found)


class Fit(NamedTuple):
    """Where a shape fits: the first cell, the one after the last, and the cell of each slot."""

    first: int
    last: int
    slots: Mapping[str, int]


def fits(shape: str, cells: Sequence[Cell]) -> Iterator[Fit]:
    """All places at which the shape fits, one at most for each start, the shortest gaps first."""
    items = parse(shape)
    opener = items[0] if items[0].low else None
    for start, cell in enumerate(cells):
        if opener is not None and not _is(opener, cell):
            continue
        slots: dict[str, int] = {}
        end = _match(items, 0, cells, start, slots)
        if end is not None:
            yield Fit(start, end, dict(slots))


def _match(items: Sequence[Item], at: int, cells: Sequence[Cell], here: int, slots: dict[str, int]) -> int | None:
    """The cell after the match of items[at:] from `here`, or None."""
    while at < len(items):
        item = items[at]
        if item.anchor == "^":
            if any(cell.sort != "mark" for cell in cells[:here]):
                return None
            at += 1
            continue
        if item.anchor == "$":
            if any(cell.norm not in MARKS for cell in cells[here:]):
                return None
            at += 1
            continue
        if item.gap:
            for skipped in range(item.high + 1):
                if skipped and not _passable(cells, here + skipped - 1, item.gap):
                    return None
                trial = dict(slots)
                end = _match(items, at + 1, cells, here + skipped, trial)
                if end is not None:
                    slots.update(trial)
                    return end
            return None
        if item.low == 1 and item.high == 1:
            if here >= len(cells) or not _is(item, cells[here]):
                return None
            if item.slot:
                slots[item.slot] = here
            here += 1
            at += 1
            continue
        most = 0
        while most < item.high and here + most < len(cells) and _is(item, cells[here + most]):
            most += 1
        for count in range(most, item.low - 1, -1):
            trial = dict(slots)
            if item.slot and count:
                trial[item.slot] = here
            end = _match(items, at + 1, cells, here + count, trial)
            if end is not None:
                slots.update(trial)
                return end
        return None
    return here


def _is(item: Item, cell: Cell) -> bool:
    if item.words is not None:
        return cell.norm in item.words and cell.sort in ("word", "mark", "possessive", "cap")
    return cell.sort == item.sort and (not item.tag or item.tag in cell.tags)


def _passable(cells: Sequence[Cell], at: int, gap: str) -> bool:
    if at >= len(cells):
        return False
    cell = cells[at]
    if cell.norm in _JOINS and cell.sort == "word":
        return False
    return cell.sort != "mark" or (gap == "wide" and cell.norm == ",") or cell.norm == "-"


def reach(shape: str, cells: Sequence[Cell]) -> tuple[int, int]:
    """How far the shape got at best: how many items fitted from the start that fitted most, and that start.

    For `why`: the item after them is the part that did not fit.
    """
    items = parse(shape)
    best = (0, 0)
    for start in range(len(cells)):
        for count in range(len(items), best[0], -1):
            if _match(items[:count], 0, cells, start, {}) is not None:
                best = (count, start)
                break
    return best
