"""What a result depends on, as a name: a document with all that is known of it."""

from __future__ import annotations

from datetime import date as day_of
from functools import cache
from hashlib import blake2b

from claimcheck.read.project import Settings
from claimcheck.read.suffixes import MARKDOWN, NEEDS, suffix_of

_SIZE = 16
_UTF8 = ("utf-8", "surrogatepass")


def file(path: str, data: bytes, settings: Settings, encoding: str | None, date: day_of | None) -> bytes:
    """A file by its bytes and by what its reader is told.  Of the path only the format counts: what else follows from
    it (a day, a level) stands in the settings."""
    suffix = suffix_of(path) or path.lower().endswith(MARKDOWN)
    name = blake2b(
        f"{_told(suffix, _versions(str(suffix)), encoding, date)} {settings.told}".encode(*_UTF8), digest_size=_SIZE
    )
    name.update(b"\0")
    name.update(data)
    return name.digest()


@cache
def _told(suffix: str | bool, versions: tuple[str, ...], encoding: str | None, date: day_of | None) -> str:
    return repr((suffix, versions, encoding, date))


@cache
def _versions(suffix: str) -> tuple[str, ...]:
    """Which packages read files with this suffix: another version may read them differently."""
    names = NEEDS.get(suffix, ())
    if not names:
        return ()
    from importlib.metadata import PackageNotFoundError, version

    found = []
    for name in names:
        try:
            found.append(version(name))
        except PackageNotFoundError:
            found.append("")
    return tuple(found)
