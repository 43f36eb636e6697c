"""What is done anew, elsewhere or later: the premiere of an opera is one in each town, and in each staging.

Words before the name ("gala", "British"), another place, and a time far from that of the claim tell of another one.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.dates import Days, fits
from claimcheck.kinds.event.editions import place_fits
from claimcheck.kinds.event.index import NOUN, SORT, THERE, VERB, WORLD, Events
from claimcheck.kinds.event.records import another_record
from claimcheck.kinds.event.shortened import SHORTENED
from claimcheck.kinds.event.yearly import another_year
from claimcheck.model import Entity, Ref, Statement
from claimcheck.terms import Truth
from claimcheck.text.scene import PLACES

_WAYS = frozenset(["at", THERE, "before", "possessive", "adjective", "sentence"])
_BY = frozenset(["of", "with", "by", "for", "agent"])
_HOUSES = frozenset(["organisation", "company", "body", "team"])
"""Ways in which a house is tied to what it stages, besides those of places, and the types of houses."""
_DECADES = 40 * 366
_YEARS = 3 * 366
_ONE_YEAR = 550
_NEWS, _OLD = 2 * 366, 5 * 366
"""Days around publication that are news, and days from which on these are not those of an event of the past."""
_NAMED = frozenset(["dated noun", "city before the name", "year before the name"])


def another(claim: EventClaim, statement: Statement, entities: Mapping[str, Entity], events: Events) -> bool:
    """Whether a statement may be about another one of what a claim holds."""
    if claim.editions:
        return False
    again = SHORTENED in statement.modifiers or any(key in events.repeats for key in statement.keys)
    if again and _years_off(claim, statement):
        return True
    if another_record(claim, statement, entities):
        return True
    if _here_and_there(claim, statement, entities, events):
        return True
    if another_year(claim, statement, entities) or _struck_again(claim, statement, entities, events):
        return True
    if not any(key in events.anew for key in statement.keys):
        return False
    if claim.of and all(id in entities and entities[id].type == "ship" for id in claim.of):
        return False  # a ship, or a satellite, is launched once
    if WORLD in statement.modifiers:
        return False
    if SORT in statement.modifiers:
        return True
    staged = any(key in events.staged for key in statement.keys)
    places = [ref for ref in statement.objects if _place(ref, entities, staged=staged)]
    places = [ref for ref in places if not set(ref.entities) & {*claim.of, *claim.by, *claim.between}]
    truths = {ref.how: _fits(claim, ref, entities) for ref in places if ref.how != "sentence"}
    if any(truths[way] is not Truth.YES for way in ("before", "possessive", "adjective") if way in truths):
        return True
    if statement.mode == "host":
        return "own" in statement.modifiers or (bool(statement.times) and not _then(claim, statement))
    if statement.mode == "place":
        there = next((ref for ref in statement.objects if ref.how == "at"), None)
        if there is None or place_fits(claim.where, there, entities) is Truth.YES:
            return False
        return not _then(claim, statement) if statement.times else statement.pattern in _NAMED
    if statement.mode != "date" or _then(claim, statement):
        return False
    if any(truth is not Truth.YES for truth in truths.values()):
        return True
    if any(place_fits(claim.where, ref, entities) is Truth.NO for ref in places if ref.how == "sentence"):
        return not any(truth is Truth.YES for truth in truths.values())
    return _far(claim, statement)


def _here_and_there(
    claim: EventClaim, statement: Statement, entities: Mapping[str, Entity], events: Events
) -> bool:  # fmt: skip
    """Whether what is licensed, banned or wiped out in one country after the other is told of a place that is not the
    claim's: "the vaccine was licensed in Canada in 1957"."""
    if any(id in entities and entities[id].type not in _SPREAD for id in claim.of) or not claim.of:
        return False
    labels = {VERB + dated.label for dated in claim.dates if dated.label}
    if not any(key in events.locally or key in labels for key in statement.keys):
        return False
    there = next((ref for ref in statement.objects if ref.how == "at"), None)
    return there is not None and place_fits(claim.where, there, entities) is not Truth.YES


_SPREAD = frozenset(["work", "other"])
"""Types of what may come to, or be gone from, one country after the other."""


def _struck_again(
    claim: EventClaim, statement: Statement, entities: Mapping[str, Entity], events: Events
) -> bool:  # fmt: skip
    """Whether a place that is struck more than once, by bombs or fires, may have been struck another time: not where
    the day and the month are those of the claim and the year is not."""
    again = any(key.split(":", 1)[1].split()[-1] in events.again for key in statement.keys if key.startswith(NOUN))
    there = any(entities[id].type in PLACES for id in claim.of if id in entities)
    if not again or not there or not _years_off(claim, statement, _ONE_YEAR):
        return False
    told = [when.inner for when in statement.times if when.how == "stated" and when.inner.days == 1]
    days = {of_the_year(dated.on.begin) for dated in claim.dates if dated.on.begin is not None}
    return not any(span.begin is not None and of_the_year(span.begin) in days for span in told)


def of_the_year(day: int) -> tuple[int, int]:
    """The month of a day, and which day of it it is."""
    found = date.fromordinal(day)
    return found.month, found.day


def _years_off(claim: EventClaim, statement: Statement, far: int = _YEARS) -> bool:
    """Whether every time that is stated lies so many years from the claim's that such a thing happened again."""
    days = [day for dated in claim.dates for day in dated.on if day is not None]
    days += [day for day in (claim.until or ()) if day is not None]
    told = [day for when in statement.times if when.how == "stated" for day in when.inner if day is not None]
    if statement.mode not in ("date", "place") or not days or not told:
        return False
    return max(told) < min(days) - far or min(told) > max(days) + far


def _place(ref: Ref, entities: Mapping[str, Entity], *, staged: bool) -> bool:
    """Whether a name is that of a place, or of a house that stages what is meant: one that nobody knows is where it
    stands behind "at" or "in", or before the event's."""
    if not ref.entities:
        return ref.how in ("at", THERE, "before")
    types = {entities[id].type for id in ref.entities if id in entities}
    if staged and ref.how != "sentence" and ref.how in _WAYS | _BY and types & _HOUSES:
        return True
    return ref.how in _WAYS and bool(types & PLACES)


def _fits(claim: EventClaim, ref: Ref, entities: Mapping[str, Entity]) -> Truth:
    """Whether a claim's place can be that one: of a house that is none of the claim's places nobody says it."""
    fits = place_fits(claim.where, ref, entities)
    return Truth.NO if fits is Truth.MAYBE and ref.how in _BY else fits


def _then(claim: EventClaim, statement: Statement) -> bool:
    return any(fits(Days((dated,)), statement.times, claim.tolerance) is not Truth.NO for dated in claim.dates)


def _far(claim: EventClaim, statement: Statement) -> bool:
    """Whether every time that is stated lies so far off that another one is meant: in the news of the day, or
    decades off."""
    ends = [dated.on.until for dated in claim.dates if dated.on.until is not None]
    if not ends:
        return False
    last, published = max(ends), statement.published
    begins = [when.inner.begin for when in statement.times]
    return bool(begins) and all(
        begin is not None
        and (
            abs(begin - last) > _DECADES
            or (published is not None and begin - last > _OLD and abs(begin - published) < _NEWS)
        )
        for begin in begins
    )
