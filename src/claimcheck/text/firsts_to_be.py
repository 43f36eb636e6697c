""" "The first woman to be head of state" as "the first female head of state": what somebody was the first of a sort to
be is what they were."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell, norm
from claimcheck.text.words import NEUTRAL

_SOMEBODY = frozenset(["woman", "man", "person", "politician", "civilian"])
_TO_BE = (("to", "be"), ("to", "become"), ("to", "serve", "as"), ("to", "have", "been"), ("ever", "to", "be"))
_ARTICLES = frozenset(["the", "a", "an"])


def first_to_be(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells without "woman to be" behind "first"."""
    if not any(cell.norm in _SOMEBODY for cell in cells):
        return cells
    row: list[Cell] = []
    at = 0
    while at < len(cells):
        cell = cells[at]
        row.append(cell)
        at += 1
        if cell.sort == "number" and "ordinal" in cell.tags:
            at = _behind(cells, at)
    return row


def _behind(cells: Sequence[Cell], at: int) -> int:
    """Behind "woman to be the", or the same cell."""
    who = at + (norm(cells, at) in NEUTRAL and norm(cells, at + 1) in _SOMEBODY)
    if norm(cells, who) not in _SOMEBODY:
        return at
    for words in _TO_BE:
        if tuple(norm(cells, who + k) for k in range(1, len(words) + 1)) == words:
            end = who + len(words) + 1
            return end + (norm(cells, end) in _ARTICLES)
    return at
