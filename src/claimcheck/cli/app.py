"""All commands, and what happens when one of them fails."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer

from claimcheck.cli.console import warn
from claimcheck.cli.interrupts import INTERRUPTED, heard, listen
from claimcheck.cli.plain import Command, Group
from claimcheck.cli.streams import hold, refused
from claimcheck.errors import UserError

_HELP = """Reads articles and reports each statement that cannot be true if the desk's own claims are.

\b
Examples:
  claimcheck demo                    what it does, on a built-in article
  claimcheck init                    claimcheck.yaml, a claim and an article
  claimcheck run article.txt         prints the conflict table
  claimcheck run -f json articles    the same for another program
  claimcheck fix articles            shows the repairs that are certain
  claimcheck why article.txt:12      how line 12 was understood
  claimcheck claims test             proves the examples of the claims

\b
Exit status, the same in every format:
  0  no conflict (none at or above --fail-on)
  1  conflicts
  2  the answer can't be trusted: the command, claimcheck.yaml or a claim is
     wrong, no document matched, or a document could not be read
"""

COMMANDS = (
    *("run", "fix", "baseline", "waive", "extract", "judge", "why", "explain"),
    *("claims", "checks", "schema", "init", "demo"),
)
"""One module each, in the order of the help."""


def _version(asked: bool) -> None:
    if asked:
        from claimcheck import __version__

        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


def _claimcheck(
    version: Annotated[
        bool, typer.Option("--version", "-V", is_eager=True, callback=_version, help="Print the version and exit.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an unexpected error (also: CLAIMCHECK_DEBUG=1).")
    ] = False,
) -> None:
    del version
    if debug:
        os.environ["CLAIMCHECK_DEBUG"] = "1"


def build(asked: str = "") -> typer.Typer:
    """The command line; with the name of one command, it has no other, and only that one is imported."""
    app = typer.Typer(
        name="claimcheck",
        cls=Group,
        callback=_claimcheck,
        help=_HELP,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    )
    for name in (asked,) if asked in COMMANDS else COMMANDS:
        module = import_module(f"claimcheck.cli.{name}")
        if name == "claims":
            app.add_typer(module.app, name=name)
        else:
            app.command(name, cls=Command)(getattr(module, name))
    return app


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; the exit status.  Nothing that a user can do wrong ends in a traceback."""
    hold()
    listen()
    try:
        given = sys.argv[1:] if arguments is None else arguments
        asked = next((word for word in given if word != "--debug"), "")
        status: Any = build(asked)(arguments, prog_name="claimcheck")
    except SystemExit as done:
        status = done.code
    except UserError as wrong:
        for fault in wrong.faults:
            warn(str(fault))
        status = 2
    except Exception as error:
        if heard():  # and something made another error of it
            return INTERRUPTED
        status = 2
        if isinstance(error, OSError) and (told := refused(error)):
            warn(told)
            return 2
        if os.environ.get("CLAIMCHECK_DEBUG"):
            import traceback

            traceback.print_exc()
        else:
            warn(
                f"claimcheck failed in a way that it should not: {type(error).__name__}: {error}\n"
                "Please report this, with the traceback that --debug shows."
            )
    sys.stderr.flush()
    return status if isinstance(status, int) else int(status is not None)
