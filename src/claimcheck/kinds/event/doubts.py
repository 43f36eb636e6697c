"""Which words leave it open whether the event of a claim is meant: for people who ask."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.kinds.event.binding import another_named
from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.index import SINGLED
from claimcheck.model import Entity, Statement


def doubted(statement: Statement, claim: EventClaim, entities: Mapping[str, Entity]) -> str:
    """What leaves it open, in words; "" if no single word does."""
    if "ordinal" in statement.modifiers and not claim.editions:
        return "a number in a row stands before it, and the claim counts no editions"
    if SINGLED in statement.modifiers and not claim.editions:
        return "it is singled out among several, and the claim has no editions"
    parts = frozenset((*claim.of, *claim.between, *claim.by))
    sorts = frozenset(entities[id].type for id in parts if id in entities)
    other = another_named(statement, parts, sorts, entities)
    if other is not None:
        return f"“{other.text}” stands in the sentence too"
    strange = next((ref for ref in statement.objects if ref.how == "sentence" and not ref.entities and ref.text), None)
    if strange is not None:
        return f"“{strange.text}” stands in the sentence too, a name that the claims don't know"
    named = {id for ref in statement.objects if ref.how != "document" for id in ref.entities}
    missing = [entities[id].name for id in parts - named if id in entities]
    return f"{' and '.join(sorted(missing))} is not named in the sentence" if len(missing) == 1 else ""
