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
    from claimcheck.read.charset import declared
    from claimcheck.read.html import html

    return [html(decode(data, encoding or declared(data)), settings.timezone)]


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
    """`many`: a file of it may hold several texts."""

    read: Callable[[bytes, Settings, str | None], list[Laid]]
    needs: _Needs | None = None
    many: bool = False


_READERS: Mapping[str, _Reader] = {
    ".html": _Reader(_html, _HTML),
    ".htm": _Reader(_html, _HTML),
    ".xhtml": _Reader(_html, _HTML),
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
    reader = _READERS[suffix]
    needs = reader.needs
    if needs is not None and find_spec(needs.module) is None:
        raise UnreadableError(
            f'reading {suffix[1:].upper()} needs the extra "{needs.extra}": python -m pip install {needs.packages}'
        )
    return reader.read(data, settings, encoding)


def file_of(path: str) -> str:
    """The file that a document stands in: several may stand in one, each called "file#name"."""
    file, mark, _ = path.partition("#")
    suffix = suffix_of(file)
    return file if mark and suffix and _READERS[suffix].many else path
