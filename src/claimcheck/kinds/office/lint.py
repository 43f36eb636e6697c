"""What can be said of office claims beside each other: contradictions, gaps, terms that are hard to believe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.claims import terms
from claimcheck.claims.clash import counts, during, fault, meeting, where
from claimcheck.errors import Fault
from claimcheck.interval import ALWAYS, Interval, show
from claimcheck.kind import Facts
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.titles import folded
from claimcheck.model import Term

_YOUNG = 15
"""Years of age below which a holder is worth a second look."""
_YEAR = 365.25


def errors(facts: Facts) -> Iterator[Fault]:
    """Claims of one office that name different holders at one time, or of which one says that there is no such post."""
    groups: dict[tuple[str, frozenset[str]], list[OfficeClaim]] = {}
    for claim in _offices(facts):
        if counts(claim):
            groups.setdefault((folded(claim.title), frozenset(claim.of)), []).append(claim)
    for claims in groups.values():
        if len(claims) > 1:
            yield from _none(claims)
            yield from _two(claims)


def _offices(facts: Facts) -> Iterator[OfficeClaim]:
    for claim in facts.claims("office"):
        assert isinstance(claim, OfficeClaim)
        yield claim


def _none(claims: Sequence[OfficeClaim]) -> Iterator[Fault]:
    held = next((claim for claim in claims if claim.holders), None)
    for claim in claims:
        if held is not None and not claim.exists:
            yield fault(
                claim.place,
                f'"{claim.id}" says that there is no {claim.title}, and "{held.id}" ({where(held.place)}) says who '
                "holds the post: take one of the two out",
            )


def _two(claims: Sequence[OfficeClaim]) -> Iterator[Fault]:
    held = [(claim, term) for claim in claims if claim.exclusive for term in claim.holders if not term.mode]
    for first, second, days in meeting(held):
        (one, earlier), (other, later) = held[first], held[second]
        yield fault(
            later.place,
            f'"{other.id}" and "{one.id}" contradict each other: "{later.who}" and "{earlier.who}" '
            f"({where(earlier.place)}) both are {other.title} {during(earlier, later, days)}; mend a date, keep one of "
            "the two claims, or write `exclusive: false`",
        )


def hints(facts: Facts) -> Iterator[Fault]:
    """Days on which nobody or two people hold a post, and holders who were children, or before their office."""
    for claim in _offices(facts):
        full = [term for term in claim.holders if not term.mode]
        if claim.exclusive:
            if not claim.complete:
                yield from _gaps(claim)
            yield from _beside(claim, full)
        yield from _twice(claim)
        for term in claim.holders:
            yield from _unlikely(claim, term, facts)


def _gaps(claim: OfficeClaim) -> Iterator[Fault]:
    reach: int | None = None
    for term in sorted((term for term in claim.holders if term.start), key=lambda term: _begin(term) or 0):
        begin = _begin(term)
        if reach is not None and begin is not None and begin > reach:
            gap = show(Interval(reach, begin))
            yield fault(
                term.place,
                f'"{claim.id}": nobody is {claim.title} {gap}: add who was, write `complete: true` if nobody was, or '
                "`until: unknown` in the term before if that is not known",
            )
        end = None if term.end is None else term.end.until
        if end is None:
            return
        reach = end if reach is None else max(reach, end)


def _begin(term: Term) -> int | None:
    return None if term.start is None else term.start.begin


def _beside(claim: OfficeClaim, full: Sequence[Term]) -> Iterator[Fault]:
    for acting in claim.holders:
        if not acting.mode:
            continue
        for _, _, days in terms.clashes([acting, *full], claim.checked)[:1]:
            yield fault(
                acting.place,
                f'"{claim.id}": "{acting.who}" ({acting.mode}) and a full holder are both there {terms.told(days)}: '
                "mend a date if that is not meant",
            )


def _twice(claim: OfficeClaim) -> Iterator[Fault]:
    own: dict[str, list[Term]] = {}
    for term in claim.holders:
        own.setdefault(term.who, []).append(term)
    for who, held in own.items():
        row = sorted((span, at) for at, term in enumerate(held) if (span := terms.sure(term.start, term.end, None)))
        for (before, _), (span, at) in pairwise(row):
            if span[0] < before[1]:
                yield fault(held[at].place, f'"{claim.id}": two terms of "{who}" cover the same days: mend a date')


def _unlikely(claim: OfficeClaim, term: Term, facts: Facts) -> Iterator[Fault]:
    person = facts.entities[term.who]
    begun = _begin(term)
    if person.type != "person":
        told = f'"{term.who}" is of the type {person.type}, and holds an office: is somebody else meant?'
        yield fault(term.place, told)
    if begun is None:
        return
    born = person.born
    if born is not None and born.begin is not None and 0 <= begun - born.begin < _YOUNG * _YEAR:
        age = int((begun - born.begin) / _YEAR)
        yield fault(term.place, f'"{term.who}" was {age} years old when the term began: look at `born` and `from`')
    founded = facts.entities[claim.of[0]].founded
    last = None if term.start is None else term.start.until
    if founded not in (None, ALWAYS) and founded.begin is not None and last is not None and last <= founded.begin:
        yield fault(term.place, f'"{claim.id}": the term began before "{claim.of[0]}" was founded ({show(founded)})')
