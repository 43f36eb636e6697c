"""`claimcheck init`: a first claimcheck.yaml and a first claim."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.console import put
from claimcheck.errors import Fault, UserError


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write them.")] = Path(),
) -> None:
    """Write a claimcheck.yaml and a first claim to copy from.

    Nothing that exists is overwritten.

    \b
    Examples:
      claimcheck init
      claimcheck init newsroom
    """
    starters = Path(__file__).parent / "starters"
    files = {
        folder / "claimcheck.yaml": starters / "claimcheck.yaml",
        folder / "claims" / "example.yaml": starters / "example.yaml",
    }
    there = [path for path in files if path.exists() or path.is_symlink()]
    if there:
        raise UserError(Fault(str(path), 0, 0, "exists already; nothing was written") for path in there)
    for path, starter in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(starter.read_text(encoding="utf-8"))
        except OSError as error:
            raise UserError([Fault(str(path), 0, 0, f"can't be written: {error.strerror or error}")]) from error
        put(f"wrote {path}\n")
    put("Now: claimcheck claims test, then claimcheck run PATHS\n")
