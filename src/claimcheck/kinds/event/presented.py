"""An event that a sentence puts before the reader, so that a time behind its name can only be its own: "This is the
opening of the canal in 1914", "the opening of the canal, that hot Saturday in August 1914 when ..."."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import LOOSE_ENDS, Attached, is_time
from claimcheck.kinds.event.nouns import Noun
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, is_past

_IS = frozenset("is that's it's here's what's there's".split())
_DAYS = frozenset(
    "day afternoon evening morning night weekend week month summer spring autumn winter fortnight dawn hour "
    "year".split()
)
_SORTS = frozenset(["weekday", "day", "season"])
_GOES_ON = frozenset("when where which".split())
_LONGEST = 5
_SCENE = 24


def shown(cells: Sequence[Cell], first: int) -> bool:
    """Whether a noun phrase is what "is" in the present: a time long past behind it is its own."""
    return first > 0 and cells[first - 1].norm in _IS


def pointed_at(cells: Sequence[Cell], first: int) -> bool:
    """Whether a noun phrase tells what "this", "that" or "it" was, which has no time of its own."""
    return first > 1 and cells[first - 1].norm == "was" and cells[first - 2].norm in ("this", "that", "it") and (
        first == 2 or cells[first - 3].sort == "mark"
    )  # fmt: skip


def day_beside(cells: Sequence[Cell], it: Noun) -> Attached | None:
    """The time in another name for an event, right behind it: ", that glorious Saturday in July 1985 when"."""
    k = it.last + 1
    if k + 2 >= len(cells) or cells[k - 1].norm != ",":
        return None
    if cells[k].norm not in ("that", "the"):
        return None
    that = cells[k].norm == "that"
    k += 1
    first, stop = k, min(len(cells), k + _LONGEST)
    while k < stop and cells[k].sort in ("word", "adjective") and cells[k].norm not in _DAYS | LOOSE_ENDS:
        k += 1
    if k == first:
        return None  # "he wrote to her, that day in 1985": a time of the verb
    while k + 1 < stop and cells[k].norm in _DAYS and cells[k + 1].norm in _DAYS:
        k += 1  # "that summer day"
    if k >= stop:
        return None
    named = cells[k].norm in _DAYS or (cells[k].sort == "time" and cells[k].what.granularity in _SORTS)
    if named and k + 2 < len(cells) and cells[k + 1].norm in ("in", "of", "on") and is_time(cells[k + 2]):
        k += 2
    elif not is_time(cells[k]):
        return None
    time = cells[k].what
    if time.granularity == "weekday" or "year_inferred" in time.flags:
        return None
    behind = cells[k + 1] if k + 1 < len(cells) else None
    told = behind is None or behind.norm in _GOES_ON or (that and behind.sort == "mark" and behind.norm != "-")
    if not told or _listed(cells, it, k + 1) or not _in_a_clause(cells, it):
        return None
    return Attached(k, k + 1, k)


def _listed(cells: Sequence[Cell], it: Noun, after: int) -> bool:
    """Whether the two stand in a list: "Woodstock, the summer of 1969 and the moon"."""
    before = cells[it.first - 1] if it.first else None
    if before is not None and before.norm in (",", "and", "or", "between", "from"):
        return True
    return after < len(cells) and cells[after].norm == "," and any(
        cell.norm in ("and", "or") for cell in cells[after + 1 : after + 8]
    )  # fmt: skip


def _in_a_clause(cells: Sequence[Cell], it: Noun) -> bool:
    """Whether the name opens the sentence, or a verb stands before it: not in "After the fair, that day in May when
    the rain came was"."""
    before = [cell for cell in cells[max(0, it.first - _SCENE) : it.first] if cell.sort != "mark"]
    return not before or all(cell.norm in DETERMINERS for cell in before) or any(
        cell.norm in BE or (cell.sort in ("word", "term", "phrase") and is_past(cell.norm)) for cell in before
    )  # fmt: skip
