"""Whom "The Norwegian" means at the head of a sentence: whoever the sentence right before is about, if the claims give
them that nationality, and nobody else of whom the text has told may be called so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claimcheck.frozen import replace
from claimcheck.model import Entity, Role
from claimcheck.text.fronting import subject_behind
from claimcheck.text.pronouns import about, there
from claimcheck.text.scene import Scene
from claimcheck.text.second_clauses import is_what
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun
from claimcheck.text.words import BE, CONJUNCTIONS, HAVE, MODALS, PREPOSITIONS, RELATIVES, is_finite

_FAR = 60
"""Sentences from the start of a text within which such words are looked for."""
_SHORTEST = 4


def by_nationality(scenes: Sequence[Scene], entities: Mapping[str, Entity]) -> dict[int, Scene]:
    """The readings, by the places of their sentences, that have the name in place of the words."""
    found: dict[int, Scene] = {}
    for at, scene in enumerate(scenes[1:_FAR], 1):
        cells = scene.cells
        if not _opens(cells) or scene.sentence.block.role not in (Role.PROSE, Role.CAPTION):
            continue
        who = _meant(scenes, at, found, entities)
        if who is not None:
            found[at] = replace(scene, cells=(there(who, cells[0], cells[1]), *cells[2:]))
    return found


def _opens(cells: Sequence[Cell]) -> bool:
    """Whether a sentence begins with "the" and a word for a people alone, as the subject."""
    if len(cells) < _SHORTEST or cells[0].norm != "the" or cells[1].sort != "adjective":
        return False
    if not {"country", "known"} <= {*cells[1].tags}:
        return False
    verb = cells[2]
    if verb.norm == ",":
        return subject_behind(cells, 2)
    return verb.sort in ("word", "term") and (verb.norm in BE | HAVE | MODALS or is_finite(verb.norm))


def _meant(scenes: Sequence[Scene], at: int, found: Mapping[int, Scene], entities: Mapping[str, Entity]) -> Cell | None:
    scene, earlier = scenes[at], found.get(at - 1, scenes[at - 1])
    block, land = earlier.sentence.block, scene.cells[1]
    if block.published != scene.sentence.block.published or block.role not in (Role.PROSE, Role.CAPTION):
        return None
    if scene.text[earlier.sentence.end : scene.sentence.start].strip():
        return None
    if any(begin <= scene.cells[0].start < until for begin, until in scene.quotations):
        return None
    if _of_others(earlier.cells) or _alone(scene.cells[2:]):
        return None
    who = about(earlier)
    lands = frozenset(land.what[0].entities)
    if who is None or not _of(who.what[0].entities[0], lands, entities):
        return None
    own = who.what[0].entities[0]
    word = re.compile(rf"\b{re.escape(scene.text[land.start : land.end])}", re.IGNORECASE)
    for k, one in enumerate(scenes[:at]):
        people = {id for i in one.there.sorts.get("subject.person", ()) for id in one.cells[i].what[0].entities} - {own}
        if any(_of(id, lands, entities) for id in people if id in entities):
            return None
        told = word.search(one.text, one.sentence.start, one.sentence.end) is not None
        if told and k not in found and about(one) is None:
            return None
    return who


def _of_others(cells: Sequence[Cell]) -> bool:
    """Whether a sentence tells of somebody, or of an animal, beside the one that it is about: "X beat the champion", "X
    bought a horse", "X lost to a Norwegian"."""
    return _alone(cells) or any(noun(cell) and not is_what(cells, at) for at, cell in enumerate(cells))


def _alone(cells: Sequence[Cell]) -> bool:
    """Whether a word for a people stands for one of them: "a Norwegian", "and the Dane in 2001"."""
    for at in range(1, len(cells) - 1):
        if cells[at].sort != "adjective" or cells[at - 1].norm not in ("a", "an", "the", "another", "one"):
            continue
        after = cells[at + 1]
        if (after.sort in ("mark", "time") or after.norm in _BEHIND or is_finite(after.norm)) and not is_what(
            cells, at
        ):
            return True
    return False


_BEHIND = PREPOSITIONS | CONJUNCTIONS | RELATIVES


def _of(id: str, lands: frozenset[str], entities: Mapping[str, Entity]) -> bool:
    return any(tie.is_ in lands for tie in entities[id].nationality)
