"""Stretches of time in a row of cells: "for 16 years", "nearly a decade"; and what may follow one that is whole."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.model import TimeRef
from claimcheck.text.shape import Cell

_BENDING = {
    **dict.fromkeys(("over", "than", "least"), "MORE_THAN"),
    **dict.fromkeys(("nearly", "almost", "under", "barely"), "LESS_THAN"),
    **dict.fromkeys(("about", "around", "roughly", "some", "approximately", "perhaps", "maybe"), "APPROX"),
}
_ONE = {"decade": ("Y", 10), "year": ("Y", 1), "century": ("Y", 100), "month": ("M", 1), "week": ("W", 1),
        "fortnight": ("W", 2)}  # fmt: skip
_PARTIAL = frozenset(
    "every first last past next final opening early remaining initial another further previous of".split()
)
"""Words before a stretch that make it a part of a longer one, or another one."""
_GOING_ON = frozenset(["and", "but", "from", "until", "till", "between", "since", "through", "ending", "beginning"])
"""Words that may follow a stretch that is told as a whole."""
_AT_THE_END = frozenset("when before by on upon at until".split())
SKIPPED = frozenset(
    "just only some all more than at least nearly almost over about under a whole full total of".split()
)


@frozen
class Stretch:
    """So many of a unit (D, W, M, Y); `bent` is "", LESS_THAN, MORE_THAN or APPROX.  Cells [first, last)."""

    number: float
    unit: str
    bent: str
    first: int
    last: int
    start: int
    end: int


def stretch_at(cells: Sequence[Cell], at: int) -> Stretch | None:
    """The stretch whose number, or "a", stands at a cell."""
    if at >= len(cells):
        return None
    cell = cells[at]
    before = cells[at - 1].norm if at else ""
    if at and cells[at - 1].sort == "number":
        return None  # "her first three years"
    if cell.sort == "time" and isinstance(cell.what, TimeRef) and cell.what.kind == "duration":
        time = cell.what
        number = float(time.number or 0)
        if time.mod in ("WINDOW", "ORIGIN", "SINCE") or not number or before in _PARTIAL or before == "-":
            return None
        words = time.text.lower().split()
        if "more" in words and "than" not in words:
            return None  # "eight more years"
        bent = time.mod or _BENDING.get(before, "")
        return Stretch(number, time.value[-1:], bent, at, at + 1, cell.start, cell.end)
    if cell.norm in ("a", "one") and at + 1 < len(cells) and cells[at + 1].norm in _ONE and cell.sort == "word":
        unit, number = _ONE[cells[at + 1].norm]
        if at + 3 < len(cells) and (cells[at + 2].norm, cells[at + 3].norm) in (
            ("and", "a"),
            ("or", "so"),
            ("or", "two"),
        ):
            return None
        return Stretch(number, unit, _BENDING.get(before, ""), at, at + 2, cell.start, cells[at + 1].end)
    if (
        cell.norm == "decade"
        and cell.sort == "word"
        and (before in ("his", "her") or cells[at - 1].sort == "possessive")
    ):
        return Stretch(10, "Y", "APPROX", at, at + 1, cell.start, cell.end)
    return None


def nth_year(cells: Sequence[Cell], at: int) -> Stretch | None:
    """The years that are over in "the fifth year" whose ordinal stands at a cell: four, and no fewer."""
    cell, year = cells[at], cells[at + 1] if at + 1 < len(cells) else None
    number = getattr(cell.what, "value", None)
    if "ordinal" not in cell.tags or year is None or year.norm != "year" or not number:
        return None
    return Stretch(number - 1, "Y", "MORE_THAN", at, at + 2, cell.start, year.end)


def told_up_to_now(cells: Sequence[Cell], at: int) -> Stretch | None:
    """ "These thirteen years", "for the past thirteen years" from a cell on: a stretch that goes on today,
    and may be a part of a longer one."""
    k = at + (at < len(cells) and cells[at].norm in ("for", "over", "throughout"))
    if k >= len(cells):
        return None
    cell = cells[k]
    if cell.norm in ("these", "this"):
        found = stretch_at(cells, k + 1)
    elif cell.sort == "time" and isinstance(cell.what, TimeRef) and cell.what.mod == "WINDOW" and cell.what.number:
        time = cell.what
        past = time.inner.until is not None and "next" not in time.text.lower() and "coming" not in time.text.lower()
        found = Stretch(float(time.number or 0), time.value[-1:], "", k, k + 1, cell.start, cell.end) if past else None
    else:
        return None
    return found if found is not None and found.unit == "Y" and whole(cells, found.last) else None


def told_for(cells: Sequence[Cell], at: int, *, ended: bool = False) -> Stretch | None:
    """ "for 16 years" from a cell on, if that is the whole of it: nothing behind it makes it a part, as "when" does
    where what follows is not that it `ended`."""
    if at >= len(cells) or cells[at].norm not in ("for", "lasted"):
        return None
    k = at + 1
    while k < len(cells) and k - at < 6 and cells[k].norm in SKIPPED and stretch_at(cells, k) is None:
        k += 1
    found = stretch_at(cells, k)
    if found is None or whole(cells, found.last):
        return found
    return found if ended and cells[found.last].norm in _AT_THE_END else None


def whole(cells: Sequence[Cell], at: int) -> bool:
    """Whether what stands behind a stretch leaves it whole."""
    if at >= len(cells):
        return True
    cell = cells[at]
    return (cell.sort == "mark" and cell.norm != "-") or (cell.sort == "word" and cell.norm in _GOING_ON)
