"""Events that an entity's own name names: "the Treaty of Karlstad", "the Chaco War".

A claim about what is called "treaty", of an entity whose name has that noun for its head, is about the entity itself:
all its names are names of the event.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.event.claim import EventClaim
from claimcheck.model import Entity
from claimcheck.text.named_again import head
from claimcheck.text.tokens import words

_TYPES = frozenset({"work", "event", "other"})


def named(facts: Facts) -> Iterator[tuple[str, str]]:
    """The names of entities that are events themselves, each with the noun by which a claim calls the event."""
    texts, storms = frozenset(facts.words("event", "texts")), frozenset(facts.words("event", "storms"))
    for claim in facts.claims("event"):
        if not isinstance(claim, EventClaim) or len(claim.of) != 1 or claim.editions:
            continue
        entity = facts.entities.get(claim.of[0])
        noun = None if entity is None else noun_of(entity, claim.called, texts, storms)
        if entity is not None and noun is not None:
            for name in entity.names:
                if not name.short and name.text not in claim.called:
                    yield name.text, noun


def noun_of(
    entity: Entity, called: Collection[str], texts: Collection[str], storms: Collection[str]
) -> str | None:  # fmt: skip
    """The one of a claim's nouns that the entity itself is; None if the event is another thing that happened to it.
    A treaty may be called an agreement: `texts` are nouns that stand for each other.  What happens that is called a
    storm is one, whatever its name."""
    if entity.type not in _TYPES:
        return None
    heads = {head(name.text).replace("accords", "accord") for name in entity.names if not name.short}
    plain = {" ".join(words(name)): name for name in called}
    for own in heads:
        if own in plain:
            return plain[own]
    stormy = [name for folded, name in plain.items() if folded in storms]
    if entity.type == "event" and stormy:
        return next((name for name in stormy if name != "landfall"), stormy[0])
    alike = [name for folded, name in plain.items() if folded in texts]
    return alike[0] if alike and heads & set(texts) else None
