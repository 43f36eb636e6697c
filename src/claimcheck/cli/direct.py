"""`claimcheck run` with nothing but paths, as pipelines and hooks call it.

Options need a parser, and `typer` takes longer to import than a run takes in which nothing has changed.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from claimcheck.cli.console import silence
from claimcheck.cli.interrupts import INTERRUPTED


def paths_alone(given: Sequence[str]) -> Sequence[str] | None:
    """The paths of a run without options; None where there is anything to parse: an option, the request of a shell to
    complete a word, or a pattern that the shell of Windows leaves to the program."""
    command, *paths = given or [""]
    if command != "run" or any(path.startswith("-") for path in paths):
        return None
    return None if os.name == "nt" or "_CLAIMCHECK_COMPLETE" in os.environ else paths


def run_on(paths: Sequence[str]) -> int:
    """The run; its exit status."""
    from claimcheck.cli.running import Given, run

    try:
        return run(Given(paths))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # nobody reads what is warned of
        silence()
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        return 1
