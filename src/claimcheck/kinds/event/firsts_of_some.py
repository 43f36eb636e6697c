"""The first of its sort somewhere, or of somebody: "Chile's first heart transplant", "the first heart transplant in
Chile".  A claim that names no participant holds the very first one; what restricts it may make it a later one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.index import FIRST_OF_SOME
from claimcheck.model import Entity, Statement
from claimcheck.text.shape import Cell

_FIRST = frozenset(["first", "maiden", "earliest", "inaugural"])
_WITHIN = frozenset("in at of by for on among within outside under with using from aboard between during".split())
"""Prepositions behind the name with which it may be that of some place or sort."""
_ALL = frozenset(["world", "history", "earth", "mankind", "humanity"])
_WHERE = frozenset(["in", "at", "for", "on"])
_AROUND = frozenset(["at", "possessive", "of", "before", "adjective"])


def restricted(cells: Sequence[Cell], at: int, determiner: str) -> bool:
    """Whether the first of its sort, named at a cell, is told of as that of some place or of somebody."""
    if cells[at].norm.split(" ", 1)[0] not in _FIRST:
        return False
    if determiner == "'s":
        return True
    if at + 2 < len(cells) and cells[at + 1].norm in _WITHIN:
        behind = [cell for cell in cells[at + 2 : at + 4] if cell.norm != "the"]
        if behind and behind[0].sort != "time" and behind[0].norm not in _ALL:
            return True
    opens = cells[0].norm in _WHERE and len(cells) > 1 and cells[1].sort != "time"
    return opens and any(cell.norm == "," for cell in cells[2:at])


def first_elsewhere(claim: EventClaim, statement: Statement, entities: Mapping[str, Entity]) -> bool:
    """Whether it may be the first of another place than the claim's, for a claim that names no participant."""
    here = {one for id in claim.where for one in (id, *(entities[id].within if id in entities else ()))}
    around = [ref for ref in statement.objects if ref.how in _AROUND]
    ours = any(here & {*ref.entities} for ref in around)
    if FIRST_OF_SOME in statement.modifiers:
        return not ours
    first = all(name.casefold().split(" ", 1)[0] in _FIRST for name in claim.called)
    return first and statement.mode == "date" and not ours and any(ref.how == "at" for ref in around)
