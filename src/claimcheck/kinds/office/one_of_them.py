""" "X was named governor by President Y. He succeeds Z.": whom "he" follows, where more than one may be "he".

The text leads up to the sentence with people whom the claims know, and nobody else who could be "he".  All of them are
meant, so that the claims must contradict it of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.career_shapes import said
from claimcheck.kinds.office.patterns import statements
from claimcheck.model import Mention, Ref, Statement
from claimcheck.text.grammar import predications
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import sex_at, somebody
from claimcheck.text.topics import Topic, leads, others_in, past

_FAR = 4
"""Sentences in which the person is looked for."""


def followed(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """Whom one of those people is said to have come after."""
    scene = scenes[at]
    ids = _meant(scenes, at)
    if not ids:
        return
    name = _standing_for(ids, scene)
    reading = replace(scene, cells=(name, *scene.cells[1:]))
    for predication in predications(reading):
        if predication.subject.start == name.start:
            yield from (one for one in statements(predication, reading, facts) if one.mode == "preceded")
    yield from (one for one in said(reading, facts) if one.mode == "preceded")


def _meant(scenes: Sequence[Scene], at: int) -> tuple[str, ...]:
    """The ids of all who may be "he"; none if somebody may whom the claims don't know."""
    pronoun = scenes[at].cells[0].norm
    if any(start <= scenes[at].cells[0].start < end for start, end in scenes[at].quotations):
        return ()
    found: dict[str, None] = {}
    for here in range(at - 1, max(-1, at - 1 - _FAR), -1):
        cells = scenes[here].cells
        known = [k for k in range(len(cells)) if _known(cells, k) and sex_at(cells, k) in ("", pronoun)]
        ids = [id for k in known for id in cells[k].what[0].entities]
        if not {"", pronoun}.isdisjoint((*_between(scenes[here], scenes[here + 1]), *others_in(cells, frozenset(ids)))):
            return ()
        found.update(dict.fromkeys(ids))
        if known and leads(cells, next(k for k in range(len(cells)) if somebody(cells, k))):
            return tuple(found)
    return ()


def _between(earlier: Scene, scene: Scene) -> frozenset[str]:
    """The sexes of those whom the text between two sentences may bring in."""
    nobody = Topic(earlier.cells[0], "")
    topic = past(nobody, earlier, scene) if earlier.cells else None
    return frozenset([""]) if topic is None else topic.others


def _known(cells: Sequence[Cell], at: int) -> bool:
    cell = cells[at]
    return somebody(cells, at) and "known" in cell.tags and "unanchored" not in cell.tags


def _standing_for(ids: tuple[str, ...], scene: Scene) -> Cell:
    pronoun = scene.cells[0]
    ref = Ref(pronoun.start, pronoun.end, scene.words(pronoun.start, pronoun.end), ids, ("person",))
    what = (ref, Mention(pronoun.start, pronoun.end, "entity", ids, "short"))
    return replace(pronoun, sort="subject", tags=("full", "person", "known"), what=what)
