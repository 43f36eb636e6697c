"""How old somebody is said to be behind what they are described by, or before whom they came after: "An admirer of Y,
the 61-year-old conservative replaces Z", of the one person whom the sentences before are about."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity.strangers import words
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import somebody
from claimcheck.text.words import BE, HAVE, MODALS, RELATIVES, REPORTING, is_past

_AFTER = frozenset(["replaces", "succeeds"])
"""Verbs of whoever comes next, whose object is somebody else."""
_LONGEST = 30


def from_the_age(cells: Sequence[Cell]) -> int:
    """The cell of "the" before an age, behind one description that opens the sentence; 0 if it opens with the age, -1
    if neither."""
    if len(cells) < 4:
        return -1
    if cells[0].norm == "the":
        return 0 if _in_years(cells[1]) else -1
    if cells[0].norm not in ("a", "an"):
        return -1
    for at in range(2, min(_LONGEST, len(cells) - 3)):
        cell = cells[at]
        if cell.norm == "," and cells[at + 1].norm == "the" and _in_years(cells[at + 2]):
            return at + 1
        if cell.sort == "mark" and cell.norm not in (",", "-"):
            return -1
        verbal = cell.sort == "word" and (is_past(cell.norm) or cell.norm in BE | HAVE | MODALS | REPORTING)
        if verbal or cell.norm in RELATIVES:
            return -1
    return -1


def _in_years(cell: Cell) -> bool:
    return cell.sort == "time" and "age" in cell.tags and str(cell.what.text).endswith("old")


def only_followed(cells: Sequence[Cell], facts: Facts) -> int:
    """The cell of the verb in "the 61-year-old conservative replaces Z", behind which nobody is told of but who went; 0
    if there is none."""
    nouns = words(facts, "persons") | words(facts, "occupations") | words(facts, "players")
    nouns = nouns | facts.index("entity").partisans.keys()
    at = 2
    while at < len(cells) and (cells[at].sort in ("phrase", "adjective") or cells[at].norm in nouns):
        at += 1
    verb = at + (at < len(cells) and cells[at].norm in ("will", "now"))
    if verb + 1 >= len(cells) or cells[verb].norm not in (_AFTER if verb == at else _AFTER | {"replace", "succeed"}):
        return 0
    people = [k for k in range(verb + 1, len(cells)) if somebody(cells, k)]
    if len(people) != 1:
        return 0
    before = cells[verb + 1 : people[0]]
    return at if all(cell.sort in ("phrase", "adjective") or cell.norm == "the" for cell in before) else 0
