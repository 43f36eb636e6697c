"""At what hour an act was: "at 4.15 a.m.", "a quarter past six in the morning"."""

from __future__ import annotations

import re

from claimcheck.kinds.event.named_acts.line import Line
from claimcheck.lazy import Pattern
from claimcheck.text.times.words import SMALL

_HOURS = {word: number for word, number in SMALL.items() if 1 <= number <= 12}
_HOUR = "|".join(_HOURS)
_ZONES = Pattern(r"\b(?:gmt|utc|bst|cet|cest|est|edt|local|pst|time)\b")
_CLOCKS = (
    Pattern(r"(?:at|about) (?P<hour>\d{1,2})[.:](?P<minute>\d\d) ?(?P<half>a\.m\.?|p\.m\.?|am|pm)?(?!\S)"),
    Pattern(r"(?:at) (?P<hour>\d{1,2}) ?(?P<half>a\.m\.?|p\.m\.?|am|pm)(?!\S)"),
    Pattern(
        rf"(?:(?P<part>a quarter|quarter|half|ten|twenty|five|(?:\S+) minutes) (?P<way>past|to|before|after) )"
        rf"(?P<word>{_HOUR})(?: o'clock)?(?P<day> in the (?:morning|afternoon|evening)| at night)?(?!\S)"
    ),
    Pattern(rf"at (?P<word>{_HOUR})(?: o'clock)?(?P<day> in the (?:morning|afternoon|evening)| at night)(?!\S)"),
)
_PARTS = {"a quarter": 15, "quarter": 15, "half": 30, "ten": 10, "twenty": 20, "five": 5}
_ROUGHLY = Pattern(r"\b(?:about|around|shortly|just|nearly|almost|some time)\b")


def clock(row: Line, match: re.Match[str]) -> tuple[int, int, str] | None:
    """At what hour it was, if the sentence tells one."""
    if _ZONES.search(row.plain) or _ROUGHLY.search(row.plain):
        return None
    found = [
        (one, minutes)
        for shape in _CLOCKS
        for one in shape.finditer(row.plain)
        if (minutes := _minutes(one)) is not None
    ]
    if len({minutes for _, minutes in found}) != 1:
        return None
    one, minutes = found[0]
    return (*row.span(*one.span()), str(minutes))


def _minutes(found: re.Match[str]) -> int | None:
    groups = found.groupdict()
    half = (groups.get("half") or "").replace(".", "")
    day = groups.get("day") or ""
    if groups.get("word"):
        if not day:
            return None
        hour, minute = int(_HOURS[groups["word"]]), 0
        if groups.get("part"):
            minute = _PARTS.get(groups["part"], -1)
            if minute < 0:
                return None
            if groups["way"] in ("to", "before"):
                hour, minute = hour - 1, 60 - minute
        late = "afternoon" in day or "evening" in day or ("night" in day and hour >= 6)
    else:
        hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
        if not half and hour <= 12:
            return None
        late = half == "pm"
    if hour <= 12 and (half or day):
        hour = hour % 12 + 12 * late
    return hour * 60 + minute
