"""The values of a YAML file, each with its place: what is wrong with them is gathered, and told all at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.claims.tree import Map, Node, Seq, Spot, Tree
from claimcheck.errors import Fault, UserError, likely, nearest
from claimcheck.read.device import no_device


class Value(NamedTuple):
    """A value with its place."""

    node: Node
    at: Spot


def text_of(file: Path, path: str) -> str:
    """What a file holds, without a byte-order mark; `UserError` if it can't be read.  `path` is how it is called."""
    no_device(file, path)
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UserError([Fault(path, 0, 0, f"cannot be read: {error.strerror or error}")]) from None
    except UnicodeDecodeError:
        raise UserError([Fault(path, 0, 0, "not UTF-8")]) from None


class Entries:
    """One file being read; `faults` grows."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.faults: list[Fault] = []

    def fault(self, at: Spot, message: str) -> None:
        self.faults.append(Fault(self.path, at[0], at[1], message))

    def top(self, parsed: Tree, known: Sequence[str], name: str) -> dict[str, Value]:
        """The entries of the file itself, which begins with its version; `UserError` where there is nothing to read."""
        self.faults.extend(parsed.faults)
        if not parsed.whole:
            raise UserError(self.faults)
        if parsed.root is None:
            raise UserError([Fault(self.path, 0, 0, 'the file is empty; it begins with "claimcheck: 1"')])
        found = self.entries(Value(parsed.root, (1, 1)), known, name)
        version = found.get("claimcheck")
        if version is None and isinstance(parsed.root, Map):
            self.fault((1, 1), 'the key "claimcheck" is missing; the file begins with "claimcheck: 1"')
        elif version is not None and version.node != "1":
            self.fault(version.at, f'this claimcheck reads version 1 of the format, not "{version.node}"')
        return found

    def entries(self, value: Value, known: Sequence[str], what: str) -> dict[str, Value]:
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
                found[key] = Value(node[key], node.values_at[key])
        return found

    def text(self, value: Value | None, what: str) -> str | None:
        if value is None:
            return None
        if not isinstance(value.node, str) or not value.node.strip():
            self.fault(value.at, f"{what} has no value" if value.node is None else f"{what} must be a text")
            return None
        return value.node.strip()

    def texts(self, value: Value | None, what: str) -> Iterator[str]:
        """The texts of a list, or the one text that stands for it."""
        return (text for text, _ in self.listed(value, what))

    def listed(self, value: Value | None, what: str) -> Iterator[tuple[str, Spot]]:
        """The same, each with its place."""
        if value is None:
            return
        node = value.node
        items = [Value(*item) for item in zip(node, node.values_at, strict=True)] if isinstance(node, Seq) else [value]
        for item in items:
            text = self.text(item, f"an entry of {what}" if isinstance(node, Seq) else what)
            if text is not None:
                yield text, item.at

    def choice(self, value: Value | None, what: str, choices: Sequence[str]) -> str | None:
        text = self.text(value, what)
        if value is None or text is None or text in choices:
            return text
        self.fault(value.at, f'{what} "{text}" is none of: {", ".join(choices)}{likely(text, choices)}')
        return None
