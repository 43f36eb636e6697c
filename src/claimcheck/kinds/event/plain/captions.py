"""Events told without a verb, as captions, headlines and boxes of facts tell them: "The first election, April 1992",
"on its opening day, 19 March 1935", "First performance: Oslo, 24 December 1875" below the name of an opera."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import event_keys, is_place, is_time, ref_of
from claimcheck.kinds.event.entries import as_year
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.kinds.event.nouns import noun
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HAVE, MODALS, is_past

_DAYS = frozenset(["day", "night", "ceremony"])
_HEADING = 4
"""Cells of a heading that is a name alone."""
_CLOSING = frozenset([".", ";", ")", "?", "!"])


def on_that_day(cells: Sequence[Cell]) -> list[Cell] | None:
    """ "Its opening day, 19 March 1935," as "its opening of 19 March 1935"."""
    for k in range(1, len(cells) - 3):
        if cells[k].norm not in _DAYS or cells[k + 1].norm != "," or not _day(cells[k + 2]):
            continue
        if any(not key.startswith(VERB) for key in event_keys(cells[k - 1])):
            row = [*cells[:k], _word("of", cells[k + 2]), *cells[k + 2 :]]
            return _whose(row, k) or row
    return None


def _whose(cells: Sequence[Cell], at: int) -> list[Cell] | None:
    """The cells with the one name of a caption for the "its" of the event before a cell."""
    its = next((k for k in range(at - 1, max(0, at - 4), -1) if cells[k].norm == "its"), 0)
    names = [cell for cell in cells[:its] if cell.sort == "subject"]
    if not its or len(names) != 1 or "person" in names[0].tags or not _verbless(cells[:its]):
        return None
    spot = cells[its].start
    owner = replace(names[0], start=spot, end=cells[its].end)
    return [*cells[:its], owner, replace(cells[its], sort="possessive", norm="'s"), *cells[its + 1 :]]


def dated_title(cells: Sequence[Cell], events: Events) -> list[Cell] | None:
    """ "The first free election, April 1992" as "the first free election in April 1992", where no verb is in sight;
    "The signing of the treaty, Oslo, June 1905"."""
    last = len(cells) - 1
    while last > 0 and cells[last].norm in _CLOSING:
        last -= 1
    if last < 2 or not is_time(cells[last]) or cells[last - 1].norm != "," or not _verbless(cells[:last]):
        return None
    comma, place = last - 1, None
    if comma > 2 and is_place(cells[comma - 1], events) and cells[comma - 2].norm == ",":
        comma, place = comma - 2, cells[comma - 1]
    at = next((k for k in range(comma - 1, max(-1, comma - 6), -1) if event_keys(cells[k])), None)
    it = None if at is None else noun(cells, at, events)
    if it is None or it.last != comma or it.tail.times or it.tail.tight:
        return None
    if it.first and cells[it.first - 1].sort != "mark":
        return None
    there = () if place is None else (_word("in", place), place)
    return [*cells[:comma], *there, _word("in", cells[last]), *cells[last:]]


def boxed(scenes: Sequence[Scene], at: int, events: Events) -> Scene | None:
    """The entry of a box with the name that stands above it: "Opened: 1926", "First performance: Oslo, 1875"."""
    scene = scenes[at]
    cells = scene.cells
    label = next((k for k in range(1, min(4, len(cells) - 1)) if cells[k].norm == ":"), 0)
    keys = event_keys(cells[label - 1]) if label else ()
    if not keys or any(cell.norm not in DETERMINERS for cell in cells[: label - 1]):
        return None
    told = _told(cells[label + 1 :], events)
    name = _heading(scenes, at) if told is not None else None
    if name is None or told is None:
        return None
    verb = all(key.startswith(VERB) for key in keys) or cells[label - 1].norm.endswith("ed")
    here = replace(name, start=cells[0].start, end=cells[0].start)
    if verb:
        return replace(scene, cells=(here, _word("was", cells[label]), cells[label - 1], *told))
    return replace(scene, cells=(*cells[:label], _word("of", cells[label]), here, *told))


def _told(cells: Sequence[Cell], events: Events) -> list[Cell] | None:
    """The place and the day of an entry, each with its preposition; None if it holds more."""
    row = [
        as_year(cell) if cell.norm.isdecimal() else cell
        for cell in cells
        if cell.norm not in (",", ".", "(", ")", "in", "on", "at")
    ]
    times = [cell for cell in row if is_time(cell)]
    spots = [cell for cell in row if is_place(cell, events)]
    if len(times) != 1 or len(spots) > 2 or len(row) != 1 + len(spots):
        return None
    there = [_word("in", spots[0]), spots[0]] if spots else []
    return [*there, _word("on" if times[0].what.granularity == "day" else "in", times[0]), times[0]]


def _heading(scenes: Sequence[Scene], at: int) -> Cell | None:
    """The name that is all of a paragraph above a sentence."""
    for scene in reversed(scenes[max(0, at - 12) : at]):
        row = [cell for cell in scene.cells if cell.sort != "mark" and cell.norm not in DETERMINERS]
        if len(scene.cells) <= _HEADING and len(row) == 1 and row[0].sort == "subject":
            return row[0] if ref_of(row[0]).entities else None
    return None


def _verbless(cells: Sequence[Cell]) -> bool:
    return not any(
        cell.sort in ("word", "term") and (cell.norm in BE | HAVE | MODALS or is_past(cell.norm)) for cell in cells
    )


def _day(cell: Cell) -> bool:
    return is_time(cell) and cell.what.granularity == "day"


def _word(norm: str, at: Cell) -> Cell:
    """A word right before another cell."""
    return Cell("word", norm, at.start, at.start, at.first, at.first, ("lower",))
