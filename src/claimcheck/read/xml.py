"""XML from anywhere, as events: no document type, so no entities of its own and none from outside; a bounded size."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from xml.parsers import expat

from claimcheck.read.laid import UnreadableError

LARGEST = 200_000_000
"""Bytes of XML that are read; a small archive can unpack to any size."""


def parse(
    chunks: Iterable[bytes],
    start: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    """Reads a file of XML, in pieces.  Names are "namespace name", or the name alone; raises `UnreadableError`."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refused
    size = 0
    try:
        for chunk in chunks:
            size += len(chunk)
            if size > LARGEST:
                raise UnreadableError(f"its text unpacks to more than {LARGEST // 1_000_000} MB")
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        said = expat.ErrorString(error.code)
        raise UnreadableError(f"not valid XML: {said}", error.lineno, error.offset + 1) from None


def _refused(name: str, *_: object) -> None:
    raise UnreadableError(f"it declares a document type ({name}); such files are not read")


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition(" ")[2]
