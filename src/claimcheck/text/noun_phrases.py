"""The noun phrase before or behind a verb, read from tokens alone: its noun, the names in it, and how it begins."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.tokens import Token
from claimcheck.text.words import (
    BE,
    DETERMINERS,
    FUNCTION_CAPS,
    HAVE,
    MODALS,
    NAME_PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_past,
)

_ENDS = frozenset([",", ";", ":", "(", ")", ".", '"', "and", "or", "but", "then", "both"])
_CLOSED = BE | HAVE | MODALS | RELATIVES | REPORTING | SUBORDINATORS | PRONOUNS | _ENDS
_NO_NAME = FUNCTION_CAPS | frozenset((*WEEKDAYS, *MONTHS))
_WHOSE = frozenset("of over above across beneath under between behind beside near at".split())
"""Prepositions behind a noun before the name by which the thing is known: "the dam above Nkolmefou"."""
_LONGEST, _ASIDE, _WITHIN = 12, 14, 5
_INDEFINITE = frozenset(["a", "an"])


@frozen
class Thing:
    """The tokens [first, last) of a noun phrase, its noun (lower case, or "" where it is a name alone), and the names
    in it.  `indefinite`: it begins with "a" or "an"."""

    first: int
    last: int
    noun: str
    names: tuple[str, ...]
    indefinite: bool = False


def before(tokens: Sequence[Token], begin: int, verb: int, finite: bool = False) -> Thing | None:
    """The noun phrase that is the subject of a verb, or what its participle describes: across auxiliaries, ", which"
    and an aside between commas; a comma before a `finite` verb closes an aside."""
    at = verb
    while at > begin and (
        tokens[at - 1].norm in BE | HAVE | {"been", "being", "also", "first"} or _adverb(tokens[at - 1])
    ):
        at -= 1
    finite = finite or at < verb
    if at > begin and tokens[at - 1].norm in ("which", "that"):
        at -= 1 + (at > begin + 1 and tokens[at - 2].norm == ",")
    elif at > begin and tokens[at - 1].norm == ",":
        at = _opening(tokens, begin, at - 1) if finite else at - 1
    first = at
    while (
        first > begin
        and at - first < _LONGEST
        and tokens[first - 1].norm not in _CLOSED
        and not _dash(tokens[first - 1])
    ):
        first -= 1
    found = _read(tokens, first, at)
    if found is not None and found.indefinite and first > begin + 1 and tokens[first - 1].norm == ",":
        names = _run_before(tokens, begin, first - 1)
        return Thing(found.first, found.last, found.noun, (*names, *found.names), not names)
    return found


def behind(tokens: Sequence[Token], first: int) -> Thing | None:
    """The noun phrase that begins at a token as the object of a verb."""
    last = first
    while (
        last < len(tokens) and last - first < _LONGEST and tokens[last].norm not in _CLOSED and not _dash(tokens[last])
    ):
        if last > first and (tokens[last].norm in DETERMINERS and tokens[last - 1].norm not in PREPOSITIONS):
            break
        last += 1
    return _read(tokens, first, last)


def _read(tokens: Sequence[Token], first: int, last: int) -> Thing | None:
    """The noun and names of a phrase: those up to its first preposition, and names that "of" or "above" puts behind."""
    end = next((k for k in range(first, last) if tokens[k].norm in PREPOSITIONS | _WHOSE), last)
    core = [token for token in tokens[first:end] if token.shape not in ("number", "ordinal")]
    while core and core[-1].shape == "lower" and _adverb(core[-1]):
        core.pop()
    if not core or any(is_past(token.norm) and token is core[-1] for token in core):
        return None
    opens = core[0].norm
    words = [token for token in core if token.norm not in DETERMINERS]
    nouns = [token.norm for token in words if token.shape == "lower" and token.norm not in NAME_PARTICLES]
    names = [token.norm for token in words if _name(token)]
    if not names and opens not in DETERMINERS:
        return None
    if end < last and tokens[end].norm in _WHOSE:
        around = tokens[end + 1 : min(last, end + 1 + _WITHIN)]
        names += [token.norm for token in around if _name(token)]
    if not nouns and not names:
        return None
    return Thing(first, end, nouns[-1] if nouns else "", tuple(names), opens in _INDEFINITE)


def _opening(tokens: Sequence[Token], begin: int, comma: int) -> int:
    """The comma that opens the aside which another one closes, or that one itself."""
    for at in range(comma - 1, max(begin, comma - _ASIDE), -1):
        if tokens[at].norm == ",":
            return at
    return comma


def _run_before(tokens: Sequence[Token], begin: int, at: int) -> list[str]:
    names: list[str] = []
    while at > begin and _name(tokens[at - 1]):
        at -= 1
        names.insert(0, tokens[at].norm)
    return names


def _name(token: Token) -> bool:
    return token.shape in ("cap", "upper") and token.norm not in _NO_NAME


def _adverb(token: Token) -> bool:
    return token.shape == "lower" and token.norm.endswith("ly") and len(token.norm) > _WITHIN


def _dash(token: Token) -> bool:
    return token.norm == "—"
