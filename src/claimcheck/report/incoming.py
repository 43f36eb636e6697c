"""Statements that somebody else extracted: JSON lines in, every fault of every line at once."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import ValidationError

from claimcheck.errors import Fault, UserError
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
    for number, written in enumerate(text.split("\n"), 1):
        if not written.strip():
            continue
        try:
            records.append((number, StatementRecord.model_validate_json(written)))
        except ValidationError as error:
            for fault in error.errors(include_url=False):
                where = ".".join(str(part) for part in fault["loc"])
                faults.append(Fault(file, number, 1, f"{where}: {fault['msg']}" if where else fault["msg"]))
    if faults:
        raise UserError(faults[:_MOST])
    if not records:
        raise UserError([Fault(file, 0, 0, "holds no statement")])
    return Incoming(file, tuple(records))
