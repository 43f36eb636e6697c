"""What the kinds use to find claims that contradict each other: whose terms certainly meet, and how it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims import terms
from claimcheck.errors import Fault
from claimcheck.interval import Interval
from claimcheck.model import Claim, Place, Term


def fault(place: Place, message: str) -> Fault:
    """Something to say at a place."""
    return Fault(place.path, place.line, place.column, message)


def where(place: Place) -> str:
    """The file and line of a place, for another message."""
    return f"{place.path}:{place.line}"


def counts(claim: Claim) -> bool:
    """Whether a claim can contradict another one: it is no trial, is not switched off, and holds for all days."""
    return claim.status != "pilot" and claim.severity != "off" and claim.valid == Interval(None, None)


def during(one: Term, other: Term, days: Interval) -> str:
    """The days that two terms share, in words; "now" where one of them does not say since when."""
    return "now" if (one.start is None or other.start is None) and days.until is None else terms.told(days)


def meeting(held: Sequence[tuple[Claim, Term]]) -> Iterator[tuple[int, int, Interval]]:
    """Pairs of terms of different claims and different holders that certainly share more days than one handover and
    both tolerances: their numbers, and the days.  Each term is the second of one pair at most."""
    checked = max((claim.checked for claim, _ in held if claim.checked is not None), default=None)
    for first, second, days in terms.clashes([term for _, term in held], checked):
        one, other = held[first][0], held[second][0]
        tolerance = max(one.tolerance, other.tolerance)
        long = days.days is None or days.days > 1 + tolerance
        if one.id != other.id and long:
            yield first, second, days
