"""The compiled claim book on disk, so that a run without changes reads no YAML.

A file is named by the content of everything that it was made from.  It holds plain tuples (marshal, never
pickle) behind a checksum; any doubt, and the book is made again from its sources.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from importlib import import_module
from pathlib import Path

from claimcheck.claims import codec
from claimcheck.claims.book import ClaimBook, Loaded
from claimcheck.claims.files import collect, digest, program, word_sources
from claimcheck.text.names import Alias

FOLDER = ".claimcheck_cache"
_MAGIC = b"claimcheck book 2\n"
_CHECKSUM = 32
_KEPT = 8
_CACHEDIR_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by claimcheck; may be deleted at any time.\n"


def _path(root: Path, content: str) -> Path:
    return root / FOLDER / f"{content}.book"


def _checksum(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=_CHECKSUM, person=b"claimcheck").digest()


def _encoded(book: ClaimBook) -> bytes:
    payload = marshal.dumps(
        (
            book.digest,
            codec.signature(),
            program(),
            [codec.write(entity) for entity in book.entities.values()],
            [codec.write(claim) for claim in book.all_claims],
            {kind: dict(words) for kind, words in book.all_words.items()},
            [tuple(alias) for alias in book.names.aliases],
        )
    )
    return _MAGIC + _checksum(payload) + payload


def _decoded(data: bytes, content: str) -> ClaimBook | None:
    head = len(_MAGIC) + _CHECKSUM
    payload = data[head:]
    if data[:head] != _MAGIC + _checksum(payload):
        return None
    made_from, signature, by, entities, claims, words, aliases = marshal.loads(payload)
    if made_from != content or signature != codec.signature() or by != program():
        return None
    known = {entity.id: entity for entity in map(codec.read, entities)}
    held = [codec.read(claim) for claim in claims]
    return ClaimBook(known, held, words, content, aliases=map(Alias._make, aliases))


def recall(root: Path, content: str) -> ClaimBook | None:
    """The book made from this content, if it is stored and sound."""
    try:
        return _decoded(_path(root, content).read_bytes(), content)
    except Exception:  # whatever is wrong with the file, the sources are still there
        return None


def _folder(root: Path) -> Path:
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", _CACHEDIR_TAG)):
        if not (folder / name).exists():
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def keep(root: Path, book: ClaimBook) -> None:
    """Stores the book under its digest.  A folder that can't be written is no error."""
    with suppress(OSError):
        folder = _folder(root)
        path = _path(root, book.digest)
        fresh = folder / f"{path.name}.{os.getpid()}.new"
        try:
            fresh.write_bytes(_encoded(book))
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
        _drop_old(folder)


def _drop_old(folder: Path) -> None:
    books = sorted(folder.glob("*.book"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in books[_KEPT:]:
        old.unlink(missing_ok=True)


def open_book(paths: Sequence[Path], root: Path, cache: bool = True) -> Loaded:
    """The book of these claims files: from the store if it was made before, else compiled and stored.

    A book from the store has no examples; ask for them with `cache=False`."""
    sources = collect(paths, root)
    words = word_sources()
    content = digest((*sources.files, *words))
    if cache and not sources.faults:
        book = recall(root, content)
        if book is not None:
            return Loaded(book, ())
    loaded: Loaded = import_module("claimcheck.claims.load").compile_sources(sources, words)
    if cache and loaded.book is not None:
        keep(root, loaded.book)
    return loaded
