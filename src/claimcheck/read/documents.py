"""What the user names, on the command line or in claimcheck.yaml, to documents; and what could not be read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date as Date
from pathlib import Path

from claimcheck.model import Block, Document, Problem
from claimcheck.read.decode import LARGEST, Undecodable, decode
from claimcheck.read.globs import is_glob
from claimcheck.read.language import languages
from claimcheck.read.layout import pieces
from claimcheck.read.project import Project, Settings
from claimcheck.read.published import published_line
from claimcheck.read.roles import marked
from claimcheck.read.text import dereferenced, plain

SUFFIXES = (".txt", ".md", ".markdown")
"""What is read in a folder; a file that is named is read whatever its suffix."""

MARKDOWN = (".md", ".markdown")
STDIN = "<stdin>"


def collect(
    args: Sequence[str],
    project: Project,
    *,
    encoding: str | None = None,
    date: Date | None = None,
    stdin: bytes = b"",
) -> tuple[list[Document], list[Problem]]:
    """The documents that `args` name (files, folders, globs, "-"), in that order, each once, and the problems.

    Without `args`, those that claimcheck.yaml names.  `date` is the day of publication of all of them.
    """
    documents: list[Document] = []
    paths, problems = find(args, project)
    for path in paths:
        document, more = read(path, project, encoding=encoding, date=date, stdin=stdin)
        problems.extend(more)
        if document:
            documents.append(document)
    return documents, problems


def find(args: Sequence[str], project: Project) -> tuple[list[str], list[Problem]]:
    """The paths of the documents that `args` name, in order, each once, and what is wrong with `args`."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for arg in args or _configured(project):
        if arg == "-":
            found.setdefault(STDIN, STDIN)
            continue
        named = _named(arg)
        if isinstance(named, Problem):
            problems.append(named)
            continue
        for path in named:
            found.setdefault(os.path.realpath(path), path)
    if not found and not problems:
        problems.append(Problem("", "no documents: none are named, and claimcheck.yaml names none"))
    return list(found.values()), problems


def _configured(project: Project) -> list[str]:
    return [os.path.relpath(project.root / rule.path) for rule in project.rules]


def _named(arg: str) -> list[str] | Problem:
    """The files that one argument stands for."""
    if os.path.isdir(arg):
        inside = list(_inside(arg))
        return inside or Problem(
            _shown(arg), f"no documents in this folder ({', '.join('*' + one for one in SUFFIXES)})"
        )
    if os.path.exists(arg):
        return [_shown(arg)]
    if is_glob(arg):
        import glob

        found: list[str] = []
        for path in sorted(glob.glob(arg, recursive=True)):
            if not os.path.isdir(path) and (path.endswith(SUFFIXES) or os.path.splitext(arg)[1]):
                found.append(_shown(path))
        return found or Problem(arg, "no document matches")
    return Problem(_shown(arg), "no such file or folder")


def _inside(folder: str) -> Iterator[str]:
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield _shown(os.path.join(at, name))


def _shown(path: str) -> str:
    """A path as the report gives it: relative to the working directory where it lies in it, with "/"."""
    relative = os.path.relpath(path)
    return (os.path.normpath(path) if relative.startswith("..") else relative).replace(os.sep, "/")


def read(
    path: str,
    project: Project,
    *,
    encoding: str | None = None,
    date: Date | None = None,
    stdin: bytes = b"",
) -> tuple[Document | None, list[Problem]]:
    """One document, and what is wrong with it.  A document that is `off` is not opened and has no blocks."""
    settings = Settings() if path == STDIN else project.settings_for(path)
    if settings.level == "off":
        return Document(path, "", "", None, "not checked: claimcheck.yaml sets its level to off", ()), []
    try:
        data = stdin if path == STDIN else Path(path).read_bytes() if _fits(path) else b""
        source = decode(data, encoding)
    except OSError as error:
        return None, [Problem(path, f"cannot be read: {error.strerror or error}")]
    except Undecodable as error:
        return None, [Problem(path, error.message, error.line, error.column)]
    if not source.strip("\ufeff \t\r\n\u00a0"):
        return None, [Problem(path, "the document is empty")]
    return document(path, source, settings, date)


def _fits(path: str) -> bool:
    size = os.stat(path).st_size
    if size > LARGEST:
        raise Undecodable(f"it has {size / 1_000_000:.1f} MB; a document may have {LARGEST // 1_000_000} MB")
    return True


def document(
    path: str, source: str, settings: Settings | None = None, date: Date | None = None
) -> tuple[Document, list[Problem]]:
    """A document from its text.  Its path's suffix says whether it is Markdown."""
    settings = settings or Settings()
    problems = [Problem(path, settings.fault)] if settings.fault else []
    text = dereferenced(plain(source))
    blocks = marked(text, pieces(text))
    published: int | None
    if date:
        published, where = date.toordinal(), "--date"
    elif settings.published:
        published, where = settings.published.toordinal(), settings.published_from
    else:
        line = published_line(text, blocks)
        published, where = line or (None, "")
    codes = languages(text, [(block.start, block.end) for block in blocks])
    made = tuple(
        Block(block.start, block.end, block.role, block.day if block.apart else published, code)
        for block, code in zip(blocks, codes, strict=True)
    )
    return Document(path, source, text, published, where, made), problems
