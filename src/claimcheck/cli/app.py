"""All commands, and what happens when one of them fails."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer

from claimcheck.cli import checks, claims, extract, init, judge, run, schema, why
from claimcheck.cli.console import warn
from claimcheck.cli.plain import Command, Group
from claimcheck.errors import UserError

app = typer.Typer(
    name="claimcheck",
    cls=Group,
    help="""Reads articles and reports each statement that cannot be true if the desk's own claims are.

\b
Examples:
  claimcheck init                    claimcheck.yaml and a first claim
  claimcheck run article.txt         prints the conflict table
  claimcheck run -f json articles    the same for another program
  claimcheck why article.txt:12      how line 12 was understood
  claimcheck claims test             proves the examples of the claims

\b
Exit status, the same in every format:
  0  no conflict (none at or above --fail-on)
  1  conflicts
  2  the answer can't be trusted: the command, claimcheck.yaml or a claim is
     wrong, no document matched, or a document could not be read
""",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)


def _version(asked: bool) -> None:
    if asked:
        from claimcheck import __version__

        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


@app.callback()
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


app.command("run", cls=Command)(run.run)
app.command("extract", cls=Command)(extract.extract)
app.command("judge", cls=Command)(judge.judge)
app.command("why", cls=Command)(why.why)
app.add_typer(claims.app, name="claims")
app.command("checks", cls=Command)(checks.checks)
app.command("schema", cls=Command)(schema.schema)
app.command("init", cls=Command)(init.init)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; the exit status.  Nothing that a user can do wrong ends in a traceback."""
    try:
        status: Any = app(arguments, prog_name="claimcheck")
    except SystemExit as done:
        status = done.code
    except UserError as wrong:
        for fault in wrong.faults:
            warn(str(fault))
        status = 2
    except Exception as error:
        status = 2
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
