"""What the paper's own earlier piece said, where the next sentence says how it is: "An article on Saturday said that
the treaty was signed in 1921.  It was signed in 1920."."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lazy import Pattern
from claimcheck.text import cue_words as cue

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday yesterday's page pages".split())
_MONTHS = frozenset(
    "january february march april june july august september october november december".split()
)  # "may" is a verb
_OURS = frozenset(["our", "ours", "we", "us"])
_OPENS = 4
"""Words before the noun for the piece: "A news article", "In our Saturday report"."""
_LEADS = 16
"""Words within which it says what it says."""
_NEXT = Pattern(
    r"[\"”’')\]]*\s+(?P<next>(?:(?i:(?:but |yet )?(?:in fact|actually|in reality|in truth|rather),? ))?"
    r"(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Tt]hat|[Tt]his|[Tt]he \w+|[Ii]ts \w+|[Hh]is \w+|[Hh]er \w+) "
    r"(?:is|was|are|were|has|had|did|does|took|came|began|died|opened|fell|won|lasted|should have)\b[^\n]{0,160})"
)
_WORD = Pattern(r"[^\W\d_]{4,}")
"""A word that the next sentence says again."""


def put_right(text: str, norms: Sequence[str], first: int, end: int) -> bool:
    """Whether what begins at a word of a sentence is what an earlier piece of the paper said, and the sentence that
    follows its `end` says the same thing otherwise."""
    head = norms[: min(first, _LEADS)]
    piece = next((at for at, word in enumerate(head[: _OPENS + 1]) if word in cue.TEXTS), None)
    if piece is None or head[0] not in ("a", "an", "the", "in", "our", "one", *_DAYS):
        return False
    said = next((at for at in range(piece + 1, len(head)) if head[at] in cue.WRITING), None)
    if said is None or not (_dated(norms[:said]) or not _OURS.isdisjoint(norms[:said])):
        return False
    found = _NEXT.match(text, end)
    if found is None:
        return False
    again = set(_WORD.findall(found["next"].casefold()))
    return not again.isdisjoint(norms[said + 1 :])


def _dated(words: Sequence[str]) -> bool:
    """Whether a piece is told by the day or the page on which it stood, as a paper's own is."""
    return any(word in _DAYS or word in _MONTHS for word in words)
