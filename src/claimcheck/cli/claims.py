"""`claimcheck claims`: the claims themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options, values
from claimcheck.cli.author import add, examples, new, show
from claimcheck.cli.console import put, warn, width
from claimcheck.cli.plain import Command, Group

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATHS",
        help="Look only at these files or folders; the claims of claimcheck.yaml are known all the same.",
        show_default=False,
    ),
]

app = typer.Typer(
    cls=Group,
    help="""Look at the claims, and prove them.

\b
Examples:
  claimcheck claims check            are the files right?
  claimcheck claims test --coverage  do the examples hold?
  claimcheck claims list
""",
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.command("check", cls=Command)
def check(
    paths: Paths = None,
    config: options.Config = None,
    claims: options.Claims = None,
    hints: Annotated[
        bool,
        typer.Option("--hints", help="Say too what may be wanted: gaps, shared names, no source, never used, overdue."),
    ] = False,
    today: Annotated[
        str | None,
        typer.Option(
            "--today",
            metavar="YYYY-MM-DD",
            help="With --hints: the day on which claims are overdue or old; else the machine's.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Say what is wrong in the claims files: all of it, each with its line and column.

    That is what no command would load, and claims that contradict each other: one office with two holders at one time,
    a relation that another claim denies, two numbers for one thing, one event on two days, ties outside a life.
    Hints never fail: the status is 0 if nothing is wrong.

    \b
    Examples:
      claimcheck claims check
      claimcheck claims check claims/norway.yaml
      claimcheck claims check --claims drafts/elections.yaml
      claimcheck claims check --hints --today 2026-01-29
    """
    from claimcheck.claims.lint import errors, lint
    from claimcheck.cli import clock
    from claimcheck.cli.desk import among, load_claims, open_project
    from claimcheck.errors import UserError
    from claimcheck.report.wording import count

    day = clock.today(today)
    project = open_project(config)
    loaded = load_claims(project, claims, cache=False, more=paths)
    book = loaded.book
    if book is None:
        raise UserError(loaded.faults)
    looked_at = among(paths, project.root)
    held = [claim for claim in book.all_claims if looked_at(claim.place.path)]
    entities = [entity for entity in book.entities.values() if looked_at(entity.place.path)]
    if not held and not entities:
        warn("no claims are configured: name them in claimcheck.yaml, or with --claims")
        raise typer.Exit(2)
    files = {claim.place.path for claim in held} | {entity.place.path for entity in entities}
    wrong = [one for one in errors(book) if one.path in files or any(f"({file}:" in one.message for file in files)]
    hinted = [hint for hint in lint(loaded, day) if looked_at(hint.path)] if hints else []
    if not wrong:
        but = f", but {count(len(hinted), 'hint')}:" if hinted else "."
        put(f"{count(len(held), 'claim')} and {count(len(entities), 'entity', 'entities')}: nothing wrong{but}\n")
    for hint in hinted:
        put(f"{hint.path}:{hint.line}:{hint.column}: hint: {hint.message}\n")
    if wrong:
        raise UserError(wrong)


@app.command("test", cls=Command)
def test(
    paths: Paths = None,
    config: options.Config = None,
    claims: options.Claims = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Fail also where a claim has no example, or no near miss (silent).")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Run them again after every change of a claims file, until Ctrl-C.")
    ] = False,
) -> None:
    """Run the examples of the claims.

    An example under conflicts must be reported (by its check, at its quote), one under agrees must agree, and
    nothing may be reported for one under agrees or silent.

    \b
    Examples:
      claimcheck claims test
      claimcheck claims test --coverage --claims claims/norway.yaml
      claimcheck claims test --watch

    Exit status: 0 if all hold, 1 if not, 2 if a claim is wrong; 130 when --watch is interrupted.
    """
    if watch:
        examples.proved_always(paths, config, claims, coverage)
    raise typer.Exit(examples.proved(paths, config, claims, coverage))


@app.command("list", cls=Command)
def list_(
    paths: Paths = None,
    config: options.Config = None,
    claims: options.Claims = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help="Only these (may repeat, or a,b).", show_default=False),
    ] = None,
) -> None:
    """List the claims: where each stands, when it was last checked, and its source.

    \b
    Examples:
      claimcheck claims list
      claimcheck claims list claims/norway.yaml --kind office
    """
    from tabulate import tabulate

    from claimcheck.cli.desk import among, open_desk
    from claimcheck.report.view import iso
    from claimcheck.report.wrap import wrapped

    desk = open_desk(config, claims, more=paths)
    looked_at = among(paths, desk.project.root)
    there = tuple(sorted({claim.kind for claim in desk.book.all_claims}))
    kinds = [values.chosen(name, there, "--kind") for name in values.split(kind, "--kind")] or there
    shown = [claim for claim in desk.book.all_claims if claim.kind in kinds and looked_at(claim.place.path)]
    if not shown:
        warn("no claims are configured: name them in claimcheck.yaml, or with --claims")
        raise typer.Exit(2)
    room = max(60, width())
    names = min(max(len(claim.id) for claim in shown), room // 3)
    rest = room - names - len("|  |  |")
    table = []
    for claim in shown:
        checked = iso(claim.checked)
        held = [f"{claim.place.path}:{claim.place.line}", f"checked {checked}" if checked else "", claim.source]
        about = [f"{claim.kind}, pilot" if claim.status == "pilot" else claim.kind, *wrapped(claim.id, names)]
        table.append(["\n".join(about), "\n".join(line for text in held if text for line in wrapped(text, rest))])
    put(tabulate(table, ("kind and id", "place, day, source"), tablefmt="grid", disable_numparse=True) + "\n")


@app.command("schema", cls=Command)
def schema() -> None:
    """Print the JSON Schema of a claims file, for editors that complete and check YAML.

    \b
    Example:
      claimcheck claims schema > claims.schema.json
    """
    from claimcheck.cli.schema import schema as print_schema

    print_schema("claims")


app.command("show", cls=Command)(show.show)
app.command("new", cls=Command)(new.new)
app.add_typer(add.app, name="add")
