"""What the grammar says of callings and capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity import callings, partisans
from claimcheck.kinds.entity.affiliations import affiliation
from claimcheck.kinds.entity.capitals import capital
from claimcheck.kinds.entity.index import Known
from claimcheck.kinds.entity.nations import nationality
from claimcheck.kinds.entity.peoples import peopled
from claimcheck.kinds.entity.strangers import namesakes
from claimcheck.kinds.entity.ties import NATIONALITY
from claimcheck.model import Statement
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import fits


def described(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What people and cities are said to be."""
    known = facts.index("entity")
    assert isinstance(known, Known)
    for one in scenes:
        scene = one
        if known.partisans:
            yield from partisans.said(scene, facts)
        national = peopled(scene, known.peoples)
        if national is not scene and not namesakes(scene.text):
            yield from nationals(national, facts)
            scene = national
        if callings.worth_it(scene, known.said_of_people):
            for predication in callings.said(scene, known.said_of_people):
                yield from nationality(predication, scene, facts)
                yield from affiliation(predication, scene, facts)
                yield from capital(predication, scene, facts)


def nationals(scene: Scene, facts: Facts) -> Iterator[Statement]:
    """What the shapes of nationalities say of a sentence in which words for people were found."""
    if not {"subject.person", "subject.known"} <= scene.there.sorts.keys():
        return
    for pattern in NATIONALITY:
        for fit in fits(pattern.shape, scene.cells, scene.there):
            yield from pattern.make(Found(scene, pattern.name, fit.first, fit.last, fit.slots), facts)
