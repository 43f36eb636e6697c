"""YAML → a tree that knows the line and column of every key and value.

Values stay text: what is a number, a date or true/false is decided by the field that they stand in, so a
person called `No` or a year 2016 needs no quotes.  Only a value that is not there at all is None.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple, Union

from claimcheck.errors import Fault

DEEPEST = 40
"""How deep a file may nest; claims need eight levels."""

MOST_NODES = 1_000_000
"""How many keys and values a file may hold, aliases expanded."""

MOST_ALIASED = 100_000
"""How many of these may come from aliases."""

Node = Union[str, None, "Map", "Seq"]

Spot = tuple[int, int]
"""Line and column, from 1, in characters."""


class Map(dict[str, Node]):
    """A mapping; `keys_at` and `values_at` say where its keys and values stand.  `flow`: written in braces."""

    __slots__ = ("at", "flow", "keys_at", "values_at")

    def __init__(self, at: Spot, flow: bool) -> None:
        super().__init__()
        self.at = at
        self.flow = flow
        self.keys_at: dict[str, Spot] = {}
        self.values_at: dict[str, Spot] = {}


class Seq(list[Node]):
    """A list; `values_at` says where its entries stand."""

    __slots__ = ("at", "values_at")

    def __init__(self, at: Spot) -> None:
        super().__init__()
        self.at = at
        self.values_at: list[Spot] = []


class Tree(NamedTuple):
    """What a file holds.  `whole` is false where the text could not be read to its end; then `root` is None.

    `empty` are the keys and list entries without a value, each with its place: ("until", (3, 40)).
    """

    root: Node
    faults: tuple[Fault, ...]
    whole: bool
    empty: tuple[tuple[str, Spot], ...] = ()


def parse(text: str, path: str) -> Tree:
    """The tree of a YAML text; whatever is wrong with it is a fault, never an exception.  Imports yaml."""
    from claimcheck.claims.events import parsed

    return parsed(text, path)


def _below(node: Node, step: int | str) -> tuple[Node, Spot] | None:
    if isinstance(node, Map) and isinstance(step, str) and step in node:
        return node[step], node.values_at[step]
    if isinstance(node, Seq) and isinstance(step, int) and step < len(node):
        return node[step], node.values_at[step]
    return None


def place(root: Node, loc: tuple[int | str, ...], key: bool = False) -> Spot:
    """Where a value stands; for a step that is not there, where the last one stands that is.
    `key` asks for the place of the last step's key."""
    node, at = root, root.at if isinstance(root, Map | Seq) else (1, 1)
    for depth, step in enumerate(loc):
        below = _below(node, step)
        if below is None:
            continue
        wants_key = key and depth == len(loc) - 1
        at = node.keys_at[str(step)] if wants_key and isinstance(node, Map) else below[1]
        node = below[0]
    return at


def find(root: Node, loc: tuple[int | str, ...]) -> Node:
    """The value there, or the innermost one on the way (a text that stands for a list or a mapping)."""
    node = root
    for step in loc:
        below = _below(node, step)
        node = node if below is None else below[0]
    return node


def standing(root: Node, loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """As much of a way as there is."""
    node: Node = root
    for depth, step in enumerate(loc):
        below = _below(node, step)
        if below is None:
            return loc[:depth]
        node = below[0]
    return loc


def without(
    root: Map, locs: Collection[tuple[int | str, ...]], renamed: Mapping[tuple[int | str, ...], str] | None = None
) -> Map:
    """A copy that lacks what stands at these ways, and in which keys have other names; everything keeps its place."""
    names = renamed or {}

    def copied(node: Node, here: tuple[int | str, ...]) -> Node:
        if isinstance(node, Map):
            mapping = Map(node.at, node.flow)
            for key, value in node.items():
                if (*here, key) not in locs:
                    name = names.get((*here, key), key)
                    mapping[name] = copied(value, (*here, key))
                    mapping.keys_at[name], mapping.values_at[name] = node.keys_at[key], node.values_at[key]
            return mapping
        if isinstance(node, Seq):
            sequence = Seq(node.at)
            for number, value in enumerate(node):
                if (*here, number) not in locs:
                    sequence.append(copied(value, (*here, number)))
                    sequence.values_at.append(node.values_at[number])
            return sequence
        return node

    copy = copied(root, ())
    assert isinstance(copy, Map)
    return copy
