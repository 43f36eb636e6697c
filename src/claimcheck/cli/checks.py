"""`claimcheck checks`: what can be found."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.console import put, width
from claimcheck.cli.options import chosen


def checks(
    name: Annotated[str | None, typer.Argument(metavar="CHECK", help="Explain this one.", show_default=False)] = None,
) -> None:
    """List the checks, or explain one of them.

    \b
    Examples:
      claimcheck checks
      claimcheck checks office-title
    """
    from claimcheck.cli.catalogue import all_checks

    known = {check.id: check for check in all_checks()}
    if name is None:
        from tabulate import tabulate

        room = max(30, width() - max(map(len, known)) - 22)
        from claimcheck.report.wrap import wrapped

        table = [(check.id, check.severity.value, "\n".join(wrapped(check.title, room))) for check in known.values()]
        put(tabulate(table, ("check", "severity", "what it finds"), tablefmt="grid", disable_numparse=True) + "\n")
        return
    check = known[chosen(name, tuple(known), "CHECK")]
    lines = [f"{check.id} ({check.severity.value}): {check.title}", "", check.why, ""]
    put("\n".join([*lines, f"reported: {check.wrong}", f"mended:   {check.right}"]) + "\n")
