"""Times that are none of a number beside them: of what is aimed at behind it, and of what had happened just before.

"NATO, a 31-member alliance, agreed to spend more by 2035" has no 31 members in 2035; "wrote minutes after the bloc's 27
members had agreed" tells of no other days than the news.
"""

from __future__ import annotations

from itertools import pairwise

from claimcheck.model import TimeRef
from claimcheck.text.moments import HISTORY
from claimcheck.text.scene import Scene

_BEING = frozenset("be become have reach number total include comprise count grow expand".split())
"""Verbs by which a number itself is aimed at: "a 35-member bloc to be in place by 2030"."""
_SOON = frozenset("seconds minutes moments hours".split())
_COUNTED = frozenset(["after", "before", "earlier"])


def aims(scene: Scene) -> tuple[int, ...]:
    """Where the infinitives of a sentence begin that tell of something to be done."""
    cells = scene.cells
    return tuple(
        cells[at].start
        for at in scene.there.words.get("to", ())
        if at + 1 < len(cells)
        and cells[at + 1].sort == "word"
        and cells[at + 1].norm not in _BEING | {"the", "a", "an"}
    )


def aimed_at(time: TimeRef, after: int, infinitives: tuple[int, ...], scene: Scene) -> bool:
    """Whether a time is one to come, of an infinitive that begins behind the number, which ends at `after`."""
    published = scene.sentence.block.published
    until = time.inner.until
    coming = published is not None and until is not None and until > published + 1
    return coming and any(after <= at < time.start for at in infinitives)


def just_before(scene: Scene) -> bool:
    """Whether what "had" happened did so minutes or hours before the news, and the text has told of nothing older."""
    published = scene.sentence.block.published
    norms = [token.norm for token in scene.tokens]
    soon = any(one in _SOON and two in _COUNTED for one, two in pairwise(norms))
    if not soon or published is None or not scene.news or scene.told:
        return False
    old = (time.inner.until for time in (*scene.times, *scene.earlier) if time.mod != "SINCE")
    return all(until is None or until >= published - HISTORY for until in old)
