"""`claimcheck explain`: the page of a check."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.console import put, width
from claimcheck.errors import likely


def explain(
    name: Annotated[str, typer.Argument(metavar="CHECK", help="The id of the check.", show_default=False)],
) -> None:
    """Explain a check: what it does and why, a wrong and a right sentence, every way to silence it.

    `claimcheck checks` lists the checks, `claimcheck claims show` prints a claim, and `claimcheck why` explains how a
    text was understood.

    \b
    Examples:
      claimcheck explain office-title
      claimcheck explain calendar-weekday
    """
    explained(name)


def explained(name: str) -> None:
    """Prints the page of a check; an unknown one is the user's error."""
    from claimcheck import kinds
    from claimcheck.cli.catalogue import all_checks
    from claimcheck.report.check_page import page

    known = {check.id: check for check in all_checks()}
    if name not in known:
        near = likely(name, tuple(known)) or (
            f"; `claimcheck checks` lists them, and `claimcheck claims show {name}` prints a claim of that name"
        )
        told = f'no check is called "{name}"{near}'
        raise typer.BadParameter(told, param_hint="CHECK")
    check = known[name]
    maker = next((kind for kind in kinds.load() if check in kind.checks), None)
    put(page(check, maker, width()))
