"""People whom a document names in full and then by their surname, where the claims give them no short name: "Isabella
Rossellini is at home here. Rossellini turned 63"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.frozen import replace
from claimcheck.model import Entity
from claimcheck.text.given_names import sex_of
from claimcheck.text.names import Alias, Hit, Names
from claimcheck.text.scene import Seen
from claimcheck.text.tokens import words
from claimcheck.text.towns import is_town
from claimcheck.text.words import NAME_PARTICLES

_LEAST = 5
"""Letters of a surname: shorter ones are often another word, or a part of a name ("Ming", "Hill", "West")."""
_KIN = frozenset(
    "family families parents father mother son daughter sons daughters child children brother sister brothers sisters "
    "siblings husband wife widow widower married marriage wed uncle aunt nephew niece cousin grandson granddaughter "
    "grandfather grandmother grandchildren dynasty clan heir heiress namesake relative relatives twin twins".split()
)
_BEFORE_PLACES = frozenset("in at near from outside through across".split())


def last_names(
    seen: Sequence[Seen], full: frozenset[str], entities: Mapping[str, Entity], index: Names
) -> Mapping[int, Seen]:
    """By the identities of those in which a surname was found, the sentences with it; none where it may be another
    name: where the text has it without a capital or for a place, or tells of kin of another bearer."""
    bearers: dict[str, list[str]] = {}
    for key in full:
        surname = _surname(entities[key])
        if surname and not index.alone(surname):
            bearers.setdefault(surname, []).append(key)
    if not bearers:
        return {}
    alone = _alone(seen, bearers)
    if not alone:
        return {}
    said = {token.norm for one in seen for token in one.tokens}
    for surname in list(alone):
        others = index.surnamed.get(surname, set()) - full
        if others and not (_KIN.isdisjoint(said) and all(_unnamed(entities[key], said, surname) for key in others)):
            del alone[surname]
    found: dict[int, Seen] = {}
    for surname, places in alone.items():
        aliases = tuple(Alias((surname,), surname, "entity", key, "short") for key in sorted(bearers[surname]))
        for one, at in places:
            now = found.get(id(one), one)
            hits = sorted((*now.hits, Hit(at, at + 1, aliases)), key=lambda hit: hit.first)
            found[id(one)] = replace(now, hits=tuple(hits))
    return found


def _surname(person: Entity) -> str:
    """The folded surname of a person who goes by a given name and one surname; else ""."""
    if person.type != "person":
        return ""
    parts = words(person.name)
    if len(parts) < 2 or any(len(part) > 1 for part in parts[1:-1]) or len(parts[0]) < 2:
        return ""
    last = parts[-1]
    if len(last) < _LEAST or not last.isalpha() or last in NAME_PARTICLES or sex_of(last) or is_town(last):
        return ""
    return last


def _alone(seen: Sequence[Seen], bearers: Mapping[str, Sequence[str]]) -> dict[str, list[tuple[Seen, int]]]:
    """Where the surnames stand by themselves behind the first full name of a bearer."""
    found: dict[str, list[tuple[Seen, int]]] = {}
    met: set[str] = set()
    other: set[str] = set()
    for one in seen:
        named = {at: hit for hit in one.hits for at in range(hit.first, hit.last)}
        for at, token in enumerate(one.tokens):
            hit = named.get(at)
            if hit is not None:
                met.update(alias.key for alias in hit.aliases)
                continue
            if token.norm not in bearers:
                continue
            before = one.tokens[at - 1].norm if at else ""
            if token.shape == "lower" or before in _BEFORE_PLACES:
                other.add(token.norm)
            elif met.issuperset(bearers[token.norm]):
                found.setdefault(token.norm, []).append((one, at))
    return {surname: places for surname, places in found.items() if surname not in other}


def _unnamed(person: Entity, said: set[str], surname: str) -> bool:
    """Whether a text has no other name of a person than the surname."""
    return said.isdisjoint(
        word for name in person.names for word in words(name.text) if word != surname and len(word) > 2
    )
