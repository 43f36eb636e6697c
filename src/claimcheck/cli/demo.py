"""`claimcheck demo`: what the tool does, on an article and claims that it brings along."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.console import colored, put, width
from claimcheck.cli.files import write_new

_STARTERS = Path(__file__).parent / "starters"
_CONFIG = "claimcheck: 1\nclaims: [claims]\ndocuments:\n  - path: articles/*.md\n"
_NEXT = """Each row is a statement that cannot be true if the claims are: the words of the
article, what the desk holds, why both cannot be true, and how to mend it.

  claimcheck demo --write FOLDER   these files, to change them and try again
  claimcheck init FOLDER           a desk of your own, with a first claim
"""


def demo(
    write: Annotated[
        Path | None,
        typer.Option("--write", metavar="FOLDER", help="Write the demo's files there instead, to try things out."),
    ] = None,
) -> None:
    """Show what claimcheck does on a short article that it brings along; nothing has to be set up.

    \b
    Examples:
      claimcheck demo
      claimcheck demo --write try && cd try && claimcheck run
    """
    article = (_STARTERS / "demo.md").read_text(encoding="utf-8")
    if write is not None:
        claims = (_STARTERS / "demo.yaml").read_text(encoding="utf-8")
        files = {"claimcheck.yaml": _CONFIG, "claims/ireland.yaml": claims, "articles/ferry.md": article}
        for path in write_new({write / name: text for name, text in files.items()}):
            put(f"wrote {path}\n")
        put("Now, in that folder: claimcheck run\n")
        return

    from claimcheck import journey
    from claimcheck.claims.load import load
    from claimcheck.read.documents import document
    from claimcheck.report import formats
    from claimcheck.report.look import Look

    book = load([_STARTERS / "demo.yaml"], _STARTERS).book
    assert book is not None, "the demo's own claims are wrong"
    read, problems = document("articles/ferry.md", article)
    report = journey.run([read], book, problems=problems)
    table = formats.load("table").render(report, Look(width=width(), color=colored("auto")))
    text = article.split("---\n")[-1].strip()
    put(f"An article of 10 March 2025:\n\n{_indented(text)}\n\nWhat the desk holds to be true, each with a source:\n\n")
    put("".join(f"  {claim.id}\n" for claim in book.all_claims))
    put(f"\nWhat claimcheck finds:\n\n{table}\n{_NEXT}")


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())
