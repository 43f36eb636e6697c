"""SARIF 2.1.0, for code scanning and every viewer of it.

The standard is OASIS "Static Analysis Results Interchange Format (SARIF) Version 2.1.0 plus Errata 01"; section
numbers below are its own.  Conflicts are results of the kind "fail"; conflicts with pilot claims want a "review",
what is undecided is "open", what agrees is a "pass" (3.27.9), and only what fails has a level (3.27.10).  A waiver is a
suppression, and if one result says whether it is suppressed, all do (3.27.23); the same holds for what a result is to
the baseline (3.27.24).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck import __version__, kinds
from claimcheck.kind import Check
from claimcheck.model import Document, Finding, Report
from claimcheck.report import message, wording
from claimcheck.report.address import reference
from claimcheck.report.look import Format, Look
from claimcheck.report.position import Point
from claimcheck.report.status import exit_status
from claimcheck.report.view import Item, Spot, iso, view
from claimcheck.standing import Entry, Waiver

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "claimcheckConflict/v1"


def render(report: Report, look: Look) -> str:
    """One run: the checks as rules, the findings as results, the problems as notifications."""
    shown = view(report)
    groups = [("fail", shown.conflicts), ("review", shown.pilots), ("fail", shown.waived), ("fail", shown.old)]
    groups += [("open", shown.undecided)] if "undecided" in look.show else []
    groups += [("pass", shown.agrees)] if "agrees" in look.show else []
    known = kinds.all_checks()
    gone = report.baseline.gone if report.baseline is not None else ()
    checks = {item.check for _, items in groups for item in items} | {entry.check for entry in gone}
    ids = sorted({*known, *checks})
    writer = _Writer(report, {id: index for index, id in enumerate(ids)})
    status = exit_status(report, look.fail_on)
    run = {
        "tool": {
            "driver": {
                "name": "claimcheck",
                "semanticVersion": __version__,
                "rules": [_rule(id, known.get(id)) for id in ids],
            }
        },
        "invocations": [
            {
                "executionSuccessful": status != 2,
                "exitCode": status,
                "toolExecutionNotifications": [*writer.notifications(), *map(_noted, shown.notes)],
            }
        ],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [
            *(writer.result(item, kind) for kind, items in groups for item in items),
            *(writer.absent(entry) for entry in gone),
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(id: str, check: Check | None) -> dict[str, Any]:
    """A check as a reporting descriptor (3.49)."""
    if check is None:
        return {"id": id}
    title = f"{check.title[:1].upper()}{check.title[1:]}."
    why = " ".join(check.why.split())
    return {
        "id": id,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {
            "text": f"{why}\n\nReported: {check.wrong}\nMended: {check.right}",
            "markdown": f"{why}\n\n- Reported: {check.wrong}\n- Mended: {check.right}",
        },
        "defaultConfiguration": {"level": check.severity.value},
    }


def _noted(note: str) -> dict[str, Any]:
    """What else the run has to say: documents without a day, waivers of no use (3.20.21)."""
    return {"level": "note", "message": {"text": _unlinked(note)}}


class _Writer:
    """Results and notifications of one report."""

    def __init__(self, report: Report, rules: Mapping[str, int]) -> None:
        self.report, self.rules = report, rules
        self.documents: dict[str, Document] = {document.path: document for document in report.documents}
        self.waived = any(found.waiver is not None for found in report.findings)

    def notifications(self) -> Iterator[dict[str, Any]]:
        """What could not be examined (3.20.21)."""
        for problem in self.report.problems:
            told: dict[str, Any] = {"level": "error", "message": {"text": _unlinked(message.line(problem.message))}}
            if problem.path:
                place: dict[str, Any] = {"artifactLocation": {"uri": self._uri(problem.path)}}
                if problem.line:
                    place["region"] = {"startLine": problem.line, "startColumn": max(problem.column, 1)}
                told["locations"] = [{"physicalLocation": place}]
            yield told
        if not self.report.documents and not self.report.problems:
            yield {"level": "error", "message": {"text": "Nothing was examined."}}

    def result(self, item: Item, kind: str) -> dict[str, Any]:
        """One finding (3.27)."""
        verdict = item.finding.verdict
        made: dict[str, Any] = {
            "ruleId": item.check,
            "ruleIndex": self.rules[item.check],
            "kind": kind,
            "level": item.severity.value if kind == "fail" else "none",
            "message": {"text": self._message(item, kind)},
            "locations": [self._location(item.path, item.start, item.end)],
            "fingerprints": {FINGERPRINT: item.id},
            "partialFingerprints": {FINGERPRINT: item.id},
        }
        related = [self._related(spot, number) for number, spot in enumerate(item.related, 1)]
        if related:
            made["relatedLocations"] = related
        if kind in ("fail", "review") and verdict.suggestions:
            made["fixes"] = [self._fix(item, text) for text in verdict.suggestions]
        claims = {"claims": list(verdict.claims), "sources": list(item.sources), "pilot": kind == "review"}
        properties = {name: value for name, value in claims.items() if value}
        if properties:
            made["properties"] = properties
        return {**made, **self._settled(item.finding)}

    def absent(self, entry: Entry) -> dict[str, Any]:
        """A line of the baseline that is no conflict any more: a check that passes; nobody knows where it stood."""
        uri = reference(self.report.whereabouts.from_root(entry.path))
        return {
            "ruleId": entry.check,
            "ruleIndex": self.rules[entry.check],
            "kind": "pass",
            "level": "none",
            "message": {"text": _unlinked(message.line(f"gone: {wording.quoted(entry.words)}"))},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}}}],
            "baselineState": "absent",
            **({"suppressions": []} if self.waived else {}),
        }

    def _settled(self, found: Finding) -> dict[str, Any]:
        """What was settled of a result beforehand."""
        made: dict[str, Any] = {}
        if self.report.baseline is not None:
            made["baselineState"] = "unchanged" if found.old else "new"
        if self.waived:
            made["suppressions"] = [] if found.waiver is None else [self._suppression(found.waiver)]
        return made

    def _message(self, item: Item, kind: str) -> str:
        if kind == "open":
            return _unlinked(message.line(f"undecided: {wording.quoted(item.quote)}: {item.finding.verdict.reason}"))
        if kind == "pass":
            return _unlinked(message.line(f"agrees: {wording.quoted(item.quote)}; known: {wording.known(item)}"))
        text = _unlinked("\n".join(message.details(item)))
        return f"pilot claim, never fails a run\n{text}" if kind == "review" else text

    def _location(self, path: str, start: Point, end: Point) -> dict[str, Any]:
        region = _region(start, end)
        document = self.documents.get(path)
        if document is not None and end.offset > start.offset:
            region["snippet"] = {"text": document.source[start.offset : end.offset]}
        return {"physicalLocation": {"artifactLocation": {"uri": self._uri(path)}, "region": region}}

    def _related(self, spot: Spot, number: int) -> dict[str, Any]:
        if spot.start is None or spot.end is None:
            made: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": self._uri(spot.path)}}}
        else:
            made = self._location(spot.path, spot.start, spot.end)
        told = message.line(f"{wording.quoted(spot.quote)}{f' ({spot.role})' if spot.role else ''}")
        return {"id": number, **made, "message": {"text": _unlinked(told)}}

    def _fix(self, item: Item, text: str) -> dict[str, Any]:
        replaced = {"deletedRegion": _region(item.wrong_start, item.wrong_end), "insertedContent": {"text": text}}
        change = {"artifactLocation": {"uri": self._uri(item.path)}, "replacements": [replaced]}
        return {"description": {"text": _unlinked(message.line(f"write “{text}”"))}, "artifactChanges": [change]}

    def _suppression(self, waiver: Waiver) -> dict[str, Any]:
        """A waiver (3.35)."""
        told = {"by": waiver.by, "until": "change" if waiver.digest else iso(waiver.until)}
        region = {"startLine": waiver.line, "startColumn": waiver.column}
        made: dict[str, Any] = {
            "kind": "external" if waiver.block is None else "inSource",
            "status": "accepted",
            "justification": message.line(waiver.reason),
            "location": {"physicalLocation": {"artifactLocation": {"uri": self._uri(waiver.path)}, "region": region}},
        }
        properties = {name: value for name, value in told.items() if value}
        return {**made, "properties": properties} if properties else made

    def _uri(self, path: str) -> str:
        return reference(self.report.whereabouts.hosted(path))


def _unlinked(text: str) -> str:
    """Words of an article that look like `[text](address)` are no link (3.11.6)."""
    return text.replace("](", "] (")


def _region(start: Point, end: Point) -> dict[str, Any]:
    """Lines and columns from 1, the end column excluded (3.30.5 to 3.30.8)."""
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


FORMAT = Format("sarif", "SARIF 2.1.0, for code scanning", render, suffixes=(".sarif", ".sarif.json"), remarks="always")
