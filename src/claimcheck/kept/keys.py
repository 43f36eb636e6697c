"""What a result depends on, as names: a document with all that is known of it, and claims as far as texts are read
with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date as day_of
from functools import cache
from hashlib import blake2b
from typing import Any

from claimcheck.claims import codec
from claimcheck.claims.book import ClaimBook
from claimcheck.kind import Kind
from claimcheck.model import Claim, Entity, Place
from claimcheck.read.project import Settings
from claimcheck.read.suffixes import MARKDOWN, NEEDS, suffix_of

_SIZE = 16
_UTF8 = ("utf-8", "surrogatepass")
_NOWHERE = Place("", 0, 0)
_ENVELOPE: dict[str, Any] = {one.name: one.default for one in fields(Claim) if one.name not in ("id", "kind")}
_ENVELOPE["place"] = _NOWHERE
"""What every claim carries for those who keep it: no text is read with it."""


def file(path: str, data: bytes, settings: Settings, encoding: str | None, date: day_of | None) -> bytes:
    """A file by its bytes and by what its reader is told.  Of the path only the format counts: what else follows from
    it (a day, a level) stands in the settings."""
    suffix = suffix_of(path) or path.lower().endswith(MARKDOWN)
    fields = None if settings.fields is None else dict(settings.fields)
    told = (suffix, _versions(str(suffix)), settings.published, settings.published_from, settings.timezone, fields)
    name = blake2b(repr((*told, settings.fault, encoding, date)).encode(*_UTF8), digest_size=_SIZE)
    name.update(b"\0")
    name.update(data)
    return name.digest()


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


def reading(book: ClaimBook, kinds: Iterable[Kind]) -> str:
    """A book as far as texts are read with it."""
    told = blake2b(digest_size=_SIZE)
    for nouns in bare(book, kinds):
        for noun in nouns:
            told.update(repr(codec.write(noun)).encode(*_UTF8))
    told.update(repr(book.all_words).encode(*_UTF8))
    return told.hexdigest()


def bare(book: ClaimBook, kinds: Iterable[Kind]) -> tuple[list[Entity], list[Claim]]:
    """Its entities and claims without what only judging looks at."""
    strip = {kind.name: kind.bare for kind in kinds}
    claims = []
    for claim in book.all_claims:
        own = strip.get(claim.kind)
        claims.append(replace(claim if own is None else own(claim), **_ENVELOPE))
    entities = [replace(one, place=_NOWHERE, source="", checked=None) for one in book.entities.values()]
    return entities, claims
