"""What is told of the kin of the person whom a text is about, deep in it: by a given name, by "her father" alone, or of
their wedding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.entity.birth_order import BIRTH_ORDER
from claimcheck.kinds.entity.families import KIN_WORDS
from claimcheck.kinds.entity.lifetimes import LIFETIMES
from claimcheck.kinds.entity.read_again import fitting
from claimcheck.kinds.entity.relatives import RELATIVES
from claimcheck.kinds.entity.wed_then import WED_THEN, WORDS
from claimcheck.model import Statement
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

_OWNERS = frozenset(["his", "her", "their"])
_PARENTS = frozenset(["father", "mother"])
_CHILDREN = frozenset(["children", "siblings", "sons", "daughters"])
_SUBJECTS = frozenset(["he", "she"])
_HIM = frozenset(["him", "her"])
_THEN = frozenset(["then", "time"])
_LIVES = frozenset("died dies killed murdered assassinated born aged turned was had".split())


def scan(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What is read of the sentences of a document with the names in place of such words."""
    for at, scene in enumerate(scenes):
        norms = scene.norms
        if not _OWNERS.isdisjoint(norms) and not (KIN_WORDS | _CHILDREN).isdisjoint(norms):
            from claimcheck.kinds.entity import given_kin  # rarely needed, and start-up time counts

            for cells in given_kin.named(scenes, at, facts):
                yield from fitting((*RELATIVES, *LIFETIMES, *BIRTH_ORDER), replace(scene, cells=cells), facts)
            if at and scene.cells[0].norm in _OWNERS and not KIN_WORDS.isdisjoint(scenes[at - 1].norms):
                from claimcheck.kinds.entity import of_the_family  # rarely needed, and start-up time counts

                for cells in of_the_family.named(scenes, at, facts):
                    yield from fitting(RELATIVES, replace(scene, cells=cells), facts)
        if "possessive" in scene.there.sorts and not KIN_WORDS.isdisjoint(norms):
            from claimcheck.kinds.entity import given_kin  # rarely needed, and start-up time counts

            for cells in given_kin.of_a_name(scene, facts):
                yield from fitting((*RELATIVES, *LIFETIMES, *BIRTH_ORDER), replace(scene, cells=cells), facts)
        if not _PARENTS.isdisjoint(norms) and not _LIVES.isdisjoint(norms) and "time" in scene.there.sorts:
            yield from _of_parents(scenes, at, facts)
        if not WORDS.isdisjoint(norms) and not _SUBJECTS.isdisjoint(norms) and "time" in scene.there.sorts:
            for cells in _with_the_person(scenes, at, facts, _SUBJECTS):
                yield from fitting(WED_THEN, replace(scene, cells=cells), facts)
        if "time" in scene.there.sorts and _of_two(norms):
            yield from _of_a_couple(scenes, at, facts)
        if at and "was" in norms and not _THEN.isdisjoint(norms):
            from claimcheck.kinds.entity import age_then  # rarely needed, and start-up time counts

            yield from age_then.said(scenes, at, facts)


def _of_two(norms: frozenset[str]) -> bool:
    """Whether a sentence may tell of the wedding of "them", or of the death of "him"."""
    if "they" in norms:
        return not norms.isdisjoint(WORDS)
    return ("died" in norms and not norms.isdisjoint(_SUBJECTS)) or ("lost" in norms and not norms.isdisjoint(_HIM))


def _of_a_couple(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """What is told of two who are husband and wife, or of one of them, without a name."""
    from claimcheck.kinds.entity import of_a_couple  # rarely needed, and start-up time counts

    for cells in of_a_couple.joined(scenes, at, facts):
        yield from fitting(WED_THEN, replace(scenes[at], cells=cells), facts)
    for cells in of_a_couple.bereaved(scenes, at, facts):
        yield from fitting(LIFETIMES, replace(scenes[at], cells=cells), facts)


def _of_parents(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """What is told of "X's father", or of "her father" in a text that is about X."""
    from claimcheck.kinds.entity import parents_told  # rarely needed, and start-up time counts

    scene = scenes[at]
    for row in (scene.cells, *_with_the_person(scenes, at, facts, _OWNERS, _PARENTS)):
        for cells in parents_told.named(row, scene, facts):
            yield from fitting(LIFETIMES, replace(scene, cells=cells), facts)


def _with_the_person(
    scenes: Sequence[Scene], at: int, facts: Facts, pronouns: frozenset[str], before: frozenset[str] = frozenset()
) -> Iterator[tuple[Cell, ...]]:
    """The cells with the name of the person whom the text is about in place of the first of these pronouns that stands
    `before` one of some words, if any are given."""
    from claimcheck.kinds.entity import from_its_start  # rarely needed, and start-up time counts

    cells = scenes[at].cells
    for place, cell in enumerate(cells[:-1]):
        if cell.norm not in pronouns or (before and cells[place + 1].norm not in before):
            continue
        who = from_its_start.person(scenes, at, place, facts, company=not before)
        if who is None:
            continue
        if not before:
            yield (*cells[:place], there(who, cell), *cells[place + 1 :])
        else:
            poss = replace(cell, sort="possessive", norm="'s", start=cell.end)
            yield (*cells[:place], there(who, cell), poss, *cells[place + 1 :])
        return
