"""Years that a noun has, and not what is told: "laid a wreath on Friday for the veterans of the 1944 rising"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import TimeRef
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, PASTS, PREPOSITIONS, is_past

_OPENING = 6
"""Cells within which whoever does it stands, behind a title that opens the sentence."""
_OF_OR_TO = frozenset(["of", "to", "from", "in", "for", "by"])


def does(cells: Sequence[Cell], at: int) -> bool:
    """Whether a title at a cell opens the sentence, and the verb of its bearer in the past follows."""
    if at > 1 or (at and cells[0].norm not in ("the", "then")):
        return False
    named = next((k for k, cell in enumerate(cells[:_OPENING]) if "person" in cell.tags), -1)
    if not 0 <= named < len(cells) - 1 or cells[named + 1].sort != "word":
        return False
    return is_past(cells[named + 1].norm) or cells[named + 1].norm in PASTS


def of_a_noun(cells: Sequence[Cell], time: TimeRef) -> bool:
    """Whether a year is that of a noun behind it, which something else is of or for: "veterans of the 1944 rising"."""
    at = next((k for k, cell in enumerate(cells) if cell.start == time.start), 0)
    if at < 2 or at + 1 >= len(cells) or cells[at - 1].norm != "the" or cells[at - 2].norm not in _OF_OR_TO:
        return False
    noun = cells[at + 1]
    return noun.sort in ("word", "cap", "subject", "term") and noun.norm not in PREPOSITIONS | CONJUNCTIONS
