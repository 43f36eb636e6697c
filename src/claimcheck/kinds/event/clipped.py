"""The last word of an event's name for all of it: "the 1976 Games", "the 1990 Cup", where the text has the whole name.

Only of what recurs, with its year before it, and only if the text names no other one that ends in the word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import is_time
from claimcheck.kinds.event.clippings import Clipped
from claimcheck.kinds.event.index import NOUN, Events, folded
from claimcheck.model import Mention
from claimcheck.text.scene import Scene
from claimcheck.text.tokens import words
from claimcheck.text.words import FUNCTION_CAPS


def with_clipped_names(scene: Scene, events: Events) -> Scene:
    """The sentence with the event for the last word of its name."""
    heads = events.clipped.keys() & scene.norms
    if not heads:
        return scene
    cells = list(scene.cells)
    for at in range(1, len(cells)):
        cell, before = cells[at], cells[at - 1]
        if cell.norm not in heads or cell.sort not in ("subject", "cap") or "known" in cell.tags:
            continue
        if not is_time(before) or before.what.granularity != "year" or not scene.text[cell.start].isupper():
            continue
        meant = folded(_meant(scene.text, events.clipped[cell.norm]))
        if meant:
            mention = Mention(cell.start, cell.end, "term", (NOUN + meant,))
            cells[at] = replace(cell, sort="term", norm=meant, tags=("event",), what=mention)
    return replace(scene, cells=tuple(cells))


@lru_cache(maxsize=64)
def _meant(text: str, rows: tuple[Clipped, ...]) -> str:
    """The whole name of the one event that a text means by the last word of its name, "" if it may mean several."""
    found = [(name, row) for row in rows if (name := _named(text, row))]
    if len(found) != 1 or any(_another(match[1], found[0][1]) for match in _ends(found[0][1], text)):
        return ""
    return found[0][0]


def _named(text: str, row: Clipped) -> str:
    return next((name for name in row.names if re.search(rf"\b{re.escape(name)}\b", text)), "")


def _ends(row: Clipped, text: str) -> list[re.Match[str]]:
    """Where a text has a last word of the names, each with the words right before it."""
    last = "|".join(sorted({re.escape(name.split()[-1]) for name in row.names}))
    return list(re.finditer(rf"((?:\b[\w'’-]+\s){{0,3}})(?:{last})\b", text))


def _another(before: str, row: Clipped) -> bool:
    """Whether the words before a last word make it the name of another one: "the Asian Games", "the winter Games"."""
    for at, word in enumerate(reversed(before.split())):
        plain = words(word)
        own = all(part in row.own for part in plain)
        if word[0].isdigit() or (plain and plain[0] in FUNCTION_CAPS):
            return False
        if not own and (word[0].isupper() or at == 0):
            return True
        if word[0].islower():
            return False
    return False
