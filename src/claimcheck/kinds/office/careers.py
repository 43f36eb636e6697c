"""What is said of careers without the words of a title, and of how long they lasted: "came to power in 2005", "his
sixteen years as chancellor", "took over from", "her predecessor".

Only sentences with a word that such phrases have are looked at; their shapes are loaded with the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.model import Document, Statement
from claimcheck.text.scene import Scene

_HINTS = frozenset(
    "power helm charge reins office predecessor successor succeeded succeeds succeed succeeding replaced replaces "
    "replace replacing handed hands handing led headed chaired ruled governed run over way decade year month from "
    "head top wheel control under supplanted ousted unseated toppled deposed dethroned joined rejoined becoming in "
    "entered left quit vacated".split()
)


def scan(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What all sentences of a document say so."""
    for at, scene in enumerate(scenes):
        if _worth_it(scene):
            from claimcheck.kinds.office.career_shapes import said  # rarely needed, and start-up time counts

            yield from said(scene, facts)
        if at and any(cell.norm in PRONOUNS for cell in scene.cells):
            from claimcheck.kinds.office.career_shapes import said_of_pronouns

            yield from said_of_pronouns(scenes, at, facts)


PRONOUNS = frozenset(["he", "she"])


def _worth_it(scene: Scene) -> bool:
    """Whether a sentence names a person of the claims beside a stretch of time or one of the words."""
    person = hinted = False
    for cell in scene.cells:
        if cell.sort == "subject":
            person = person or ("person" in cell.tags and "known" in cell.tags)
        elif cell.norm in _HINTS or (cell.sort == "time" and "duration" in cell.tags):
            hinted = True
    return person and hinted
