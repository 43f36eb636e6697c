"""The program itself, as something that results depend on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

import claimcheck
from claimcheck.claims import shelf

_HERE = Path(claimcheck.__file__).parent


@cache
def program(root: Path) -> str:
    """A name for the content of every file of this program, under this Python: what another state of them found is
    found again.  The name is kept below `root`, so that files whose size and time are the same are not read again;
    installing the program anew changes their times and not the name."""
    files = list(_files(str(_HERE)))
    state = blake2b(f"{_HERE} {_python()}".encode(), digest_size=20)
    for entry in files:
        found = entry.stat()
        state.update(f"\0{entry.path} {found.st_size} {found.st_mtime_ns}".encode("utf-8", "surrogatepass"))
    name = f"{state.hexdigest()}.program"
    kept = shelf.take(root, name, name)
    if isinstance(kept, str):
        return kept
    content = blake2b(_python().encode(), digest_size=20)
    for entry in files:
        data = Path(entry.path).read_bytes()
        content.update(f"\0{os.path.relpath(entry.path, _HERE)} {len(data)} ".encode("utf-8", "surrogatepass"))
        content.update(data)
    shelf.put(root, name, name, content.hexdigest())
    return content.hexdigest()


def _python() -> str:
    return f"{claimcheck.__version__} {sys.version}"


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path)
        elif entry.name.endswith((".py", ".yaml")) and not entry.name.startswith("corpus"):
            yield entry
