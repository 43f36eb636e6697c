"""Tolls of one happening that is known by all that is told around it: names, words and the day (see `story`).

Where a figure looks like a misprint of the other one, nothing else needs to say that the two are of one happening:
not the noun for it, nor its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claimcheck.model import Statement
from claimcheck.text.misprints import digits, misprint
from claimcheck.text.scene import Scene
from claimcheck.text.sources import RETOLD, marked
from claimcheck.text.story import Page, around, knows, names, one_story, page
from claimcheck.text.times.words import listed

_SURE = 2
_HARMED = frozenset(["killed", "injured"])
_PART = frozenset(listed("alone only just scene instantly outright aboard ground identified crew passengers"))
"""Words by which the victims may be those of a part."""
_UNSURE = frozenset([RETOLD, "narrow", "update", "approximate", "several", "plural"])


def placed(told: Iterable[Statement], scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The figures of a document, those of victims with what is told around them."""
    sentences = {scene.sentence.start: scene for scene in scenes}
    known: Page | None = None
    for one in told:
        if one.pattern != "toll":
            yield one
            continue
        scene = sentences[one.sentence.start]
        known = known or page(scene.document.text)
        yield replace(one, modifiers=(*one.modifiers, *around(scene, known, one.start, one.end)))


def keys(statement: Statement) -> Iterator[tuple[str, ...]]:
    """What was suffered, by the names around."""
    if not _UNSURE & {*statement.modifiers} and statement.attribute.split()[0] in _HARMED:
        for name in names(statement):
            yield (statement.attribute.split()[0], "around", name)


def one_toll(earlier: Statement, later: Statement) -> bool:
    """Whether two figures of two texts are of the same victims, and one is likely a misprint."""
    if earlier.path == later.path or _UNSURE & {*earlier.modifiers, *later.modifiers}:
        return False
    if later.attribute.split()[0] not in _HARMED or _PART & {*marked(earlier, "about"), *marked(later, "about")}:
        return False
    written = [digits(one.value.text) for one in (earlier, later) if one.value is not None]
    slip = misprint(*written)
    if slip < _SURE or knows(earlier, written[1]) or knows(later, written[0]):
        return False
    return _one_sort(earlier, later) and not _partly(earlier, later) and one_story(earlier, later, slip)


def _partly(earlier: Statement, later: Statement) -> bool:
    """Whether the smaller figure has a name that the other text lacks, and may be of that place alone."""
    less, more = sorted((earlier, later), key=lambda one: (one.value.number or 0.0) if one.value is not None else 0.0)
    return bool(set(marked(less, "cap")) - set(next(iter(marked(more, "page")), "").split()))


def _one_sort(earlier: Statement, later: Statement) -> bool:
    """Whether both count the same; a part that is larger than the whole is wrong too."""
    events = [set(marked(one, "event")) for one in (earlier, later)]
    if (all(events) and events[0] != events[1]) or earlier.attribute.split()[0] != later.attribute.split()[0]:
        return False
    if earlier.attribute == later.attribute:
        return True
    part, whole = sorted((earlier, later), key=lambda one: -len(one.attribute.split()))
    if len(whole.attribute.split()) > 1:
        return False
    counts = [one.value.number or 0.0 for one in (part, whole) if one.value is not None]
    return counts[0] > counts[1]
