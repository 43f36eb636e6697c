"""A statement as plain JSON values: what leaves the program, whatever it is then encoded as.

`contract.StatementRecord` describes it and reads it back; a test holds the two equal.
"""

from __future__ import annotations

from typing import Any

from claimcheck.interval import Interval
from claimcheck.model import Document, Ref, Statement, Value, When
from claimcheck.report.view import iso

FORMAT, VERSION = "claimcheck-statement", 1


def encode(statement: Statement, document: Document | None = None) -> dict[str, Any]:
    """The statement; with its document, `quote` holds its words, so that a reader can tell whether the
    document is still the one that was read."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "kind": statement.kind,
        "pattern": statement.pattern,
        "path": statement.path,
        "start": statement.start,
        "end": statement.end,
        "quote": None if document is None else document.words(statement.start, statement.end),
        "wrong": _span(statement.wrong),
        "sentence": _span(statement.sentence),
        "subject": statement.subject and _ref(statement.subject),
        "attribute": statement.attribute,
        "mode": statement.mode,
        "voice": {
            "kind": statement.voice.kind,
            "speaker": statement.voice.speaker,
            "asserted": statement.voice.asserted,
        },
        "objects": [_ref(ref) for ref in statement.objects],
        "times": [_when(when) for when in statement.times],
        "value": statement.value and _value(statement.value),
        "modifiers": list(statement.modifiers),
        "keys": list(statement.keys),
        "published": iso(statement.published),
        "headline": statement.headline,
        "dated": statement.dated,
    }


def _span(span: tuple[int, int]) -> dict[str, int]:
    return {"start": span[0], "end": span[1]}


def _ref(ref: Ref) -> dict[str, Any]:
    return {
        "start": ref.start,
        "end": ref.end,
        "text": ref.text,
        "entities": list(ref.entities),
        "types": list(ref.types),
        "how": ref.how,
    }


def _when(when: When) -> dict[str, Any]:
    return {
        "how": when.how,
        "inner": _days(when.inner),
        "outer": _days(when.outer),
        "relation": when.relation,
        "text": when.text,
        "start": when.start,
        "end": when.end,
    }


def _days(interval: Interval) -> dict[str, str | None]:
    """Both ends included, as in claims; null is an open side."""
    return {"from": iso(interval.begin), "until": None if interval.until is None else iso(interval.until - 1)}


def _value(value: Value) -> dict[str, Any]:
    return {
        "text": value.text,
        "start": value.start,
        "end": value.end,
        "low": value.low,
        "high": value.high,
        "unit": value.unit,
        "number": value.number,
    }
