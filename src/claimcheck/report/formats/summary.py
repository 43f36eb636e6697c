"""The conflicts as Markdown, for the summary of a job: one table, the worst first.

GitHub shows what a step writes to the file that GITHUB_STEP_SUMMARY names, and drops it all if it is larger than
1 MiB (docs.github.com, "Workflow commands": adding a job summary).
"""

from __future__ import annotations

from claimcheck.model import Report
from claimcheck.report import wording
from claimcheck.report.look import Format, Look
from claimcheck.report.marked import Room, escaped, folded, listed, table
from claimcheck.report.view import cut, rows, view

LIMIT = 1_048_576
"""Bytes of a summary."""
_RESERVE = 4_000  # for what counts the rest, and for the lines between the parts


def render(report: Report, look: Look) -> str:
    """The totals, the problems, the table, what is left out, and what is not a conflict folded away."""
    shown = view(report)
    room = Room(LIMIT - _RESERVE, lambda text: len(text.encode("utf-8", "replace")))
    parts = ["## claimcheck"]
    totals = f"**{escaped(wording.totals(shown))}**"
    if (not look.quiet or shown.empty) and room.takes(totals):
        parts.append(totals)
    if report.problems:
        problems = (f"- {escaped(text)}" for text in wording.problems(shown))
        parts.append("\n".join(["**Problems**", "", *room.fill(problems)]))
    kept, hidden = cut(rows(shown.conflicts), look.rows)
    parts.extend(table(kept, hidden, room))
    if not look.quiet:
        parts.extend(room.fill(escaped(line) for line in wording.remarks(shown)))
    apart = [("Conflicts with pilot claims", shown.pilots)]
    apart += [(title, items) for what, title, items in wording.settled(shown) if what in look.show]
    for title, items in apart:
        if items:
            parts.append(folded(title, ["\n\n".join(table(rows(items), (), room))]))
    for what, title, items in (("undecided", "Undecided", shown.undecided), ("agrees", "Agrees", shown.agrees)):
        if what in look.show and items:
            parts.append(folded(title, room.fill(listed(item) for item in items)))
    return "\n\n".join(parts) + "\n"


FORMAT = Format("summary", "the summary of a GitHub job, worst first", render, limit=100)
