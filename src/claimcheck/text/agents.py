"""Who stands behind "by", past what is said of them first: "designed by the Mostar engineer Lejla Hadzic"; and what a
sentence that begins so tells it of: "Designed by Aino Rask, it replaces the ferry"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from claimcheck.text import sentences
from claimcheck.text.scene import Scene
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import Token, tokenize
from claimcheck.text.words import (
    BE,
    BECOME,
    CLOSED,
    HAVE,
    MODALS,
    PASTS,
    REPORTING,
    is_past,
)

_DESCRIBED, _LONGEST = 6, 12
"""Tokens that may stand before a name to say who it is, and those of a noun phrase."""
_VERBS = BE | BECOME | HAVE | MODALS | REPORTING | PASTS
_CLOSED = CLOSED | BECOME
_BODIES = frozenset(
    listed(
        "firm studio practice company group office bureau team partnership collective workshop consortium contractor "
        "agency laboratory institute publisher producer builder manufacturer shipyard yard duo trio couple"
    )
)
"""Nouns for those of whom somebody is a part."""


def named_behind(tokens: Sequence[Token], first: int, of_name: Callable[[Token], bool]) -> tuple[int, int]:
    """The tokens [first, last) of the name that begins at a token, or behind its determiner and description; nothing
    where the description is of a body."""
    first += tokens[first].norm in ("the", "a", "an")
    last = first
    for at in range(first, min(first + _DESCRIBED, len(tokens))):
        token = tokens[at]
        if of_name(token) and token.shape != "lower":
            continue
        told = is_past(token.norm) and any(of_name(one) for one in tokens[first:at])  # not "the exiled poet X"
        if token.shape not in ("lower", "hyphen") or token.norm in _CLOSED or told:
            break
        names = list(takewhile(of_name, tokens[at + 1 :]))
        if len(names) > 1 and names[0].shape == "cap" and not token.norm.endswith(("s", "ly", "ing")):
            return (at + 1, at + 1) if token.norm in _BODIES else (at + 1, at + 1 + len(names))
    while last < len(tokens) and of_name(tokens[last]):
        last += 1
    return first, last


def opening_subject(scene: Scene, last: int) -> Sequence[Token]:
    """The noun phrase that a participle opening its sentence is told of: behind the comma at `last`, or, where "it"
    stands there, the subject of the sentence before in the same paragraph."""
    tokens = scene.tokens
    if last + 1 >= len(tokens) or tokens[last].norm != ",":
        return ()
    if tokens[last + 1].norm != "it":
        return _phrase(tokens[last + 1 :])
    cut = sentences.split(scene.text, scene.sentence.block.start, scene.sentence.start)
    return _phrase(list(tokenize(scene.text, *cut[-1]))) if cut else ()


def _phrase(tokens: Sequence[Token]) -> Sequence[Token]:
    """The noun phrase with which tokens begin, up to its verb; none where it is a list, or not clearly one."""
    found = list(takewhile(lambda token: token.norm not in _VERBS and not is_past(token.norm), tokens[:_LONGEST]))
    plain = found and (found[0].norm in ("the", "this", "a", "an") or found[0].shape == "cap")
    joined = any(token.norm in (",", "and", "or", "'s", '"') for token in found)
    return found if plain and not joined and len(found) < min(_LONGEST, len(tokens)) else ()
