"""Two names side by side: "Iran and Iraq", "Iran with neighbouring Iraq".  Of a sentence that only names two somewhere,
they are those between whom something was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kinds.event.clauses import ref_of
from claimcheck.model import Ref
from claimcheck.text.shape import Cell

PAIRED = "paired"
"""How two names side by side are tied to what a sentence tells of."""
_BETWEEN = frozenset("and with against versus vs v & - or nor the its their then neighbouring neighboring both".split())
_LONGEST = 3


def paired(cells: Sequence[Cell], name: int, reach: int) -> Iterator[Ref]:
    """The pairs of names, in the part of the sentence in which an event is named at a cell."""
    first, last = max(0, name - reach), min(len(cells), name + reach)
    first = next((k + 1 for k in range(name, first - 1, -1) if cells[k].norm == ";"), first)
    last = next((k for k in range(name, last) if cells[k].norm == ";"), last)
    before: int | None = None
    for k in range(first, last):
        if cells[k].sort not in ("subject", "adjective"):
            continue
        if before is not None and 0 < k - before - 1 <= _LONGEST and _joined(cells[before + 1 : k]):
            one, two = ref_of(cells[before]), ref_of(cells[k])
            if one.entities and two.entities:
                yield Ref(one.start, two.end, "", (*one.entities, *two.entities), (), PAIRED)
        before = k


def _joined(cells: Sequence[Cell]) -> bool:
    return all(cell.norm in _BETWEEN for cell in cells)
