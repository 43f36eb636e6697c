"""What was done at a battle, when: "In 1886 an army routed the invaders at the Battle of Adwa"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import WHEN, Attached, is_time
from claimcheck.kinds.event.nouns import Noun
from claimcheck.text.shape import Cell
from claimcheck.text.words import HAVE, MODALS, NOT, POSSESSIVES, PREPOSITIONS, RELATIVES, SUBORDINATORS

_FIGHTS = frozenset("battle siege duel skirmish combat fight clash".split())
_DID = frozenset(
    "routed defeated beat crushed destroyed annihilated overwhelmed vanquished repelled repulsed smashed overran "
    "thrashed humiliated humbled halted stopped won lost fell died perished fought faced met triumphed "
    "prevailed".split()
)
_REACH = 24


def done_at(cells: Sequence[Cell], it: Noun) -> Attached | None:
    """The time that opens the sentence of what one side did to the other "at" a battle, or "in" it."""
    if it.first < 3 or cells[it.first - 1].norm not in ("at", "in") or it.first > _REACH:
        return None
    if _FIGHTS.isdisjoint(cells[it.at].norm.split()) or it.tail.times or it.tail.tight or it.before is not None:
        return None
    first = next((k for k in range(it.first) if cells[k].sort != "mark"), 0)
    at = first + 1 if cells[first].norm in WHEN and cells[first].norm in ("in", "on") else first
    if at >= it.first - 2 or not is_time(cells[at]):
        return None
    clause = cells[at + 1 + (cells[at + 1].norm in (",", "that")) : it.first - 1]
    verb = next((k for k, cell in enumerate(clause) if cell.sort in ("word", "term") and cell.norm in _DID), 0)
    if not verb or any(not _plain(cell) for cell in clause):
        return None
    whom = clause[verb + 1 :]
    if any(cell.norm in PREPOSITIONS or cell.norm in POSSESSIVES for cell in whom):
        return None
    return Attached(first, at + 1, at, cells[first].norm if at > first else "")


def _plain(cell: Cell) -> bool:
    """Whether a cell tells of nothing but who did it to whom."""
    if cell.sort in ("mark", "time"):
        return cell.norm == "-"
    return cell.norm not in HAVE | MODALS | NOT | RELATIVES | SUBORDINATORS | {"to"}
