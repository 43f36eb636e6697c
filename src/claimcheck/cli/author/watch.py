"""Doing something again whenever a claims file changes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from claimcheck.cli.console import put, warn
from claimcheck.errors import UserError
from claimcheck.report.wording import count

EVERY = 0.3
"""Seconds between two looks at the files."""
_NAMED = 3
_CLEAR = "\x1b[2J\x1b[H"

State = dict[Path, tuple[int, int]]
"""When each file was last written, and its size."""


def watch(paths: Callable[[], Sequence[Path]], once: Callable[[], object]) -> None:
    """Does it once, and again after every change of the files under `paths`, which are asked for each time: what is
    wrong in claimcheck.yaml leaves the last ones.  It goes on until it is interrupted, or nobody
    reads what it prints."""
    watched: Sequence[Path] = ()
    before: State | None = None
    while True:
        watched = _asked(paths, watched)
        last, before = before, _state(watched)
        if sys.stdout.isatty():
            put(_CLEAR)
        if last is not None:
            warn(f"--- {time.strftime('%H:%M:%S')} {_changed(last, before)}")
        once()
        if not put(f"Watching {count(len(before), 'file')}; Ctrl-C ends.\n"):
            return
        while _state(watched) == before:
            time.sleep(EVERY)


def _changed(before: State, now: State) -> str:
    """Which files changed, are new or gone; of many, how many."""
    names = [path.name for path in {**before, **now} if before.get(path) != now.get(path)]
    return f"{', '.join(names)} changed" if 0 < len(names) <= _NAMED else f"{count(len(names), 'file')} changed"


def _asked(paths: Callable[[], Sequence[Path]], last: Sequence[Path]) -> Sequence[Path]:
    try:
        return paths()
    except UserError:
        return last


def _state(paths: Sequence[Path]) -> State:
    found: State = {}
    for file in _files(paths):
        try:
            state = file.stat()
        except OSError:  # gone meanwhile
            continue
        found[file] = (state.st_mtime_ns, state.st_size)
    return found


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    from claimcheck.claims.files import below

    for path in paths:
        yield from below(path) if path.is_dir() else [path]
