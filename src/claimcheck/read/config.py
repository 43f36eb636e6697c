"""Reading claimcheck.yaml: every mistake with its line and column, all of them at once."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

from claimcheck.claims import tree, trees
from claimcheck.claims.tree import Map, Seq, Spot, Tree
from claimcheck.errors import Fault, UserError, nearest
from claimcheck.model import Place
from claimcheck.read.entries import Entries, Value, text_of
from claimcheck.read.globs import glob_expression, is_glob
from claimcheck.read.manifest import Row, is_zone, iso_day, rows
from claimcheck.read.project import LEVELS, FromPath, Project, Rule, Rules, shown
from claimcheck.weight import FAIL_ON

KEYS = (
    *("claimcheck", "claims", "documents", "fail_on", "select", "ignore", "severity", "template"),
    *("baseline", "waivers"),
)
DOCUMENT_KEYS = ("path", "manifest", "published", "source", "timezone", "level", "levels", "fields")
FIELDS = ("items", "id", "title", "text", "published", "source")

_HOLES = {"yyyy": r"(?P<yyyy>\d{4})", "mm": r"(?P<mm>\d{1,2})", "dd": r"(?P<dd>\d{1,2})"}
_HOLE = re.compile(r"\{([^{}]*)\}")
_ZONE_HELP = 'write it as in "America/Toronto"'


class WrongProjectError(UserError):
    """What is wrong in a claimcheck.yaml; `project` is what is right in it."""

    def __init__(self, faults: Iterable[Fault], project: Project) -> None:
        super().__init__(faults)
        self.project = project


def read_config(
    file: Path,
    checks: frozenset[str] = frozenset(),
    cache: bool = False,
    template_fault: Callable[[str], str] = lambda text: "",
) -> Project:
    """The project of a claimcheck.yaml; raises `UserError` (`WrongProjectError` where it is YAML).  With `cache`, its
    tree is kept beside it."""
    path = shown(file, file.parent)
    text = text_of(file, path)
    parsed = trees.parse(text, path, Path.cwd() / file.parent) if cache else tree.parse(text, path)
    return _Reader(file, path, sorted(checks), template_fault).project(parsed)


class _Reader(Entries):
    """One claimcheck.yaml being read."""

    def __init__(self, file: Path, path: str, checks: Sequence[str], template_fault: Callable[[str], str]) -> None:
        super().__init__(path)
        self.template_fault = template_fault
        self.file = file
        self.root = Path.cwd() / file.parent
        self.checks = checks
        self.manifests: list[Path] = []

    def project(self, parsed: Tree) -> Project:
        top = self.top(parsed, KEYS, "claimcheck.yaml")
        claims = tuple(self._paths(top.get("claims"), "claims"))
        rules = Rules(self._rules(top.get("documents")))
        fail_on = self.choice(top.get("fail_on"), "fail_on", FAIL_ON) or ""
        select = tuple(self.listed(top.get("select"), "select"))
        ignore = tuple(self.listed(top.get("ignore"), "ignore"))
        severities = self._levels(top.get("severity"), "severity")
        template = self.text(top.get("template"), "template") or ""
        if template and (wrong := self.template_fault(template)):
            self.fault(top["template"].at, wrong)
        baseline = self.text(top.get("baseline"), "baseline")
        waivers = tuple(self._paths(top.get("waivers"), "waivers"))
        places = MappingProxyType({key: Place(self.path, *value.at) for key, value in top.items()})
        read = Project(
            *(self.root, self.file, claims, rules, fail_on),
            select=tuple(name for name, _ in select),
            ignore=tuple(name for name, _ in ignore),
            names=tuple((name, Place(self.path, *at)) for name, at in (*select, *ignore)),
            severities=severities,
            template=template,
            places=places,
            baseline=self._path(baseline) if baseline else None,
            waivers=waivers,
            manifests=tuple(self.manifests),
        )
        if self.faults:
            raise WrongProjectError(sorted(self.faults), read)
        return read

    def _path(self, text: str) -> Path:
        return Path(os.path.normpath(self.root / text))

    def _paths(self, value: Value | None, what: str) -> Iterator[Path]:
        return map(self._path, self.texts(value, what))

    def _levels(self, value: Value | None, what: str) -> Mapping[str, str]:
        found: dict[str, str] = {}
        if value is not None:
            for check, entry in self.entries(value, (), what).items():
                if self.checks and check not in self.checks and isinstance(value.node, Map):
                    self.fault(value.node.keys_at[check], f'unknown check "{check}"{nearest(check, self.checks)}')
                level = self.choice(entry, f"the level of {check}", LEVELS)
                if level:
                    found[check] = level
        return MappingProxyType(found)

    # --- documents

    def _rules(self, value: Value | None) -> Iterator[Rule]:
        if value is None:
            return
        if not isinstance(value.node, Seq):
            self.fault(value.at, "documents must be a list (- path: ...)")
            return
        lines: dict[str, int] = {}
        for node, at in zip(value.node, value.node.values_at, strict=True):
            for rule in self._entry(Value(node, at)):
                listed = isinstance(node, Map) and "manifest" in node
                if rule.exact and not listed:
                    if rule.path in lines:
                        self.fault(at, f'"{rule.path}" has an entry already, in line {lines[rule.path]}')
                    lines[rule.path] = at[0]
                yield rule

    def _entry(self, value: Value) -> Iterator[Rule]:
        if isinstance(value.node, str):
            yield rule_of(value.node)
            return
        entry = self.entries(value, DOCUMENT_KEYS, "an entry of documents")
        if "manifest" in entry:
            manifest = self.text(entry["manifest"], "manifest")
            if len(entry) > 1:
                self.fault(value.at, "an entry with a manifest has no other key")
            elif manifest:
                yield from self._manifest(manifest, entry["manifest"].at)
            return
        path = self.text(entry.get("path"), "path")
        published = self._published(entry.get("published"))
        zone = self.text(entry.get("timezone"), "timezone")
        if zone and not is_zone(zone):
            self.fault(entry["timezone"].at, f'unknown timezone "{zone}"; {_ZONE_HELP}')
        source = self.text(entry.get("source"), "source")
        level = self.choice(entry.get("level"), "level", LEVELS)
        levels = self._levels(entry.get("levels"), "levels")
        fields = self._fields(entry.get("fields"))
        if path:
            places = {key: f"{self.path}:{value.at[0]}" for key, value in entry.items()}
            where = places["published"] if published else ""
            yield rule_of(path, published, where, source, zone, level, levels, fields, places)
        elif isinstance(value.node, Map) and "path" not in value.node:
            self.fault(value.at, 'an entry of documents needs "path" or "manifest"')

    def _fields(self, value: Value | None) -> Mapping[str, str] | None:
        if value is None:
            return None
        entries = self.entries(value, FIELDS, "fields")
        given = {name: self.text(entry, f"the field {name}") for name, entry in entries.items()}
        return MappingProxyType({name: text for name, text in given.items() if text is not None})

    def _published(self, value: Value | None) -> date | FromPath | None:
        if value is None:
            return None
        if isinstance(value.node, Map):
            entry = self.entries(value, ("from_path",), "published")
            pattern = self.text(entry.get("from_path"), "from_path")
            return self._from_path(pattern, entry["from_path"].at) if pattern else None
        text = self.text(value, "published")
        day = iso_day(text) if text else None
        if text and day is None:
            self.fault(value.at, f'published "{text}" is no day; write it as in 2024-05-31')
        return day

    def _from_path(self, text: str, at: Spot) -> FromPath | None:
        holes = _HOLE.findall(text)
        for hole in holes:
            if hole not in _HOLES:
                self.fault(at, f"from_path knows {{yyyy}}, {{mm}} and {{dd}}, not {{{hole}}}")
                return None
        if sorted(holes) != sorted(_HOLES):
            self.fault(at, "from_path needs {yyyy}, {mm} and {dd}, each of them once")
            return None
        parts = _HOLE.split(text.removeprefix("./"))
        made = [
            _HOLES[part] if index % 2 else re.escape(part).replace(r"\*", "[^/]*") for index, part in enumerate(parts)
        ]
        return FromPath(text, re.compile(rf"(?:^|(?<=/)){''.join(made)}"))

    def _manifest(self, name: str, at: Spot) -> Iterator[Rule]:
        file = self.root / name
        self.manifests.append(file)
        path = shown(file, self.root)
        try:
            text = file.read_bytes().decode("utf-8-sig")
        except OSError as error:
            self.fault(at, f'the manifest "{name}" cannot be read: {error.strerror or error}')
            return
        except UnicodeDecodeError:
            self.fault(at, f'the manifest "{name}" is not UTF-8')
            return
        for row in rows(text, path):
            if isinstance(row, Row):
                here = f"{path}:{row.line}"
                given = {"source": row.source, "timezone": row.timezone, "level": row.level}
                places = {key: here for key, value in given.items() if value is not None}
                where = here if row.published else ""
                yield rule_of(row.path, row.published, where, row.source, row.timezone, row.level, places=places)
            else:
                self.faults.append(row)


def rule_of(
    path: str,
    published: date | FromPath | None = None,
    where: str = "",
    source: str | None = None,
    timezone: str | None = None,
    level: str | None = None,
    levels: Mapping[str, str] | None = None,
    fields: Mapping[str, str] | None = None,
    places: Mapping[str, str] | None = None,
) -> Rule:
    path = path.strip().replace("\\", "/").removeprefix("./")
    exact = not is_glob(path) and not path.endswith("/")
    return Rule(
        glob_expression(path),
        path,
        exact,
        published,
        where,
        source,
        timezone,
        level,
        levels or {},
        fields,
        places or {},
    )
