"""`claimcheck run`: documents in, conflicts out."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import options, values
from claimcheck.report.formats import names

Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"{', '.join(names())}.  [default: table]",
        show_default=False,
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to FILE, whole or not at all; the suffix gives the format, or write FORMAT=FILE (may repeat; "
        "- is standard output).",
        show_default=False,
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help="Exit 1 for conflicts of this level or worse: error, warning, note, never.  [default: error]",
        show_default=False,
    ),
]
Show = Annotated[
    list[str] | None,
    typer.Option(
        "--show",
        metavar="WHAT",
        help="Also show what is undecided, agrees, waived, in the baseline, or the ids of conflicts and claims (may "
        "repeat, or a,b).",
    ),
]
MaxRows = Annotated[
    int | None,
    typer.Option(
        "--max-rows",
        metavar="N",
        callback=values.natural,
        help="Show the worst N rows of a table; 0 shows all.  [default: 100; Markdown 50]",
        show_default=False,
    ),
]
Template = Annotated[
    str | None,
    typer.Option(
        "--template",
        metavar="LINE",
        help='The line of --format template, as in "{path}:{line}: {check}: {says} (known: {known})"; also in '
        "claimcheck.yaml.",
        show_default=False,
    ),
]
Color = Annotated[
    str,
    typer.Option("--color", metavar="WHEN", help="auto (on a terminal, unless NO_COLOR is set), always or never."),
]


def run(
    paths: options.Documents = None,
    format: Format = None,
    output: Output = None,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="NAME", help="Only this check or claim (may repeat, or a,b)."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="NAME", help="Not this check or claim (may repeat, or a,b)."),
    ] = None,
    tags: Annotated[
        list[str] | None,
        typer.Option("--tags", metavar="TAG", help="Only claims with this tag (may repeat, or a,b)."),
    ] = None,
    owner: Annotated[
        list[str] | None,
        typer.Option("--owner", metavar="NAME", help="Only claims of this owner (may repeat, or a,b)."),
    ] = None,
    fail_on: FailOn = None,
    baseline: options.Baseline = None,
    no_baseline: options.NoBaseline = False,
    fail_on_gone: Annotated[
        bool,
        typer.Option("--fail-on-gone", help="Exit 1 as well where lines of the baseline are no conflicts any more."),
    ] = False,
    no_waivers: options.NoWaivers = False,
    today: options.Today = None,
    changed_since: Annotated[
        str | None,
        typer.Option(
            "--changed-since",
            metavar="REV",
            help="Report only on documents that changed since this git revision; all of them are compared.",
            show_default=False,
        ),
    ] = None,
    date: options.Day = None,
    show: Show = None,
    config: options.Config = None,
    claims: options.Claims = None,
    encoding: options.Encoding = None,
    no_cache: options.NoCache = False,
    jobs: options.Jobs = None,
    color: Color = "auto",
    max_rows: MaxRows = None,
    template: Template = None,
    statistics: Annotated[
        bool,
        typer.Option("--statistics", help="Also print how often each claim and check fired or agreed."),
    ] = False,
    quiet: options.Terse = False,
    show_config: Annotated[
        bool, typer.Option("--show-config", help="Only say what the run would go by, and where each value is from.")
    ] = False,
) -> None:
    """Check documents against the claims and print the conflicts.

    \b
    Examples:
      claimcheck run                             the documents of claimcheck.yaml
      claimcheck run articles notes/today.md     files and folders
      claimcheck run - --date 2026-01-29         standard input, and its day
      claimcheck run --select office-title --show undecided
      claimcheck run -o report.json -o table=-   a file and the table
      claimcheck run -o report.html              a page for editors
      claimcheck run --tags elections --owner politics
      claimcheck run --baseline                  fails on new conflicts only
      claimcheck run --baseline --fail-on-gone   nor keeps lines that are gone
      claimcheck run --changed-since origin/main
      claimcheck run -f template --template "{path}:{line}: {says}"
      claimcheck run --show-config               who says what the run goes by

    \b
    Exit status, the same in every format:
      0  no conflict (none at or above --fail-on)
      1  conflicts (with --fail-on-gone: or lines of the baseline are gone)
      2  the answer can't be trusted (problems are listed)
    """
    given = locals()
    from claimcheck.cli.running import Given
    from claimcheck.cli.running import run as run_it

    raise typer.Exit(run_it(Given(**given)))
