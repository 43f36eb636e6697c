"""The day on which a document was published, from its own text, and where that is said.

News agencies begin a story with the place and the day of writing ("OTTAWA, March 14, 2025 (Desk) - "): the year in it
is what tells it from a place and a day that the story is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.lazy import Pattern
from claimcheck.model import Role
from claimcheck.read.bylines import is_stamp
from claimcheck.read.dateline import dateline_end
from claimcheck.read.dates import days, sole_day
from claimcheck.read.lines import bare
from claimcheck.read.roles import Marked

_FIRST, _LAST = 15, 5  # blocks that are looked at
_LONGEST = 160  # characters of a line that gives the day

_POSTED = Pattern(r"\b(?:posted|published|issued|released|first published|publication date)\b", re.IGNORECASE)
_UPDATED = Pattern(r"\b(?:updated|modified)\b", re.IGNORECASE)
_WEEKDAY = Pattern(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+", re.IGNORECASE)
_SAID = Pattern(r"[ :–—|,.(-]{0,4}(?:posted|published)[).]?$", re.IGNORECASE)


class Found(NamedTuple):
    """A day (ordinal) and the words that say where it was found."""

    day: int
    words: str


def published_line(text: str, blocks: Sequence[Marked]) -> Found | None:
    """The day that a short line near the top or the end gives: "Posted March 3, 2019 6:45 pm".

    "Posted" and "Published" come before "date", that before a line which is nothing but one date above the
    story, that before the dateline of the only story that has one, and that before "Updated"; among equals the first
    line wins.
    """
    best: tuple[int, int, int] | None = None
    story = next((index for index, block in enumerate(blocks) if block.role is Role.PROSE), len(blocks))
    sole: set[int] = set()
    for index, block in enumerate(blocks):
        if _FIRST <= index < len(blocks) - _LAST or block.role is Role.CAPTION:
            continue
        if _among_other_stories(blocks, index) or block.end - block.start > _LONGEST:
            continue
        line = bare(text[block.start : block.end])
        found = _dated(line)
        if found is None and index <= story + 1 and (day := _alone(line, blocks, index)) is not None:
            sole.add(day)
            found = (2, day)
        if found and (best is None or found[0] < best[0]):
            best = (found[0], block.start, found[1])
    if best is not None and best[0] == 2 and len(sole) > 1:
        return None
    told = _dateline(text, blocks[story:]) if best is None or best[0] > 2 else None
    if told is not None:
        return told
    if best is None:
        return None
    line = next(bare(text[block.start : block.end]) for block in blocks if block.start == best[1])
    return Found(best[2], f'{_line(text, best[1])}: "{line}"')


def _alone(line: str, blocks: Sequence[Marked], index: int) -> int | None:
    """The day that a line is, or that a byline ends with.  With its weekday it counts right below a headline: above one
    it may be the day on which the page was seen."""
    if blocks[index].role is Role.BYLINE and (found := list(days(line))) and found[-1].end == len(line.rstrip(".")):
        return found[-1].day
    weekday = _WEEKDAY.match(line)
    below = index > 0 and blocks[index - 1].role in (Role.HEADLINE, Role.BYLINE)
    return sole_day(line[weekday.end() if weekday is not None and below else 0 :].rstrip("."))


def _dateline(text: str, blocks: Sequence[Marked]) -> Found | None:
    """The day of the dateline with which the first of these blocks begins; None if another one has another day."""
    found: list[Found] = []
    for block in blocks:
        end = dateline_end(text, block) if block.role is Role.PROSE else block.start
        said = next(days(text, block.start, end), None) if end > block.start else None
        if said is not None:
            words = " ".join(text[block.start : said.end].split())
            found.append(Found(said.day, f'{_line(text, block.start)}: "{words}"'))
        elif not found:
            return None
    return found[0] if found and len({one.day for one in found}) == 1 else None


def _line(text: str, at: int) -> str:
    return f"line {text.count(chr(10), 0, at) + 1}"


def _among_other_stories(blocks: Sequence[Marked], index: int) -> bool:
    """Whether the left-overs of other stories run up to this block."""
    return (
        index > 0
        and blocks[index - 1].role is Role.LEFTOVER
        and any(block.role is Role.PROSE for block in blocks[:index])
    )


def _dated(line: str) -> tuple[int, int] | None:
    """The rank (0 posted, 1 date, 3 updated) and the day of a line that says when it was published."""
    found = list(days(line))
    if not found:
        return None
    if not is_stamp(line):
        first = found[0]
        return (0, first.day) if first.start <= 12 and _SAID.match(line, first.end) else None
    posted, updated = _POSTED.search(line), _UPDATED.search(line)
    if posted:
        after = next((one.day for one in found if one.start >= posted.end()), None)
        return None if after is None else (0, after)
    return (3, found[0].day) if updated else (1, found[0].day)
