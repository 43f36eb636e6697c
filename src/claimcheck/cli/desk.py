"""What every command begins with: the project, its claims, and the documents that were asked for."""

from __future__ import annotations

import functools
import gc
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from claimcheck.claims.book import ClaimBook, Loaded
from claimcheck.claims.store import Elsewhere, Opened, open_book
from claimcheck.cli.console import warn
from claimcheck.errors import Fault, UserError
from claimcheck.frozen import frozen
from claimcheck.model import Document, Problem, Severity
from claimcheck.read.files import Asked
from claimcheck.read.project import Project, Settings
from claimcheck.weight import CAP


@frozen
class Desk:
    """A project with its claims: what they are called is known, the book is made when it is asked for.  `checks` are
    the severities that the checks have of themselves, `paths` where the claims come from."""

    project: Project
    claims: Opened
    checks: Mapping[str, str]
    paths: tuple[Path, ...]

    @property
    def book(self) -> ClaimBook:
        """The claims themselves."""
        return self.claims.book


@frozen
class Found:
    """The documents that were asked for, and what was wrong with others."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


def open_desk(
    config: Path | None,
    claims: Sequence[Path] | None,
    cache: bool = True,
    more: Sequence[Path] | None = None,
    elsewhere: Elsewhere | None = None,
) -> Desk:
    """The project from here upwards and its claims; `UserError` with everything that is wrong in them.  `elsewhere` has
    the claims compiled by another process."""
    try:
        project, known = _project(config, cache)
    except UserError as wrong:
        raise UserError((*wrong.faults, *_also_wrong(wrong, claims, more))) from None
    try:
        return _desk(project, known, claims, cache, more, elsewhere)
    except UserError as wrong:
        from claimcheck.cli.beforehand import faults_beside

        raise UserError((*wrong.faults, *faults_beside(project, known))) from None


def _desk(
    project: Project,
    known: dict[str, str],
    claims: Sequence[Path] | None,
    cache: bool,
    more: Sequence[Path] | None,
    elsewhere: Elsewhere | None = None,
) -> Desk:
    paths = claim_paths(project, claims, more)
    opened = Opened(paths, project.root, cache and project.file is not None, elsewhere)
    opened.catalogue  # noqa: B018  (raises if the claims are wrong)
    return Desk(project, opened, known, tuple(paths))


def _also_wrong(wrong: UserError, claims: Sequence[Path] | None, more: Sequence[Path] | None) -> Sequence[Fault]:
    """What else is wrong in a project whose claimcheck.yaml is: in its claims, its waivers, its baseline."""
    from claimcheck.cli.beforehand import faults_beside
    from claimcheck.cli.catalogue import levels
    from claimcheck.read.config import WrongProjectError
    from claimcheck.selection import selectable

    if not isinstance(wrong, WrongProjectError):
        return ()
    known = levels()
    found: Sequence[Fault] = ()
    try:
        held = _desk(wrong.project, known, claims, False, more).claims.catalogue
        selectable(wrong.project.names, held, known)
    except UserError as also:
        found = also.faults
    return (*found, *faults_beside(wrong.project, known))


def open_project(config: Path | None, cache: bool = False) -> Project:
    """The project from here upwards; `UserError` with everything that is wrong in its configuration."""
    return _project(config, cache)[0]


def _project(config: Path | None, cache: bool) -> tuple[Project, dict[str, str]]:
    """The same with the checks that there are (see `Desk`)."""
    from claimcheck.cli.catalogue import levels
    from claimcheck.read.project import find, load

    file = find(Path.cwd()) if config is None else config
    known = levels()
    checks = frozenset(known)
    return load(file, start=Path.cwd(), checks=checks, cache=cache, template_fault=_template_fault), known


def _template_fault(template: str) -> str:
    from claimcheck.report.fields import fault

    return fault(template)


def claim_paths(project: Project, claims: Sequence[Path] | None, more: Sequence[Path] | None = None) -> list[Path]:
    """Where the claims are: what the command line names, or else the project, and `more` beside them."""
    paths = [path.absolute() for path in claims] if claims else list(project.claims)
    return [*paths, *(path.absolute() for path in more or [])]


def load_claims(
    project: Project, claims: Sequence[Path] | None, cache: bool, more: Sequence[Path] | None = None
) -> Loaded:
    """The claims of these paths (see `claim_paths`).  What is kept on disk lies beside claimcheck.yaml; where there is
    none, nothing is kept."""
    return open_book(claim_paths(project, claims, more), project.root, cache=cache and project.file is not None)


def among(paths: Sequence[Path] | None, root: Path) -> Callable[[str], bool]:
    """Whether a file, as the claims name it, is one of these or lies in one of them; any is, if none are named."""
    asked = [path.resolve() for path in paths or []]
    if not asked:
        return lambda name: True

    @functools.cache  # a file is asked for with each of its claims
    def looked_at(name: str) -> bool:
        file = (root / name).resolve()
        return any(path == file or path in file.parents for path in asked)

    return looked_at


def asked(paths: Sequence[str], day: int | None, encoding: str | None, stdin: bytes | None = None) -> Asked:
    """What the command line asks for.  `stdin` is what "-" stands for, if it has been read already."""
    if encoding:
        _known_encoding(encoding)
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(100_000, 20, 20)
        gc.enable()
    data = stdin if stdin is not None else sys.stdin.buffer.read() if "-" in paths else b""
    return Asked(paths, encoding, None if day is None else date.fromordinal(day), data)


def read_documents(
    desk: Desk, paths: Sequence[str], day: int | None, encoding: str | None, stdin: bytes | None = None
) -> Found:
    """The documents, in the order given; without paths those of the project."""
    from claimcheck.read.documents import collect

    given = asked(paths, day, encoding, stdin)
    documents, problems = collect(
        given.paths, desk.project, encoding=given.encoding, date=given.date, stdin=given.stdin
    )
    return Found(tuple(documents), tuple(problems))


def levels_of(desk: Desk, documents: Mapping[str, Settings]) -> dict[str, dict[str, str]]:
    """The severities that claimcheck.yaml gives the checks in single documents, by path."""
    known = desk.project.severities
    usual = {check: Severity(known.get(check, level)) for check, level in desk.checks.items()}
    alike: dict[tuple[object, ...], dict[str, str]] = {}  # many documents have the same rules
    found: dict[str, dict[str, str]] = {}
    for path, settings in documents.items():
        if settings.level or settings.levels:
            rules = (settings.level, *settings.levels.items())
            if rules not in alike:
                alike[rules] = {check: settings.severity(check, level).value for check, level in usual.items()}
                alike[rules] |= {CAP: settings.level} if settings.level else {}
            found[path] = alike[rules]
    return found


def levels_in(desk: Desk, documents: Iterable[Document]) -> dict[str, dict[str, str]]:
    """The same for documents that have been read."""
    return levels_of(desk, {one.path: desk.project.settings_for(one.path) for one in documents})


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
        import typer

        raise typer.Exit(2)
