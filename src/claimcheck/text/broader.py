"""What "the waterway", "the ten-billion-dollar observatory" mean: a noun for a wider sort of thing than ends a name.

It is the one thing of that sort which the sentence right before names, with no other name beside it that may be a
thing's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.model import Entity, NumberRef
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words
from claimcheck.text.told_of import a_place
from claimcheck.text.towns import is_town
from claimcheck.text.words import POSSESSIVES

_NARROWER = {
    noun: frozenset(ends.split())
    for noun, ends in {
        "observatory": "telescope",
        "spacecraft": "probe orbiter lander telescope",
        "waterway": "canal strait channel",
        "viaduct": "bridge",
        "skyscraper": "tower building",
        "arena": "stadium",
        "bowl": "stadium arena",
        "venue": "stadium arena hall theatre theater opera philharmonie auditorium",
        "house": "opera theatre theater playhouse philharmonie",
        "hall": "philharmonie auditorium",
        "auditorium": "hall philharmonie theatre theater",
        "playhouse": "theatre theater",
        "span": "bridge viaduct",
        "crossing": "bridge viaduct tunnel",
        "barrage": "dam",
        "basilica": "cathedral church",
        "fortress": "castle citadel fort",
        "airfield": "airport",
        "circuit": "speedway raceway racecourse",
    }.items()
}
BROADER = frozenset(_NARROWER)
"""The nouns of a wider sort."""
_NO_SITES = frozenset(["organisation", "alliance", "body", "company", "party", "team", "agency", "ship"])
"""Types that are no building, unless the name says so."""
_HOMES = frozenset(
    "lived lives live living home homes born birthplace family bought rented villa apartment flat street garden "
    "residence moved neighbour neighbours neighbor neighbors wife husband".split()
)
"""Words beside which "the house" may be somebody's."""
_COMPOUND = 6
"""Letters from which on a noun may end a word of a name: "Westphilharmonie"."""
_MADE = frozenset(
    "concrete steel brick stone glass wooden timber iron marble granite sandstone white red grey gray golden huge vast "
    "giant mighty towering graceful famous famed beloved venerable ageing aging crumbling gleaming gigantic imposing "
    "iconic historic legendary cavernous oval circular elegant handsome splendid magnificent grand".split()
)
"""Adjectives that say nothing of which one is meant: there is no other one of stone."""
_NO_TYPES = frozenset(["person", "country", "state", "province", "region", "city", "event", "work", "party", "team"])


def broader(noun: str, scenes: Sequence[Scene], here: int, at: int, entities: Mapping[str, Entity]) -> str:
    """The id of what "the `noun`" at a cell of a sentence of these means, or ""."""
    scene, earlier = scenes[here], scenes[here - 1] if here else None
    own = _named_here(noun, scene, at, entities)
    if own or own is None:
        return own or ""
    if noun == "house" and not _HOMES.isdisjoint(scene.norms | (earlier.norms if earlier else frozenset())):
        return ""
    if earlier is None or earlier.sentence.block is not scene.sentence.block or noun in earlier.norms:
        return ""
    if scene.text[earlier.sentence.end : scene.sentence.start].strip():
        return ""
    ends = _NARROWER[noun]
    if not ends.isdisjoint(earlier.norms) or any(f"{end}s" in earlier.norms for end in ends):
        return ""  # "a bridge", "two tunnels"
    found: set[str] = set()
    for at in earlier.there.sorts.get("subject", ()):
        cell = earlier.cells[at]
        ids = cell.what[0].entities
        if not ids:
            if "person" not in cell.tags and not _letters(cell, earlier) and not _where(earlier.cells, at):
                return ""
        elif any(entities[id].type not in _NO_TYPES for id in ids):
            found.update(ids)
    (id, *more) = found or ("",)
    return id if id and not more and _ends(entities[id], ends) else ""


def _named_here(noun: str, scene: Scene, at: int, entities: Mapping[str, Entity]) -> str | None:
    """The same of the one thing that the sentence names before the noun; None if it may be another one there."""
    cells = scene.cells[:at]
    places = [k for k, cell in enumerate(cells) if cell.sort == "subject"]
    ends = _NARROWER[noun]
    fits = {
        id for k in places for id in cells[k].what[0].entities
        if entities[id].type not in _NO_TYPES and _ends(entities[id], ends)
    }  # fmt: skip
    others = [
        k for k in places if not fits & {*(ids := cells[k].what[0].entities)} and _a_thing(cells, k)
        and not (ids and _NO_SITES.issuperset(entities[id].type for id in ids))
    ]  # fmt: skip
    if not fits:
        return None if any(k and cells[k - 1].norm == "the" for k in others) else ""
    told = max((k + 1 for k in range(at) if cells[k].norm == ":"), default=0)  # "a hall: it was for X that"
    nouns = (cell.norm.removesuffix("s") for cell in cells[told:] if cell.sort != "subject")
    taken = not (ends | {noun}).isdisjoint(nouns)
    return None if len(fits) > 1 or others or taken else next(iter(fits))


def _a_thing(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name may be a thing's: it is no person's, does not only say where, and owns nothing and nobody it."""
    tags = {*cells[at].tags}
    if "person" in tags or ("somewhere" in tags and "place" not in tags) or _where(cells, at) or a_place(cells, at):
        return False
    owns = at + 1 < len(cells) and cells[at + 1].sort == "possessive"
    return not owns and not (at and cells[at - 1].norm in POSSESSIVES)


def made_of(cells: Sequence[Cell], at: int) -> int:
    """How many cells from one on are adjectives that tell of no other one: "the concrete bowl"."""
    end = at
    while end + 1 < len(cells) and cells[end].norm in _MADE:
        end += 1
    return end - at if end < len(cells) and cells[end].norm in BROADER else 0


def _ends(entity: Entity, ends: frozenset[str]) -> bool:
    """Whether a full name of several words ends with one of these nouns, or a word of it does."""
    for name in entity.names:
        said = words(name.text)
        if len(said) > 1 and said[-1] in ends:
            return True
        if any(said[-1] != end and len(end) >= _COMPOUND and said[-1].endswith(end) for end in ends if said):
            return True
    return False


def _where(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name says where something was, or whence somebody is."""
    if cells[at].norm in _PEOPLES:
        return True
    return is_town(cells[at].norm) or (at > 0 and cells[at - 1].norm in ("in", "at", "near", "off", "outside"))


_PEOPLES = frozenset("european african asian american western eastern arab nordic baltic".split())


def _letters(cell: Cell, scene: Scene) -> bool:
    """Whether a name is the first letters of another one, as bodies have them."""
    return scene.text[cell.start : cell.end].isupper()


def measured(cells: Sequence[Cell], at: int) -> int:
    """How many cells from one on say of what size, price or age the noun behind them is: "the 828-metre tower"."""
    if at >= len(cells):
        return 0
    if cells[at].sort == "time":
        return int("age" in cells[at].tags)
    number = cells[at].what
    if cells[at].sort != "number" or not isinstance(number, NumberRef) or number.ordinal:
        return 0
    end = at + 1
    while end + 1 < len(cells) and cells[end].norm == "-" and cells[end + 1].sort == "word":
        end += 2
    return end - at if number.unit or end > at + 1 else 0
