"""Towns and firms that are said to be countries: "Dubai, a member state of the bloc", "Nokia, a NATO member", of a bloc
of countries alone."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.model import Predication
from claimcheck.text.tokens import words


def no_land(id: str, said: Predication, facts: Facts) -> bool:
    """Whether an entity is a town inside a country, no part of whose name it bears and whose government it does not
    stand for, and what is said of it only countries can be."""
    town = facts.entities[id]
    lands = [facts.entities[one] for one in town.within if facts.entities[one].type == "country"]
    if town.type != "city" or not lands:
        return False
    own = {words(name.text) for name in town.names}
    for land in lands:
        named = {word for name in land.names for word in words(name.text)}
        if own & {words(text) for text in (land.capital, *land.seats)} or any(named & {*name} for name in own):
            return False
    return _of_lands(said, facts)


_MEMBERS = frozenset(["member", "member state", "member country", "member nation", "founding member"])


def firm_as_land(said: Predication, facts: Facts) -> bool:
    """Whether a company, and nothing else of its name, is said to be a member where countries alone are."""
    types = {facts.entities[id].type for id in said.subject.entities}
    return types == {"company"} and said.text in _MEMBERS and _of_lands(said, facts)


def _of_lands(said: Predication, facts: Facts) -> bool:
    """Whether all that a phrase may mean here has countries alone for its bearers."""
    owners = {one for ref in said.owners for one in ref.entities}
    meant = [
        claim for key in said.keys for claim in facts.keyed(key)
        if isinstance(claim, RelationClaim) and owners & {*claim.of}
    ]  # fmt: skip
    return bool(meant) and all({*claim.among} == {"country"} for claim in meant)
