"""Verbs that only say that what their object names came about: "had its premiere", "made the first ascent of", and
those of who was there: "witnessed the sinking of", "survived the fire at"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.nouns import Noun
from claimcheck.text.shape import Cell

_HAD = frozenset("had has have having received receives gets got enjoyed saw given celebrated".split())
_GAVE = frozenset("gave gives presented staged mounted".split())
_MADE = frozenset("made undertook accomplished performed executed effected".split())
_THERE = frozenset("witnessed survived escaped saw".split())
_SHOWN = frozenset(
    "film movie documentary exhibition play opera musical painting photo photos photograph picture pictures video "
    "footage television tv screen cinema theatre theater museum model simulation reconstruction re-enactment dream "
    "book novel game animation stream online".split()
)
"""Words by which what somebody saw was not the event itself."""


def light(cells: Sequence[Cell], at: int, it: Noun, events: Events) -> bool:
    """Whether the verb at a cell only says that what its object names came about."""
    if cells[at].sort != "word":
        return False
    if any(key in events.anew for key in it.keys):
        return cells[at].norm in (_HAD if "own" in it.modifiers else _GAVE)
    if "own" in it.modifiers and cells[it.at].norm.startswith("first "):
        return cells[at].norm in _HAD  # "had its first free election"
    if it.determiner == "the" and "several" not in it.modifiers:
        return cells[at].norm in _MADE or there(cells, at)
    return False


def there(cells: Sequence[Cell], at: int) -> bool:
    """Whether the verb at a cell tells who was there, and of nothing shown; "the year 1955 saw" tells when."""
    if not at or cells[at - 1].sort == "time":
        return False
    return cells[at].norm in _THERE and not any(cell.norm in _SHOWN for cell in cells)
