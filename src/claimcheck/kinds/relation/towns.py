"""Towns and firms that are said to be countries, and firms that are said to be buildings or mountains: "Dubai, a member
state of the bloc", "Nokia, a NATO member", "Nokia, the tallest building in Espoo"."""

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


_TRADING = ("trading partner", "trade partner")
_LANDS = frozenset(["country", "alliance"])


def firm_as_land(said: Predication, facts: Facts) -> bool:
    """Whether a company, and nothing else of its name, is said to be a member where countries alone are, or to trade
    with a country as countries and their alliances do."""
    types = {facts.entities[id].type for id in said.subject.entities}
    if types != {"company"}:
        return False
    if said.text.endswith(_TRADING):
        return all(facts.entities[id].type in _LANDS for ref in said.owners for id in ref.entities) and _of_lands(
            said, facts, _LANDS
        )
    return said.text in _MEMBERS and _of_lands(said, facts)


_FEATURES = frozenset(
    "building skyscraper tower bridge mountain peak summit volcano hill river stream waterfall glacier lake cathedral "
    "church mosque lighthouse".split()
)
"""What no company is."""
_LEAST = 4
"""Letters of a word that a firm and a building have in common, so that one may stand for the other."""


def firm_as_feature(said: Predication, noun: str, facts: Facts) -> bool:
    """Whether a company after which nothing else is called is said to be a building or a mountain."""
    types = {facts.entities[id].type for id in said.subject.entities}
    if types != {"company"} or noun not in _FEATURES:
        return False
    own = {word for id in said.subject.entities for name in facts.entities[id].names for word in words(name.text)}
    own = {word for word in own if len(word) >= _LEAST}
    others = (entity for entity in facts.entities.values() if entity.type not in ("company", "person"))
    alike = any(not own.isdisjoint(words(name.text)) for entity in others for name in entity.names)
    return own.isdisjoint(_FEATURES) and not alike


def _of_lands(said: Predication, facts: Facts, sorts: frozenset[str] = frozenset(["country"])) -> bool:
    """Whether all that a phrase may mean here has countries alone for its bearers, or what else `sorts` holds."""
    owners = {one for ref in said.owners for one in ref.entities}
    meant = [
        claim for key in said.keys for claim in facts.keyed(key)
        if isinstance(claim, RelationClaim) and owners & {*claim.of}
    ]  # fmt: skip
    return bool(meant) and all(claim.among and sorts.issuperset(claim.among) for claim in meant)
