"""What the user names, on the command line or in claimcheck.yaml, to documents; and what could not be read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from datetime import date as day_of
from pathlib import Path

from claimcheck.model import Block, Document, Problem, Span
from claimcheck.read.dateline import dateline_end
from claimcheck.read.decode import LARGEST, UndecodableError, decode
from claimcheck.read.frontmatter import front_matter
from claimcheck.read.globs import is_glob
from claimcheck.read.ignores import is_directive
from claimcheck.read.laid import Laid, UnreadableError
from claimcheck.read.language import languages
from claimcheck.read.layout import pieces
from claimcheck.read.project import STDIN, Project, Settings, shown
from claimcheck.read.published import published_line
from claimcheck.read.readers import IN_FOLDERS, file_of, laid, laid_text, suffix_of
from claimcheck.read.roles import Marked, marked
from claimcheck.read.text import blanked, dereferenced, plain

MARKDOWN = (".md", ".markdown")
SUFFIXES = (".txt", *MARKDOWN, *IN_FOLDERS)
"""What is read in a folder; a file that is named is read whatever its suffix."""
_SORTS = "*.txt, *.md, *.html, *.docx, *.pdf, *.rss, *.atom"

_EMPTY = "the document is empty"


def collect(
    args: Sequence[str],
    project: Project,
    *,
    encoding: str | None = None,
    date: day_of | None = None,
    stdin: bytes = b"",
) -> tuple[list[Document], list[Problem]]:
    """The documents that `args` name (files, folders, globs, "-"), in that order, each once, and the problems.

    Without `args`, those that claimcheck.yaml names.  `date` is the day of publication of all of them.
    """
    documents: list[Document] = []
    paths, problems = find(args, project)
    for path in paths:
        found, more = read(path, project, encoding=encoding, date=date, stdin=stdin)
        problems.extend(more)
        documents.extend(found)
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
        problems.append(Problem("claimcheck.yaml", "no documents are given, and it names none"))
    return list(found.values()), problems


def _configured(project: Project) -> list[str]:
    return [shown(project.root / rule.path) for rule in project.rules]


def _named(arg: str) -> list[str] | Problem:
    """The files that one argument stands for."""
    path = Path(arg)
    try:
        if path.is_dir():
            return list(_inside(arg)) or Problem(shown(path), f"no documents in this folder ({_SORTS})")
        if path.exists():
            return [shown(path)]
    except (OSError, ValueError) as error:
        return Problem(arg, f"cannot be read: {getattr(error, 'strerror', None) or error}")
    if is_glob(arg):
        import glob

        matched = [Path(name) for name in sorted(glob.glob(arg, recursive=True))]  # noqa: PTH207  (absolute ones too)
        named = [shown(one) for one in matched if one.is_file() and (path.suffix or one.suffix.lower() in SUFFIXES)]
        return named or Problem(arg, "no document matches")
    return Problem(shown(path), "no such file or folder")


def _inside(folder: str) -> Iterator[str]:
    """The documents of a folder and of those below it, sorted; what begins with a dot is left out."""
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(at, name)
            if name.lower().endswith(SUFFIXES) and not name.startswith(".") and (path.is_file() or not path.exists()):
                yield shown(path)


def read(
    path: str,
    project: Project,
    *,
    encoding: str | None = None,
    date: day_of | None = None,
    stdin: bytes = b"",
) -> tuple[list[Document], list[Problem]]:
    """The documents of one file, and what is wrong with it.  One that is `off` is not opened and has no blocks."""
    settings = settings_of(path, project)
    if settings.level == "off":
        return [Document(path, "", "", None, "not checked: its level is off", ())], []
    try:
        data = stdin if path == STDIN else _bytes(Path(path))
        suffix = suffix_of(path)
        if suffix:
            return _several(path, laid(suffix, data, settings, encoding), settings, date)
        source = decode(data, encoding)
    except OSError as error:
        return [], [Problem(path, f"cannot be read: {error.strerror or error}")]
    except (UndecodableError, UnreadableError) as error:
        return [], [Problem(path, error.message, error.line, error.column)]
    if not plain(source).strip(" \n\u2060"):
        return [], [Problem(path, _EMPTY)]
    made, problems = document(path, source, settings, date)
    return [made], problems


def _several(
    path: str, texts: Sequence[Laid], settings: Settings, date: day_of | None
) -> tuple[list[Document], list[Problem]]:
    """The documents of a file that has a reader of its own, each with its own name where it holds several."""
    made = [_made(f"{path}#{text.name}" if text.name else path, text, settings, date) for text in texts if text.pieces]
    problems = [Problem(path, settings.fault)] if settings.fault else []
    return made, problems if made else [*problems, Problem(path, _EMPTY)]


def settings_of(path: str, project: Project) -> Settings:
    """What claimcheck.yaml says about a document: nothing about standard input."""
    return Settings() if path == STDIN else project.settings_for(file_of(path))


def _bytes(path: Path) -> bytes:
    """What a file or a pipe holds, never more than is read at all."""
    state = path.stat()
    if stat.S_ISCHR(state.st_mode) or stat.S_ISBLK(state.st_mode):
        raise UndecodableError("it is a device, not a document")
    size = state.st_size
    if size <= LARGEST:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) <= LARGEST:
            return data
        size = len(data)
    raise UndecodableError(f"it has {size / 1_000_000:.1f} MB; at most {LARGEST // 1_000_000} MB are read: split it")


def document(
    path: str, source: str, settings: Settings | None = None, date: day_of | None = None, given: str = "--date"
) -> tuple[Document, list[Problem]]:
    """A document from its text, and what is wrong with it.  The suffix of its path says whether it is Markdown or a web
    page (`UnreadableError` where these cannot be read).  `given` is what gave the `date`, as the report calls it."""
    settings = settings or Settings()
    problems = [Problem(path, settings.fault)] if settings.fault else []
    page = laid_text(path, source, settings)
    if page is not None:
        return _made(path, page, settings, date, given), problems
    matter = front_matter(source, settings.timezone)
    problems += (Problem(path, message, line, 1) for line, message in matter.problems)
    text = plain(source)
    if path.lower().endswith(MARKDOWN):
        from claimcheck.read.markdown import markdown

        text, found, wrong, comments = markdown(text, matter.end)
        problems += (Problem(path, message, line, 1) for line, message in wrong)
    else:
        text, comments = blanked(text[: matter.end]) + dereferenced(text[matter.end :]), []
        found = pieces(text)
    where = "front matter" if matter.day else ""
    read = Laid(source, text, found, matter.day, where, comments=tuple(comments))
    return _made(path, read, settings, date, given), problems


def _made(path: str, read: Laid, settings: Settings, date: day_of | None, given: str = "--date") -> Document:
    """The document of a text that is laid out: its blocks have roles, a language and a day."""
    text = read.text
    blocks = marked(text, read.pieces)
    published: int | None
    if date:
        published, where = date.toordinal(), given
    elif settings.published:
        published, where = settings.published.toordinal(), settings.published_from
    elif read.day:
        published, where = read.day, read.where
    else:
        published, where = published_line(text, blocks) or (None, "")
    codes = languages(text, [(block.start, block.end) for block in blocks])
    made = tuple(
        Block(block.start, block.end, block.role, block.day if block.apart else published, code, _story(text, block))
        for block, code in zip(blocks, codes, strict=True)
    )
    said = tuple(Span(*place) for place in read.comments if is_directive(read.source, *place))
    return Document(path, read.source, text, published, where, made, read.unit, said)


def _story(text: str, block: Marked) -> int | None:
    """Where the text of a block starts behind its dateline; None without one."""
    end = dateline_end(text, block)
    return end if end > block.start else None
