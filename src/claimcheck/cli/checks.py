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
    from claimcheck.report.wrap import wrapped

    known = {check.id: check for check in all_checks()}
    if name is None:
        from tabulate import tabulate

        room = max(30, width() - max(map(len, known)) - 22)
        table = [(check.id, check.severity.value, "\n".join(wrapped(check.title, room))) for check in known.values()]
        put(tabulate(table, ("check", "severity", "what it finds"), tablefmt="grid", disable_numparse=True) + "\n")
        return
    check = known[chosen(name, tuple(known), "CHECK")]
    head = f"{check.id} ({check.severity.value}): {check.title}"
    parts = [head, check.why, f"reported: {check.wrong}\nmended: {check.right}"]
    put("\n\n".join("\n".join(wrapped(part, width())) for part in parts) + "\n")
