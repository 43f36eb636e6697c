"""Which of the blocks of a page are the article: trafilatura reads the page, and its words are found again."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence

from claimcheck.model import GLUE
from claimcheck.read.page import Part

_WORD = re.compile(r"\w+")
_RUN = 5  # words in a row that tell where a text comes from
_SHARE = 0.6  # of the runs of a block that must stand in the article
_LEAST = 25  # words: what is shorter is no article
_LARGE = 1_000_000  # characters: of a larger page only the first of the ways to find its article is tried
_CAPTIONS = ("figcaption", "caption")


def article(source: str, text: str, parts: Sequence[Part]) -> list[bool]:
    """For each part, whether it belongs to the article; the page's headline and the captions inside do.

    Where trafilatura finds no article, all that is not in a menu, header or footer is one."""
    found = _extracted(source)
    if len(_words(found)) < _LEAST:
        return [not part.around for part in parts]
    lines = {tuple(_words(line)) for line in found.splitlines()}
    whole = _words(found)
    runs = set(zip(*(whole[at:] for at in range(_RUN)), strict=False))
    chosen = [_is_in(_words(text[part.start : part.end]), lines, runs) for part in parts]
    inside = [index for index, one in enumerate(chosen) if one]
    if not inside:
        return [not part.around for part in parts]
    heads = [index for index, part in enumerate(parts[: inside[-1]]) if part.element == "h1"]
    for index in heads[-1:]:
        chosen[index] = True
    for index in range(inside[0], inside[-1]):
        chosen[index] = chosen[index] or parts[index].element in _CAPTIONS
    return chosen


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace(GLUE, "").casefold())


def _is_in(words: list[str], lines: set[tuple[str, ...]], runs: set[tuple[str, ...]]) -> bool:
    if not words:
        return False
    if len(words) < _RUN or tuple(words) in lines:
        return tuple(words) in lines
    own = list(zip(*(words[at:] for at in range(_RUN)), strict=False))
    return sum(run in runs for run in own) >= _SHARE * len(own)


def _extracted(source: str) -> str:
    for name in ("trafilatura", "htmldate", "courlan", "justext"):  # they would write to standard error
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    import trafilatura

    try:
        found = trafilatura.extract(
            source.removeprefix("\ufeff"), fast=len(source) > _LARGE, include_comments=False, with_metadata=False
        )
    except Exception:  # a page that it can't take is read as a whole
        return ""
    return found or ""
