"""Datelines: the place, perhaps the day, and the agency before the first sentence of a story."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

from claimcheck.lazy import Pattern
from claimcheck.model import GLUE
from claimcheck.read.bylines import AGENCIES
from claimcheck.read.wordlists import words

_PLACE = Pattern(
    r"[^\W\d_][\w.'’-]{0,30}(?:[ ]{1,3}[^\W\d_][\w.'’-]{0,30}){0,4}"
    r"(?:[ ]?[,/][ ]{0,3}[^\W\d_][\w.'’-]{0,30}(?:[ ]{1,3}[^\W\d_][\w.'’-]{0,30}){0,4}){0,3}"
)
_HEAD = re.compile(
    r"(?P<head>[^\n]{2,110}?)(?:[ ]{0,3}[—–]|[ ]{1,3}--?(?= )|(?<=\))--?(?= ))[ ]{0,3}(?=[\"'“‘(]{0,2}[A-Z0-9À-Þ])"
)
_AGENCY = Pattern(r"[ ]{0,3}\([ ]?(?P<agency>[A-Z][^()]{0,38}?)[ ]?\)$")
_DAY = Pattern(
    r",?[ ]{1,3}(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?[ ]\d{1,2}"
    r"|\d{1,2}[ ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)(?:,?[ ]\d{4})?,?$"
)
_LOWER = words("of the de la le les du and al el on sur am der del di da do dos y")


class Stretch(Protocol):
    """Anything with a start and an end: a block, a piece."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The one after its last."""


def dateline_end(text: str, block: Stretch) -> int:
    """Where the story starts after "SEOUL (Reuters) - ": an offset; the block's own start if there is no dateline.

    A dateline is a place in capitals, or a place with an agency in brackets, then a dash and a new sentence.
    """
    head = _head(text, block)
    return head.end if head is not None and (head.loud or _is_agency(head.agency)) else block.start


def story_start(text: str, block: Stretch) -> int:
    """The same, and behind a place with a whole date, as in press releases: "Cape Town, 1 October 2019 – "."""
    head = _head(text, block)
    if head is None:
        return block.start
    return head.end if head.loud or head.dated or _is_agency(head.agency) else block.start


class _Head(NamedTuple):
    """What may be a dateline: where it ends, its agency, whether its place is in capitals, and its day has a year."""

    end: int
    agency: str
    loud: bool
    dated: bool


def _head(text: str, block: Stretch) -> _Head | None:
    start, end = block.start, block.end
    shown = text[start : min(end, start + 130)].replace(GLUE, " ").replace("\n", " ")
    match = _HEAD.match(shown)
    if not match:
        return None
    head = match["head"].strip()
    agency = _AGENCY.search(head)
    if agency:
        head = head[: agency.start()]
    day = _DAY.search(head)
    if day:
        head = head[: day.start()]
    head = head.strip(" ,")
    place = _PLACE.fullmatch(head)
    names = re.split(r"[ ,/]+", head)
    if not place or not all(word[0].isupper() or word in _LOWER for word in names):
        return None
    capitals = re.split(r"[,/]", head)[0].strip()
    loud = capitals.isupper() and sum(char.isalpha() for char in capitals) >= 3
    dated = day is not None and day.group()[-5:].strip(",").strip().isdigit() and len(names) <= _LONGEST
    named = not any(word.casefold() in _NO_PLACES for word in names)
    return _Head(start + match.end(), agency["agency"].strip() if agency else "", loud, dated and named)


_LONGEST = 5
_NO_PLACES = words("monday tuesday wednesday thursday friday saturday sunday updated posted published date")


def _is_agency(name: str) -> bool:
    return name.casefold() in AGENCIES
