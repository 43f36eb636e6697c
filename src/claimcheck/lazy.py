"""Regular expressions that are compiled when they are first used: starting the program is part of what it costs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

_MADE: list[Pattern] = []


class Pattern:
    """As `re.Pattern`, as far as it is needed here."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self._asked = ("", False)
        _MADE.append(self)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        return self._compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        return self._compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, start, len(text) if end is None else end)

    def findall(self, text: str) -> list[Any]:
        return self._compiled.findall(text)

    def within(self, text: str) -> bool:
        """Whether it occurs in a whole document: the answer for the last one is kept, for every sentence asks."""
        if self._asked[0] is not text:
            self._asked = (text, self.search(text) is not None)
        return self._asked[1]

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._compiled.sub(new, text)


def compiled() -> Iterator[Pattern]:
    """Compiles one pattern after the other, for whoever has time to fill."""
    for pattern in _MADE:
        pattern._compiled  # noqa: B018
        yield pattern
