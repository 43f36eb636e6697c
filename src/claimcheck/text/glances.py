"""Sentences that no kind has asked for by its words, read as far as their tokens and times: enough to hold what two
texts tell against each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from claimcheck.frozen import replace
from claimcheck.model import Block, Document, Role, Sentence, TimeRef, When
from claimcheck.text import sentences, times
from claimcheck.text.moments import told
from claimcheck.text.quoted import quoted
from claimcheck.text.scene import Scene, capitals
from claimcheck.text.story import LONG, dateline, page
from claimcheck.text.tokens import Token, tokenize
from claimcheck.text.words import REPORTING

_MOST = 4
"""How many times of a sentence are told."""


class Sign(Protocol):
    """What is looked for in a text, or a part of it."""

    def search(self, text: str, start: int = ..., end: int = ..., /) -> object | None:
        """None if it is not there."""


def glanced(document: Document, scenes: Sequence[Scene], sign: Sign, also: Sign | None = None) -> Iterator[Scene]:
    """The sentences of a document that hold a sign, and `also` another: those that are `scenes` already, others with
    their tokens and times alone.  A text that tells of too much has none."""
    if sign.search(document.text) is None or LONG in page(document.text).modifiers:
        return
    known = {scene.sentence.start: scene for scene in scenes}
    for block in document.blocks:
        if block.language != "en" or block.role in (Role.LEFTOVER, Role.BYLINE):
            continue
        if sign.search(document.text, block.start, block.end) is None:
            continue
        placed = block if block.published is not None else replace(block, published=document.published)
        for start, end in _cut(document.text, block.story or block.start, block.end):
            if sign.search(document.text, start, end) is not None and (
                also is None or also.search(document.text, start, end) is not None
            ):
                yield known.get(start) or _scene(document, placed, start, end)


def holding(
    document: Document, scenes: Sequence[Scene], words: Sequence[str], also: Sign | None = None
) -> Iterator[Scene]:
    """The same for the sentences that hold one of some words."""
    yield from glanced(document, scenes, _any_of(words), also)


COUNTED = re.compile(
    r"\d|(?i:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice|once|none|no|nobody|not|without|"
    r"[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|unanimous|hundreds?|brace|hat)\b)|nanimous"
)
"""What a sentence has that says how many, or that nobody."""


class _AnyOf:
    """One of some words, of which the shortest are met with most often."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = sorted(words, key=len)

    def search(self, text: str, start: int = 0, end: int | None = None, /) -> str | None:
        part = text[start:end]
        for word in self._words:
            if word in part:
                return word
        return None


_any_of = lru_cache(maxsize=8)(_AnyOf)


@lru_cache(maxsize=128)
def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a block, which several kinds glance at one after the other."""
    return sentences.split(text, start, end)


def _scene(document: Document, block: Block, start: int, end: int) -> Scene:
    tokens, found = _read(document.text, block.published, start, end)
    return Scene(
        document, Sentence(start, end, block), tokens, (), found, quoted(document, block), frozenset(), capitals(tokens)
    )


@lru_cache(maxsize=512)
def _read(text: str, published: int | None, start: int, end: int) -> tuple[tuple[Token, ...], tuple[TimeRef, ...]]:
    """The tokens and times of a sentence, which several readers glance at one after the other."""
    return tuple(tokenize(text, start, end)), tuple(times.find(text, published, start, end))


def days_told(scene: Scene) -> tuple[When, ...]:
    """The times of a sentence but for those at which something is said, and those of its dateline."""
    begin = dateline(scene)
    found: list[When] = []
    for time in scene.times:
        at = bisect_left(scene.tokens, time.start, key=lambda token: token.start)
        if at < begin or not datable(time):
            continue
        before = at - 1 - (at > 0 and scene.tokens[at - 1].norm in ("on", "in", "late", "early"))
        if before < 0 or scene.tokens[before].norm not in REPORTING:
            found.append(told(time))
    return tuple(found[:_MOST])


def datable(time: TimeRef) -> bool:
    """Whether a time says when something was."""
    return time.kind in ("date", "range") and (time.inner.begin is not None or time.inner.until is not None)
