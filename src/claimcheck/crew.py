"""Several processes that examine files side by side, where there are enough of them to pay for it.

Each has the claims and the kinds in its own memory; what a file gave comes back as the record in which results are kept
on disk too.  A process that is killed costs nothing but time: what it left is examined here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from claimcheck.kept.pack import Record
from claimcheck.kept.record import Given, Stamps, encode

FORKS = sys.platform.startswith("linux")
"""Whether a new process begins with all that this one has.  Elsewhere it imports and loads everything anew (macOS could
fork, but its own libraries don't stand it)."""
WORTH = 50_000 if FORKS else 500_000
"""Bytes of documents for which another process pays."""
_TOGETHER = 16  # files that a process fetches at a time


class File(NamedTuple):
    """A file that is to be examined: its path, what its result is kept under, and its bytes."""

    path: str
    key: bytes
    data: bytes


class Examiner(Protocol):
    """What examines a file."""

    def fresh(self, file: File) -> Given:
        """What the file gives."""


def cores() -> int:
    """Processors that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


class Crew:
    """So many processes, begun with the first files.  `make` makes the examiner of each."""

    def __init__(self, make: Callable[[], Examiner], size: int) -> None:
        self._make, self._size = make, size
        self._pool: Any = None  # a ProcessPoolExecutor

    @staticmethod
    def size(files: Sequence[File], most: int) -> int:
        """How many processes, of so many, pay for these files."""
        return min(most, len(files), sum(len(file.data) for file in files) // WORTH) if most > 1 else 1

    def records(self, files: Sequence[File]) -> Iterator[Record | None]:
        """What each of the files gave, in their order; None where nobody is left to examine it."""
        from concurrent.futures import BrokenExecutor
        from contextlib import suppress

        left = len(files)
        share = max(1, min(_TOGETHER, left // (4 * self._size)))
        # one was killed, or none can be begun: no room, no semaphores in a container
        with suppress(BrokenExecutor, OSError, ImportError, NotImplementedError):
            for record in self._hired().map(_examined, files, chunksize=share):
                yield record
                left -= 1
        yield from [None] * left

    def _hired(self) -> Any:
        if self._pool is None:
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor
            from copyreg import pickle

            pickle(MappingProxyType, _plain)  # a project holds some, and goes to where nothing is inherited
            context = multiprocessing.get_context("fork" if FORKS else None)
            self._pool = ProcessPoolExecutor(self._size, context, _begin, (self._make,))
        return self._pool

    def close(self) -> None:
        """Sends the processes away; what they have not begun is not done."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)


def _frozen(mapping: dict[Any, Any]) -> Any:
    return MappingProxyType(mapping)


def _plain(mapping: Any) -> tuple[Callable[[dict[Any, Any]], Any], tuple[dict[Any, Any]]]:
    return _frozen, (dict(mapping),)


_examiner: Examiner
_shared: Stamps


def _begin(make: Callable[[], Examiner]) -> None:
    """In a new process.  An interruption is for the one that began it, and with that one it ends."""
    global _examiner, _shared
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_orphaned, daemon=True).start()
    _examiner, _shared = make(), Stamps()


def _orphaned() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _examined(file: File) -> Record:
    return encode(file.key, file.path, _examiner.fresh(file), _shared)
