"""A web page: its blocks, its text with the mark-up blanked at the same length, and what its metadata say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.model import Role
from claimcheck.read.cuts import Cut, applied
from claimcheck.read.layout import Piece, trimmed, unwrapped
from claimcheck.read.metadata import Dated, Metadata
from claimcheck.read.tags import Tag, tags
from claimcheck.read.text import dereferenced, plain
from claimcheck.read.wordlists import words

_INLINE = words(
    "a abbr acronym b bdi bdo big cite data dfn em font i ins label mark meta link nobr q ruby rb small span strong "
    "sub sup time tt u wbr"
)
_UNREAD = words(
    "script style template noscript textarea title xmp iframe noembed noframes svg math canvas object audio video "
    "select option button datalist dialog code pre samp kbd var rp rt rtc del s strike"
)
"""What stands in these is no prose of the article."""
_VOID = words("area base br col embed hr img input link meta param source track wbr")
_AROUND = words("nav footer aside header form menu")
"""Around the article, rather than in it, where nothing better is known."""
_ROLES = {
    **dict.fromkeys(words("h1 h2 h3 h4 h5 h6"), Role.HEADLINE),
    **dict.fromkeys(words("li td th dt dd"), Role.ITEM),
    **dict.fromkeys(words("figcaption caption"), Role.CAPTION),
    "blockquote": Role.QUOTATION,
}


class Part(NamedTuple):
    """A block of the page: where it is, the element that it is in, and whether that is in what is usually around an
    article (a menu, a footer)."""

    start: int
    end: int
    element: str
    role: Role | None
    around: bool


class Page(NamedTuple):
    """What a page holds; `text` has the length of its source."""

    text: str
    parts: list[Part]
    published: Dated | None


class _Open:
    """What is open at a place of the page, by element; an element that is never closed doesn't hide what follows."""

    def __init__(self, found: list[Tag]) -> None:
        ends: dict[str, int] = {}
        for tag in found:
            if tag.closing:
                ends[tag.name] = tag.start
        self.ends = ends
        self.depth: dict[str, int] = {}

    def see(self, tag: Tag) -> None:
        if tag.name in _VOID or not tag.name or (not tag.closing and tag.rest.endswith("/>")):
            return
        if tag.closing:
            self.depth[tag.name] = max(self.depth.get(tag.name, 0) - 1, 0)
        elif self.ends.get(tag.name, -1) > tag.start:
            self.depth[tag.name] = self.depth.get(tag.name, 0) + 1

    def inside(self, names: frozenset[str]) -> bool:
        return any(self.depth.get(name) for name in names)


def page(source: str, timezone: str = "") -> Page:
    """Reads a page.  Days in its metadata are those of `timezone` where a time of day is given."""
    flat = plain(source)
    found = list(tags(flat))
    metadata = Metadata(source, timezone)
    reader = _Reader(flat)
    opened = _Open(found)
    for tag in found:
        reader.see(tag, opened)
        opened.see(tag)
        if not tag.closing:
            metadata.see(tag)
    reader.text_until(len(flat), opened)
    reader.flush()
    return Page(*reader.made(), metadata.day())


class _Reader:
    """Goes over the tags once; a block is open from its first visible character to the next tag that parts blocks."""

    def __init__(self, flat: str) -> None:
        self.flat = flat
        self.at = 0
        self.cuts: list[Cut] = []  # of the block that is open
        self.breaks: list[int] = []  # its line breaks
        self.begin = -1
        self.end = 0
        self.element = ""
        self.role: Role | None = None
        self.around = False
        self.roles: list[tuple[str, Role]] = []
        self.blocks: list[tuple[int, int, list[Cut], list[int], str, Role | None, bool]] = []

    def see(self, tag: Tag, opened: _Open) -> None:
        self.text_until(tag.start, opened)
        if tag.name == "br":
            self.breaks.append(tag.start)
            self.cuts.append(Cut(tag.start, tag.end, True))
        elif tag.name in _INLINE or not tag.name:
            self.cuts.append(Cut(tag.start, tag.end, False))
        elif tag.name in _UNREAD:
            self.cuts.append(Cut(tag.start, tag.body, True))
        else:
            self.flush()
            self._enter(tag)
        self.at = tag.body

    def _enter(self, tag: Tag) -> None:
        self.element = "" if tag.closing else tag.name
        role = _ROLES.get(tag.name)
        if role is None:
            return
        if not tag.closing:
            self.roles.append((tag.name, role))
        else:
            for index in range(len(self.roles) - 1, max(len(self.roles) - 9, -1), -1):
                if self.roles[index][0] == tag.name:
                    del self.roles[index:]
                    break

    def text_until(self, end: int, opened: _Open) -> None:
        """What stands before the next tag."""
        if end <= self.at:
            return
        start, stop = trimmed(self.flat, self.at, end)
        if start >= stop:
            return
        if opened.inside(_UNREAD):
            self.cuts.append(Cut(self.at, end, True))
            return
        if self.begin < 0:
            self.begin = start
            self.cuts = [cut for cut in self.cuts if cut.start >= start]
            self.breaks = []
            self.role = self.roles[-1][1] if self.roles else None
            self.around = opened.inside(_AROUND)
        self.end = stop

    def flush(self) -> None:
        """Ends the block that is open."""
        if self.begin >= 0:
            block = (self.begin, self.end, self.cuts, self.breaks, self.element, self.role, self.around)
            self.blocks.append(block)
        self.cuts, self.breaks, self.begin = [], [], -1

    def made(self) -> tuple[str, list[Part]]:
        text: list[str] = []
        parts: list[Part] = []
        at = 0
        for start, end, cuts, breaks, element, role, around in self.blocks:
            text.append(" " * (start - at))
            shown = dereferenced(self.flat[start:end].replace("\n", " "))
            inside = [Cut(cut.start - start, min(cut.end, end) - start, cut.hard) for cut in cuts if cut.start < end]
            shown = applied(shown, sorted(inside))
            lines = [place - start for place in breaks if start <= place < end]
            for place in lines:
                shown = f"{shown[:place]}\n{shown[place + 1 :]}"
            text.append(shown)
            parts.extend(
                Part(piece.start + start, piece.end + start, element, piece.role, around)
                for piece in _lines(shown, lines, role)
            )
            at = end
        text.append(" " * (len(self.flat) - at))
        return "".join(text), parts


def _lines(shown: str, breaks: list[int], role: Role | None) -> Iterator[Piece]:
    """The pieces of a block: two line breaks in a row part it, one does where it looks like it."""
    lines = []
    for start, end in zip([0, *breaks], [*breaks, len(shown)], strict=True):
        start, end = trimmed(shown, start, end)
        lines.append((start, end, 0))
    group: list[tuple[int, int, int]] = []
    for line in [*lines, (0, 0, 0)]:
        if line[0] < line[1]:
            group.append(line)
        elif group:
            if role is None:
                yield from unwrapped(shown, group, flowing=True)
            else:
                yield Piece(group[0][0], group[-1][1], role)
            group = []
