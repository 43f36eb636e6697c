"""Many small records in one file: an index that is read at once, and bodies that are read one by one.

    magic, checksum of the index, its length | index | bodies

The index is plain values: for each key where its bodies stand, their checksums, and a head.  Any doubt, and there is
nothing.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple

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

    def __init__(self, path: Path, data: mmap, start: int, entries: dict[bytes, Any]) -> None:
        self.path, self.size, self.entries = path, len(data), entries
        self._data, self._start = data, start

    def head(self, key: bytes) -> Any:
        """The head of a record; None if it is not here."""
        entry = self.entries.get(key)
        return None if entry is None else entry[3]

    def body(self, key: bytes, number: int) -> bytes:
        """One body of a record; `ValueError` if it is damaged."""
        at, lengths, sums, _ = self.entries[key]
        start = self._start + at + sum(lengths[:number])
        data = self._data[start : start + lengths[number]]
        if checksum(data, _BODY_SUM) != sums[number]:
            raise ValueError("a damaged record")
        return data

    def record(self, key: bytes) -> Record:
        """All of a record; raises as `body` does."""
        _, lengths, _, head = self.entries[key]
        return Record(key, head, tuple(self.body(key, number) for number in range(len(lengths))))


def open_pack(path: Path) -> Pack | None:
    """The pack, if its index is sound and it has the name under which it was written."""
    try:
        with path.open("rb") as file:
            data = mmap(file.fileno(), 0, access=ACCESS_READ)
        front = len(_MAGIC) + _SUM + _LENGTH
        head = data[:front]
        index = data[front : front + int.from_bytes(head[-_LENGTH:])]
        if head[: len(_MAGIC)] != _MAGIC or checksum(index, _SUM) != head[len(_MAGIC) : -_LENGTH]:
            return None
        name, entries = marshal.loads(index)
        return Pack(path, data, front + len(index), entries) if name == path.name else None
    except (OSError, ValueError, TypeError, EOFError):  # what it was made from is still there
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
