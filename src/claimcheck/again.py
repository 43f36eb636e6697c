"""A run in which only what has changed since an earlier one is examined.

Of every file the bytes are read, and nothing more if what it gave is kept: not even the journey is imported before
there is something to examine.  The report is the same as without anything kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from hashlib import blake2b
from importlib import import_module
from typing import Any

from claimcheck.claims.program import program
from claimcheck.claims.store import Opened
from claimcheck.kept import keys
from claimcheck.kept.contrary import contrary
from claimcheck.kept.record import Given
from claimcheck.kept.results import Results
from claimcheck.model import Finding, Problem, Report
from claimcheck.read.decode import decode
from claimcheck.read.files import Asked, content, find, unchecked
from claimcheck.read.project import STDIN, Project, Settings
from claimcheck.sheet import Choice, Sheet, report

Watch = Callable[[Iterable[str]], Iterator[str]]
"""Goes through paths, and tells somebody how far it has come."""


def run(
    asked: Asked,
    project: Project,
    claims: Opened,
    choose: Callable[[Mapping[str, Settings]], Choice],
    watch: Watch = iter,
) -> Report:
    """The report on these documents.  `choose` gives what the user chose, knowing the settings of each document by its
    path; results are kept where the claims are."""
    paths, problems = find(asked.paths, project)
    reader = _Keeper(asked, claims) if claims.cache else _Reader(asked, claims)
    sheets: list[Sheet] = []
    settings: dict[str, Settings] = {}
    try:
        for path in watch(paths):
            known = project.settings_for(path)
            given = reader.given(path, known)
            sheets.extend(given.sheets)
            problems.extend(given.problems)
            settings.update((sheet.document.path, known) for sheet in given.sheets)
        choice = choose(settings)
        opposed = reader.contrary(sheets) if choice.compares else ()
        return report(sheets, opposed, claims.catalogue.all_claims, choice, problems)
    finally:
        reader.close()


class _Reader:
    """Examines every file."""

    def __init__(self, asked: Asked, claims: Opened) -> None:
        self.asked, self.claims = asked, claims

    def given(self, path: str, settings: Settings) -> Given:
        """What a file gives."""
        if settings.level == "off":
            return Given([Sheet(unchecked(path), (), (), (), ())], ())
        data = self.asked.stdin if path == STDIN else content(path)
        return Given((), [data]) if isinstance(data, Problem) else self.of(path, settings, data)

    def of(self, path: str, settings: Settings, data: bytes) -> Given:
        """The same from its bytes."""
        read = import_module("claimcheck.read.documents").decoded
        documents, problems = read(path, data, settings, self.asked.encoding, self.asked.date)
        return Given([_journey().examined(document, self.claims.book) for document in documents], problems)

    def contrary(self, sheets: Sequence[Sheet]) -> Sequence[Finding]:
        """What the documents cannot both be right about."""
        found: list[Finding] = _journey().contrary(sheets, self.claims.book)
        return found

    def close(self) -> None:
        """The run is over."""


class _Keeper(_Reader):
    """Examines what is not kept from an earlier run."""

    def __init__(self, asked: Asked, claims: Opened) -> None:
        super().__init__(asked, claims)
        self.held = self._name(claims.digest)
        self.results = Results(claims.root, self.held, cache(self._reading))
        self.keys: list[tuple[str, bytes]] = []

    def _name(self, content: str) -> str:
        return blake2b(f"{content} {program(self.claims.root)}".encode(), digest_size=16).hexdigest()

    def _reading(self) -> str:
        return self._name(self.claims.book.reading)

    def of(self, path: str, settings: Settings, data: bytes) -> Given:
        key = keys.file(path, data, settings, self.asked.encoding, self.asked.date)
        self.keys.append((path, key))
        source = partial(decode, data, self.asked.encoding)
        fresh = partial(super().of, path, settings, data)
        known = self.results.get(path, key, source, fresh)
        if known is not None:
            return known
        said = self.results.said(path, key, source, fresh)
        given = fresh() if said is None else Given([self._judged(one) for one in said.sheets], said.problems)
        return self.results.add(key, path, given) if given.sheets else given

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
