"""The sheets of a file as a record of plain values, and back.

The head is what every report needs: what was noticed, and of each document what is known without its text, what was
passed over, how many findings have which stamp.  A document has two bodies: one is what documents are held against each
other by, the other one the document itself, its statements and findings, which is read for those of which something is
shown.  The path of the file is left out, for the same file may lie anywhere.
"""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Callable, Container, Mapping, Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple, TypeVar

from claimcheck.claims.codec import coders, part
from claimcheck.compare import Thing
from claimcheck.kept.later import HEAVY, Later
from claimcheck.kept.pack import Record
from claimcheck.model import Document, Outcome, Problem, Skipped, Statement, Verdict
from claimcheck.read.suffixes import suffix_of
from claimcheck.sheet import Row, Sheet, Stamp
from claimcheck.weight import Weight

_TOLD, _WHOLE = range(2)
_CHUNK = 64  # characters: the pieces in which a text is held against its source
_MARK = 8  # bytes of the mark of a paragraph

Wanted = TypeVar("Wanted")


class Stamps:
    """Stamps as plain values and back, equal ones once: what is shared is written once."""

    def __init__(self) -> None:
        self._plain: dict[Any, Any] = {}
        self._stamps: dict[Any, Stamp] = {}

    def write(self, stamp: Stamp) -> Any:
        """A stamp as plain values."""
        weight = stamp.weight
        plain = (
            stamp.outcome.value, stamp.check, stamp.claims, stamp.entities, stamp.pilot,
            (weight.usual, weight.own, weight.most, weight.lowered),
        )  # fmt: skip
        return self._plain.setdefault(plain, plain)

    def same(self, head: Any) -> Any:
        """The head of a record from elsewhere, with the stamps that are here."""
        noticed, heads = head
        return noticed, [
            (*one[:-1], [(self._plain.setdefault(plain, plain), number) for plain, number in one[-1]]) for one in heads
        ]

    def read(self, plain: Any) -> Stamp:
        """The stamp again."""
        if plain not in self._stamps:
            outcome, check, claims, entities, pilot, weight = plain
            self._stamps[plain] = Stamp(Outcome(outcome), check, claims, entities, pilot, Weight(*weight))
        return self._stamps[plain]


@cache
def _path() -> int:
    """Which field of a statement is its path."""
    return Statement.__match_args__.index("path")


class Given(NamedTuple):
    """What one file gave: the sheets of its documents, and what is wrong with it."""

    sheets: Sequence[Sheet]
    problems: Sequence[Problem]


def encode(key: bytes, path: str, given: Given, shared: Stamps) -> Record:
    """The record of a file.  The text of one that has a reader of its own is kept: to read it again is not cheap."""
    noticed = [(one.message, one.line, one.column) for one in given.problems]
    heads, bodies = [], []
    for sheet in given.sheets:
        counts = list(sheet.counts())
        skipped = [(one.start, one.end, one.reason) for one in sheet.skipped]
        tally = [(shared.write(stamp), number) for stamp, number in counts]
        values = dict(zip(Document.__match_args__, coders(Document)[0](sheet.document), strict=True))
        heavy = {name: values.pop(name) for name in HEAVY}
        values["path"] = sheet.document.path.removeprefix(path)
        heads.append((values, sheet.document.checked, skipped, tally))
        order = {stamp: at for at, (stamp, _) in enumerate(counts)}
        told = marshal.dumps((b"".join(sheet.paragraphs), [(number, list(about)) for number, about in sheet.things]))
        source = heavy["source"] if suffix_of(path) else None
        page = (source, _patches(heavy["source"], heavy["text"]), heavy["blocks"])
        whole = marshal.dumps((page, _said(sheet), _found(sheet, order)))
        bodies += [told, zlib.compress(whole, 1)]
    return Record(key, (noticed, heads), tuple(bodies))


def recalled(
    path: str,
    head: Any,
    shared: Stamps,
    body: Callable[[int], bytes],
    source: Callable[[], str],
    again: Callable[[], Given],
) -> Given:
    """What a file gave, from its record.  `body` reads one of the bodies, `source` gives the text of a file that has no
    reader of its own; if anything is wrong with what is kept, `again` makes everything anew."""
    noticed, heads = head
    anew = cache(again)
    sheets = [
        Kept(
            path,
            one,
            shared,
            lambda number, at=at: body(2 * at + number),  # type: ignore[misc]
            source,
            lambda at=at: anew().sheets[at],  # type: ignore[misc]
        )
        for at, one in enumerate(heads)
    ]
    return Given(sheets, [Problem(path, *one) for one in noticed])


def _patches(source: str, text: str) -> list[tuple[int, str]]:
    """What a text has other than its source."""
    edges = range(0, len(text), _CHUNK) if source != text else ()
    pieces = ((at, text[at : at + _CHUNK]) for at in edges)
    return [(at, piece) for at, piece in pieces if piece != source[at : at + _CHUNK]]


def _said(sheet: Sheet) -> list[tuple[Any, ...]]:
    write, path = coders(Statement)[0], _path()
    found = []
    for statement in sheet.statements:
        values = write(statement)
        found.append((*values[:path], "", *values[path + 1 :]))
    return found


def _found(sheet: Sheet, order: Mapping[Stamp, int]) -> list[tuple[Any, ...]]:
    write = coders(Verdict)[0]
    return [(order[stamp], number, write(verdict)) for stamp, number, verdict in sheet.rows]


class Kept(Sheet):
    """A sheet whose parts come from where they are kept, each when it is asked for (see `recalled`)."""

    def __init__(
        self,
        path: str,
        head: Any,
        shared: Stamps,
        body: Callable[[int], bytes],
        source: Callable[[], str],
        again: Callable[[], Sheet],
    ) -> None:
        self._body, self._source, self._again = body, source, again
        values, checked, skipped, counts = head
        own = path + values["path"]
        self._values = {**values, "path": own}
        self.document = Later(part(Document, self._values), checked, self._read)
        self.skipped = tuple(Skipped(own, *one) for one in skipped)
        self._counts = [(shared.read(plain), number) for plain, number in counts]

    def counts(self) -> Sequence[tuple[Stamp, int]]:
        return self._counts

    @cached_property
    def _fresh(self) -> Sheet:
        return self._again()

    def _sound(self, part: Callable[[], Wanted], fresh: Callable[[Sheet], Wanted]) -> Wanted:
        """A part of what is kept, or of the sheet made anew."""
        try:
            return part()
        except Exception:  # whatever is wrong with the file, the document is still there
            return fresh(self._fresh)

    @cached_property
    def _told(self) -> tuple[bytes, list[tuple[int, list[Thing]]]]:
        marks, things = marshal.loads(self._body(_TOLD))
        return marks, things

    @cached_property
    def _whole(self) -> tuple[Any, list[Any], list[Any]]:
        page, said, found = marshal.loads(zlib.decompress(self._body(_WHOLE)))
        return page, said, found

    @cached_property
    def things(self) -> Sequence[tuple[int, Sequence[Thing]]]:
        return self._sound(lambda: self._told[1], lambda sheet: sheet.things)

    @cached_property
    def paragraphs(self) -> Sequence[bytes]:
        return self._sound(self._marks, lambda sheet: sheet.paragraphs)

    def _marks(self) -> Sequence[bytes]:
        marks = self._told[0]
        return [marks[at : at + _MARK] for at in range(0, len(marks), _MARK)]

    @cached_property
    def statements(self) -> Sequence[Statement]:
        return self._sound(
            lambda: [self._statement(number) for number in range(len(self._whole[1]))], lambda sheet: sheet.statements
        )

    def statement(self, number: int) -> Statement:
        return self._sound(lambda: self._statement(number), lambda sheet: sheet.statement(number))

    def _statement(self, number: int) -> Statement:
        values, path = self._whole[1][number], _path()
        found: Statement = coders(Statement)[1]((*values[:path], self.document.path, *values[path + 1 :]))
        return found

    @cached_property
    def rows(self) -> Sequence[Row]:
        return self.chosen(dict(self._counts))

    def chosen(self, stamps: Container[Stamp]) -> Sequence[Row]:
        return self._sound(lambda: self._read_rows(stamps), lambda sheet: sheet.chosen(stamps))

    def _read_rows(self, stamps: Container[Stamp]) -> list[Row]:
        read, every = coders(Verdict)[1], [stamp for stamp, _ in self._counts]
        return [(every[at], number, read(verdict)) for at, number, verdict in self._whole[2] if every[at] in stamps]

    def _read(self) -> Document:
        return self._sound(self._document, lambda sheet: sheet.document)

    def _document(self) -> Document:
        kept, patches, blocks = self._whole[0]
        source = self._source() if kept is None else kept
        pieces, at = [], 0
        for start, other in patches:
            pieces += [source[at:start], other]
            at = start + len(other)
        text = "".join([*pieces, source[at:]]) if patches else source
        heavy = {"source": source, "text": text, "blocks": blocks}
        document: Document = coders(Document)[1]([{**self._values, **heavy}[name] for name in Document.__match_args__])
        return document
