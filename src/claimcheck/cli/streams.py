"""Standard streams that are closed, and what the system refuses below a command."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from claimcheck.cli.console import silence

_FULL = (errno.ENOSPC, errno.EBADF, errno.EIO, errno.EDQUOT, errno.EFBIG)


def hold() -> None:
    """Puts something where a stream is closed (`claimcheck run >&-`), so that no file takes its place: there is nothing
    to read, what is printed can't be written, and what is warned of is lost."""
    if sys.stdin is None:
        sys.stdin = open(os.open(os.devnull, os.O_RDONLY), encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stdout is None:
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8", closefd=False)  # noqa: SIM115


def refused(error: OSError) -> str:
    """What the system refused, in words; "" if that is not known."""
    if error.filename is None and error.errno in _FULL:
        silence()
        return f"standard output: can't be written: {error.strerror}"
    try:
        Path.cwd()
    except FileNotFoundError:
        return "the current folder is not there any more: change to another one"
    return ""
