"""Stretches of a text that are not read: blanked, so that nothing moves.

What is cut becomes `GLUE` where visible characters touch it on both sides ("Sol**ber**g", "<b>Sol</b>berg"), spaces
elsewhere; what stood for words of its own (code, an image, a line break) always becomes spaces.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.model import GLUE


class Cut(NamedTuple):
    """A stretch, half-open; `hard`: what it stood for parts words."""

    start: int
    end: int
    hard: bool


def applied(text: str, cuts: Sequence[Cut]) -> str:
    """The text with every cut filled, of the same length; cuts are sorted, and those that touch or overlap are one."""
    found: list[str] = []
    at = index = 0
    while index < len(cuts):
        start, end, hard = cuts[index]
        index += 1
        while index < len(cuts) and cuts[index].start <= end:
            end, hard = max(end, cuts[index].end), hard or cuts[index].hard
            index += 1
        between = start > 0 and end < len(text) and not text[start - 1].isspace() and not text[end].isspace()
        fill = GLUE if between and not hard else " "
        found += text[at:start], *(char if char == "\n" else fill for char in text[start:end])
        at = end
    return "".join(found) + text[at:]
