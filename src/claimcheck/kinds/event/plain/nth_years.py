""" "The siege dragged on into its fifth year": it lasted four years at least."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS
from claimcheck.model import TimeRef
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE

SIGNS = frozenset("year month week day".split())
AT_LEAST = "at least"
"""The tag of a length that was not all of it."""
_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D"}
_ENTERED = frozenset("entered entering enters reached".split())
_WENT = frozenset("dragged went ran stretched lasted continued raged rumbled".split())


def as_length(cells: Sequence[Cell]) -> list[Cell] | None:
    """The cells with the length for "into its fifth year"."""
    for k in range(3, len(cells) - 1):
        unit = _UNITS.get(cells[k + 1].norm)
        number = cells[k]
        if unit is None or number.sort != "number" or "ordinal" not in number.tags or number.what.value < 2:
            continue
        if cells[k - 1].norm not in ("its", "a", "the"):
            continue
        verb = _verb(cells, k - 2)
        if not verb:
            continue
        years = int(number.what.value) - 1
        first, last = cells[k - 1], cells[k + 1]
        time = TimeRef(
            first.start, last.end, "", "duration", f"P{years}{unit}", ALWAYS, ALWAYS, last.norm, "MORE_THAN",
            number=years,
        )  # fmt: skip
        length = Cell("time", "", first.start, last.end, first.first, last.last, ("duration", AT_LEAST), time)
        told = replace(cells[verb], sort="word", norm="lasted", what=None)
        return [*cells[:verb], told, length, *cells[k + 2 :]]
    return None


def _verb(cells: Sequence[Cell], at: int) -> int:
    """The verb before the words that a cell ends: "dragged on into", "entered", "was in"; 0 if there is none."""
    if cells[at].norm in _ENTERED:
        return at
    k = at - 1
    if cells[at].norm == "into":
        k -= cells[k].norm == "on"
        return k if cells[k].norm in _WENT else 0
    return k if cells[at].norm == "in" and cells[k].norm in BE else 0
