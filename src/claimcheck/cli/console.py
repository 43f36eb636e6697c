"""Writing to the terminal, and how far a long run has come."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from claimcheck.cli.interrupts import check
from claimcheck.errors import Fault, UserError

Thing = TypeVar("Thing")
_PATIENCE = 1.0  # seconds before anything is said about progress
_EVERY = 0.2  # seconds


def warn(text: str) -> None:
    """A line on standard error."""
    try:
        print(text, file=sys.stderr)
    except UnicodeEncodeError:
        print(text.encode("ascii", "backslashreplace").decode(), file=sys.stderr)


def silence() -> None:
    """After a reader has gone away: nothing more is written, not even at exit."""
    sys.stdout.flush = lambda: None  # type: ignore[method-assign]
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def width() -> int:
    """Columns of the terminal; COLUMNS if it is set; 80 in a pipe."""
    return shutil.get_terminal_size((80, 24)).columns


def colored(choice: str) -> bool:
    """Whether to use colours: `auto` is only on a terminal that has them, and not where NO_COLOR is set."""
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def put(text: str, encoding: str = "") -> bool:
    """Text to standard output.  With an encoding its bytes are written as they are, whatever the terminal's is;
    without, what the terminal can't show is replaced.  False where nobody reads any more: that is no fault, and what
    is written from then on goes nowhere.  `UserError` where it can't be written: the disk is full."""
    own = encoding or sys.stdout.encoding or "utf-8"
    if encoding:
        return put_bytes(text.encode(own, "replace"))
    return _sent(lambda: sys.stdout.write(text.encode(own, "replace").decode(own)))


def put_bytes(data: bytes) -> bool:
    """The same for bytes."""
    return _sent(lambda: sys.stdout.buffer.write(data))


def _sent(write: Callable[[], object]) -> bool:
    try:
        sys.stdout.flush()
        write()
        sys.stdout.flush()
    except BrokenPipeError:
        silence()
        return False
    except OSError as error:
        silence()
        fault = Fault("standard output", 0, 0, f"can't be written: {error.strerror or error}")
        raise UserError([fault]) from None
    return True


def watched(things: Iterable[Thing], verb: str, quiet: bool = False) -> Iterator[Thing]:
    """The same things; on a terminal that waits longer than a second, how many have gone by.  Nothing comes after an
    interruption."""
    if quiet or not sys.stderr.isatty():
        for thing in things:
            check()
            yield thing
        return
    start = said = time.monotonic()
    shown = False
    try:
        for number, thing in enumerate(things, 1):
            check()
            now = time.monotonic()
            if now - start > _PATIENCE and now - said > _EVERY:
                said, shown = now, True
                print(f"\r{verb} {number:,} documents", end="", file=sys.stderr, flush=True)
            yield thing
    finally:
        if shown:
            print("\r" + " " * 60 + "\r", end="", file=sys.stderr, flush=True)
