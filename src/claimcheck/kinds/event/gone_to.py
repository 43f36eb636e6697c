"""Those who go to an event: a place right behind its name is where it is, "travelled to the cup final in Oslo"; when
they went may be some days before it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import ADVERBS, WHEN, is_time
from claimcheck.kinds.event.nouns import Noun
from claimcheck.text.shape import Cell
from claimcheck.text.words import MODALS, NOT, POSSESSIVES

GONE = "gone to it"
"""The modifier of what is told of those who went there: its time is theirs."""
_GO = frozenset(
    "travel travels travelled traveled travelling traveling go goes went going gone come comes came coming head heads "
    "headed heading fly flies flew flown flying drive drives drove driven driving journey journeys journeyed march "
    "marched marching sail sailed sailing return returned returning rush rushed trek trekked jet jetted jetting flock "
    "flocked flocking pour poured pouring".split()
)
_OFF = frozenset("off back out over up down along by home".split())
_WAY = frozenset(["way"])


def gone_to(cells: Sequence[Cell], it: Noun) -> bool:
    """Whether a noun phrase that has a place right behind its name is what somebody goes to."""
    first = it.first
    if it.determiner not in ("the", "'s") or not it.tail.places or it.tail.places[0].first != it.at + 1 or first < 2:
        return False
    if cells[first - 1].norm not in ("to", "for") or cells[first - 1].sort != "word":
        return False
    k = first - 2
    while k > 0 and (is_time(cells[k]) or cells[k].norm in ADVERBS | _OFF or _prep(cells, k)):
        k -= 1
    if k < 1 or cells[k].sort != "word":
        return False
    to = cells[first - 1].norm == "to"
    word = cells[k].norm
    their_way = to and word in _WAY and cells[k - 1].norm in POSSESSIVES
    goes = word in _GO and (to or word.startswith("head")) and cells[k - 1].norm not in ("a", "an", "the", "of")
    if not (goes or their_way):
        return False
    return not any(cell.norm in NOT | MODALS for cell in cells[max(0, k - 3) : k] if cell.sort == "word")


def _prep(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word brings in the time behind it."""
    return cells[at].norm in WHEN and is_time(cells[at + 1])
