"""Interruptions that are not lost.

Python drops an interruption that comes while a fork is prepared or an import ends, and makes another error of one that
comes while a class is made.  One that was heard and not told of is told of at the next document.
"""

from __future__ import annotations

import signal
import threading
from typing import Any

INTERRUPTED = 130
"""The status of what was interrupted: 128 and the number of the signal."""

_heard = False


def listen() -> None:
    """From now on an interruption is remembered, unless something else hears of it already or it is ignored."""
    mine = threading.current_thread() is threading.main_thread()
    if mine and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _hear)


def _hear(number: int, frame: Any) -> None:
    global _heard
    _heard = True
    signal.default_int_handler(number, frame)


def heard() -> bool:
    """Whether there was one."""
    return _heard


def check() -> None:
    """Raises `KeyboardInterrupt` if there was one."""
    if _heard:
        raise KeyboardInterrupt
