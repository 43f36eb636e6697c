"""Lists of those who held a post in one sentence: the title in the plural, a colon, and names with their years.

    Norland has had three presidents: Ada Holm (1972-1981), Bo Lind (1981-1990) and Cy Moe (since 1990).
    The presidents of Norland: Ada Holm from 1972, Bo Lind from 1981 and, from 1990 to 1999, Cy Moe.

Each is read as "Ada Holm (president of Norland, 1972-1981)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.lists_of_holders import as_parenthesis, of_a_life
from claimcheck.kinds.office.patterns import statements
from claimcheck.model import Statement
from claimcheck.text.grammar import predications
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import MODALS, NOT, is_finite

_PREPOSITIONS = frozenset(["from", "since", "between"])
_UP_TO = frozenset(["to", "until", "till", "and", "through"])
_BETWEEN = frozenset([",", ";", "and", "then", "finally", "lastly", "the", "also", "now", "today", "before", "by"])
_HAVING = frozenset("has have had is are was were led ruled governed served headed run ran held".split())
"""Verbs of such a heading."""
_LEAST = 2
"""How many such names make a list."""

Entry = tuple[Cell, tuple[Cell, ...]]


def rows_told(scene: Scene, facts: Facts) -> Iterator[Statement]:
    """What the entries of such a list say."""
    cells = scene.cells
    colon = next((at for at, cell in enumerate(cells) if cell.norm in (":", "—", "–")), 0)
    heading = _heading(cells[:colon])
    entries = list(_entries(cells[colon + 1 :])) if heading else []
    if len(entries) < _LEAST or scene.quotations:
        return
    for who, times in entries:
        if of_a_life(who, times[-1], facts):
            continue
        reading = replace(scene, cells=as_parenthesis(who, heading, times))
        for predication in predications(reading):
            if predication.subject.start == who.start:
                for statement in statements(predication, reading, facts):
                    low, high = times[0].start, times[-1].end
                    start, end = min(statement.start, low, who.start), max(statement.end, high, who.end)
                    yield replace(statement, start=start, end=end)


def _heading(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The title in the singular, and what it is of: the one body or land that is named before the colon."""
    titles = [cell for cell in cells if cell.sort == "phrase"]
    owners = [cell for cell in cells if cell.sort in ("subject", "adjective")]
    if len(titles) != 1 or "office" not in titles[0].tags or len(owners) != 1 or "person" in owners[0].tags:
        return ()
    if any(cell.norm in NOT | MODALS or (is_finite(cell.norm) and cell.norm not in _HAVING) for cell in cells):
        return ()
    title = titles[0]
    keys = [key for key in title.what.keys if key.startswith("office:")]
    plain = keys[0].split(":", 1)[1] if keys else ""
    changed = [word for word in title.norm.split() if word not in plain.split()]
    if not plain or not any(word.endswith(("s", "men", "women")) for word in changed):
        return ()
    one = replace(title, norm=plain)
    if owners[0].sort == "adjective":
        return (owners[0], one)
    of = Cell("word", "of", title.end, title.end, title.last, title.last, ("lower",))
    return (one, of, owners[0])


def _entries(cells: Sequence[Cell]) -> Iterator[Entry]:
    """The names with their times; none if anything else is told."""
    found: list[Entry] = []
    at = 0
    while at < len(cells):
        cell = cells[at]
        if cell.norm in _BETWEEN or cell.norm == ".":
            at += 1
            continue
        entry = _entry(cells, at)
        if entry is None:
            return
        who, times, at = entry
        found.append((who, times))
    yield from found


def _entry(cells: Sequence[Cell], at: int) -> tuple[Cell, tuple[Cell, ...], int] | None:
    """ "X (1972-1981)", "X from 1972 to 1981", "from 1972 to 1981, X" at a cell, and the cell behind it."""
    if cells[at].sort == "subject":
        bracket = at + 1 < len(cells) and cells[at + 1].norm == "("
        times, end = _times(cells, at + 1 + bracket, bare=bracket)
        if not times or (bracket and (end >= len(cells) or cells[end].norm != ")")):
            return None
        return (cells[at], times, end + bracket) if _named(cells[at]) else None
    times, end = _times(cells, at)
    end += end < len(cells) and cells[end].norm == ","
    end += end < len(cells) and cells[end].norm == "the"
    if not times or end >= len(cells) or not _named(cells[end]):
        return None
    return cells[end], times, end + 1


def _named(cell: Cell) -> bool:
    return cell.sort == "subject" and "known" in cell.tags


def _times(cells: Sequence[Cell], at: int, bare: bool = False) -> tuple[tuple[Cell, ...], int]:
    """The cells of "from 1972 to 1981", "since 1990", or, in brackets, of "1972-1981"; and the cell behind them."""

    def timed(here: int) -> bool:
        return here < len(cells) and cells[here].sort == "time" and cells[here].what.kind in ("date", "range")

    opens = at < len(cells) and cells[at].norm in _PREPOSITIONS
    first = at + opens
    if not timed(first) or not (opens or (bare and _is_range(cells[first].what))):
        return (), at
    if first + 2 < len(cells) and cells[first + 1].norm in _UP_TO and timed(first + 2) and opens:
        return tuple(cells[at : first + 3]), first + 3
    since = () if _is_range(cells[first].what) else (replace(cells[at], norm="since"),)
    return (*since, cells[first]), first + 1


def _is_range(time: Any) -> bool:
    return bool(time.kind == "range")
