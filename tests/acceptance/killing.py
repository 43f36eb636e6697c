"""A command that is killed at any moment leaves a file whole: as it was, or as it was to be."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from claimcheck.cli.app import main


def torn(folder: Path, file: str, arguments: Sequence[str], times: int, chance: random.Random) -> list[bytes | None]:
    """Kills a command that changes a file, so many times at random moments; what the file held that is neither what
    stood there before nor what the command writes."""
    path = folder / file
    before = _held(path)
    _warm(folder, arguments)
    after = _held(path)
    assert after != before, f"{arguments} changes nothing"
    _put(path, before)
    begun = time.monotonic()
    _run(folder, arguments)
    whole = time.monotonic() - begun
    found = []
    for _ in range(times):
        _put(path, before)
        _run(folder, arguments, whole * chance.uniform(0.0, 1.2))
        now = _held(path)
        if now not in (before, after):
            found.append(now)
    _put(path, after)
    return found


def _held(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _put(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(data)


def _warm(folder: Path, arguments: Sequence[str]) -> None:
    """Runs a command in this process: what it imports is there for all that are forked."""
    here = Path.cwd()
    os.chdir(folder)
    try:
        with redirect_stdout(StringIO()):
            assert main(list(arguments)) == 0
    finally:
        os.chdir(here)


def _run(folder: Path, arguments: Sequence[str], killed_after: float | None = None) -> None:
    """Runs a command in a process that has everything imported already; kills it after so many seconds."""
    running = os.fork()
    if not running:
        silent = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silent, stream)
        os.chdir(folder)
        try:
            main(list(arguments))
            sys.stdout.flush()
        finally:
            os._exit(0)
    if killed_after is not None:
        time.sleep(killed_after)
        os.kill(running, signal.SIGKILL)
    os.waitpid(running, 0)
