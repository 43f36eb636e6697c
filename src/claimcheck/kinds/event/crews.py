"""Several who do one thing together: "Keller and Moser signed", "was signed by Norway, Sweden and two companies"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import is_time
from claimcheck.text.phrases import clause_opens
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS, FUNCTION_CAPS, HONORIFICS

_LONGEST = 16
_JOINS = frozenset(["and", "&", ","])
_WHERE = frozenset(["in", "at", "on", "near"])
_TITLES = HONORIFICS | frozenset(
    "general lieutenant colonel admiral marshal president minister ministers foreign prime premier chancellor king "
    "queen prince secretary chief side government governments leader leaders two both".split()
)


def crew_before(cells: Sequence[Cell], end: int) -> tuple[str, ...]:
    """The words of the names in a list that ends before a verb; none where there is no list, or a clause does not
    begin with it."""
    first = end
    while first > 0 and end - first < _LONGEST and _listed(cells[first - 1]):
        first -= 1
    while first < end and (cells[first].norm in _JOINS or cells[first].sort == "mark"):
        first += 1
    if not clause_opens(cells, first) or cells[end - 1].norm in _JOINS:
        return ()
    return _names(cells[first:end])


def crew_after(cells: Sequence[Cell], first: int) -> tuple[tuple[str, ...], int] | None:
    """The same of a list behind "by", and the cell after it, where a time, a place or the end of the clause stands."""
    end = first
    while end < len(cells) and end - first < _LONGEST and _listed(cells[end]):
        end += 1
    while end > first and cells[end - 1].norm in _JOINS:
        end -= 1
    follows = cells[end] if end < len(cells) else None
    if follows is not None and follows.sort != "mark" and not is_time(follows) and follows.norm not in _WHERE:
        return None
    names = _names(cells[first:end])
    return (names, end) if names else None


def _names(row: Sequence[Cell]) -> tuple[str, ...]:
    if not any(cell.norm in ("and", "&") for cell in row):
        return ()
    said = [word for cell in row if _named(cell) for word in cell.norm.split()]
    return tuple(dict.fromkeys(word for word in said if len(word) > 1 and word not in FUNCTION_CAPS | _TITLES))


def _named(cell: Cell) -> bool:
    return cell.sort in ("subject", "cap", "adjective") or (
        cell.sort == "word" and bool({"cap", "upper"} & {*cell.tags})
    )


def _listed(cell: Cell) -> bool:
    if _named(cell) or cell.norm in _JOINS or cell.sort in ("term", "phrase"):
        return True
    if cell.sort == "number":
        return True
    plain = cell.sort == "word" and cell.norm.isalpha() and not cell.norm.endswith(("ed", "ing", "ly"))
    return plain and (cell.norm in DETERMINERS or cell.norm not in FUNCTION_CAPS)
