"""The time that belongs to a birth or death, behind its verb: past places, causes and asides, but no other clause."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.interval import year
from claimcheck.kinds.entity.feigned import FEIGNED
from claimcheck.model import TimeRef
from claimcheck.text.shape import Cell, norm
from claimcheck.text.words import (
    DETERMINERS,
    FUNCTION_CAPS,
    NOT,
    PARTICIPLES,
    POSSESSIVES,
    RELATIVES,
    SUBORDINATORS,
    is_finite,
)

_REACH = 18
_WORDS = {"in": "in", "on": "on", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after"}
_PASSED = frozenset("the a early late about around mid just sometime only year spring summer autumn winter".split())
_DAYS = frozenset("night morning evening afternoon day eve dawn hours".split())
_OF_ANOTHER = (
    (SUBORDINATORS | RELATIVES) - {"before", "after"}
    | NOT
    | frozenset("following during whom built held made begun led injuries wounds or either but than".split())
)
"""Words behind which a time may be that of something else."""


def time_behind(cells: Sequence[Cell], start: int) -> tuple[int, str] | None:
    """The cell of the time, and the preposition by which it is bound: in, on, until, by, before or after."""
    for at in range(start, min(len(cells), start + _REACH)):
        cell = cells[at]
        if cell.sort == "time" and cell.what.kind == "date":
            return bound(cells, at, start)
        if cell.sort == "time" and cell.what.kind != "age":
            return None
        if _stops(cells, at):
            return None
    return None


def a_year(cell: Cell) -> Cell | None:
    """The cell of a bare number as that of a year: "the year of his birth, 1901"."""
    if cell.sort != "word" or len(cell.norm) != _DIGITS or not cell.norm.isdigit() or not "1000" <= cell.norm < "2100":
        return None
    span = year(int(cell.norm))
    told = TimeRef(cell.start, cell.end, cell.norm, "date", cell.norm, span, span, "year")
    return replace(cell, sort="time", tags=("date",), what=told)


_DIGITS = 4


def _stops(cells: Sequence[Cell], at: int) -> bool:
    cell = cells[at]
    if cell.sort == "mark":
        return cell.norm not in (",", "-", "–")
    if "person" in cell.tags:
        return True
    if cell.norm in ("before", "after", "until", "till"):
        return next((k for k in range(at + 1, min(at + 4, len(cells))) if cells[k].sort == "time"), 0) == 0 or any(
            cells[k].norm not in _PASSED for k in range(at + 1, _next_time(cells, at))
        )
    if cell.norm == "and":
        return norm(cells, at - 1) == "," or norm(cells, at + 1) not in DETERMINERS | POSSESSIVES
    if cell.norm == "from":
        return norm(cells, at + 1) in ("a", "an", "the", "his", "her", "injuries", "wounds")
    if cell.norm in _OF_ANOTHER and cell.sort == "word":
        return True
    if cell.norm in FEIGNED:
        return True
    past = cell.sort in ("word", "term", "phrase") and (is_finite(cell.norm) or cell.norm in PARTICIPLES)
    return past and cell.norm not in ("aged", "red", "being", "set", "led")


def _next_time(cells: Sequence[Cell], at: int) -> int:
    return next((k for k in range(at + 1, len(cells)) if cells[k].sort == "time"), len(cells))


def bound(cells: Sequence[Cell], at: int, start: int) -> tuple[int, str] | None:
    """The time with the word that governs it, if nothing behind makes it part of something else."""
    k = at - 1
    article = False
    while k >= start and cells[k].norm in _PASSED:
        article |= cells[k].norm in ("the", "a")
        k -= 1
    if k > start and cells[k].norm == "of" and cells[k - 1].norm in _DAYS:
        word = "on"
    else:
        word = _WORDS.get(cells[k].norm, "") if k >= start else ""
    after = cells[at + 1] if at + 1 < len(cells) else None
    if not word or after is None or after.sort in ("mark", "time"):
        return (at, word) if word else None
    if after.sort in ("phrase", "term", "possessive", "subject", "cap", "number") or after.norm in ("or", "-"):
        return None
    if (article and after.norm not in FUNCTION_CAPS) or (after.norm in _EVENTS):
        return None
    return at, word


_EVENTS = frozenset(
    "campaign election elections film movie novel season crash war attack accident coup edition version play series "
    "production episode remake".split()
)
