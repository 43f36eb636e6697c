"""What a noun alone stands for where the text names the whole that it is a part of: "the dome" in a text on the
Reichstag, by claims that know the Reichstag dome, or the dome of the Reichstag.

Every "the dome" of the text has to stand not long behind the name of the whole, with nothing named between that may
have a dome too; and the text knows of no other dome.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.lazy import Pattern
from claimcheck.model import Entity
from claimcheck.text.called_so import namesake
from claimcheck.text.names import Hit
from claimcheck.text.scene import PLACES, Seen
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.tokens import Token, words
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    FUNCTION_CAPS,
    HAVE,
    HONORIFICS,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_past,
)

_NO_PARTS = frozenset(["person", *(PLACES - {"place"}), "event"])
"""Types of what is no part of a thing, and of wholes that have too many parts of a sort: a city's tower."""
_REACH = 800
"""Characters behind the name of a whole within which a text speaks of its parts."""
_ENDS = BE | CONJUNCTIONS | COPULA_ADVERBS | HAVE | MODALS | PREPOSITIONS | RELATIVES | SUBORDINATORS
"""Words behind a noun that end its phrase."""
_ELSEWHERE = frozenset("of in at on near outside beside above behind from for".split())
"""Prepositions that may tell where, or whose, another one is."""
_CAPITAL = Pattern(r"\b[A-Z][\w’'-]*")
_OPENING = Pattern(r"(?:[.!?:;]['\"”’)]*\s+|\n\s*|[\"“(‘]|^)\Z")
_NEXT = Pattern(r"\W?\s*([\w’']+)")
_RANKS = HONORIFICS | frozenset(
    "chancellor president premier king queen prince princess emperor pope minister governor senator mayor god "
    "christmas easter i".split()
)


def parts_of(
    seen: Sequence[Seen], short: Iterable[str], full: frozenset[str], entities: Mapping[str, Entity], text: str
) -> frozenset[str]:
    """Those of some entities, named by a noun alone, that are parts of what a text names in full."""
    found = set()
    for id in short:
        wholes = set(_wholes(entities[id], full, entities)) if entities[id].type not in _NO_PARTS else set()
        if wholes and _alone(seen, id, wholes, entities, text):
            found.add(id)
    return frozenset(found)


def _wholes(part: Entity, full: frozenset[str], entities: Mapping[str, Entity]) -> Iterator[str]:
    """The things with whose names a full name of the part is made: "the X dome", "X's dome", "the dome of X"."""
    nouns = [words(name.text) for name in part.names if name.short]
    rests = set()
    for name in part.names:
        said = words(name.text)
        for noun in nouns if not name.short else ():
            if len(said) > len(noun) and said[-len(noun) :] == noun:
                rests.add(tuple(word for word in said[: -len(noun)] if word not in ("'s", "the")))
            elif said[: len(noun) + 1] == (*noun, "of"):
                rests.add(tuple(word for word in said[len(noun) + 1 :] if word != "the"))
    for id in full if rests else ():
        if id != part.id and entities[id].type not in _NO_PARTS:
            named = (words(name.text) for name in entities[id].names if not name.short)
            if any(tuple(word for word in one if word != "the") in rests for one in named):
                yield id


def _alone(seen: Sequence[Seen], id: str, wholes: set[str], entities: Mapping[str, Entity], text: str) -> bool:
    """Whether nothing but the part can be meant, wherever the text says its noun."""
    whole, told = -1, False
    own = {word for one in (id, *wholes) for name in entities[one].names for word in words(name.text)}
    lands = {place for one in (id, *wholes) for place in entities[one].within}
    known = own | {word for one in lands for name in entities[one].names for word in words(name.text)}
    for look in seen:
        for hit in look.hits:
            keys = {alias.key for alias in hit.aliases if alias.sort == "entity"}
            start, end = look.tokens[hit.first].start, look.tokens[hit.last - 1].end
            if keys & wholes:
                whole = end
            elif id in keys:
                if keys != {id} or not _definite(look.tokens, hit, own):
                    return False
                if _of_the_whole(look, hit, wholes):
                    whole, told = end, True
                    continue
                if whole < 0 or start - whole > _REACH:
                    return False
                if told is False and not _no_other(text, look.tokens[hit.first : hit.last], own):
                    return False
                people = _people(seen, whole, start, entities)
                if any(_strange(match, text, known | people) for match in _CAPITAL.finditer(text, whole, start)):
                    return False
                told = True
    return told


def _of_the_whole(look: Seen, hit: Hit, wholes: set[str]) -> bool:
    """Whether the name of the whole stands right behind: "the dome of the Reichstag"."""
    row = [token.norm for token in look.tokens[hit.last : hit.last + 2]]
    first = hit.last + 1 + (row[1:] == ["the"])
    behind = (other for other in look.hits if other.first == first)
    return row[:1] == ["of"] and any(alias.key in wholes for other in behind for alias in other.aliases)


def _definite(tokens: Sequence[Token], hit: Hit, own: set[str]) -> bool:
    """Whether "the" and a common noun stand there, with no other noun behind it, and no other place."""
    if hit.first == 0 or tokens[hit.first - 1].norm != "the":
        return False
    if any(token.shape != "lower" for token in tokens[hit.first : hit.last]):
        return False
    after = tokens[hit.last] if hit.last < len(tokens) else None
    if after is None or after.shape == "punct" or after.shape == "possessive":
        return True
    if after.norm in _ELSEWHERE:
        behind = [token for token in tokens[hit.last + 1 : hit.last + 3] if token.norm != "the"]
        return bool(behind) and (behind[0].norm in own if after.norm == "of" else behind[0].shape == "lower")
    return after.shape == "lower" and (after.norm in _ENDS or is_past(after.norm))


def _no_other(text: str, noun: Sequence[Token], own: set[str]) -> bool:
    """Whether a text knows of no other thing that the noun is said of: "a dome", "domes", "the Capitol dome"."""
    said = r"\s".join(re.escape(token.norm) for token in noun)
    more = rf"\b(?:an?|another|other|one|two|three|four|each|every|second|third|new|both)\s(?:[\w-]+\s){{0,2}}{said}\b"
    if re.search(rf"{more}|\b{said}e?s\b", text, re.IGNORECASE):
        return False
    return not namesake(text, " ".join(token.norm for token in noun), frozenset(own))


def _people(seen: Sequence[Seen], start: int, end: int, entities: Mapping[str, Entity]) -> set[str]:
    """The words of the names of people that the claims know, in a stretch of the text."""
    return {
        token.norm
        for look in seen
        for hit in look.hits
        if start <= look.tokens[hit.first].start < end
        and all(alias.sort == "entity" and entities[alias.key].type == "person" for alias in hit.aliases)
        for token in look.tokens[hit.first : hit.last]
    }


def _strange(match: re.Match[str], text: str, known: set[str]) -> bool:
    """Whether a word with a capital may be the name of another thing."""
    word = match[0].casefold().removesuffix("'s").removesuffix("’s")
    if word in known or word in FUNCTION_CAPS or word in _RANKS or word in MONTHS or word in WEEKDAYS:
        return False
    if not _OPENING.search(text, max(0, match.start() - 6), match.start()):
        return True
    after = _NEXT.match(text, match.end())
    if after is not None and after[1] in ("are", "were", "have") and word.endswith("s"):
        return False  # "Painters are at work"
    return after is None or after[1] in BE | HAVE | MODALS or is_past(after[1]) or after[1][:1].isupper()
