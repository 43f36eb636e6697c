"""Things that are said to be what only something else of their name, or around them, is: a car that is "a subsidiary"
of the group which owns its maker, a church that is "a twin city"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.model import Claim, Entity, Predication, Statement
from claimcheck.text.scene import Scene
from claimcheck.text.tokens import words
from claimcheck.text.words import DETERMINERS, PREPOSITIONS

_TOWNS = frozenset("city town municipality capital village".split())
_FIRMS = frozenset(
    "subsidiary company firm carmaker automaker airline manufacturer maker producer retailer supplier publisher brewer "
    "bank insurer affiliate employer shareholder".split()
)
_LANDS = frozenset("country nation republic kingdom".split())
_NOUNS = {
    **dict.fromkeys(_TOWNS, ("city",)),
    **dict.fromkeys(_FIRMS, ("company",)),
    **dict.fromkeys(_LANDS, ("country",)),
}
"""By the noun of a phrase, what alone it is said of."""
_THINGS = frozenset(["work", "place", "ship"])
IN_A_PHRASE = "in a phrase"
"""The modifier of what a relative clause says of a thing behind a preposition, which may be said of what stands before
that: "Dresden, home of the Frauenkirche, which is a twin city"."""
_BUILT = frozenset("cathedral house canal wall stadium museum theatre theater airport tunnel dam lighthouse".split())
"""Last words of names that no town and no land has."""


def sorts_apart(claims: Sequence[Claim], statement: Statement, facts: Facts) -> bool:
    """Whether a thing is said to be a town, a land or a firm, and the one that is meant is known: it lies there, or has
    the firm's name in its own."""
    subject, noun = statement.subject, _noun(statement.attribute)
    if subject is None or len(subject.entities) != 1 or noun not in _NOUNS or IN_A_PHRASE in statement.modifiers:
        return False
    thing = facts.entities[subject.entities[0]]
    holders = [term.who for claim in claims if isinstance(claim, RelationClaim) for term in claim.holders]
    if thing.type not in _THINGS or thing.id in holders:
        return False
    own = words(subject.text)
    if thing.type == "place" and noun in _TOWNS | _LANDS and len(own) > 1 and own[-1] in _BUILT:
        return True
    bearers = [facts.entities[id] for id in holders if id in facts.entities and facts.entities[id].type in _NOUNS[noun]]
    if noun in _FIRMS:
        spelt = [words(name.text) for name in thing.names if not name.short]
        return thing.type == "work" and any(_named_after(one, bearer) for one in spelt for bearer in bearers)
    return thing.type == "place" and any(bearer.id in thing.within for bearer in bearers)


def in_a_phrase(predication: Predication, scene: Scene) -> bool:
    """Whether the modifier is due."""
    if not predication.construction.startswith("relative") or _THINGS.isdisjoint(predication.subject.types):
        return False
    before = [cell for cell in scene.cells if cell.end <= predication.subject.start and cell.norm not in DETERMINERS]
    return bool(before) and before[-1].norm in PREPOSITIONS


def _noun(phrase: str) -> str:
    """The noun of a phrase: its last word, or the one before "in" or "of"."""
    said = phrase.split()
    return next((word for at, word in enumerate(said) if at + 1 == len(said) or said[at + 1] in _LINKS), "")


_LINKS = frozenset(["in", "of", "on"])


def _named_after(name: Sequence[str], firm: Entity) -> bool:
    """Whether a name of a thing begins with that of a firm, and goes on."""
    spelt = [words(one.text) for one in firm.names]
    return any(len(one) < len(name) and tuple(name[: len(one)]) == tuple(one) for one in spelt)
