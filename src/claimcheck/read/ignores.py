"""Waivers in the document itself: `<!-- claimcheck: ignore office-title: the cartoon says so -->`.

One that stands in a line of text, or between the lines of a paragraph, holds for that paragraph (headline, item of a
list, cell of a table); one on a line of its own for the one that follows.  Names are checks, claims or entities.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import NamedTuple

from claimcheck.errors import Fault, likely
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Span
from claimcheck.read.suffixes import MARKDOWN
from claimcheck.standing import Waiver

FORM = "<!-- claimcheck: ignore CHECK: why -->"
_DIRECTIVE = Pattern(r"<!--\s*claimcheck\s*:", re.IGNORECASE)
_MEANT = Pattern(r"<!--\s*([a-z-]+)\s*:?\s*ignore\b", re.IGNORECASE)
_COMMENT = Pattern(r"<!--.*?-->", re.DOTALL)
_WORD = Pattern(r"[^\s:]*")
_NAME = Pattern(r"[^\s,:]+")
_BREAK = Pattern(r"\r\n|\r|\n")


class Ignores(NamedTuple):
    """The waivers of a document, one for each name, and what is wrong with its comments."""

    waivers: tuple[Waiver, ...]
    faults: tuple[Fault, ...]


NONE = Ignores((), ())


def is_directive(source: str, start: int, end: int) -> bool:
    """Whether a comment speaks to claimcheck, be it misspelt."""
    if _DIRECTIVE.match(source, start, end):
        return True
    found = _MEANT.match(source, start, end)
    return found is not None and bool(likely(found[1].lower(), ["claimcheck"]))


def directives(source: str) -> Iterator[Span]:
    """The comments of any text that speak to claimcheck."""
    found = (one.span() for one in _COMMENT.finditer(source))
    return (Span(*place) for place in found if is_directive(source, *place))


def ignores(document: Document, checks: Collection[str], held: Collection[str]) -> Ignores:
    """What the comments of a document waive.  `checks` and `held` (claims and entities) are the names there are."""
    if not document.comments:
        return NONE
    reader = _Reader(document, checks, held)
    for comment in document.comments:
        reader.comment(comment)
    return Ignores(tuple(reader.waivers), tuple(reader.faults))


class _Reader:
    """One document's comments being read."""

    def __init__(self, document: Document, checks: Collection[str], held: Collection[str]) -> None:
        self.document, self.checks, self.held = document, checks, held
        self.starts = [block.start for block in document.blocks]
        self.lines = [0, *(found.end() for found in _BREAK.finditer(document.source))]
        self.waivers: list[Waiver] = []
        self.faults: list[Fault] = []

    def fault(self, at: int, message: str) -> None:
        self.faults.append(Fault(self.document.path, *self.place(at), message))

    def place(self, at: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self.lines, at)
        return line, at - self.lines[line - 1] + 1

    def comment(self, comment: Span) -> None:
        source, end = self.document.source, comment.end - len("-->")
        opening = _DIRECTIVE.match(source, comment.start, end)
        if opening is None:
            self.fault(comment.start, f"this comment ignores nothing: write {FORM}")
            return
        if not self.document.path.lower().endswith(MARKDOWN):
            self.fault(comment.start, "a comment waives in Markdown only: `claimcheck waive` does it in any document")
            return
        at = opening.end()
        while at < end and source[at].isspace():
            at += 1
        said = _WORD.match(source, at, end)
        word = said[0] if said else ""
        if word != "ignore":
            near = likely(word, ["ignore"]) or f": write {FORM}"
            self.fault(at, f'a comment can only say "ignore", not "{word}"{near}')
            return
        colon = source.find(":", at, end)
        names = list(_NAME.finditer(source, at + len(word), end if colon < 0 else colon))
        reason = " ".join(source[colon + 1 : end].split()) if colon >= 0 else ""
        if not names:
            self.fault(at, f"it does not say what is to be ignored: write {FORM}")
        elif not reason:
            self.fault(at, f"the reason is missing: write {FORM}")
        else:
            block = self.block(comment)
            if block is None:
                self.fault(comment.start, "no paragraph follows it; it ignores nothing")
            for name in names if block is not None else ():
                self.waive(name[0], name.start(), reason, block)

    def waive(self, name: str, at: int, reason: str, block: int | None) -> None:
        place = self.place(at)
        if name in self.checks:
            self.waivers.append(Waiver(self.document.path, *place, reason, check=name, block=block))
        elif name in self.held:
            self.waivers.append(Waiver(self.document.path, *place, reason, claim=name, block=block))
        else:
            near = likely(name, [*self.checks, *self.held]) or "; `claimcheck checks` lists the checks"
            self.fault(at, f'no check and no claim is called "{name}"{near}')

    def block(self, comment: Span) -> int | None:
        """The start of the block that a comment stands in, stands in a line with, or else comes before."""
        blocks = self.document.blocks
        after = bisect_right(self.starts, comment.start)
        before = blocks[after - 1] if after else None
        if before is not None and (
            comment.start < before.end or "\n" not in self.document.text[before.end : comment.start]
        ):
            return before.start
        return blocks[after].start if after < len(blocks) else None
