"""Reports to be written, and how."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.report.hostile import HOSTILE
from tests.report.sample import EMPTY, REPORT, document

from claimcheck.model import Report, Severity
from claimcheck.report.formats import load
from claimcheck.report.look import Look

ALL = frozenset({"undecided", "agrees"})
REPORTS = {"report": REPORT, "hostile": HOSTILE, "empty": EMPTY}


def rendered(format: str, report: Report = REPORT, **look: Any) -> str:
    return load(format).render(report, Look(**look))


def many(count: int, severity: Severity = Severity.ERROR) -> Report:
    """A report with as many conflicts, each of its own."""
    text = "".join(f"Norwegian President Nr {number} spoke.\n" for number in range(count))
    of = document("many.txt", text)
    found, start = [], 0
    for number in range(count):
        quote = f"Norwegian President Nr {number} spoke"
        start = text.index(quote, start)
        base = REPORT.findings[0]
        moved = replace(base.statement, path=of.path, start=start, end=start + len(quote))
        found.append(replace(base, statement=moved, severity=severity))
    return Report((of,), tuple(found), claims=1)
