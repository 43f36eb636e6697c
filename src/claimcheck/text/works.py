"""Works that are called like somebody: a play "Queen Olga the First, which opened on Thursday"."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.lazy import Pattern

_STAGE = Pattern(
    r"\b(?:(?:a|an|the|new|his|her|this|whose|first|latest) (?:\w+ )?(?:play|series|show|book|story)|films?|movies?|"
    r"novels?|operas?|musicals?|dramas?|comedy|tragedy|thriller|sitcom|mini-?series|biopic|screenplay|playwright|"
    r"theatre|theater|novelist|blank verse|screenwriter|librett(?:o|ist))\b",
    re.IGNORECASE,
)
_AUTHOR = Pattern(r"(?:^|[^\w'’-])((?:[A-ZÀ-ÖØ-Þ][\w.-]*\s)*[A-ZÀ-ÖØ-Þ][\w-]+)['’]s?\s(?:The\s)?$")
_CLOSING = Pattern(r"(?:\s[IVX]+)?[,.]?[”’\"'*_](?!\w)")
"""The end of a quotation behind a name, or behind its numeral."""
_REACH = 60
_NUMERAL = 8
"""How many characters behind a name a quotation ends at the latest."""
_QUOTES = "“‘\"'*_"


def called(text: str, words: str) -> tuple[str, ...]:
    """Whose works a text speaks of that begin with these words; "" where quotation marks alone show that it is one."""
    if not words or not _speaks_of_works(text):
        return ()
    found: list[str] = []
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        author = _AUTHOR.search(text, max(0, at - _REACH), at)
        if author is not None:
            found.append(author.group(1))
        elif at and text[at - 1] in _QUOTES and _CLOSING.match(text, end, end + _NUMERAL):
            found.append("")
        at = text.find(words, end)
    return tuple(found)


@lru_cache(maxsize=4)
def _speaks_of_works(text: str) -> bool:
    return _STAGE.search(text) is not None
