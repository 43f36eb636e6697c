"""Files to documents, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as day_of

from claimcheck.model import Block, Document, Problem, Span
from claimcheck.read.dateline import story_start
from claimcheck.read.decode import UndecodableError, decode
from claimcheck.read.emphasis import without_emphasis
from claimcheck.read.files import content, find, unchecked
from claimcheck.read.frontmatter import front_matter
from claimcheck.read.ignores import directives, is_directive
from claimcheck.read.laid import Laid, UnreadableError
from claimcheck.read.language import languages
from claimcheck.read.layout import Piece, pieces, trimmed
from claimcheck.read.project import STDIN, Project, Settings
from claimcheck.read.published import published_line
from claimcheck.read.readers import laid, laid_text
from claimcheck.read.roles import Marked, marked
from claimcheck.read.suffixes import MARKDOWN, suffix_of
from claimcheck.read.text import blanked, dereferenced, plain

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


def read(
    path: str,
    project: Project,
    *,
    encoding: str | None = None,
    date: day_of | None = None,
    stdin: bytes = b"",
) -> tuple[list[Document], list[Problem]]:
    """The documents of one file, and what is wrong with it.  One that is `off` is not opened and has no blocks."""
    settings = project.settings_for(path)
    if settings.level == "off":
        return [unchecked(path)], []
    data = stdin if path == STDIN else content(path)
    return ([], [data]) if isinstance(data, Problem) else decoded(path, data, settings, encoding, date)


def decoded(
    path: str, data: bytes, settings: Settings, encoding: str | None = None, date: day_of | None = None
) -> tuple[list[Document], list[Problem]]:
    """The documents of one file from its bytes, and what is wrong with it."""
    try:
        suffix = suffix_of(path)
        if suffix:
            return _several(path, laid(suffix, data, settings, encoding), settings, date)
        source = decode(data, encoding)
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
        laid, text = pieces(text), without_emphasis(text)
        found = [Piece(*trimmed(text, piece.start, piece.end), piece.role) for piece in laid]
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
    if path.lower().endswith(MARKDOWN):
        said = tuple(Span(*place) for place in read.comments if is_directive(read.source, *place))
    else:
        said = tuple(directives(read.source))
    return Document(path, read.source, text, published, where, made, read.unit, said)


def _story(text: str, block: Marked) -> int | None:
    """Where the text of a block starts behind its dateline; None without one."""
    end = story_start(text, block)
    return end if end > block.start else None
