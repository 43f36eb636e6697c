"""Titles that are adjectives before a noun: "China's premier port", "a sovereign state"."""

from __future__ import annotations

from claimcheck.text.names import Hit
from claimcheck.text.row import Row
from claimcheck.text.words import COPULA_ADVERBS, FUNCTION_CAPS, PREPOSITIONS, REPORTING, is_finite

_ADJECTIVES = frozenset(["premier", "sovereign"])
_BEHIND_POSTS = frozenset(["elect", "designate", "emeritus", "emerita", "designated", "presumptive", "regnant"])
_NOUNS = frozenset(["state", "states"])
"""Nouns that tell what somebody said, too."""
_NO_NOUNS = (FUNCTION_CAPS | PREPOSITIONS | COPULA_ADVERBS | REPORTING | _BEHIND_POSTS) - _NOUNS


def attributive(row: Row, hit: Hit) -> bool:
    """Whether a noun stands behind such a word; one in -s may be a verb, and is a noun where what follows can't be the
    object of one: "premier universities in", "premier visits the"."""
    title, behind, after = row.tokens[hit.first], row.token(hit.last), row.token(hit.last + 1)
    if hit.last != hit.first + 1 or title.norm not in _ADJECTIVES or title.shape != "lower":
        return False
    if behind is None or behind.shape != "lower" or behind.norm in _NO_NOUNS or is_finite(behind.norm):
        return False
    if behind.norm.endswith("ly"):
        return False
    if not behind.norm.endswith("s") or behind.norm.endswith("ss") or behind.norm in _NOUNS:
        return True
    return after is None or after.shape == "punct" or after.norm in PREPOSITIONS or is_finite(after.norm)
