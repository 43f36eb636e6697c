"""Datelines: the place, perhaps the day, and the agency before the first sentence of a story."""

from __future__ import annotations

import re
from typing import Protocol

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
    start, end = block.start, block.end
    shown = text[start : min(end, start + 130)].replace(GLUE, " ").replace("\n", " ")
    match = _HEAD.match(shown)
    if not match:
        return start
    head = match["head"].strip()
    agency = _AGENCY.search(head)
    if agency:
        head = head[: agency.start()]
    day = _DAY.search(head)
    if day:
        head = head[: day.start()]
    head = head.strip(" ,")
    place = _PLACE.fullmatch(head)
    if not place or not all(word[0].isupper() or word in _LOWER for word in re.split(r"[ ,/]+", head)):
        return start
    capitals = re.split(r"[,/]", head)[0].strip()
    loud = capitals.isupper() and sum(char.isalpha() for char in capitals) >= 3
    if loud or (agency and _is_agency(agency["agency"].strip())):
        return start + match.end()
    return start


def _is_agency(name: str) -> bool:
    return name.casefold() in AGENCIES
