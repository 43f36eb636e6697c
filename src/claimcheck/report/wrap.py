"""Lines of a given width, broken between words; only what is too long for a line is broken within."""

from __future__ import annotations

_SEAMS = ("/?&", "=-_.,:;")  # a long address or path is broken after one of these, the first sort before the second


def wrapped(text: str, width: int) -> list[str]:
    """The lines of `text`; its own line breaks stay.  No line is empty unless the text is."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            if line and len(line) + 1 + len(word) <= width:
                line = f"{line} {word}"
                continue
            if line:
                lines.append(line)
            *full, line = _pieces(word, width)
            lines.extend(full)
        if line:
            lines.append(line)
    return lines or [""]


def _pieces(word: str, width: int) -> list[str]:
    """A word in pieces that fit, cut after a seam where there is one in the second half of the line."""
    pieces = []
    while len(word) > width:
        seams = (max(word.rfind(mark, width // 2, width) for mark in marks) for marks in _SEAMS)
        at = next((seam + 1 for seam in seams if seam >= 0), width)
        pieces.append(word[:at])
        word = word[at:]
    return [*pieces, word]
