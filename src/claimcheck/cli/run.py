"""`claimcheck run`: documents in, conflicts out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options
from claimcheck.cli.console import watched
from claimcheck.frozen import replace
from claimcheck.report.formats import names
from claimcheck.weight import FAIL_ON

SHOWS = ("undecided", "agrees", "waived", "baseline", "ids")
COLORS = ("auto", "always", "never")

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
        "repeat).",
    ),
]
MaxRows = Annotated[
    int | None,
    typer.Option(
        "--max-rows",
        metavar="N",
        callback=options.natural,
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
    from claimcheck.cli.output import outcomes, targets, write

    if show_config and (output or format not in (None, "table", "json")):
        raise typer.BadParameter("it is printed, as a table or with --format json", param_hint="--show-config")
    wanted = targets(format, output or [], template)
    options.chosen(color, COLORS, "--color")
    shown = frozenset(options.chosen(what, SHOWS, "--show") for what in show or [])
    day = options.day(date)
    if fail_on is not None:
        options.chosen(fail_on, FAIL_ON, "--fail-on")

    from claimcheck import again
    from claimcheck.cli.beforehand import baseline_file, open_beforehand
    from claimcheck.cli.catalogue import selected as chosen_names
    from claimcheck.cli.choice import chosen_claims, only
    from claimcheck.cli.desk import asked, levels_of, open_desk
    from claimcheck.cli.guarded import Guarded
    from claimcheck.cli.since import since
    from claimcheck.crew import cores
    from claimcheck.errors import both
    from claimcheck.read.project import WAIVERS
    from claimcheck.report.look import Look
    from claimcheck.sheet import Choice

    processes = jobs or cores()
    desk = open_desk(config, claims, cache=not no_cache, elsewhere=again.ready(processes))
    project, held = desk.project, desk.claims.catalogue
    line = project.template if template is None else template
    (selected, ignored), beforehand = both(
        lambda: chosen_names(options.split(select, "--select"), options.split(ignore), project, held, desk.checks),
        lambda: open_beforehand(
            desk,
            today,
            baseline=baseline,
            no_baseline=no_baseline,
            no_waivers=no_waivers,
            all_claims=not claims,
        ),
    )
    beforehand.hold(shown, gone=fail_on_gone)
    of_claims = chosen_claims(held, options.split(tags, "--tags"), options.split(owner, "--owner"))
    if show_config:
        from claimcheck.cli.desk import finish, read_documents
        from claimcheck.cli.settings import Asked, tell

        file = None if baseline is None else baseline_file(project, baseline)
        given = Asked(
            config=config,
            claims=[str(path) for path in claims or []],
            fail_on=fail_on,
            select=options.split(select, "--select"),
            ignore=options.split(ignore),
            template=template,
            tags=options.split(tags, "--tags"),
            owner=options.split(owner, "--owner"),
            baseline="none" if no_baseline else file and str(file),
            waivers="none" if no_waivers else None,
            date=date,
            today=today,
            encoding=encoding,
        )
        found = read_documents(desk, paths or [], day, encoding)
        tell(given, desk, found, as_json=format == "json")
        finish(found)
        return
    file = None if no_baseline else baseline_file(project, baseline)
    leave = () if no_waivers else project.waivers or [project.root / name for name in WAIVERS]
    changed = since(changed_since, desk, paths or [], leave, file)
    listed = outcomes(wanted, shown)
    report = again.run(
        asked(paths or [], day, encoding),
        project,
        desk.claims,
        lambda of: Choice(selected, ignored, project.severities, levels_of(desk, of), listed),
        lambda files: watched(files, "checked", quiet),
        processes,
    )
    narrowed = bool(select or ignore or tags or owner or claims)
    report = beforehand.settled(only(report, of_claims), whole=not paths, narrowed=narrowed)
    report = report if changed is None else changed.only(report)
    if fail_on_gone and report.baseline is not None:
        report = replace(report, baseline=replace(report.baseline, strict=True))
    level = fail_on or project.fail_on or "error"
    look = Look(show=shown, fail_on=level, quiet=quiet, template=line)
    held_against = beforehand.baseline
    guarded = Guarded(desk, {Path(held_against.file): "it is the baseline"} if held_against else {})
    try:
        status = write(report, wanted, look, max_rows, color, guarded)
    finally:
        if statistics:
            from claimcheck.cli.statistics import tell as tell_statistics

            tell_statistics(report, held, desk.checks, of_claims, selected, ignored, beside=wanted)
    raise typer.Exit(status)
