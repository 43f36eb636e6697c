"""Where somebody was born, of whose birth alone each of two texts tells: the one of "she", the other by name."""

from __future__ import annotations

import re

from claimcheck.lazy import Pattern
from claimcheck.model import Statement
from claimcheck.text.kindred import kindred
from claimcheck.text.scene import Scene
from claimcheck.text.sources import marked
from claimcheck.text.story import page_names

BORN_ONCE = "born once"
"""The modifier of where somebody was born, of whose birth alone the text tells."""
_TOPIC = "of the topic"
"""The modifier of "She was born", which opens a paragraph behind a sentence that is about "she" too."""
_PRONOUNS = frozenset(["he", "she"])
_BEFORE = Pattern(r"(?:\A|[.!?]\s+|\n)(he|she)\b[^.!?\n]*[.!?]\s*\Z", re.IGNORECASE)
_KINDRED = 6.5
"""What two texts must share (see `text.kindred`)."""


def of_one_birth(scene: Scene) -> list[str]:
    """The modifiers of where somebody was born, in a text that tells of one birth."""
    start = scene.sentence.start
    pronoun = scene.tokens[0].norm
    if pronoun not in _PRONOUNS:
        return [BORN_ONCE]
    before = _BEFORE.search(scene.text[max(0, start - 200) : start])
    opens = not scene.text[scene.sentence.block.start : start].strip()
    return [BORN_ONCE, _TOPIC] if opens and before is not None and before[1].lower() == pronoun else []


def one_birth(earlier: Statement, later: Statement) -> bool:
    """Whether both are of one birth: the name of the one stands in the text whose topic the other is."""
    if BORN_ONCE not in earlier.modifiers or BORN_ONCE not in later.modifiers:
        return False
    for told, other in ((earlier, later), (later, earlier)):
        run = set(marked(other, "run"))
        if _TOPIC in told.modifiers and _TOPIC not in other.modifiers and run and run <= page_names(told):
            return kindred(earlier, later) >= _KINDRED
    return False
