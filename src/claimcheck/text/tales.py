"""Tales of the past: how far a time that a text tells reaches."""

from __future__ import annotations

from claimcheck.frozen import replace
from claimcheck.lazy import Pattern
from claimcheck.model import When
from claimcheck.text.scene import Scene

_QUOTED = Pattern(r'"[^"\n]{0,600}"|“[^”\n]{0,600}”')
_PRESENT = Pattern(r"\b(?:is|are|has|says|will|(?:is|are|has)n['’]t|won['’]t)\b")
_REACH = 2000
"""How many characters before a sentence are looked through."""


def goes_on(scene: Scene, when: When) -> bool:
    """Whether a sentence may still be of a time told outside it: nothing in the present tense stands between the two,
    but in quotation marks.  "The hall was built in 2024. It is popular. Mira Ban, 27, was angry" is no tale of 2024."""
    start, end = scene.sentence.start, scene.sentence.end
    begin, until = (when.end, start) if when.end <= start else (end, when.start)
    return _PRESENT.search(_QUOTED.sub("", scene.text[max(begin, until - _REACH) : until])) is None


def counted(scene: Scene, past: When) -> When:
    """The past with the words of a sentence that count it from another time: "two days afterwards"."""
    time = next(time for time in scene.times if time.rule == "anaphor")
    return replace(past, text=time.text, start=time.start, end=time.end)
