"""Judging what a text says of events: every event that may be meant is held against its claim.

One that agrees settles it; it conflicts only if the event is meant for sure and none that may be meant agrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimcheck.frozen import frozen
from claimcheck.interval import Interval, told
from claimcheck.kind import Facts
from claimcheck.kinds.event import editions, lengths, spans, storms, suggest
from claimcheck.kinds.event.binding import Bond, Meant, lack, meant
from claimcheck.kinds.event.claim import Dated, Edition, EventClaim
from claimcheck.kinds.event.dates import Days, all_of, days_for, fits
from claimcheck.kinds.event.doers import OTHERS
from claimcheck.kinds.event.gone_to import GONE
from claimcheck.kinds.event.how_old import AGED
from claimcheck.kinds.event.index import (
    AHEAD,
    AS,
    BY_THEN,
    COUNTED,
    COUNTED_THERE,
    EDITION,
    GOING_ON,
    HOSTED,
    IN_PART,
    NAMED_YEAR,
    WENT,
    WHOLE,
    Events,
)
from claimcheck.kinds.event.of_the_calendar import CALENDAR, NO_YEAR, its_day, without_year
from claimcheck.kinds.event.offshore import OFFSHORE, off_it
from claimcheck.kinds.event.plain.set_phrases import ROUGHLY
from claimcheck.kinds.event.struck import STRUCK, at_one_spot
from claimcheck.model import Document, Outcome, Reading, Ref, Span, Statement, Unmet, Verdict, When
from claimcheck.saying import doubt
from claimcheck.terms import Truth
from claimcheck.text.counted_back import FROM_THEN
from claimcheck.text.scene import PLACES

CHECKS = {
    "date": "event-date",
    "place": "event-place",
    "host": "event-place",
    "anniversary": "event-anniversary",
    "since": "event-duration",
    "lasted": "event-duration",
}
_WHY_NOT = {
    "indefinite": "the words do not say which one is meant",
    "other": "the words may mean another one",
    "several": "several events may be meant",
    "unsure": "{told} may belong to something else in the sentence",
    "relative": "it is not certain who is meant",
    OTHERS: "somebody else may have done it than the claim says",
    "ambiguous": "the years may be counted from another time",
}
_STEP = 366
"""Days by which what may be another step of an event may lie from it."""


@frozen
class Held:
    """One claim held against a statement.  `truth` is None where the claim says nothing of it."""

    claim: EventClaim
    truth: Truth | None
    because: str = ""
    reason: str = ""
    suggestions: tuple[str, ...] = ()
    check: str = ""
    later: bool = False
    quote: Span | None = None
    near: tuple[Edition, ...] = ()


def judge(statement: Statement, facts: Facts, document: Document) -> Verdict | Unmet:
    """The verdict on a statement about an event; `Unmet` if no claim is about that event."""
    if statement.mode not in CHECKS:
        return Unmet("such acts are held against other texts and the rest of this one, not against claims")
    events = facts.index("event")
    assert isinstance(events, Events)
    check = CHECKS[statement.mode]
    claims = dict.fromkeys(c for key in statement.keys for c in facts.keyed(key) if isinstance(c, EventClaim))
    held: list[tuple[Meant, Held]] = []
    unmet: list[tuple[EventClaim, str, Bond]] = []
    for claim in claims:
        bond = meant(claim, editions.sure(claim, statement, document, facts.entities), facts.entities, events)
        if bond.which is Meant.NO:
            unmet.append((claim, "", bond))
            continue
        one = _hold(claim, statement, facts, events)
        if one.truth is not None:
            held.append((bond.which, one))
        else:
            unmet.append((claim, one.reason, bond))
    if not held:
        return Unmet(_unmet(unmet, facts))
    if statement.voice.asserted:
        return Verdict(Outcome.UNDECIDED, check, reason=doubt(statement.voice))
    readings = tuple(
        Reading(known(one, statement, facts), _outcome(which, one), one.because or one.reason) for which, one in held
    )
    several = "several" in statement.modifiers and statement.mode == "place"
    for _, one in held:
        if one.truth is Truth.YES and not several:
            return _verdict(Outcome.AGREES, one, statement, facts, readings)
    certain = [one for which, one in held if which is Meant.YES and one.truth is Truth.NO]
    unsettled = [one for which, one in held if which is Meant.YES and one.truth is Truth.MAYBE]
    if certain and not unsettled and not any(one.truth is Truth.MAYBE for _, one in held):
        from claimcheck.kinds.event.made_anew import made_anew  # rarely needed, and start-up time counts

        if made_anew(certain[0].claim, statement, document, facts.entities):
            return Verdict(
                Outcome.UNDECIDED, certain[0].check or check, (certain[0].claim.id,),
                known(certain[0], statement, facts), reason="it may have happened once more",
                as_of=statement.published, readings=readings,
            )  # fmt: skip
        return _verdict(Outcome.CONFLICTS, certain[0], statement, facts, readings)
    one = (unsettled or [one for _, one in held])[0]
    reason = one.reason if one.truth is Truth.MAYBE and one.reason else _doubt(statement, one.claim, facts)
    return Verdict(
        Outcome.UNDECIDED, one.check or check, (one.claim.id,), known(one, statement, facts), reason=reason,
        as_of=statement.published, readings=readings,
    )  # fmt: skip


def _unmet(unmet: Sequence[tuple[EventClaim, str, Bond]], facts: Facts) -> str:
    """Why no claim can be held against a statement: that of the claim that came nearest."""
    if not unmet:
        return "no claim is about such an event"
    claim, reason, bond = min(unmet, key=lambda one: (not one[1], len(one[2].who)))
    words = reason or lack(bond, claim, facts.entities)
    if len(unmet) == 1:
        return f"{title(claim, facts)} is not meant for sure: {words}" if not reason else words
    return f"none of {len(unmet)} events of the claims is meant for sure; the nearest is {title(claim, facts)}: {words}"


def _outcome(which: Meant, one: Held) -> Outcome:
    if one.truth is Truth.YES:
        return Outcome.AGREES
    return Outcome.CONFLICTS if which is Meant.YES and one.truth is Truth.NO else Outcome.UNDECIDED


def _doubt(statement: Statement, claim: EventClaim, facts: Facts) -> str:
    """Why it stays open, with the words that leave it so."""
    for modifier, reason in _WHY_NOT.items():
        if modifier in statement.modifiers:
            told = statement.value.text if statement.value is not None else next((t.text for t in statement.times), "")
            return reason.replace("{told}", f"“{told}”" if told else "the time or place")
    from claimcheck.kinds.event.doubts import doubted  # rarely needed

    why = doubted(statement, claim, facts.entities)
    return f"it is not certain that this event is meant{f': {why}' if why else ''}"


def _verdict(outcome: Outcome, one: Held, statement: Statement, facts: Facts, readings: tuple[Reading, ...]) -> Verdict:
    claim, severity, because = one.claim, "", one.because
    if outcome is Outcome.CONFLICTS and one.later and claim.checked is not None:
        severity = "warning"
        because += f"; last checked on {told(Interval(claim.checked, claim.checked + 1))}"
    return Verdict(
        outcome, one.check or CHECKS[statement.mode], (claim.id,), known(one, statement, facts), because,
        severity=severity,
        suggestions=one.suggestions if outcome is Outcome.CONFLICTS else (),
        sources=(claim.source,) if claim.source else (), as_of=statement.published, readings=readings,
        quote=one.quote if outcome is Outcome.CONFLICTS else None,
    )  # fmt: skip


def _hold(claim: EventClaim, statement: Statement, facts: Facts, events: Events) -> Held:
    if statement.mode == "anniversary":
        return _anniversary(claim, statement, facts, events)
    if statement.mode == "since":
        return _since(claim, statement, facts, events)
    if statement.mode == "lasted":
        return _lasted(claim, statement)
    if claim.editions:
        return _edition(claim, statement, facts, events)
    if statement.mode == "date" and COUNTED in statement.modifiers:
        return Held(claim, None, reason="the years are judged by themselves")
    if statement.mode == "date":
        return _date(claim, statement, events)
    if statement.mode == "place":
        return _place(claim, statement, facts, events)
    if statement.mode == "host" and HOSTED in statement.modifiers:
        return _host(claim, statement, facts)
    return Held(claim, None, reason="the claim gives no such fact of it")


# --- single events ---------------------------------------------------------------------------------------


def _date(claim: EventClaim, statement: Statement, events: Events) -> Held:
    if not claim.dates:
        return Held(claim, None, reason="the claim gives no day")
    acts = acts_of(statement)
    days = days_for(claim, acts, events)
    if days is None:
        return Held(claim, Truth.MAYBE, reason="the claims do not say when that was")
    if not statement.times:
        return Held(claim, Truth.MAYBE, reason="the day of publication is not known")
    truth = fits(days, statement.times, claim.tolerance)
    if truth is Truth.MAYBE and WHOLE in statement.modifiers and days.over is not None:
        truth = all_of(days.over, statement.times)
    if truth is Truth.NO and BY_THEN in statement.modifiers and not spans.earlier(statement.times, days):
        return Held(claim, Truth.MAYBE, reason="it had been by then, perhaps long before")
    if truth is Truth.NO and ROUGHLY in statement.modifiers and fits(days, statement.times, _STEP) is not Truth.NO:
        return Held(claim, Truth.MAYBE, reason="another step of it may be meant")
    if truth is Truth.NO and GONE in statement.modifiers:
        return Held(claim, Truth.MAYBE, reason=_BEFORE_IT)
    near = truth is Truth.NO and storms.goes_on(claim, statement, events)
    if near and fits(days, statement.times, storms.DAYS) is not Truth.NO:
        return Held(claim, Truth.MAYBE, reason="a storm lasts for days, and comes to many places")
    if truth is Truth.NO and claim.until is None and spans.may_last(claim, acts, days, statement.times):
        return Held(claim, Truth.MAYBE, reason=spans.ON)
    if truth is Truth.NO and NO_YEAR in statement.modifiers and its_day(days, statement):
        truth = Truth.YES if CALENDAR in statement.modifiers else Truth.MAYBE
    windows = [dated.on for dated in days.on]
    because = _on(days.on) if truth is Truth.NO else "the claims say so"
    later = any(_later(claim, window) for window in windows)
    fixes = suggest.dates(statement.times[0].text, windows)
    fixes = without_year(fixes) if CALENDAR in statement.modifiers else fixes
    return Held(claim, truth, because, "the words allow for more than one time", fixes, later=later)


def _later(claim: EventClaim, window: Interval) -> bool:
    """Whether a day lay in the future when the claim was checked."""
    return claim.checked is not None and window.begin is not None and window.begin > claim.checked


def _place(claim: EventClaim, statement: Statement, facts: Facts, events: Events) -> Held:
    acts = acts_of(statement)
    if not claim.where or (acts and not acts & events.occurs):
        return Held(claim, None, reason="the claim gives no place for that")
    said = _ref(statement, "at")
    if said is None:
        return Held(claim, None, reason="the text names no place")
    if STRUCK in statement.modifiers and not at_one_spot(claim, facts):
        return Held(claim, None, reason="what struck one place may have struck others")
    if said.text.lower() in ("home", "house"):
        return Held(claim, Truth.MAYBE, reason=f'"at {said.text.lower()}" may mean a house or the home country')
    truth = editions.place_fits(claim.where, said, facts.entities)
    if truth is Truth.NO and OFFSHORE in statement.modifiers:
        truth = off_it(claim.where, said, facts.entities)
    if truth is Truth.NO and WENT in statement.modifiers and editions.same_country(claim.where, said, facts.entities):
        return Held(claim, Truth.MAYBE, reason=_ON_THE_WAY)
    names = suggest.places(said, claim.where, facts.entities)
    because = f"it was {_places(claim, facts)}" if truth is Truth.NO else "the claims say so"
    return Held(claim, truth, because, "the place may lie in the one that the claims give", names)


def _host(claim: EventClaim, statement: Statement, facts: Facts) -> Held:
    """A country or a town that had it at home: it was there."""
    host = _ref(statement, "host")
    there = host is not None and bool(host.types) and set(host.types) <= PLACES
    if host is None or not there or not claim.where or {*claim.of, *claim.between, *claim.by} & {*host.entities}:
        return Held(claim, None, reason="the claim gives no host of it")
    truth = editions.place_fits(claim.where, host, facts.entities)
    because = f"it was {_places(claim, facts)}" if truth is Truth.NO else "the claims say so"
    fixes = suggest.places(host, claim.where, facts.entities)
    return Held(claim, truth, because, "the place may lie in the one that the claims give", fixes)


def _ref(statement: Statement, how: str) -> Ref | None:
    return next((ref for ref in statement.objects if ref.how == how), None)


def acts_of(statement: Statement) -> frozenset[str]:
    """What the verb says of the event."""
    return frozenset(modifier[len(AS) :] for modifier in statement.modifiers if modifier.startswith(AS))


# --- editions --------------------------------------------------------------------------------------------


def _edition(claim: EventClaim, statement: Statement, facts: Facts, events: Events) -> Held:
    number = next((int(m.split()[1]) for m in statement.modifiers if m.startswith("number ")), None)
    place, host = _ref(statement, "at"), _ref(statement, "host")
    if host is not None and set(host.entities) & {*claim.between, *claim.by, *claim.of}:
        host = None if claim.between else host
    acts = acts_of(statement) | ({"hold"} if statement.pattern == "lasted from" else frozenset())
    if statement.mode in ("date", "place") and frozenset() < acts <= editions.BEFOREHAND:
        return Held(claim, None, reason="it was only agreed or announced then")
    if statement.mode == "host" and host is None:
        return Held(claim, None, reason="nobody is said to host it")
    if place is not None and place.text.lower() in ("home", "house"):
        return Held(claim, None, reason=f'"{place.text}" may mean a house or the home country')
    times, published = statement.times, statement.published
    if GOING_ON in statement.modifiers and not times and published is not None:
        today = Interval(published, published + 1)
        going_on = any(spans.over(e).overlaps(today) for e in claim.editions)
        times = (When("publication", today, today),) if going_on else ()
    named = NAMED_YEAR in statement.modifiers or (times is not statement.times and bool(times))
    year = next((int(m[len(EDITION) :]) for m in statement.modifiers if m.startswith(EDITION)), 0)
    times = tuple(when for when in times if editions.in_year(when, year)) or times
    asked = editions.Asked(times, place, host, number, named, acts, COUNTED_THERE in statement.modifiers)
    chosen = editions.choose(claim, asked, facts.entities)
    if chosen.truth is Truth.MAYBE and statement.mode == "date" and number is None:
        chosen = editions.on_the_day(claim, times, year, acts) or chosen
    last = frozenset() < acts <= _LAST
    if chosen.truth is Truth.NO and spans.goes_on(claim, events) and (host is not None or (place is not None and last)):
        return Held(claim, Truth.MAYBE, reason=_WAY)
    if place is not None and _may_go_on(chosen, statement, place, facts):
        return Held(claim, Truth.MAYBE, reason=_ON_THE_WAY)
    if chosen.truth is Truth.NO and chosen.wrong == "date" and GONE in statement.modifiers:
        return Held(claim, Truth.MAYBE, reason=_BEFORE_IT)
    if chosen.truth is not Truth.NO:
        unended = any(e.until is None for e in chosen.near) or (place is None and host is None)
        reason = chosen.reason or (spans.ON if unended else _IN_IT)
        return Held(claim, chosen.truth, "the claims say so", reason, near=chosen.near)
    if chosen.wrong != statement.mode:
        return Held(claim, None, reason=f"what is wrong of it is the {chosen.wrong}, and that is reported by itself")
    meant = (*chosen.near, *(e for e in chosen.other if e not in chosen.near))
    near = "; ".join(describe(e, facts) for e in chosen.near)
    rest = " or ".join(describe(e, facts) for e in meant[len(chosen.near) :])
    listed = f"{near}, unless that of {rest} is meant" if near and rest else near or rest
    later = all(_later(claim, e.on) for e in meant)
    if chosen.other and chosen.wrong == "place" and number is None:  # either side may be wrong: both are told
        then, there = ("; ".join(describe(e, facts) for e in side) for side in (chosen.near, chosen.other))
        fixes = suggest.places(place, [e.place for e in chosen.near if e.place], facts.entities)
        because = f"the one of that time was {then}, and the one there {there}"
        return Held(claim, Truth.NO, because, suggestions=fixes, later=later, quote=_with_number(statement), near=meant)
    if chosen.other:  # the time may be wrong, or the place: no repair of one side alone
        return Held(claim, Truth.NO, f"it was {listed}", later=later, quote=_with_number(statement), near=meant)
    if chosen.wrong == "date":
        fixes = suggest.dates(times[0].text, spans.asked_for(chosen.near, acts))
    elif chosen.wrong == "place":
        fixes = suggest.places(place, [e.place for e in chosen.near if e.place], facts.entities)
    else:
        town = host is not None and "city" in host.types and "country" not in host.types
        told_of = [one for e in chosen.near for one in ((e.place,) if town and e.place else e.hosts or (e.place,))]
        fixes = suggest.places(host, told_of, facts.entities)
    return Held(claim, Truth.NO, f"it was {listed}", suggestions=fixes, later=later, near=chosen.near)


def _may_go_on(chosen: editions.Chosen, statement: Statement, place: Ref, facts: Facts) -> bool:
    """Whether those who are said to have gone to a wrong place for an event may have gone on to the right one."""
    if chosen.truth is not Truth.NO or WENT not in statement.modifiers or chosen.wrong != statement.mode:
        return False
    there = [e.place for e in chosen.near]
    return chosen.wrong != "place" or editions.same_country(there, place, facts.entities)


_LAST = frozenset(["end", "attend"])
_ON_THE_WAY = "they may have gone on from there"
_BEFORE_IT = "they may have gone there long before it"
_IN_IT = "the place or the host may lie in the one that the claims give, or around it"
_WAY = "it goes from place to place: the claim's may be another one on its way"


def _with_number(statement: Statement) -> Span | None:
    """The quote with the number that may be the wrong part: "the 12th summit was held in Oslo"."""
    number = _ref(statement, "number")
    if number is None:
        return None
    return Span(min(number.start, statement.start), max(number.end, statement.end))


def describe(edition: Edition, facts: Facts) -> str:
    """An edition in words: "19 to 21 May 2023 in Hiroshima, host Japan"."""

    def name(id: str) -> str:
        return facts.entities[id].name if id in facts.entities else id

    words = told(spans.over(edition))
    if edition.place:
        words += f" {suggest.within(edition.place, facts.entities)}"
    if edition.hosts and edition.hosts != (edition.place,):
        words += f", host {' and '.join(name(host) for host in edition.hosts)}"
    return words


# --- counted years ---------------------------------------------------------------------------------------


def _anniversary(claim: EventClaim, statement: Statement, facts: Facts, events: Events) -> Held:
    days, near = _counted_days(claim, statement, facts, events)
    if days is None or statement.value is None or statement.value.number is None:
        return Held(claim, None, reason="the claim gives no day from which years are counted")
    number = int(statement.value.number)
    truth = lengths.celebrated(days, statement.times, number)
    right = lengths.right_numbers(days, statement.times)
    because = _on(days.on) if truth is Truth.NO else "the claims say so"
    if truth is Truth.NO and len(right) == 1:
        because += f": {right[0]} years"
    return Held(claim, truth, because, "it may be celebrated a year before or after",
                suggest.counts(statement.value.text, right), near=near)  # fmt: skip


def _since(claim: EventClaim, statement: Statement, facts: Facts, events: Events) -> Held:
    days, near = _counted_days(claim, statement, facts, events)
    if days is None or statement.value is None or statement.value.number is None:
        return Held(claim, None, reason="the claim gives no day from which years are counted")
    number = int(statement.value.number)
    if "celebrated" in statement.modifiers:
        truth = lengths.celebrated(days, statement.times, number)
    else:
        truth = lengths.passed(days, statement.times, number, claim.tolerance)
    if truth is Truth.NO and AGED in statement.modifiers and spans.earlier(statement.times, days):
        return Held(claim, Truth.MAYBE, reason="it may be older than that")
    if truth is not Truth.NO and FROM_THEN in statement.modifiers:
        return Held(claim, Truth.MAYBE, reason=_WHY_NOT["ambiguous"])
    because = _on(days.on) if truth is Truth.NO else "the claims say so"
    fixes: tuple[str, ...] = ()
    if statement.published is not None and statement.value.text[:1].isdigit() and AHEAD not in statement.modifiers:
        fixes = suggest.counts(statement.value.text, lengths.full_years(days, statement.published))
    return Held(claim, truth, because, "the number may be a round one", fixes, near=near)


def _lasted(claim: EventClaim, statement: Statement) -> Held:
    if claim.until is None or not claim.dates or statement.value is None or statement.value.number is None:
        return Held(claim, None, reason="the claim does not say from when until when it lasted")
    published = statement.published
    if published is not None and published < (claim.until.begin or 0):
        return Held(claim, Truth.MAYBE, reason="it was not yet over on the day of publication")
    truth = lengths.lasted(claim.dates[0].on, claim.until, statement.value)
    part = IN_PART in statement.modifiers
    if truth is Truth.NO and part and not lengths.longer(statement.value, claim.dates[0].on, claim.until):
        return Held(claim, Truth.MAYBE, reason="it may be told of a part of the time alone")
    because = f"it was from {_lasting(claim.dates[0].on, claim.until)}" if truth is Truth.NO else "the claims say so"
    return Held(claim, truth, because, "the number may be a round one")


def _counted_days(
    claim: EventClaim, statement: Statement, facts: Facts, events: Events
) -> tuple[Days | None, tuple[Edition, ...]]:
    """The days from which years may be counted, of what lasted its end too; and of what recurs, which one it was."""
    if claim.editions:
        from claimcheck.kinds.event.of_an_edition import counted_from, days_of  # rarely needed

        one = counted_from(claim, statement, facts)
        return (None, ()) if one is None else (days_of(one), (one,))
    if not claim.dates:
        return None, ()
    acts = acts_of(statement)
    days = days_for(claim, acts, events)
    if days is not None and not acts and claim.until is not None:
        return Days(days.on, Interval(claim.dates[0].on.begin, claim.until.until)), ()
    return days, ()


# --- words -----------------------------------------------------------------------------------------------


def _on(days: Sequence[Dated]) -> str:
    """When it was: "it was on 2 July 1972", "signed on 2 July 1972, in force in 1974"."""
    several = len(days) > 1 and all(dated.label for dated in days)
    if several:
        return ", ".join(dict.fromkeys(f"{dated.label} {_when(dated.on)}" for dated in days))
    return "it was " + " or ".join(dict.fromkeys(_when(dated.on) for dated in days))


def _places(claim: EventClaim, facts: Facts) -> str:
    """Where it was: "in Karlstad", "at the town hall or in Oslo"."""
    return " or ".join(dict.fromkeys(suggest.within(place, facts.entities) for place in claim.where))


def _when(window: Interval) -> str:
    words = told(window)
    if window.days == 1:
        return f"on {words}"
    return words if None in window or " to " in words else f"in {words}"


def _lasting(began: Interval, ended: Interval) -> str:
    return f"{told(began)} to {told(ended)}"


def title(claim: EventClaim, facts: Facts) -> str:
    """The event by its name: "Korean War armistice", "free trade agreement of Norway and Chile"."""
    name = claim.called[0]
    parts = [facts.entities[id] for id in (*claim.of, *claim.between) if id in facts.entities]
    doers = [facts.entities[id].name for id in claim.by if id in facts.entities]
    if len(parts) == 1 and parts[0].type == "event":
        name = name if parts[0].name in name else f"{parts[0].name} {name}"
    elif name[:1].islower() and any(part.name not in name for part in parts):
        name += " of " + " and ".join(part.name for part in parts)
    if doers and name[:1].islower():
        name += " by " + " and ".join(doers)
    return name


def known(one: Held, statement: Statement, facts: Facts) -> str:
    """What the claim holds, in words."""
    claim = one.claim
    parts: list[str] = []
    if claim.editions:
        years = {
            date.fromordinal(d).year for when in statement.times for d in (when.outer.begin, when.inner.begin) if d
        }
        rows = [e for e in claim.editions if e.on.begin and date.fromordinal(e.on.begin).year in years]
        parts = [describe(e, facts) for e in (one.near or rows or claim.editions)[:3]]
    elif statement.mode in ("place", "host"):
        parts = [_places(claim, facts)]
    elif claim.until is not None and claim.dates:
        parts = [_lasting(claim.dates[0].on, claim.until)]
    else:
        several = len(claim.dates) > 1
        parts = [f"{d.label} {told(d.on)}".strip() if several else told(d.on) for d in claim.dates]
    return f"{title(claim, facts)}: {'; '.join(parts)}"
