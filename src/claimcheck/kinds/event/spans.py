"""What lasts: against which of the days of an edition an act is held, and how long it may have gone on if the claim
gives its first day alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from claimcheck.interval import ALWAYS, Interval
from claimcheck.kinds.event.claim import Dated, Edition, EventClaim
from claimcheck.kinds.event.dates import Days, fits
from claimcheck.kinds.event.index import Events, folded
from claimcheck.model import When
from claimcheck.terms import Truth

_IN_A_DAY = frozenset(
    "final match game derby race prix fight bout regatta marathon shootout election by-election vote referendum gala "
    "parade ball concert run cup-final gran premio gp sprint triathlon ceremony debate auction wedding funeral "
    "coronation inauguration vigil march walk dinner premiere première solstice".split()
)
"""Nouns, the heads of names, for what is over in a day."""
_FEW_DAYS = frozenset(
    "summit summits conference conferences meeting meetings congress convention forum symposium colloquium workshop "
    "council seminar assembly synod conclave retreat talks jamboree rodeo hackathon "
    "open masters weekend show primary assises".split()
)
"""... for what goes on for some days, not for weeks."""
_SEASONS = frozenset(
    "exhibition exhibit season league biennale biennial triennial triennale expo exposition documenta trial trials "
    "tour campaign inquiry inquest hearings retrospective".split()
)
"""... for what goes on for months."""
_FESTIVALS = frozenset(
    "festival festivals fair fairs fest championship championships games tournament olympics paralympics cup carnival "
    "market celebrations festivities jubilee week fortnight month open playoffs finals regatta pageant pilgrimage hajj "
    "ramadan census strike walkout sit-in blockade manhunt search festspiele berlinale mostra proms fringe".split()
)
"""... and for some weeks."""
_DAYS, _WEEKS, _MONTHS = 16, 62, 400
_MONTH = 16

ON = "it may have gone on until then: the claim gives no last day"


def goes_on(claim: EventClaim, events: Events) -> bool:
    """Whether it goes from place to place: a tour, a rally."""
    return any(word in events.travels for name in claim.called for word in folded(name).split())


def over(edition: Edition) -> Interval:
    """From its first day to the last one that the claim gives."""
    return edition.on if edition.until is None else Interval(edition.on.begin, edition.until.until)


def asked_for(near: Sequence[Edition], acts: Collection[str]) -> list[Interval]:
    """The days that would be right for an act: the last one of what ended, else the first."""
    if "end" in acts and "begin" not in acts:
        return [e.until for e in near if e.until is not None]
    return [e.on for e in near]


def room(claim: EventClaim) -> int:
    """How many days after its first one it may still go on, by its name."""
    heads = _heads(claim)
    if heads & _IN_A_DAY:
        return 0
    return _MONTHS if heads & _SEASONS else _DAYS if heads & _FEW_DAYS else _WEEKS


def when_was(claim: EventClaim, edition: Edition, acts: Collection[str], times: Sequence[When]) -> Truth:
    """Whether an act can have been at a time: it began on the first day and ended on the last; the rest may have been
    on any of its days.  Of an edition without a last day, later days are left open."""
    if "begin" in acts and "end" not in acts:
        return fits(Days((Dated("", edition.on),)), times, claim.tolerance)
    if edition.until is None:
        truth = fits(Days((Dated("", edition.on),)), times, claim.tolerance)
        return Truth.MAYBE if truth is Truth.NO and still_on(edition.on, times, room(claim)) else truth
    if "end" in acts and "begin" not in acts:
        return max(_ended(edition.until, when, claim.tolerance) for when in times) if times else Truth.MAYBE
    all_of = Interval(edition.on.begin, edition.until.until)
    truth = fits(Days((Dated("", all_of),)), times, claim.tolerance)
    if truth is Truth.YES and "hold" in acts and any(when.relation == "during" for when in times):
        return max(_from_to(edition, edition.until, when, claim.tolerance) for when in times)
    return truth


def _ended(until: Interval, when: When, tolerance: int) -> Truth:
    """Whether it ended at a time; "was over by Sunday" tells of any day before."""
    truth = fits(Days((Dated("end", until),)), [when], tolerance)
    if truth is Truth.NO and when.relation in ("by", "before", "until"):
        return Truth.MAYBE
    return truth


def _from_to(edition: Edition, until: Interval, when: When, tolerance: int) -> Truth:
    """Whether "was held from 13 to 24 May" can be so: both ends, if days are given; what is within may be a part."""
    begin, end = when.inner
    if begin is None or end is None or when.inner != when.outer or edition.on.days != 1 or until.days != 1:
        return Truth.YES
    first, last = Interval(begin, begin + 1), Interval(end - 1, end)
    if first.overlaps(edition.on) and last.overlaps(until):
        return Truth.YES
    within = over(edition).widened(tolerance)
    return Truth.MAYBE if within.holds(when.inner) else Truth.NO


def still_on(first: Interval, times: Sequence[When], days: int) -> bool:
    """Whether what began on `first` and may last so many days may have gone on until a time that is not that day."""
    day, last = first.begin, first.until
    if not days or day is None or last is None:
        return False
    return any(
        when.outer != ALWAYS and Interval(last, last + (days if _is_day(when) else _months(days))).overlaps(when.outer)
        for when in times
    )


def _months(days: int) -> int:
    """How long before the end of a month, or a year, what lasts so long must begin to be told as of the next one."""
    return days if days > _WEEKS else _MONTH if days > _DAYS else 0


def _is_day(when: When) -> bool:
    return (when.outer.days or 400) <= 7


def may_last(claim: EventClaim, acts: Collection[str], days: Days, times: Sequence[When]) -> bool:
    """Whether what happened once, and lasts as its name says, may have gone on until a time."""
    if set(acts) - {"hold", "attend"} or any(dated.label for dated in days.on):
        return False
    lasts = not _heads(claim).isdisjoint(_FEW_DAYS | _FESTIVALS | _SEASONS)
    return lasts and any(still_on(dated.on, times, room(claim)) for dated in days.on)


def earlier(times: Sequence[When], days: Days) -> bool:
    """Whether all of a time lies before the first day that it can have been."""
    first = min((dated.on.begin for dated in days.on if dated.on.begin is not None), default=None)
    ends = [when.outer.until for when in times]
    return first is not None and bool(ends) and all(end is not None and end <= first for end in ends)


def _heads(claim: EventClaim) -> set[str]:
    """The nouns that its names end in, or that stand before their first preposition."""
    names = [name.lower().split() for name in claim.called if name]
    return {next((a for a, b in pairwise(name) if b in _BEHIND), name[-1]) for name in names}


_BEHIND = frozenset("of on for in at against between".split())
