"""Numbers in a fact box: "Rivets: 6 million", "Height: 134 m" under the name of what has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.quantity import topics
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.index import Counted, noun_at
from claimcheck.kinds.quantity.owners import Amount
from claimcheck.model import NumberRef, Ref
from claimcheck.text.fact_box import colon, headed
from claimcheck.text.scene import Scene

_ENDS = frozenset(["(", ".", ";", ","])
_LABELS = frozenset(["number", "of", "no", "total", "the"])


def boxed(scenes: Sequence[Scene], at: int, counted: Counted, facts: Facts) -> Iterator[tuple[Amount, tuple[str, ...]]]:
    """The amount of a line of a box, with the claims that may be meant."""
    scene = scenes[at]
    stop = colon(scene)
    if stop < 0 or stop + 1 >= len(scene.cells):
        return
    cell = scene.cells[stop + 1]
    number = cell.what
    if cell.sort != "number" or not isinstance(number, NumberRef) or number.ordinal:
        return
    behind = scene.cells[stop + 2 : stop + 3]
    if any(one.norm not in _ENDS for one in behind):
        return
    head = headed(scenes, at)
    if head is None:
        return
    owner: Ref = head.what[0]
    label = [token.norm for token in scene.tokens if token.end <= scene.cells[stop].start]
    found = dict.fromkeys((*_counted(scene, label, counted), *_sized(owner, label, number, counted)))
    for key in found:
        ids = tuple(c.id for c in facts.keyed(key) if isinstance(c, QuantityClaim) and {*owner.entities} & {*c.of})
        if ids:
            yield Amount("box", scene.cells[0].start, cell.end, number, (key,), owner, "noun"), ids


def _counted(scene: Scene, label: Sequence[str], counted: Counted) -> Iterator[str]:
    """The key of the counted noun that is the whole of a label: "Rivets", "Number of rivets"."""
    first = next((k for k, word in enumerate(label) if word not in _LABELS), len(label))
    noun = noun_at(counted, scene.tokens, first) if first < len(label) else None
    if noun is not None and noun[0] == len(label):
        yield noun[1]


def _sized(owner: Ref, label: Sequence[str], number: NumberRef, counted: Counted) -> Iterator[str]:
    """The key of the measure that a label names: "Height"."""
    topic, sort = topics.named(label), topics.sort_of(number.unit)
    for id in owner.entities:
        yield from (size.key for size in counted.sized.get(id, ()) if size.topic == topic and size.sort == sort)
