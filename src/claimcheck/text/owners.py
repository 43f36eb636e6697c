"""What a role phrase is of, where more than one "of" tells it: a second body, the place behind a superlative."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.superlatives import of_degree

GOES_ON = frozenset(["possessive", "cap", "phrase", "subject"])
"""Sorts of cells before which a name is only the beginning of a longer one."""


def joined(cells: Sequence[Cell], at: int) -> int | None:
    """The cell of a second owner: "and Mexico", "and the European Union"."""
    if at + 1 >= len(cells) or cells[at].norm not in ("and", "&"):
        return None
    named = at + 1 + (cells[at + 1].norm == "the" and at + 2 < len(cells))
    cell = cells[named]
    body = "person" not in cell.tags and "unknown" not in cell.tags
    if cell.sort != "subject" or not body:
        return None
    if named > at + 1 and not (named + 1 >= len(cells) or cells[named + 1].sort == "mark"):
        return None  # "a member of NATO and the EU has a seat": another clause
    return named


def second_work(cells: Sequence[Cell], at: int) -> int:
    """The cell behind a second work that nobody knows: "the director of Spirited Away and Grave of the Fireflies,";
    `at` itself if there is none."""
    if at < 1 or at + 1 >= len(cells) or cells[at].norm != "and" or "work" not in cells[at - 1].tags:
        return at
    end = at + 1
    while (
        end < len(cells)
        and end - at < _TITLE
        and (
            cells[end].sort in ("cap", "adjective")
            or (cells[end].sort == "subject" and "unknown" in cells[end].tags)
            or "cap" in cells[end].tags
            or (end > at + 1 and cells[end].norm in _SMALL)
        )
    ):
        end += 1
    ends = end >= len(cells) or cells[end].norm in (",", ".", ";", ")")
    titled = any(not _SMALL.isdisjoint(cell.norm.split()) for cell in cells[at + 1 : end])
    return end if ends and titled else at  # two words with capitals are a person's as well


_TITLE = 8
"""How many cells the name of a work may have."""
_SMALL = frozenset("of the in and for a to".split())
"""Words that stand in small letters in the name of a work."""


def place_behind(cells: Sequence[Cell], phrase: int, at: int) -> int | None:
    """The cell of the place in "the largest city in Latvia": what is most of all somewhere is that place's."""
    if at + 1 >= len(cells) or cells[at].norm != "in" or not of_degree(cells[phrase].norm):
        return None
    place = at + 1 + (cells[at + 1].norm == "the")
    if place >= len(cells) or cells[place].sort != "subject" or "somewhere" not in cells[place].tags:
        return None
    after = cells[place + 1] if place + 1 < len(cells) else None
    whole = after is None or (after.sort not in GOES_ON and after.norm not in ("-", "and", "or"))
    return place if whole else None
