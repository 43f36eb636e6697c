"""Several processes that examine files side by side, where there are enough of them to pay for it.

Each has the claims and the kinds in its own memory; what a file gave comes back as the record in which results are kept
on disk too.  A process that is killed costs nothing but time: what it left is examined here.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, TypeVar

from claimcheck.kept.pack import Record
from claimcheck.kept.record import Given, Stamps, encode

Value = TypeVar("Value")

FORKS = sys.platform.startswith("linux")
"""Whether a new process begins with all that this one has.  Elsewhere it imports and loads everything anew (macOS could
fork, but its own libraries don't stand it)."""
WORTH = 12_000 if FORKS else 500_000
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


_NO_ROOM = (OSError, ImportError, NotImplementedError)
"""What says that no process can be begun: no memory, no semaphores in a container."""


def elsewhere(work: Callable[[], Value], meanwhile: Callable[[], Iterator[object]]) -> Value | None:
    """What `work` gives, done by a process of its own while this one goes through what can be done `meanwhile`; None if
    there was no such process, or it came to no end.  What `work` raises is raised."""
    from concurrent.futures import BrokenExecutor

    pool: Any = None
    done = False
    try:
        pool = _pool(1, _quietly)
        with _uninterrupted():
            given = pool.submit(work)
        for _ in meanwhile():
            if given.done():
                break
        found: Value = given.result()
        done = True
        return found
    except (BrokenExecutor, *_NO_ROOM):
        return None
    finally:
        if pool is not None:
            pool.shutdown(wait=done, cancel_futures=True)  # else it ends with this process


class Crew:
    """So many processes, begun with the first files.  `make` makes the examiner of each."""

    def __init__(self, make: Callable[[], Examiner], size: int) -> None:
        self._make, self._size = make, size
        self._hired: Any = None
        self._done = True

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
        with suppress(BrokenExecutor, *_NO_ROOM):  # or one of them was killed
            self._hired = self._hired or _pool(self._size, _begin, self._make)
            self._done = False
            with _uninterrupted():
                begun = self._longest_first(files) if share == 1 else self._by_shares(files, share)
            for record in begun:
                left -= 1
                self._done = not left
                yield record
        yield from [None] * left

    def _longest_first(self, files: Sequence[File]) -> Iterator[Record]:
        """Where there are few, the longest is begun first, lest all others wait for it at the end."""
        begun: dict[int, Any] = {}
        for at in sorted(range(len(files)), key=lambda at: -len(files[at].data)):
            begun[at] = self._hired.submit(_examined, files[at])
        return (begun.pop(at).result() for at in range(len(files)))

    def _by_shares(self, files: Sequence[File], share: int) -> Iterator[Record]:
        records: Iterator[Record] = self._hired.map(_examined, files, chunksize=share)
        return records

    def close(self) -> None:
        """Sends the processes away.  What they have not begun is not done; where there is any, they are not waited for:
        they end with this one."""
        if self._hired is not None:
            self._hired.shutdown(wait=self._done, cancel_futures=True)


def _pool(size: int, begin: Callable[..., None], *arguments: object) -> Any:
    """A ProcessPoolExecutor."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from copyreg import pickle

    pickle(MappingProxyType, _plain)  # a project holds some, and goes to where nothing is inherited
    context = multiprocessing.get_context("fork" if FORKS else None)
    return ProcessPoolExecutor(size, context, begin, arguments)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Holds an interruption back while processes are begun: where it comes within a fork, in what other modules do
    before and after one, Python drops it.  The new processes have it held back for good."""
    hold = getattr(signal, "pthread_sigmask", None)
    if hold is None:  # Windows, which knows no fork
        yield
        return
    before = hold(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        hold(signal.SIG_SETMASK, before)


def _frozen(mapping: dict[Any, Any]) -> Any:
    return MappingProxyType(mapping)


def _plain(mapping: Any) -> tuple[Callable[[dict[Any, Any]], Any], tuple[dict[Any, Any]]]:
    return _frozen, (dict(mapping),)


_examiner: Examiner
_shared: Stamps


def _quietly() -> None:
    """In a new process.  An interruption is for the one that began it, and with that one it ends."""
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_orphaned, daemon=True).start()


def _begin(make: Callable[[], Examiner]) -> None:
    global _examiner, _shared
    _quietly()
    _examiner, _shared = make(), Stamps()


def _orphaned() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _examined(file: File) -> Record:
    return encode(file.key, file.path, _examiner.fresh(file), _shared)
