"""Trees of YAML files on disk, so that an unchanged file is not parsed again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from claimcheck.claims import shelf, tree
from claimcheck.claims.files import Source, digest
from claimcheck.claims.tree import Map, Node, Seq, Tree


def parse(text: str, path: str, root: Path) -> Tree:
    """As `tree.parse`; what has no fault is kept below `root` and comes from there the next time."""
    made_from = digest([Source("", text.encode("utf-8", "surrogatepass"))])
    name = f"{made_from}.tree"
    kept = shelf.take(root, name, made_from)
    if kept is not None:
        return Tree(_read(kept), (), True)
    parsed = tree.parse(text, path)
    if parsed.whole and not parsed.faults and not parsed.empty:
        shelf.put(root, name, made_from, _written(parsed.root))
    return parsed


def _written(node: Node) -> Any:
    if isinstance(node, Map):
        entries = [(key, node.keys_at[key], node.values_at[key], _written(value)) for key, value in node.items()]
        return (node.at, node.flow, entries)
    if isinstance(node, Seq):
        return [node.at, *zip(node.values_at, map(_written, node), strict=True)]
    return node


def _read(kept: Any) -> Node:
    if isinstance(kept, tuple):
        at, flow, entries = kept
        mapping = Map(at, flow)
        for key, key_at, value_at, value in entries:
            mapping[key] = _read(value)
            mapping.keys_at[key], mapping.values_at[key] = key_at, value_at
        return mapping
    if isinstance(kept, list):
        sequence = Seq(kept[0])
        for value_at, value in kept[1:]:
            sequence.append(_read(value))
            sequence.values_at.append(value_at)
        return sequence
    assert kept is None or isinstance(kept, str)
    return kept
