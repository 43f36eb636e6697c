"""What every reader makes of a file."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.read.layout import Piece


class Laid(NamedTuple):
    """A text with its pieces; `text` has the length of `source`, which is what lines and columns count in.

    `day` (ordinal) is what the file itself says of its publication, and `where` it says so.  `problems` are a line and
    what is wrong there.  `unit` is what people call a line of `source`: a paragraph, a page.  `name` tells the texts of
    one file apart.  `comments` are the stretches that are none of the text, but may speak to claimcheck.
    """

    source: str
    text: str
    pieces: list[Piece]
    day: int | None = None
    where: str = ""
    problems: tuple[tuple[int, str], ...] = ()
    unit: str = "line"
    name: str = ""
    comments: tuple[tuple[int, int], ...] = ()


class UnreadableError(Exception):
    """A file that its reader can't make sense of.  `line` and `column` count from 1; 0 where it is the whole file."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column
