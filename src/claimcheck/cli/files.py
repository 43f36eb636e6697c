"""Writing files: whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from claimcheck.errors import Fault, UserError


def write_whole(path: Path, text: str, encoding: str, append: bool = False) -> None:
    """A file, whole or not at all: written beside it, brought to the disk, and renamed.  Its permissions stay; a link
    stays one.  A device or a pipe is written to directly.  With `append`, what the file holds comes first.

    `UserError` says why it can't be written; then it is as it was.
    """
    write_bytes(path, text.encode(encoding, "replace"), append)


def write_bytes(path: Path, data: bytes, append: bool = False) -> None:
    """The same for bytes."""
    target = Path(os.path.realpath(path))
    try:
        if path.exists() and not path.is_file():  # what /dev/fd/63 leads to has no path of its own
            _poured(path, data)
            return
        fault = _fault(target)
        if fault:
            raise UserError([Fault(str(path), 0, 0, f"can't be written: {fault}")])
        if append and target.exists():
            data = target.read_bytes() + data
        _replace(target, data)
    except OSError as error:
        raise UserError([Fault(str(path), 0, 0, f"can't be written: {error.strerror or error}")]) from error


def _poured(path: Path, data: bytes) -> None:
    """Writes to a device or a pipe; who reads it may have had enough."""
    try:
        path.write_bytes(data)
    except BrokenPipeError:
        return


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """While it lasts, no other command that asks for this changes the files of the folder: what is read may be written
    again with something more.  A folder that can't be held is written to all the same."""
    folder = Path(os.path.realpath(path)).parent
    if os.name != "posix" or not folder.is_dir():
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _fault(target: Path) -> str:
    folder = target.parent
    near = os.path.relpath(folder)
    called = str(folder) if near.startswith("..") else near
    if not folder.exists():
        return f"there is no folder {called}"
    if not folder.is_dir():
        return f"{called} is no folder"
    if target.exists() and not (target.stat().st_mode & 0o222 and os.access(target, os.W_OK)):
        return "the file is read-only"
    return ""


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=_BEFORE, suffix=_BEHIND, dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
            written = os.fstat(out.fileno()).st_mtime
        if str(target.parent) not in _swept:
            _sweep(target.parent, written)
        beside.chmod(stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


_BEFORE, _BEHIND = ".claimcheck-", ".tmp"
_STALE = 3600  # seconds; nothing takes so long to be written


_swept: set[str] = set()


def _sweep(folder: Path, now: float) -> None:
    """Removes what commands that were killed have left in a folder, once a run.  `now` is the time of its disk."""
    _swept.add(str(folder))
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_BEFORE) and entry.name.endswith(_BEHIND):
                with suppress(OSError):
                    if now - entry.stat(follow_symlinks=False).st_mtime > _STALE:
                        Path(entry.path).unlink()


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def write_new(files: Mapping[Path, str]) -> Iterator[Path]:
    """Writes files that are not there yet, and tells each; where one is, nothing is written and `UserError` says so."""
    there = [path for path in files if path.exists() or path.is_symlink()]
    if there:
        raise UserError(Fault(str(path), 0, 0, "exists already; nothing was written") for path in there)
    for path, text in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path, text.encode())
        except OSError as error:
            raise UserError([Fault(str(path), 0, 0, f"can't be written: {error.strerror or error}")]) from error
        yield path
