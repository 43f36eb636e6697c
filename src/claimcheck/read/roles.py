"""What each block is on its page.

Prose is the default, and two full sentences that do not break off are always prose: a left-over that is
taken for prose may be reported, prose that is taken for a left-over would be lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.model import Role
from claimcheck.read import furniture
from claimcheck.read.bylines import is_byline
from claimcheck.read.dateline import dateline_end
from claimcheck.read.layout import Piece
from claimcheck.read.lines import bare, sentences, stops, truncated
from claimcheck.read.wordlists import words

_SHOWN = 1500  # characters; whatever is longer is prose

_NAME = re.compile(r"[A-ZÀ-Þ][\w.'-]*(?: (?:[A-ZÀ-Þ][\w.'-]*|and|de|van|von|der|bin|al|,)){1,7}")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w'’-]{2,}")
_FUNCTION = words("the of to in for on with as at from by says say is are will after over amid how why what")


class Marked(NamedTuple):
    """A block with its role; `day` is its own day (ordinal), `apart` says that the document's is not its."""

    start: int
    end: int
    role: Role
    day: int | None = None
    apart: bool = False


def marked(text: str, pieces: Sequence[Piece]) -> list[Marked]:
    """The role of every piece."""
    lines = [bare(text[piece.start : min(piece.end, piece.start + _SHOWN)]) for piece in pieces]
    roles, days = _forward(text, pieces, lines)
    _sections(lines, roles)
    _teasers(lines, roles)
    return [
        Marked(piece.start, piece.end, role, day, role is Role.LEFTOVER or _of_another_day(piece, line, role, day))
        for piece, role, day, line in zip(pieces, roles, days, lines, strict=True)
    ]


def _of_another_day(piece: Piece, line: str, role: Role, day: int | None) -> bool:
    """Whether a caption is a film's, or a picture's from the files: the day of the story is not its."""
    if role is not Role.CAPTION:
        return False
    film = piece.role is not Role.CAPTION and not furniture.is_picture(line)
    return film or day is not None or furniture.is_old_picture(line)


def _forward(text: str, pieces: Sequence[Piece], lines: list[str]) -> tuple[list[Role], list[int | None]]:
    roles: list[Role] = []
    days: list[int | None] = []
    others = False  # inside a list of other stories
    video = ""  # the folded title that a caption announced
    captions = 0  # how many blocks the running caption has
    headline = prose = False
    for index, (piece, line) in enumerate(zip(pieces, lines, strict=True)):
        role, day = piece.role, None
        long = piece.end - piece.start > _SHOWN or (sentences(line) > 1 and not truncated(line))
        title = None if long else furniture.video_title(line)
        if long:
            role, others = Role.PROSE if role in (None, Role.HEADLINE) else role, False
        elif title is not None:
            role, captions, day = Role.CAPTION, 0, furniture.dash_day(line)
        elif (day := furniture.dash_day(line)) is not None or (captions and video and _folded(line) == video):
            role = Role.CAPTION
        elif furniture.heads_other_stories(line):
            role, others = Role.LEFTOVER, True
        elif furniture.is_fitting(line):
            role = Role.LEFTOVER
        elif furniture.is_picture(line):
            role = Role.CAPTION
        elif is_byline(line) and role in (None, Role.ITEM, Role.HEADLINE):
            role = Role.BYLINE
        elif others and (truncated(line) or _headline_like(line, prose)):
            role = Role.LEFTOVER
        elif role is None and headline and _is_name(line) and (not prose or _story_next(text, pieces, index)):
            role = Role.BYLINE
        elif role is None and _headline_like(line, prose):
            role = Role.HEADLINE
        else:
            role, others = role or Role.PROSE, False
        if role is Role.CAPTION and title is None and day is not None:
            for back in range(len(days) - captions, len(days)):
                days[back] = day
        captions = captions + 1 if role is Role.CAPTION and day is None else 0
        video = _folded(title) if title is not None else video
        headline = headline or role is Role.HEADLINE
        prose = prose or role is Role.PROSE
        roles.append(role)
        days.append(day)
    return roles, days


def _story_next(text: str, pieces: Sequence[Piece], index: int) -> bool:
    """Whether the piece after this one begins with a dateline."""
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    return after is not None and dateline_end(text, after) > after.start


def _folded(line: str) -> str:
    return re.sub(r"\W+", " ", line.casefold()).strip()


def _is_name(line: str) -> bool:
    """Whether a line is nothing but a person's name, or several: "Hyonhee Shi"."""
    return len(line) <= 80 and bool(_NAME.fullmatch(line)) and not _FUNCTION & set(line.casefold().split())


def _headline_like(line: str, prose: bool) -> bool:
    """Whether a line reads as a headline: short, without a final stop.  `prose` says that prose came before."""
    count = len(line.split())
    if not count or count > 30 or line[-1] in ":,;":
        return False
    if stops(line) and not (line[-1] in "?!" and count <= 16 and not prose):
        return False
    if not prose:
        return True
    longer = [word for word in _WORD.findall(line) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return not line[0].islower() and (count <= 14 or capitals >= 0.6 * len(longer))


def _sections(lines: list[str], roles: list[Role]) -> None:
    """Menus of sections, and the one-word section above the headline, are left-overs."""
    run: list[int] = []
    for index, role in enumerate([*roles, Role.PROSE]):
        if role in (Role.HEADLINE, Role.ITEM) and len(lines[index].split()) <= 3:
            run.append(index)
            continue
        known = sum(lines[at].casefold() in furniture.SECTIONS for at in run)
        if len(run) >= 3 and known * 2 >= len(run):
            for at in run:
                roles[at] = Role.LEFTOVER
        run = []
    tops = []
    for index, role in enumerate(roles):
        if role in (Role.PROSE, Role.QUOTATION):
            break
        if role is Role.HEADLINE:
            tops.append(index)
    for index in tops[:-1]:
        if len(lines[index].split()) == 1 and len(lines[tops[-1]].split()) > 3:
            roles[index] = Role.LEFTOVER


def _teasers(lines: list[str], roles: list[Role]) -> None:
    """Trailing paragraphs that break off and share next to no names with the article are of other stories."""
    told = [index for index, role in enumerate(roles) if role in (Role.PROSE, Role.HEADLINE)]
    tail: list[int] = []
    broken = 0
    for index in reversed(told):
        if roles[index] is Role.PROSE and not truncated(lines[index]):
            break
        tail.append(index)
        if truncated(lines[index]):
            broken = len(tail)
    if not broken:
        return
    tail = tail[: broken + 1 if broken < len(tail) and roles[tail[broken]] is Role.HEADLINE else broken]
    kept = [index for index in told if index not in set(tail)]
    if not any(roles[index] is Role.PROSE for index in kept):
        return
    names = {_stem(word) for index in kept for word in _CAPITAL.findall(lines[index])}
    for index in tail:
        own = {_stem(word) for word in _CAPITAL.findall(lines[index])}
        if len(own) >= 2 and len(own & names) < 0.35 * len(own):
            roles[index] = Role.LEFTOVER


def _stem(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).casefold()
