"""Whose kin a name is said to be by an aside right behind it: "Anders Holm dined with Eva Dahl, his wife, in Oslo"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity import antecedents
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import somebody
from claimcheck.text.words import BE, HAVE, PASTS, PREPOSITIONS, RELATIVES, SUBORDINATORS


def owner(cells: Sequence[Cell], place: int, facts: Facts) -> Cell | None:
    """Who "his" or "her" at a cell means, which is never the name that it stands behind; none in a list of people."""
    name = place - 2
    if not antecedents.known_person(cells[name]) or not _an_aside(cells, place + 2):
        return None
    first = name
    while first and cells[first - 1].norm != "," and cells[first - 1].sort in ("phrase", "cap"):
        first -= 1
    if not first or cells[first - 1].norm == ",":
        return None  # "with Bo Holm, Eva Dahl, his wife"
    row = (*cells[:first], *cells[place:])
    found = antecedents.within(row, first, facts)
    if found is None or found.what[0].entities == cells[name].what[0].entities:
        return None
    return None if any(somebody(row, k) for k in range(first + 2, len(row))) else found


_IN_LAW = ["-", "in", "-", "law"]


def _an_aside(cells: Sequence[Cell], at: int) -> bool:
    """Whether the words for kin end there, and what follows is no further one of a list."""
    at += len(_IN_LAW) if [cell.norm for cell in cells[at : at + len(_IN_LAW)]] == _IN_LAW else 0
    if at >= len(cells) or cells[at].sort != "mark":
        return False
    if cells[at].norm in (".", ";", ")"):
        return True
    after = cells[at + 1] if cells[at].norm == "," and at + 1 < len(cells) else None
    goes_on = PREPOSITIONS | SUBORDINATORS | RELATIVES | BE | HAVE | PASTS
    return after is not None and (after.norm in goes_on or (after.sort == "word" and after.norm.endswith("ed")))
