"""Offsets as people count them: line and column from 1, in characters.

A line ends with "\\r\\n", "\\n" or a lone "\\r"; nothing else (a form feed, U+2028) is a line break, so that
editors, SARIF viewers and the report agree.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_BREAK = re.compile(r"\r\n|\r|\n")


class Point(NamedTuple):
    """A place in a file: `line` and `column` count from 1, `offset` from 0, all in characters.  `unit` is what people
    call a line of it."""

    line: int
    column: int
    offset: int
    unit: str = "line"

    def __str__(self) -> str:
        return f"{self.line}:{self.column}" if self.unit == "line" else f"{self.unit} {self.line}"


class Positions:
    """The lines of one source text; `unit` is what they are called."""

    __slots__ = ("_starts", "_unit")

    def __init__(self, source: str, unit: str = "line") -> None:
        self._unit = unit
        self._starts = [0, *(found.end() for found in _BREAK.finditer(source))]

    def at(self, offset: int) -> Point:
        """The place of an offset; the end of the text, and the line break itself, belong to their line."""
        line = bisect_right(self._starts, offset)
        return Point(line, offset - self._starts[line - 1] + 1, offset, self._unit)

    def offset(self, line: int, column: int = 1) -> int | None:
        """The offset of a line and column, or None if there is no such line."""
        return self._starts[line - 1] + column - 1 if 1 <= line <= len(self._starts) else None

    def line(self, number: int, length: int) -> tuple[int, int] | None:
        """Start and end offset of a line (its break included) of a text of `length` characters."""
        if not 1 <= number <= len(self._starts):
            return None
        return self._starts[number - 1], self._starts[number] if number < len(self._starts) else length


class ByteColumns:
    """Columns of one source text in bytes of UTF-8, for readers that count so.  A text is encoded once, in pieces, so
    that a long line costs no more than a short one."""

    __slots__ = ("_before", "_source")
    _PIECE = 1024

    def __init__(self, source: str) -> None:
        self._source = source
        self._before = [0]
        for start in range(0, len(source), self._PIECE):
            self._before.append(self._before[-1] + len(_encoded(source[start : start + self._PIECE])))

    def column(self, at: Point) -> int:
        """The column of a place, from 1, in bytes."""
        return self._bytes(at.offset) - self._bytes(at.offset - at.column + 1) + 1

    def _bytes(self, offset: int) -> int:
        piece = offset // self._PIECE
        return self._before[piece] + len(_encoded(self._source[piece * self._PIECE : offset]))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
