"""`claimcheck checks`: what can be found."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.console import put, width
from claimcheck.cli.explain import explained


def checks(
    name: Annotated[
        str | None,
        typer.Argument(metavar="CHECK", help="Explain this one, as `claimcheck explain`.", show_default=False),
    ] = None,
) -> None:
    """List the checks.

    \b
    Examples:
      claimcheck checks
      claimcheck explain office-title
    """
    from tabulate import tabulate

    from claimcheck.cli.catalogue import all_checks
    from claimcheck.report.wrap import wrapped

    if name is not None:
        explained(name)
        return
    known = all_checks()
    room = max(30, width() - max(len(check.id) for check in known) - 22)
    table = [(check.id, check.severity.value, "\n".join(wrapped(check.title, room))) for check in known]
    put(tabulate(table, ("check", "severity", "what it finds"), tablefmt="grid", disable_numparse=True) + "\n")
