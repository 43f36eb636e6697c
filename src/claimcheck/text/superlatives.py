"""Words that say that one alone can be meant: the largest, the only, the capital."""

from __future__ import annotations

from claimcheck.text.tokens import words

_NOT = frozenset(
    "west east northwest southeast northeast southwest test guest rest forest request interest priest host harvest "
    "invest protest contest best-known".split()
)
_OTHERS = frozenset(
    "most top main chief leading only sole capital first last no number single principal primary".split()
)
_DEGREES = frozenset(["most", "only"])


def superlative(phrase: str) -> bool:
    """Whether a phrase can have one bearer alone."""
    return any(word in _OTHERS or _highest(word) for word in words(phrase))


def of_degree(phrase: str) -> bool:
    """The same, of what is most of all in some place: "largest city", not "capital"."""
    return any(word in _DEGREES or _highest(word) for word in words(phrase))


def _highest(word: str) -> bool:
    return word.endswith("est") and len(word) > 4 and word not in _NOT
