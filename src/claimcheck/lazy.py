"""Regular expressions that are compiled when they are first used on a text that has what they need: starting the
program is part of what it costs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Any

from claimcheck.needs import Need, needs

_MADE: list[Pattern] = []
_PATIENCE = 40
"""How many texts are looked at for what is needed: whoever asks more often saves nothing by that."""
_folded = lru_cache(maxsize=16)(str.casefold)
_VERBOSE, _IGNORECASE = int(re.VERBOSE), int(re.IGNORECASE)  # flags themselves take a microsecond to look at
_DOTLESS = ("ı", "\u0307")
"""Folded letters that fit an "i" if case is ignored."""


class Pattern:
    """As `re.Pattern`, as far as it is needed here."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = int(flags)
        self._asked = ("", False)
        self._idle = 0 if self.flags & _VERBOSE else _PATIENCE
        self._without: str | None = None
        _MADE.append(self)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        self._idle = 0
        return re.compile(self.pattern, self.flags)

    @cached_property
    def _folds(self) -> bool:
        return bool(self.flags & _IGNORECASE) or "(?i" in self.pattern

    @cached_property
    def _needs(self) -> list[Need]:
        return sorted(needs(self.pattern.casefold() if self._folds else self.pattern), key=len)

    def _lacks(self, text: str) -> bool:
        """Whether a text has not what is needed; asked as long as nothing is compiled."""
        if text is self._without:
            return True
        self._idle -= 1
        within = _folded(text) if self._folds else text
        if self._folds and any(letter in within for letter in _DOTLESS):
            return False
        if all(any(piece in within for piece in need) for need in self._needs):
            return False
        self._without = text
        return True

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        if self._idle and self._lacks(text):
            return None
        return self._compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        if self._idle and self._lacks(text):
            return None
        return self._compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return None if self._idle and self._lacks(text) else self._compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        if self._idle and self._lacks(text):
            return iter(())
        return self._compiled.finditer(text, start, len(text) if end is None else end)

    def findall(self, text: str) -> list[Any]:
        return [] if self._idle and self._lacks(text) else self._compiled.findall(text)

    def within(self, text: str) -> bool:
        """Whether it occurs in a whole document: the answer for the last one is kept, for every sentence asks."""
        if self._asked[0] is not text:
            self._asked = (text, self.search(text) is not None)
        return self._asked[1]

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        return text if self._idle and self._lacks(text) else self._compiled.sub(new, text)


def compiled() -> Iterator[Pattern]:
    """Compiles one pattern after the other, for whoever has time to fill."""
    for pattern in _MADE:
        pattern._compiled  # noqa: B018
        yield pattern
