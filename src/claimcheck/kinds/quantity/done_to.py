"""What was done to so many: "killed 41 people", "claimed 41 lives", "drove 41 people from their homes"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.quantity import tally_words as words
from claimcheck.kinds.quantity.counted_heads import Head
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE

_REACH = 8
"""Tokens behind those counted within which it is told where they went, or what they became."""


def done(tokens: Sequence[Token], head: Head) -> tuple[str, int, int] | None:
    """ "killed 41 people", "claimed the lives of 41", "cost 57 men their lives", "drove 40 people from their homes"."""
    at, last = head.first - 1, head.last
    if at < 0:
        return None
    norm = tokens[at].norm
    last += last < len(tokens) and tokens[last].norm in ("there", "here")
    behind = " ".join(token.norm for token in tokens[last : last + 5])
    if norm == "of" and at > 0 and tokens[at - 1].norm == "lives":
        verb = at - 2 - (tokens[at - 2].norm == "the")
        return ("killed", verb, last) if verb >= 0 and tokens[verb].norm in words.TAKING else None
    if norm == "of" and at > 0 and tokens[at - 1].norm in words.OF_THEM:
        if tokens[at - 1].norm == "loss" and head.noun not in words.PERSONS:
            return ("dismissed", at - 1, last) if head.noun in words.JOBS else None
        return words.OF_THEM[tokens[at - 1].norm], at - 1, last
    became = _lost(tokens, head) if norm == "lost" else ""
    if became:
        return became, at, last
    if not head.noun and norm in ("was", "is", "at") and "toll" in {one.norm for one in tokens[max(0, at - 14) : at]}:
        return "killed", at + 1, last
    if norm in words.CUTTING and head.noun in words.JOBS:
        return "dismissed", at, last
    if norm in words.TAKING and head.noun in words.LIVES:
        return "killed", at, last
    if norm in ("cost", "costing") and behind.startswith("their lives"):
        return "killed", at, last + 2
    for verbs, ways, sort in _WAYS:
        if norm in verbs and (end := _way(tokens, last, ways)):
            return sort, at, end
    if at and (tokens[at - 1].norm, norm) in words.OFF:
        return words.OFF[tokens[at - 1].norm, norm], at - 1, last
    if behind.startswith("redundant") and norm in ("made", "making", "make"):
        return "dismissed", at, last + 1
    sort = words.ACTIVE.get(norm, "")
    if not sort or (at and tokens[at - 1].norm in BE and not norm.endswith("ing")):
        return None
    return sort, at, last


_WAYS = (
    (words.DRIVING, words.OUT, "displaced"),
    (words.RAZING, words.RUBBLE, "destroyed"),
    (frozenset(["took", "taking", "take"]), words.CUSTODY, "held"),
)


def _way(tokens: Sequence[Token], last: int, ways: Sequence[str]) -> int:
    """The token behind one of some phrases that stands in the clause behind those who are counted, or 0."""
    for at in range(last, min(len(tokens), last + _REACH)):
        if tokens[at].shape in ("punct", "number"):
            return 0
        behind = " ".join(token.norm for token in tokens[at : at + 5]) + " "
        for way in ways:
            if behind.startswith(f"{way} "):
                return at + len(way.split())
    return 0


def _lost(tokens: Sequence[Token], head: Head) -> str:
    """What became of those whom a village or a ship "lost" in what a sentence tells of."""
    if head.noun == "jobs":
        return "dismissed"
    if not any(token.norm in words.SORT_OF for token in tokens):
        return ""
    return "killed" if head.noun in words.PERSONS else "destroyed" if head.noun in words.BUILDINGS else ""
