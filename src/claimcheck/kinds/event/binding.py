"""Which event is meant: by its name and by who is tied to it in the text."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from claimcheck.kind import alternatives
from claimcheck.kinds.event.anew import another
from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.doers import by_others
from claimcheck.kinds.event.firsts import first_by_its_doer, the_very_first
from claimcheck.kinds.event.firsts_of_some import first_elsewhere
from claimcheck.kinds.event.heads import outer
from claimcheck.kinds.event.in_frames import may_be_the_verbs
from claimcheck.kinds.event.in_names import in_the_name
from claimcheck.kinds.event.index import (
    AGAIN,
    AS,
    DONE,
    ITSELF,
    NEAR,
    NOUN,
    OF_YEAR,
    OWNED,
    SINGLED,
    TOGETHER,
    VERB,
    WHOSE,
    WHOSE_DEED,
    Events,
    folded,
)
from claimcheck.kinds.event.on_its_day import on_its_day
from claimcheck.kinds.event.paired import PAIRED
from claimcheck.kinds.event.shared_surnames import with_surnames
from claimcheck.model import Entity, Ref, Statement
from claimcheck.text.scene import PLACES


class Meant(IntEnum):
    """Another one, perhaps this one (it may agree, never conflict), this one for sure."""

    NO = 0
    PERHAPS = 1
    YES = 2


class Bond(NamedTuple):
    """Which event is meant; for another one, why it is not this one: words with "{who}" for the names of `who`."""

    which: Meant
    lack: str = ""
    who: tuple[str, ...] = ()


STRONG = frozenset([ITSELF]) | frozenset("possessive before adjective of between with by against agent patient".split())
"""Ways of being tied to an event that say whose it is: somebody else there makes it another event."""
BOUND = STRONG | frozenset("party relative into on to for among from over".split())
"""All ways of being tied to it."""
UNCERTAIN = ("indefinite", "other", "several", "unsure", "relative", "ambiguous")
"""Modifiers of statements under which nothing conflicts."""


def meant(claim: EventClaim, statement: Statement, entities: Mapping[str, Entity], events: Events) -> Bond:
    """Whether a statement is about the event of a claim."""
    parts = frozenset((*claim.of, *claim.between, *claim.by))
    statement = with_surnames(statement, parts, entities) if len(parts) > 1 else statement
    doubt = any(
        modifier in UNCERTAIN
        for modifier in statement.modifiers
        if modifier != "indefinite" or not _to_the_day(statement)
    )
    doubt = doubt or by_others(claim, statement, entities) or _whose_deed(claim, statement, parts)
    best = Meant.PERHAPS if doubt or another(claim, statement, entities, events) else Meant.YES
    own = in_the_name(statement, parts, entities, events)
    if _own_act(claim, statement, events) and parts == own:
        best = Meant.PERHAPS
    if "ordinal" in statement.modifiers and not claim.editions and not first_by_its_doer(claim, statement):
        best = Meant.PERHAPS  # "the second Bali bombings"
    if SINGLED in statement.modifiers and not claim.editions:
        best = Meant.PERHAPS  # "the last eruption", "the worst flood"
    if not _of_its_year(claim, statement) or may_be_the_verbs(claim, statement):
        best = Meant.PERHAPS  # "the 1982 earthquake", "left a year after the earthquake in 1983"
    if not parts:
        elsewhere = WHOSE in statement.modifiers or first_elsewhere(claim, statement, entities)
        return Bond(Meant.PERHAPS if elsewhere else best)
    if AGAIN in statement.modifiers and claim.editions:
        best = Meant.PERHAPS
    ours = tuple(id for id in (*claim.of, *claim.between, *claim.by) if id in entities)
    sorts = frozenset(entities[id].type for id in parts if id in entities)
    bound = [ref for ref in statement.objects if outer(ref.how) in BOUND]
    if not _had(claim, statement, bound):
        return Bond(Meant.NO, "the words do not say that it was done to {who}", claim.of)
    doer_too = _done_then(claim, statement, bound, entities, events)
    other = next(
        (
            ref
            for ref in bound
            if not (doer_too and outer(ref.how) in ("by", "agent")) and _stranger(ref, parts, sorts, entities)
        ),
        None,
    )
    if other is not None:
        return Bond(Meant.NO, f"“{other.text}” stands beside it, so it is not that of {{who}}", ours)
    if _beside(bound, parts):
        return Bond(Meant.NO, "a name that the claims don't know stands beside {who}: it may be another event", ours)
    if not _roles(claim, statement, entities):
        return Bond(Meant.NO, "who did it, and to whom it was done, are others than in the claim on {who}", ours)
    doers = frozenset((*claim.between, *claim.by))
    tied = frozenset(
        id for ref in bound for id in ref.entities if id in parts and (id in doers or ref.how == outer(ref.how))
    )
    tied |= own | _there(claim, statement, entities)
    if not tied and len(parts) == 1 and {"own", "joint"} <= set(statement.modifiers):
        best = Meant.PERHAPS  # "their founding": of several
    people = [ref for ref in bound if "people" in ref.types and "person" in sorts]
    if people and not tied:
        if _of_that_people(people, parts, entities):
            return Bond(Meant.PERHAPS)
        return Bond(Meant.NO, f"“{people[0].text}” does not say that {{who}} is meant", ours)
    if "proper" in statement.modifiers or parts <= tied:
        return Bond(best)
    both = next(
        (
            frozenset(ref.entities)
            for ref in statement.objects
            if ref.how == "joint" and parts <= frozenset(ref.entities)
        ),
        None,
    )
    if both is not None and len(parts) == 2:
        return Bond(best)
    loose = frozenset(id for ref in statement.objects if ref.how == "sentence" for id in ref.entities)
    rest = parts - tied - loose
    document = frozenset(id for ref in statement.objects if ref.how == "document" for id in ref.entities)
    if not rest <= document:
        return Bond(Meant.NO, _NOT_NAMED, tuple(id for id in ours if id in rest - document))
    if the_very_first(claim, statement, document | loose):
        return Bond(Meant.PERHAPS if _another(statement, parts, sorts, entities) else best)
    if "own" in statement.modifiers and parts <= loose:
        doubtful = _another(statement, parts, sorts, entities) or _unknown(statement, sorts)
        return Bond(Meant.PERHAPS if doubtful else best)
    if tied:
        others = OWNED in statement.modifiers and doers - tied
        return Bond(Meant.PERHAPS if others or _another(statement, parts, sorts, entities) else best)
    if len(claim.between) >= 2 and parts <= loose:
        apart = not _side_by_side(statement, parts)
        return Bond(Meant.PERHAPS if apart or _another(statement, parts, sorts, entities) else best)
    if on_its_day(claim, statement, sorts):
        return Bond(Meant.PERHAPS if _another(statement, parts, sorts, entities) else best)
    if loose & parts or ("joint" in statement.modifiers and len(parts) == 2):
        return Bond(Meant.PERHAPS)
    return Bond(Meant.NO, "the sentence itself does not name {who}", ours)


_NOT_NAMED = "the text does not name {who}"


def lack(bond: Bond, claim: EventClaim, entities: Mapping[str, Entity]) -> str:
    """Why another event is meant, in words."""
    names = alternatives([entities[id].name for id in dict.fromkeys(bond.who) if id in entities])
    if bond.lack == _NOT_NAMED:
        part = "who took part" if set(bond.who) <= {*claim.between, *claim.by} else "which it is about"
        return f"{bond.lack.replace('{who}', names)}, {part}"
    return bond.lack.replace("{who}", names)


def _whose_deed(claim: EventClaim, statement: Statement, parts: Collection[str]) -> bool:
    """Whether it matters who did it, where a relative pronoun leaves that open."""
    done_to = {id for ref in statement.objects if ref.how == "patient" for id in ref.entities}
    return WHOSE_DEED in statement.modifiers and bool(claim.by or claim.between or not done_to >= set(parts))


def _of_its_year(claim: EventClaim, statement: Statement) -> bool:
    """Whether the year in the name of what is counted from, if it has one, may be the claim's."""
    years = {one[len(OF_YEAR) :] for one in statement.modifiers if one.startswith(OF_YEAR)}
    days = [day for dated in claim.dates for day in dated.on if day is not None]
    return not years or not days or any(str(date.fromordinal(day).year) in years for day in days)


def _there(claim: EventClaim, statement: Statement, entities: Mapping[str, Entity]) -> frozenset[str]:
    """Whom it happened to, where that is a place at which a noun puts it: "the fire at Notre-Dame", of a town "near"
    it too: "the crash near Karlstad"."""
    if any(key.startswith(VERB) for key in statement.keys):
        return frozenset()
    found = {id for ref in statement.objects if ref.how == "at" for id in ref.entities if id in claim.of}
    if NEAR in statement.modifiers:
        found = {id for id in found if id in entities and entities[id].type == "city" and id in claim.where}
    return frozenset() if claim.by else frozenset(found)


def _own_act(claim: EventClaim, statement: Statement, events: Events) -> bool:
    """Whether it is what each party does by itself, and on a day of its own: "Fiji signed the treaty"."""
    acts = {modifier[len(AS) :] for modifier in statement.modifiers if modifier.startswith(AS)}
    if acts <= {"sign", "adopt"} and any(id in events.laws for id in claim.of):
        return False  # whoever signs a law, it is signed once
    done = DONE in statement.modifiers or any(outer(ref.how) in ("agent", "by", "for") for ref in statement.objects)
    return bool(acts & events.severally) and done and not _together(claim, statement, acts)


def _together(claim: EventClaim, statement: Statement, acts: Collection[str]) -> bool:
    """Whether several states signed, which they do on one day: not what was adopted first, then open to all."""
    if TOGETHER in statement.modifiers and set(acts) == {"adopt"}:
        return True
    by = [ref for ref in statement.objects if outer(ref.how) in ("agent", "by") and "country" in ref.types]
    labels = {dated.label for dated in claim.dates}
    if set(acts) != {"sign"} or "signed" not in labels or "adopted" in labels:
        return False
    return len({ref.text for ref in by}) > 1 or (TOGETHER in statement.modifiers and not _of_many(claim))


def _of_many(claim: EventClaim) -> bool:
    """Whether it is a text that lies open to many, two of whom may sign it on a day of their own."""
    return any(not _MANY.isdisjoint(folded(name).split()) for name in claim.called)


_MANY = frozenset("convention protocol charter covenant statute code".split())


def _had(claim: EventClaim, statement: Statement, bound: Collection[Ref]) -> bool:
    """Whether it was done to a participant: one that the text ties to it stands as subject or object itself, not only
    inside a longer phrase ("a rival to") or behind the verb ("to repair")."""
    done_to = frozenset(claim.of)
    near = [ref for ref in bound if set(ref.entities) & done_to]
    if not near:
        where = any(ref.how == "at" and set(ref.entities) & done_to for ref in statement.objects)
        return not (where and done_to and all(key.startswith(VERB) for key in statement.keys))
    if not any(key.startswith(VERB) for key in statement.keys):
        return any(ref.how == outer(ref.how) for ref in near)
    if any(ref.how in ("agent", "party", "patient", "relative", "possessive") for ref in near):
        return True
    if any(outer(ref.how) == "patient" for ref in near):
        return False
    return any(outer(ref.how) in ("agent", "by") and set(ref.entities) & set(claim.by) for ref in bound)


def _done_then(
    claim: EventClaim, statement: Statement, bound: Collection[Ref], entities: Mapping[str, Entity],
    events: Events,
) -> bool:  # fmt: skip
    """Whether it was done to whom the claim says, about when it says, and the claim names nobody who did it: then who
    did it makes it no other event."""
    if not claim.of or claim.by or claim.between or statement.mode not in ("date", "place"):
        return False
    again = any(name in events.sudden or NOUN + folded(name) in events.repeats for name in claim.called)
    if again and any(entities[id].type in PLACES for id in claim.of if id in entities):
        return False  # a town is bombed or flooded again
    if not any(ref.how in ("of", "patient", "possessive") and set(ref.entities) & set(claim.of) for ref in bound):
        return False
    days = [day for dated in claim.dates for day in dated.on if day is not None]
    told = [day for when in statement.times if when.how == "stated" for day in when.inner if day is not None]
    return bool(days and told) and min(days) - _YEARS < max(told) and min(told) < max(days) + _YEARS


_YEARS = 5 * 366


def _to_the_day(statement: Statement) -> bool:
    """Whether the day is given, and only where it was is in question: two of a sort on one day are not expected."""
    return statement.mode in ("place", "host") and any((when.inner.days or 9) <= 2 for when in statement.times)


def _of_that_people(people: Collection[Ref], parts: Collection[str], entities: Mapping[str, Entity]) -> bool:
    """Whether persons of a claim are among "two Norwegians"."""
    nations = {id for ref in people for id in ref.entities}
    return any(tie.is_ in nations for id in parts if id in entities for tie in entities[id].nationality)


def _side_by_side(statement: Statement, parts: Collection[str]) -> bool:
    """Whether two who take part are named as a pair somewhere in the sentence ("Iran and Iraq"), and none of them as
    where it was: "the war in Iraq"."""
    if any(ref.how == "at" and set(ref.entities) & set(parts) for ref in statement.objects):
        return False
    return any(ref.how == PAIRED and set(parts) <= set(ref.entities) for ref in statement.objects)


def _another(
    statement: Statement, parts: Collection[str], sorts: Collection[str], entities: Mapping[str, Entity]
) -> bool:
    """Whether the sentence names another one of the same sort, whose event it might be."""
    return another_named(statement, parts, sorts, entities) is not None


def another_named(
    statement: Statement, parts: Collection[str], sorts: Collection[str], entities: Mapping[str, Entity]
) -> Ref | None:
    """Another one of the same sort in the sentence, whose event it might be."""
    beside = (ref for ref in statement.objects if ref.how == "sentence" and not set(ref.entities) & set(parts))
    return next((ref for ref in beside if ref.entities and _same_sort(ref, sorts, entities)), None)


def _stranger(ref: Ref, parts: Collection[str], sorts: Collection[str], entities: Mapping[str, Entity]) -> bool:
    """Whether a name ties the event to somebody else."""
    if ref.how not in STRONG or "event" in ref.types or "people" in ref.types:
        return False
    if ref.entities:
        return (
            not set(ref.entities) & set(parts) and _same_sort(ref, sorts, entities) and not _near(ref, parts, entities)
        )
    if ref.how in ("agent", "patient"):
        return ref.how == "patient" and not ref.types
    if ref.types and not set(ref.types) & set(sorts):
        return False
    return ref.how in ("possessive", "between", "with", "of", "before", "against")


def _unknown(statement: Statement, sorts: Collection[str]) -> bool:
    """Whether the sentence has a name that nobody knows, which a pronoun might mean."""
    return "person" in sorts and any(ref.how == "sentence" and not ref.entities for ref in statement.objects)


def _beside(bound: Collection[Ref], parts: Collection[str]) -> bool:
    """Whether a name that nobody knows stands right beside a participant: "Norway and Freedonia signed"."""
    ours = [ref for ref in bound if set(ref.entities) & set(parts) and ref.how == "agent"]
    return any(
        not ref.entities
        and not ref.types
        and any(-5 <= ref.start - our.end <= 5 or -5 <= our.start - ref.end <= 5 for our in ours)
        for ref in bound
        if ref.how == "agent"
    )


def _near(ref: Ref, parts: Collection[str], entities: Mapping[str, Entity]) -> bool:
    """Whether it lies in a participant, or one of them in it: a city for its state."""
    return any(
        part in entities[id].within or id in entities[part].within
        for id in ref.entities
        if id in entities
        for part in parts
        if part in entities
    )


def _same_sort(ref: Ref, sorts: Collection[str], entities: Mapping[str, Entity]) -> bool:
    own = {entities[id].type for id in ref.entities if id in entities}
    places = bool(PLACES & set(sorts))
    return bool(own & set(sorts)) or (places and bool(own & PLACES)) or ("organisation" in own and places)


def _roles(claim: EventClaim, statement: Statement, entities: Mapping[str, Entity]) -> bool:
    """Whether those who did it are not those to whom it was done."""
    if claim.of and not claim.by and any(key.startswith(VERB) for key in statement.keys):
        doers = {id for ref in statement.objects if ref.how == "agent" for id in ref.entities}
        done_to = {id for ref in statement.objects if ref.how in ("patient", "of") for id in ref.entities}
        return not doers & set(claim.of) or bool(done_to & set(claim.of))
    if not (claim.by and claim.of):
        return True
    for ref in statement.objects:
        ids = set(ref.entities)
        doer = outer(ref.how) in ("agent", "by") or (ref.how == "possessive" and _has_patient(statement, claim))
        if doer and ids & set(claim.of) and not ids & set(claim.by):
            return False
        if ref.how == "patient" and ids & set(claim.by) and not ids & set(claim.of):
            return False
        if ref.how == "of" and not any(key.startswith(VERB) for key in statement.keys):
            others = [other for other in statement.objects if other.how in ("possessive", "by", "adjective", "before")]
            if ids & set(claim.by) and not ids & set(claim.of) and others:
                return False
    return True


def _has_patient(statement: Statement, claim: EventClaim) -> bool:
    return any(ref.how in ("of", "against") and set(ref.entities) & {*claim.of, *claim.by} for ref in statement.objects)
