"""Ages of people whom the claims do not know, read by the shapes that read those of people whom they know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck import lazy
from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.lifetimes import AT_DEATH
from claimcheck.kinds.entity.patterns import PATTERNS
from claimcheck.kinds.entity.strangers import ABOUT, CALLED
from claimcheck.model import Document, Statement
from claimcheck.text.about import about
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import fits, may_fit
from claimcheck.text.sources import marked

_CERTAIN = frozenset(
    ["age behind a name", "age in brackets, in words", "age before a name", "age in a description",
     "is so many years old"]
)  # fmt: skip
"""The shapes that tell an age for certain, whoever has it."""
_DYING = frozenset(
    ["age at death", "age at death, bare", "death at an age", "death at an age, in words",
     "death of somebody at an age", "death of somebody at an age, in words", "age of who has died",
     "age of who has died, in years"]
)  # fmt: skip
"""Those that tell it of the dead."""
_DEATHS = frozenset("died dies dead death passed killed perished drowned".split())
_DEATH = lazy.Pattern(r"\b(?:died|dies|dead|death|passed away)\b", re.IGNORECASE)
_BACK = 600
"""Characters before "Rask was 71." within which a death is told."""
_SHORT = 8
"""Cells that such a sentence may have."""

_HE = frozenset(["he", "she"])
_MOST = 60
"""How many words of the other sentences about somebody are kept."""


def _twins(pattern: Pattern) -> Iterator[Pattern]:
    """The same shape for an unknown name, and for one word that opens a sentence and may be one."""
    for slot, sort in (("{s:subject.unknown}", ""), ("{s:word.cap}", ", one word")):
        if not sort or pattern.shape.startswith("{s:"):
            shape = pattern.shape.replace("{s:subject.person}", slot)
            yield replace(pattern, name=f"{pattern.name}, of a stranger{sort}", shape=shape)


_PATTERNS = tuple(twin for one in PATTERNS if one.name in _CERTAIN for twin in _twins(one))
_OF_THE_DEAD = tuple(twin for one in (*PATTERNS, *AT_DEATH) if one.name in _DYING for twin in _twins(one))


def scan(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """The ages of strangers in a document, each with what else the document tells of them."""
    for scene in scenes:
        there = scene.there
        patterns = _PATTERNS if "time.age" in there.sorts else ()
        if patterns or "number" in there.sorts:
            patterns += _OF_THE_DEAD if _tells_of_death(scene) else ()
        for made in _fitting(patterns, scene, facts):
            yield _told_of(made, scenes)
        if "time.age" in there.sorts and scene.cells[0].norm == "the":
            from claimcheck.kinds.entity.spoken_of import spoken_of  # rarely needed

            for made in spoken_of(scene, facts):
                yield _told_of(made, scenes)
        if patterns and "," in scene.norms and not _DEATHS.isdisjoint(scene.norms):
            from claimcheck.kinds.entity.dead_strangers import without_aside

            shorter = without_aside(scene)
            for made in _fitting(_OF_THE_DEAD, shorter, facts) if shorter is not None else ():
                yield _told_of(made, scenes)
        if scene.cells[0].norm in _HE and 2 < len(scene.cells) <= _SHORT and _tells_of_death(scene):
            from claimcheck.kinds.entity.dead_strangers import was_so_old  # rarely needed

            for made in was_so_old(scene, facts):
                yield _told_of(made, scenes)


def _fitting(patterns: Sequence[Pattern], scene: Scene, facts: Facts) -> Iterator[Statement]:
    for pattern in patterns:
        if may_fit(pattern.shape, scene.there):
            for fit in fits(pattern.shape, scene.cells, scene.there):
                yield from pattern.make(Found(scene, pattern.name, fit.first, fit.last, fit.slots), facts)


def _tells_of_death(scene: Scene) -> bool:
    """Whether an age may be that of the dead: the sentence tells of a death, or says so little that the ones before
    it may."""
    if not _DEATHS.isdisjoint(scene.norms):
        return True
    if "was" not in scene.norms or len(scene.cells) > _SHORT:
        return False
    start = scene.sentence.start
    return _DEATH.search(scene.text, max(0, start - _BACK), start) is not None


def _told_of(statement: Statement, scenes: Sequence[Scene]) -> Statement:
    """The statement, with what the sentences that have the full name speak of."""
    name = next(iter(marked(statement, CALLED)), "")
    more: dict[str, None] = {}
    for scene in scenes:
        for cell in scene.cells:
            if name and cell.sort == "subject" and cell.norm == name and len(more) < _MOST:
                more.update(dict.fromkeys(f"{ABOUT}:{word}" for word in about(scene, cell.start, cell.end)))
    extra = [word for word in more if word not in statement.modifiers]
    return replace(statement, modifiers=(*statement.modifiers, *extra)) if extra else statement
