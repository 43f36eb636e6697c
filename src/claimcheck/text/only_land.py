"""What "An island that won its freedom in 1966 has now become a republic" is about: the one land of the text."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.frozen import replace
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Mention, Ref
from claimcheck.text.described import ISLES, LANDS
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, is_past

_NOUNS = LANDS | ISLES | frozenset("land territory archipelago colony realm".split())
_NOW = frozenset("now finally today".split())
"""Words by which the main clause tells the news of the text, not what any land may be."""
_LEAST = 6
_PLACED = Pattern(
    r"\b(?:in|from|to|of|near|across|with|against|like|and|by|for|than|over)\s(?:the\s)?([A-Z][\w-]+)|,\s([A-Z][\w-]+),"
)
"""A name where the name of a land may stand."""
_OPENING = Pattern(r"(?:^|[.!?]\s|\n)\s*([A-Z][\w-]+)(?:['’]s\b|\s(?:has|had|is|was|will|won|became)\b)")
_EVERYWHERE = frozenset(
    "house senate parliament assembly cabinet crown commonwealth queen king prince princess national royal heroes "
    "independence government monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december christmas easter".split()
)
"""Capitals of things that every land has, and of days."""


def with_the_only_land(scene: Scene, entities: Mapping[str, Entity]) -> Scene:
    """The sentence with the land for "An island that" which it begins with, as "Malta, which"."""
    cells = scene.cells
    if len(cells) < _LEAST or cells[0].norm not in ("a", "an") or cells[1].norm not in _NOUNS:
        return scene
    if cells[2].norm not in ("that", "which") or not is_past(cells[3].norm) or not _of_the_news(scene):
        return scene
    lands = [id for id in scene.full if entities[id].type == "country"]
    if len(lands) != 1 or _others(scene, entities):
        return scene
    start, end = cells[0].start, cells[1].end
    ref = Ref(start, end, scene.words(start, end), (lands[0],), ("country",))
    what = (ref, Mention(start, end, "entity", (lands[0],), "short"))
    tags = ("full", "country", "somewhere", "known")
    land = Cell("subject", cells[1].norm, start, end, cells[0].first, cells[1].last, tags, what)
    comma = Cell("mark", ",", end, end, cells[1].last, cells[1].last, ("punct",))
    return replace(scene, cells=(land, comma, replace(cells[2], norm="which"), *cells[3:]))


def _of_the_news(scene: Scene) -> bool:
    """Whether the sentence goes on with "has now become"."""
    cells = scene.cells
    start, end = cells[0].start, cells[-1].end
    if any(begin <= start < until or begin < end <= until for begin, until in scene.quotations):
        return False
    return any(
        cells[k].norm in HAVE | BE and cells[k + 1].norm in _NOW and cells[k].norm in ("has", "is")
        for k in range(4, len(cells) - 1)
    )


def _others(scene: Scene, entities: Mapping[str, Entity]) -> bool:
    """Whether the text has a name that may be another land's."""
    known = {word for id in scene.full for name in entities[id].names for word in words(name.text)}
    known |= {word for id in scene.full for adjective in entities[id].adjectives for word in words(adjective)}
    known |= FUNCTION_CAPS | _EVERYWHERE
    found = (match[1] or match[2] for match in _PLACED.finditer(scene.text))
    if any(word.casefold() not in known for word in found):
        return True
    return any(match[1].casefold() not in known for match in _OPENING.finditer(scene.text))
