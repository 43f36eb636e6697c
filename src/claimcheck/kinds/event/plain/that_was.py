""" "That was in 1976" behind a sentence that ends with an event: "the fight was in 1976"."""

from __future__ import annotations

import re

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import event_keys
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.kinds.event.nouns import noun
from claimcheck.lazy import Pattern
from claimcheck.model import Sentence
from claimcheck.text import times
from claimcheck.text.scene import Scene
from claimcheck.text.sentences import split
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import tokenize

_THAT = Pattern(
    r"\s+(?:And |But |All )?(?P<that>that|this) (?:was|happened|took place)(?: back| only| already)? (?P<on>in|on) ",
    re.IGNORECASE,
)
_NEAR = 240


def dated_by_that(scene: Scene, events: Events) -> Scene | None:
    """The event with which a sentence ends, and the time that the next one gives for "that"."""
    found = _THAT.match(scene.text, scene.sentence.end)
    if found is None:
        return None
    cells = [cell for cell in scene.cells if cell.sort != "mark" or cell.norm == "-"]
    at = next((k for k in range(len(cells) - 1, max(-1, len(cells) - 8), -1) if _names(cells[k])), None)
    it = None if at is None else noun(cells, at, events)
    if it is None or it.last != len(cells) or it.tail.times or it.tail.tight or it.before or "modifier" in it.modifiers:
        return None
    start, end = next(iter(split(scene.text, found.start("that"), min(len(scene.text), found.end() + _NEAR))))
    told = next(iter(times.find(scene.text, scene.sentence.block.published, start, end)), None)
    if told is None or told.start != found.end() or told.kind != "date":
        return None
    row = (
        *cells[it.first : it.last],
        _word("was", found.start("that")),
        _word(found["on"], found.start("on")),
        Cell("time", "", told.start, told.end, 0, 0, ("date",), told),
    )
    sentence = Sentence(start, end, scene.sentence.block)
    return replace(scene, cells=row, sentence=sentence, tokens=tuple(tokenize(scene.text, start, end)), retold=())


def _names(cell: Cell) -> bool:
    return any(not key.startswith(VERB) for key in event_keys(cell))


def _word(norm: str, at: int) -> Cell:
    return Cell("word", norm, at, at + len(norm), 0, 0, ("lower",))
