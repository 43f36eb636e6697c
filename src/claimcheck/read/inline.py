"""Markdown inside a paragraph: what is not text is blanked, and nothing moves.

After CommonMark 0.31, with the shortest of its rules: one pass, linear.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from claimcheck.model import GLUE
from claimcheck.read.cuts import Cut, applied
from claimcheck.read.text import dereferenced
from claimcheck.read.wordlists import words

_SPECIAL = re.compile(r"[\\`!\[\]<*_~{]")
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_TICKS = re.compile(r"`+")
_TARGET = re.compile(
    r"\(\s{0,9}+(?:<[^<>\n]{0,2000}+>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.){0,500}+\)){0,2000}+)"
    r"(?:\s{1,9}+(?:\"[^\"]{0,1000}+\"|'[^']{0,1000}+'|\([^()]{0,1000}+\)))?+\s{0,9}+\)"
)
_LABEL = re.compile(r"\[([^\[\]]{0,999})\]")
_TAG = re.compile(
    r"</?([A-Za-z][A-Za-z0-9-]{0,30})(?:\s[^<>]{0,2000}+|/)?>|<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}+|[\w.+-]{1,64}@[\w.-]{1,255})>"
)
_TEMPLATE = re.compile(r"\{\{[^{}]{0,500}+\}\}|\{%[^{}]{0,500}+%\}")
_ATTRIBUTES = re.compile(r"\{[:.#][^{}\n]{0,200}+\}")
_SOFT_TAGS = words(
    "a abbr b bdi bdo cite data dfn em font i ins kbd label mark q s small span strong sub sup time tt u var wbr"
)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,60}\]")


class _Run(NamedTuple):
    """A run of * or _ that may open emphasis; `left` of its characters are not used up."""

    start: int
    end: int


def label(text: str) -> str:
    """The label of a reference, as labels are compared."""
    return " ".join(text.split()).casefold()


def masked(text: str, references: Container[str] = ()) -> str:
    """The paragraph with its mark-up blanked, of the same length.  `references` are the labels of links."""
    return told(text, references)[0]


def told(text: str, references: Container[str] = ()) -> tuple[str, list[tuple[int, int]]]:
    """The same, and where its comments are."""
    scanner = _Scanner(text, references)
    return applied(dereferenced(text), scanner.cuts()), scanner.said


class _Scanner:
    def __init__(self, text: str, references: Container[str]) -> None:
        self.text = text
        self.references = references
        self.found: list[Cut] = []
        self.brackets: list[tuple[int, bool]] = []
        self.openers: dict[str, list[_Run]] = {"*": [], "_": []}
        self.struck: int | None = None
        self.ticks = self._ticks() if "`" in text else {}
        self.comments = True
        self.said: list[tuple[int, int]] = []

    def _ticks(self) -> dict[int, list[int]]:
        """Where runs of each number of backticks start, the last ones first."""
        found: dict[int, list[int]] = {}
        for match in _TICKS.finditer(self.text):
            found.setdefault(len(match[0]), []).append(match.start())
        for starts in found.values():
            starts.reverse()
        return found

    def cuts(self) -> list[Cut]:
        at = 0
        while match := _SPECIAL.search(self.text, at):
            at = self._at(match.start(), match[0])
        return sorted(self.found)

    def cut(self, start: int, end: int, hard: bool = False) -> None:
        if end > start:
            self.found.append(Cut(start, end, hard))

    def _at(self, at: int, char: str) -> int:
        """Handles what stands at a special character; returns where to go on."""
        match char:
            case "\\":
                return self._escape(at)
            case "`":
                return self._code(at)
            case "!":
                if self.text.startswith("[", at + 1):
                    self.brackets.append((at, True))
                    return at + 2
            case "[":
                footnote = _FOOTNOTE.match(self.text, at)
                if footnote:
                    self.cut(at, footnote.end())
                    return footnote.end()
                self.brackets.append((at, False))
            case "]":
                return self._link(at)
            case "<":
                return self._tag(at)
            case "{":
                found = _TEMPLATE.match(self.text, at) or _ATTRIBUTES.match(self.text, at)
                if found:
                    self.cut(at, found.end(), hard=True)
                    return found.end()
            case "~":
                return self._struck(at)
            case _:
                return self._emphasis(at, char)
        return at + 1

    def _escape(self, at: int) -> int:
        if _ESCAPE.match(self.text, at):
            self.cut(at, at + 1)
            return at + 2
        if self.text.startswith("\n", at + 1):
            self.cut(at, at + 1, hard=True)
        return at + 1

    def _code(self, at: int) -> int:
        end = at
        while self.text.startswith("`", end):
            end += 1
        starts = self.ticks.get(end - at, [])
        while starts and starts[-1] < end:
            starts.pop()
        if not starts:
            return end
        close = starts.pop() + end - at
        self.cut(at, close, hard=True)
        return close

    def _link(self, at: int) -> int:
        if not self.brackets:
            return at + 1
        start, image = self.brackets.pop()
        inner = start + 2 if image else start + 1
        target = _TARGET.match(self.text, at + 1)
        if target:
            end = target.end()
        else:
            named = _LABEL.match(self.text, at + 1)
            wanted = label(named[1] if named and named[1].strip() else self.text[inner : min(at, inner + 1000)])
            if wanted not in self.references:
                return at + 1
            end = named.end() if named else at + 1
        if image:
            self.cut(start, end, hard=True)
        else:
            self.cut(start, inner)
            self.cut(at, end)
        return end

    def _tag(self, at: int) -> int:
        if self.comments and self.text.startswith("<!--", at):
            end = self.text.find("-->", at + 4)
            if end >= 0:
                self.cut(at, end + 3)
                self.said.append((at, end + 3))
                return end + 3
            self.comments = False
        tag = _TAG.match(self.text, at)
        if not tag:
            return at + 1
        self.cut(at, tag.end(), hard=(tag[1] or "").lower() not in _SOFT_TAGS)
        return tag.end()

    def _run(self, at: int) -> tuple[int, str, str]:
        """The end of the run of one character at `at`, and the characters beside it."""
        end = at + 1
        while self.text.startswith(self.text[at], end):
            end += 1
        return end, self.text[at - 1] if at else " ", self.text[end] if end < len(self.text) else " "

    def _struck(self, at: int) -> int:
        end, _, _ = self._run(at)
        if end - at == 2:
            if self.struck is None:
                self.struck = at
            else:
                self.cut(self.struck, end, hard=True)
                self.struck = None
        return end

    def _emphasis(self, at: int, char: str) -> int:
        end, before, after = self._run(at)
        opens = not after.isspace() and (_wordy(after) or before.isspace() or not _wordy(before))
        closes = not before.isspace() and (_wordy(before) or after.isspace() or not _wordy(after))
        if before.isdigit() and after.isdigit():  # "5*3" is a product
            return end
        if char == "_":
            opens, closes = opens and not (closes and _wordy(before)), closes and not (opens and _wordy(after))
        openers = self.openers[char]
        start = at
        while closes and openers and start < end:
            opener = openers.pop()
            size = min(opener.end - opener.start, end - start)
            self.cut(opener.end - size, opener.end)
            self.cut(start, start + size)
            start += size
            if opener.end - size > opener.start:
                openers.append(_Run(opener.start, opener.end - size))
        if opens and start < end:
            openers.append(_Run(start, end))
        return end


def _wordy(char: str) -> bool:
    return char.isalnum() or char == GLUE
