""" "The moderniser, who succeeded de Gaulle as president of France,": a successor whom the sentence does not name.

Whoever it is, it is somebody whom the text has told of.  So it is wrong if none of all that it names followed the other
one in that post, and the claims know who did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.case import FOLLOWED_BY, UNNAMED_FOLLOWER
from claimcheck.kinds.office.patterns import statements
from claimcheck.model import Statement
from claimcheck.text.grammar import predications
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import describes, noun, somebody
from claimcheck.text.the_one import described_who, people_before, standing_for
from claimcheck.text.words import POSSESSIVES

_BRING_IN = POSSESSIVES | frozenset("a an another one whose whom who him someone somebody".split())
_HE = frozenset(["he", "she"])


def followers(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """Whom an unnamed person of the text is said to have followed in a post."""
    scene = scenes[at]
    for place in described_who(scene):
        behind = [cell.norm for cell in scene.cells[place + 4 : place + 6]]
        if FOLLOWED_BY.isdisjoint(behind) or not _told_of(scenes, at, place):
            continue
        if _introduced(scene.text[: scene.cells[place].start], scene.cells[place + 1].norm):
            continue
        ids = tuple(people_before(scene, scene.cells[place].start, facts.entities))
        if not ids:
            continue
        name = standing_for(ids, scene, place)
        reading = replace(scene, cells=(*scene.cells[:place], name, *scene.cells[place + 2 :]))
        for predication in predications(reading):
            if predication.subject.start == name.start:
                for said in statements(predication, reading, facts):
                    if said.mode == "preceded":
                        yield replace(said, modifiers=(*said.modifiers, UNNAMED_FOLLOWER))


def _introduced(text: str, noun_: str) -> bool:
    """Whether a text has brought in somebody by the noun: "a banker", "another old banker"."""
    return (
        re.search(rf"\b(?:an?|another|one|his|her|their) (?:[\w-]+ ){{0,2}}{re.escape(noun_)}\b", text, re.I)
        is not None
    )


def _told_of(scenes: Sequence[Scene], at: int, place: int) -> bool:
    """Whether the words before a description speak of somebody at hand, and bring in nobody behind that."""
    cells = scenes[at].cells[:place]
    if not cells:
        earlier = scenes[at - 1] if at else scenes[at]
        between = scenes[at].text[earlier.sentence.end : scenes[at].sentence.start].strip()
        if not at or between or earlier.sentence.block is not scenes[at].sentence.block:
            return False
        cells = earlier.cells
    last = max((k for k, cell in enumerate(cells) if cell.norm in _HE or _is_known(cell)), default=-1)
    return last >= 0 and not any(_brings_in(cells, k) for k in range(last + 1, len(cells)))


def _is_known(cell: Cell) -> bool:
    return cell.sort == "subject" and {"person", "known", "full"} <= set(cell.tags)


def _brings_in(cells: Sequence[Cell], at: int) -> bool:
    cell = cells[at]
    if cell.norm in _BRING_IN or somebody(cells, at):
        return True
    return noun(cell) and not describes(cells, at, frozenset())
