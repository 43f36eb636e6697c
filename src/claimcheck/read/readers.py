"""Which reader a file has, by its suffix; what a reader needs is imported when the first such file comes.

Plain text and Markdown are read without any of these.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from claimcheck.read import suffixes
from claimcheck.read.decode import decode
from claimcheck.read.laid import Laid, UnreadableError
from claimcheck.read.project import Settings
from claimcheck.read.suffixes import file_of, suffix_of


class _Needs(NamedTuple):
    """What an extra brings: its name, a module that is there then, and what to install."""

    extra: str
    module: str
    packages: str


_HTML = _Needs("html", "trafilatura", " ".join(suffixes.PACKAGES_HTML))
_PDF = _Needs("pdf", "pypdfium2", " ".join(suffixes.PACKAGES_PDF))


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
    """`text` reads what is decoded, where the file is text itself."""

    read: Callable[[bytes, Settings, str | None], list[Laid]]
    needs: _Needs | None = None
    text: Callable[[str, Settings], Laid] | None = None


_PAGE = _Reader(_html, _HTML, text=_page)
_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys(suffixes.HTML, _PAGE),
    suffixes.DOCX: _Reader(_docx),
    suffixes.PDF: _Reader(_pdf, _PDF),
    **dict.fromkeys(suffixes.FEEDS, _Reader(_feed)),
    **dict.fromkeys(suffixes.EXPORTS, _Reader(_exported)),
}


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
            f'reading {suffix[1:].upper()} needs the extra "{needs.extra}": {_python()} -m pip install {needs.packages}'
        )
    return reader


def _python() -> str:
    """What the Python that runs this is called on a command line: its path, unless `python` is found beside it."""
    import shlex
    import sys
    from pathlib import Path
    from shutil import which

    found = which("python")
    own = sys.executable or "python"
    return "python" if found and Path(found).parent == Path(own).parent else shlex.quote(own)


def is_text(path: str) -> bool:
    """Whether a document is the text of its file, so that what is changed in the one can be changed in the other."""
    suffix = suffix_of(file_of(path))
    return not suffix or _READERS[suffix].text is not None


def encoding_of(path: str, data: bytes, told: str | None) -> str | None:
    """The encoding that a file is said to have: by the user, or by itself (a web page); None if nobody says any."""
    return told or (_declared(data) if suffix_of(path) else None)
