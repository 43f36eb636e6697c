"""`claimcheck claims new`: a first claim of a kind, to be changed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options, values
from claimcheck.cli.console import put
from claimcheck.errors import Fault, UserError
from claimcheck.model import Entity


def new(
    sort: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help="office, relation, event, quantity, wording or entity.", show_default=False
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, which must not exist.", show_default=False),
    ] = None,
    append: Annotated[
        Path | None,
        typer.Option("--append", metavar="FILE", help="Add it to FILE, one of the claims files.", show_default=False),
    ] = None,
    config: options.Config = None,
    claims: options.Claims = None,
) -> None:
    """Print a claim of a kind to begin with: every field explained, with examples that hold.

    With --output or --append, what the claims have already is left out: an entity stands in one file only.

    The first line tells an editor where the JSON Schema is: `claimcheck claims schema > claims.schema.json`, beside
    claimcheck.yaml, writes it.

    \b
    Examples:
      claimcheck claims new office
      claimcheck claims new event --output claims/treaties.yaml
      claimcheck claims new quantity --append claims/treaties.yaml
    """
    from claimcheck.author.templates import SCHEMA, sorts, template

    values.chosen(sort, sorts(), "KIND")
    if output is not None and append is not None:
        raise typer.BadParameter("give --output or --append, not both", param_hint="--append")
    if append is not None:
        _append(append, sort, config, claims)
    elif output is None:
        put(template(sort, f"../{SCHEMA}"), "utf-8")
    elif output.suffix not in (".yaml", ".yml"):
        raise UserError([Fault(str(output), 0, 0, "a claims file ends in .yaml or .yml; nothing was written")])
    else:
        _write_new(output, sort, config, claims)


def _append(file: Path, sort: str, config: Path | None, claims: list[Path] | None) -> None:
    """The claim into a file of the desk, if all claims are right with it."""
    from claimcheck.author.changes import Draft, diff, editing
    from claimcheck.author.templates import SCHEMA, added, template, without
    from claimcheck.cli.author.add import home
    from claimcheck.cli.desk import claim_paths, open_project
    from claimcheck.cli.files import write_whole

    project = open_project(config)
    draft = Draft(claim_paths(project, claims), project.root)
    path = home(draft, file, "--append")
    text, known = without(template(sort, SCHEMA), draft.book)
    with editing(path):
        after = added(draft.texts[path], text)
    draft.sound({path: after})
    for change in draft.changes({path: after}):
        put("".join(f"{line}\n" for line in diff(change)), "utf-8")
        write_whole(draft.root / path, after, "utf-8-sig" if path in draft.marked else "utf-8")
    _told(path, known)


def _told(path: str | Path, known: Iterable[Entity]) -> None:
    for entity in known:
        put(f"left out: {entity.id}, which stands in {entity.place.path}:{entity.place.line}\n")
    put(f"wrote {path}\nNow: change it, then claimcheck claims test --claims {path}\n")


def _schema(folder: Path) -> str:
    """The way from a folder to the schema beside claimcheck.yaml (the nearest one upwards, else of this folder)."""
    from claimcheck.author.templates import SCHEMA

    here = Path.cwd()
    root = next((up for up in (here, *here.parents) if (up / "claimcheck.yaml").is_file()), here)
    way = os.path.relpath(root / SCHEMA, folder.absolute()).replace(os.sep, "/")
    return way if way.startswith(".") else f"./{way}"


def _write_new(path: Path, sort: str, config: Path | None, claims: list[Path] | None) -> None:
    """A new file, whole or not at all, and never over another one."""
    from claimcheck.author.changes import Draft
    from claimcheck.author.templates import template, without
    from claimcheck.claims.files import below as claims_files
    from claimcheck.cli.desk import claim_paths, open_project
    from claimcheck.cli.files import write_whole

    if path.exists() or path.is_symlink():
        instead = "--append adds to a claims file that is there"
        raise UserError([Fault(str(path), 0, 0, f"exists already; nothing was written ({instead})")])
    text = template(sort, _schema(path.parent))
    known: Iterable[Entity] = ()
    project = open_project(config)
    paths = claim_paths(project, claims)
    if any(one.is_file() or claims_files(one) for one in paths):
        try:
            text, known = without(text, Draft(paths, project.root).book)
        except UserError:
            put("the claims have mistakes (claimcheck claims check): nothing that they hold was left out\n")
    write_whole(path, text, "utf-8")
    _told(path, known)
