"""What is kept on disk beside claimcheck.yaml, each thing under the digest of all that it was made from.

Only plain values (marshal, never pickle) behind a checksum; any doubt, and there is nothing.  A file is written beside
its place and renamed, so that whoever is interrupted leaves none that is half written; there is no lock, and of two
who write the same thing either may win.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

FOLDER = ".claimcheck_cache"
_MAGIC = b"claimcheck kept 2\n"
_CHECKSUM = 32
_KEPT = 8
_FRESH = ".new"
_ABANDONED = 3600 * 10**9  # nanoseconds after which a file that nobody has renamed is nobody's
_CACHEDIR_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by claimcheck; may be deleted at any time.\n"


def checksum(payload: bytes, size: int = _CHECKSUM) -> bytes:
    """Tells damage, not malice."""
    return blake2b(payload, digest_size=size, person=b"claimcheck").digest()


def take(root: Path, name: str, made_from: Any) -> Any:
    """What is kept under this name ("<digest>.<sort>"), if it is sound and was made from this; else None."""
    try:
        with open(f"{root}/{FOLDER}/{name}", "rb") as file:  # noqa: PTH123  (a path object costs as much as the reading)
            data = file.read()
        head = len(_MAGIC) + _CHECKSUM
        payload = data[head:]
        if data[:head] != _MAGIC + checksum(payload):
            return None
        origin, content = marshal.loads(payload)
    except (OSError, ValueError, TypeError, EOFError):  # whatever is wrong with the file, the sources are still there
        return None
    return content if origin == made_from else None


def put(root: Path, name: str, made_from: Any, content: Any) -> None:
    """Keeps plain values.  A folder that can't be written is no error."""
    payload = marshal.dumps((made_from, content))
    if write(root, name, (_MAGIC, checksum(payload), payload)):
        with suppress(OSError):
            kept = sorted((root / FOLDER).glob(f"*{Path(name).suffix}"), key=_time, reverse=True)
            for old in kept[_KEPT:]:
                old.unlink(missing_ok=True)


def write(root: Path, name: str, pieces: Iterable[bytes]) -> bool:
    """A file of the folder, whole or not at all; whether it could be written."""
    with suppress(OSError):
        folder = _folder(root)
        fresh = folder / f"{name}.{os.getpid()}.{os.urandom(4).hex()}{_FRESH}"
        try:
            with fresh.open("xb") as file:
                file.writelines(pieces)
            _sweep(folder, _time(fresh))
            fresh.replace(folder / name)
        finally:
            fresh.unlink(missing_ok=True)
        return True
    return False


def _folder(root: Path) -> Path:
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", _CACHEDIR_TAG)):
        if not (folder / name).exists():
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def _sweep(folder: Path, now: int) -> None:
    """Files that somebody who was killed has left half written."""
    for left in folder.glob(f"*{_FRESH}"):
        with suppress(OSError):
            if _time(left) < now - _ABANDONED:
                left.unlink()


def _time(path: Path) -> int:
    return path.stat().st_mtime_ns
