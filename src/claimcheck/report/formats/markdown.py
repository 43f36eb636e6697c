"""The conflicts as Markdown, for a comment on a pull request.

GitHub takes comments of 65,536 characters and refuses longer ones: the worst conflicts come in first, and the rest is
counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from claimcheck.model import Document, Report
from claimcheck.report import wording
from claimcheck.report.look import Format, Look
from claimcheck.report.marked import HEAD, Room, cells, escaped, folded, listed, table
from claimcheck.report.status import RANK
from claimcheck.report.view import Row, cut, rows, view

LIMIT = 65_536
"""Characters of a comment."""
_RESERVE = 2_000  # for what counts the rest, and for the lines between the parts


def render(report: Report, look: Look) -> str:
    """The totals, a table for each document, and what is not a conflict folded away."""
    shown = view(report)
    documents = {document.path: document for document in report.documents}
    room = Room(LIMIT - _RESERVE)
    parts = ["## claimcheck"]
    totals = f"**{escaped(wording.totals(shown))}**"
    if (not look.quiet or shown.empty) and room.takes(totals):
        parts.append(totals)
    remarks = [] if look.quiet else list(room.fill(escaped(text) for text in wording.remarks(shown)))
    problems = list(Room(room.left // 4).fill(f"- {escaped(text)}" for text in wording.problems(shown)))
    room.takes(*problems)
    kept, hidden = cut(rows(shown.conflicts), look.rows)
    written = _written(kept, documents, room)
    hidden += tuple(row for row, text in zip(kept, written, strict=True) if not text)
    fitting = ((row.item.path, text) for row, text in zip(kept, written, strict=True) if text)
    for path, group in groupby(fitting, key=lambda pair: pair[0]):
        parts.append(_heading(documents[path]))
        parts.append("\n".join([*HEAD, *(text for _, text in group)]))
    if hidden:
        parts.append(f"{wording.more(hidden)}.")
    apart = [("Conflicts with pilot claims", shown.pilots)]
    apart += [(title, items) for what, title, items in wording.settled(shown) if what in look.show]
    for title, items in apart:
        if items:
            parts.append(folded(title, ["\n\n".join(table(rows(items), (), room))]))
    for what, title, items in (("undecided", "Undecided", shown.undecided), ("agrees", "Agrees", shown.agrees)):
        if what in look.show and items:
            parts.append(folded(title, room.fill(listed(item) for item in items)))
    parts.extend(remarks)
    if problems:
        parts.append("\n".join(["**Problems**", "", *problems]))
    return "\n\n".join(parts) + "\n"


def _heading(document: Document) -> str:
    return f"### {escaped(document.path)}\n\n{escaped(wording.dated(document).capitalize())}."


def _written(kept: Sequence[Row], documents: Mapping[str, Document], room: Room) -> list[str]:
    """The line of each row, "" where there is no room: the worst come in first."""
    lines = [""] * len(kept)
    begun: set[str] = set()
    for index in sorted(range(len(kept)), key=lambda index: RANK[kept[index].item.severity]):
        item = kept[index].item
        text = f"| {' | '.join([escaped(str(item.start)), *cells(kept[index])])} |"
        head = () if item.path in begun else (_heading(documents[item.path]), *HEAD, "", "")
        if room.takes(text, *head):
            begun.add(item.path)
            lines[index] = text
    return lines


FORMAT = Format("markdown", "a comment for a pull request", render, suffixes=(".md", ".markdown"), limit=50)
