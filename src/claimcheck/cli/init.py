"""`claimcheck init`: a first claimcheck.yaml and a first claim."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.console import put
from claimcheck.cli.files import write_new


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
    for path in write_new({path: starter.read_text(encoding="utf-8") for path, starter in files.items()}):
        put(f"wrote {path}\n")
    put("Now: claimcheck claims test, then claimcheck run PATHS\n")
    put("claims/example.yaml is an example: delete it when you have claims of your own.\n")
