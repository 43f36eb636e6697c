"""Statements that somebody else extracted: JSON lines in, every fault of every line at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from claimcheck import kinds
from claimcheck.claims.friendly import keys, words
from claimcheck.errors import Fault, UserError, nearest
from claimcheck.frozen import frozen
from claimcheck.model import Document, Statement
from claimcheck.report.contract import StatementRecord

_MOST = 100  # faults that are told


@frozen
class Incoming:
    """The records of a file, each with its line."""

    file: str
    records: tuple[tuple[int, StatementRecord], ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """The documents that the statements are from, each once, in their order."""
        return tuple(dict.fromkeys(record.path for _, record in self.records))

    def at_home(self, documents: Iterable[Document]) -> tuple[Statement, ...]:
        """The statements, if each stands where it says in its document; `UserError` otherwise, for offsets that
        count bytes, or a document that has changed, would put every place wrong.  Statements of documents that
        could not be read are left out: that is reported already."""
        known = {document.path: document for document in documents}
        faults, statements = [], []
        for line, record in self.records:
            document = known.get(record.path)
            if document is None:
                continue
            message = _misplaced(record, document)
            if message:
                faults.append(Fault(self.file, line, 1, message))
            else:
                statements.append(record.statement())
        if faults:
            raise UserError(faults[:_MOST])
        return tuple(statements)


def _misplaced(record: StatementRecord, document: Document) -> str:
    length = len(document.text)
    spans = [(record.start, record.end), *((span.start, span.end) for span in (record.wrong, record.sentence) if span)]
    if any(end > length for _, end in spans):
        return f"{record.path} has {length:,} characters; offsets count characters, not bytes"
    if record.quote is not None:
        there = document.words(record.start, record.end)
        if " ".join(record.quote.split()) != there:
            return f'"{record.quote}" does not stand at {record.start} in {record.path}; there is "{there}"'
    return ""


def read_statements(file: str, data: bytes) -> Incoming:
    """The records of a file of JSON lines; `UserError` with what is wrong, and in which line."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UserError([Fault(file, line, 1, "not UTF-8")]) from None
    faults: list[Fault] = []
    records = []
    known = kinds.folders()
    for number, written in enumerate(text.split("\n"), 1):
        if not written.strip():
            continue
        try:
            record = StatementRecord.model_validate_json(written)
            if record.kind not in known:
                faults.append(Fault(file, number, 1, f'unknown kind "{record.kind}"{nearest(record.kind, known)}'))
            records.append((number, record))
        except ValidationError as error:
            faults.extend(Fault(file, number, 1, _told(fault)) for fault in error.errors(include_url=False))
    if faults:
        raise UserError(faults[:_MOST])
    if not records:
        raise UserError([Fault(file, 0, 0, "holds no statement: nothing was extracted, or the extractor failed")])
    return Incoming(file, tuple(records))


def _told(error: Any) -> str:
    """What pydantic found wrong in a record, in words: keys that are missing or unknown, and values."""
    loc = tuple(error["loc"])
    if error["type"] == "model_type" and not loc:
        return 'a statement must be an object, as in {"kind": "office", "path": "a.md", ...}'
    if error["type"].startswith("date_"):
        return f"{'.'.join(map(str, loc))}: must be a day, as in 2026-01-29"
    if error["type"] == "json_invalid" or not loc:
        return str(error["msg"]).removeprefix("Value error, ")
    where, key = ".".join(map(str, loc[:-1])), str(loc[-1])
    within = f" in {where}" if where else ""
    if error["type"] == "missing":
        return f'"{key}" is missing{within}'
    if error["type"] == "extra_forbidden":
        return f'unknown key "{key}"{within}{nearest(key, keys(StatementRecord, loc[:-1]))}'
    return f"{'.'.join(map(str, loc))}: {words(error, error['input']).replace('input should be', 'must be')}"
