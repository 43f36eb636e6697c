"""What can be said of event claims beside each other: one event with two days, people who were not alive."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import terms
from claimcheck.claims.clash import counts, fault, where
from claimcheck.errors import Fault
from claimcheck.interval import show
from claimcheck.kind import Facts
from claimcheck.kinds.event.claim import Dated, EventClaim
from claimcheck.kinds.event.index import folded

_Same = tuple[str, frozenset[str], str]


def _events(facts: Facts) -> Iterator[EventClaim]:
    for claim in facts.claims("event"):
        assert isinstance(claim, EventClaim)
        yield claim


def errors(facts: Facts) -> Iterator[Fault]:
    """An event with a name of its own, or one that is the only one of its sort, that has two days; people who did
    something before they were born."""
    yield from (found for sole, found in _two_days(facts) if sole)
    for claim in _events(facts):
        for one in dict.fromkeys((*claim.by, *claim.between)):
            born = facts.entities[one].born
            early = next((dated for dated in claim.dates if terms.backwards(born, dated.on)), None)
            if born is not None and early is not None:
                yield fault(claim.place, f'"{claim.id}" ({show(early.on)}): "{one}" was not born yet ({show(born)})')


def hints(facts: Facts) -> Iterator[Fault]:
    """Events of one common name and the same participants on two days; people who did something after their death."""
    yield from (found for sole, found in _two_days(facts) if not sole)
    for claim in _events(facts):
        for one in dict.fromkeys(claim.by):
            died = facts.entities[one].died
            late = next((dated for dated in claim.dates if died is not None and terms.backwards(dated.on, died)), None)
            if died is not None and late is not None:
                yield fault(claim.place, f'"{claim.id}" ({show(late.on)}): "{one}" was dead by then ({show(died)})')


def _two_days(facts: Facts) -> Iterator[tuple[bool, Fault]]:
    """What two claims say of events that share a name and all participants, if no day fits both; and whether there is
    only one such event: the name is one of its own, with capitals, or that of what happens once to one thing."""
    once = frozenset(facts.words("event", "only_once"))
    first: dict[_Same, list[tuple[EventClaim, Dated]]] = {}
    told: set[frozenset[str]] = set()
    for claim in _events(facts):
        with_ = frozenset((*claim.of, *claim.between, *claim.by))
        if claim.editions or not counts(claim):
            continue
        for name in claim.called:
            proper = name[:1].isupper()
            if not proper and not with_:
                continue
            for dated in claim.dates:
                before = first.setdefault((folded(name), with_, dated.label), [])
                for other, day in before:
                    pair = frozenset((claim.id, other.id))
                    if pair not in told and other.id != claim.id and not day.on.overlaps(dated.on):
                        told.add(pair)
                        sole = proper or (name in once and bool(claim.of))
                        yield sole, fault(claim.place, _said(claim, dated, other, day, name, sole))
                if not before:
                    before.append((claim, dated))


def _said(claim: EventClaim, dated: Dated, other: EventClaim, day: Dated, name: str, sole: bool) -> str:
    days, both = f"{show(dated.on)} and {show(day.on)}", f'"{claim.id}" and "{other.id}" ({where(other.place)})'
    if sole:
        return f"{both} contradict each other: “{name}” on {days}; mend a day, or keep one of the two"
    return (
        f"{both} are both “{name}” of the same, on {days}: if they are two, give each words of its own; a date is "
        "right if it fits one of them"
    )
