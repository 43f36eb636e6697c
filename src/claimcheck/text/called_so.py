"""What "the satellite", "the volcano" mean of which the text itself said what it is: "Aryabhata, the first satellite",
"the ferry MS Estonia", "Mount Etna".

Nothing else in the text may be called so, and no name that nobody knows may stand between the two but that of a place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from claimcheck.lazy import Pattern
from claimcheck.model import Entity
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words
from claimcheck.text.told_of import a_place, described, past_verb
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, MODALS

_BACK = 4
_CLASS = 4
_MOUNTS = frozenset("mount mt mont monte".split())
_MOUNTAINS = frozenset("volcano mountain peak".split())
SHIPS = frozenset(
    "ship vessel liner ferry warship steamer steamship freighter tanker trawler frigate destroyer cruiser battleship "
    "submarine yacht galleon schooner icebreaker flagship".split()
)
"""Nouns for a ship of any name."""
_A_SHIP = Pattern(rf"\b(?i:an?|another|second|other|two|three|several)\s(?:[\w-]+\s)?(?:{'|'.join(sorted(SHIPS))})s?\b")
_CALLED_SO = Pattern(r"[A-Z]\w+(?:,|\s(?:is|was))\s\Z")
_BEFORE = 40
_OTHER_ONES = frozenset(
    "sister twin twins counterpart counterparts neighbour neighbor neighbours neighbors predecessor successor "
    "replacement rival rivals replica copy another other others".split()
)
"""Nouns for another one of the same sort."""
_CAPITAL = Pattern(r"(?<=[a-z,;] )[A-Z]\w|\b(?:[Aa]nother|[Oo]thers?|[Ss]econd|[Ss]ister|[Nn]eighbou?rs?)\b")
_GOES_ON = frozenset("and but when after before that which who while as where".split())
_NO_TYPES = frozenset(["person", "country", "state", "province", "region", "city", "event", "party", "team"])


def called_so(noun: str, earlier: Sequence[Scene], scene: Scene, entities: Mapping[str, Entity]) -> str:
    """The id of what "the `noun`" of a sentence means behind these, or ""."""
    found: set[str] = set()
    after = scene.sentence.start
    for back, before in enumerate(reversed(earlier)):
        if back >= _BACK or before.sentence.block.published != scene.sentence.block.published:
            break
        if _CAPITAL.search(scene.text, before.sentence.end, after):
            break
        after = before.sentence.start
        cells = before.cells
        if not found and noun not in before.norms and not (noun in _MOUNTAINS and _has_mount(cells)):
            if back and _strangers(before):
                break
            continue
        ids, whole = _described(noun, cells, entities)
        if not whole:
            return ""
        found |= ids
        if found:
            others = _others(noun, earlier[: len(earlier) - back - 1])
            strange = any(map(_strangers, earlier[len(earlier) - back - 1 :]))
            return next(iter(found)) if len(found) == 1 and not others and not strange else ""
    return ""


def another_one(noun: str, scenes: Sequence[Scene], here: int, at: int) -> bool:
    """Whether "the `noun`" at a cell may be another one than the text has named: one that a clause singles out ("the
    bridge opened in 1979 was"), or one beside it."""
    cells = scenes[here].cells
    if _participle(cells, at + 2) or (here and not _OTHER_ONES.isdisjoint(scenes[here - 1].norms)):
        return True
    if noun not in SHIPS:
        return False
    brought_in = _another_ship(scenes[here].text)
    return 0 <= brought_in < scenes[here].sentence.start


@lru_cache(maxsize=4)
def _another_ship(text: str) -> int:
    """Where a text first brings in a ship without its name, or -1."""
    for found in _A_SHIP.finditer(text):
        named = text[found.end() : found.end() + 2].strip(" ,").istitle()
        if not named and _CALLED_SO.search(text, max(0, found.start() - _BEFORE), found.start()) is None:
            return found.end()
    return -1


def _participle(cells: Sequence[Cell], at: int) -> bool:
    if at >= len(cells) or not past_verb(cells[at]):
        return False
    for cell in cells[at + 1 :]:
        if cell.sort == "mark" or cell.norm in _GOES_ON:
            return False
        if cell.norm in BE | HAVE | MODALS:
            return True
    return False


def _has_mount(cells: Sequence[Cell]) -> bool:
    return any(cell.sort == "subject" and cell.norm.split(" ", 1)[0] in _MOUNTS for cell in cells)


def _described(noun: str, cells: Sequence[Cell], entities: Mapping[str, Entity]) -> tuple[set[str], bool]:
    """What a sentence says to be a `noun`, and whether all that it calls so is that."""
    ids: set[str] = set()
    places = {
        k for k, cell in enumerate(cells) if cell.sort != "subject" and noun in (cell.norm, cell.norm.rstrip("s"))
    }
    for at, cell in enumerate(cells):
        if cell.sort != "subject" or "known" not in cell.tags or len(cell.what[0].entities) != 1:
            continue
        entity = entities[cell.what[0].entities[0]]
        if entity.type in _NO_TYPES:
            continue
        about = described(cells, at)
        before = at
        while before > 0 and at - before < _CLASS and cells[before - 1].sort in ("word", "adjective", "term", "number"):
            before -= 1
            if cells[before].norm in ("the", "a", "an"):
                break
        if cells[before].norm == "the":
            about |= set(range(before, at))
        if about & places:
            ids.add(entity.id)
            places -= about
        elif noun in _MOUNTAINS and any(words(name.text)[0] in _MOUNTS for name in entity.names):
            ids.add(entity.id)
    return ids, not places or (not ids and all(k and cells[k - 1].norm == "the" for k in places))


def _others(noun: str, earlier: Sequence[Scene]) -> bool:
    """Whether sentences before speak of one that is called so."""
    return any(noun in scene.norms or f"{noun}s" in scene.norms for scene in earlier)


def _strangers(scene: Scene) -> bool:
    """Whether a sentence has a name that nobody knows and that may be a thing's."""
    cells = scene.cells
    return any(
        "unknown" in cells[at].tags and "person" not in cells[at].tags and not a_place(cells, at)
        for at in scene.there.sorts.get("subject", ())
    )


@lru_cache(maxsize=64)
def namesake(text: str, noun: str, own: frozenset[str]) -> bool:
    """Whether a text has a name with this noun and other words, or another one's: "Kiel Canal", "Canal of Corinth"."""
    for match in re.finditer(
        rf"\b([A-Z][\w'’.-]*)\s(?i:{noun})\b|\b{noun.capitalize()}\sof\s(?:the\s)?([A-Z]\w*)", text
    ):
        word = next(one for one in match.groups() if one is not None).casefold().removesuffix("'s").removesuffix("’s")
        if word not in own and word not in FUNCTION_CAPS:
            return True
    return False
