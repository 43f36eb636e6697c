"""The arithmetic of lives: how old, whose child, whose spouse; three-valued where days are not known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from claimcheck.interval import Interval, shift_years, told
from claimcheck.model import Entity
from claimcheck.terms import Truth

YOUNGEST_PARENT = 11
"""A parent is older than a child by this many years at least."""


def years_between(born: int, then: int) -> int:
    """Full years from one day to another."""
    one, other = date.fromordinal(born), date.fromordinal(then)
    return other.year - one.year - ((other.month, other.day) < (one.month, one.day))


def ages(born: Interval, when: Interval) -> tuple[int, int] | None:
    """The least and the greatest age during `when`; None if a side is open."""
    if born.begin is None or born.until is None or when.begin is None or when.until is None:
        return None
    return max(0, years_between(born.until - 1, when.begin)), max(0, years_between(born.begin, when.until - 1))


def birthday(born: Interval, age: int) -> Interval | None:
    """The days on one of which the person reaches an age; None if the birth is open."""
    if born.begin is None or born.until is None:
        return None
    first, last = date.fromordinal(born.begin), date.fromordinal(born.until - 1)
    return Interval(shift_years(first, age).toordinal(), shift_years(last, age).toordinal() + 1)


def born_for(age: int, on: int) -> Interval:
    """The days of birth of somebody who has an age on a day."""
    then = date.fromordinal(on)
    return Interval(shift_years(then, -age - 1).toordinal() + 1, shift_years(then, -age).toordinal() + 1)


PARENT = frozenset(["father", "mother", "parent", "dad", "mum", "mom"])
CHILD = frozenset(["son", "daughter", "child"])
GRANDCHILD = frozenset(["grandson", "granddaughter", "grandchild"])
GRANDPARENT = frozenset(["grandfather", "grandmother", "grandparent"])
SPOUSE = frozenset(["husband", "wife", "spouse", "widow", "widower"])


def kin(one: Entity, word: str, other: Entity, entities: Mapping[str, Entity]) -> tuple[Truth, str]:
    """Whether `one` is the `word` (son, wife ...) of `other`, and why not."""
    if one.id == other.id:
        return Truth.MAYBE, ""
    if word in PARENT:
        return _child(other, one, entities)
    if word in CHILD:
        return _child(one, other, entities)
    if word in GRANDPARENT:
        return _grandchild(other, one, entities)
    if word in GRANDCHILD:
        return _grandchild(one, other, entities)
    if word in SPOUSE:
        if _married(one, other):
            return Truth.YES, ""
        return _instead(one, other, entities, "spouse")
    if other.id in one.sibling_of or one.id in other.sibling_of or set(one.child_of) & set(other.child_of):
        return Truth.YES, ""
    return _instead(one, other, entities, "sibling")


_MALE = frozenset(["son", "father", "grandson", "grandfather", "husband", "widower", "brother", "dad"])
_FEMALE = frozenset(["daughter", "mother", "granddaughter", "grandmother", "wife", "widow", "sister", "mum", "mom"])


def sibling(one: Entity, word: str, other: Entity) -> str:
    """The word for a sibling in place of one for another tie, by the sex that the text gives; "" if they are none."""
    if other.id not in one.sibling_of and one.id not in other.sibling_of:
        return ""
    return "brother" if word in _MALE else "sister" if word in _FEMALE else "sibling"


def _child(child: Entity, parent: Entity, entities: Mapping[str, Entity]) -> tuple[Truth, str]:
    if parent.id in child.child_of:
        return Truth.YES, ""
    if len(child.child_of) >= 2:
        return Truth.NO, f"{child.name} is the child of {_names(child.child_of, entities)}"
    truth, why = _instead(child, parent, entities, "child")
    return (truth, why) if truth is Truth.NO else _by_age(child, parent)


def _grandchild(child: Entity, elder: Entity, entities: Mapping[str, Entity]) -> tuple[Truth, str]:
    parents = [entities[id] for id in child.child_of if id in entities]
    if any(elder.id in parent.child_of for parent in parents):
        return Truth.YES, ""
    if elder.id in child.child_of:
        return Truth.NO, f"{child.name} is the child of {elder.name}"
    truth, why = _instead(child, elder, entities, "grandchild")
    return (truth, why) if truth is Truth.NO else _by_age(child, elder)


def _instead(one: Entity, other: Entity, entities: Mapping[str, Entity], said: str) -> tuple[Truth, str]:
    """What the two are to each other, if that rules out what is said."""
    if other.id in one.child_of and said != "child":
        return Truth.NO, f"{one.name} is the child of {other.name}"
    if one.id in other.child_of:
        return Truth.NO, f"{one.name} is the parent of {other.name}"
    if said != "grandchild":
        for younger, elder in ((one, other), (other, one)):
            if any(elder.id in entities[id].child_of for id in younger.child_of if id in entities):
                return Truth.NO, f"{younger.name} is the grandchild of {elder.name}"
    if said != "spouse" and _married(one, other):
        return Truth.NO, f"{one.name} and {other.name} are or were married"
    if said != "sibling" and (other.id in one.sibling_of or one.id in other.sibling_of):
        return Truth.NO, f"{one.name} is a sibling of {other.name}"
    return Truth.MAYBE, ""


def _married(one: Entity, other: Entity) -> bool:
    return any(tie.is_ == other.id for tie in one.spouse_of) or any(tie.is_ == one.id for tie in other.spouse_of)


def _by_age(child: Entity, parent: Entity) -> tuple[Truth, str]:
    """Whether the days of birth rule out a parent, or grandparent."""
    if child.born is None or parent.born is None or None in (*child.born, *parent.born):
        return Truth.MAYBE, ""
    begin, until = parent.born.begin, child.born.until
    assert begin is not None and until is not None
    if until <= begin:
        return Truth.NO, f"{child.name} is older than {parent.name}"
    apart = years_between(begin, until - 1)
    if apart >= YOUNGEST_PARENT:
        return Truth.MAYBE, ""
    births = f"born {told(parent.born)} and {told(child.born)}"
    return Truth.NO, f"{parent.name} and {child.name} are too near in age: {births}"


def _names(ids: tuple[str, ...], entities: Mapping[str, Entity]) -> str:
    return " and ".join(entities[id].name for id in ids if id in entities)
