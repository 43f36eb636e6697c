"""A report as plain JSON values: what the JSON formats write, and `contract.ReportRecord` describes."""

from __future__ import annotations

from typing import Any

from claimcheck.counted import Since
from claimcheck.report.look import Look
from claimcheck.report.position import Point
from claimcheck.report.status import exit_status
from claimcheck.report.view import Item, Spot, View, iso

FORMAT, VERSION = "claimcheck-report", 1


def whole(shown: View, look: Look) -> dict[str, Any]:
    """The report as one document."""
    made: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "summary": summary(shown, look),
        "documents": documents(shown),
        "conflicts": [conflict(item) for item in shown.conflicts],
        "pilot": [conflict(item) for item in shown.pilots],
        "waived": [waived(item) for item in shown.waived],
        "baseline": [conflict(item) for item in shown.old],
        "gone": gone(shown),
        "undecided": [undecided(item) for item in shown.undecided],
    }
    if "agrees" in look.show:
        made["agrees"] = [agreement(item) for item in shown.agrees]
    made["skipped"] = skipped(shown)
    made["problems"] = problems(shown)
    made["notes"] = list(shown.notes)
    if shown.report.since is not None:
        made["changed_since"] = since(shown.report.since)
    return made


def since(told: Since) -> dict[str, Any]:
    """Which documents the report is about."""
    return {"revision": told.revision, "changed": len(told.changed), "documents": told.documents}


def summary(shown: View, look: Look) -> dict[str, Any]:
    """The totals, and the exit status that follows."""
    found = shown.totals
    return {
        "documents": found.documents,
        "statements": found.statements,
        "agrees": found.agrees,
        "conflicts": found.conflicts,
        "undecided": found.undecided,
        "errors": found.errors,
        "warnings": found.warnings,
        "notes": found.notes,
        "pilot": found.pilot,
        "waived": found.waived,
        "baseline": found.old,
        "gone": found.gone,
        "claims": found.claims,
        "fail_on": look.fail_on,
        "exit_status": exit_status(shown.report, look.fail_on),
    }


def documents(shown: View) -> list[dict[str, Any]]:
    """Every document that was examined, with its day and how many statements it makes."""
    return [
        {
            "path": document.path,
            "published": iso(document.published),
            "published_from": document.published_from,
            "unit": document.unit,
            "statements": shown.counts.get(document.path, 0),
        }
        for document in shown.documents
    ]


def conflict(item: Item) -> dict[str, Any]:
    """One conflict."""
    statement, verdict = item.finding.statement, item.finding.verdict
    return {
        "id": item.id,
        "check": verdict.check,
        "claim": verdict.claims[0] if verdict.claims else None,
        "claims": list(verdict.claims),
        "kind": statement.kind,
        "severity": item.severity.value,
        **_where(item),
        "wrong": {"start": point(item.wrong_start), "end": point(item.wrong_end)},
        "sentence": item.sentence,
        "says": item.finding.says,
        "known": verdict.known,
        "suggestion": verdict.suggestions[0] if len(verdict.suggestions) == 1 else None,
        "suggestions": list(verdict.suggestions),
        "voice": statement.voice.kind,
        "speaker": statement.voice.speaker or None,
        "as_of": iso(verdict.as_of),
        "because": verdict.because,
        "sources": list(item.sources),
        "related": [related(spot) for spot in item.related],
        "related_more": item.finding.further,
    }


def waived(item: Item) -> dict[str, Any]:
    """One conflict that is waived, and by what."""
    found = item.finding.waiver
    assert found is not None
    until = "change" if found.digest else iso(found.until)
    place = {"path": found.path, "line": found.line, "column": found.column}
    return {**conflict(item), "waiver": {**place, "reason": found.reason, "by": found.by or None, "until": until}}


def gone(shown: View) -> list[dict[str, Any]]:
    """The entries of the baseline that are no conflicts any more."""
    compared = shown.report.baseline
    return [
        {"path": entry.path, "check": entry.check, "claims": list(entry.claims), "quote": entry.words}
        for entry in (compared.gone if compared is not None else ())
    ]


def undecided(item: Item) -> dict[str, Any]:
    """One statement that nothing can be said about, and why."""
    return {"check": item.check, **_where(item), "reason": item.finding.verdict.reason}


def agreement(item: Item) -> dict[str, Any]:
    """One statement that agrees with what is known."""
    verdict = item.finding.verdict
    return {"check": item.check, "claims": list(verdict.claims), **_where(item), "known": verdict.known}


def related(spot: Spot) -> dict[str, Any]:
    """Another place; `start` and `end` are null where the document is not part of the report."""
    return {
        "path": spot.path,
        "start": spot.start and point(spot.start),
        "end": spot.end and point(spot.end),
        "quote": spot.quote,
        "role": spot.role,
    }


def skipped(shown: View) -> list[dict[str, Any]]:
    """The stretches that were not analysed."""
    spots = ((shown.spot(gap.path, gap.start, gap.end), gap.reason) for gap in shown.report.skipped)
    return [
        {
            "path": spot.path,
            "start": spot.start and point(spot.start),
            "end": spot.end and point(spot.end),
            "reason": reason,
        }
        for spot, reason in spots
    ]


def problems(shown: View) -> list[dict[str, Any]]:
    """What could not be examined; line and column are null where it is the whole file."""
    return [
        {
            "path": problem.path,
            "line": problem.line or None,
            "column": problem.column or None,
            "message": problem.message,
        }
        for problem in shown.report.problems
    ]


def point(at: Point) -> dict[str, int]:
    """Line and column count from 1, the offset from 0, all in characters."""
    return {"line": at.line, "column": at.column, "offset": at.offset}


def _where(item: Item) -> dict[str, Any]:
    return {"path": item.path, "start": point(item.start), "end": point(item.end), "quote": item.quote}
