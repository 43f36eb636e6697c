"""Where something lasted as long as that: "martial law dragged on for two years in Poland", "In Poland, martial law
lasted two years".  It may be whose event it is."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import how, ref_of
from claimcheck.model import Ref
from claimcheck.text.shape import Cell

_SEVERAL = frozenset(["and", "or", "but", "&", "-"])


def where_it_lasted(cells: Sequence[Cell], at: int, first: int) -> tuple[Ref, ...]:
    """The place right behind the length at a cell, or the one that opens the sentence before the name at `first`."""
    behind = _place(cells, at + 1)
    if behind:
        return behind
    return _place(cells, 0) if first > 2 and cells[first - 1].norm == "," and first <= 1 + _OPENING else ()


_OPENING = 3
"""Cells of a place that opens the sentence: "In the Netherlands"."""


def _place(cells: Sequence[Cell], at: int) -> tuple[Ref, ...]:
    if at + 1 >= len(cells) or cells[at].norm not in ("in", "at"):
        return ()
    k = at + 1 + (cells[at + 1].norm == "the")
    if k >= len(cells) or cells[k].sort != "subject" or not {"somewhere", "known"} <= {*cells[k].tags}:
        return ()
    after = cells[k + 1] if k + 1 < len(cells) else None
    if after is not None and (after.sort == "possessive" or after.norm in _SEVERAL):
        return ()
    return (how(ref_of(cells[k]), "on"),)
