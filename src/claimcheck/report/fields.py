"""The fields of a line template, and what can be wrong with one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import Formatter

from claimcheck.errors import nearest
from claimcheck.report import wording
from claimcheck.report.view import Item

FIELDS: Mapping[str, Callable[[Item, str], str]] = {
    "path": lambda item, day: item.path,
    "line": lambda item, day: str(item.start.line),
    "column": lambda item, day: str(item.start.column),
    "end_line": lambda item, day: str(item.end.line),
    "end_column": lambda item, day: str(item.end.column),
    "severity": lambda item, day: item.severity.value,
    "check": lambda item, day: item.check,
    "claim": lambda item, day: " ".join(item.finding.verdict.claims),
    "kind": lambda item, day: item.finding.statement.kind,
    "quote": lambda item, day: item.quote,
    "wrong": lambda item, day: item.wrong,
    "says": lambda item, day: item.finding.says or item.quote,
    "known": lambda item, day: item.finding.verdict.known or item.finding.verdict.because,
    "because": lambda item, day: item.finding.verdict.because,
    "suggestion": lambda item, day: " or ".join(item.finding.verdict.suggestions),
    "fix": lambda item, day: wording.fix(item),
    "sentence": lambda item, day: item.sentence,
    "sources": lambda item, day: " ".join(item.sources),
    "voice": lambda item, day: item.finding.statement.voice.kind,
    "speaker": lambda item, day: item.finding.statement.voice.speaker,
    "published": lambda item, day: day,
    "id": lambda item, day: item.id,
}
"""What each field says of a conflict; the second argument is the document's day of publication, "" if unknown."""


def pieces(template: str) -> list[tuple[str, str | None]]:
    """Text and fields in turn: `("text", None)` or `("", "field")`; `ValueError` if it can't be read so."""
    wrong = fault(template)
    if wrong:
        raise ValueError(wrong)
    found: list[tuple[str, str | None]] = []
    for text, field, _, _ in Formatter().parse(template):
        found += [(text, None)] if text else []
        found += [("", field)] if field is not None else []
    return found


def fault(template: str) -> str:
    """What is wrong with a template, "" if nothing is: an unknown field comes with the nearest right one."""
    if not template.strip():
        return "the template is empty"
    try:
        parsed = list(Formatter().parse(template))
    except ValueError:
        return "a brace is not closed or not opened; {{ and }} stand for braces"
    for _, field, form, conversion in parsed:
        if field is None:
            continue
        if field not in FIELDS:
            hint = nearest(field, list(FIELDS))
            near = hint if "did you mean" in hint else ""
            return f'no field is called "{field}"{near}; the fields are {", ".join(FIELDS)}'
        if form or conversion:
            mark = f"!{conversion}" if conversion else f":{form}"
            return f'"{{{field}{mark}}}" has more than a name; write {{{field}}}'
    return ""
