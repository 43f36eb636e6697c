"""What is left of the names of what recurs when a text cuts them to their last word: "Games" of "Olympic Games"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.frozen import frozen
from claimcheck.kinds.event.claim import EventClaim
from claimcheck.model import Entity
from claimcheck.text.tokens import words


@frozen
class Clipped:
    """The names of an event, the longest first; `own` are their words, and those of the places where it was."""

    names: tuple[str, ...]
    own: frozenset[str]


def clippings(claims: Iterable[EventClaim], entities: Mapping[str, Entity]) -> dict[str, tuple[Clipped, ...]]:
    """The events by the last words of their names: of names of several words, all written with capitals."""
    found: dict[str, tuple[Clipped, ...]] = {}
    for claim in claims:
        whole = [name for name in claim.called if claim.editions and all(part[0].isupper() for part in name.split())]
        heads = {words(name)[-1] for name in whole if len(words(name)) > 1}
        if not heads:
            continue
        own = {word for name in whole for word in words(name)} | set(_of_places(claim, entities))
        row = Clipped(tuple(sorted(whole, key=len, reverse=True)), frozenset(own))
        for head in heads:
            found[head] = (*found.get(head, ()), row)
    return found


def _of_places(claim: EventClaim, entities: Mapping[str, Entity]) -> Iterable[str]:
    for where in {where for edition in claim.editions for where in (edition.place, *edition.hosts) if where}:
        entity = entities.get(where)
        texts = [where] if entity is None else [*(name.text for name in entity.names), *entity.adjectives]
        for text in texts:
            yield from words(text)
