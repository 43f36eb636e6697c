"""Whom the claims put beside whom: kin, those who did a thing together, and who came before and after in an office."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.model import Claim
from claimcheck.text.company import Company

_MANY = 4
"""More than so many who took part say little about each other."""


def company(facts: Facts) -> dict[str, tuple[Company, ...]]:
    """By person, those who stand beside them in a claim.

    Claims are read by their fields, whatever their kind.
    """
    found: dict[str, list[Company]] = {}
    for claim in facts.all_claims:
        for who, one in (*_together(claim, facts), *_in_turn(claim)):
            found.setdefault(who, []).append(one)
    for who, one in _family(facts):
        found.setdefault(who, []).append(one)
    return {who: tuple(every) for who, every in found.items()}


_CALLED = {
    "parent": frozenset("father mother parent dad mum mom".split()),
    "child": frozenset("son daughter child eldest youngest".split()),
    "spouse": frozenset("husband wife spouse widow widower".split()),
    "sibling": frozenset("brother sister sibling twin".split()),
}
"""What kin are called."""


def _family(facts: Facts) -> Iterator[tuple[str, Company]]:
    """Parents, children, wives, husbands, brothers and sisters, and what each is called."""
    for one in facts.entities.values():
        pairs = [(id, "parent", "child") for id in one.child_of]
        pairs += [(tie.is_, "spouse", "spouse") for tie in one.spouse_of]
        pairs += [(id, "sibling", "sibling") for id in one.sibling_of]
        for id, theirs, ours in pairs:
            yield id, Company(frozenset([one.id]), called=_CALLED[theirs])
            yield one.id, Company(frozenset([id]), called=_CALLED[ours])


def _together(claim: Claim, facts: Facts) -> Iterator[tuple[str, Company]]:
    """Those who did something together, or to each other."""
    named = dict.fromkeys(id for field in ("by", "between", "of") for id in getattr(claim, field, ()))
    people = frozenset(id for id in named if id in facts.entities and facts.entities[id].type == "person")
    if getattr(claim, "editions", ()) or not 1 < len(people) <= _MANY:
        return
    for who in people:
        yield who, Company(people - {who})


def _in_turn(claim: Claim) -> Iterator[tuple[str, Company]]:
    """Who held an office right before and right after somebody, if it is known who did both."""
    holders = getattr(claim, "holders", ())
    if not getattr(claim, "title", "") or not getattr(claim, "exclusive", True):
        return
    for before, term, after in zip(holders, holders[1:], holders[2:], strict=False):
        for other in (before, after):
            if other.who != term.who:
                yield other.who, Company(frozenset([term.who]), frozenset(getattr(claim, "of", ())))
