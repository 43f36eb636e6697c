"""Whether a text tells of one event alone, so that "the disaster" is that one, however far behind its name.

It names who or what the event befell, has no other word for something that happens to many, and names nothing since
but where things were.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.context import Named
from claimcheck.kinds.quantity.happenings import EVENTS
from claimcheck.text.scene import PLACES, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words

_FAR = 2000
"""Characters within which a text still speaks of it."""
_WORD = re.compile(r"[a-z]+")
_ANYTHING = frozenset(["heat", "strike", "strikes", "fire", "bomb", "crush"])
"""Of the words for what befalls people, those that are said of other things too."""
_HAPPENS = EVENTS.keys() | frozenset(
    listed(
        "wreck wrecked shipwreck shipwrecks sinkings sink foundered disaster disasters tragedy tragedies catastrophe "
        "catastrophes calamity massacre massacres siege battle war wars genocide famine drowning drownings murders "
        "eruptions erupted epidemic pandemic bloodbath inferno calamities crashes derailments assassination"
    )
)
"""Words for what befalls people."""


def sole_event(
    scene: Scene, cell: Cell, claim: QuantityClaim, partners: set[str], heads: set[str], named: Named, facts: Facts
) -> bool:
    """Whether "the disaster" in a cell can be no other than the event that a claim is of."""
    known = [thing for thing in named.things if thing.start < cell.start]
    mine = [thing for thing in known if set(thing.ref.entities) & partners]
    if not mine or cell.start - mine[-1].start > _FAR:
        return False
    if _happenings(scene.text) - heads - _ANYTHING:
        return False
    if any(facts.entities[id].type in PLACES | {"event"} for id in partners if id in facts.entities):
        return False  # another place may have had one too
    there = {at for event in claim.of for at in _places(event, facts)}
    since = (thing for thing in known if thing.start > mine[-1].start)
    return all(
        thing.placed or set(thing.ref.entities) & (partners | there) or words(thing.ref.text) in map(words, there)
        for thing in since
    )


def others_told(text: str, start: int, end: int, heads: set[str]) -> bool:
    """Whether the sentences behind a place, up to another one, tell of something else: "The crash of a bus ..."."""
    stop = text.find(". ", start, end)
    return stop > 0 and bool({*_WORD.findall(text[stop:end].casefold())} & _HAPPENS - heads - _ANYTHING)


def _places(event: str, facts: Facts) -> tuple[str, ...]:
    """Where an event was: ids of entities, or plain names."""
    return () if event in facts.entities else tuple(getattr(facts.claim(event), "where", ()))


@lru_cache(maxsize=2)
def _happenings(text: str) -> frozenset[str]:
    """The words of a text for what befalls people."""
    return frozenset(_WORD.findall(text.casefold())) & _HAPPENS
