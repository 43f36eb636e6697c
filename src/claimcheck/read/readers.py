"""Which reader a file has, by its suffix; what a reader needs is imported when the first such file comes.

Plain text and Markdown are read without any of these.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from claimcheck.read.decode import decode
from claimcheck.read.laid import Laid, UnreadableError
from claimcheck.read.project import Settings


class _Needs(NamedTuple):
    """What an extra brings: its name, a module that is there then, and what to install."""

    extra: str
    module: str
    packages: str


_HTML = _Needs("html", "trafilatura", "trafilatura lxml-html-clean")
_PDF = _Needs("pdf", "pypdfium2", "pypdfium2")


def _html(data: bytes, settings: Settings, encoding: str | None) -> list[Laid]:
    return [_page(decode(data, encoding or _declared(data)), settings)]


def _page(source: str, settings: Settings) -> Laid:
    from claimcheck.read.html import html

    return html(source, settings.timezone)


def _declared(data: bytes) -> str | None:
    from claimcheck.read.charset import declared

    return declared(data)


def _docx(data: bytes, settings: Settings, encoding: str | None) -> list[Laid]:
    found: list[Laid] = _of("docx", "docx")(data)
    return found


def _pdf(data: bytes, settings: Settings, encoding: str | None) -> list[Laid]:
    found: list[Laid] = _of("pdf", "pdf")(data)
    return found


def _feed(data: bytes, settings: Settings, encoding: str | None) -> list[Laid]:
    found: list[Laid] = _of("feeds", "feed")(data, settings.timezone)
    return found


def _exported(data: bytes, settings: Settings, encoding: str | None) -> list[Laid]:
    found: list[Laid] = _of("feeds", "exported")(data, settings.timezone, settings.fields)
    return found


def _of(module: str, name: str) -> Any:
    return getattr(import_module(f"claimcheck.read.{module}"), name)


class _Reader(NamedTuple):
    """`many`: a file of it may hold several texts.  `text` reads what is decoded, where the file is text itself."""

    read: Callable[[bytes, Settings, str | None], list[Laid]]
    needs: _Needs | None = None
    many: bool = False
    text: Callable[[str, Settings], Laid] | None = None


_READERS: Mapping[str, _Reader] = {
    ".html": _Reader(_html, _HTML, text=_page),
    ".htm": _Reader(_html, _HTML, text=_page),
    ".xhtml": _Reader(_html, _HTML, text=_page),
    ".docx": _Reader(_docx),
    ".pdf": _Reader(_pdf, _PDF),
    ".rss": _Reader(_feed, many=True),
    ".atom": _Reader(_feed, many=True),
    ".xml": _Reader(_feed, many=True),
    ".json": _Reader(_exported, many=True),
    ".jsonl": _Reader(_exported, many=True),
    ".ndjson": _Reader(_exported, many=True),
}
IN_FOLDERS = (".html", ".htm", ".xhtml", ".docx", ".pdf", ".rss", ".atom")
"""What is read in a folder; data files are read only where they are named, as there are many others of their sort."""


def suffix_of(path: str) -> str:
    """The suffix of a path that has a reader here, or ""."""
    name = path.lower()
    return next((suffix for suffix in _READERS if name.endswith(suffix)), "")


def laid(suffix: str, data: bytes, settings: Settings, encoding: str | None) -> list[Laid]:
    """The texts of a file; raises `UnreadableError` or `UndecodableError`."""
    return _reader(suffix).read(data, settings, encoding)


def laid_text(path: str, source: str, settings: Settings) -> Laid | None:
    """What is decoded, by the reader that its path asks for; None where it asks for none, or for one of files that
    are no text.  Raises `UnreadableError`."""
    suffix = suffix_of(path)
    read = _reader(suffix).text if suffix and _READERS[suffix].text is not None else None
    return None if read is None else read(source, settings)


def _reader(suffix: str) -> _Reader:
    reader = _READERS[suffix]
    needs = reader.needs
    if needs is not None and find_spec(needs.module) is None:
        raise UnreadableError(
            f'reading {suffix[1:].upper()} needs the extra "{needs.extra}": python -m pip install {needs.packages}'
        )
    return reader


def is_text(path: str) -> bool:
    """Whether a document is the text of its file, so that what is changed in the one can be changed in the other."""
    suffix = suffix_of(file_of(path))
    return not suffix or _READERS[suffix].text is not None


def encoding_of(path: str, data: bytes, told: str | None) -> str | None:
    """The encoding that a file is said to have: by the user, or by itself (a web page); None if nobody says any."""
    return told or (_declared(data) if suffix_of(path) else None)


def file_of(path: str) -> str:
    """The file that a document stands in: several may stand in one, each called "file#name"."""
    file, mark, _ = path.partition("#")
    suffix = suffix_of(file)
    return file if mark and suffix and _READERS[suffix].many else path
