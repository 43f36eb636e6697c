"""GitLab's Code Quality report: a JSON array of what is wrong, each with a place in the repository.

The fields are those of docs.gitlab.com, "Code Quality report format" (`description`, `check_name`, `fingerprint`,
`severity`, `location.path`, `location.lines.begin`), as its parser asks for them
(`app/validators/json_schemas/codeclimate.json` of GitLab).  What could not be examined is there too, as a blocker:
an empty array would say that all is well.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from claimcheck.model import Report, Severity
from claimcheck.report import message
from claimcheck.report.address import slashed
from claimcheck.report.look import Format, Look
from claimcheck.report.view import Item, view

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, look: Look) -> str:
    """The problems, then the conflicts in the order of the text, then those of pilot claims as information."""
    shown = view(report)
    entries = [*_problems(report)]
    told = [(item, _LEVELS[item.severity], message.headline(item)) for item in shown.conflicts]
    told += [(item, "info", f"pilot claim: {message.headline(item)}") for item in shown.pilots]
    entries += [_entry(*one, report.whereabouts.hosted(one[0].path)) for one in told]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _entry(item: Item, severity: str, text: str, path: str) -> dict[str, Any]:
    return {
        "description": text,
        "check_name": item.check,
        "fingerprint": item.id,
        "severity": severity,
        "location": {"path": slashed(path), "lines": {"begin": item.start.line, "end": item.end.line}},
    }


def _problems(report: Report) -> Iterator[dict[str, Any]]:
    told = [(problem.path, problem.line, problem.message) for problem in report.problems]
    if not report.documents and not told:
        told = [("", 0, "Nothing was examined.")]
    for number, (path, line, text) in enumerate(told):
        known = report.whereabouts.named(path)
        key = f"{known}\x1f{text}\x1f{number}".encode("utf-8", "surrogatepass")
        where = slashed(report.whereabouts.hosted(path or "claimcheck.yaml"))
        yield {
            "description": message.line(text),
            "check_name": "problem",
            "fingerprint": blake2b(key, digest_size=8).hexdigest(),
            "severity": "blocker",
            "location": {"path": where, "lines": {"begin": max(line, 1)}},
        }


FORMAT = Format(
    "gitlab",
    "GitLab's Code Quality report",
    render,
    suffixes=("codequality.json", "code-quality-report.json"),
    remarks="never",
)
