"""Days that are written with "the": "on the 7th of June 1978" tells the day as "on 7 June 1978" does."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.lazy import Pattern
from claimcheck.model import TimeRef
from claimcheck.text.times.dates import AFTER_DAYS
from claimcheck.text.tokens import Token

_AFTER = AFTER_DAYS - {"the"}
_NTH = Pattern(r"(?:\d{1,2}(?:st|nd|rd|th)|[a-z]*(?:first|second|third|[a-z]th)|twenty|thirty)\b")


def with_the(found: Sequence[TimeRef], tokens: Sequence[Token], text: str) -> list[TimeRef]:
    """The times, each day with its own "the": not that of "the 4th of July parade", which is the parade's."""
    return [_with_the(time, tokens, text) if time.granularity == "day" else time for time in found]


def _with_the(time: TimeRef, tokens: Sequence[Token], text: str) -> TimeRef:
    at = next((k for k, token in enumerate(tokens) if token.start == time.start), 0)
    if not at or tokens[at - 1].norm != "the" or time.kind != "date" or not _NTH.match(time.text.casefold()):
        return time
    after = next((token.norm for token in tokens[at:] if token.start >= time.end), "")
    if after.isalpha() and after not in _AFTER:
        return time
    start = tokens[at - 1].start
    return replace(time, start=start, text=text[start : time.end])
