"""What the page shows, with the number and the anchors of each: rows of the table, marks in the text.

Numbers follow the text, because the table stands beside it; everywhere else the worst comes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.frozen import frozen
from claimcheck.report import wording
from claimcheck.report.view import Item, Row, View, rows


@frozen
class Entry:
    """A row of the table: `number` from 1 in the order of the text."""

    number: int
    row: Row
    document: int  # from 1
    desks: tuple[str, ...]

    @property
    def item(self) -> Item:
        return self.row.item

    @property
    def standing(self) -> str:
        """Why it does not count: "pilot", "waived", "baseline"; "" if it does."""
        return wording.standing(self.item)

    @property
    def level(self) -> str:
        """How bad it is, or why it does not count."""
        return self.standing or self.item.severity.value

    @property
    def anchor(self) -> str:
        """Of the row."""
        return f"r{self.number}"

    def mark(self, place: int) -> str:
        """The anchor of the words, where they stand for the `place`-th time (from 0)."""
        return f"m{self.number}" + (f".{place + 1}" if place else "")


@frozen
class Mark:
    """Words of an article that something is said of.  `sort` is the level of a conflict, or "undecided" or "agrees";
    `entry` is None for the latter two.  `wrong` are the words to change, within or equal to the whole."""

    start: int
    end: int
    anchor: str
    sort: str
    wrong: tuple[int, int]
    entry: Entry | None = None


def entries(shown: View) -> tuple[Entry, ...]:
    """All rows: first those that count, then those of claims on trial, waived ones and old ones; numbered through."""
    numbers = {document.path: number for number, document in enumerate(shown.documents, 1)}
    desks = dict(shown.report.desks)
    found: list[Entry] = []
    for items in (shown.conflicts, shown.pilots, shown.waived, shown.old):
        ordered = sorted(rows(items), key=lambda row: (numbers[row.item.path], row.item.start.offset))
        for row in ordered:
            names = (name for claim in row.item.finding.verdict.claims for name in desks.get(claim, ()))
            found.append(Entry(len(found) + 1, row, numbers[row.item.path], tuple(dict.fromkeys(names))))
    return tuple(found)


def others(shown: View) -> Iterator[tuple[str, Item]]:
    """What is no conflict, with its anchor."""
    for letter, items in (("u", shown.undecided), ("a", shown.agrees)):
        for number, item in enumerate(items, 1):
            yield f"{letter}{number}", item


def marks(of: Sequence[Entry], rest: Sequence[tuple[str, Item]]) -> Mapping[str, list[Mark]]:
    """The marks of each document, in the order of its text."""
    found: dict[str, list[Mark]] = {}
    for entry in of:
        for place, item in enumerate(entry.row.items):
            found.setdefault(item.path, []).append(_mark(item, entry.mark(place), entry.level, entry))
    for anchor, item in rest:
        found.setdefault(item.path, []).append(_mark(item, anchor, item.finding.verdict.outcome.value))
    for of_document in found.values():
        of_document.sort(key=lambda mark: (mark.start, mark.end))
    return found


def _mark(item: Item, anchor: str, sort: str, entry: Entry | None = None) -> Mark:
    start, end = item.start.offset, item.end.offset
    wrong = item.wrong_start.offset, item.wrong_end.offset
    inside = entry is not None and start <= wrong[0] < wrong[1] <= end
    return Mark(start, end, anchor, sort, wrong if inside else (start, end), entry)
