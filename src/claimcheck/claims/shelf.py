"""What is kept on disk beside claimcheck.yaml, each thing under the digest of all that it was made from.

Only plain values (marshal, never pickle) behind a checksum; any doubt, and there is nothing.
"""

from __future__ import annotations

import marshal
import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

FOLDER = ".claimcheck_cache"
_MAGIC = b"claimcheck kept 2\n"
_CHECKSUM = 32
_KEPT = 8
_CACHEDIR_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by claimcheck; may be deleted at any time.\n"


def _checksum(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=_CHECKSUM, person=b"claimcheck").digest()


def take(root: Path, name: str, made_from: Any) -> Any:
    """What is kept under this name ("<digest>.<sort>"), if it is sound and was made from this; else None."""
    try:
        data = (root / FOLDER / name).read_bytes()
        head = len(_MAGIC) + _CHECKSUM
        payload = data[head:]
        if data[:head] != _MAGIC + _checksum(payload):
            return None
        origin, content = marshal.loads(payload)
    except (OSError, ValueError, TypeError, EOFError):  # whatever is wrong with the file, the sources are still there
        return None
    return content if origin == made_from else None


def put(root: Path, name: str, made_from: Any, content: Any) -> None:
    """Keeps plain values.  A folder that can't be written is no error."""
    payload = marshal.dumps((made_from, content))
    with suppress(OSError):
        folder = _folder(root)
        fresh = folder / f"{name}.{os.getpid()}.new"
        try:
            fresh.write_bytes(_MAGIC + _checksum(payload) + payload)
            fresh.replace(folder / name)
        finally:
            fresh.unlink(missing_ok=True)
        _drop_old(folder, Path(name).suffix)


def _folder(root: Path) -> Path:
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", _CACHEDIR_TAG)):
        if not (folder / name).exists():
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def _drop_old(folder: Path, sort: str) -> None:
    kept = sorted(folder.glob(f"*{sort}"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in kept[_KEPT:]:
        old.unlink(missing_ok=True)
