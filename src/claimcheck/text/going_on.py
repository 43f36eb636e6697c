"""What "It" at the head of a sentence goes on about: the thing with which the sentence before begins.

Only what begins a sentence is taken, and only where that sentence brings in nothing else that "it" may stand for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model import Block, Document, Role
from claimcheck.text import sentences
from claimcheck.text.noun_phrases import Thing, before
from claimcheck.text.scene import Scene
from claimcheck.text.story import page
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.tokens import Token, tokenize
from claimcheck.text.words import BE, DETERMINERS, FUNCTION_CAPS, HAVE, PREPOSITIONS, is_past

_MOST = 3
"""Sentences that may begin with "it" one after the other."""
_LONGEST = 8
"""Words of what begins a sentence."""
_NO_NAME = FUNCTION_CAPS | frozenset((*WEEKDAYS, *MONTHS))
_BRINGS_IN = frozenset(["a", "an", "another", "its", "their", "his", "her", "one", "new"])
"""Words by which something else is brought in, unless it is what the thing is said to be."""
_JOINS = frozenset(["and", "&", "'s", "-", "the", "of"])


def gone_on_about(scene: Scene) -> Thing | None:
    """What is meant by "it" where a sentence begins with that."""
    for before_it in _before(scene.document, scene.sentence.block, scene.sentence.start):
        tokens = tokenize(scene.text, *before_it)
        while tokens and tokens[0].shape in ("punct", "hyphen"):
            tokens = tokens[1:]
        if not tokens:
            return None
        if tokens[0].norm == "it":
            if not _alone(tokens, 1):
                return None
            continue
        return _begins(scene, tokens)
    return None


def _before(document: Document, block: Block, start: int) -> Iterator[tuple[int, int]]:
    """The sentences before an offset, the nearest first: of its paragraph, and of the items of a list above it."""
    at = document.blocks.index(block) if block in document.blocks else _place(document, start)
    spans: list[tuple[int, int]] = []
    while len(spans) <= _MOST and at >= 0:
        held = document.blocks[at]
        cut = sentences.split(document.text, held.story or held.start, held.end)
        spans += [span for span in reversed(cut) if span[1] <= start]
        if held.role is not Role.ITEM or at == 0 or document.blocks[at - 1].role is not Role.ITEM:
            break
        at -= 1
    yield from spans[: _MOST + 1]


def _place(document: Document, start: int) -> int:
    return next((at for at, block in enumerate(document.blocks) if block.start <= start < block.end), -1)


def _begins(scene: Scene, tokens: Sequence[Token]) -> Thing | None:
    """The thing with which a sentence begins, before its verb."""
    verb = next((at for at in range(1, min(len(tokens), _LONGEST)) if _may_be_verb(tokens, at)), 0)
    if not verb:
        return None
    found = before(tokens, 0, verb)
    if found is None or found.first > 1 or found.indefinite:
        return None
    if tokens[found.last].norm not in PREPOSITIONS | {",", tokens[verb].norm}:
        return None
    known = page(scene.text).inside
    if not found.noun and not any(name in known for name in found.names):
        return None
    return found if tokens[verb].norm in BE or _alone(tokens, verb) else None


def _may_be_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may be the verb of what stands before it."""
    token = tokens[at]
    if token.shape != "lower" or tokens[at - 1].norm in DETERMINERS:
        return token.norm == "," and at > 1
    name = tokens[at - 1].shape in ("cap", "upper", "number")
    return token.norm in BE | HAVE or is_past(token.norm) or (name and token.norm.endswith("s"))


def _alone(tokens: Sequence[Token], verb: int) -> bool:
    """Whether what follows brings in nothing else that "it" may stand for."""
    placed = False
    for at in range(verb, len(tokens)):
        token = tokens[at]
        if token.norm in _BRINGS_IN and tokens[at - 1].norm not in PREPOSITIONS | BE:
            return False
        if token.shape in ("cap", "upper") and token.norm not in _NO_NAME:
            if not placed:
                return False
        elif token.norm not in _JOINS:
            placed = token.norm in PREPOSITIONS
    return True
