"""A run in which only what has changed since an earlier one is examined.

Of every file the bytes are read, and nothing more if what it gave is kept: not even the journey is imported before
there is something to examine.  The report is the same as without anything kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from hashlib import blake2b
from importlib import import_module
from typing import Any

from claimcheck.claims.program import program
from claimcheck.claims.store import Elsewhere, Opened
from claimcheck.crew import FORKS, Crew, File, elsewhere
from claimcheck.errors import unexpected
from claimcheck.kept import keys
from claimcheck.kept.contrary import contrary
from claimcheck.kept.pack import Record
from claimcheck.kept.record import Given, Stamps, recalled
from claimcheck.kept.results import Results
from claimcheck.lazy import compiled
from claimcheck.model import Finding, Problem, Report
from claimcheck.read.decode import decode
from claimcheck.read.files import Asked, content, find, unchecked
from claimcheck.read.project import STDIN, Project, Settings
from claimcheck.sheet import Choice, Sheet, report

_ROOM = 16_000_000  # bytes of documents that are in memory before one of them is examined
_LEAST = 1_000  # bytes that one counts for of which nothing is to be examined

Watch = Callable[[Iterable[str]], Iterator[str]]
"""Goes through paths, and tells somebody how far it has come."""


def run(
    asked: Asked,
    project: Project,
    claims: Opened,
    choose: Callable[[Mapping[str, Settings]], Choice],
    watch: Watch = iter,
    jobs: int = 1,
) -> Report:
    """The report on these documents.  `choose` gives what the user chose, knowing the settings of each document by its
    path; results are kept where the claims are.  Many new documents are examined by that many processes (`jobs`)."""
    paths, problems = find(asked.paths, project)
    make = partial(_Keeper if claims.cache else _Reader, asked, project, claims)
    reader = make()
    sheets: list[Sheet] = []
    settings: dict[str, Settings] = {}
    try:
        for path, given in zip(watch(paths), _given(reader, make, paths, jobs), strict=True):
            sheets.extend(given.sheets)
            problems.extend(given.problems)
            settings.update((sheet.document.path, reader.settings(path)) for sheet in given.sheets)
        choice = choose(settings)
        opposed = reader.contrary(sheets) if choice.compares else ()
        return report(sheets, opposed, claims.catalogue.all_claims, choice, problems)
    finally:
        reader.close()


def ready(jobs: int) -> Elsewhere | None:
    """How claims are compiled beside so many processes at most: by another one, while this one gets what documents are
    read and judged with."""
    return partial(elsewhere, meanwhile=_warm) if jobs > 1 and FORKS else None


def _warm() -> Iterator[object]:
    """Imports what is needed; then compiles what may be."""
    yield from _read_with()
    yield from compiled()


def _read_with() -> Iterator[object]:
    """Imports what every document is read and judged with."""
    yield _journey()
    yield import_module("claimcheck.kinds").load()
    yield import_module("claimcheck.read.documents")


def _given(reader: _Reader, make: Callable[[], _Reader], paths: Sequence[str], jobs: int) -> Iterator[Given]:
    """What each of the files gives, in their order."""
    crew: Crew | None = None
    try:
        for known in _windows(map(reader.known, paths)):
            new = [one for one in known if isinstance(one, File)]
            if crew is None and (size := Crew.size(new, jobs)) > 1:
                reader.claims.book  # noqa: B018 - once, for all of them
                crew = Crew(reader, make, size)
            found: Iterator[Record | Given] = crew.given(new) if crew else map(reader.examined, new)
            for one in known:
                if isinstance(one, File):
                    given = next(found)
                    yield reader.taken(one, given) if isinstance(given, Record) else given
                else:
                    yield one
    finally:
        if crew:
            crew.close()


def _windows(known: Iterable[Given | File]) -> Iterator[list[Given | File]]:
    """As many as may be in memory at a time."""
    window: list[Given | File] = []
    room = _ROOM
    for one in known:
        window.append(one)
        room -= len(one.data) if isinstance(one, File) else _LEAST
        if room < 0:
            yield window
            window, room = [], _ROOM
    yield window


class _Reader:
    """Examines every file."""

    def __init__(self, asked: Asked, project: Project, claims: Opened) -> None:
        self.asked, self.claims = asked, claims
        self.settings = cache(project.settings_for)

    def known(self, path: str) -> Given | File:
        """What a file gives that need not be examined; else the file."""
        if self.settings(path).level == "off":
            return Given([Sheet(unchecked(path), (), (), (), ())], ())
        data = self.asked.stdin if path == STDIN else content(path)
        return Given((), [data]) if isinstance(data, Problem) else self.unless_kept(path, data)

    def unless_kept(self, path: str, data: bytes) -> Given | File:
        """The same of a file with these bytes."""
        return File(path, b"", data)

    def prepare(self) -> None:
        """Fetches what every examination needs."""
        for _ in _read_with():
            pass

    def fresh(self, file: File) -> Given:
        """What a file gives, examined."""
        settings = self.settings(file.path)
        read = import_module("claimcheck.read.documents").decoded
        documents, problems = read(file.path, file.data, settings, self.asked.encoding, self.asked.date)
        sheets: list[Sheet] = []
        failed: list[Problem] = []
        for document in documents:
            try:
                sheets.append(_journey().examined(document, self.claims.book))
            except Exception as error:  # one text on which claimcheck fails costs no other
                if isinstance(error, MemoryError) or os.environ.get("CLAIMCHECK_DEBUG"):
                    raise
                failed.append(Problem(document.path, unexpected(error)))
        return Given(sheets, (*problems, *failed))

    def examined(self, file: File) -> Given:
        """The same, to be kept."""
        return self.fresh(file)

    def taken(self, file: File, record: Record) -> Given:
        """The same from the record of somebody who examined it."""
        return recalled(
            file.path, record.head, Stamps(), record.bodies.__getitem__, self.source(file), partial(self.fresh, file)
        )

    def source(self, file: File) -> Callable[[], str]:
        """The text of a file."""
        return partial(decode, file.data, self.asked.encoding)

    def contrary(self, sheets: Sequence[Sheet]) -> Sequence[Finding]:
        """What the documents cannot both be right about."""
        found: list[Finding] = _journey().contrary(sheets, self.claims.book)
        return found

    def close(self) -> None:
        """The run is over."""


class _Keeper(_Reader):
    """Examines what is not kept from an earlier run."""

    def __init__(self, asked: Asked, project: Project, claims: Opened) -> None:
        super().__init__(asked, project, claims)
        self.held = self._name(claims.digest)
        self.results = Results(claims.root, self.held, cache(self._reading))
        self.keys: list[tuple[str, bytes]] = []

    def _name(self, content: str) -> str:
        return blake2b(f"{content} {program(self.claims.root)}".encode(), digest_size=16).hexdigest()

    def _reading(self) -> str:
        return self._name(self.claims.book.reading)

    def unless_kept(self, path: str, data: bytes) -> Given | File:
        key = keys.file(path, data, self.settings(path), self.asked.encoding, self.asked.date)
        self.keys.append((path, key))
        file = File(path, key, data)
        known = self.results.get(path, key, self.source(file), partial(super().fresh, file))
        return file if known is None else known

    def fresh(self, file: File) -> Given:
        anew = partial(super().fresh, file)
        said = self.results.said(file.path, file.key, self.source(file), anew)
        return anew() if said is None else Given([self._judged(one) for one in said.sheets], said.problems)

    def examined(self, file: File) -> Given:
        given = self.fresh(file)
        return self.results.add(file.key, file.path, given) if given.sheets else given

    def taken(self, file: File, record: Record) -> Given:
        if record.bodies:
            self.results.take(record)
        return super().taken(file, record)

    def _judged(self, said: Sheet) -> Sheet:
        """The sheet by these claims, from one by others."""
        sheet: Sheet = _journey().judged(said.document, said.statements, self.claims.book, said.skipped)
        return sheet

    def contrary(self, sheets: Sequence[Sheet]) -> Sequence[Finding]:
        return contrary(self.claims.root, self.held, self.keys, partial(super().contrary, sheets))

    def close(self) -> None:
        self.results.keep()


def _journey() -> Any:
    """From documents to sheets: the kinds and the grammar come with it."""
    return import_module("claimcheck.journey")
