"""Two figures that cannot both be true: the same event, in the same place, on the same days.

Figures of events grow and are revised, so anything that may be an update is let alone: words that say so, another
source, a later day with a higher number.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.interval import Interval
from claimcheck.kind import Facts
from claimcheck.kinds.quantity.anniversaries import YEARS_AFTER
from claimcheck.kinds.quantity.closed import CLOSED, IN_ALL, LISTED, REOPENED, all_counted, counted_officially
from claimcheck.kinds.quantity.result_words import ATTRIBUTES
from claimcheck.kinds.quantity.victims import keys, one_toll
from claimcheck.model import Statement
from claimcheck.text.misprints import swapped
from claimcheck.text.sources import headline_and_text, marked, officially, one_source, published_within
from claimcheck.text.stems import stem
from claimcheck.text.story import knows_rest
from claimcheck.text.times.words import listed

_LONG = 31
"""Days; what is told of a longer time may be a sum of many events."""
_SETTLED = 60
"""Days after which the number of victims is no longer expected to grow."""
_FRESH = 2
"""Days between two publications in which every figure may grow."""
_FRESH_EVENT = 14
"""Days after an event in which it may."""
_SUDDEN = frozenset(["crash", "crush", "explosion", "attack", "bombing", "strike", "fire"])
"""Events whose victims are found within days."""
_COUNTED = {"crush": 7, "crash": 7, "collapse": _SETTLED, "fire": _SETTLED, "explosion": _SETTLED, "sinking": _SETTLED,
            "bombing": _SETTLED, "attack": _SETTLED, "avalanche": _SETTLED}  # fmt: skip
"""Events whose victims are known in the end, and the days after which they are."""
_COUNTABLE = 20
"""Victims of an accident up to which nobody miscounts."""
_PAST = frozenset(["bygone", "encounter", "tally", "tagged"])
"""Modes of what is told of long ago, or with its day."""
_WHICH = frozenset(
    listed(
        "well besides aboard board ground crew passengers driver drivers pilot pilots riders plus outright "
        "instantly scene coach carriage first alone only just"
    )
)
"""Words by which the victims may be those of a part only."""
_RARE = frozenset(
    listed("plane airplane aircraft jet airliner helicopter train tram railway ferry metro subway airline")
)
"""What crashes in one place no more than once a day."""
_ONCE = frozenset(["collapse", "sinking"])
"""What befalls a thing once."""
_MANY = 1000
"""Victims from which on their number is an estimate."""
_DISPUTED = 0.05
"""The share of the victims that may have died long after, or whom not everybody counts."""
_NEWS = 7
"""Days before publication of which a headline without a time tells."""
ABOARD = frozenset(["board", "aboard", "passenger", "crew", "carry"])
"""Stems of words for those on board, whom nobody goes on counting."""
DEAD = frozenset(map(stem, listed("dead died killed drowned perished")))
_FEW = 3
_SHARE = 0.1
_ALIKE = {"attack": 2, "strike": 2, "bombing": 2, "unrest": 2, "crash": 1, "sinking": 1}
"""How many words two sentences must share to be about one thing, where a day may see several of its sort."""


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The figure of an event: what is counted, the event, and each place or name of it."""
    if statement.mode != "told":
        return
    event = _event(statement)
    if {"approximate", "several"} & set(statement.modifiers):
        return
    if "update" in statement.modifiers:
        yield from keys(statement)
        return
    yield (statement.attribute, "headline", statement.path)
    yield from keys(statement)
    if marked(statement, "deed"):
        for name in (*marked(statement, "at"), *marked(statement, "in")):
            yield (statement.attribute, "deed", name)
    if not event:
        return
    for sort in ("place", "called"):
        for name in marked(statement, sort)[:1]:
            yield (statement.attribute, event, sort, name)
    yield (statement.attribute, event, "here", statement.path)
    if event == "crash":
        for name in marked(statement, "place")[:2]:
            yield (statement.attribute, event, "by", name.rpartition(" ")[2])


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if earlier.published is not None and later.published is not None and later.published < earlier.published:
        earlier, later = later, earlier
    if earlier.value is None or later.value is None or (_listed(earlier) and REOPENED in later.modifiers):
        return ""
    answered = one_source(earlier, later) or officially(earlier, later)
    if (answered or counted_officially(earlier, later)) and one_toll(earlier, later):
        grown = _may_grow(earlier, later, earlier.value.number or 0.0, later.value.number or 0.0)
        return "" if grown else f"the number of those {_done(later.attribute)} is told in two ways"
    if earlier.attribute != later.attribute or not one_source(earlier, later):
        return ""
    if IN_ALL in (*earlier.modifiers, *later.modifiers):
        return ""
    known = _in_headline(earlier, later)
    timed = known or same_time(earlier, later)
    done = not known and timed and _one_deed(earlier, later)
    if not timed or not (known or done or _same_place(earlier, later)):
        return ""
    events = [_event(one) for one in (earlier, later)]
    if (events[0] != events[1] and all(events)) or not (all(events) or known or done):
        return ""
    if later.attribute.startswith("missing") and not (known and _one_count(earlier, later)):
        return ""
    shared = set(marked(earlier, "about")) & set(marked(later, "about"))
    told = headline_and_text(earlier, later) or (
        earlier.path == later.path and bool(marked(earlier, "meant") or marked(later, "meant"))
    )
    apart = _apart(earlier, later)
    if apart and ("narrow" in (*earlier.modifiers, *later.modifiers)):
        return ""
    if not (told or done or (apart and "new" not in later.modifiers)) and len(shared) < _ALIKE.get(_event(later), 0):
        return ""
    one, two = earlier.value.number, later.value.number
    if one is None or two is None or rounded(one, two) or _may_grow(earlier, later, one, two):
        return ""
    if apart and _few(earlier) and not _past(earlier, _LONG):
        if two >= one or "new" in later.modifiers or _WHICH & {*marked(earlier, "about"), *marked(later, "about")}:
            return ""
    elif apart and not ((_settled(earlier) or (two < one and _listed(earlier))) and _settled(later)):
        return ""
    elif apart and abs(one - two) <= max(_FEW, _DISPUTED * max(one, two)):
        return ""  # who died long after is counted by one and not by the other
    return f"the number of those {_done(earlier.attribute)} is told in two ways"


def lasts(statement: Statement) -> bool:
    """Whether a figure is of a past day and can no longer change, or only grow: however much later it is told again, it
    is not smaller.

    The victims of an accident or a crime are known in the end; those of an earthquake, a flood or a war are estimated.
    What was paid is told again (see `settled`).
    The few dead of a crash are known on the day after.
    """
    sure = statement.attribute == "price" or _listed(statement)
    return statement.mode in _PAST or _settled(statement) or _few(statement) or sure or _told_again(statement)


def _listed(statement: Statement) -> bool:
    """Whether the text says that all who died have been counted."""
    return CLOSED in statement.modifiers or LISTED in statement.modifiers


def _told_again(statement: Statement) -> bool:
    """Whether a figure is of those on board, of votes, or of the dead, which is told years later."""
    if statement.mode != "retold":
        return False
    if (
        statement.attribute == "vot"
        or "dead" in marked(statement, "key")
        or not DEAD.isdisjoint(marked(statement, "say"))
    ):
        return True
    return not ABOARD.isdisjoint(marked(statement, "role"))


def _few(statement: Statement) -> bool:
    """Whether a figure is of the few that died in an accident on a past day; some of the injured may die yet."""
    published, value = statement.published, statement.value
    told = [when.inner for when in statement.times if when.how == "stated"]
    if published is None or value is None or not told or statement.attribute.split()[0] != "killed":
        return False
    if "event:crash" not in statement.modifiers or not (value.number or _MANY) <= _COUNTABLE:
        return False
    return all(not _long(day) and day.until is not None and day.until <= published for day in told)


def _settled(statement: Statement) -> bool:
    """Whether all victims are known."""
    published = statement.published
    told = [when.inner for when in statement.times if when.how == "stated"]
    if statement.mode != "told" or published is None or not told:
        return False
    event = _event(statement)
    if statement.attribute in ATTRIBUTES:
        return all(day.days == 1 and day.until is not None and day.until <= published for day in told)
    wait = _COUNTED.get(event) or (_SETTLED if not event and marked(statement, "deed") else None)
    if wait is None or statement.value is None or (statement.value.number or _MANY) >= _MANY:
        return False
    if any(_long(day) for day in told) and event not in _ONCE:
        return False  # a year may see several of one sort in one place
    return all(day.until is not None and day.until + wait <= published for day in told)


def _one_deed(earlier: Statement, later: Statement) -> bool:
    """Whether both tell by the same verb what happened, and where."""
    if not (marked(earlier, "deed") and marked(later, "deed")):
        return False
    from claimcheck.kinds.quantity.deeds import one_deed  # rarely needed, and start-up time counts

    return one_deed(earlier, later)


def _apart(earlier: Statement, later: Statement) -> bool:
    """Whether two figures are published so far apart that they are compared only because both last."""
    one, two = earlier.published, later.published
    return one is not None and two is not None and abs(one - two) > _LONG


def _one_count(earlier: Statement, later: Statement) -> bool:
    """Whether no figure of the text makes up for the difference of two: those found since."""
    one, two = (told.value.number or 0.0 if told.value is not None else 0.0 for told in (earlier, later))
    return one != two and not knows_rest(earlier, later)


def _event(statement: Statement) -> str:
    """The sort of event that a figure is of; "" if none is told."""
    return next(iter(marked(statement, "event")), "")


def _done(attribute: str) -> str:
    done, _, who = attribute.partition(" ")
    return f"{done} ({who})" if who else done


def _in_headline(earlier: Statement, later: Statement) -> bool:
    """Whether a headline and its own text tell the only figure of one event, and no two places of it."""
    if not headline_and_text(earlier, later) or "plural" in (*earlier.modifiers, *later.modifiers):
        return False
    told = [when.inner for one in (earlier, later) for when in one.times if when.how == "stated"]
    published = later.published
    if told and (
        published is None or not any(day.overlaps(Interval(published - _NEWS, published + 1)) for day in told)
    ):
        return False  # it may be of another event, long before
    places = [{*marked(one, "place"), *marked(one, "called")} for one in (earlier, later)]
    return not all(places) or bool(places[0] & places[1])


def _same_place(earlier: Statement, later: Statement) -> bool:
    """Whether neither tells of a place or a name that the other one lacks."""
    names = [set(marked(statement, "called")) for statement in (earlier, later)]
    if all(names) and not names[0] & names[1]:
        return False
    things = [set(marked(statement, "thing")) for statement in (earlier, later)]
    if all(things) and things[0] != things[1]:
        return False
    around = [set(marked(statement, "within")) for statement in (earlier, later)]
    if all(around) and not around[0] & around[1]:
        return False
    places = [set(marked(statement, "place")) for statement in (earlier, later)]
    if ("plural" in earlier.modifiers) != ("plural" in later.modifiers):
        return False
    meant = [set(marked(statement, "meant")) for statement in (earlier, later)]
    if earlier.path == later.path and any(meant) and not all(places):
        return bool((meant[0] or places[0] | names[0]) & (meant[1] or places[1] | names[1]))
    if not (any(names) or any(places)):
        return False
    nearest = [marked(statement, "place")[:1] for statement in (earlier, later)]
    if earlier.path == later.path and all(things) and nearest[0] == nearest[1] and nearest[0]:
        return places[0] <= places[1] or places[1] <= places[0]  # "at Santa Rufina, a mine in southern Bolivia"
    if all(places) and things[0] & things[1] & _RARE and (places[0] <= places[1] or places[1] <= places[0]):
        return True
    if all(len(some) > 1 and all(any(_ends(one, two) for two in places[1 - i]) for one in some)
           for i, some in enumerate(places)):  # fmt: skip
        return True  # "near the Duyvil station of Metro-North", "the Metro-North derailment at Duyvil"
    return places[0] == places[1] or (bool(names[0] & names[1]) and not (places[0] and places[1]))


def _ends(one: str, two: str) -> bool:
    return one == two or one.endswith(f" {two}") or two.endswith(f" {one}")


def same_time(earlier: Statement, later: Statement) -> bool:
    """Whether some day of the one is a day of the other; a long time must be the same, and what tells no time of its
    own must be published on the same day or the next."""
    told = all(when.how == "stated" for when in (*earlier.times, *later.times))
    if not told and earlier.path != later.path and not published_within(1, earlier, later):
        return False
    for one in earlier.times:
        for two in later.times:
            first, second = one.inner, two.inner
            if _long(first) or _long(second):
                if first == second or (earlier.path == later.path and _years_after(earlier, later)):
                    return True
            elif first.overlaps(second):
                return True
    return False


def _years_after(earlier: Statement, later: Statement) -> bool:
    """Whether one of two figures is told so many years after its event, and the other may be of that time."""
    if YEARS_AFTER in earlier.modifiers:
        earlier, later = later, earlier
    if YEARS_AFTER not in later.modifiers or "plural" in (*earlier.modifiers, *later.modifiers):
        return False
    return any(
        when.how != "stated" or when.inner.overlaps(other.inner) for when in earlier.times for other in later.times
    )


def _long(span: Interval) -> bool:
    return span.days is None or span.days > _LONG


def _may_grow(earlier: Statement, later: Statement, one: float, two: float) -> bool:
    """Whether the later figure may be the earlier one brought up to date.

    In the first days any figure grows, from the morning to the evening too where somebody else counts (but no digits
    change places).  Where people are searched for, or fall ill, it grows for weeks; else a few of the injured may die.
    """
    if earlier.published is None or later.published is None:
        return False
    if earlier.published == later.published:
        counted = earlier.path != later.path and all(one.voice.kind == "attributed" for one in (earlier, later))
        mistyped = earlier.value and later.value and swapped(earlier.value.text, later.value.text)
        return counted and not mistyped and not _past(earlier, _FRESH_EVENT)
    if two < one or all_counted(earlier, later):
        return False
    if later.published - earlier.published <= _FRESH and not _past(earlier, _FRESH_EVENT):
        return True
    if _past(earlier, _SETTLED):
        return False
    return _event(later) not in _SUDDEN or two - one <= max(_FEW, one * _SHARE)


def _past(statement: Statement, days: int) -> bool:
    """Whether the event was over for so many days when the figure was published."""
    ends = [when.inner.until for when in statement.times if when.how == "stated"]
    published = statement.published
    return any(until is not None and published is not None and published - until > days for until in ends)


def rounded(one: float, two: float) -> bool:
    """Whether the one is the other, rounded."""
    if one == two:
        return True
    for rough, fine in ((one, two), (two, one)):
        if rough >= 100 and rough == int(rough):
            place = 1
            while rough % (place * 10) == 0:
                place *= 10
            if place > 1 and abs(rough - fine) <= place / 2:
                return True
    return False
