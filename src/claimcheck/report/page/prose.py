"""An article as it reads, with what was found marked where it stands.

Marks may overlap (two quotes that share a name): each stretch belongs to one of them, a conflict before what is none,
the inner before the outer.  Offsets are those of the file; each block is written once, so that the page grows with the
text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import groupby, pairwise

from claimcheck.frozen import frozen
from claimcheck.model import GLUE, Block, Document, Role
from claimcheck.report.page.entries import Mark
from claimcheck.report.page.markup import NONE, Html, hidden, joined, tag, text

_CODES = 3  # letters at most of a language that has a code


@frozen
class Piece:
    """A stretch of a block: who owns it (None: nobody), and whether it is the owner's first and last."""

    start: int
    end: int
    mark: Mark | None
    first: bool = False
    last: bool = False


def article(document: Document, marks: Sequence[Mark], skipped: dict[tuple[int, int], str]) -> Html:
    """The paragraphs, headings and lists of a document.  `marks` are in the order of the text; `skipped` says why a
    block was not checked."""
    made, at = [], 0
    written: list[tuple[Role | None, Html]] = []
    for block in _blocks(document, marks):
        upto = at
        while upto < len(marks) and marks[upto].start < block.end:
            upto += 1
        reason = skipped.get((block.start, block.end), "")
        written.append((block.role, _block(document, block, marks[at:upto], reason)))
        at = upto
    points = joined(_point(mark) for mark in marks[at:])
    for role, group in groupby(written, key=lambda pair: pair[0]):
        inside = joined(html for _, html in group)
        outer = {Role.ITEM: "ul", Role.QUOTATION: "blockquote"}.get(role) if role else None
        made.append(tag(outer, inside) if outer else inside)
    return joined([*made, tag("p", points) if points else NONE])


def _blocks(document: Document, marks: Sequence[Mark]) -> Iterator[Block]:
    """The blocks, and what lies between them where it holds words or something was found there."""
    starts = [mark.start for mark in marks]
    at, next_mark = 0, 0
    for block in (*document.blocks, None):
        upto = block.start if block else len(document.text)
        while next_mark < len(starts) and starts[next_mark] < at:
            next_mark += 1
        found = next_mark < len(starts) and starts[next_mark] < upto
        between = document.text[at:upto]
        if (found or any(map(str.isalpha, between))) and between.strip(f" \n{GLUE}"):
            yield Block(at, upto, Role.PROSE, document.published)
        if block:
            yield block
            at = block.end


def _block(document: Document, block: Block, marks: Sequence[Mark], reason: str) -> Html:
    inside = joined(_piece(document, piece) for piece in pieces(block.start, block.end, marks))
    name = {Role.HEADLINE: "h4", Role.ITEM: "li"}.get(block.role, "p")
    sort = block.role.value if block.role in (Role.CAPTION, Role.BYLINE, Role.LEFTOVER) else ""
    language = block.language if block.language != "en" and len(block.language) <= _CODES else ""
    if not reason:
        return tag(name, inside, dir="auto", class_=sort, lang=language)
    label = tag("span", text(f"Not checked ({reason})"), class_="label")
    words = tag("span", inside, dir="auto", lang=language)
    return tag(name, label, text(" "), words, class_=f"{sort} skipped".strip())


def pieces(start: int, end: int, marks: Sequence[Mark]) -> list[Piece]:
    """The stretches of a block, in order.  A mark that owns none (another one covers it) gets an empty one."""
    edges = {start, end}
    for mark in marks:
        edges.update(max(start, min(end, edge)) for edge in (mark.start, mark.end))
    active: list[tuple[bool, int, int, int]] = []
    owned: list[Piece] = []
    seen: set[int] = set()
    at = 0
    for left, right in pairwise(sorted(edges)):
        while at < len(marks) and marks[at].start <= left:
            mark = marks[at]
            heappush(active, (mark.entry is None, -mark.start, mark.end, at))
            at += 1
        while active and marks[active[0][3]].end <= left:
            heappop(active)
        owner = marks[active[0][3]] if active else None
        if active:
            seen.add(active[0][3])
        if owned and owned[-1].mark is owner:
            owned[-1] = Piece(owned[-1].start, right, owner)
        else:
            owned.append(Piece(left, right, owner))
    return _with_points(owned, [mark for number, mark in enumerate(marks) if number not in seen])


def _with_points(owned: Sequence[Piece], without: Sequence[Mark]) -> list[Piece]:
    made: list[Piece] = []
    firsts: set[str] = set()
    lasts = {piece.mark.anchor: index for index, piece in enumerate(owned) if piece.mark}
    waiting = list(reversed(without))
    for index, piece in enumerate(owned):
        while waiting and waiting[-1].start <= piece.start:
            made.append(Piece(piece.start, piece.start, waiting.pop(), first=True, last=True))
        if piece.mark is None:
            made.append(piece)
            continue
        anchor = piece.mark.anchor
        made.append(Piece(piece.start, piece.end, piece.mark, anchor not in firsts, lasts[anchor] == index))
        firsts.add(anchor)
    end = owned[-1].end if owned else 0
    made.extend(Piece(end, end, mark, first=True, last=True) for mark in reversed(waiting))
    return made


def _point(mark: Mark) -> Html:
    return _marked(Piece(mark.start, mark.start, mark, first=True, last=True), NONE)


def _piece(document: Document, piece: Piece) -> Html:
    mark = piece.mark
    if mark is None:
        return _words(document, piece.start, piece.end)
    if mark.entry is None or mark.wrong == (mark.start, mark.end):
        return _marked(piece, _words(document, piece.start, piece.end))
    begin, stop = (max(piece.start, min(piece.end, edge)) for edge in mark.wrong)
    wrong = _words(document, begin, stop)
    inside = [
        _words(document, piece.start, begin),
        tag("b", wrong) if wrong else NONE,
        _words(document, stop, piece.end),
    ]
    return _marked(piece, joined(inside))


def _marked(piece: Piece, words: Html) -> Html:
    mark = piece.mark
    assert mark is not None
    anchor = mark.anchor if piece.first else ""
    if mark.entry is None:
        return tag("span", words, class_=mark.sort, id=anchor)
    number = tag("sup", hidden(" conflict "), text(str(mark.entry.number))) if piece.last else NONE
    return tag("a", words, number, class_=mark.sort, id=anchor, href=f"#{mark.entry.anchor}")


def _words(document: Document, start: int, end: int) -> Html:
    return text(document.text[start:end].replace(GLUE, ""))
