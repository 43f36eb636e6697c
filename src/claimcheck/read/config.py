"""Reading claimcheck.yaml: every mistake with its line and column, all of them at once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.claims import tree, trees
from claimcheck.claims.tree import Map, Node, Seq, Spot, Tree
from claimcheck.errors import Fault, UserError, nearest
from claimcheck.model import Place
from claimcheck.read.globs import glob_expression, is_glob
from claimcheck.read.manifest import Row, is_zone, iso_day, rows
from claimcheck.read.project import LEVELS, FromPath, Project, Rule, shown

KEYS = ("claimcheck", "claims", "documents", "fail_on", "select", "ignore", "severity", "template")
DOCUMENT_KEYS = ("path", "manifest", "published", "source", "timezone", "level", "levels", "fields")
FIELDS = ("items", "id", "title", "text", "published", "source")
FAIL_ON = ("error", "warning", "note", "never")

_HOLES = {"yyyy": r"(?P<yyyy>\d{4})", "mm": r"(?P<mm>\d{1,2})", "dd": r"(?P<dd>\d{1,2})"}
_HOLE = re.compile(r"\{([^{}]*)\}")
_ZONE_HELP = 'write it as in "America/Toronto"'


class _Value(NamedTuple):
    """A value with its place."""

    node: Node
    at: Spot


def read_config(file: Path, checks: frozenset[str] = frozenset(), cache: bool = False) -> Project:
    """The project of a claimcheck.yaml; raises `UserError`.  With `cache`, its tree is kept beside it."""
    path = shown(file)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UserError([Fault(path, 0, 0, f"cannot be read: {error.strerror or error}")]) from None
    except UnicodeDecodeError:
        raise UserError([Fault(path, 0, 0, "not UTF-8")]) from None
    parsed = trees.parse(text, path, Path.cwd() / file.parent) if cache else tree.parse(text, path)
    return _Reader(file, path, sorted(checks)).project(parsed)


class _Reader:
    """One file being read; `faults` grows."""

    def __init__(self, file: Path, path: str, checks: Sequence[str]) -> None:
        self.file = file
        self.path = path
        self.root = Path.cwd() / file.parent
        self.checks = checks
        self.faults: list[Fault] = []

    def fault(self, at: Spot, message: str) -> None:
        self.faults.append(Fault(self.path, at[0], at[1], message))

    def project(self, parsed: Tree) -> Project:
        self.faults.extend(parsed.faults)
        if not parsed.whole:
            raise UserError(self.faults)
        if parsed.root is None:
            raise UserError([Fault(self.path, 0, 0, 'the file is empty; it begins with "claimcheck: 1"')])
        top = self._entries(_Value(parsed.root, (1, 1)), KEYS, "claimcheck.yaml")
        version = top.get("claimcheck")
        if version is None and isinstance(parsed.root, Map):
            self.fault((1, 1), 'the key "claimcheck" is missing; the file begins with "claimcheck: 1"')
        elif version is not None and version.node != "1":
            self.fault(version.at, f'this claimcheck reads version 1 of the format, not "{version.node}"')
        claims = tuple(Path(os.path.normpath(self.root / text)) for text in self._texts(top.get("claims"), "claims"))
        rules = tuple(self._rules(top.get("documents")))
        fail_on = self._choice(top.get("fail_on"), "fail_on", FAIL_ON) or ""
        select = tuple(self._texts(top.get("select"), "select"))
        ignore = tuple(self._texts(top.get("ignore"), "ignore"))
        severities = self._levels(top.get("severity"), "severity")
        template = self._text(top.get("template"), "template") or ""
        place = Place(self.path, *top["template"].at) if template else None
        if self.faults:
            raise UserError(sorted(self.faults))
        places = MappingProxyType({key: Place(self.path, *value.at) for key, value in top.items()})
        return Project(
            self.root, self.file, claims, rules, fail_on, select, ignore, severities, template, place, places
        )

    # --- values

    def _entries(self, value: _Value, known: Sequence[str], what: str) -> dict[str, _Value]:
        """The entries of a mapping; `known` are the keys that it may have (any, if empty)."""
        node = value.node
        if not isinstance(node, Map):
            self.fault(value.at, f"{what} must be a mapping (key: value)")
            return {}
        found = {}
        for key in node:
            if known and key not in known:
                self.fault(node.keys_at[key], f'unknown key "{key}"{nearest(key, known)}')
            else:
                found[key] = _Value(node[key], node.values_at[key])
        return found

    def _text(self, value: _Value | None, what: str) -> str | None:
        if value is None:
            return None
        if not isinstance(value.node, str) or not value.node.strip():
            self.fault(value.at, f"{what} has no value" if value.node is None else f"{what} must be a text")
            return None
        return value.node.strip()

    def _texts(self, value: _Value | None, what: str) -> Iterator[str]:
        """The texts of a list, or the one text that stands for it."""
        if value is None:
            return
        node = value.node
        items = [_Value(*item) for item in zip(node, node.values_at, strict=True)] if isinstance(node, Seq) else [value]
        for item in items:
            text = self._text(item, f"an entry of {what}" if isinstance(node, Seq) else what)
            if text is not None:
                yield text

    def _choice(self, value: _Value | None, what: str, choices: Sequence[str]) -> str | None:
        text = self._text(value, what)
        if value is None or text is None or text in choices:
            return text
        self.fault(value.at, f'{what} "{text}" is none of: {", ".join(choices)}')
        return None

    def _levels(self, value: _Value | None, what: str) -> Mapping[str, str]:
        found: dict[str, str] = {}
        if value is not None:
            for check, entry in self._entries(value, (), what).items():
                if self.checks and check not in self.checks and isinstance(value.node, Map):
                    self.fault(value.node.keys_at[check], f'unknown check "{check}"{nearest(check, self.checks)}')
                    continue
                level = self._choice(entry, f"the level of {check}", LEVELS)
                if level:
                    found[check] = level
        return MappingProxyType(found)

    # --- documents

    def _rules(self, value: _Value | None) -> Iterator[Rule]:
        if value is None:
            return
        if not isinstance(value.node, Seq):
            self.fault(value.at, "documents must be a list (- path: ...)")
            return
        lines: dict[str, int] = {}
        for node, at in zip(value.node, value.node.values_at, strict=True):
            for rule in self._entry(_Value(node, at)):
                listed = isinstance(node, Map) and "manifest" in node
                if rule.exact and not listed:
                    if rule.path in lines:
                        self.fault(at, f'"{rule.path}" has an entry already, in line {lines[rule.path]}')
                    lines[rule.path] = at[0]
                yield rule

    def _entry(self, value: _Value) -> Iterator[Rule]:
        if isinstance(value.node, str):
            yield _rule(value.node)
            return
        entry = self._entries(value, DOCUMENT_KEYS, "an entry of documents")
        if "manifest" in entry:
            manifest = self._text(entry["manifest"], "manifest")
            if len(entry) > 1:
                self.fault(value.at, "an entry with a manifest has no other key")
            elif manifest:
                yield from self._manifest(manifest, entry["manifest"].at)
            return
        path = self._text(entry.get("path"), "path")
        published = self._published(entry.get("published"))
        zone = self._text(entry.get("timezone"), "timezone")
        if zone and not is_zone(zone):
            self.fault(entry["timezone"].at, f'unknown timezone "{zone}"; {_ZONE_HELP}')
        source = self._text(entry.get("source"), "source")
        level = self._choice(entry.get("level"), "level", LEVELS)
        levels = self._levels(entry.get("levels"), "levels")
        fields = self._fields(entry.get("fields"))
        if path:
            places = {key: f"{self.path}:{value.at[0]}" for key, value in entry.items()}
            where = places["published"] if published else ""
            yield _rule(path, published, where, source, zone, level, levels, fields, places)
        elif isinstance(value.node, Map) and "path" not in value.node:
            self.fault(value.at, 'an entry of documents needs "path" or "manifest"')

    def _fields(self, value: _Value | None) -> Mapping[str, str] | None:
        if value is None:
            return None
        entries = self._entries(value, FIELDS, "fields")
        given = {name: self._text(entry, f"the field {name}") for name, entry in entries.items()}
        return MappingProxyType({name: text for name, text in given.items() if text is not None})

    def _published(self, value: _Value | None) -> date | FromPath | None:
        if value is None:
            return None
        if isinstance(value.node, Map):
            entry = self._entries(value, ("from_path",), "published")
            pattern = self._text(entry.get("from_path"), "from_path")
            return self._from_path(pattern, entry["from_path"].at) if pattern else None
        text = self._text(value, "published")
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
        path = shown(file)
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
                yield _rule(row.path, row.published, where, row.source, row.timezone, row.level, places=places)
            else:
                self.faults.append(row)


def _rule(
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
