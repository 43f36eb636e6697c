"""A name of an event that says twice what it is of, where a text says it once: "the Kastrup agreement" for the
"airport agreement" of Kastrup Airport."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from claimcheck.frozen import frozen, replace
from claimcheck.kinds.event.claim import EventClaim
from claimcheck.model import Entity, Mention
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words

SHORTENED = "shortened"
"""The tag, and the modifier, of what is called so: years from the claim's day, another one is meant."""


@frozen
class Shortened:
    """What an entity's event is called by its last word alone: `key` is that of the whole name."""

    entity: str
    key: str


def shortened(
    claims: Iterable[EventClaim], entities: Mapping[str, Entity], way: str
) -> dict[str, tuple[Shortened, ...]]:
    """Such events by the last words of their names; `way` begins the keys.  None where two events of one entity, or
    another name of the same, end in the word."""
    found: dict[str, dict[str, set[str]]] = {}
    for claim in claims:
        entity = entities.get(claim.of[0]) if len(claim.of) == 1 and not claim.editions else None
        if entity is None:
            continue
        own = {word for name in entity.names for word in words(name.text)}
        for name in claim.called:
            *sort, head = words(name)
            if name.islower() and (not sort or own.issuperset(sort)):
                found.setdefault(head, {}).setdefault(entity.id, set()).add(name)
    rows = {
        head: tuple(
            Shortened(id, way + " ".join(words(name)))
            for id, names in row.items()
            for name in names
            if len(names) == 1 and len(words(name)) > 1
        )
        for head, row in found.items()
    }
    return {head: row for head, row in rows.items() if row}


def with_whole_words(cells: Sequence[Cell], heads: Mapping[str, tuple[Shortened, ...]]) -> Sequence[Cell] | None:
    """The sentence with the event for the last word of its name, right behind the name of what it is of; None if there
    is no such word."""
    found: dict[int, Cell] = {}
    for at, (before, cell) in enumerate(pairwise(cells), start=1):
        if cell.norm not in heads or cell.sort != "word" or before.sort != "subject":
            continue
        ids = before.what[0].entities
        keys = tuple(row.key for row in heads[cell.norm] if (row.entity,) == ids)
        if keys:
            mention = Mention(cell.start, cell.end, "term", keys)
            found[at] = replace(cell, sort="term", tags=("event", SHORTENED), what=mention)
    return [found.get(k, cell) for k, cell in enumerate(cells)] if found else None
