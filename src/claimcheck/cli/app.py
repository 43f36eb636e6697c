"""The command line, and what happens when a command fails."""

from __future__ import annotations

import os
import sys
from typing import Any

from claimcheck.cli.console import warn
from claimcheck.cli.direct import paths_alone, run_on
from claimcheck.cli.interrupts import INTERRUPTED, heard, listen
from claimcheck.cli.streams import hold, refused
from claimcheck.errors import UserError, unexpected


def build(asked: str = "") -> Any:
    """The command line as `typer` knows it; with the name of one command, it has no other, and only that one is
    imported."""
    from claimcheck.cli import commands

    return commands.build(asked)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; the exit status.  Nothing that a user can do wrong ends in a traceback."""
    hold()
    listen()
    try:
        given = sys.argv[1:] if arguments is None else arguments
        asked = next((word for word in given if word != "--debug"), "")
        plain = paths_alone(given)
        status: Any = run_on(plain) if plain is not None else build(asked)(arguments, prog_name="claimcheck")
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
            warn(unexpected(error))
    sys.stderr.flush()
    return status if isinstance(status, int) else int(status is not None)
