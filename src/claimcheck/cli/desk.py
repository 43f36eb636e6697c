"""What every command begins with: the project, its claims, and the documents that were asked for."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import typer

from claimcheck.claims.book import ClaimBook, Loaded
from claimcheck.cli.console import warn
from claimcheck.decide import CAP
from claimcheck.errors import Fault, UserError
from claimcheck.frozen import frozen
from claimcheck.model import Document, Problem, Severity
from claimcheck.read.project import Project


@frozen
class Desk:
    """A project with its claims."""

    project: Project
    book: ClaimBook


@frozen
class Found:
    """The documents that were asked for, and what was wrong with others."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


def open_desk(
    config: Path | None, claims: Sequence[Path] | None, cache: bool = True, more: Sequence[Path] | None = None
) -> Desk:
    """The project from here upwards and its claims; `UserError` with everything that is wrong in them."""
    project = open_project(config, cache)
    loaded = load_claims(project, claims, cache, more)
    if loaded.book is None:
        raise UserError(loaded.faults)
    return Desk(project, loaded.book)


def open_project(config: Path | None, cache: bool = False) -> Project:
    """The project from here upwards; `UserError` with everything that is wrong in its configuration."""
    from claimcheck.cli.catalogue import all_checks
    from claimcheck.read.project import load

    return load(config, start=Path.cwd(), checks=frozenset(check.id for check in all_checks()), cache=cache)


def claim_paths(project: Project, claims: Sequence[Path] | None, more: Sequence[Path] | None = None) -> list[Path]:
    """Where the claims are: what the command line names, or else the project, and `more` beside them."""
    paths = [path.absolute() for path in claims] if claims else list(project.claims)
    return [*paths, *(path.absolute() for path in more or [])]


def load_claims(
    project: Project, claims: Sequence[Path] | None, cache: bool, more: Sequence[Path] | None = None
) -> Loaded:
    """The claims of these paths (see `claim_paths`).  What is kept on disk lies beside claimcheck.yaml; where there is
    none, nothing is kept."""
    from claimcheck.claims.store import open_book

    return open_book(claim_paths(project, claims, more), project.root, cache=cache and project.file is not None)


def among(paths: Sequence[Path] | None, root: Path) -> Callable[[str], bool]:
    """Whether a file, as the claims name it, is one of these or lies in one of them; any is, if none are named."""
    asked = [path.resolve() for path in paths or []]

    def looked_at(name: str) -> bool:
        file = (root / name).resolve()
        return not asked or any(path == file or path in file.parents for path in asked)

    return looked_at


def read_documents(
    desk: Desk, paths: Sequence[str], day: int | None, encoding: str | None, stdin: bytes | None = None
) -> Found:
    """The documents, in the order given; without paths those of the project.  `stdin` is what "-" stands for, if it has
    been read already."""
    from claimcheck.read.documents import collect

    if encoding:
        _known_encoding(encoding)
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(100_000, 20, 20)
        gc.enable()
    documents, problems = collect(
        paths,
        desk.project,
        encoding=encoding,
        date=None if day is None else date.fromordinal(day),
        stdin=stdin if stdin is not None else sys.stdin.buffer.read() if "-" in paths else b"",
    )
    return Found(tuple(documents), tuple(problems))


def levels_of(project: Project, documents: Sequence[Document]) -> dict[str, dict[str, str]]:
    """The severities that claimcheck.yaml gives the checks in single documents, by path."""
    from claimcheck.cli.catalogue import all_checks
    from claimcheck.read.documents import settings_of

    checks, found = all_checks(), {}
    for document in documents:
        settings = settings_of(document.path, project)
        if settings.level or settings.levels:
            found[document.path] = {
                check.id: settings.severity(check.id, Severity(project.severities.get(check.id, check.severity))).value
                for check in checks
            } | ({CAP: settings.level} if settings.level else {})
    return found


def _known_encoding(name: str) -> None:
    import codecs

    try:
        codecs.lookup(name)
    except LookupError:
        raise UserError([Fault("--encoding", 0, 0, f'no encoding is called "{name}"')]) from None


def finish(found: Found) -> None:
    """For commands that print no report: problems to standard error, and status 2 if there are any."""
    for problem in found.problems:
        fault = Fault(problem.path, problem.line, problem.column, problem.message)
        warn(str(fault) if problem.path else problem.message)
    if found.problems:
        raise typer.Exit(2)
