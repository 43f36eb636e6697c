"""The compiled claim book on disk, so that a run without changes reads no YAML.

A file is named by the content of everything that it was made from (see `shelf`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.claims import shelf
from claimcheck.claims.book import ClaimBook, Loaded
from claimcheck.claims.files import Source, Sources, collect, digest, word_sources
from claimcheck.claims.program import program
from claimcheck.claims.shelf import FOLDER as FOLDER
from claimcheck.errors import Fault, UserError

Elsewhere = Callable[[Callable[[], Any]], Any]
"""Has work done by another process; None if there is none."""


class Named(NamedTuple):
    """A claim by its id, and what it is filed under."""

    id: str
    tags: tuple[str, ...]
    owner: str


class Catalogue(NamedTuple):
    """What can be named on a command line: a claim book without what it holds."""

    all_claims: tuple[Named, ...]
    entities: tuple[str, ...]


class Opened:
    """The claims of these files.  The files are read at once, the book is made when somebody asks for it.

    `digest` names the content.  With `cache`, what was made is kept below `root` and comes from there the next time;
    `elsewhere` has it compiled by another process, if there can be one.  `UserError` with everything that is wrong.
    """

    def __init__(
        self, paths: Sequence[Path], root: Path, cache: bool = True, elsewhere: Elsewhere | None = None
    ) -> None:
        self.paths, self.root, self.cache, self._elsewhere = paths, root, cache, elsewhere
        self._sources, self._words = collect(paths, root), word_sources()
        self.digest = digest((*self._sources.files, *self._words))
        if self._sources.faults:
            raise UserError(self.loaded.faults)

    def __reduce__(self) -> tuple[type[Opened], tuple[Sequence[Path], Path, bool]]:
        return Opened, (self.paths, self.root, self.cache)

    @cached_property
    def loaded(self) -> Loaded:
        """The book or the faults; a book that was kept, or compiled elsewhere, has no examples."""
        if self.cache and not self._sources.faults:
            book = recall(self.root, self.digest)
            if book is not None:
                return Loaded(book, ())
        loaded = self._compiled()
        if self.cache and loaded.book is not None:
            keep(self.root, loaded.book)
        return loaded

    def _compiled(self) -> Loaded:
        if self._elsewhere is not None and not self._sources.faults:
            made = self._elsewhere(partial(_to_send, self._sources, self._words))
            if made is not None:
                held, faults = made
                return Loaded(None if held is None else _unpacked(held, self.digest), faults)
        return _compiled(self._sources, self._words)

    @property
    def book(self) -> ClaimBook:
        """The book."""
        if self.loaded.book is None:
            raise UserError(self.loaded.faults)
        return self.loaded.book

    @cached_property
    def catalogue(self) -> Catalogue:
        """The names in the book.  Where they are kept, the claims are known to be right."""
        name = f"{self.digest}.names"
        made_from = (self.digest, program(self.root)) if self.cache else ()
        kept = shelf.take(self.root, name, made_from) if self.cache else None
        if kept is not None:
            return Catalogue(tuple(map(Named._make, kept[0])), kept[1])
        named = tuple(Named(claim.id, claim.tags, claim.owner) for claim in self.book.all_claims)
        found = Catalogue(named, tuple(self.book.entities))
        if self.cache:
            shelf.put(self.root, name, made_from, (tuple(map(tuple, found.all_claims)), found.entities))
        return found


def _compiled(sources: Sources, words: Sequence[Source]) -> Loaded:
    loaded: Loaded = import_module("claimcheck.claims.load").compile_sources(sources, words)
    return loaded


def _to_send(sources: Sources, words: Sequence[Source]) -> tuple[Any, tuple[Fault, ...]]:
    """What was compiled, as plain values: quicker to send than nouns."""
    loaded = _compiled(sources, words)
    return None if loaded.book is None else _packed(loaded.book), loaded.faults


def _packed(book: ClaimBook) -> tuple[Any, ...]:
    """A book as plain values, without what is derived from it."""
    from claimcheck.claims import codec

    return (
        [codec.write(entity) for entity in book.entities.values()],
        [codec.write(claim) for claim in book.all_claims],
        {kind: dict(words) for kind, words in book.all_words.items()},
    )


def _unpacked(packed: tuple[Any, ...], digest: str, **derived: Any) -> ClaimBook:
    from claimcheck.claims import codec

    entities, claims, words = packed
    known = {entity.id: entity for entity in map(codec.read, entities)}
    return ClaimBook(known, [codec.read(claim) for claim in claims], words, digest, **derived)


def _made_from(root: Path, content: str) -> tuple[str, ...]:
    """The claims, the classes of what is held, and the program that derived the aliases."""
    from claimcheck.claims import codec

    return (content, codec.signature(), program(root))


def recall(root: Path, content: str) -> ClaimBook | None:
    """The book made from this content, if it is stored and sound."""
    kept = shelf.take(root, f"{content}.book", _made_from(root, content))
    if kept is None:
        return None
    try:
        *packed, aliases, reading = kept
        return _unpacked(tuple(packed), content, aliases=_aliases(aliases), reading=reading.decode())
    except Exception:  # as if there were none: the sources are still there
        return None


def _aliases(kept: Iterable[tuple[object, ...]]) -> list[tuple[object, ...]]:
    from claimcheck.text.names import Alias

    return [Alias._make(alias) for alias in kept]


def keep(root: Path, book: ClaimBook) -> None:
    """Stores the book under its digest.  A folder that can't be written is no error."""
    content = (*_packed(book), [tuple(alias) for alias in book.names.aliases], book.reading.encode())
    shelf.put(root, f"{book.digest}.book", _made_from(root, book.digest), content)


def open_book(paths: Sequence[Path], root: Path, cache: bool = True) -> Loaded:
    """The book of these claims files: from the store if it was made before, else compiled and stored.

    A book from the store has no examples; ask for them with `cache=False`."""
    try:
        return Opened(paths, root, cache).loaded
    except UserError as wrong:
        return Loaded(None, wrong.faults)
