"""Whether a text speaks of another one of a sort before it says "the siege", and for which names such a noun stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.lazy import Pattern
from claimcheck.text.shape import Cell
from claimcheck.text.words import LASTED

_ALIKE = tuple(
    frozenset(row.split())
    for row in (
        "treaty agreement accord accords pact convention protocol declaration charter concordat deal compact covenant "
        "memorandum communique truce armistice ceasefire peace",
        "war conflict campaign battle siege blockade encirclement offensive invasion fight clash skirmish operation "
        "fighting hostilities bloodshed feud",
        "uprising rising revolt rebellion insurrection revolution mutiny unrest coup putsch riot",
        "crisis crises standoff stand-off",
        "disaster catastrophe tragedy accident crash collision derailment sinking fire blaze explosion blast collapse "
        "earthquake quake tremor tsunami eruption flood landslide avalanche",
        "storm hurricane cyclone typhoon tornado gale",
        "attack bombing blast shooting massacre assassination murder killing raid explosion",
        "trial inquiry hearing tribunal proceedings case",
        "epidemic pandemic outbreak plague flu",
        "strike walkout stoppage lockout",
        "game games tournament cup championship final match race olympics festival contest",
        "conference summit congress meeting forum talks council assembly",
        "election vote ballot referendum plebiscite poll",
        "mission expedition voyage flight launch journey",
        "film movie novel book play opera musical song album series story poem painting",
    )
)
"""Nouns for what may be called by each other's."""
TEXTS = _ALIKE[0]
"""What parties sign."""
_BUILT_ON = {
    noun: frozenset(heads.split())
    for nouns, heads in (
        ("treaty agreement accord accords pact", "treaty agreement accord accords pact"),
        ("conflict war fighting hostilities bloodshed", "war conflict campaign"),
        (
            "uprising revolt rebellion insurrection unrest",
            "uprising rising revolt rebellion insurrection revolution mutiny",
        ),
        ("strike walkout stoppage", "strike walkout stoppage"),
        ("siege blockade encirclement", "siege blockade"),
        ("trial proceedings hearings", "trial trials tribunal"),
        ("crisis standoff stand-off", "crisis standoff stand-off"),
        ("pandemic epidemic outbreak", "pandemic epidemic outbreak flu"),
    )
    for noun in nouns.split()
}
"""By nouns that stand for the names of a sort, what those are built on."""
_OF_TEXTS = frozenset("was had entered came took".split())
_OF_WHAT_LASTS = LASTED | frozenset(["ended", "was", "claimed"])
"""What may follow such a noun: of what began, another one may be meant."""
_QUARRELS = Pattern(r"\b(?:quarrel|feud|disput|argu|lawsuit|sued|divorc|rival|rows?\b|clash|disagree)", re.IGNORECASE)
_AGAIN = Pattern(r"(?:\bthe|\bthis|\bthat|\bwhole|\bentire)\s+\Z", re.IGNORECASE)
_OTHER = Pattern(r"\s(?:of\s(?:\d|[A-Z])|with\s[A-Z]|signed\s)")
"""What stands behind "the treaty" where it is another one."""


def stood_for(noun: str, verb: str) -> frozenset[str]:
    """The nouns of the names for which another noun may stand before a verb: "the conflict lasted" for a war."""
    verbs = _OF_TEXTS if noun in TEXTS else _OF_WHAT_LASTS
    return _BUILT_ON.get(noun, frozenset()) if verb in verbs else frozenset()


def another(text: str, noun: Cell, head: str, names: Sequence[Cell]) -> bool:
    """Whether a text, before a noun that may mean what has these names, speaks of another one that may be called so.
    The names are built on the `head`; of what is called otherwise, a quarrel may be meant as well."""
    spans = [(cell.start, cell.end) for cell in names]
    for start, end in _told(text, noun.norm):
        if end > noun.start:
            break
        if any(first <= start and end <= last for first, last in spans):
            continue
        again = text[start:end] in (noun.norm, head) and _AGAIN.search(text, max(0, start - 8), start) is not None
        if not again or _OTHER.match(text, end):
            return True
    return noun.norm != head and _QUARRELS.search(text, 0, noun.start) is not None


@lru_cache(maxsize=64)
def _told(text: str, noun: str) -> tuple[tuple[int, int], ...]:
    """Where a noun stands in a text, or one for what may be called so, in the singular or in the plural."""
    words = sorted({noun, *(word for group in _ALIKE if noun in group for word in group)})
    many = (f"{word[:-1]}ies" if word.endswith("y") else f"{word}e?s" for word in words)
    found = re.finditer(rf"\b(?:{'|'.join((*words, *many))})\b", text, re.IGNORECASE)
    return tuple(match.span() for match in found)
