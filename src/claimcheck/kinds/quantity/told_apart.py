"""What says that two figures of one noun or unit are of two things: another time, another sort, another name."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.kinds.quantity.evident import swapped_text
from claimcheck.kinds.quantity.retold import SOLE
from claimcheck.model import Statement
from claimcheck.text.sources import marked
from claimcheck.text.stems import stem
from claimcheck.text.story import page_names, page_words

_YEAR = 366
_LONG_WORD = 5
"""Letters of the words of which a text is known to have them or not."""
_PEOPLE = {
    "women": frozenset(map(stem, ("women", "girls"))),
    "children": frozenset(map(stem, ("children", "pupils", "schoolchildren"))),
}
"""Stems of words for people of a sort, of whom a figure may be told without them."""


def of_another_time(earlier: Statement, later: Statement) -> bool:
    """Whether one tells how many there were years before, the other how many there are: "Ten years ago it had"."""
    if "dead" in {*marked(earlier, "key"), *marked(later, "key")}:
        return False
    before = [
        [when for when in one.times if when.inner.until is not None and (one.published or 0) - when.inner.until > _YEAR]
        for one in (earlier, later)
    ]
    told, other = (earlier, later) if before[0] else (later, earlier)
    return any(before) and not all(before) and not other.times and "ago" in marked(told, "step")


def another_sort(one: Statement, other: Statement) -> bool:
    """Whether the one is of what the other text does not know: of the railway bridge, of the Storhaug Tunnel beside
    "the tunnel"."""
    if any(len(word) >= _LONG_WORD and word not in page_words(other) for word in marked(one, "sort")):
        return True
    nouns = set(marked(other, "near"))
    return any(stem(noun) in nouns and name not in page_names(other) for name, noun in pairwise(marked(one, "cap")))


def known_sorts(earlier: Statement, later: Statement) -> set[str]:
    """Sorts of people that only the one names beside its figure ("the women's race", "her pupils planted") while both
    texts speak of them, and each has one figure of what is counted."""
    if SOLE not in earlier.modifiers or SOLE not in later.modifiers or not swapped_text(earlier, later):
        return set()
    both = page_words(earlier) & page_words(later)
    return {sort for sort, told in _PEOPLE.items() if told & both}
