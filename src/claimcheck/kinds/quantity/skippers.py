"""Whose "a crew of eight" is in "The skipper kept a crew of eight busy": that of the one ship whose story a text tells.

Whoever commands is of a vessel that the text need not name again.  It counts only where the text has named one ship and
no other, where the claim holds the number of one stretch that is over, and where all that the text has told of long ago
lies in that stretch.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.context import Named
from claimcheck.lazy import Pattern
from claimcheck.model import Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import COPULA_ADVERBS, HAVE, is_past

_COMMANDS = frozenset("skipper captain commander master helmsman navigator".split())
_CREW = frozenset(["crew"])
_OTHER_SHIPS = frozenset(
    "replica replicas copy another sister second rival successor predecessor modern today now".split()
)
"""Words of a sentence by which another ship, or another time, may be meant."""
_ADVERBS = 2
"""Words between who commands and the verb."""
_PLAIN = frozenset("men people sailors hands seamen souls".split())
"""Nouns behind a number by which a crew is all of those who sail: not "a crew of eight lawyers"."""


def of_the_skipper(
    scene: Scene, span: tuple[int, int], said: Sequence[str], claim: QuantityClaim, named: Named, facts: Facts
) -> Ref | None:
    """What a claim is of, if a number in the tokens of a span is of the crew of whoever commands in the sentence."""
    if _CREW.isdisjoint(said) or _COMMANDS.isdisjoint(scene.norms) or not _OTHER_SHIPS.isdisjoint(scene.norms):
        return None
    cells, last = scene.cells, scene.tokens[span[1] - 1]
    counted = last.shape == "lower" and not any(cell.sort == "number" and cell.end == last.end for cell in cells)
    if counted and last.norm not in _PLAIN:
        return None
    at = next((k for k in range(1, len(cells)) if cells[k].norm in _COMMANDS and cells[k - 1].norm == "the"), 0)
    if not at or cells[at].end > scene.tokens[span[0]].start or any(_names(cell) for cell in cells):
        return None
    verb = at + 1
    while verb < len(cells) and verb <= at + _ADVERBS and cells[verb].norm in COPULA_ADVERBS | HAVE - {"had"}:
        verb += 1
    if verb >= len(cells) or cells[verb].sort != "word" or not (is_past(cells[verb].norm) or cells[verb].norm == "had"):
        return None  # "the captain of industry kept", "the skipper who"
    ships = [id for id in claim.of if id in facts.entities and facts.entities[id].type == "ship"]
    told_of = {
        thing.ref.entities for thing in named.things if thing.start < cells[at].start and "ship" in thing.types
    }  # fmt: skip
    if len(ships) != 1 or {*claim.of} != {*ships} or told_of != {tuple(ships)} or not _all_then(scene, claim):
        return None
    start = cells[at].start
    mentions = [place for place in named.places[ships[0]] if place < start]
    if _another_vessel(scene, mentions[-1], start) or _another_year(scene, mentions[0], start, claim):
        return None
    return Ref(start, start, "", tuple(ships))


def _another_vessel(scene: Scene, start: int, here: int) -> bool:
    """Whether some other vessel is told of behind the name of the ship, of which somebody may be the skipper too."""
    return _VESSEL.search(scene.text, start, here) is not None


def _another_year(scene: Scene, start: int, here: int, claim: QuantityClaim) -> bool:
    """Whether a year that the text gives since it named the ship first lies outside the stretch of the claim."""
    first, last = claim.values[0].start, claim.values[0].end
    days = [] if first is None or last is None else [day for day in (first.begin, last.until) if day is not None]
    years = {date.fromordinal(day).year for day in days}
    return any(not min(years) <= int(found[0]) <= max(years) for found in _YEAR.finditer(scene.text, start, here))


_YEAR = Pattern(r"\b(?:1[4-9]|20)\d\d\b")
_KINDS = (
    r"boat|ferry|canoe|raft|yacht|liner|trawler|tug|dinghy|launch|steamer|freighter|tanker|plane|aircraft|bus|train"
)
_VESSEL = Pattern(
    rf"\b(?:(?:an?|another|the other|each|every|second)\s(?:[\w-]+\s){{0,2}}(?:{_KINDS}|ship|vessel|craft|crew)|the "
    r"(?:[\w-]+\s)?(?:ferry|liner|tug|launch|plane|bus|train|lifeboat))\b",
    re.IGNORECASE,
)


def _names(cell: Cell) -> bool:
    return cell.sort in ("subject", "possessive") or (cell.sort == "cap" and cell.norm != "i")


def _all_then(scene: Scene, claim: QuantityClaim) -> bool:
    """Whether the text tells of the time of a claim's one number, and, of long ago, of no other."""
    if len(claim.values) != 1 or not scene.told or any(time.kind in ("date", "range") for time in scene.times):
        return False
    start, end = claim.values[0].start, claim.values[0].end
    if start is None or end is None or start.begin is None or end.until is None:
        return False
    spans = [time.inner for time in scene.told]
    return all(
        span.begin is not None and span.until is not None and start.begin <= span.begin and span.until <= end.until
        for span in spans
    )
