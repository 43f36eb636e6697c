"""reviewdog's diagnostics, one JSON object a line, with suggestions that it turns into changes to accept.

The message is `Diagnostic` of reviewdog's `proto/rdf/reviewdog.proto`: columns count bytes of UTF-8 from 1, the end is
excluded, severities are ERROR, WARNING and INFO.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from claimcheck.model import Report, Severity
from claimcheck.report import message
from claimcheck.report.address import slashed
from claimcheck.report.look import Format, Look
from claimcheck.report.position import ByteColumns, Point
from claimcheck.report.view import Item, view

_LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, look: Look) -> str:
    """The problems, then the conflicts in the order of the text, then those of pilot claims as information."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in _records(report))


def _records(report: Report) -> Iterator[dict[str, Any]]:
    for problem in report.problems:
        place: dict[str, Any] = {"path": slashed(problem.path)}
        if problem.line:
            place["range"] = {"start": {"line": problem.line}}
        yield _record(f"claimcheck: {message.line(problem.message)}", place, "ERROR", "problem")
    if not report.documents and not report.problems:
        yield _record("claimcheck: nothing was examined", {"path": "claimcheck.yaml"}, "ERROR", "problem")
    shown = view(report)
    sources = {document.path: document for document in report.documents}
    columns: dict[str, ByteColumns] = {}
    for item in (*shown.conflicts, *shown.pilots):
        if item.path not in columns:
            columns[item.path] = ByteColumns(sources[item.path].source)
        level = "INFO" if item.finding.pilot else _LEVELS[item.severity]
        yield _diagnostic(item, level, columns[item.path])


def _diagnostic(item: Item, level: str, columns: ByteColumns) -> dict[str, Any]:
    text = "\n".join(message.details(item))
    text = f"pilot claim, never fails a run\n{text}" if item.finding.pilot else text
    place = {"path": slashed(item.path), "range": _range(item.start, item.end, columns)}
    wrong = _range(item.wrong_start, item.wrong_end, columns)
    repairs = [{"range": wrong, "text": repair} for repair in item.finding.verdict.suggestions]
    return {**_record(text, place, level, item.check), **({"suggestions": repairs} if repairs else {})}


def _record(text: str, place: dict[str, Any], level: str, code: str) -> dict[str, Any]:
    return {
        "message": text,
        "location": place,
        "severity": level,
        "source": {"name": "claimcheck"},
        "code": {"value": code},
    }


def _range(start: Point, end: Point, columns: ByteColumns) -> dict[str, Any]:
    return {
        "start": {"line": start.line, "column": columns.column(start)},
        "end": {"line": end.line, "column": columns.column(end)},
    }


FORMAT = Format("rdjsonl", "reviewdog's diagnostics, with suggestions", render, suffixes=(".rdjsonl",), remarks="never")
