"""Where the paragraphs of plain text are.

Blank lines separate.  A single line break either wraps a paragraph or separates two of them: it wraps where
the next line's first word would not have fitted on the line, in lines no longer than people wrap text to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.model import GLUE, Role
from claimcheck.read.furniture import stands_alone
from claimcheck.read.lines import bare, stops
from claimcheck.read.wordlists import words

WIDEST = 120
"""Characters: longer lines are paragraphs, not wrapped ones, unless all of them are evenly filled."""
_WIDEST_EVEN = 250
_EVEN_LINES = 4
_LEAST_WIDE = 40
"""Characters of the shortest of wide lines that another one goes on."""
_FILLED = 0.6
"""The part of the width that a wrapped line fills at least."""

_BLANK = " \n" + GLUE
_LINE = re.compile(rf"[^\n]*[^\n{_BLANK}][^\n]*")
_BULLET = re.compile(r"(?:[-*•·▪◦‣●○■□–][ ]{1,8}|(?:\d{1,3}|[a-z](?=\))|[ivx]{1,5}(?=\)))[.)][ ]{1,8})(?=\S)")
_OPENER = words(
    "the a an in on at he she it they this that these those but and as with when while for after before since we our "
    "there his her their its if from to although despite during according"
)
_DANGLING = words(
    "the a an of and or in on at to for from by with as is are was were be been has have had that which who will would "
    "his her their its our this these those not than into over between about under near per via de la van von al "
    "el"
)
_HANGING = words("the a an of and or its their")
"""Words on which no paragraph ends."""

_HEADLINE_WORDS = words(
    "to in for on with at after as over by from amid is are says say will not into against before during his her its"
)


class Piece(NamedTuple):
    """A block before anybody has decided what it is; `role` where the format itself says so."""

    start: int
    end: int
    role: Role | None = None


class _Line(NamedTuple):
    start: int  # of the first visible character
    end: int  # after the last one
    indent: int


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space and glue at its edges."""
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return start, end


def _groups(text: str) -> Iterator[list[_Line]]:
    """The lines of each stretch between blank lines."""
    group: list[_Line] = []
    after = 0
    for match in _LINE.finditer(text):
        if group and text.count("\n", after, match.start()) > 1:
            yield group
            group = []
        start, end = trimmed(text, match.start(), match.end())
        group.append(_Line(start, end, start - match.start()))
        after = match.end()
    if group:
        yield group


def pieces(text: str) -> list[Piece]:
    """The blocks of plain text, in order and disjoint; every visible character is in one, but bullets."""
    found: list[Piece] = []
    for group in _groups(text):
        found.extend(unwrapped(text, group))
    return found


def unwrapped(text: str, lines: Sequence[tuple[int, int, int]], flowing: bool = False) -> Iterator[Piece]:
    """The blocks of lines that no blank line separates; a line is its visible start and end, and its indent.

    `flowing` says that the format joins lines by itself (Markdown): then short lines are never paragraphs.
    """
    group = [_Line(*line) for line in lines]
    if len(group) == 1:
        yield _piece(text, group[0].start, group[0].end)
        return
    alone = [line.end - line.start <= 400 and stands_alone(bare(text[line.start : line.end])) for line in group]
    width = max((_width(text, line) for line, only in zip(group, alone, strict=True) if not only), default=0)
    if width > WIDEST and _evenly(text, group, alone, width, 2 if flowing else _EVEN_LINES):
        flowing, width = True, WIDEST
    ends = _ends(text, group, alone)
    start, indent, first = group[0].start, group[0].indent, True
    for index, (line, following) in enumerate(pairwise(group)):
        bulleted = _BULLET.match(text, start) is not None
        if (flowing and width <= WIDEST) or (bulleted and following.indent > indent):
            wraps = not _BULLET.match(text, following.start)
        else:
            wraps = _wraps(text, line, following, width, first and line.start == start, ends[index], flowing)
        if alone[index] or alone[index + 1] or not wraps:
            yield _piece(text, start, line.end)
            start, indent, first = following.start, following.indent, alone[index]
    yield _piece(text, start, group[-1].end)


def _evenly(text: str, group: Sequence[_Line], alone: Sequence[bool], width: int, least: int) -> bool:
    """Whether every line but the last is filled: its next word would not have fitted."""
    lines = [line for line, only in zip(group, alone, strict=True) if not only]
    return (
        least <= len(lines)
        and width <= _WIDEST_EVEN
        and all(_width(text, line) + 1 + len(_opening(text, following)) > width for line, following in pairwise(lines))
    )


def _opening(text: str, line: _Line) -> str:
    """The first word of a line."""
    return text[line.start : min(line.end, line.start + 80)].split(maxsplit=1)[0]


def _ends(text: str, group: Sequence[_Line], alone: Sequence[bool]) -> list[bool]:
    """For each line, whether the last one before the next that stands alone ends a sentence."""
    found: list[bool] = []
    for index in range(len(group) - 1, -1, -1):
        last = index + 1 == len(group) or alone[index + 1]
        found.append(_stops(text, group[index]) if last else found[-1])
    return found[::-1]


def _stops(text: str, line: _Line) -> bool:
    return stops(text[max(line.start, line.end - 20) : line.end])


def _width(text: str, line: _Line) -> int:
    """The visible characters of a line; mark-up that was blanked takes no room on a page."""
    return len(bare(text[line.start : line.end])) if line.end - line.start <= 2000 else line.end - line.start


def _piece(text: str, start: int, end: int) -> Piece:
    bullet = _BULLET.match(text, start, end)
    if not bullet:
        return Piece(start, end)
    if text[start].isalnum():
        return Piece(start, end, Role.ITEM)
    return Piece(bullet.end(), end, None if text[start] == "–" else Role.ITEM)


def _wraps(text: str, line: _Line, following: _Line, width: int, headline: bool, ends: bool, flowing: bool) -> bool:
    """Whether the break between two lines only wraps them.

    `headline` says that the first may be one; `ends` that their last line ends a sentence, as a paragraph does;
    `flowing`: see `unwrapped`.
    """
    if _BULLET.match(text, following.start) or following.indent >= line.indent + 2:
        return False
    length = _width(text, line)
    opening = _opening(text, following)
    last = text[max(line.start, line.end - 60) : line.end].split()[-1]
    lower = opening.strip("\"'“‘([" + GLUE)[:1].islower()
    stopped = _stops(text, line)
    broken = last.casefold().strip(GLUE) in _DANGLING or last.endswith(",")
    if width > WIDEST:
        if stopped or length < _LEAST_WIDE or text[line.end - 1] in ":;":
            return False
        return lower or broken or (flowing and length >= _FILLED * width)
    overflows = length + 1 + len(opening) > width
    hangs = not headline and last in _HANGING
    if (lower and not stopped) or hangs:
        return overflows or length >= _FILLED * width
    if not overflows:
        return False
    if stopped:
        return width >= 40
    if broken:
        return True
    if headline and (_title_like(text[line.start : line.end]) or opening.casefold().strip(GLUE) in _OPENER):
        return False
    return ends


def _title_like(line: str) -> bool:
    """Whether a line is more than a row of names, and nearly all its longer words begin with a capital."""
    if not line.isupper() and not _HEADLINE_WORDS & set(line.casefold().split()):
        return False
    longer = [word for word in re.findall(r"[^\W\d_][\w'’-]*", line) if len(word) > 3]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)
