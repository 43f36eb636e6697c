"""Ages of people whom the claims do not know, read by the shapes that read those of people whom they know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
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

_MOST = 60
"""How many words of the other sentences about somebody are kept."""


def _twins(pattern: Pattern) -> Iterator[Pattern]:
    """The same shape for an unknown name, and for one word that opens a sentence and may be one."""
    for slot, sort in (("{s:subject.unknown}", ""), ("{s:word.cap}", ", one word")):
        if not sort or pattern.shape.startswith("{s:"):
            shape = pattern.shape.replace("{s:subject.person}", slot)
            yield replace(pattern, name=f"{pattern.name}, of a stranger{sort}", shape=shape)


_PATTERNS = tuple(twin for one in PATTERNS if one.name in _CERTAIN for twin in _twins(one))


def scan(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """The ages of strangers in a document, each with what else the document tells of them."""
    for scene in scenes:
        there = scene.there
        if "time.age" in there.sorts:
            for pattern in _PATTERNS:
                if may_fit(pattern.shape, there):
                    for fit in fits(pattern.shape, scene.cells, there):
                        for made in pattern.make(Found(scene, pattern.name, fit.first, fit.last, fit.slots), facts):
                            yield _told_of(made, scenes)


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
