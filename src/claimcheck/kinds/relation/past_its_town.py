"""A building whose town stands between it and what it is: "the Shard in London, Europe's tallest building".

A description right behind a place may be of the place; but no town is a building, a mountain or a ship.
"""

from __future__ import annotations

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.model import Predication, Ref, Span
from claimcheck.text.scene import Scene
from claimcheck.text.towns import is_town
from claimcheck.text.words import DETERMINERS

_IN = frozenset("in at near outside above of".split())
_PART_OF = frozenset("of in at on from near beside and or than like unlike".split())
_TOWNS = frozenset(["city", "country", "region", "province", "state"])


def past_its_town(predication: Predication, scene: Scene, facts: Facts) -> Predication:
    """The predication of what stands before "in" its town, where what is said cannot be said of the town."""
    own, cells = predication.subject, scene.cells
    if predication.construction != "apposition":
        return predication
    at = next((k for k, cell in enumerate(cells) if cell.start == own.start), 0)
    link = at - 1 - (at > 1 and cells[at - 1].norm == "the")
    if link < 1 or cells[link].norm not in _IN or cells[link - 1].sort != "subject":
        return predication
    if not is_town(cells[at].norm) and not _is_land(own, facts):
        return predication
    ref = cells[link - 1].what[0]
    before = link - 2 - (link > 2 and cells[link - 2].norm in DETERMINERS)
    part = before >= 0 and cells[before].norm in _PART_OF  # "the chapel of the castle in"
    if part or "unanchored" in cells[link - 1].tags or not {"place", "ship", "other"} & set(ref.types):
        return predication
    return replace(predication, subject=ref, span=Span(ref.start, predication.span.end))


def _is_land(ref: Ref, facts: Facts) -> bool:
    return bool(ref.entities) and all(facts.entities[id].type in _TOWNS for id in ref.entities)
