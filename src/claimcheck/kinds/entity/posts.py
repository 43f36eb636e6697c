"""What the claims hold of people beside their names: the posts that they held, and the places that they are of.

Posts are read from any claim that has `holders` and `of`, whatever its kind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from claimcheck.frozen import frozen
from claimcheck.kind import Facts, word_list
from claimcheck.model import Claim, Entity, Term
from claimcheck.text.scene import PLACES
from claimcheck.text.tokens import words


@frozen
class Post:
    """A stretch in which a person held what a claim says; `of` with all that these lie in."""

    claim: Claim
    term: Term
    of: frozenset[str]


@frozen
class Held:
    """`posts` and `places` by person: what somebody held, and what they are of.  `latin`: see `latin`.  `ties` are the
    bodies, works and events of a person, no places."""

    posts: Mapping[str, Sequence[Post]]
    places: Mapping[str, Collection[str]]
    latin: Collection[str]
    ties: Mapping[str, Sequence[str]]


def held(facts: Facts) -> Held:
    """Made once for a book."""
    posts = _posts(facts)
    places = _places(posts, facts)
    return Held(posts, places, _latin(places, facts), _ties(posts, facts))


def latin(facts: Facts) -> Collection[str]:
    """The persons of whom countries are known, none of which romanises names: there is one way to write theirs."""
    return _latin(_places(_posts(facts), facts), facts)


def _posts(facts: Facts) -> dict[str, list[Post]]:
    found: dict[str, list[Post]] = {}
    for claim in facts.all_claims:
        of = _around(getattr(claim, "of", ()), facts.entities)
        for term in getattr(claim, "holders", ()):
            found.setdefault(term.who, []).append(Post(claim, term, of))
    return found


def _places(posts: Mapping[str, Iterable[Post]], facts: Facts) -> dict[str, set[str]]:
    found = {who: {id for post in held for id in post.of} for who, held in posts.items()}
    for entity in facts.entities.values():
        if entity.type == "person":
            ties = [tie.is_ for tie in (*entity.nationality, *entity.party, *entity.employer, *entity.member_of)]
            found.setdefault(entity.id, set()).update(_around(ties, facts.entities))
    return found


def _ties(posts: Mapping[str, Iterable[Post]], facts: Facts) -> dict[str, Sequence[str]]:
    found = {who: [id for post in held for id in getattr(post.claim, "of", ())] for who, held in posts.items()}
    for entity in facts.entities.values():
        if entity.type == "person":
            ties = [tie.is_ for tie in (*entity.employer, *entity.member_of)]
            found.setdefault(entity.id, []).extend(ties)
    known = facts.entities
    return {
        who: tuple(dict.fromkeys(id for id in ids if id in known and known[id].type not in _NO_TIES))
        for who, ids in found.items()
    }


_NO_TIES = PLACES | {"person", "party"}
"""Types of what too many people are of."""


def _latin(places: Mapping[str, Iterable[str]], facts: Facts) -> set[str]:
    romanised = word_list(facts, "entity", "romanised")
    lands = {id: one for id, one in facts.entities.items() if one.type in ("country", "state", "province")}
    others = {id for id, land in lands.items() if any(romanised.intersection(words(n.text)) for n in land.names)}
    of = {who: {id for id in ids if id in lands} for who, ids in places.items()}
    return {who for who, ids in of.items() if ids and not ids & others}


def _around(ids: Iterable[str], entities: Mapping[str, Entity]) -> frozenset[str]:
    found = set(ids)
    for id in tuple(found):
        if id in entities:
            found.update(entities[id].within)
    return frozenset(found)
