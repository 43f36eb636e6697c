"""`claimcheck fix`: the repairs that are certain, as a diff or made."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import date as day_of
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options, values
from claimcheck.cli.console import colored, put, put_bytes, warn, width
from claimcheck.cli.desk import Desk
from claimcheck.cli.run import Color, FailOn
from claimcheck.cli.values import COLORS
from claimcheck.errors import Fault, UserError
from claimcheck.frozen import replace
from claimcheck.mend.mending import Means, Mended, Mending, mend
from claimcheck.model import Document, Problem, Report
from claimcheck.read.decode import UndecodableError
from claimcheck.read.encode import Script
from claimcheck.read.project import Project
from claimcheck.weight import FAIL_ON


def fix(
    paths: options.Documents = None,
    write: Annotated[bool, typer.Option("--write", help="Make the repairs; without it they are only shown.")] = False,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="NAME", help="Repair only this check or claim (may repeat, or a,b)."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="NAME", help="Do not repair this check or claim (may repeat, or a,b)."),
    ] = None,
    fail_on: FailOn = None,
    no_baseline: options.NoBaseline = False,
    no_waivers: options.NoWaivers = False,
    today: options.Today = None,
    date: options.Day = None,
    config: options.Config = None,
    claims: options.Claims = None,
    encoding: options.Encoding = None,
    no_cache: options.NoCache = False,
    color: Color = "auto",
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="The diff and what is wrong only: no lists, no totals.")
    ] = False,
) -> None:
    """Repair what is known to be wrong, or show how.

    A repair is made only where one is possible and the claims know it to be right (the title, the spelling), never in a
    quotation, and not where the conflict is waived; what is in the baseline is repaired too. The rest of a file stays
    as it is, byte for byte. Where either side may be wrong (the weekday or the date) the repairs are listed for a
    person. The diff is on standard output, all else on standard error.

    \b
    Examples:
      claimcheck fix                          the repairs as a diff
      claimcheck fix --write articles         make them
      claimcheck fix --select name-spelling --write wire/today.md
      claimcheck fix --write - < draft.md > mended.md

    \b
    Exit status:
      0  nothing to repair; with --write, no conflict is left (none at or
         above --fail-on)
      1  there is a diff; with --write, conflicts are left
      2  the answer can't be trusted (problems are listed), or a file could
         not be written
    """
    values.chosen(color, COLORS, "--color")
    if fail_on is not None:
        values.chosen(fail_on, FAIL_ON, "--fail-on")
    day = values.day(date)

    from claimcheck import journey
    from claimcheck.cli.beforehand import open_beforehand
    from claimcheck.cli.catalogue import selected
    from claimcheck.cli.desk import open_desk, read_documents
    from claimcheck.mend.telling import listing, totals
    from claimcheck.report.status import exit_status

    desk = open_desk(config, claims, cache=not no_cache)
    chosen, unwanted = selected(
        values.split(select, "--select"), values.split(ignore), desk.project, desk.claims.catalogue, desk.checks
    )
    beforehand = open_beforehand(desk, today, no_baseline=no_baseline, no_waivers=no_waivers, all_claims=not claims)
    stdin = sys.stdin.buffer.read() if "-" in (paths or []) else b""
    found = read_documents(desk, paths or [], day, encoding, stdin)
    files = _Files(encoding, stdin)
    means = Means(
        run=lambda documents: beforehand.settled(_judged(desk, documents), whole=False, narrowed=True),
        reread=lambda document, text: _reread(desk, document, text, day),
        wanted=lambda one: one.waiver is None and journey.wanted(one, chosen, unwanted),
        hindrance=files.hindrance,
    )
    mending = mend(found.documents, desk.book, means)
    if write:
        faults = files.write(mending)
    else:
        faults = []
        _show(mending, color, desk.project)
    if not quiet:
        for line in (*listing(mending, width()), *totals(mending, write, width())):
            warn(line)
    _problems(found.problems, found.documents)
    if faults:
        raise UserError(faults)
    kept = tuple(one for one in mending.after.findings if journey.wanted(one, chosen, unwanted))
    status = exit_status(replace(mending.after, findings=kept, problems=found.problems), _level(desk, fail_on))
    if not write and status != 2:
        status = int(any(document.edits for document in mending.documents))
    raise typer.Exit(status)


def _level(desk: Desk, fail_on: str | None) -> str:
    return fail_on or desk.project.fail_on or "error"


def _judged(desk: Desk, documents: Sequence[Document]) -> Report:
    """The whole report: what is not to be repaired may still show that a repair does not hold."""
    from claimcheck import journey
    from claimcheck.cli.desk import levels_in

    project = desk.project
    return journey.run(documents, desk.book, levels=project.severities, levels_of=levels_in(desk, documents))


def _reread(desk: Desk, document: Document, text: str, day: int | None) -> Document:
    from claimcheck.read.documents import document as read_text

    settings = desk.project.settings_for(document.path)
    return read_text(document.path, text, settings, None if day is None else day_of.fromordinal(day))[0]


def _show(mending: Mending, color: str, project: Project) -> None:
    """The diff.  Neither `patch` nor `git apply` takes a path out of the folder it works in: where there is one, all
    count from the root of the project."""
    from claimcheck.report import diff
    from claimcheck.report.wording import printable

    repaired = [document.document.path for document in mending.documents if document.edits]
    outside = any(path.startswith("../") or Path(path).is_absolute() for path in repaired)
    for document in mending.documents:
        path = document.document.path
        text = diff.diff(project.named(path) if outside else path, document.document.source, document.text)
        if text and (colored(color) or sys.stdout.isatty()):
            lines = map(printable, text.split("\n"))
            put("\n".join(diff.colored(lines) if colored(color) else lines))
        elif text:
            put(text, "utf-8")
    if outside:
        folder = os.path.relpath(project.root).replace(os.sep, "/")
        warn(f"The paths of the diff count from {folder}: patch -p0 -d {folder}")


def _problems(problems: Sequence[Problem], documents: Sequence[Document]) -> None:
    if not documents:
        warn("Nothing was examined: no document could be read.")
    for problem in problems:
        fault = Fault(problem.path, problem.line, problem.column, problem.message)
        warn(str(fault) if problem.path else problem.message)


class _Files:
    """The files behind the documents: how they are written, and writing them."""

    def __init__(self, encoding: str | None, stdin: bytes) -> None:
        self.encoding, self.stdin = encoding, stdin
        self.scripts: dict[str, Script] = {}

    def _bytes(self, document: Document) -> bytes:
        from claimcheck.read.project import STDIN

        return self.stdin if document.path == STDIN else Path(document.path).read_bytes()

    def hindrance(self, document: Document, words: str) -> str:
        """Why words cannot be put into the file of a document; "" if they can."""
        from claimcheck.read.readers import is_text

        if not is_text(document.path):
            return "files of this sort are read, but not written"
        try:
            held = self._script(document).holds(words)
        except (OSError, UndecodableError) as error:
            return str(error)
        return "" if held else "the encoding of the file has no such letters"

    def _script(self, document: Document) -> Script:
        """How the file is written."""
        from claimcheck.read.encode import script
        from claimcheck.read.readers import encoding_of

        if document.path not in self.scripts:
            data = self._bytes(document)
            self.scripts[document.path] = script(data, encoding_of(document.path, data, self.encoding))
        return self.scripts[document.path]

    def write(self, mending: Mending) -> list[Fault]:
        """Writes what was mended, each file whole or not at all, and standard input to standard output; what was
        wrong."""
        from claimcheck.read.project import STDIN

        faults: list[Fault] = []
        for one in mending.documents:
            if one.document.path == STDIN:
                put_bytes(self._script(one.document).write(one.text) if one.edits else self.stdin)
            elif one.edits:
                faults.extend(self._replace(one))
        return faults

    def _replace(self, one: Mended) -> Sequence[Fault]:
        from claimcheck.cli.files import write_bytes

        path, script = one.document.path, self._script(one.document)
        try:
            if Path(path).read_bytes() != script.write(one.document.source):
                return [Fault(path, 0, 0, "can't be written: it has changed since it was read")]
            write_bytes(Path(path), script.write(one.text))
        except OSError as error:
            return [Fault(path, 0, 0, f"can't be written: {error.strerror or error}")]
        except UserError as error:
            return error.faults
        return ()
