"""What is said by denying its denial: "nobody disputes that", "there is no doubt that", "it cannot be denied that"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text import cue_words as cue
from claimcheck.text.words import BE, DETERMINERS, RELATIVES

_DOUBT = frozenset(
    "deny denies denying dispute disputes disputing doubt doubts doubting question questions contest contests".split()
)
"""Forms that tell what is so today: "nobody doubted that" tells what was thought once."""
_DOUBTED = frozenset("denied disputed doubted questioned contested".split())
"""Behind "be"."""
_NO = (cue.NEGATORS - {"nor", "neither", "hardly", "scarcely"}) | frozenset("nobody none few little beyond".split())
_WITHIN = frozenset("is now today anymore seriously for a moment".split())
"""What may stand between the doubt and "that"."""
_REACH = 5
"""How many words before the doubt the negator may stand."""


def past_litotes(clause: Sequence[str]) -> Sequence[str]:
    """The words of a clause that stand behind such an assertion; all of them if there is none.

    Whatever is denied, asked or supposed there is so by itself: "if nobody disputes that" stays as it is.
    """
    at = next((at for at, word in enumerate(clause) if word in _DOUBT or word in _DOUBTED), None)
    if at is None or "that" not in clause[at:]:
        return clause
    that = clause.index("that", at)
    before = clause[max(0, at - _REACH) : at]
    if not set(clause[at + 1 : that]) <= _WITHIN or sum(word in _NO for word in before) != 1:
        return clause
    if set(before[-1:]) & DETERMINERS - _NO:
        return clause  # "never shared the doubt that"
    if set(before) & RELATIVES or set(clause[:at]) & (cue.CONDITIONS | cue.ASKING):
        return clause
    if clause[at] in _DOUBTED and not set(before) & BE:
        return clause
    return clause[that + 1 :]
