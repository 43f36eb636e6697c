"""What the grammar says of callings and capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity import callings, partisans
from claimcheck.kinds.entity.affiliations import affiliation
from claimcheck.kinds.entity.capitals import capital
from claimcheck.kinds.entity.index import Known
from claimcheck.kinds.entity.nations import nationality
from claimcheck.model import Statement
from claimcheck.text.scene import Scene


def described(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What people and cities are said to be."""
    known = facts.index("entity")
    assert isinstance(known, Known)
    for scene in scenes:
        if known.partisans:
            yield from partisans.said(scene, facts)
        if callings.worth_it(scene, known.said_of_people):
            for predication in callings.said(scene, known.said_of_people):
                yield from nationality(predication, scene, facts)
                yield from affiliation(predication, scene, facts)
                yield from capital(predication, scene, facts)
