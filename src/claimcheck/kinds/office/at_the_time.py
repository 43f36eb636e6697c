""" "The prime minister at the time, X", "of the day, X": at the one time that the text has told
before, if it has told no other one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.lazy import Pattern
from claimcheck.model import Predication, TimeRef, When
from claimcheck.text.moments import HISTORY
from claimcheck.text.scene import Scene

_THEN = Pattern(r",?\sat (?:the|that) time\b|\sof (?:the day|the time|that time|the hour)\b(?!['’])")
_ELSEWHEN = Pattern(
    r"\b(?:before|earlier|previous(?:ly)?|former(?:ly)?|first|later|afterwards?|subsequent(?:ly)?|since|until|then|"
    r"next|years|decades?|centur(?:y|ies)|months|seasons?|childhood|youth|once|long|eventually|finally|meanwhile|"
    r"another|other|last|an? (?:\w+ )?(?:girl|boy|child|student|schoolboy|schoolgirl)|"
    r"had (?:\w+ly |never |not )?(?:been|become|begun|started|met|opened|led|had|made|taken|given))\b",
    re.IGNORECASE,
)
"""Words by which a story may have moved on to another time, or back to an earlier one."""
_BREAK = Pattern(r"[:;]\s")
"""Behind what begins another statement, in which another time may be told."""
_REACH = 1500
"""Characters within which a story is still of the time that it has told."""
_YEAR = 366


def at_the_time(predication: Predication, scene: Scene) -> tuple[When, ...]:
    """The time of which a post is told with these words, as a time narrated; none where it may be another one."""
    end = max([predication.phrase.end, *(ref.end for ref in predication.owners)])
    own = (time for time in scene.times if time.kind in ("date", "range"))
    if _THEN.match(scene.text, end) is None or any(not _BREAK.search(scene.text, end, time.start) for time in own):
        return ()
    told = list(_told(scene))
    if not told:
        return ()
    last = max(told, key=lambda time: time.start)
    days = last.inner.days
    if last.mod or last.alternatives or days is None or days > _YEAR or last.start < predication.span.start - _REACH:
        return ()
    if any(not time.outer.overlaps(last.outer) for time in told):
        return ()
    if _ELSEWHEN.search(scene.text, last.end, predication.span.start):
        return ()
    return (When("narrated", last.inner, last.inner, "at", last.text, last.start, last.end),)


def _told(scene: Scene) -> Iterator[TimeRef]:
    """The times long past that stand before a sentence."""
    published = scene.sentence.block.published
    for time in (*scene.told, *scene.earlier):
        if published is None or time.kind not in ("date", "range") or time.start >= scene.sentence.start:
            continue
        if time.inner.until is None or time.inner.until < published - HISTORY:
            yield time
