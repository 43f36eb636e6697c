"""A given name that shares the surname behind the next one: "canonised Francisco and Jacinta Marto"."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from claimcheck.frozen import replace
from claimcheck.model import Entity, Ref, Statement
from claimcheck.text.tokens import words

_APART = len(" and ")


def with_surnames(statement: Statement, parts: Collection[str], entities: Mapping[str, Entity]) -> Statement:
    """The statement with such a given name, right before the full name of a participant, as that of the participant
    who has it and the same surname."""
    strange = [ref for ref in statement.objects if not ref.entities and ref.text.isalpha() and ref.text[0].isupper()]
    if not strange:
        return statement
    people = [id for id in parts if id in entities and entities[id].type == "person"]
    found: dict[Ref, Ref] = {}
    for ref in strange:
        beside = {
            other.text: id
            for other in statement.objects
            for id in other.entities
            if id in people and 0 < other.start - ref.end <= _APART and other.start > ref.end
        }
        for text in beside:
            row = (*words(ref.text), *words(text)[1:])
            ids = [id for id in people if any(words(name.text) == row for name in entities[id].names)]
            if len(ids) == 1 and len(row) > 1:
                found[ref] = replace(ref, entities=(ids[0],), types=("person",))
    if not found:
        return statement
    return replace(statement, objects=tuple(found.get(ref, ref) for ref in statement.objects))
