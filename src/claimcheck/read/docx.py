"""Word files (.docx, ISO/IEC 29500): the paragraphs of the text, of tables, text boxes and notes.

A line of the source is a paragraph, so that places are paragraph numbers.  Deleted and hidden text, fields' codes,
comments, headers and footers are not read.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from claimcheck.model import Role
from claimcheck.read.laid import Laid, UnreadableError
from claimcheck.read.layout import Piece, trimmed
from claimcheck.read.text import plain
from claimcheck.read.xml import local, parse

_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_CHUNK = 1 << 16
_STYLES = (("title", Role.HEADLINE), ("heading", Role.HEADLINE), ("caption", Role.CAPTION), ("quote", Role.QUOTATION))
_SPACES = {"tab": "\t", "br": " ", "cr": " ", "ptab": " ", "noBreakHyphen": "-"}
_SKIPPED = frozenset(["del", "moveFrom", "Fallback", "instrText", "delText", "sectPr"])
"""`Fallback` says again, for old programs, what stands beside it."""


class _Paragraph:
    """A paragraph that is open; text boxes hold paragraphs inside paragraphs."""

    def __init__(self, number: int, role: Role | None) -> None:
        self.number = number
        self.role = role
        self.text: list[str] = []


class _Reader:
    """Collects paragraphs in the order in which they begin."""

    def __init__(self) -> None:
        self.made: list[tuple[str, Role | None]] = []
        self.open: list[_Paragraph] = []
        self.cells = self.skipping = 0
        self.reading = self.hidden = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        tag = local(name)
        if self.skipping or tag in _SKIPPED:
            self.skipping += 1
        elif tag == "p":
            self.open.append(_Paragraph(len(self.made), Role.ITEM if self.cells else None))
            self.made.append(("", None))
        elif tag == "tc":
            self.cells += 1
        elif tag == "r":
            self.hidden = False
        elif tag == "t":
            self.reading = True
        elif self.open:
            self._inside(tag, {local(key): value for key, value in attributes.items()})

    def _inside(self, tag: str, given: Mapping[str, str]) -> None:
        paragraph = self.open[-1]
        if tag in _SPACES and not self.hidden:
            paragraph.text.append(_SPACES[tag])
        elif tag == "numPr":
            paragraph.role = paragraph.role or Role.ITEM
        elif tag == "pStyle":
            style = given.get("val", "").lower()
            paragraph.role = next((role for word, role in _STYLES if word in style), paragraph.role)
        elif tag == "vanish":
            self.hidden = given.get("val", "1") not in ("0", "false", "off")

    def end(self, name: str) -> None:
        tag = local(name)
        if self.skipping:
            self.skipping -= 1
        elif tag == "t":
            self.reading = False
        elif tag == "tc":
            self.cells -= 1
        elif tag == "p" and self.open:
            done = self.open.pop()
            self.made[done.number] = ("".join(done.text), done.role)

    def text(self, data: str) -> None:
        if self.reading and self.open and not self.hidden and not self.skipping:
            self.open[-1].text.append(data)


def docx(data: bytes) -> list[Laid]:
    """The text of a Word file; raises `UnreadableError`.  The file says nothing of a day of publication."""
    reader = _Reader()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if _PARTS[0] not in names:
                raise UnreadableError("it is a ZIP archive, but no Word file")
            for part in _PARTS:
                if part in names:
                    parse(_chunks(archive, part), reader.start, reader.end, reader.text)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError) as error:
        raise UnreadableError(f"the Word file is damaged: {error}") from None
    lines = [text.replace("\n", " ").replace("\r", " ") for text, _ in reader.made]
    return [of_lines(lines, [role for _, role in reader.made])]


def of_lines(lines: list[str], roles: list[Role | None], unit: str = "paragraph") -> Laid:
    """A text whose lines are its blocks."""
    source = "\n".join(lines)
    text = plain(source)
    pieces: list[Piece] = []
    at = 0
    for line, role in zip(lines, roles, strict=True):
        start, end = trimmed(text, at, at + len(line))
        if start < end:
            pieces.append(Piece(start, end, role))
        at += len(line) + 1
    return Laid(source, text, pieces, unit=unit)


def _chunks(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            yield chunk
