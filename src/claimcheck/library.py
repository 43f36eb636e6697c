"""claimcheck as a library: text in, what is wrong with it out.  Nothing is printed, nothing exits, nothing is read but
what is named, and no clock is asked.  `import claimcheck` gives these names, and imports them when they are used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any

from claimcheck import journey
from claimcheck.claims.book import ClaimBook
from claimcheck.errors import Fault, UserError
from claimcheck.model import Document, Problem
from claimcheck.outcome import Agreement, Conflict, Place, Result, Skip, Undecided, result
from claimcheck.read.documents import document
from claimcheck.read.laid import UnreadableError
from claimcheck.read.text import plain
from claimcheck.report.view import Totals
from claimcheck.selection import named, selectable

__all__ = [
    "Agreement",
    "ClaimBook",
    "Conflict",
    "Fault",
    "InputError",
    "Place",
    "Problem",
    "Result",
    "Skip",
    "Totals",
    "Undecided",
    "check",
    "judge",
    "load_claims",
]

InputError = UserError
"""Everything that is wrong with what was given, at once: `faults`, each with path, line, column and message."""

Path_ = str | PathLike[str]
Claims = ClaimBook | Path_ | Iterable[Path_]
"""A book that `load_claims` made, or files and folders of claims."""
Texts = str | Mapping[str, str]
"""A text, or several by their paths."""
Day = date | str
"""A day, or an ISO date."""


def load_claims(*paths: Path_, cache: Path_ | None = None) -> ClaimBook:
    """The claims of these files and folders, compiled: to be loaded once and used for many texts, by any number of
    threads.

    `cache` is a folder in which the compiled book is kept (in `.claimcheck_cache`), so that it is compiled again only
    where the claims have changed; without it nothing is written.  Raises `InputError` with everything that is wrong in
    the files.
    """
    from claimcheck.claims.store import open_book

    root = Path.cwd() if cache is None else Path(cache).absolute()
    wrong = [path for path in paths if not isinstance(path, str | PathLike)]
    if wrong:
        told = f"a path must be a str or a Path, not {type(wrong[0]).__name__}"
        several = "; write a star before several: load_claims(*paths)" if isinstance(wrong[0], Iterable) else ""
        raise UserError([Fault("load_claims", 0, 0, told + several)])
    loaded = open_book([Path(path).absolute() for path in paths], root, cache=cache is not None)
    if loaded.book is None:
        raise UserError(loaded.faults)
    return loaded.book


def check(
    text: Texts,
    claims: Claims | None = None,
    published: Day | Mapping[str, Day] | None = None,
    *,
    path: str = "text",
    select: str | Sequence[str] = (),
    ignore: str | Sequence[str] = (),
) -> Result:
    """What of a text cannot be true if the claims are.

    Several texts, given by their paths, are also held against each other.  `claims` are a book or where to load one
    from; without them the checks that need none are made.  `published` is the day of publication, of each text if it is
    a mapping; without it, what the text says itself ("Posted January 29, 2026", front matter) counts, and what depends
    on an unknown day is undecided.  `path` is what the text is called; `.md` makes it Markdown, `.html` a web page.
    `select` and `ignore` are ids of checks, claims or entities: one, or several.

    Raises `InputError` for claims, days and names that are wrong.  What cannot be examined in a text stands under
    `problems` of the result.
    """
    book = _book(claims)
    select = (select,) if isinstance(select, str) else select
    ignore = (ignore,) if isinstance(ignore, str) else ignore
    selectable([*named(select, "select"), *named(ignore, "ignore")], book)
    documents, problems = _documents(text if isinstance(text, Mapping) else {path: text}, published)
    return result(journey.run(documents, book, problems=problems, select=select, ignore=ignore))


def judge(
    statements: str | bytes | Iterable[str | bytes | Mapping[str, Any]],
    text: Texts,
    claims: Claims | None = None,
    published: Day | Mapping[str, Day] | None = None,
    *,
    path: str = "text",
) -> Result:
    """What becomes of statements that another extractor made of these texts.

    The statements are JSON lines, or records (`claimcheck schema statement` describes one); each names its text by
    `path`.  Raises `InputError` where a record is none, stands elsewhere than it says, or is of a text that is not
    given.
    """
    from claimcheck.report.incoming import read_statements

    incoming = read_statements("statements", _lines(statements))
    texts = text if isinstance(text, Mapping) else {path: text}
    missing = [name for name in incoming.paths if name not in texts]
    if missing:
        raise UserError(Fault(name, 0, 0, "a statement is of this text, which is not given") for name in missing)
    documents, problems = _documents(texts, published)
    report = journey.judge(incoming.at_home(documents), documents, _book(claims), problems=problems)
    return result(report)


def _book(claims: Claims | None) -> ClaimBook:
    if claims is None:
        return journey.EMPTY
    if isinstance(claims, ClaimBook):
        return claims
    if isinstance(claims, str | PathLike):
        return load_claims(claims)
    if not isinstance(claims, Iterable):
        raise UserError([Fault("claims", 0, 0, f"claims must be a ClaimBook or paths, not {type(claims).__name__}")])
    return load_claims(*claims)


def _documents(
    texts: Mapping[str, str], published: Day | Mapping[str, Day] | None
) -> tuple[list[Document], list[Problem]]:
    days = dict.fromkeys(texts, published) if not isinstance(published, Mapping) else published
    unknown = [name for name in days if name not in texts]
    faults = [Fault(name, 0, 0, "a day of publication is given for it, but no text") for name in unknown]
    found: list[Document] = []
    problems: list[Problem] = []
    for name, text in texts.items():
        if not isinstance(text, str):
            faults.append(Fault(name, 0, 0, f"a text must be a str, not {type(text).__name__}{_decode(text)}"))
            continue
        try:
            day = _day(days.get(name))
        except (ValueError, TypeError):
            told = f'published "{days[name]}" is no day; write it as 2026-01-29'
            faults.append(Fault(name, 0, 0, told))
            continue
        if not plain(text).strip(" \n\u2060"):
            problems.append(Problem(name, "the document is empty"))
            continue
        try:
            made, wrong = document(name, text, date=day, given="published")
        except UnreadableError as error:
            problems.append(Problem(name, error.message, error.line, error.column))
            continue
        found.append(made)
        problems.extend(wrong)
    if faults:
        raise UserError(faults)
    return found, problems


def _decode(text: object) -> str:
    return '; decode it first: text.decode("utf-8")' if isinstance(text, bytes) else ""


def _day(day: Day | None) -> date | None:
    return day if day is None or isinstance(day, date) else date.fromisoformat(day)


def _lines(statements: str | bytes | Iterable[str | bytes | Mapping[str, Any]]) -> bytes:
    if isinstance(statements, bytes):
        return statements
    if isinstance(statements, str):
        return statements.encode()
    if not isinstance(statements, Iterable) or isinstance(statements, Mapping):
        told = f"statements must be JSON lines or records, not {type(statements).__name__}"
        raise UserError([Fault("statements", 0, 0, told)])
    return b"\n".join(_line(number, one) for number, one in enumerate(statements, 1))


def _line(number: int, one: str | bytes | Mapping[str, Any]) -> bytes:
    if isinstance(one, bytes):
        return one.rstrip(b"\r\n")
    if isinstance(one, str):
        return one.rstrip("\n").encode()
    if not isinstance(one, Mapping):
        told = f"a statement must be a JSON line or a record, not {type(one).__name__}"
        raise UserError([Fault("statements", number, 0, told)])
    import json

    return json.dumps(dict(one), default=str).encode()
