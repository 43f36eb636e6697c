"""Whom a claim counts that says no more than "people" of a calamity: those whom it killed."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.events import events_of
from claimcheck.kinds.quantity.happenings import EVENTS
from claimcheck.kinds.quantity.harm import DEATHS, INJURIES, TAKEN, TRAPPED
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words

_NO_TOLL = frozenset(["unrest", "strike", "heatwave", "outbreak"])
"""Sorts of events of which "people" may be those who took part, or fell ill."""
_CALAMITIES = frozenset(word for word, sort in EVENTS.items() if sort not in _NO_TOLL) | frozenset(
    listed(
        "disaster disasters tragedy catastrophe calamity massacre wreck shipwreck capsize derailment tsunami bushfire "
        "bushfires airstrike"
    )
)
_PEOPLE = frozenset(["people", "person"])
_OTHERS = (
    TAKEN | TRAPPED | INJURIES
    | frozenset(
        listed(
            "hurt survivor survivors survived rescue rescued saved aboard board passenger passengers evacuated "
            "evacuation displaced homeless missing affected infected arrested detained suspect suspects attacker "
            "attackers exposed present attended attendance audience carried carrying households crew"
        )
    )
)  # fmt: skip
"""Words of a claim, or of its name, by which others than the dead are counted."""
_ABOARD = frozenset(listed("aboard board passenger passengers crew carried carrying"))
"""Those of them by which a claim that says in its name that it is of victims counts the same ones again."""
_DEAD = DEATHS | {"died", "dead", "lives"}
_VICTIMS = _DEAD | {"victim", "victims", "toll", "killed"}


def with_tolls(facts: Facts) -> frozenset[str]:
    """What the claims that speak of deaths are of."""
    return frozenset(
        of for claim in facts.claims("quantity") if isinstance(claim, QuantityClaim) and _DEAD & _said(claim)
        for of in claim.of
    )  # fmt: skip


def of_a_calamity(claim: QuantityClaim, facts: Facts, tolls: frozenset[str]) -> bool:
    """Whether a claim counts people, and in no other words than that, of what kills them, so that its number can only
    be how many died; not where another claim counts the dead of the same event (`tolls`)."""
    if claim.says or not tolls.isdisjoint(claim.of) or not any({*words(noun)} <= _PEOPLE for noun in claim.counts):
        return False
    events = events_of(claim, facts)
    called = [words(name) for event in events for name in getattr(event, "called", ())]
    if not any({*name[-1:]} & _CALAMITIES for name in called):
        return False
    name = set(words(claim.id))
    return not (_said(claim).union(*called, name) & (_OTHERS - _ABOARD if name & _VICTIMS else _OTHERS))


def themselves(claim: QuantityClaim, facts: Facts) -> frozenset[str]:
    """The entities that are the very events which a claim is of: itself, or Cyclone Lothar of a claim called storm."""
    found = {id for id in claim.of if id in facts.entities and facts.entities[id].type == "event"}
    for event in events_of(claim, facts):
        sorts = {EVENTS.get(word, "") for name in getattr(event, "called", ()) for word in words(name)[-1:]} - {""}
        for id in getattr(event, "of", ()):
            entity = facts.entities.get(id)
            if entity is not None and entity.type == "event":
                own = {EVENTS.get(word, "") for name in entity.names for word in words(name.text)}
                found |= {id} if own & sorts else set()
    return frozenset(found)


def _said(claim: QuantityClaim) -> set[str]:
    return {word for said in (*claim.counts, *claim.says) for word in words(said)}
