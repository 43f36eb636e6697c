"""Words before "record" that make it one of a sort: "the course record", "a junior record"; a record that is not even
said to be that of the world, or of what the claims call it, may be any."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell

_PRAISE = frozenset(
    "new old current official world historic former then great big famous fabulous brilliant superb fine fast fresh "
    "outright absolute overall longstanding long-standing standing much-admired jaw-dropping first latest best".split()
)
_SUFFIXES = ("ing", "ful", "ous", "ive", "able", "ible", "less", "ary", "ent", "ant")
_SORTS = frozenset("olympic paralympic domestic outing training racing swimming sailing riding skiing skating".split())


def of_a_sort(cells: Sequence[Cell], first: int, at: int) -> bool:
    """Whether a word before "record" makes it one of its sort: "the course record", "a junior record"."""
    if cells[at].norm.rpartition(" ")[2] != "record":
        return False
    if " " not in cells[at].norm:
        return True
    before = cells[first:at]
    if any(_place(cell, before[k + 1 : k + 2]) for k, cell in enumerate(before)):
        return True  # "the Norwegian record"
    return any(
        cell.sort in ("word", "cap", "number", "amount")
        and (cell.norm in _SORTS or not (cell.norm in _PRAISE or cell.norm.endswith(_SUFFIXES)))
        and not (k + 1 < len(before) and before[k + 1].norm == "-")
        for k, cell in enumerate(before)
        if k or cell.norm not in _OPENERS
    )


_OPENERS = frozenset("the that this his her its their a an".split())


def _place(cell: Cell, after: Sequence[Cell]) -> bool:
    """Whether a name describes, and owns nothing."""
    if after and after[0].sort == "possessive":
        return False
    return cell.sort == "adjective" or (cell.sort == "subject" and "person" not in cell.tags)
