"""Reading claimcheck.yaml: every mistake with its line and column, all of them at once."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

import yaml

from claimcheck.errors import Fault, UserError, nearest
from claimcheck.read.globs import glob_expression
from claimcheck.read.project import FromPath, Project, Rule

KEYS = ("claimcheck", "claims", "documents", "fail_on", "select", "ignore", "severity")
DOCUMENT_KEYS = ("path", "manifest", "published", "source", "timezone", "level", "levels")
COLUMNS = ("path", "published", "source", "timezone", "level")
LEVELS = ("error", "warning", "note", "off")
FAIL_ON = ("error", "warning", "note", "never")

Node = yaml.nodes.Node

_HOLES = {"yyyy": r"(?P<yyyy>\d{4})", "mm": r"(?P<mm>\d{1,2})", "dd": r"(?P<dd>\d{1,2})"}


def shown(file: Path) -> str:
    """A path as the user sees it: relative to the working directory where it lies in it, with "/"."""
    relative = os.path.relpath(file)
    return (str(file) if relative.startswith("..") else relative).replace(os.sep, "/")


def read_config(file: Path, checks: frozenset[str] = frozenset()) -> Project:
    """The project of a claimcheck.yaml; raises `UserError`."""
    return _Reader(file, checks).project()


class _Reader:
    """One file being read; `faults` grows."""

    def __init__(self, file: Path, checks: frozenset[str]) -> None:
        self.file = file
        self.path = shown(file)
        self.root = Path(os.path.abspath(file)).parent
        self.checks = sorted(checks)
        self.faults: list[Fault] = []

    # --- what goes wrong

    def fault(self, node: Node, message: str) -> None:
        mark = node.start_mark
        self.faults.append(Fault(self.path, mark.line + 1, mark.column + 1, message))

    def _tree(self) -> Node | None:
        try:
            text = self.file.read_bytes().decode("utf-8-sig")
            tree = yaml.compose(text, Loader=yaml.SafeLoader)
        except OSError as error:
            raise UserError([Fault(self.path, 0, 0, f"cannot be read: {error.strerror or error}")]) from None
        except UnicodeDecodeError:
            raise UserError([Fault(self.path, 0, 0, "not UTF-8")]) from None
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = (mark.line + 1, mark.column + 1) if mark else (0, 0)
            raise UserError([Fault(self.path, *place, f"not YAML: {error.problem or error.context}")]) from None
        except yaml.YAMLError as error:
            raise UserError([Fault(self.path, 0, 0, f"not YAML: {' '.join(str(error).split())}")]) from None
        return tree

    # --- nodes

    def _pairs(self, node: Node, known: Sequence[str], what: str) -> dict[str, Node]:
        """The entries of a mapping; `known` are its keys (any, if empty).  Faults for others and for doubles."""
        if not isinstance(node, yaml.MappingNode):
            self.fault(node, f"{what} must be a mapping (key: value)")
            return {}
        found: dict[str, Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if not name or (known and name not in known):
                self.fault(key, f'unknown key "{name}"{nearest(name, known)}')
            elif name in found:
                self.fault(key, f'"{name}" is given twice; first in line {found[name].start_mark.line + 1}')
            else:
                found[name] = value
        return found

    def _text(self, node: Node | None, what: str) -> str | None:
        if node is None:
            return None
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip() or node.tag == "tag:yaml.org,2002:null":
            self.fault(node, f"{what} must be a text")
            return None
        return node.value.strip()

    def _texts(self, node: Node | None, what: str) -> Iterator[tuple[str, Node]]:
        if node is None:
            return
        for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            text = self._text(item, f"an entry of {what}")
            if text is not None:
                yield text, item

    def _choice(self, node: Node | None, what: str, choices: Sequence[str]) -> str | None:
        text = self._text(node, what)
        if node is None or text is None:
            return None
        if text not in choices:
            self.fault(node, f'{what} "{text}" is none of: {", ".join(choices)}')
            return None
        return text

    def _levels(self, node: Node | None, what: str) -> MappingProxyType[str, str]:
        found: dict[str, str] = {}
        if node is not None:
            for check, value in self._pairs(node, (), what).items():
                if self.checks and check not in self.checks:
                    self.fault(self._key(node, check), f'unknown check "{check}"{nearest(check, self.checks)}')
                    continue
                level = self._choice(value, f"the level of {check}", LEVELS)
                if level:
                    found[check] = level
        return MappingProxyType(found)

    @staticmethod
    def _key(node: Node, name: str) -> Node:
        keys: list[Node] = [key for key, _ in node.value if key.value == name]
        return keys[0]

    # --- the file

    def project(self) -> Project:
        tree = self._tree()
        if tree is None:
            raise UserError([Fault(self.path, 1, 1, 'the file is empty; it begins with "claimcheck: 1"')])
        top = self._pairs(tree, KEYS, "claimcheck.yaml")
        if top or isinstance(tree, yaml.MappingNode):
            version = top.get("claimcheck")
            if version is None:
                self.fault(tree, 'the key "claimcheck" is missing; the file begins with "claimcheck: 1"')
            elif version.value != "1":
                self.fault(version, "the version of the format must be 1")
        claims = tuple(Path(os.path.normpath(self.root / text)) for text, _ in self._texts(top.get("claims"), "claims"))
        rules = tuple(self._rules(top.get("documents")))
        fail_on = self._choice(top.get("fail_on"), "fail_on", FAIL_ON)
        select = tuple(text for text, _ in self._texts(top.get("select"), "select"))
        ignore = tuple(text for text, _ in self._texts(top.get("ignore"), "ignore"))
        severities = self._levels(top.get("severity"), "severity")
        if self.faults:
            raise UserError(sorted(self.faults))
        return Project(self.root, self.file, claims, rules, fail_on or "", select, ignore, severities)

    def _rules(self, node: Node | None) -> Iterator[Rule]:
        if node is None:
            return
        if not isinstance(node, yaml.SequenceNode):
            self.fault(node, 'documents must be a list ("- path: ...")')
            return
        exact: dict[str, int] = {}
        for item in node.value:
            for rule in self._entry(item):
                if rule.exact and exact.setdefault(rule.path, item.start_mark.line + 1) != item.start_mark.line + 1:
                    self.fault(item, f'"{rule.path}" has an entry already, in line {exact[rule.path]}')
                yield rule

    def _entry(self, node: Node) -> Iterator[Rule]:
        if isinstance(node, yaml.ScalarNode):
            path = self._text(node, "an entry of documents")
            if path:
                yield self._rule(path)
            return
        entry = self._pairs(node, DOCUMENT_KEYS, "an entry of documents")
        if not entry:
            return
        manifest = self._text(entry.get("manifest"), "manifest")
        if manifest and entry.keys() - {"manifest"}:
            self.fault(node, "an entry with a manifest has no other key")
        elif manifest:
            yield from self._manifest(manifest, entry["manifest"])
        elif "path" not in entry:
            if "manifest" not in entry:
                self.fault(node, 'an entry of documents needs "path" or "manifest"')
        else:
            path = self._text(entry["path"], "path")
            published = self._published(entry.get("published"))
            where = f"{self.path}:{entry['published'].start_mark.line + 1}" if "published" in entry else ""
            timezone = self._text(entry.get("timezone"), "timezone")
            if timezone and not _is_zone(timezone):
                self.fault(entry["timezone"], f'unknown timezone "{timezone}"; write it as in "America/Toronto"')
            source = self._text(entry.get("source"), "source")
            level = self._choice(entry.get("level"), "level", LEVELS)
            levels = self._levels(entry.get("levels"), "levels")
            if path:
                yield self._rule(path, published, where, source, timezone, level, levels)

    @staticmethod
    def _rule(
        path: str,
        published: date | FromPath | None = None,
        where: str = "",
        source: str | None = None,
        timezone: str | None = None,
        level: str | None = None,
        levels: MappingProxyType[str, str] | None = None,
    ) -> Rule:
        path = path.replace("\\", "/").removeprefix("./")
        exact = not any(char in path for char in "*?[") and not path.endswith("/")
        return Rule(
            glob_expression(path),
            path,
            exact,
            published,
            where,
            source,
            timezone,
            level,
            levels or MappingProxyType({}),
        )

    def _published(self, node: Node | None) -> date | FromPath | None:
        if node is None:
            return None
        if isinstance(node, yaml.MappingNode):
            entry = self._pairs(node, ("from_path",), "published")
            pattern = self._text(entry.get("from_path"), "from_path")
            return self._from_path(entry["from_path"], pattern) if pattern else None
        text = self._text(node, "published")
        day = _day(text) if text else None
        if text and day is None:
            self.fault(node, f'published "{text}" is no day; write it as in 2024-05-31')
        return day

    def _from_path(self, node: Node, text: str) -> FromPath | None:
        holes = re.findall(r"\{([^{}]*)\}", text)
        for hole in holes:
            if hole not in _HOLES:
                self.fault(node, f'from_path: unknown "{{{hole}}}"; there are {{yyyy}}, {{mm}} and {{dd}}')
                return None
        if sorted(holes) != sorted(_HOLES):
            self.fault(node, "from_path needs {yyyy}, {mm} and {dd}, each of them once")
            return None
        parts = re.split(r"\{([^{}]*)\}|(\*)", text.removeprefix("./"))
        expression = "".join(
            _HOLES[hole] if hole else "[^/]*" if star else re.escape(literal) for literal, hole, star in _threes(parts)
        )
        return FromPath(text, re.compile(rf"(?:^|(?<=/)){expression}"))

    def _manifest(self, name: str, node: Node) -> Iterator[Rule]:
        file = self.root / name
        path = shown(file)
        try:
            text = file.read_bytes().decode("utf-8-sig")
        except OSError as error:
            self.fault(node, f'manifest "{name}" cannot be read: {error.strerror or error}')
            return
        except UnicodeDecodeError:
            self.fault(node, f'manifest "{name}" is not UTF-8')
            return
        reader = csv.reader(text.splitlines(), strict=False)
        header = [column.strip() for column in next(reader, [])]
        for column in header:
            if column not in COLUMNS:
                self.faults.append(Fault(path, 1, 1, f'unknown column "{column}"{nearest(column, COLUMNS)}'))
                return
        if "path" not in header or len(set(header)) < len(header):
            self.faults.append(Fault(path, 1, 1, 'the first line names the columns, once each, "path" among them'))
            return
        for row in reader:
            if any(cell.strip() for cell in row):
                yield from self._row(
                    path, reader.line_num, dict(zip(header, (cell.strip() for cell in row), strict=False))
                )

    def _row(self, path: str, line: int, row: dict[str, str]) -> Iterator[Rule]:
        def fault(message: str) -> None:
            self.faults.append(Fault(path, line, 1, message))

        if not row.get("path"):
            fault("the path is missing")
            return
        day = _day(row["published"]) if row.get("published") else None
        if row.get("published") and day is None:
            fault(f'published "{row["published"]}" is no day; write it as in 2024-05-31')
        if row.get("level") and row["level"] not in LEVELS:
            fault(f'level "{row["level"]}" is none of: {", ".join(LEVELS)}')
            return
        if row.get("timezone") and not _is_zone(row["timezone"]):
            fault(f'unknown timezone "{row["timezone"]}"; write it as in "America/Toronto"')
        where = f"{path}:{line}" if day else ""
        yield self._rule(
            row["path"], day, where, row.get("source") or None, row.get("timezone") or None, row.get("level") or None
        )


def _threes(parts: Sequence[str | None]) -> Iterator[tuple[str, str | None, str | None]]:
    """The parts of `re.split` with two groups: literal, hole, star."""
    for index in range(0, len(parts), 3):
        hole, star = (parts[index + 1], parts[index + 2]) if index + 2 < len(parts) else (None, None)
        literal = parts[index] or ""
        if literal or not (hole or star):
            yield literal, None, None
        if hole or star:
            yield "", hole, star


def _day(text: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _is_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return False
    return True
