"""Years that are counted from one of what recurs: "the 10th anniversary of the Oslo summit", "50 years after the 1952
Games".  Its year or its place says which one is meant."""

from __future__ import annotations

from datetime import date

from claimcheck.frozen import replace
from claimcheck.interval import Interval, shift_years
from claimcheck.kind import Facts
from claimcheck.kinds.event.claim import Dated, Edition, EventClaim
from claimcheck.kinds.event.dates import Days
from claimcheck.kinds.event.editions import Asked, choose, place_fits
from claimcheck.kinds.event.index import OF_YEAR
from claimcheck.model import Ref, Statement, When
from claimcheck.terms import Truth


def counted_from(claim: EventClaim, statement: Statement, facts: Facts) -> Edition | None:
    """The one listed edition that the words mean, if they leave no choice."""
    years = {int(one[len(OF_YEAR) :]) for one in statement.modifiers if one.startswith(OF_YEAR)}
    place = _place(statement)
    if len(years) > 1 or not (years or place) or statement.value is None or "ordinal" in statement.modifiers:
        return None
    rows = [one for one in claim.editions if not years or _year(one) in years]
    if place is not None:
        fits = {one: place_fits((one.place,) if one.place else (), place, facts.entities, one.hosts) for one in rows}
        rows = [one for one in rows if fits[one] is not Truth.NO]
        if any(fits[one] is not Truth.YES for one in rows):
            return None
    if len(rows) != 1:
        return None
    return rows[0] if years or _of_people(claim, facts) or _told_apart(claim, statement, place, facts) else None


def days_of(edition: Edition) -> Days:
    """The days from which years are counted."""
    over = None if edition.until is None else Interval(edition.on.begin, edition.until.until)
    return Days((Dated("", edition.on),), over)


def _place(statement: Statement) -> Ref | None:
    """Where the edition was, by the words around its noun."""
    found = [ref for ref in statement.objects if ref.how == "on" and not {*ref.types} & {"person"}]
    return found[0] if len(found) == 1 else None


def _year(edition: Edition) -> int:
    return date.fromordinal(edition.on.begin).year if edition.on.begin is not None else 0


def _of_people(claim: EventClaim, facts: Facts) -> bool:
    """Whether it is a meeting of certain persons, who will not meet at one place twice."""
    parts = [facts.entities[id].type for id in claim.between if id in facts.entities]
    return len(parts) > 1 and set(parts) == {"person"}


def _told_apart(claim: EventClaim, statement: Statement, place: Ref | None, facts: Facts) -> bool:
    """Whether the one that the counted years mean is none that is not listed: another edition was then, or none that
    could have been at that place."""
    if statement.mode != "anniversary" or statement.value is None or statement.value.number is None:
        return False
    number = int(statement.value.number)
    back = tuple(_earlier(when, number) for when in statement.times)
    return choose(claim, Asked(back, place, None, None), facts.entities).truth is not Truth.MAYBE


def _earlier(when: When, number: int) -> When:
    """The calendar years of a time, some years earlier."""
    begin, until = when.inner.begin, when.inner.until
    if begin is None or until is None:
        return when
    first = shift_years(date(date.fromordinal(begin).year, 1, 1), -number)
    last = shift_years(date(date.fromordinal(until - 1).year, 12, 31), -number)
    span = Interval(first.toordinal(), last.toordinal() + 1)
    return replace(when, inner=span, outer=span)
