"""`claimcheck claims new`: a first claim of a kind, to be changed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.console import put
from claimcheck.errors import Fault, UserError


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
) -> None:
    """Print a claim of a kind to begin with: every field explained, with examples that hold.

    The first line tells an editor where the JSON Schema is: `claimcheck claims schema > claims.schema.json`, beside
    claimcheck.yaml, writes it.

    \b
    Examples:
      claimcheck claims new office
      claimcheck claims new event --output claims/treaties.yaml
    """
    from claimcheck.author.templates import SCHEMA, sorts, template
    from claimcheck.cli.options import chosen

    chosen(sort, sorts(), "KIND")
    if output is None:
        put(template(sort, f"../{SCHEMA}"), "utf-8")
        return
    if output.suffix not in (".yaml", ".yml"):
        raise UserError([Fault(str(output), 0, 0, "a claims file ends in .yaml or .yml; nothing was written")])
    _write_new(output, template(sort, _schema(output.parent)))
    put(f"wrote {output}\nNow: change it, then claimcheck claims test --claims {output}\n")


def _schema(folder: Path) -> str:
    """The way from a folder to the schema beside claimcheck.yaml (the nearest one upwards, else of this folder)."""
    from claimcheck.author.templates import SCHEMA

    here = Path.cwd()
    root = next((up for up in (here, *here.parents) if (up / "claimcheck.yaml").is_file()), here)
    way = os.path.relpath(root / SCHEMA, folder.absolute()).replace(os.sep, "/")
    return way if way.startswith(".") else f"./{way}"


def _write_new(path: Path, text: str) -> None:
    """A new file, whole or not at all, and never over another one."""
    from claimcheck.cli.files import write_whole

    if path.exists() or path.is_symlink():
        raise UserError([Fault(str(path), 0, 0, "exists already; nothing was written")])
    write_whole(path, text, "utf-8")
