"""Devices: reading one may never end."""

from __future__ import annotations

import stat
from pathlib import Path

from claimcheck.errors import Fault, UserError


def is_device(mode: int) -> bool:
    """Whether a file of this mode is a device, and neither a file nor a pipe."""
    return stat.S_ISCHR(mode) or stat.S_ISBLK(mode)


def no_device(file: Path, path: str) -> None:
    """`UserError` if a file is a device.  `path` is how it is called."""
    try:
        mode = file.stat().st_mode
    except OSError:
        return
    if is_device(mode):
        raise UserError([Fault(path, 0, 0, "it is a device, not a file")])
