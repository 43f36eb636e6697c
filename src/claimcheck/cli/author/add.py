"""`claimcheck claims add`: holders, entities and names, written into the files that have the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from claimcheck.cli import options, values
from claimcheck.cli.console import put, warn
from claimcheck.cli.plain import Command, Group
from claimcheck.errors import Fault, UserError

app = typer.Typer(
    cls=Group,
    help="""Add a holder, an entity or a name to the claims files.

A file is written whole or not at all, and only if the claims are right with what was added; everything else in it
stays as it is, comments too. What changes is printed as a diff.

\b
Examples:
  claimcheck claims add holder chancellor "Ada Berg" --from 2029-10-14
  claimcheck claims add entity "Ada Berg" --type person --born 1971-02-03
  claimcheck claims add name jonas-gahr-store "Jonas G. Støre"
""",
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

DryRun = Annotated[bool, typer.Option("--dry-run", help="Print the diff; write nothing.")]
Id = Annotated[
    str, typer.Option("--id", metavar="ID", help="The id, instead of one made from the name.", show_default=False)
]
Short = Annotated[
    list[str] | None, typer.Option("--short", metavar="NAME", help="A short name (may repeat).", show_default=False)
]
Source = Annotated[
    str, typer.Option("--source", metavar="TEXT", help="Where it is known from: a link or a title.", show_default=False)
]


@app.command("holder", cls=Command)
def holder(
    office: Annotated[str, typer.Argument(metavar="OFFICE", help="The id of the office.", show_default=False)],
    who: Annotated[
        str, typer.Argument(metavar="WHO", help="The new holder: an id, or a name in full.", show_default=False)
    ],
    start: Annotated[
        str,
        typer.Option("--from", metavar="DATE", help="The first day (2025-03-14, 2025-03, 2025).", show_default=False),
    ],
    until: Annotated[
        str, typer.Option("--until", metavar="DATE", help="The last day, of a term that is over.", show_default=False)
    ] = "",
    mode: Annotated[
        str,
        typer.Option("--as", metavar="WORD", help="acting, interim, caretaker or suspended.", show_default=False),
    ] = "",
    elected: Annotated[
        str, typer.Option("--elected", metavar="DATE", help="The day of the election.", show_default=False)
    ] = "",
    ordinal: Annotated[
        str, typer.Option("--ordinal", metavar="N", help="45 for the 45th holder.", show_default=False)
    ] = "",
    title: Annotated[
        str, typer.Option("--title", metavar="TEXT", help="This holder's own title (Queen).", show_default=False)
    ] = "",
    id: Id = "",
    short: Short = None,
    source: Source = "",
    checked: Annotated[
        str, typer.Option("--checked", metavar="DAY", help="The day on which you looked.", show_default=False)
    ] = "",
    dry_run: DryRun = False,
    config: options.Config = None,
    claims: options.Claims = None,
) -> None:
    """Add a holder to an office.

    The term that still runs gets the same day as its last one (both are right on the day of handover); a person whom
    no file knows becomes an entity beside the others; an example is written for the new term, and one for the end of
    the old one. Where several people hold the office at one time, no term is closed.

    \b
    Examples:
      claimcheck claims add holder prime-minister-of-norway "Ada Berg" \\
          --from 2029-10-14 --source https://www.regjeringen.no/
      claimcheck claims add holder governor "Ada Berg" --from 2029-01 --as acting
    """
    from claimcheck.author.holder import MODES, New, add_holder
    from claimcheck.cli.clock import today

    if mode:
        values.chosen(mode, MODES, "--as")
    if checked:
        values.day(checked, "--checked")
    draft = _author(config, claims)
    new = New(who, start, until, mode, elected, ordinal, title, id, values.split(short), source, checked, today(None))
    added = add_holder(draft, office, new, _proof)
    _write(draft, added.texts, dry_run, added.notes)


@app.command("entity", cls=Command)
def entity(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The usual name in full.", show_default=False)],
    type: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="person, country, city, company ...", show_default=False)
    ],
    id: Id = "",
    also: Annotated[
        list[str] | None,
        typer.Option("--also", metavar="NAME", help="Another right name (may repeat).", show_default=False),
    ] = None,
    short: Short = None,
    adjective: Annotated[
        list[str] | None,
        typer.Option("--adjective", metavar="WORD", help="Norwegian (may repeat).", show_default=False),
    ] = None,
    within: Annotated[
        list[str] | None,
        typer.Option("--in", metavar="ID", help="What it lies in, or is a part of (may repeat, or a,b)."),
    ] = None,
    capital: Annotated[
        str, typer.Option("--capital", metavar="NAME", help="The capital: an id or a name.", show_default=False)
    ] = "",
    born: Annotated[str, typer.Option("--born", metavar="DATE", help="The birthday.", show_default=False)] = "",
    died: Annotated[str, typer.Option("--died", metavar="DATE", help="The day of death.", show_default=False)] = "",
    founded: Annotated[
        str, typer.Option("--founded", metavar="DATE", help="The day of its founding.", show_default=False)
    ] = "",
    nationality: Annotated[
        list[str] | None,
        typer.Option("--nationality", metavar="ID", help="A country (may repeat, or a,b)."),
    ] = None,
    source: Source = "",
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="FILE", help="The claims file, if there are several.", show_default=False),
    ] = None,
    dry_run: DryRun = False,
    config: options.Config = None,
    claims: options.Claims = None,
) -> None:
    """Add a person, country, company or other entity.

    It is written behind the last one of its type. The id is made from the name, unless you choose one.

    \b
    Examples:
      claimcheck claims add entity "Ada Berg" --type person --short Berg
      claimcheck claims add entity Norway --type country --adjective Norwegian \\
          --capital Oslo --file claims/countries.yaml
    """
    from claimcheck.author.entities import add_entity
    from claimcheck.claims.fields import TYPES

    values.chosen(type, tuple(TYPES), "--type")
    draft = _author(config, claims)
    facts: dict[str, Any] = {
        "type": type,
        "name": name,
        "also": also,
        "short": short,
        "adjective": adjective,
        "capital": capital,
        "in": _one([*values.split(within)]),
        "born": born,
        "died": died,
        "founded": founded,
        "nationality": _one([*values.split(nationality)]),
        "source": source,
    }
    path = home(draft, file)
    made, text = add_entity(draft, path, name, id, facts)
    _write(draft, {path: text}, dry_run, [f"new entity: {made}"])


@app.command("name", cls=Command)
def name(
    entity: Annotated[str, typer.Argument(metavar="ENTITY", help="The id of the entity.", show_default=False)],
    spelling: Annotated[str, typer.Argument(metavar="NAME", help="The name to accept.", show_default=False)],
    short: Annotated[bool, typer.Option("--short", help="A short name, which counts only in context.")] = False,
    start: Annotated[
        str, typer.Option("--from", metavar="DATE", help="The first day on which it was right.", show_default=False)
    ] = "",
    until: Annotated[
        str, typer.Option("--until", metavar="DATE", help="The last day on which it was right.", show_default=False)
    ] = "",
    dry_run: DryRun = False,
    config: options.Config = None,
    claims: options.Claims = None,
) -> None:
    """Add a name that is right too, or was right once.

    \b
    Examples:
      claimcheck claims add name kyiv-post "The Kyiv Post"
      claimcheck claims add name meta "Facebook Inc." --until 2021-10-28
      claimcheck claims add name jonas-gahr-store Støre --short
    """
    from claimcheck.author.entities import add_name

    draft = _author(config, claims)
    path, text, notes = add_name(draft, entity, spelling, short, start, until)
    _write(draft, {path: text}, dry_run, notes)


def _one(values: list[str] | None) -> str | list[str] | None:
    return values[0] if values and len(values) == 1 else values or None


def _author(config: Path | None, claims: list[Path] | None) -> Any:
    """The claims files, open for changes."""
    from claimcheck.author.changes import Draft
    from claimcheck.cli.desk import claim_paths, open_project

    project = open_project(config)
    draft = Draft(claim_paths(project, claims), project.root)
    if not draft.book.all_claims:
        warn("no claims are configured: name them in claimcheck.yaml, or with --claims")
        raise typer.Exit(2)
    return draft


def home(draft: Any, file: Path | None, option: str = "--file") -> str:
    """The file in which something new goes, by its path as it is shown."""
    from claimcheck.claims.files import shown
    from claimcheck.errors import nearest

    known = sorted(draft.texts)
    if file is None:
        if len(known) == 1:
            return str(known[0])
        raise UserError([Fault(option, 0, 0, f"say in which file: {', '.join(known)}")])
    path = shown(file.absolute(), draft.root)
    if path not in known:
        raise UserError([Fault(option, 0, 0, f"{path} is none of the claims files{nearest(path, known)}")])
    return path


def _proof(example: Any, book: Any) -> bool:
    from claimcheck.cli.proof import prove

    return not list(prove(example, book))


def _write(draft: Any, texts: Mapping[str, str], dry_run: bool, notes: Iterable[str]) -> None:
    """Prints what changes and writes it, if the claims are right with it."""
    from claimcheck.author.changes import diff
    from claimcheck.cli.files import write_whole

    draft.sound(texts)
    changes = draft.changes(texts)
    for change in changes:
        put("".join(f"{line}\n" for line in diff(change)))
    for note in notes:
        put(f"{note}\n")
    if dry_run:
        put("Nothing was written (--dry-run).\n")
        return
    for change in changes:
        write_whole(draft.root / change.path, change.after, "utf-8-sig" if change.path in draft.marked else "utf-8")
        put(f"wrote {change.path}\n")
