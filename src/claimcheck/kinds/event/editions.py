"""Recurring events: which edition the text means, by its time, place, host and number."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import pairwise

from claimcheck.frozen import frozen, replace
from claimcheck.interval import Interval
from claimcheck.kinds.event.claim import Dated, Edition, EventClaim
from claimcheck.kinds.event.dates import Days, fits
from claimcheck.kinds.event.index import BESIDE
from claimcheck.kinds.event.spans import room, when_was
from claimcheck.model import Document, Entity, Ref, Statement, When
from claimcheck.terms import Truth
from claimcheck.text.tokens import words
from claimcheck.text.towns import apart

BEFOREHAND = frozenset({"announce", "agree", "renew", "declare"})
"""Acts that come before what recurs: "the 2023 summit was announced in Oslo"."""
CAPITAL = "capital"
"""The type of a place that is known only as the capital of its country: its entity is the country."""
NEAR_YEARS = 3
"""How many years around an edition another one at the same place is not to be expected where places change."""

CLOSE_YEARS = 5
"""How far apart two editions are that people mix up: a place of one and the time of the other leave both open."""
_WIDE = frozenset(["country", "region", "state", "province"])
"""Types of what towns lie in; some are called like their town."""
_SOME_DAYS = 4
"""How many days before or after the day that a claim gives an edition may still go on."""


@frozen
class Asked:
    """What the text gives of an edition: whatever is not given is None or empty."""

    times: tuple[When, ...]
    place: Ref | None
    host: Ref | None
    ordinal: int | None
    named: bool = False  # its year is a part of its name: it tells which one is meant
    acts: frozenset[str] = frozenset()  # what the verb says of it
    there: bool = False  # the place stands right behind its name


@frozen
class Chosen:
    """`truth` says whether some edition is as the text says; `wrong` is date, place or host where none can be;
    `near` are the editions that the rest of the text means."""

    truth: Truth
    wrong: str = ""
    near: tuple[Edition, ...] = ()
    reason: str = ""
    other: tuple[Edition, ...] = ()  # those that the wrong part means: either side may be the wrong one


def choose(claim: EventClaim, asked: Asked, entities: Mapping[str, Entity]) -> Chosen:
    """The edition that the text means, or what is wrong with what it says."""
    rows = claim.editions
    rivals = frozenset(words(e.place) for e in rows if e.place and e.place not in entities)
    venues = {e.place: entities[e.place].type for e in rows if e.place in entities}
    when = [when_was(claim, e, asked.acts, asked.times) if asked.times else Truth.YES for e in rows]
    where = [
        _elsewhere(
            e, asked.place, rivals, place_fits((e.place,) if e.place else (), asked.place, entities, e.hosts), venues
        )
        if asked.place
        else Truth.YES
        for e in rows
    ]
    alone = any(not _ONE_TOWN.isdisjoint(words(called)[-1:]) for called in claim.called)
    who = [_elsewhere(e, asked.host, rivals, _host_fits(e, asked.host, entities, alone)) if asked.host else Truth.YES
           for e in rows]  # fmt: skip
    number = [Truth.YES if asked.ordinal in (None, e.ordinal) or e.ordinal is None else Truth.NO for e in rows]
    every = [min(row) for row in zip(when, where, who, number, strict=True)]
    best = max(every, default=Truth.NO)
    if best is not Truth.NO:
        return Chosen(best, near=tuple(e for e, truth in zip(rows, every, strict=True) if truth is best))
    if asked.there and asked.ordinal is not None and _of_those_there(rows, asked, when, where):
        return Chosen(Truth.MAYBE, reason="it may be counted among those that were held there")
    if asked.ordinal is not None and any(e.ordinal == asked.ordinal for e in rows):
        return _by_number(rows, asked, when, where, who, claim.tolerance)
    if asked.ordinal is not None:
        return _unlisted_number(rows, asked, when, where, who)
    at_time = tuple(e for e, truth in zip(rows, when, strict=True) if asked.times and truth is Truth.YES)
    perhaps = bool(asked.times) and not at_time and any(truth is Truth.MAYBE for truth in when)
    there = [min(pair) for pair in zip(where, who, strict=True)]
    at_place = tuple(
        e for e, truth in zip(rows, there, strict=True) if (asked.place or asked.host) and truth is Truth.YES
    )
    unsure = any(truth is Truth.MAYBE for truth in there) and bool(asked.place or asked.host)
    if perhaps or (unsure and not at_place and not at_time):
        return Chosen(Truth.MAYBE, reason="the text may mean more than one of them")
    if at_place and at_time:
        hosted = tuple(e for e, at, by in zip(rows, when, who, strict=True) if at is by is Truth.YES)
        if asked.host is not None and asked.place is not None and hosted:
            return _precise(rows, asked, hosted, "place")
        if asked.host is not None and not asked.named:
            return Chosen(Truth.NO, "date", at_place, other=_close(at_time, at_place))
        wrong = "place" if asked.place is not None else "host"
        return replace(_precise(rows, asked, at_time, wrong), other=_close(at_place, at_time))
    if at_time and (asked.place or asked.host):
        if asked.host is not None and asked.place is not None:
            hosts = tuple(e for e, at, by in zip(rows, when, who, strict=True) if at is by is Truth.YES)
            at_time = hosts or at_time
        return _precise(rows, asked, at_time, "host" if asked.place is None else "place")
    if at_place and asked.times:
        return _other_time(rows, asked, at_place, meeting=bool(claim.between))
    return Chosen(Truth.MAYBE, reason="this one is not listed")


def _of_those_there(rows: Sequence[Edition], asked: Asked, when: Sequence[Truth], where: Sequence[Truth]) -> bool:
    """Whether a number is right if it counts the editions at one place alone: "the first games in Oslo"."""
    there = [(e.on.begin or 0, at) for e, at, place in zip(rows, when, where, strict=True) if place is Truth.YES]
    number = asked.ordinal or 0
    return 0 < number <= len(there) and sorted(there, key=lambda one: one[0])[number - 1][1] is not Truth.NO


def _elsewhere(
    edition: Edition,
    said: Ref,
    rivals: frozenset[tuple[str, ...]],
    truth: Truth,
    venues: Mapping[str, str] | None = None,
) -> Truth:
    """The place of another edition is not a part of the place of this one: neither a name that is no entity, nor a
    venue (the type of each in `venues`) of the same sort."""
    name = words(said.text)
    if truth is Truth.MAYBE and said.entities and venues:
        here = venues.get(edition.place, "")
        return Truth.NO if here and {venues.get(id) for id in said.entities} == {here} else truth
    if truth is not Truth.MAYBE or said.entities or not edition.place or name not in rivals:
        return truth
    return Truth.NO if not set(name) & set(words(edition.place)) else truth


def _close(others: Sequence[Edition], to: Sequence[Edition]) -> tuple[Edition, ...]:
    """Those within a few years of the others: which of the two is meant is then open."""
    there = [number for e in to for number in _years(e.on)]
    return tuple(e for e in others if any(abs(a - b) <= CLOSE_YEARS for a in _years(e.on) for b in there))


def _by_number(
    rows: Sequence[Edition], asked: Asked, when: Sequence[Truth], where: Sequence[Truth], who: Sequence[Truth],
    tolerance: int,
) -> Chosen:  # fmt: skip
    rest = [min(row) for row in zip(when, where, who, strict=True)]
    others = tuple(e for e, truth in zip(rows, rest, strict=True) if truth is Truth.YES)
    for e, at, there, by in zip(rows, when, where, who, strict=True):
        if e.ordinal == asked.ordinal:
            if asked.place is not None and asked.host is None and at is there is Truth.NO and not others:
                meant = _held_there(rows, asked, where, tolerance)
                if meant:
                    return Chosen(Truth.NO, "place", (e,), other=meant)
            if at is Truth.NO:
                return Chosen(Truth.NO, "date", (e,), other=others)
            if there is Truth.NO:
                return Chosen(Truth.NO, "place", (e,), other=others)
            if by is Truth.NO:
                return Chosen(Truth.NO, "host", (e,), other=others)
    return Chosen(Truth.MAYBE, reason="this one is not listed")


def _held_there(
    rows: Sequence[Edition], asked: Asked, where: Sequence[Truth], tolerance: int
) -> tuple[Edition, ...]:  # fmt: skip
    """The edition that was at the place some days around the time: the number is then what is wrong."""
    return tuple(
        e
        for e, there in zip(rows, where, strict=True)
        if there is Truth.YES
        and fits(Days((Dated("", e.on.widened(_SOME_DAYS)),)), asked.times, tolerance) is Truth.YES
    )


def _unlisted_number(
    rows: Sequence[Edition], asked: Asked, when: Sequence[Truth], where: Sequence[Truth], who: Sequence[Truth]
) -> Chosen:
    """A number that no edition has is wrong where all the rest is that of one.  Far from the numbers of the others it
    counts something else: "her third summit"."""
    rest = [min(row) for row in zip(when, where, who, strict=True)]
    there = tuple(e for e, truth in zip(rows, rest, strict=True) if truth is Truth.YES and e.ordinal is not None)
    numbers = [e.ordinal for e in rows if e.ordinal is not None]
    exact = bool(asked.times) and (asked.place is not None or asked.host is not None)
    if exact and there and min(numbers) <= (asked.ordinal or 0) <= max(numbers) + 1:
        return Chosen(Truth.NO, "date", there, other=there)
    return Chosen(Truth.MAYBE, reason="this one is not listed")


def _precise(rows: Sequence[Edition], asked: Asked, near: tuple[Edition, ...], wrong: str) -> Chosen:
    """A place or host is wrong for a time only if no other edition can have been then: the time is a matter of
    days, or there is one edition a year."""
    length = min((when.inner.days or 400 for when in asked.times), default=400)
    if length <= 31 or _yearly(rows):
        return Chosen(Truth.NO, wrong, near)
    return Chosen(Truth.MAYBE, reason="there may have been another one in that time")


def _other_time(rows: Sequence[Edition], asked: Asked, near: tuple[Edition, ...], meeting: bool) -> Chosen:
    """The place and host are known, the time is that of no listed edition.  Those who hold a `meeting` twice in some
    years may have met once more."""
    years = {number for when in asked.times for number in _years(when.outer)}
    if asked.named and any(abs(number - other) == 1 for number in years for e in near for other in _years(e.on)):
        return Chosen(Truth.MAYBE, reason="it may have been put off from the year in its name")
    listed = {number for e in rows for number in _years(e.on)}
    if years and len(years) <= 2 and years <= listed and _yearly(rows):
        return Chosen(Truth.NO, "date", near)
    there = {number for e in near for number in _years(e.on)}
    one = len(years) <= 2 and years <= there
    if years and (one or _without_year(asked, years, there)) and asked.place is not None and _rotates(rows):
        return Chosen(Truth.NO, "date", near)
    if years and _held(asked) and (soon := _next_to(near, years)) and not meeting and _none_between(rows, years):
        return Chosen(Truth.NO, "date", soon)
    if years and _held(asked) and (soon := _next_to(near, years)) and _out_of_step(rows, years):
        return Chosen(Truth.NO, "date", soon)
    close = years and all(any(abs(number - other) <= NEAR_YEARS for other in there) for number in years)
    close = close and min(listed) <= min(years) and max(years) <= max(listed)
    if close and len(near) == 1 and asked.place is not None and _rotates(rows) and (_yearly(rows) or not meeting):
        return Chosen(Truth.NO, "date", near)
    return Chosen(Truth.MAYBE, reason="this one is not listed")


def _without_year(asked: Asked, years: Collection[int], there: Collection[int]) -> bool:
    """Whether a day is told without its year, which may be that of the edition held there; no other one was held there
    in the years beside it."""
    same = len({when.start for when in asked.times}) == 1 < len(asked.times)
    return same and bool({*years} & {*there}) and all(abs(year - n) <= 1 for year in years for n in there)


def _held(asked: Asked) -> bool:
    """Whether the text tells of nothing that was before: its award, its announcement."""
    return asked.acts <= {"hold", "begin", "end", "attend"}


def _next_to(near: Sequence[Edition], years: Collection[int]) -> tuple[Edition, ...]:
    """Those of some editions that lie no further from the years than people mix up."""
    return tuple(e for e in near if all(any(abs(year - n) <= NEAR_YEARS for n in _years(e.on)) for year in years))


def _out_of_step(rows: Sequence[Edition], years: Collection[int]) -> bool:
    """Whether the editions are numbered in a steady step of some years, and none of the years is near one of them."""
    told = sorted((e.ordinal, min(_years(e.on))) for e in rows if e.ordinal is not None and _years(e.on))
    if len(told) < _STEADY or told[-1][0] == told[0][0]:
        return False
    (low, first), (high, last) = told[0], told[-1]
    step = round((last - first) / (high - low))
    steady = all(abs(first + step * (number - low) - year) <= 1 for number, year in told)
    return steady and step > _STEADY and all(1 < (year - first) % step < step - 1 for year in years)


_STEADY = 3
"""Numbered editions that show a step, and years that a step must have for a year to be out of it."""


def _none_between(rows: Sequence[Edition], years: Collection[int]) -> bool:
    """Whether years lie between two editions that are numbered one after the other: then no other one was in them."""
    told = sorted((e for e in rows if e.ordinal is not None and _years(e.on)), key=lambda e: e.ordinal or 0)
    gaps = [(_years(a.until or a.on)[-1], _years(b.on)[0]) for a, b in pairwise(told)
            if (b.ordinal or 0) - (a.ordinal or 0) == 1 and _years(a.until or a.on)]  # fmt: skip
    return all(any(last < year < first for last, first in gaps) for year in years)


def on_the_day(claim: EventClaim, times: Sequence[When], year: int, acts: frozenset[str]) -> Chosen | None:
    """What is wrong with the day of the one edition that has a year in its name: "The 2024 race was held on 8 June".
    The claim gives its first day; what lasts is held on later days too."""
    own = [e for e in claim.editions if list(_years(e.on)) == [year]]
    if len(own) != 1 or len(times) != 1 or not acts & {"hold", "begin", "end"}:
        return None
    if own[0].until is not None:
        truth = when_was(claim, own[0], acts, times)
        return Chosen(Truth.NO, "date", tuple(own)) if truth is Truth.NO else Chosen(truth, near=tuple(own))
    if "end" in acts:
        return None
    first, until = own[0].on.begin, own[0].on.until
    begin, end = times[0].inner.begin, times[0].outer.until
    if first is None or until is None or begin is None or end is None or list(_years(times[0].outer)) != [year]:
        return None
    begins = "begin" in acts and "hold" not in acts
    slack = claim.tolerance + begins  # what begins with a ceremony began the day before
    late = begin >= until + (slack if begins else max(slack, room(claim)))
    early = end + slack <= first
    return Chosen(Truth.NO, "date", tuple(own)) if early or late else None


def in_year(when: When, year: int) -> bool:
    """Whether all of a time lies in a year."""
    return list(_years(when.outer)) == [year]


def _years(span: Interval) -> range:
    if span.begin is None or span.until is None:
        return range(0)
    return range(date.fromordinal(span.begin).year, date.fromordinal(span.until - 1).year + 1)


def _yearly(rows: Sequence[Edition]) -> bool:
    """Whether no year has two editions."""
    firsts = [min(_years(e.on), default=0) for e in rows]
    return len(set(firsts)) == len(firsts) and len(firsts) >= 2


def _rotates(rows: Sequence[Edition]) -> bool:
    """Whether every edition was at another place."""
    places = [e.place for e in rows if e.place]
    return len(places) >= 2 and len(set(places)) == len(places)


def place_fits(known: Sequence[str], said: Ref, entities: Mapping[str, Entity], hosts: Sequence[str] = ()) -> Truth:
    """Whether a place can be where the claim says: the same, inside it, or around it.  A name that nobody knows
    may be a part of it."""
    if not known:
        known = hosts
        if not known:
            return Truth.MAYBE
    best = Truth.NO
    for place in known:
        best = max(best, _same_place(place, said, entities))
    return best


def same_country(known: Sequence[str], said: Ref, entities: Mapping[str, Entity]) -> bool:
    """Whether a place may lie in the country of those that the claims give: so too if nobody says where it lies."""
    here = [set(entities[id].within) for id in said.entities]
    there = [set(entities[id].within) for id in known if id in entities]
    return not all(here) or not all(there) or not there or any(a & b for a in here for b in there)


def _same_place(place: str, said: Ref, entities: Mapping[str, Entity]) -> Truth:
    name = entities[place].name if place in entities else place
    if apart(name, said.text) and (place not in entities or entities[place].type not in _WIDE):
        return Truth.NO
    if place not in entities:
        if words(place) == words(said.text):
            return Truth.YES
        if not said.entities:
            return Truth.MAYBE
        return (
            Truth.MAYBE
            if any(entities[id].type in ("country", "region", "state", "province", "place") for id in said.entities)
            else Truth.NO
        )
    if not said.entities:
        return Truth.MAYBE
    there = entities[place]
    if CAPITAL in said.types:
        return _capital(there, said, entities)
    best = Truth.NO
    for id in said.entities:
        here = entities[id]
        if here.type == there.type == "city" and id != place:
            continue
        if id == place or id in there.within:
            return Truth.YES
        if place in here.within:
            best = max(best, Truth.YES)
        elif {here.type, there.type} & {"place", "region"} and set(here.within) & set(there.within):
            best = max(best, Truth.MAYBE)  # a venue outside the city that it is named by
        elif not here.within and here.type != "country":
            best = max(best, Truth.MAYBE)  # nobody says where it lies
        elif not there.within and there.type != "country" and here.type == "country":
            best = max(best, Truth.MAYBE)
    return best


def _capital(there: Entity, said: Ref, entities: Mapping[str, Entity]) -> Truth:
    """Whether a place can be in, around or the same as a capital that is no entity of its own."""
    if any(there.id == id for id in said.entities):
        return Truth.YES
    if set(there.within) & set(said.entities):
        same = words(there.name) == words(said.text)
        return Truth.YES if same else Truth.NO if there.type == "city" else Truth.MAYBE
    placed = there.type == "country" or any(entities[id].type == "country" for id in there.within)
    return Truth.NO if placed else Truth.MAYBE


_ONE_TOWN = frozenset("olympics paralympics games olympiad expo summit conference congress".split())
"""What one town hosts, though its country does too: a world cup has many towns."""


def _host_fits(edition: Edition, said: Ref, entities: Mapping[str, Entity], alone: bool) -> Truth:
    hosts = edition.hosts
    said = said if {*hosts} & {*said.entities} else _as_town(said, entities)
    towns = {edition.place, *said.entities}
    if alone and hosts and said.entities and all(id in entities and entities[id].type == "city" for id in towns):
        return place_fits((edition.place,), said, entities)  # "Oslo hosted the games" that were in Lillehammer
    if not hosts:
        if not edition.place:
            return Truth.MAYBE
        return place_fits((edition.place,), said, entities)
    return max(_same_place(host, said, entities) for host in hosts)


def _as_town(said: Ref, entities: Mapping[str, Entity]) -> Ref:
    """A capital by its own name, which stands for its country too, as the town that it is."""
    towns = tuple(id for id in said.entities if id in entities and entities[id].type == "city")
    lands = [entities[id] for id in said.entities if id in entities and id not in towns]
    named = any(words(name.text) == words(said.text) for land in lands for name in land.names)
    return replace(said, entities=towns) if towns and lands and not named else said


def sure(claim: EventClaim, statement: Statement, document: Document, entities: Mapping[str, Entity]) -> Statement:
    """The statement, without its doubt where the place beside a name with its year is that of another edition, and the
    text before does not speak of it: then nothing but the edition is said to have been there."""
    if BESIDE not in statement.modifiers or "unsure" not in statement.modifiers or not claim.editions:
        return statement
    place = next((ref for ref in statement.objects if ref.how == "at"), None)
    hosts = [one.place for one in claim.editions if one.place]
    if place is None or not any(place_fits((host,), place, entities) is Truth.YES for host in hosts):
        return statement
    if place.text.casefold() in document.text[: statement.start].casefold():
        return statement
    return replace(statement, modifiers=tuple(one for one in statement.modifiers if one != "unsure"))
