"""Votes of a town's council or assembly on what it has but one of: "The Kumasi assembly adopted its budget by 48-21".

No name says what was voted on, so the town must be told of both, beside the body or in the dateline, and one of the two
numbers must be the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.lazy import Pattern
from claimcheck.model import Statement
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sources import marked
from claimcheck.text.stems import stem
from claimcheck.text.tokens import fold

_SINGLE = frozenset("budget constitution charter by-laws bylaws accounts".split())
"""What a body has one of, and adopts once on a day."""
_DATELINE = Pattern(r"(?:\A|\n)\W{0,4}([A-Z][A-Z' -]*[A-Z])(?:,| [-–—]|\.)")
_NEAR = 3


def own_matter(scene: Scene, body: int, region: Sequence[int]) -> Iterator[str]:
    """What a body votes on that is its own, and the town of the body whose word stands at a cell, as modifiers."""
    cells = scene.cells
    own = [i for i in region if i and cells[i].norm in _SINGLE and cells[i - 1].norm in ("its", "their")]
    town = _town(scene, cells, body) if own and body >= 0 else ""
    if town:
        yield from (f"own:{stem(cells[i].norm)}" for i in own)
        yield f"town:{town}"


def _town(scene: Scene, cells: Sequence[Cell], body: int) -> str:
    """The one name right before the word for a body, or behind "of"; where there is none, that of the dateline."""
    before = [cell for cell in cells[max(0, body - _NEAR) : body] if cell.sort in ("subject", "adjective", "cap")]
    behind = cells[body + 2] if body + 2 < len(cells) and cells[body + 1].norm == "of" else None
    if behind is not None:
        before.append(behind)
    if len(before) > 1:
        return ""
    if before:
        return fold(scene.text[before[0].start : before[0].end])
    return _dateline(scene.text)


@lru_cache(maxsize=4)
def _dateline(text: str) -> str:
    """The town of a document's first dateline; "" if it has none."""
    line = _DATELINE.search(text)
    return fold(line[1]) if line is not None else ""


def one_matter(earlier: Statement, later: Statement) -> bool:
    """Whether two votes of one day are of one such matter of one town, and share one of their two numbers."""
    one, two = earlier.value, later.value
    if one is None or two is None or any(when.how != "stated" for when in (*earlier.times, *later.times)):
        return False
    if (one.low == two.low) == (one.high == two.high):
        return False
    return all(
        marked(earlier, sort) and set(marked(earlier, sort)) == set(marked(later, sort))
        for sort in ("town", "own", "body", "act")
    )
