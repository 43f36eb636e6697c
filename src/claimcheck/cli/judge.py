"""`claimcheck judge`: statements in, whoever extracted them; conflicts out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options, values
from claimcheck.cli.run import Color, FailOn, Format, MaxRows, Output, Show, Template
from claimcheck.cli.values import COLORS, SHOWS
from claimcheck.errors import Fault, UserError
from claimcheck.weight import FAIL_ON


def judge(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="Statements as JSON lines; - is standard input.", show_default=False)
    ],
    format: Format = None,
    output: Output = None,
    fail_on: FailOn = None,
    baseline: options.Baseline = None,
    no_baseline: options.NoBaseline = False,
    no_waivers: options.NoWaivers = False,
    today: options.Today = None,
    show: Show = None,
    config: options.Config = None,
    claims: options.Claims = None,
    date: options.Day = None,
    encoding: options.Encoding = None,
    no_cache: options.NoCache = False,
    color: Color = "auto",
    max_rows: MaxRows = None,
    template: Template = None,
    quiet: options.Terse = False,
) -> None:
    """Judge statements that another program extracted.

    Each line is a statement as `claimcheck schema statement` describes it. The documents that the statements are
    from must be at hand: places and quotes are theirs.

    \b
    Examples:
      claimcheck extract articles | claimcheck judge -
      claimcheck judge statements.jsonl --format json
    """
    from claimcheck.cli.output import targets, write

    wanted = targets(format, output or [], template)
    values.chosen(color, COLORS, "--color")
    shown = frozenset(values.chosen(what, SHOWS, "--show") for what in values.split(show))
    if fail_on is not None:
        values.chosen(fail_on, FAIL_ON, "--fail-on")
    data, day = _bytes(file), values.day(date)

    from claimcheck import journey
    from claimcheck.cli.beforehand import open_beforehand
    from claimcheck.cli.catalogue import selected as selected_names
    from claimcheck.cli.desk import levels_in, open_desk, read_documents
    from claimcheck.cli.guarded import Guarded
    from claimcheck.report.incoming import read_statements
    from claimcheck.report.look import Look

    records = read_statements("<stdin>" if file == "-" else file, data)
    desk = open_desk(config, claims, cache=not no_cache)
    line = desk.project.template if template is None else template
    beforehand = open_beforehand(
        desk,
        today,
        baseline=baseline,
        no_baseline=no_baseline,
        no_waivers=no_waivers,
        all_claims=not claims,
    )
    beforehand.hold(shown)
    found = read_documents(desk, list(records.paths), day, encoding)
    statements = records.at_home(found.documents)
    selected, ignored = selected_names((), (), desk.project, desk.claims.catalogue, desk.checks)
    report = journey.judge(
        statements,
        found.documents,
        desk.book,
        problems=found.problems,
        select=selected,
        ignore=ignored,
        levels=desk.project.severities,
        levels_of=levels_in(desk, found.documents),
    )
    report = beforehand.settled(report, whole=False, narrowed=True)
    level = fail_on or desk.project.fail_on or "error"
    look = Look(show=shown, fail_on=level, quiet=quiet, template=line)
    more = {Path(file): "it holds the statements"} if file != "-" else {}
    raise typer.Exit(write(report, wanted, look, max_rows, color, Guarded(desk, more)))


def _bytes(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise UserError([Fault(file, 0, 0, f"can't be read: {error.strerror or error}")]) from error
