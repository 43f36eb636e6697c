"""`claimcheck init`: a first claimcheck.yaml, a first claim and a first article."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.console import put
from claimcheck.cli.files import write_new


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write them.")] = Path(),
) -> None:
    """Write a claimcheck.yaml, a first claim to copy from, and an article with an error.

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
        folder / "articles" / "example.md": starters / "article.md",
    }
    for path in write_new({path: starter.read_text(encoding="utf-8") for path, starter in files.items()}):
        put(f"wrote {path}\n")
    there = "" if folder == Path() else f"cd {folder}, then "
    put(f"Now: {there}claimcheck claims test, then claimcheck run\n")
    put("example.yaml and example.md are examples: delete them when you have claims and articles of your own.\n")
