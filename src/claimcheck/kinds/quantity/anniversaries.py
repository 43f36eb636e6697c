"""The day of an event that a text tells by its anniversary: "It is twelve years today since the stand gave way"."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.interval import Interval, shift_years
from claimcheck.lazy import Pattern
from claimcheck.text.scene import Scene
from claimcheck.text.times.words import SMALL, TENS

YEARS_AFTER = "years after"
"""The modifier of a figure that is told so many years after its event."""
_NEAR = 300
"""Characters before the end of a sentence, in its paragraph, where the anniversary may be told."""
_YEARS = r"([a-z]+(?:-[a-z]+)?|\d{1,3}) years"
_AFTER = Pattern(rf"\b(?:{_YEARS}|(a decade)|(half a century)|(a century)) (?:after|since|on from) the\b", re.I)
_AGO = Pattern(
    rf"\b(?:{_YEARS}|(a decade|half a century|a century))(?: to the day)?,? (?:ago|on|after|later|since|have|had)\b",
    re.I,
)
_LONG = {"a decade": 10, "half a century": 50, "a century": 100}
_TO_THE_DAY = Pattern(rf"\b{_YEARS}(?: ago)? (?:today|to the day)\b|\btoday,? {_YEARS} (?:ago|after|on)\b", re.I)


def anniversary(scene: Scene, published: int) -> Interval | None:
    """The day so many years before publication, if the paragraph tells one to the day, and only one."""
    sentence = scene.sentence
    text = scene.text[max(sentence.block.start, sentence.end - _NEAR) : sentence.end]
    if " years" not in text:
        return None
    found = {_number(match[1] or match[2]) for match in _TO_THE_DAY.finditer(text)}
    years = found.pop() if len(found) == 1 else 0
    if years <= 0:
        return None
    day = shift_years(date.fromordinal(published), -years).toordinal()
    return Interval(day, day + 1)


def years_after(scene: Scene, published: int) -> Interval | None:
    """The years around the one so many before publication: "A decade after the dust explosion that killed ..."."""
    sentence = scene.sentence
    match = _AFTER.search(scene.text[sentence.start : sentence.end])
    years = (_LONG.get((match[2] or match[3] or match[4] or "").lower()) or _number(match[1] or "")) if match else 0
    if years <= 0:
        return None
    of = date.fromordinal(published)
    return Interval(shift_years(of, -years - 1).toordinal(), shift_years(of, 1 - years).toordinal())


def _number(word: str) -> int:
    """The whole number that a word stands for; 0 if it is none."""
    if word.isdigit():
        return int(word)
    tens, _, ones = word.lower().partition("-")
    return TENS.get(tens, SMALL.get(tens, 0)) + SMALL.get(ones, 0)


def long_ago(text: str, start: int, end: int, published: int) -> list[Interval]:
    """The years around all those that a stretch of text is said to be after: "Fifty years on", "forty years ago"."""
    found = []
    for match in _AGO.finditer(text, start, end):
        years = _LONG.get((match[2] or "").lower()) or _number(match[1] or "")
        if years > 0:
            of = date.fromordinal(published)
            found.append(Interval(shift_years(of, -years - 1).toordinal(), shift_years(of, 1 - years).toordinal()))
    return found
