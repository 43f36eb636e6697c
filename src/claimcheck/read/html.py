"""HTML: the article of a page, every place that of the file."""

from __future__ import annotations

from claimcheck.read.article import article
from claimcheck.read.laid import Laid
from claimcheck.read.layout import Piece
from claimcheck.read.page import page


def html(source: str, timezone: str = "") -> Laid:
    """The article of a page; everything else on it is blank."""
    read = page(source, timezone)
    kept = article(source, read.text, read.parts)
    text: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for part, wanted in zip(read.parts, kept, strict=True):
        if wanted:
            text += " " * (part.start - at), read.text[part.start : part.end]
            at = part.end
            pieces.append(Piece(part.start, part.end, part.role))
    text.append(" " * (len(source) - at))
    if read.published is None:
        return Laid(source, "".join(text), pieces)
    line = source.count("\n", 0, read.published.offset) + 1
    return Laid(source, "".join(text), pieces, read.published.day, f"its metadata: {read.published.what}, line {line}")
