"""What the text says that a post is of, and which claims' posts that can be."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.kinds.office.case import FOLLOWED, UNDER, Case, Where
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.index import Offices
from claimcheck.kinds.office.titles import folded
from claimcheck.model import Ref, Statement
from claimcheck.text.scene import PLACES

NAMELESS = "what it is of"
_PRONOUNS = frozenset(["his", "her", "its", "their", "our", "my", "your", "whose"])
_GENERIC = frozenset(["country", "nation", "state", "republic", "government", "kingdom", "island"])


def whereabouts(statement: Statement, facts: Facts, offices: Offices) -> Where:
    strong: list[Ref] = []
    weak: list[Ref] = []
    for owner in statement.objects:
        if owner.how in (FOLLOWED, UNDER):
            continue
        if not owner.entities and owner.how == "possessive" and owner.text in _PRONOUNS:
            continue
        (weak if owner.how == "adjective" else strong).append(owner)
    strong = [_of_whom(facts, offices, owner) for owner in strong]
    if strong:
        if any(not owner.entities for owner in strong):
            unknown = next(owner for owner in strong if not owner.entities)
            if unknown.how == "possessive" and unknown.text in _GENERIC:
                strong = [owner for owner in strong if owner.entities]
            else:
                return Where(True, unknown=unknown.text or NAMELESS)
        places = tuple(dict.fromkeys(id for owner in strong for id in owner.entities))
        if places:
            land = all(owner.how == "possessive" for owner in strong) and any(
                facts.entities[id].type in PLACES or facts.entities[id].type == "alliance" for id in places
            )
            proper = any(owner.how != "of" and any(map(str.isupper, owner.text)) for owner in strong)
            return Where(True, _states(facts, places) if proper else places, inside=land)
    if weak:
        return Where(True, tuple(dict.fromkeys(id for owner in weak for id in owner.entities)), inside=True)
    named = _in_the_title(statement, facts)
    return Where(True, named) if named else Where(False)


def _in_the_title(statement: Statement, facts: Facts) -> tuple[str, ...]:
    """What a title names by itself, as a claim gives it: "CERN chief"."""
    said = f" {statement.attribute} "
    if said.count(" ") < _SEVERAL:
        return ()
    claims = (claim for key in statement.keys for claim in facts.keyed(key) if isinstance(claim, OfficeClaim))
    return tuple(
        dict.fromkeys(
            id for claim in claims for id in claim.of
            if any(not name.short and f" {folded(name.text)} " in said for name in facts.entities[id].names)
        )
    )  # fmt: skip


_SEVERAL = 3
"""Spaces around and between the words of a title that has more than one."""


def _of_whom(facts: Facts, offices: Offices, owner: Ref) -> Ref:
    """ "Macron's adviser": a person stands for what they are head of."""
    people = [id for id in owner.entities if facts.entities[id].type == "person"]
    if not people:
        return owner
    led = dict.fromkeys(of for who in people for claim, _ in offices.by_holder.get(who, ()) for of in claim.of)
    return Ref(owner.start, owner.end, owner.text, tuple(led), (), owner.how)


def _states(facts: Facts, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Capitals and seats stand for their state, by their names: "the capital" is the city."""
    found = dict.fromkeys(ids)
    for id in ids:
        entity = facts.entities[id]
        for other in entity.within:
            if facts.entities[other].capital == entity.name:
                found[other] = None
    return tuple(found)


def matches(case: Case, claim: OfficeClaim) -> bool:
    """Whether the claim's post can be the one that the text says it is of."""
    if not case.where.stated:
        return True
    for id in case.where.ids:
        for of in claim.of:
            if of == id:
                return True
            entity = case.facts.entities.get(of)
            if entity is None or id not in entity.within:
                continue
            if case.where.inside or (entity.type not in PLACES and not _has_its_own(case, id)):
                return True
    return False


def _has_its_own(case: Case, id: str) -> bool:
    """Whether a body or place has a post of this title itself: "director of" it is no director of a part of it."""
    return any(id in claim.of for claim in case.claims)


def exactly(case: Case, claim: OfficeClaim) -> bool:
    return any(id in claim.of for id in case.where.ids)


def around(case: Case, claim: OfficeClaim) -> bool:
    """Whether the text's jurisdiction is the claim's, a place in it, or one around it."""
    if not case.where.stated:
        return True
    for id in case.where.ids:
        within = case.facts.entities[id].within if case.facts.entities[id].type in PLACES else ()
        for of in claim.of:
            entity = case.facts.entities.get(of)
            if of == id or of in within or (entity is not None and id in entity.within):
                return True
    return False
