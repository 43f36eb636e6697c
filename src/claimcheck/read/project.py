"""claimcheck.yaml: where claims and documents are, and what is known about documents."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import field
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from unicodedata import normalize

from claimcheck.frozen import frozen, once
from claimcheck.model import Place, Severity
from claimcheck.read.suffixes import file_of
from claimcheck.whereabouts import STDIN as STDIN

NAME = "claimcheck.yaml"
NAMES = (NAME, "claimcheck.yml")
BASELINE = "claimcheck.baseline"
WAIVERS = ("claimcheck.waivers.yaml", "claimcheck.waivers.yml")
"""What stands beside claimcheck.yaml, unless it names other files."""

LEVELS = ("error", "warning", "note", "off")

_EMPTY: Mapping[str, str] = MappingProxyType({})
_EMPTY_PLACES: Mapping[str, Place] = MappingProxyType({})


@frozen
class FromPath:
    """A pattern such as "archive/{yyyy}/{mm}/{dd}/" that finds the day in a document's path."""

    text: str
    expression: re.Pattern[str]

    def day(self, path: str) -> date | None:
        """The day in a path (relative to the root, with "/"), or None; raises ValueError for 31 February."""
        match = self.expression.search(path)
        return date(int(match["yyyy"]), int(match["mm"]), int(match["dd"])) if match else None


@frozen
class Rule:
    """What claimcheck.yaml says about the documents whose path matches.

    `pattern` matches whole paths relative to the root; `exact` says that it has no wildcard.
    `where` is the file and line of the day, as the report shows it, `places` those of the other keys.
    """

    pattern: re.Pattern[str]
    path: str
    exact: bool
    published: date | FromPath | None = None
    where: str = ""
    source: str | None = None
    timezone: str | None = None
    level: str | None = None
    levels: Mapping[str, str] = field(default_factory=lambda: _EMPTY)
    fields: Mapping[str, str] | None = None
    places: Mapping[str, str] = field(default_factory=lambda: _EMPTY)


class Rules(tuple[Rule, ...]):
    """The rules of a claimcheck.yaml, in the order of the file."""

    def __init__(self, rules: Iterable[Rule] = ()) -> None:
        self._wild = [rule for rule in self if not rule.exact]
        self._exact: dict[str, list[tuple[int, Rule]]] = {}
        self._settings: dict[tuple[int, ...], Settings] = {}
        for number, rule in enumerate(self):
            if rule.exact:
                self._exact.setdefault("" if rule.path == "." else rule.path, []).append((number, rule))

    def __reduce__(self) -> tuple[type[Rules], tuple[tuple[Rule, ...]]]:
        return Rules, ((*self,),)

    def matching(self, path: str) -> Iterator[Rule]:
        """Those that a path (relative to the root) matches: those with wildcards first, then those that name it or a
        folder that it is in; however many name other ones."""
        yield from (rule for rule in self._wild if rule.pattern.fullmatch(path))
        if self._exact:
            parts = path.split("/")
            named = ("/".join(parts[:end]) for end in range(len(parts) + 1))
            found = sorted((one for name in named for one in self._exact.get(name, ())), key=lambda one: one[0])
            yield from (rule for _, rule in found if rule.pattern.fullmatch(path))

    def settings(self, path: str) -> Settings:
        """What all that match say of a path.  Where it does not depend on the path itself, it is made once."""
        rules = (*self.matching(path),)
        names = (*map(id, rules),)
        found = self._settings.get(names)
        if found is None:
            found = _UNKNOWN
            for rule in rules:
                found = _merged(found, rule, path)
            if not any(isinstance(rule.published, FromPath) for rule in rules):
                self._settings[names] = found
        return found


@frozen
class Settings:
    """What is known about one document, all its rules merged.

    `level` is the highest severity that any check may have there ("" as it is; "off": not checked).
    `levels` gives single checks another level.  `fields` are where a JSON file has what an article needs (None: it is
    a JSON Feed).  `fault` says why its path gives no day.  `places` say in which file and line each of source,
    timezone, level, levels and fields was said: the last one where several rules say it, all that said a part of it.
    """

    published: date | None = None
    published_from: str = ""
    source: str = ""
    timezone: str = ""
    level: str = ""
    levels: Mapping[str, str] = field(default_factory=lambda: _EMPTY)
    fault: str = ""
    fields: Mapping[str, str] | None = None
    places: Mapping[str, str] = field(default_factory=lambda: _EMPTY)

    @once
    def told(self) -> str:
        """All that a reader is told of a document."""
        fields = None if self.fields is None else dict(self.fields)
        return repr((self.published, self.published_from, self.timezone, fields, self.fault))

    def severity(self, check: str, severity: Severity) -> Severity:
        """The severity that a check has in this document."""
        severity = Severity(self.levels.get(check, severity))
        if not self.level:
            return severity
        return max(severity, Severity(self.level), key=_ORDER.index)


_UNKNOWN = Settings()
_ORDER = [Severity.ERROR, Severity.WARNING, Severity.NOTE, Severity.OFF]


_NO_RULES = Rules()


@frozen
class Project:
    """A claimcheck.yaml, or the defaults where there is none (`file` is None).

    `root` is the folder that its paths are relative to; `claims` are absolute.  `template` is the line that the
    format of that name writes.  `names` are those of `select` and `ignore`, each with where it stands; `places` say
    where each key of the file stands.
    `baseline` and `waivers` are files, absolute, and `manifests` the lists of documents that it names.
    """

    root: Path
    file: Path | None = None
    claims: tuple[Path, ...] = ()
    rules: Rules = field(default_factory=lambda: _NO_RULES)
    fail_on: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, str] = field(default_factory=lambda: _EMPTY)
    template: str = ""
    names: tuple[tuple[str, Place], ...] = ()
    places: Mapping[str, Place] = field(default_factory=lambda: _EMPTY_PLACES)
    baseline: Path | None = None
    waivers: tuple[Path, ...] = ()
    manifests: tuple[Path, ...] = ()

    def named(self, path: str | Path) -> str:
        """A document's path as baselines and waivers know it: relative to the root, wherever one stands, with "/"."""
        if str(path) == STDIN:
            return STDIN
        return normalize("NFC", self.inside(path) or self._outside(path))

    def _outside(self, path: str | Path) -> str:
        place = os.path.realpath(path)
        with suppress(ValueError):  # on another drive of Windows
            place = os.path.relpath(place, os.path.realpath(self.root))
        return place.replace(os.sep, "/")

    def inside(self, path: str | Path) -> str | None:
        """A path relative to the root, with "/"; None if it lies elsewhere."""
        folder, name = os.path.split(path)
        if name not in ("", ".", ".."):  # files of one folder are many
            beside = _beside(str(self.root), folder, os.getcwd())  # noqa: PTH109  (thousands of times)
            if beside is not None:
                return name if beside == "." else f"{beside}/{name}"
        found = _below(str(self.root), str(path))
        return _below(os.path.realpath(self.root), os.path.realpath(path)) if found is None else found

    def settings_for(self, path: str | Path) -> Settings:
        """What is known about a document: nothing about standard input.

        Rules apply in the order of the file, a later one overriding an earlier one key by key; those that
        name the very file override those with wildcards.
        """
        relative = None if path == STDIN else self.inside(file_of(str(path)))
        return _UNKNOWN if relative is None else self.rules.settings(relative)


def _merged(known: Settings, rule: Rule, path: str) -> Settings:
    published, where, fault = known.published, known.published_from, known.fault
    if isinstance(rule.published, FromPath):
        try:
            day = rule.published.day(path)
            if day:
                published, where, fault = day, f"{rule.where} (its path)", ""
        except ValueError:
            fault = f'its path gives no day of the calendar for "{rule.published.text}" ({rule.where})'
    elif rule.published:
        published, where, fault = rule.published, rule.where, ""
    return Settings(
        published=published,
        published_from=where,
        source=known.source if rule.source is None else rule.source,
        timezone=known.timezone if rule.timezone is None else rule.timezone,
        level=known.level if rule.level is None else rule.level,
        levels=MappingProxyType({**known.levels, **rule.levels}),
        fault=fault,
        fields=known.fields if rule.fields is None else {**(known.fields or {}), **rule.fields},
        places=MappingProxyType({**known.places, **rule.places, **dict(_shared_places(known, rule))}),
    )


def _shared_places(known: Settings, rule: Rule) -> Iterator[tuple[str, str]]:
    """Where several rules say a part each."""
    for key in ("levels", "fields"):
        if key in known.places and key in rule.places:
            yield key, f"{known.places[key]} and {rule.places[key]}"


def _below(root: str, path: str) -> str | None:
    relative = os.path.relpath(path, root).replace(os.sep, "/")
    return None if relative == ".." or relative.startswith("../") else relative


@cache
def _beside(root: str, folder: str, here: str) -> str | None:
    """The same for a folder, as seen from `here`."""
    return _below(root, os.path.join(here, folder))  # noqa: PTH118


def shown(path: str | Path, root: Path | None = None) -> str:
    """A path as the user sees it: relative to the working directory where it lies in it, or in the project with this
    root; else as it is, with "/"."""
    plain = os.path.normpath(path)
    if not os.path.isabs(plain) and not plain.startswith(".."):  # noqa: PTH117
        return plain.replace(os.sep, "/")
    whole = os.path.abspath(plain)  # noqa: PTH100
    near = any(_below(str(folder), whole) is not None for folder in (Path.cwd(), root) if folder is not None)
    return (os.path.relpath(plain) if near else plain).replace(os.sep, "/")


def folder_in_repository(root: Path) -> str:
    """The project's folder as seen from the top of the repository that it lies in, with "/"; "" where it is the top
    itself, or lies in none."""
    real = Path(os.path.realpath(root))
    top = next((folder for folder in (real, *real.parents) if (folder / ".git").exists()), real)
    return "" if top == real else real.relative_to(top).as_posix()


def find(start: Path) -> Path | None:
    """The claimcheck.yaml of a folder or of the nearest one above it."""
    for folder in (start, *start.parents):
        for name in NAMES:
            if (folder / name).is_file():
                return folder / name
    return None


def load(
    file: Path | None,
    *,
    start: Path | None = None,
    checks: frozenset[str] = frozenset(),
    cache: bool = False,
    template_fault: Callable[[str], str] = lambda text: "",
) -> Project:
    """The project that `file` describes; without one, the nearest claimcheck.yaml from `start` upwards, or none.

    `checks` are the ids that `severity` and `levels` may name (none given: not examined), `template_fault` says what is
    wrong with a template.
    With `cache`, what was understood of the file is kept beside it.
    Raises `UserError` with everything that is wrong in the file.
    """
    start = Path.cwd() if start is None else start
    file = find(start) if file is None else file
    if file is None:
        return Project(root=start)
    from claimcheck.read.config import read_config

    return read_config(file, checks, cache, template_fault)
