"""Claims files with changes that are not on the disk yet: loaded as if they were, and shown as a diff."""

from __future__ import annotations

import difflib
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from claimcheck.claims.book import ClaimBook, Example, Loaded
from claimcheck.claims.edit import CannotEditError
from claimcheck.claims.files import Source, Sources, collect, word_sources
from claimcheck.claims.load import compile_sources
from claimcheck.errors import Fault, UserError, nearest
from claimcheck.frozen import frozen


@frozen
class Change:
    """The text of a file before and after."""

    path: str
    before: str
    after: str


class Draft:
    """The claims files under `paths`, and what they hold.  `root` is the folder that shown paths start at; `texts` are
    without the byte-order mark that the `marked` ones begin with.

    Raises `UserError` with everything that is wrong in them."""

    def __init__(self, paths: Sequence[Path], root: Path) -> None:
        self.root = root
        self.sources = collect(paths, root)
        self.texts = {source.path: _text(source) for source in self.sources.files}
        self.marked = frozenset(source.path for source in self.sources.files if source.data.startswith(BOM_UTF8))
        self.loaded = self.load({})
        if self.loaded.book is None:
            raise UserError(self.loaded.faults)
        self.book: ClaimBook = self.loaded.book

    def load(self, texts: Mapping[str, str]) -> Loaded:
        """What the files would hold with these texts instead of their own."""
        files = tuple(
            Source(source.path, texts[source.path].encode("utf-8")) if source.path in texts else source
            for source in self.sources.files
        )
        return compile_sources(Sources(files, self.sources.faults, self.sources.asked), word_sources())

    def sound(self, texts: Mapping[str, str]) -> Loaded:
        """The same; `UserError` if the files would then have faults."""
        loaded = self.load(texts)
        if loaded.book is None:
            raise UserError(
                Fault(path, line, column, f"then {message}") for path, line, column, message in loaded.faults
            )
        return loaded

    def changes(self, texts: Mapping[str, str]) -> tuple[Change, ...]:
        """What would change, file by file."""
        return tuple(Change(path, self.texts[path], text) for path, text in texts.items() if text != self.texts[path])

    def examples(self, claim: str) -> list[Example]:
        """The examples of a claim, as the files have them now."""
        return [example for example in self.loaded.examples if example.claim == claim]

    def entity(self, id: str) -> str:
        """The id, if an entity has it; else the user's error, with the nearest one."""
        if id not in self.book.entities:
            hint = nearest(id, sorted(self.book.entities))
            raise UserError([Fault("ENTITY", 0, 0, f'no entity has this id: "{id}"{hint}')])
        return id


@contextmanager
def editing(path: str) -> Iterator[None]:
    """Changes to the text of a file; what has to be done by hand is told with its place."""
    try:
        yield
    except CannotEditError as error:
        raise UserError([Fault(path, error.line, 1, error.message)]) from error


def _text(source: Source) -> str:
    return source.data.removeprefix(BOM_UTF8).decode("utf-8", "replace")


def diff(change: Change) -> Iterator[str]:
    """The lines of a unified diff."""
    before, after = (text.splitlines() for text in (change.before, change.after))
    yield from difflib.unified_diff(before, after, change.path, change.path, lineterm="")
