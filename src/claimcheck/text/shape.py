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
    ~&6                   the same as ~6, but "and" and "or" allowed
    ^  $                  the start of the sentence, or of a clause of its own behind ", and", ";" or ":"; the end of
                          the sentence (closing marks are skipped)

Matching backtracks over bounded repeats only: its cost grows with the number of cells.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple

from claimcheck.frozen import frozen
from claimcheck.text.words import AND_SO, SETS


@frozen
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


def norm(cells: Sequence[Cell], at: int) -> str:
    """The folded word of a cell, "" outside the sentence."""
    return cells[at].norm if 0 <= at < len(cells) else ""


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


_WORDS = frozenset(["word", "mark", "possessive", "cap"])
_PLAIN = frozenset([("lower",), ("punct",)])
"""Tags of most words and marks: no shape asks for them."""
_JOINS = frozenset(["and", "but", "or", "who", "which"])
MARKS = frozenset(",;:.!?()[]\"-'/…—")
_SLOT = re.compile(r"\{(\w+):(\w+)(?:\.([\w-]+))?\}([?+]?)$")


@cache
def parse(shape: str) -> tuple[Item, ...]:
    """The items of a shape.  A shape that is not well formed raises ValueError."""
    return tuple(_item(piece) for piece in shape.split())


@cache
def _item(piece: str) -> Item:
    """Shapes are made of the same few hundred pieces."""
    if piece in ("^", "$"):
        return Item("", "", "", None, 0, 0, "", piece)
    if piece.startswith("~~"):
        return Item("", "", "", None, 0, int(piece[2:]), "wide", "")
    if piece.startswith("~&"):
        return Item("", "", "", None, 0, int(piece[2:]), "joined", "")
    if piece.startswith("~"):
        return Item("", "", "", None, 0, int(piece[1:]), "gap", "")
    if found := _SLOT.match(piece):
        name, sort, tag, times = found.groups()
        return Item(name, sort, tag or "", None, *_times(times), "", "")
    times = piece[-1] if len(piece) > 1 and piece[-1] in "?+" else ""
    body = piece[: len(piece) - len(times)]
    named = body.startswith("<") and body.endswith(">")
    words = SETS[body[1:-1]] if named else frozenset(body.split("|"))
    return Item("", "", "", words, *_times(times), "", "")


def _times(mark: str) -> tuple[int, int]:
    return (0, 1) if mark == "?" else (1, 4) if mark == "+" else (1, 1)


class Features(NamedTuple):
    """What there is in a sentence: sorts and "sort.tag"s, and words, each with the cells where they stand."""

    sorts: Mapping[str, Sequence[int]]
    words: Mapping[str, Sequence[int]]


def features(cells: Sequence[Cell]) -> Features:
    """The features of a row of cells."""
    sorts: defaultdict[str, list[int]] = defaultdict(list)
    words: defaultdict[str, list[int]] = defaultdict(list)
    for at, cell in enumerate(cells):
        sort = cell.sort
        sorts[sort].append(at)
        if sort in _WORDS:
            words[cell.norm].append(at)
            if cell.tags in _PLAIN:
                continue
        for feature in _tagged(sort, cell.tags):
            sorts[feature].append(at)
    return Features(dict(sorts), dict(words))


@lru_cache(maxsize=1 << 12)
def _tagged(sort: str, tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{sort}.{tag}" for tag in tags)


@cache
def _needs(shape: str) -> tuple[tuple[str, ...], tuple[frozenset[str], ...]]:
    """What must be in a sentence for the shape to fit: sorts, and sets of words of which it must have one."""
    needs = [need for need in map(_need, shape.split()) if need is not None]
    sorts = dict.fromkeys(need for need in needs if isinstance(need, str))
    return tuple(sorts), tuple(need for need in needs if not isinstance(need, str))


@cache
def _need(piece: str) -> str | frozenset[str] | None:
    """The sort, or the words, that an item cannot do without."""
    item = _item(piece)
    return None if not item.low else _feature(item) if item.words is None else item.words


def _feature(item: Item) -> str:
    return f"{item.sort}.{item.tag}" if item.tag else item.sort


def may_fit(shape: str, there: Features) -> bool:
    """Whether a sentence has all that the shape cannot do without."""
    sorts, words = _needs(shape)
    # asked a hundred times for each sentence: a loop of our own takes twice as long
    return all(map(there.sorts.__contains__, sorts)) and not any(map(there.words.keys().isdisjoint, words))


_COMMON = MARKS | frozenset(
    "the a an of in on at to and or is was are were be by for as has have had who it's 's".split()
)
"""Words of which nearly every sentence has one."""


class Shapes:
    """Many shapes, each under one thing that it cannot do without: only those whose thing is there are tried."""

    def __init__(self, shapes: Sequence[str]) -> None:
        self.shapes = tuple(shapes)

    @cached_property
    def _under(self) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        """The places of the shapes by a sort, and by a word; made when first asked for."""
        by_sort: dict[str, list[int]] = {}
        by_word: dict[str, list[int]] = {}
        for at, shape in enumerate(self.shapes):
            sorts, words = _needs(shape)
            telling = [some for some in words if some.isdisjoint(_COMMON)]
            if telling:
                for word in min(telling, key=len):
                    by_word.setdefault(word, []).append(at)
            else:
                by_sort.setdefault(max(sorts, key=len, default=""), []).append(at)
        return by_sort, by_word

    def fitting(self, there: Features) -> list[int]:
        """The shapes that may fit, by their place, in order."""
        by_sort, by_word = self._under
        found = set(by_sort.get("", ()))
        for sort in by_sort.keys() & there.sorts.keys():
            found.update(by_sort[sort])
        for word in by_word.keys() & there.words.keys():
            found.update(by_word[word])
        return [at for at in sorted(found) if may_fit(self.shapes[at], there)]


@cache
def shapes(*of: str) -> Shapes:
    """The table of some shapes, made once."""
    return Shapes(of)


class Fit(NamedTuple):
    """Where a shape fits: the first cell, the one after the last, and the cell of each slot."""

    first: int
    last: int
    slots: Mapping[str, int]


def fits(shape: str, cells: Sequence[Cell], there: Features | None = None) -> Iterator[Fit]:
    """All places at which the shape fits, one at most for each start, the shortest gaps first.

    `there` are the features of the cells, if they are known already.
    """
    items = parse(shape)
    for start in _starts(items[0], there if there is not None else features(cells), len(cells)):
        slots: dict[str, int] = {}
        end = _match(items, 0, cells, start, slots)
        if end is not None:
            yield Fit(start, end, dict(slots))


def _starts(opener: Item, there: Features, count: int) -> Sequence[int]:
    """The cells at which a shape can start."""
    if not opener.low:
        return range(count)
    if opener.words is None:
        return there.sorts.get(_feature(opener), ())
    found = [at for word in opener.words & there.words.keys() for at in there.words[word]]
    return sorted(found)


def _match(items: Sequence[Item], at: int, cells: Sequence[Cell], here: int, slots: dict[str, int]) -> int | None:
    """The cell after the match of items[at:] from `here`, or None."""
    while at < len(items):
        item = items[at]
        if item.anchor == "^":
            if not opens(cells, here):
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


def opens(cells: Sequence[Cell], here: int) -> bool:
    """Whether nothing but marks stands before a cell, or what parts a clause from the one before it."""
    if here and cells[here - 1].norm in AND_SO and here > 1 and cells[here - 2].norm in _PARTING:
        return True
    if here and cells[here - 1].norm in (";", ":"):
        return True
    return not here or (cells[here - 1].sort == "mark" and all(cell.sort == "mark" for cell in cells[: here - 1]))


_PARTING = frozenset([",", ";", "–", "—"])


def _is(item: Item, cell: Cell) -> bool:
    if item.words is not None:
        return cell.norm in item.words and cell.sort in _WORDS
    return cell.sort == item.sort and (not item.tag or item.tag in cell.tags)


def _passable(cells: Sequence[Cell], at: int, gap: str) -> bool:
    if at >= len(cells):
        return False
    cell = cells[at]
    if cell.norm in _JOINS and cell.sort == "word":
        return gap == "joined" and cell.norm in ("and", "or")
    return cell.sort != "mark" or (gap == "wide" and cell.norm == ",") or cell.norm in ("-", "—")


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
