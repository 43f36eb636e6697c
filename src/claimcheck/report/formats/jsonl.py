"""The report as JSON lines: `record` says what a line is.

First the summary, then the problems, then one conflict a line (`conflict`, `pilot`, `waived` or `baseline`), what of
the baseline is `gone`, and, where they were asked for, `undecided` and `agrees`.  A reader of a stream knows from the
first line whether it can be trusted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from claimcheck.model import Report
from claimcheck.report import encode
from claimcheck.report.look import Format, Look
from claimcheck.report.view import view


def render(report: Report, look: Look) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in _records(report, look))


def _records(report: Report, look: Look) -> Iterator[dict[str, Any]]:
    shown = view(report)
    summary = encode.summary(shown, look)
    told = report.since
    about = {} if told is None else {"changed_since": encode.since(told)}
    yield {"record": "summary", "format": encode.FORMAT, "version": encode.VERSION, **summary, **about}
    yield from ({"record": "problem", **problem} for problem in encode.problems(shown))
    yield from ({"record": "conflict", **encode.conflict(item)} for item in shown.conflicts)
    yield from ({"record": "pilot", **encode.conflict(item)} for item in shown.pilots)
    yield from ({"record": "waived", **encode.waived(item)} for item in shown.waived)
    yield from ({"record": "baseline", **encode.conflict(item)} for item in shown.old)
    yield from ({"record": "gone", **entry} for entry in encode.gone(shown))
    if "undecided" in look.show:
        yield from ({"record": "undecided", **encode.undecided(item)} for item in shown.undecided)
    if "agrees" in look.show:
        yield from ({"record": "agrees", **encode.agreement(item)} for item in shown.agrees)


FORMAT = Format(
    "jsonl", "JSON lines: a summary, then one conflict a line", render, suffixes=(".jsonl", ".ndjson"), remarks="never"
)
