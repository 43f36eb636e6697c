"""Whose event it is by its own name: "the ASEAN summit", "the Malpasset disaster"."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from claimcheck.kinds.event.index import ITSELF, NOUN, VERB, Events, folded
from claimcheck.model import Entity, Statement
from claimcheck.text.tokens import words


def in_the_name(
    statement: Statement, parts: Collection[str], entities: Mapping[str, Entity], events: Events
) -> frozenset[str]:
    """The participants whose names stand in the event's own name: "ASEAN summit", "the Malpasset disaster" of the
    Malpasset Dam; a treaty may be an entity itself."""
    names = [f" {key[len(NOUN) :]} " for key in statement.keys if not key.startswith(VERB)]
    itself = {id for ref in statement.objects if ref.how == ITSELF for id in ref.entities}
    return frozenset(itself & set(parts)) | frozenset(
        id
        for id in parts
        if id in entities
        for text in (*(name.text for name in entities[id].names), *entities[id].adjectives)
        if any(f" {folded(text)} " in name or f" {_proper_part(text, entities[id], events)} " in name for name in names)
    )


def _proper_part(name: str, entity: Entity, events: Events) -> str:
    """The name of a building or a ship without the noun for what it is, folded; the whole name if it has none."""
    *first, last = words(name)
    own = first and entity.type in ("place", "ship") and last in events.designations.get(entity.id, ())
    return " ".join(first) if own else folded(name)
