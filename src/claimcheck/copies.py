"""New processes: what holds of each of them, and copies of this one that take turns with it at a few tasks."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, TypeVar

Task = TypeVar("Task")
Here = TypeVar("Here")
There = TypeVar("There")

MOST = 256
"""Tasks that can be taken in turns: a byte names each."""


def in_turns(
    tasks: Sequence[Task],
    copies: int,
    here: Callable[[Task], Here],
    there: Callable[[], Callable[[Task], There]],
) -> dict[int, Here | There]:
    """What the tasks gave, by their numbers: this process and so many copies of it each take the next one when free.
    `there` is what a copy begins with, and gives what it does the tasks with.  What was taken by a copy that came to no
    end is missing."""
    turns, numbers = os.pipe()
    os.write(numbers, bytes(range(len(tasks))))
    os.close(numbers)
    begun: list[tuple[Any, BinaryIO]] = []
    try:
        with uninterrupted():
            begun.extend(_copy(turns, tasks, there) for _ in range(copies))
        found: dict[int, Here | There] = {at: here(tasks[at]) for at in _taken(turns)}
        for _, told in begun:
            found |= _read(told)
        return found
    except BaseException:
        for process, _ in begun:
            process.terminate()
        raise
    finally:
        os.close(turns)
        for _, told in begun:
            told.close()


def _taken(turns: int) -> Iterator[int]:
    """The numbers of the tasks that are this process's."""
    while number := os.read(turns, 1):
        yield number[0]


def _copy(turns: int, tasks: Sequence[Task], there: Callable[[], Callable[[Task], There]]) -> tuple[Any, BinaryIO]:
    """A copy of this process, and what it will tell."""
    import multiprocessing

    reading, writing = os.pipe()
    try:
        process = multiprocessing.get_context("fork").Process(
            target=_work, args=(turns, writing, tasks, there), daemon=True
        )
        process.start()
    except BaseException:
        os.close(reading)
        raise
    finally:
        os.close(writing)
    return process, os.fdopen(reading, "rb")


def _work(turns: int, writing: int, tasks: Sequence[Task], there: Callable[[], Callable[[Task], There]]) -> None:
    """In a copy.  Where something fails, the first process does it again, and tells of it."""
    quietly()
    found = {}
    with suppress(BaseException):
        do = there()
        for at in _taken(turns):
            found[at] = do(tasks[at])
    with suppress(OSError), os.fdopen(writing, "wb") as told:
        pickle.dump(found, told)


def _read(told: BinaryIO) -> dict[int, Any]:
    try:
        found: dict[int, Any] = pickle.load(told)
    except (EOFError, pickle.UnpicklingError):
        return {}
    return found


@contextmanager
def uninterrupted() -> Iterator[None]:
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


def quietly() -> None:
    """In a new process.  An interruption is for the one that began it, and with that one it ends."""
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_orphaned, daemon=True).start()


def _orphaned() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        if os.name == "posix":
            os.read(parent.sentinel, 1)  # what `join` does when it has imported all that knows of sockets
        else:
            parent.join()
        os._exit(1)
