"""The conflict table, for the terminal.

Under 110 columns each conflict is one row of labelled lines (place and check, says, known, why, source, fix), so
that at 80 columns no place, quote or address is cut in pieces.  From there on it is a grid of columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from claimcheck.model import Report, Severity
from claimcheck.report import wording
from claimcheck.report.look import Format, Look
from claimcheck.report.message import few
from claimcheck.report.view import Item, Row, View, cut, rows, short_paths, view
from claimcheck.report.wrap import wrapped

_GRID_FROM, _WIDE_FROM = 110, 150  # columns
_NARROWEST = 60
_CHECK = 18  # the longest: "documents-disagree"
_LABELS = 7  # the longest: "warning", "read as"
_COLORS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.NOTE: "36;1"}
_CHANGE = "1;4"  # the words to change


def render(report: Report, look: Look) -> str:
    """The tables, one line of totals, what else is to be said, the problems; if quiet and all is well, nothing."""
    shown = view(report)
    names = short_paths(document.path for document in report.documents)
    page = _Page(max(_NARROWEST, look.width), look.color, names, "ids" in look.show)
    kept, hidden = cut(rows(shown.conflicts), look.rows)
    parts = list(page.sections(shown, kept, hidden))
    if hidden:
        parts.append(f"{wording.more(hidden)}; --max-rows 0 shows all.")
    if shown.pilots and not look.quiet:
        parts.append("Conflicts with pilot claims (they never fail a run):")
        parts.extend(page.sections(shown, rows(shown.pilots)))
    for what, title, items in wording.settled(shown):
        if what in look.show and items:
            parts.append(f"{title} (they never fail a run):")
            parts.extend(page.sections(shown, rows(items)))
    if "undecided" in look.show and shown.undecided:
        parts.append(page.listed("Undecided:", ("place and check", "it says", "why"), shown.undecided))
    if "agrees" in look.show and shown.agrees:
        parts.append(page.listed("Agrees:", ("place and check", "it says", "what is known"), shown.agrees))
    if not look.quiet or shown.empty:
        remarks = (line for text in wording.remarks(shown) for line in wrapped(wording.printable(text), page.width))
        parts.append("\n".join([*page.broken(wording.totals(shown)), *remarks]))
    if report.problems:
        parts.append("\n".join(["Problems:", *(f"  {wording.printable(text)}" for text in wording.problems(shown))]))
    return "\n\n".join(parts) + "\n" if parts else ""


class _Page:
    """Where the tables are written: its width, whether it has colours, and how paths are called."""

    def __init__(self, width: int, color: bool, names: Mapping[str, str], ids: bool) -> None:
        self.width, self.color, self.names, self.ids = width, color, names, ids

    def sections(self, shown: View, kept: Sequence[Row], hidden: Sequence[Row] = ()) -> Iterable[str]:
        """A heading and a table for each document; the heading counts what is `hidden` too, and tells so."""
        documents = {document.path: document for document in shown.report.documents}
        left: dict[str, list[Item]] = {}
        for row in hidden:
            left.setdefault(row.item.path, []).extend(row.items)
        for path, group in groupby(kept, key=lambda row: row.item.path):
            of_document = tuple(group)
            here = [item for row in of_document for item in row.items]
            found = wording.levels([*here, *left.get(path, ())])
            found += f", {len(here):,} of them shown" if path in left else ""
            head = self.broken(wording.printable(f"{path}, {wording.dated(documents[path])}: {found}"))
            make = self._grid if self.width >= _GRID_FROM else self._records
            yield "\n".join([*head, make(of_document)])

    def broken(self, text: str) -> list[str]:
        """A line; one that is too long is broken where its counts begin."""
        if len(text) <= self.width:
            return [text]
        first, colon, counts = text.rpartition(": ")
        return [line for part in (first + colon.rstrip(), counts) if part for line in wrapped(part, self.width)]

    def _records(self, shown: Sequence[Row]) -> str:
        """One row a conflict: labels on the left, lines on the right."""
        room = self.width - _LABELS - len("|  |  |")
        table = []
        for row in shown:
            item = row.item
            path = item.path if len(item.path) + 12 <= room else self.names[item.path]
            place = wording.printable(f"{path}:{item.start}")
            joined = len(place) + 2 + len(item.check) <= room
            fields = [
                (item.severity.value, [f"{place}  {item.check}"] if joined else [*wrapped(place, room), item.check]),
                ("says", self._says(item, room)),
                ("", self._lines([wording.times(row)], room)),
                ("read as", self._lines([wording.meaning(item)], room)),
                ("known", self._lines([wording.known(item)], room)),
                ("why", self._lines([wording.why(item)], room)),
                ("also", self._hanging(few(wording.also(row.items)), room)),
                ("source", self._lines(item.sources, room)),
                ("fix", self._hanging(_fixes(item), room)),
                ("waived", self._lines([wording.leave(item)], room)),
                ("claim", self._lines([", ".join(item.finding.verdict.claims)] if self.ids else [], room)),
                ("id", self._lines([one.id for one in row.items] if self.ids else [], room)),
            ]
            labels, lines = [], []
            for label, content in fields:
                labels += [label, *[""] * (len(content) - 1)] if content else []
                lines += content
            labels[0] = self._painted(labels[0], _COLORS[item.severity])
            table.append(["\n".join(labels), "\n".join(lines)])
        return _tabulated(table, ())

    def _grid(self, shown: Sequence[Row]) -> str:
        """Four columns, or six where there is room; the heading has named the document."""
        wide = self.width >= _WIDE_FROM
        head: tuple[str, ...]
        if wide:
            place = max(len("place"), *(len(str(row.item.start)) for row in shown))
            rest = self.width - place - _CHECK - 19
            says, source, fix = rest * 26 // 100, rest * 20 // 100, rest * 20 // 100
            known = rest - says - source - fix
            head = ("place", "check", "it says", "what is known", "source", "fix")
        else:
            rest = self.width - _CHECK - 13
            says, fix, source = rest * 30 // 100, rest * 25 // 100, 0
            known = rest - says - fix
            head = ("place and check", "it says", "what is known", "fix")
        table = []
        for row in shown:
            item = row.item
            where = [str(item.start)]
            check = [self._painted(item.severity.value, _COLORS[item.severity]), item.check]
            meaning = wording.meaning(item)
            says_cell = [
                *self._says(item, says),
                *self._lines([wording.times(row), f"read as: {meaning}" if meaning else ""], says),
            ]
            why = wording.why(item)
            facts = [wording.known(item), f"why: {why}" if why else ""]
            facts += few(f"also {text}" for text in wording.also(row.items))
            if not wide:
                facts += [f"source: {text}" for text in item.sources]
            facts += [f"waived: {text}" for text in (wording.leave(item),) if text]
            facts += [f"id: {one.id}" for one in row.items] if self.ids else []
            cells = [says_cell, self._hanging(facts, known)]
            cells = [where, check, *cells, self._lines(item.sources, source)] if wide else [[*where, *check], *cells]
            table.append(["\n".join(cell) for cell in [*cells, self._hanging(_fixes(item), fix)]])
        return _tabulated(table, head)

    def listed(self, title: str, head: Sequence[str], items: Sequence[Item]) -> str:
        """A plain list of statements that are no conflicts, with the reason or what they agree with."""
        names = [f"{self.names[item.path]}:{item.start}" for item in items]
        place = max(18, min(max(map(len, names)), self.width // 3))
        rest = self.width - place - 10
        says = rest * 45 // 100
        table = []
        for name, item in zip(names, items, strict=True):
            verdict = item.finding.verdict
            meaning = wording.meaning(item)
            cells = [
                self._lines([name, item.check], place),
                self._says(item, says) + self._lines([f"read as: {meaning}" if meaning else ""], says),
                self._lines([verdict.reason or wording.known(item)], rest - says),
            ]
            table.append(["\n".join(cell) for cell in cells])
        return f"{title}\n{_tabulated(table, head)}"

    def _lines(self, texts: Iterable[str], room: int) -> list[str]:
        return [line for text in texts if text for line in wrapped(wording.printable(text), room)]

    def _hanging(self, texts: Iterable[str], room: int) -> list[str]:
        """The same where several stand in one cell: what goes on is indented, so that each is seen to begin."""
        given = [text for text in texts if text]
        if len(given) == 1:
            return self._lines(given, room)
        lines: list[str] = []
        for text in given:
            first, *rest = wrapped(wording.printable(text), room)
            lines += [first, *(f"  {line}" for line in wrapped(" ".join(rest), room - 2) if rest)]
        return lines

    def _says(self, item: Item, room: int) -> list[str]:
        """The quote, the words to change marked, and who says it if not the writer."""
        text = wording.printable(wording.quoted(item.quote))
        begin, end = (item.wrong_at + 1, item.wrong_at + 1 + len(item.wrong)) if item.wrong_at >= 0 else (0, 0)
        lines, at = [], 0
        for line in wrapped(text, room):
            at = text.index(line, at)
            first, last = (max(0, min(len(line), edge - at)) for edge in (begin, end))
            lines.append(line[:first] + self._painted(line[first:last], _CHANGE) + line[last:])
            at += len(line)
        speaker = wording.speaker(item)
        return lines + self._lines([f"({speaker})" if speaker else ""], room)

    def _painted(self, text: str, how: str) -> str:
        return f"\x1b[{how}m{text}\x1b[0m" if self.color and text else text


def _fixes(item: Item) -> list[str]:
    """Each repair in a line of its own."""
    return [f"{'or ' if number else ''}{wording.quoted(text)}" for number, text in enumerate(item.fixes)]


def _tabulated(table: Sequence[Sequence[str]], head: Sequence[str]) -> str:
    from tabulate import tabulate

    return tabulate(table, head, tablefmt="grid", disable_numparse=True)


FORMAT = Format("table", "the conflict table, for the terminal", render, suffixes=(".txt",), limit=100)
