"""Honorifics before names: who is not meant by them ("Mr Kopp" is not Elisabeth Kopp, and of two Clintons "Mrs Clinton"
is one), and the row of cells without them: what is said of "Mr Vale" is said of Vale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.frozen import replace
from claimcheck.model import Entity
from claimcheck.text.given_names import men, women
from claimcheck.text.names import Alias
from claimcheck.text.row import Row
from claimcheck.text.shape import Cell
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


def without(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells, an honorific being a part of the name behind it, which then tells how its bearer is spoken of."""
    at = next((k for k, cell in enumerate(cells[:-1]) if cell.norm in _POLITE and _is_of_a_name(cells, k)), -1)
    if at < 0:
        return cells
    said, name = cells[at], cells[at + 1]
    tags = ("he",) if said.norm in MISTERS | {"sir"} else ("she",) if said.norm in MISSES else ()
    whole = replace(name, start=said.start, first=said.first, tags=(*name.tags, *tags))
    return (*cells[:at], whole, *without(cells[at + 2 :]))


def _is_of_a_name(cells: Sequence[Cell], at: int) -> bool:
    """Whether an honorific stands before somebody whom the claims know, and not of a couple: "Mr and Mrs Vale"."""
    name = cells[at + 1]
    known = name.sort == "subject" and "person" in name.tags and "known" in name.tags
    return known and cells[at].sort in ("word", "cap") and not (at > 1 and cells[at - 2].norm in _POLITE)


_POLITE = MISTERS | MISSES | frozenset(["mx", "dr", "prof", "professor", "sir", "rev", "reverend"])


def _in_full(honorific: Token, entity: Entity, text: str) -> bool:
    """Whether the text has the honorific before the whole name too: "Mr Kim Aas" is a man, whatever others are."""
    said = text[honorific.start : honorific.end].rstrip(".")
    full = [name.text for name in entity.names if not name.short and " " in name.text]
    return any(f"{said}{mark}{name}" in text for name in full for mark in (" ", ". "))


def _named(entity: Entity, given: frozenset[str]) -> bool:
    full = [words(name.text) for name in entity.names if not name.short]
    return entity.type == "person" and any(len(name) > 1 and name[0] in given for name in full)
