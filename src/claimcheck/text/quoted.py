"""What of a block is quoted, however its document shows that.

By quotation marks within the block; by marks that an earlier block opened and that are closed here ("He said: “A.", and
"B.”" as the next item of the list); by mark-up (`<q>`, `<blockquote>`); or as a block that is a quotation as a whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from claimcheck.model import Block, Document, Role
from claimcheck.text.quoting import first_close, quotations, unclosed

Spans = tuple[tuple[int, int], ...]

_TAG = re.compile(r"<(/?)(q|blockquote)(?=[\s>])[^<>]*>", re.IGNORECASE)
_SAME = frozenset([Role.PROSE, Role.ITEM])
_REACH = 3  # blocks over which a quotation that is not closed goes on


def quoted(document: Document, block: Block) -> Spans:
    """The quotations of a block, with their marks: half-open, in order, none inside another."""
    if block.role is Role.QUOTATION:
        return ((block.start, block.end),)
    found = quotations(document.text, block.start, block.end)
    more = [*_marked_up(document, block), *_going_on(document, block)]
    return _joined([*found, *more]) if more else found


def _joined(spans: list[tuple[int, int]]) -> Spans:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)


def _marked_up(document: Document, block: Block) -> Spans:
    """What of the block the mark-up of its document quotes."""
    every = _elements(document.source, document.text)
    if not every:
        return ()
    first = bisect_right(every, block.start, key=lambda span: span[1])
    last = bisect_left(every, block.end, key=lambda span: span[0])
    return tuple((max(a, block.start), min(b, block.end)) for a, b in every[first:last])


@lru_cache(maxsize=8)
def _elements(source: str, text: str) -> Spans:
    """The outermost elements that quote, in order.  A tag that is read as text is none, nor is what is never closed."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for tag in _TAG.finditer(source):
        name = tag[2].lower()
        if text.startswith("<", tag.start()):
            continue
        if not tag[1]:
            opened.append((name, tag.start()))
        elif any(name == one for one, _ in opened):
            while opened[-1][0] != name:
                opened.pop()
            start = opened.pop()[1]
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, tag.end()))
    return tuple(found)


def _going_on(document: Document, block: Block) -> Spans:
    """What goes on here of a quotation that a block before opened: up to the mark that closes it here, or all of the
    block where one of the next blocks closes it."""
    if block.role not in _SAME:
        return ()
    blocks, text = document.blocks, document.text
    at = bisect_left(blocks, block.start, key=lambda one: one.start)
    waits = ""
    for before in reversed(blocks[max(at - _REACH, 0) : at]):
        waits = unclosed(text, before.start, before.end)
        if waits or before.role not in _SAME or first_close(text, before.start, before.end, '"'):
            break
    if not waits:
        return ()
    for after in blocks[at : at + _REACH]:
        close = first_close(text, after.start, after.end, waits)
        if close or after.role not in _SAME:
            break
    else:
        return ()
    if close <= 0:
        return ()
    return ((block.start, close if after.start == block.start else block.end),)
