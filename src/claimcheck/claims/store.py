"""The compiled claim book on disk, so that a run without changes reads no YAML.

A file is named by the content of everything that it was made from (see `shelf`).
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from claimcheck.claims import codec, shelf
from claimcheck.claims.book import ClaimBook, Loaded
from claimcheck.claims.files import collect, digest, program, word_sources
from claimcheck.claims.shelf import FOLDER as FOLDER
from claimcheck.text.names import Alias


def _made_from(content: str) -> tuple[str, ...]:
    """The claims, the classes of what is held, and the program that derived the aliases."""
    return (content, codec.signature(), program())


def recall(root: Path, content: str) -> ClaimBook | None:
    """The book made from this content, if it is stored and sound."""
    kept = shelf.take(root, f"{content}.book", _made_from(content))
    if kept is None:
        return None
    try:
        entities, claims, words, aliases = kept
        known = {entity.id: entity for entity in map(codec.read, entities)}
        held = [codec.read(claim) for claim in claims]
        return ClaimBook(known, held, words, content, aliases=map(Alias._make, aliases))
    except Exception:  # as if there were none: the sources are still there
        return None


def keep(root: Path, book: ClaimBook) -> None:
    """Stores the book under its digest.  A folder that can't be written is no error."""
    content = (
        [codec.write(entity) for entity in book.entities.values()],
        [codec.write(claim) for claim in book.all_claims],
        {kind: dict(words) for kind, words in book.all_words.items()},
        [tuple(alias) for alias in book.names.aliases],
    )
    shelf.put(root, f"{book.digest}.book", _made_from(book.digest), content)


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
