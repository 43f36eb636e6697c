"""What documents gave in earlier runs, beside claimcheck.yaml.

A run adds a pack with what it made anew; packs are never changed, so that runs side by side and runs that are
interrupted harm nothing.  The name of a pack says which claims and which program its verdicts are by, and with what of
the claims its statements were read: where the latter is the same, the statements are good under other claims too.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from claimcheck.claims.shelf import FOLDER
from claimcheck.kept.pack import Pack, Record, open_pack, write_pack
from claimcheck.kept.record import Given, Stamps, encode, recalled

MOST_PACKS = 8
"""Packs with the same claims; where there are more, they become one."""
ROOM = 256_000_000
"""Bytes of results.  What the last run used may need more; of the rest the oldest are dropped."""
AT_ONCE = 50
"""New files whose results are held back before they are written; later a tenth of those that were, for there are to be
few packs.  So much is lost when a run is killed."""
_SUFFIX = ".results"


class Results:
    """The packs below a root, for one state of the claims and of the program (`held`).

    `reading` names what of these claims texts are read with; it is asked for if some document is new.
    """

    def __init__(self, root: Path, held: str, reading: Callable[[], str]) -> None:
        self._root, self._held, self._reading = root, held, reading
        self._shared = Stamps()
        self._unsound: list[Path] = []
        self._packs = [*self._opened(lambda of: of[0] == held)]
        self._others: list[Pack] | None = None
        self._added: dict[bytes, Record] = {}
        self._written = 0
        self._used: set[bytes] = set()
        self._damaged = False

    def get(self, path: str, key: bytes, source: Callable[[], str], again: Callable[[], Given]) -> Given | None:
        """What a file gave under these claims; None if that is not known.  `source` is its text, `again` makes it anew
        if what is kept turns out to be damaged."""
        self._used.add(key)
        return self._kept(self._packs, path, key, source, partial(self._mended, key, path, again))

    def _mended(self, key: bytes, path: str, again: Callable[[], Given]) -> Given:
        self._damaged = True
        return self.add(key, path, again())

    def said(self, path: str, key: bytes, source: Callable[[], str], again: Callable[[], Given]) -> Given | None:
        """The same under other claims, if texts are read with these in the same way: its verdicts are not good, its
        documents and their statements are."""
        if self._others is None:
            reading = self._reading()
            self._others = [*self._opened(lambda of: of[1] == reading and of[0] != self._held)]
        return self._kept(self._others, path, key, source, again)

    def add(self, key: bytes, path: str, given: Given) -> Given:
        """What a file gave that is new."""
        self._added[key] = encode(key, path, given, self._shared)
        self._write_some()
        return given

    def take(self, record: Record) -> None:
        """The same, from somebody who examined the file."""
        self._added[record.key] = record._replace(head=self._shared.same(record.head))
        self._write_some()

    def keep(self) -> None:
        """Writes what is new, and drops what is old.  A folder that can't be written is no error."""
        if self._added:
            self._write()
        self._merge()
        with suppress(OSError):
            for path in self._unsound:
                path.unlink(missing_ok=True)
            self._drop({pack.path for pack in self._packs})

    def _kept(
        self, packs: Iterable[Pack], path: str, key: bytes, source: Callable[[], str], again: Callable[[], Given]
    ) -> Given | None:
        for pack in packs:
            head = pack.head(key)
            if head is not None:
                return recalled(path, head, self._shared, partial(pack.body, key), source, again)
        return None

    def _opened(self, wanted: Callable[[list[str]], bool]) -> Iterator[Pack]:
        """The packs whose names are wanted, the newest first."""
        for path in _by_age(self._root / FOLDER):
            if wanted(path.name.split(".")):
                pack = open_pack(path)
                if pack is None:
                    self._unsound.append(path)
                else:
                    yield pack

    def _write_some(self) -> None:
        if len(self._added) >= max(AT_ONCE, self._written // 10):
            self._write()

    def _write(self) -> None:
        records = list(self._added.values())
        self._written += len(records)
        self._added = {}
        self._put(records)

    def _put(self, records: Iterable[Record]) -> bool:
        name = f"{self._held}.{self._reading()}.{os.urandom(8).hex()}{_SUFFIX}"
        path = write_pack(self._root, name, records)
        pack = None if path is None else open_pack(path)
        if pack is not None:
            self._packs.insert(0, pack)
        return pack is not None

    def _merge(self) -> None:
        """Many packs become one; a large one stays as it is until the others are no trifle beside it.  Where one is
        damaged, what is sound in all of them is written anew."""
        if len(self._packs) <= MOST_PACKS and not self._damaged:
            return
        large = max(self._packs, key=lambda pack: pack.size)
        trifle = sum(pack.size for pack in self._packs) < 1.5 * large.size
        old = [pack for pack in self._packs if pack is not large or self._damaged or not trifle]
        if self._put(self._gathered(old)):
            self._packs = [pack for pack in self._packs if pack not in old]
            for pack in old:
                with suppress(OSError):
                    pack.path.unlink(missing_ok=True)

    def _gathered(self, packs: Iterable[Pack]) -> Iterator[Record]:
        """Every sound record once, those that this run used first, the others as far as there is room."""
        homes: dict[bytes, list[Pack]] = {}
        for pack in packs:
            for key in pack.entries:
                homes.setdefault(key, []).append(pack)
        size = 0
        for key in sorted(homes, key=lambda key: key not in self._used):
            if size > ROOM and key not in self._used:
                return
            record = next(filter(None, (pack.record(key) for pack in homes[key])), None)
            if record is not None:
                size += sum(map(len, record.bodies))
                yield record._replace(head=self._shared.same(record.head))

    def _drop(self, used: set[Path]) -> None:
        """The oldest packs are dropped, as far as all of them need more than there is room for."""
        size = 0
        for path in _by_age(self._root / FOLDER):
            size += path.stat().st_size
            if path in used:
                os.utime(path)
            elif size > ROOM:
                path.unlink(missing_ok=True)


def _by_age(folder: Path) -> list[Path]:
    """All packs, the newest first."""
    found = []
    with suppress(OSError):
        for path in folder.glob(f"*{_SUFFIX}"):
            with suppress(OSError):
                found.append((-path.stat().st_mtime_ns, path))
    return [path for _, path in sorted(found)]
