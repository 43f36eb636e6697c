"""So many of somebody or something, as a text has it: "the 14 people", "three of the crew", "not one passenger"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity import tally_words as words
from claimcheck.kinds.quantity.numerals import numeral
from claimcheck.text import numbers
from claimcheck.text.scene import Scene
from claimcheck.text.stems import stem
from claimcheck.text.times.words import SMALL, listed
from claimcheck.text.tokens import Token
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    NOT,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)  # fmt: skip

_ALONE = 8
"""Tokens behind those who are counted within which "alone" says that they are not all."""
_MODIFIERS = 3
"""Words between a number and its noun."""
_PLAIN = frozenset(
    listed(
        "there here then later today away yesterday afterwards overall altogether ever also too still to never did "
        "redundant aboard"
    )
)
_STOPS = (
    BE | HAVE | MODALS | CONJUNCTIONS | DETERMINERS | NOT | PREPOSITIONS | RELATIVES | SUBORDINATORS | _PLAIN
    | frozenset(phrase[0] for phrase in (*words.INTRANSITIVE, *words.PASSIVE))
)  # fmt: skip
_OF_THEM = frozenset(["them", "those", "these"])
_NOBODY = frozenset(["nobody", "none", "noone"])


@frozen
class Head:
    """Tokens [first, last) that count, `value` of `who` (a stem, "" for people in general); `start` and `end` are of
    the number itself.  `noun` is the last word; `known` if the text speaks of them as known ("the 14", "all 14")."""

    first: int
    last: int
    value: float
    start: int
    end: int
    who: str
    noun: str
    known: bool = False


def heads(scene: Scene) -> Iterator[Head]:
    """All that a sentence counts without a unit."""
    tokens = scene.tokens
    dated = [(time.start, time.end) for time in scene.times if time.kind in ("date", "range", "set", "age")]
    for number in numbers.find(tokens, scene.text, dated):
        first = bisect_left(tokens, number.start, key=lambda token: token.start)
        last = bisect_left(tokens, number.end, key=lambda token: token.start)
        of = last + 1 < len(tokens) and tokens[last].norm == "of"
        if number.ordinal or number.unit or (number.approximate and not of) or number.value != int(number.value):
            continue
        span = numeral(number, tokens)
        if span.start != number.start:
            continue
        found = _of(tokens, last) if of else _noun(tokens, last)
        if found is None:
            continue
        who, noun, behind = found
        begin = first
        while begin and tokens[begin - 1].norm in words.WHOLE:
            begin -= 1
        if not _weak(tokens, begin, first, behind):
            yield Head(begin, behind, number.value, span.start, span.end, who, noun, begin < first)
    yield from _nobody(tokens)


def _weak(tokens: Sequence[Token], begin: int, first: int, behind: int) -> bool:
    """Whether a word beside them says that they are a part, or about so many."""
    if begin == first and any(token.norm in words.PARTS for token in tokens[max(0, begin - 2) : begin]):
        return True
    before = tokens[begin - 1].norm if begin else ""
    if before == "among":
        return True
    if before in ("and", "plus", "or", "-", "/") and begin > 1 and tokens[begin - 2].norm != ",":
        numbered = any(token.shape == "number" for token in tokens[max(0, begin - 5) : begin])
        if numbered or before != "and":
            return True
    if any(token.norm == "alone" for token in tokens[behind : behind + _ALONE]):
        return True
    after = tokens[behind : behind + 2]
    if after and after[0].norm in words.ELSE:
        return True
    return len(after) > 1 and after[0].norm in ("and", "or", "plus", "-") and _counts(after[1])


def _counts(token: Token) -> bool:
    return token.shape == "number" or token.norm in SMALL or token.norm in words.ELSE


def _noun(tokens: Sequence[Token], at: int) -> tuple[str, str, int] | None:
    """Who is counted, its last word and the token behind it; None if a nation or a name says which."""
    if at < len(tokens) and tokens[at].norm in words.NOUNS and not _another_noun(tokens, at):
        return "", tokens[at].norm, at + 1
    found: list[str] = []
    end = at
    while end < len(tokens) and end - at < _MODIFIERS:
        token = tokens[end]
        if token.shape == "hyphen" and found:
            found[-1] = f"{found[-1]}-{tokens[end + 1].norm}" if end + 1 < len(tokens) else found[-1]
            end += 2
            continue
        if token.shape in ("cap", "upper", "initial", "number", "ordinal", "possessive"):
            return None
        if token.shape != "lower" or token.norm in _STOPS or token.norm.endswith("ly"):
            break
        found.append(token.norm)
        end += 1
    if not found:
        return "", "", at
    return _who(found[-1]), found[-1], end


def _another_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether "injured" is said of a noun behind it: "the 26 injured passengers"."""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    return after.shape == "lower" and after.norm not in _STOPS and not after.norm.endswith("ly")


def _who(noun: str) -> str:
    return "" if noun in words.PEOPLE else stem(noun)


def _of(tokens: Sequence[Token], at: int) -> tuple[str, str, int] | None:
    """ "three of the crew", "three of them", "three of the 14 climbers": who they are some of."""
    at += 1
    if tokens[at].norm in _OF_THEM:
        return "", "them", at + 1
    if tokens[at].norm not in POSSESSIVES | {"the"}:
        return None
    at += 1
    if at < len(tokens) and (tokens[at].shape == "number" or _counts(tokens[at])):
        at += 1
    found = _noun(tokens, at)
    return None if found is None or not found[1] or found[1] in words.NOUNS else found


def _nobody(tokens: Sequence[Token]) -> Iterator[Head]:
    """None of them: "nobody", "not one of the crew", "no lives", "without anybody"."""
    for at, token in enumerate(tokens):
        norm = token.norm
        after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        end = 0
        if norm in _NOBODY:
            end = at + 1
        elif norm == "no" and after in ("one", "body"):
            end = at + 2
        elif norm == "no" and after == "-" and at + 2 < len(tokens) and tokens[at + 2].norm == "one":
            end = at + 3
        elif norm == "not" and after == "one":
            end = at + 2
        elif norm == "not" and after == "a" and at + 2 < len(tokens) and tokens[at + 2].norm == "single":
            end = at + 3
        elif norm == "without" and after in ("anybody", "anyone"):
            end = at + 2
        elif norm in ("no", "without") and after and tokens[at + 1].shape == "lower":
            found = _noun(tokens, at + 1 + (after in ("a", "any") and norm == "without"))
            if found is not None and found[1]:
                yield Head(at, found[2], 0.0, token.start, tokens[found[2] - 1].end, found[0], found[1])
            continue
        if not end or (at and tokens[at - 1].norm in BE):
            continue  # "was not one of those who died"
        who, noun = "", "nobody"
        if end < len(tokens) and tokens[end].norm == "of" and end + 1 < len(tokens):
            told = _of(tokens, end)
            if told is None:
                continue
            who, noun, end = told
        elif norm == "not":
            told = _noun(tokens, end)
            if told is None or not told[1]:
                continue
            who, noun, end = told
        if end < len(tokens) and tokens[end].norm in words.ELSE:
            continue
        yield Head(at, end, 0.0, token.start, tokens[end - 1].end, who, noun)
