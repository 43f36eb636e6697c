"""Who an honorific says is not meant: "Mr Kopp" is not Elisabeth Kopp, and of two Clintons "Mrs Clinton" is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.model import Entity
from claimcheck.text.given_names import men, women
from claimcheck.text.names import Alias
from claimcheck.text.row import Row
from claimcheck.text.tokens import Token, words
from claimcheck.text.words import MISSES, MISTERS


def meant(row: Row, first: int, aliases: Sequence[Alias], entities: Mapping[str, Entity]) -> list[Alias]:
    """Those of the short names at token `first` that are not of people of the other sex than the honorific before
    tells; the sex of people is told by given names that are men's or women's alone."""
    before = row.token(first - 1)
    if before is None or before.norm not in MISTERS | MISSES:
        return list(aliases)
    others = women() if before.norm in MISTERS else men()
    text = row.document.text
    return [
        alias
        for alias in aliases
        if not (alias.variant == "short" and _named(entities[alias.key], others))
        or _in_full(before, entities[alias.key], text)
    ]


def _in_full(honorific: Token, entity: Entity, text: str) -> bool:
    """Whether the text has the honorific before the whole name too: "Mr Kim Aas" is a man, whatever others are."""
    said = text[honorific.start : honorific.end].rstrip(".")
    full = [name.text for name in entity.names if not name.short and " " in name.text]
    return any(f"{said}{mark}{name}" in text for name in full for mark in (" ", ". "))


def _named(entity: Entity, given: frozenset[str]) -> bool:
    full = [words(name.text) for name in entity.names if not name.short]
    return entity.type == "person" and any(len(name) > 1 and name[0] in given for name in full)
