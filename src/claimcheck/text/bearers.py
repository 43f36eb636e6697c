"""Who in a document bears a short name: one that the claims give to several, or the noun in the name of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from claimcheck.model import Entity
from claimcheck.text.scene import Seen
from claimcheck.text.tokens import words
from claimcheck.text.words import FUNCTION_CAPS, SHORT_FORMS

_NO_BODIES = frozenset(["person", "country", "state", "province", "region", "city", "work", "ship"])
_LEAST = 3
"""Letters of a given name that tells of somebody: initials are anybody's."""


class Acquainted(Protocol):
    """What is known of people besides their names."""

    @property
    def entities(self) -> Mapping[str, Entity]:
        """All entities by id."""

    @property
    def company(self) -> Mapping[str, Sequence[Any]]:
        """By person, whom the claims put beside them: `company.Company`."""


def named_in_full(seen: Sequence[Seen], book: Acquainted, text: str) -> frozenset[str]:
    """The entities that a document names by a full name (or a spelling variant of it); those that share a short
    name with one of them and are there by their given name alone: "Siim Kallas held it. His daughter, Kaja, ..."; and
    those who are known by the company they keep, and parts by the whole."""
    entities = book.entities
    full: set[str] = set()
    short: dict[str, tuple[str, ...]] = {}
    for look in seen:
        for hit in look.hits:
            aliases = [alias for alias in hit.aliases if alias.sort == "entity" and alias.variant != "seat"]
            if all(alias.variant == "short" for alias in aliases):
                short.update((alias.key, tuple(one.key for one in aliases)) for alias in aliases)
            else:
                full.update(alias.key for alias in aliases if alias.variant != "short")
    namesakes = {id for id, bearers in short.items() if id not in full and not full.isdisjoint(bearers)}
    found = full | _by_given_name(seen, namesakes, full, entities) if namesakes else full
    alone = [id for id, bearers in short.items() if bearers == (id,) and entities[id].type == "person"]
    if full and any(id not in found for id in alone):
        from claimcheck.text.company import known_by_company  # rarely needed, and start-up time counts

        found |= known_by_company(seen, [id for id in alone if id not in found], frozenset(full), book.company)
    things = [id for id in short if id not in found and entities[id].type != "person"]
    if full and things:
        from claimcheck.text.parts_of import parts_of  # the same

        found |= parts_of(seen, things, frozenset(full), entities, text)
    return frozenset(found)


def short_forms(text: str, entities: Mapping[str, Entity], full: frozenset[str]) -> Mapping[str, str]:
    """The bodies of the claims that "the Bank", "the Guild" (folded) alone stand for, where the text names no other one
    with that noun."""
    bodies: dict[str, set[str]] = {}
    for id in full:
        if entities[id].type not in _NO_BODIES:
            for word in SHORT_FORMS.intersection(_parts(entities[id])):
                bodies.setdefault(word, set()).add(id)
    found = {word: next(iter(ids)) for word, ids in bodies.items() if len(ids) == 1}
    return {word: id for word, id in found.items() if not _another(text, word, {*_parts(entities[id])})}


def _another(text: str, noun: str, own: set[str]) -> bool:
    """Whether a text has a name with this noun and other words: "Deutsche Bank" beside the Bank of England."""
    if noun.capitalize() not in text:
        return False
    named = rf"{_WORD_BEFORE}\b{noun.capitalize()}\b(?:\s+(?:of|for)\s+(?:the\s+)?([^\W\d_][\w-]*))?"
    for match in re.finditer(named, text):
        around = [word for word in match.groups() if word is not None and word[:1].isupper()]
        if any(word.casefold() not in own and word.casefold() not in FUNCTION_CAPS for word in around):
            return True
    return False


_WORD_BEFORE = r"(?:(?<![\w.&-])(?:[\d_]\w*+|[.&-])*+([^\W\d_][\w.&-]*+)\s++)?"
"""A run of letters and marks is read once, from its start: however long it is, the time grows with length alone."""


def _by_given_name(
    seen: Sequence[Seen], namesakes: set[str], full: set[str], entities: Mapping[str, Entity]
) -> set[str]:
    written = {token.norm for look in seen for token in look.tokens if token.shape == "cap"}
    taken = {part for id in full for part in _parts(entities[id])}
    return {id for id in namesakes if not written.isdisjoint(set(_parts(entities[id])) - taken)}


def _parts(entity: Entity) -> Iterator[str]:
    """The words of somebody's full names."""
    for name in entity.names:
        if not name.short:
            yield from (word for word in words(name.text) if len(word) >= _LEAST)
