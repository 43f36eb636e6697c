"""What a sentence speaks of: the plain words and the names by which two sentences are seen to tell of one thing."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.text.scene import Scene
from claimcheck.text.words import FUNCTION_CAPS, REPORTING

_SHORTEST = 3
_MOST = 24
_PLAIN = FUNCTION_CAPS | REPORTING | frozenset(
    "years year months month weeks week days people official officials police local news told added home made make "
    "took take went come came place morning evening afternoon night many much very well part time times back "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)  # fmt: skip
"""Words that any two sentences may share."""
NAME = "name:"


def about(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The words of a sentence outside `start` to `end` (folded), and its names there, each behind `NAME`."""
    words = [
        token.norm for token in scene.tokens
        if token.shape == "lower" and len(token.norm) >= _SHORTEST and not start <= token.start < end
        and token.norm not in _PLAIN
    ]  # fmt: skip
    names = [
        NAME + (cell.what[0].entities[0] if len(cell.what[0].entities) == 1 else cell.norm)
        for cell in scene.cells
        if cell.sort == "subject" and not start <= cell.start < end
    ]
    return tuple(dict.fromkeys((*names[:_MOST], *words[:_MOST])))


def shared(one: Iterable[str], two: Iterable[str]) -> tuple[int, int]:
    """How many names, and how many words, two sentences have in common."""
    both = set(one) & set(two)
    names = sum(word.startswith(NAME) for word in both)
    return names, len(both) - names
