"""Processes that a test starts beside itself: none outlives its test, and none is waited for without an end."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

LONGEST = 60.0
"""Seconds after which a child is killed, so that whoever reads from it or waits for it goes on."""


@contextmanager
def child(command: Sequence[str], seconds: float = LONGEST, **how: Any) -> Iterator[subprocess.Popen[str]]:
    """A running process, in which SIGINT does what it does at a terminal even where the tests run in the background of
    a script, which ignores it.  It is killed at the end, and after so many seconds."""
    if sys.platform != "win32":
        how["preexec_fn"] = _heed_interrupts
    running: subprocess.Popen[str] = subprocess.Popen(command, text=True, **how)
    late = threading.Timer(seconds, running.kill)
    late.start()
    try:
        yield running
    finally:
        late.cancel()
        running.kill()
        running.wait()
        for stream in (running.stdin, running.stdout, running.stderr):
            if stream is not None:
                stream.close()


def _heed_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
