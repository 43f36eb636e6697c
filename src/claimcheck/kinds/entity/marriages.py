"""Judging who is said to be the wife, husband, widow or widower of whom, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.interval import ALWAYS, Interval, told
from claimcheck.kinds.entity.kinship import TIES, ties
from claimcheck.kinds.entity.stretches import NOTICE, covers, finished, outside, started
from claimcheck.model import Entity, Statement, Tie, When
from claimcheck.terms import Truth

FORMER = frozenset(["former", "ex", "divorced", "onetime", "first"])
_FAR_KIN = frozenset(["cousin", "nephew", "uncle", "great-nephew", "great-uncle", "sibling-in-law"])
"""Whom somebody may have married all the same."""
_BEYOND = FORMER | {"late", "then", "second", "third", "fourth", "last", "future", "estranged", "previous", "once"}
"""Words before "wife" by which the marriage need not be one of the time that is told."""


def spouse(one: Entity, other: Entity, said: Statement, entities: Mapping[str, Entity]) -> tuple[Truth, str]:
    """Whether `one` is the wife, husband, widow or widower of `other`, and why not."""
    word = said.mode
    shared = [tie for whom, tie in marriages(one, entities) if whom == other.id]
    if one.id == other.id:
        return Truth.MAYBE, ""
    if shared and (why := _counted(other, shared, said, entities)):
        return Truth.NO, why
    if shared:
        return (
            _widowed(one, other, shared, said) if word in ("widow", "widower") else _married(one, other, shared, said)
        )
    known = next(ties(one, other, entities), "")
    if known and known not in _FAR_KIN:
        return Truth.NO, f"{one.name} is the {known} of {other.name}"
    if "late" in said.modifiers and one.died is None and (dead := _lost(other, entities)):
        return Truth.NO, f"{other.name} was married to {dead.name}, who has died"
    wives = {"f": [(one, other)], "m": [(other, one)]}.get(TIES[word][1], [(one, other), (other, one)])
    return min((_bound(wife, man, said, entities) for wife, man in wives), key=lambda answer: answer[0])


def _lost(one: Entity, entities: Mapping[str, Entity]) -> Entity | None:
    """To whom somebody was married when that one died."""
    for whom, tie in marriages(one, entities):
        other = entities.get(whom)
        if other is None or other.died is None or other.died == ALWAYS:
            continue
        if tie.end is None or other.died.widened(NOTICE).overlaps(tie.end):
            return other
    return None


def _counted(whose: Entity, shared: list[Tie], said: Statement, entities: Mapping[str, Entity]) -> str:
    """Why somebody is not the first, or the second, wife or husband: who was married to them before; "" if it fits."""
    nth = min((_ORDINALS[word] for word in said.modifiers if word in _ORDINALS), default=0)
    first = min(
        (tie.start.begin for tie in shared if tie.start is not None and tie.start.begin is not None), default=None
    )
    if not nth or first is None or any(tie.start is None for tie in shared):
        return ""
    before = [
        (whom, tie) for whom, tie in marriages(whose, entities)
        if tie not in shared and tie.start is not None and tie.start.until is not None and tie.start.until <= first
    ]  # fmt: skip
    if len(before) < nth:
        return ""
    whom, tie = before[0]
    return _when(whose, entities[whom], [tie]) if whom in entities else ""


_ORDINALS = {"first": 1, "second": 2, "third": 3}


def wedding(one: Entity, other: Entity, said: Statement, entities: Mapping[str, Entity]) -> tuple[Truth, str]:
    """Whether the two married, or divorced, on the day that is said."""
    shared = [tie for whom, tie in marriages(one, entities) if whom == other.id]
    if not shared:
        known = next(ties(one, other, entities), "")
        if known in ("child", "parent", "sibling", "grandchild", "grandparent"):
            return Truth.NO, f"{one.name} is the {known} of {other.name}"
        times = [when.outer for when in said.times] if said.mode == "married" else []
        for who, whose in ((one, other), (other, one)):
            other_one = _elsewhere(who, whose, times, entities)
            if other_one:
                return Truth.NO, other_one
        return Truth.MAYBE, ""
    stated = [when for when in said.times if when.how == "stated"]
    if not stated:
        return Truth.YES, ""
    ask, edge = (started, "start") if said.mode == "married" else (finished, "end")
    if any(getattr(tie, edge) is None for tie in shared) or ("again" in said.modifiers and len(shared) == 1):
        return Truth.MAYBE, ""
    truth = max(ask(tie, when.outer) for tie in shared for when in stated)
    return truth, _when(one, other, shared) if truth is Truth.NO else ""


def marriages(one: Entity, entities: Mapping[str, Entity]) -> Iterator[tuple[str, Tie]]:
    """All marriages of a person: with whom, and when; under whichever of the two they are written."""
    for tie in one.spouse_of:
        yield tie.is_, tie
    for them in entities.values():
        for tie in them.spouse_of:
            if tie.is_ == one.id:
                yield them.id, tie


def _when(one: Entity, other: Entity, shared: list[Tie]) -> str:
    spans = [
        " ".join(
            [*([f"from {told(tie.start)}"] if tie.start not in (None, ALWAYS) else []),
             *([f"until {told(tie.end)}"] if tie.end not in (None, ALWAYS) else [])]
        )
        for tie in shared
    ]  # fmt: skip
    return f"{one.name} and {other.name} were married {', '.join(filter(None, spans))}".rstrip()


def _gone(one: Entity, on: int | None) -> bool:
    """Whether somebody had died by a day."""
    return one.died is not None and on is not None and (one.died.begin is None or one.died.begin <= on)


def _widowed(one: Entity, other: Entity, shared: list[Tie], said: Statement) -> tuple[Truth, str]:
    died, published = other.died, said.published
    if died is None or published is None:
        return Truth.MAYBE, ""
    if died.begin is not None and died.begin > published + 1:
        return Truth.NO, f"{other.name} died on {told(died)}" if died.days == 1 else f"{other.name} died {told(died)}"
    if all(outside(tie, died, NOTICE) for tie in shared):
        return Truth.NO, _when(one, other, shared)
    return Truth.YES, ""


def _married(one: Entity, other: Entity, shared: list[Tie], said: Statement) -> tuple[Truth, str]:
    published = said.published
    words = set(said.modifiers)
    if published is None or _gone(one, published) or _gone(other, published):
        return Truth.YES, ""  # the dead are told of with those who were theirs
    today = Interval(published, published + 1)
    checked = min((c for c in (one.checked, other.checked) if c is not None), default=published)
    if words & {"former", "ex", "divorced"}:
        lasting = any(tie.start is not None and covers(tie, today.widened(NOTICE)) for tie in shared)
        if lasting and published <= checked:
            return Truth.NO, f"{_when(one, other, shared)}, and still are"
        return Truth.YES, ""
    if words & _BEYOND:
        return Truth.YES, ""
    if said.times and all(outside(tie, when.outer, NOTICE) for tie in shared for when in said.times):
        return Truth.NO, _when(one, other, shared)
    return Truth.YES, ""


def _bound(who: Entity, whose: Entity, said: Statement, entities: Mapping[str, Entity]) -> tuple[Truth, str]:
    """Whether a marriage to somebody else rules it out: a woman has one husband at a time."""
    times: list[Interval] = []
    if said.mode in ("widow", "widower"):
        dead = whose if said.mode == "widow" else who
        if dead.died is None or dead.died == ALWAYS:
            return Truth.MAYBE, ""
        times = [_last_day(dead.died)]
    elif not set(said.modifiers) & _BEYOND:
        times = [when.outer for when in said.times if _definite(when)] if all(map(_definite, said.times)) else []
    why = _elsewhere(who, whose, times, entities)
    return (Truth.NO, why) if why else (Truth.MAYBE, "")


def _last_day(died: Interval) -> Interval:
    """The day before somebody's death, with which a marriage ends; all of a longer time in which the death was."""
    return Interval(died.begin - 1, died.begin) if died.begin is not None and died.days == 1 else died


def _elsewhere(who: Entity, whose: Entity, times: list[Interval], entities: Mapping[str, Entity]) -> str:
    """To whom somebody else `who` was married all through the times; "" if the claims don't say."""
    for whom, tie in marriages(who, entities):
        if times and whom != whose.id and tie.start is not None and all(covers(tie, when) for when in times):
            return f"{who.name} was married to {entities[whom].name if whom in entities else whom} then"
    return ""


def _definite(when: When) -> bool:
    return when.how != "past" and when.outer != ALWAYS
