"""Many small records in one file: an index that is read at once, and bodies that are read one by one.

    magic, checksum of the index, its length | index | bodies

The index is plain values: for each key where its bodies stand, their checksums, and a head.  Any doubt, and there is
nothing.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from os import SEEK_END
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple
from weakref import finalize

from claimcheck.claims.shelf import FOLDER, checksum, write

_MAGIC = b"claimcheck pack 1\n"
_SUM = 16
_LENGTH = 8
_BODY_SUM = 8


class Record(NamedTuple):
    """A record as it is written: `head` comes with the index, each of `bodies` when it is asked for."""

    key: bytes
    head: Any
    bodies: tuple[bytes, ...]


class Pack:
    """A pack that is open for reading, with its entries by key.  It may be deleted meanwhile: what was opened stays."""

    def __init__(self, path: Path, file: BinaryIO, start: int, entries: dict[bytes, Any]) -> None:
        self.path, self.entries = path, entries
        self.size = file.seek(0, SEEK_END)
        self._file, self._start = file, start
        finalize(self, file.close)

    def head(self, key: bytes) -> Any:
        """The head of a record; None if it is not here."""
        entry = self.entries.get(key)
        return None if entry is None else entry[3]

    def body(self, key: bytes, number: int) -> bytes:
        """One body of a record; `ValueError` or `OSError` if it is damaged."""
        at, lengths, sums, _ = self.entries[key]
        self._file.seek(self._start + at + sum(lengths[:number]))
        data = self._file.read(lengths[number])
        if checksum(data, _BODY_SUM) != sums[number]:
            raise ValueError("a damaged record")
        return data

    def record(self, key: bytes) -> Record | None:
        """All of a record; None if it is damaged."""
        _, lengths, _, head = self.entries[key]
        try:
            return Record(key, head, tuple(self.body(key, number) for number in range(len(lengths))))
        except (ValueError, OSError):
            return None


def open_pack(path: Path) -> Pack | None:
    """The pack, if its index is sound and it has the name under which it was written."""
    try:
        file = path.open("rb")
    except OSError:
        return None
    try:
        front = len(_MAGIC) + _SUM + _LENGTH
        head = file.read(front)
        index = file.read(min(int.from_bytes(head[-_LENGTH:]), path.stat().st_size))
        if head[: len(_MAGIC)] == _MAGIC and checksum(index, _SUM) == head[len(_MAGIC) : -_LENGTH]:
            name, entries = marshal.loads(index)
            if name == path.name:
                return Pack(path, file, front + len(index), entries)
    except (OSError, ValueError, TypeError, EOFError):  # what it was made from is still there
        pass
    file.close()
    return None


def write_pack(root: Path, name: str, records: Iterable[Record]) -> Path | None:
    """Writes a pack, whole or not at all; None if it can't be written."""
    entries: dict[bytes, Any] = {}
    bodies: list[bytes] = []
    at = 0
    for record in records:
        lengths = tuple(map(len, record.bodies))
        entries[record.key] = (at, lengths, tuple(checksum(body, _BODY_SUM) for body in record.bodies), record.head)
        bodies.extend(record.bodies)
        at += sum(lengths)
    index = marshal.dumps((name, entries))
    front = _MAGIC + checksum(index, _SUM) + len(index).to_bytes(_LENGTH)
    return root / FOLDER / name if write(root, name, (front, index, *bodies)) else None
