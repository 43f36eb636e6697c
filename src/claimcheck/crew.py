"""Several processes that examine files side by side, where there are enough of them to pay for it.

Each has the claims and the kinds in its own memory; what a file gave comes back as the record in which results are kept
on disk too.  A process that is killed costs nothing but time: what it left is examined here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, TypeVar

from claimcheck.copies import MOST, in_turns, quietly, uninterrupted
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
        pool = _pool(1, quietly)
        with uninterrupted():
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


class Leader(Protocol):
    """The process that has others begun."""

    def prepare(self) -> None:
        """Fetches what every examination needs."""

    def examined(self, file: File) -> Given:
        """What the file gives."""


class Crew:
    """So many processes: the leader, and others that are begun with the first files.  `make` makes the examiner of
    each."""

    def __init__(self, leader: Leader, make: Callable[[], Examiner], size: int) -> None:
        self._leader, self._make, self._size = leader, make, size
        self._hired: Any = None
        self._done = True

    @staticmethod
    def size(files: Sequence[File], most: int) -> int:
        """How many processes, of so many, pay for these files."""
        return min(most, len(files), sum(len(file.data) for file in files) // WORTH) if most > 1 else 1

    def given(self, files: Sequence[File]) -> Iterator[Record | Given]:
        """What each of the files gave, in their order: the record of another process, or what it gave here."""
        share = max(1, min(_TOGETHER, len(files) // (4 * self._size)))
        if FORKS and share == 1 and len(files) < MOST:
            return self._in_turns(files)
        return self._handed_out(files, share)

    def _in_turns(self, files: Sequence[File]) -> Iterator[Record | Given]:
        """Few are taken as each process is free, by this one too; the others begin before anything is fetched, for that
        costs less than to share the memory where it is held."""
        order = _by_length(files)
        done: dict[int, Record | Given] = {}
        with suppress(*_NO_ROOM):
            done = in_turns([files[at] for at in order], self._size - 1, self._leader.examined, self._examining)
        given = {order[turn]: found for turn, found in done.items()}
        return (given[at] if at in given else self._leader.examined(file) for at, file in enumerate(files))

    def _examining(self) -> Callable[[File], Record]:
        _take_up(self._make)
        return _examined

    def _handed_out(self, files: Sequence[File], share: int) -> Iterator[Record | Given]:
        """Many are handed out in shares; this process has enough to do with what comes back."""
        from concurrent.futures import BrokenExecutor

        self._leader.prepare()
        at = 0
        with suppress(BrokenExecutor, *_NO_ROOM):  # or one of them was killed
            self._hired = self._hired or _pool(self._size, _begin, self._make)
            self._done = False
            with uninterrupted():
                begun = self._longest_first(files) if share == 1 else self._by_shares(files, share)
            for at, record in enumerate(begun, 1):
                self._done = at == len(files)
                yield record
        yield from map(self._leader.examined, files[at:])

    def _longest_first(self, files: Sequence[File]) -> Iterator[Record]:
        begun: dict[int, Any] = {}
        for at in _by_length(files):
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


def _by_length(files: Sequence[File]) -> list[int]:
    """The numbers of the files, the longest first, lest all others wait for it at the end."""
    return sorted(range(len(files)), key=lambda at: -len(files[at].data))


def _pool(size: int, begin: Callable[..., None], *arguments: object) -> Any:
    """A ProcessPoolExecutor."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from copyreg import pickle

    pickle(MappingProxyType, _plain)  # a project holds some, and goes to where nothing is inherited
    context = multiprocessing.get_context("fork" if FORKS else None)
    return ProcessPoolExecutor(size, context, begin, arguments)


def _frozen(mapping: dict[Any, Any]) -> Any:
    return MappingProxyType(mapping)


def _plain(mapping: Any) -> tuple[Callable[[dict[Any, Any]], Any], tuple[dict[Any, Any]]]:
    return _frozen, (dict(mapping),)


_examiner: Examiner
_shared: Stamps


def _begin(make: Callable[[], Examiner]) -> None:
    quietly()
    _take_up(make)


def _take_up(make: Callable[[], Examiner]) -> None:
    global _examiner, _shared
    _examiner, _shared = make(), Stamps()


def _examined(file: File) -> Record:
    return encode(file.key, file.path, _examiner.fresh(file), _shared)
