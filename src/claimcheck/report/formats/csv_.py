"""The conflicts as a spreadsheet: one conflict a row, none merged; `outcome` tells pilots and what was asked for
with `--show` (undecided, agrees, waived, baseline) from conflicts.

What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV Injection"): =, +, -, @ and their
full-width forms, a tab or a line break, at the beginning of a cell, after blanks, quotes or invisible characters there,
and after what a spreadsheet of another country takes for the end of a cell (a semicolon).  Control characters become
U+FFFD.  A file that is written starts with a byte-order mark, or Excel would garble "Støre".
"""

from __future__ import annotations

import csv
import io
import re

from claimcheck.model import Report
from claimcheck.report import wording
from claimcheck.report.look import Format, Look
from claimcheck.report.view import Item, iso, view

COLUMNS = (
    *("path", "line", "column", "outcome", "severity", "check", "says", "read_as", "known", "why", "fix", "source"),
    *("voice", "speaker", "as_of", "published", "sentence", "also", "claim", "id"),
)
_BEFORE = "[ \"'\u00a0\u00ad\u200b\u200c\u200d\u2060\u3000\ufeff]*"  # not seen before a formula
_FORMULA = re.compile(rf"(^|[;\t\n])(?={_BEFORE}[=+@\uff1d\uff0b\uff0d\uff20-])")


def render(report: Report, look: Look) -> str:
    """A header, then the conflicts in the order of the text, those of pilot claims last."""
    shown = view(report)
    published = {document.path: iso(document.published) or "" for document in report.documents}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    groups = {"conflict": shown.conflicts, "pilot": shown.pilots}
    groups |= {"undecided": shown.undecided} if "undecided" in look.show else {}
    groups |= {"agrees": shown.agrees} if "agrees" in look.show else {}
    groups |= {"waived": shown.waived} if "waived" in look.show else {}
    groups |= {"baseline": shown.old} if "baseline" in look.show else {}
    for outcome, items in groups.items():
        for item in items:
            writer.writerow([safe(cell) for cell in _cells(item, outcome, published[item.path])])
    return out.getvalue()


def _cells(item: Item, outcome: str, published: str) -> list[str]:
    statement, verdict = item.finding.statement, item.finding.verdict
    return [
        *(item.path, str(item.start.line), str(item.start.column), outcome),
        *("" if outcome in ("undecided", "agrees") else item.severity.value, item.check),
        *(item.quote, item.finding.says, verdict.known, verdict.reason or verdict.because),
        " or ".join(item.fixes),
        " ".join(item.sources),
        *(statement.voice.kind, statement.voice.speaker, iso(verdict.as_of) or "", published, item.sentence),
        "; ".join(wording.also([item])),
        " ".join(verdict.claims),
        item.id,
    ]


def safe(cell: str) -> str:
    """The cell as text, whatever a spreadsheet would make of it (a carriage return steers, and becomes U+FFFD)."""
    marked = _FORMULA.sub(r"\1'", wording.printable(cell))
    return f"'{marked}" if marked.startswith(("\t", "\n")) else marked


FORMAT = Format(
    "csv",
    "a spreadsheet of the conflicts",
    render,
    suffixes=(".csv",),
    encoding="utf-8-sig",
    partial=True,
    remarks="never",
)
