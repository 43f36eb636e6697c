"""Whose wife "his wife, Eva Holm," is in a paragraph about somebody's family: of whom the text is about, or of any of
their kin whom the paragraph has named by a given name, "His father, Anders, had a shop. His wife, Eva Holm, ran it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.entity import from_its_start
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.families import KIN_WORDS
from claimcheck.kinds.entity.kinship import ties
from claimcheck.kinds.entity.sexes import sex_by_name
from claimcheck.model import Entity, Ref
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, norm
from claimcheck.text.topics import SEXES

_OWNERS = ("his", "her")


def named(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with a name that may be anybody's of these for "his" before a word for kin and a name in full."""
    cells = scenes[at].cells
    for place in sorted(k for word in _OWNERS for k in scenes[at].there.words.get(word, ())):
        if norm(cells, place + 1) not in KIN_WORDS or place or not _in_full(cells, place + 2):
            continue
        who = from_its_start.first(scenes, at, place)
        own = facts.entities.get(who.what[0].entities[0]) if who is not None else None
        kin = _kin(scenes, at, own, facts) if own is not None else {}
        if not kin or from_its_start.person(scenes, at, place, facts, kin=frozenset(kin)) is None:
            continue
        assert who is not None
        sex = SEXES[cells[place].norm]
        ids = dict.fromkeys(one.id for one in kin.values() if sex_by_name(one) in ("", sex))
        owner = there(who, cells[place])
        ref: Ref = owner.what[0]
        owner = replace(owner, what=(replace(ref, entities=(*ref.entities, *ids)), owner.what[1]))
        poss = replace(cells[place], sort="possessive", norm="'s", start=cells[place].end)
        yield (*cells[:place], owner, poss, *cells[place + 1 :])


def _in_full(cells: Sequence[Cell], at: int) -> bool:
    """Whether a known name of several words stands at a cell, or behind a comma there."""
    at += norm(cells, at) == ","
    return at < len(cells) and known_person(cells[at]) and " " in cells[at].norm


def _kin(scenes: Sequence[Scene], at: int, own: Entity, facts: Facts) -> dict[int, Entity]:
    """Those of somebody's kin whom the sentences before in the paragraph name behind a word for kin, by where the word
    and the names begin."""
    block = scenes[at].sentence.block.start
    found: dict[int, Entity] = {}
    for scene in scenes[:at]:
        cells = scene.cells if scene.sentence.block.start == block else ()
        for k, cell in enumerate(cells):
            name = k + 1 + (norm(cells, k + 1) == ",")
            one = _meant(cells, name, own, facts) if cell.norm in KIN_WORDS else None
            if one is not None:
                found |= {cell.start: one, cells[name].start: one}
    return found


def _meant(cells: Sequence[Cell], at: int, own: Entity, facts: Facts) -> Entity | None:
    """The one of somebody's kin whom a cell names, by a given name or in full."""
    if at >= len(cells):
        return None
    cell = cells[at]
    ids = cell.what[0].entities if known_person(cell) else facts.index("entity").parts.get(cell.norm, ())
    kin = [
        facts.entities[id]
        for id in ids
        if id != own.id and any(True for _ in ties(facts.entities[id], own, facts.entities))
    ]
    return kin[0] if len(kin) == 1 else None
