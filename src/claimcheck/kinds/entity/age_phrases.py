"""What ages a phrase allows: "still a teenager", "by then in her late thirties", "not yet 20", "a boy of 15".

A phrase is read back from its core, which is a word for an age, a number, or an age in words, to where it begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.entity.aging import years_of
from claimcheck.kinds.entity.decades import DECADES
from claimcheck.kinds.entity.milestones import PARTS, TENS
from claimcheck.text.shape import Cell, norm

TEENS = frozenset(["teenager", "teenage", "teenaged", "teens"])
_SOMETHING = {"twentysomething": 20, "thirtysomething": 30, "fortysomething": 40, "fiftysomething": 50}
CORES = (*sorted(TEENS), *TENS, *DECADES, *_SOMETHING)
"""Words for ages."""
_OLDEST = 122
_BEFORE = frozenset("not under below".split())
_NEARLY = frozenset("nearly almost pushing nearing approaching nudging shy rising close short".split())
_PAST = frozenset("over past beyond side above more".split())
_FILL = frozenset(
    "still only just barely already by then now yet well himself herself as a an the of in into his her at aged age "
    "all boy girl youth lad man woman lass far wrong other right on than to but while when ripe "
    "good great grand advanced old young mere tender out quite scarcely no more".split()
) | _BEFORE | _NEARLY | _PAST | PARTS.keys()  # fmt: skip


@frozen
class Ages:
    """From which age to which, and the cells that say so, half-open; `loose` if the words round."""

    low: int
    high: int
    first: int
    last: int
    loose: bool


def ages_told(cells: Sequence[Cell], core: int, start: int) -> Ages | None:
    """The ages of the phrase around a core that begins at `start` or later; None if other words stand in it."""
    first = core
    while first > start and (cells[first - 1].norm in _FILL or cells[first - 1].norm == "-"):
        first -= 1
    words = [cell.norm for cell in cells[first:core]]
    last = core + 1
    if norm(cells, last) == "years" and norm(cells, last + 1) == "old":
        last += 2
    counted = cells[core].sort in ("time", "number")
    span = _of_number(cells[core], words) if counted else _of_word(cells[core].norm, words)
    if span is None:
        return None
    low, high, loose = span
    return Ages(low, high, first, last, loose)


def _of_word(word: str, words: Sequence[str]) -> tuple[int, int, bool] | None:
    owned = bool(words) and not {"his", "her"}.isdisjoint(words[-3:])
    part = next((one for one in words if one in PARTS), "")
    if _BEFORE & {*words} or _NEARLY & {*words} or {"no", "than", "past"} & {*words}:
        return None
    if word in TEENS:
        if word == "teens" and not owned:
            return None
        if "out" in words:
            return (19, 24, True) if {"barely", "just", "scarcely", "only"} & {*words} else None
        return (*{"early": (12, 16), "late": (16, 19)}.get(part, (13, 19)), True)
    if word in DECADES:
        return (*DECADES[word], True) if {"a", "an", "the"} & {*words} else None
    if word in _SOMETHING:
        return _SOMETHING[word], _SOMETHING[word] + 9, True
    if not owned or "out" in words or not {"in", "into"} & {*words}:
        return None
    first, last = PARTS.get(part, (0, 9))
    return TENS[word] + first, TENS[word] + last, True


def _of_number(cell: Cell, words: Sequence[str]) -> tuple[int, int, bool] | None:
    text = cell.what.text.lower()
    said = {*words, *text.split()[:-1]}
    years = years_of(cell) if cell.sort == "time" or not cell.what.approximate else (int(cell.what.value), None)
    if years is None or not 0 < years[0] <= _OLDEST or {"his", "her", "into"} & said or PARTS.keys() & said:
        return None
    number = years[0]
    if "no" in said or {"about", "around", "roughly", "some", "out"} & said:
        return None
    if "not" in said:
        return (0, number - 1, False) if "yet" in said else None
    if said & _BEFORE:
        return 0, number - 1, False
    if said & _NEARLY:
        return number - 6, number, True
    if said & _PAST:
        return (number, _OLDEST, False) if not {"right", "young"} & said else None
    if cell.sort == "number" and cell.what.approximate:
        return None
    return number, number, False
