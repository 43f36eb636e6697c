"""All commands, as `typer` knows them."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Annotated

import typer

from claimcheck.cli.plain import Command, Group

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
