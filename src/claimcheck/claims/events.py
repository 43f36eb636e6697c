"""Events of a YAML parser → a tree (see `tree`).  Imports yaml."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, cast

import yaml

from claimcheck.claims import tree
from claimcheck.claims.tree import Map, Node, Seq, Spot, Tree
from claimcheck.errors import Fault


class _BrokenError(Exception):
    """The rest of the file can't be understood."""

    def __init__(self, at: Spot, message: str) -> None:
        super().__init__(message)
        self.at = at
        self.message = message


_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_HINTS = (
    ("mapping values are not allowed", "a second colon: put the text in quotes, or check the indentation"),
    ("expected ',' or '}'", "the brace { of line {} is not closed, or a comma is missing"),
    ("expected ',' or ']'", "the bracket [ of line {} is not closed, or a comma is missing"),
    ("expected '-' indicator", "a list entry must start with -, or the indentation differs from the line above"),
    ("expected <block end>", "the indentation differs from the lines above, or text stands after a closing quote"),
    ("expected key", "the indentation differs from the lines above, or text stands after a closing quote"),
    ("could not find expected ':'", "a colon is missing after the key"),
    ("expected <document start>", "text stands after the end of the file's mapping"),
    ("unknown escape character", 'a backslash in "..." has a meaning of its own: use single quotes'),
)


def _line(text: str, at: Spot) -> str:
    """The line of a place."""
    lines = text.splitlines()
    return lines[at[0] - 1] if at[0] <= len(lines) else ""


def _before_a_comma(text: str, at: Spot) -> str:
    """What stands where a comma was expected, if it is a usual slip."""
    line = _line(text, at)
    before, here = line[: at[1] - 1].rstrip()[-1:], line[at[1] - 1 : at[1]]
    if here == ":" and ": " in line[: at[1] - 1]:
        return "a second colon: put the text in quotes"
    if before in ("'", '"') and here.isalnum():
        return "text stands behind a closing quotation mark: write an apostrophe in '...' twice, or use \"...\""
    return ""


def _syntax(error: yaml.MarkedYAMLError, text: str) -> _BrokenError:
    mark = error.problem_mark or error.context_mark
    at = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = str(error.problem or error.context or "not understood")
    if "cannot start any token" in problem:
        line = _line(text, at)
        character = line[at[1] - 1 : at[1]]
        if character == "\t" or (not line[: at[1] - 1].strip() and "\t" in line[: at[1]]):
            return _BrokenError(at, "a tab: indent with spaces")
        return _BrokenError(at, f"text cannot start with {character}: put it in quotes")
    if "tab character" in problem:
        return _BrokenError(at, "a tab: indent with spaces")
    opened = error.context_mark or error.problem_mark
    if "end of stream" in problem and opened:
        return _BrokenError(_spot(opened), "not valid YAML: the quotation mark is not closed")
    if "expected ','" in problem and (cause := _before_a_comma(text, at)):
        return _BrokenError(at, f"not valid YAML: {cause}")
    for words, hint in _HINTS:
        if words in problem:
            told = hint.replace("{}", str(opened.line + 1) if opened else "1")
            return _BrokenError(at, f"not valid YAML: {told}")
    return _BrokenError(at, f"not valid YAML: {problem}")


def _spot(mark: Any) -> Spot:
    return (mark.line + 1, mark.column + 1)


class _Builder:
    """Puts events together.  `open` are the containers not yet closed, each with its anchor and the number of
    nodes before it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.faults: list[Fault] = []
        self.empty: list[tuple[str, Spot]] = []
        self.root: Node = None
        self.documents = 0
        self.open: list[tuple[Map | Seq, str | None, int]] = []
        self.keys: list[tuple[str, Spot] | None] = []
        self.takes: Mapping[type[Any], Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.mapping,
            yaml.MappingEndEvent: self.end,
            yaml.SequenceStartEvent: self.sequence,
            yaml.SequenceEndEvent: self.end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
            yaml.DocumentEndEvent: self.nothing,
            yaml.StreamStartEvent: self.nothing,
            yaml.StreamEndEvent: self.nothing,
        }
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.nodes = 0
        self.aliased = 0

    def fault(self, at: Spot, message: str) -> None:
        self.faults.append(Fault(self.path, at[0], at[1], message))

    def put(self, value: Node, at: Spot, is_scalar: bool) -> None:
        """A value in the innermost container, or as its next key."""
        self.nodes += 1
        if self.nodes > tree.MOST_NODES:
            raise _BrokenError(at, f"the file holds more than {tree.MOST_NODES:,} values: split it")
        if not self.open:
            self.root = value
            return
        container = self.open[-1][0]
        if isinstance(container, Seq):
            container.append(value)
            container.values_at.append(at)
            if value is None:
                self.empty.append(("-", at))
            return
        pending = self.keys[-1]
        if pending is None:
            if not is_scalar:
                raise _BrokenError(at, "a key must be a word: put text that starts with { or [ in quotes")
            self.keys[-1] = (cast("str | None", value) or "", at)
            return
        self.keys[-1] = None
        key, key_at = pending
        if key in container:
            line = container.keys_at[key][0]
            self.fault(key_at, f'duplicate key "{key}": it stands in line {line} already')
            return
        container[key] = value
        container.keys_at[key] = key_at
        container.values_at[key] = at
        if value is None:
            self.empty.append((key, key_at))

    def scalar(self, event: Any) -> None:
        value: str | None = event.value
        if not value and event.implicit[0]:
            value = None
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)
        self.put(value, _spot(event.start_mark), True)

    def start(self, container: Map | Seq, anchor: str | None) -> None:
        if len(self.open) >= tree.DEEPEST:
            raise _BrokenError(container.at, f"nested more than {tree.DEEPEST} levels deep")
        before = self.nodes
        self.put(container, container.at, False)
        if anchor:
            self.anchors.pop(anchor, None)
        self.open.append((container, anchor, before))
        self.keys.append(None)

    def mapping(self, event: Any) -> None:
        self.start(Map(_spot(event.start_mark), bool(event.flow_style)), event.anchor)

    def sequence(self, event: Any) -> None:
        self.start(Seq(_spot(event.start_mark)), event.anchor)

    def end(self, event: Any) -> None:
        container, anchor, before = self.open.pop()
        self.keys.pop()
        if anchor:
            self.anchors[anchor] = (container, self.nodes - before)

    def alias(self, event: Any) -> None:
        at = _spot(event.start_mark)
        if event.anchor not in self.anchors:
            if any(anchor == event.anchor for _, anchor, _ in self.open):
                raise _BrokenError(at, f"*{event.anchor} stands inside what it repeats")
            raise _BrokenError(at, f"*{event.anchor} repeats nothing: there is no &{event.anchor} before it")
        value, size = self.anchors[event.anchor]
        self.aliased += size
        if self.aliased > tree.MOST_ALIASED:
            raise _BrokenError(at, f"aliases repeat more than {tree.MOST_ALIASED:,} values")
        self.nodes += size - 1
        self.put(value, at, not isinstance(value, Map | Seq))

    def take(self, event: Any) -> None:
        if getattr(event, "tag", None) not in (None, "!"):
            at = _spot(event.start_mark)
            raise _BrokenError(at, "tags (!...) are not used in claims: put text that starts with ! in quotes")
        self.takes[event.__class__](event)

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise _BrokenError(_spot(event.start_mark), "a second document (---): one file holds one")

    def nothing(self, event: Any) -> None:
        """Another event that is no value."""


def parsed(text: str, path: str) -> Tree:
    """As `tree.parse`."""
    text = text.removeprefix("\ufeff")
    bad = _UNPRINTABLE.search(text)
    if bad:
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        message = f"character U+{ord(bad.group()):04X} may not stand in YAML"
        return Tree(None, (Fault(path, line, column, message),), False)
    return _read(text, path, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _read(text: str, path: str, loader: Any) -> Tree:
    """A text of printable characters, by one of the two parsers that PyYAML has."""
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except (_BrokenError, yaml.YAMLError) as error:
        if loader is not yaml.SafeLoader and _LIBRARY_DEPTH in str(error):
            return _read(text, path, yaml.SafeLoader)
        if isinstance(error, yaml.MarkedYAMLError):
            error = _syntax(error, text)
        if isinstance(error, _BrokenError):
            builder.fault(error.at, error.message)
        else:
            builder.fault((1, 1), f"not valid YAML: {error}")
        return Tree(None, tuple(builder.faults), False)
    return Tree(builder.root, tuple(builder.faults), True, tuple(builder.empty))


_LIBRARY_DEPTH = "exceeded maximum nesting depth"
"""What libyaml says since its own limit of 1,000 levels, before its first event: the parser in Python gives the events
up to ours, which tell the place."""
