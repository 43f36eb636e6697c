"""Whose a fine or a term in prison is, for what, and what was voted on."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.stems import stem
from claimcheck.text.times.words import MONTHS, SMALL, WEEKDAYS, listed
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, DETERMINERS, FUNCTION_CAPS, HAVE, PREPOSITIONS

_DONE_TO = frozenset(listed("jailed sentenced imprisoned gaoled fined gave sent given handed"))
"""Verbs for what a court does to somebody."""
_GOT = frozenset(listed("got gets received escaped goes pay given handed jailed sentenced fined gaoled imprisoned"))
"""Verbs whose subject is the one who is punished."""
_DAYS = frozenset((*WEEKDAYS, *MONTHS))
_PASSED = frozenset(
    listed("passed approved rejected backed adopted endorsed ratified carried passes approves rejects backs adopts "
           "impeached cleared confirmed voted vote")
)  # fmt: skip
_REASON, _NOUNS = 6, 3


def bearer(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The name of who is punished with what is told at a token, or the noun that "who" stands for; () if it is not
    told."""
    verbs = [i for i, token in enumerate(tokens) if token.norm in _DONE_TO | _GOT]
    verb = max((i for i in verbs if i < at), default=min(verbs, default=-1))
    if verb < 0:
        return _after_for(tokens)
    norm, before = tokens[verb].norm, tokens[verb - 1].norm if verb else ""
    active = norm in _DONE_TO and before not in BE | HAVE | {","} and norm not in ("given", "handed")
    if active and verb < at:
        ahead = _run(tokens, verb + 1, at)
        if ahead:
            return ahead
    back = verb - 1
    while back >= 0 and (tokens[back].norm in BE | HAVE or tokens[back].norm.endswith("ly")):
        back -= 1
    if back > 0 and tokens[back].norm in ("who", "that"):
        back -= 1 + (tokens[back - 1].norm == ",")
    while back > 0 and tokens[back].norm in _DAYS | {"on", "last", ","}:
        back -= 1
    if back > 0 and tokens[back].norm in ("who", "that"):
        back -= 1
    if tokens[back].shape == "lower" and tokens[verb - 1].norm != ",":
        comma = next((i for i in range(back, 0, -1) if tokens[i].norm == ","), 0)
        if "who" in {token.norm for token in tokens[back:verb]}:
            return (tokens[back].norm,)
        return _run(tokens, 0, comma or back)
    if tokens[back].shape in ("cap", "upper", "initial"):
        return _name_before(tokens, back + 1)
    return _run(tokens, 0, verb)


def _after_for(tokens: Sequence[Token]) -> tuple[str, ...]:
    """ "the six-year sentence for Otto Renz"."""
    for i in range(len(tokens) - 1):
        if tokens[i].norm in ("for", "on", "against") and tokens[i + 1].shape == "cap":
            return _run(tokens, i + 1, len(tokens))
    return ()


def _run(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """The first name among some tokens that does not stand behind "of" or "in"."""
    for at in range(first, last):
        if tokens[at].shape not in ("cap", "upper") or tokens[at].norm in FUNCTION_CAPS | _DAYS:
            continue
        before = {token.norm for token in tokens[max(first, at - 2) : at]}
        if before & {"of", "in", "at", "unlike", "like", "by"}:
            continue
        end = at
        while end < last and tokens[end].shape in ("cap", "upper", "initial"):
            end += 1
        return tuple(token.norm for token in tokens[at:end])
    return ()


def _name_before(tokens: Sequence[Token], end: int) -> tuple[str, ...]:
    """The name that ends before a token."""
    at = end
    while at > 0 and tokens[at - 1].shape in ("cap", "upper", "initial") and tokens[at - 1].norm not in FUNCTION_CAPS:
        at -= 1
    return tuple(token.norm for token in tokens[at:end])


def reasons(tokens: Sequence[Token]) -> list[str]:
    """The words behind "for" or "over" that say why: "for breaking wage law"."""
    for at, token in enumerate(tokens[:-1]):
        if token.norm not in ("for", "over") or tokens[at + 1].shape not in ("lower", "cap"):
            continue
        found: list[str] = []
        for other in tokens[at + 1 : at + 1 + _REASON]:
            if other.shape == "punct" or other.norm in ("on", "in", "by", "at", "when"):
                break
            if other.shape == "lower" and other.norm not in DETERMINERS | PREPOSITIONS:
                found.append(stem(other.norm))
        counted = any(other.shape in ("cap", "number") or other.norm in SMALL for other in tokens[at + 1 : at + 3])
        if found and not counted:
            return found
    return []


def matter(tokens: Sequence[Token]) -> list[str]:
    """The noun of what was voted on: "budget" of "approved the tram budget", "The tram budget, carried"."""
    for at, token in enumerate(tokens):
        if token.norm not in _PASSED:
            continue
        behind = at + 1
        while behind < len(tokens) and tokens[behind].norm in ("on", "for", "against", "the", "a", "its", "an"):
            behind += 1
        noun = _head(tokens, behind)
        if noun and tokens[at + 1].norm in ("on", "for", "the", "a", "its", "an"):
            return [stem(noun)]
        back = at - 1
        while back >= 0 and tokens[back].norm in BE | HAVE | {",", "which", "that"}:
            back -= 1
        if back >= 0 and tokens[back].shape == "lower" and tokens[back].norm not in PREPOSITIONS:
            return [stem(tokens[back].norm)]
    return []


def _head(tokens: Sequence[Token], at: int) -> str:
    """The last noun of a phrase that begins at a token."""
    found = ""
    for token in tokens[at : at + _NOUNS + 1]:
        if token.shape == "cap" and not found:
            continue
        if token.shape not in ("lower", "cap") or token.norm in PREPOSITIONS | BE | HAVE | {"and", "when"}:
            break
        found = token.norm
    return found
