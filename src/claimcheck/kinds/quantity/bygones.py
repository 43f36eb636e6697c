"""Two numbers of victims of one named event of long ago, which cannot both be true.

Nobody goes on counting them, so it does not matter when the two are published.  What matters is that the event is one:
the same name, the same sort, no two days or years; and that the two figures are no two counts of what was never
counted to the last: a few more or less, or thousands, are let alone unless digits changed places.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.disagree import rounded
from claimcheck.model import Statement
from claimcheck.text.misprints import misprint, swapped
from claimcheck.text.sources import marked, one_source, published_within
from claimcheck.text.story import knows_other, page_names
from claimcheck.text.times.words import listed
from claimcheck.text.towns import is_town

_SETTLED = 60
"""Days after which victims are counted."""
_MONTH = 31
_ANY = "any"
_ESTIMATED = frozenset(listed("earthquake flood storm eruption heatwave outbreak unrest attack strike"))
"""Sorts of events whose victims are never counted to the last."""
_MANY = 1000
"""Victims from which on they are hardly counted."""
_FEW, _SHARE = 3, 0.1
"""How many, and what share of all, may be those who died later."""
_WHOLE = frozenset(["", "people", "victims"])


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """What was suffered, by each word of the event's name."""
    if statement.voice.kind == "quoted" or statement.voice.asserted:
        return
    for name in marked(statement, "name"):
        yield ("bygone", statement.attribute, name)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if not one_source(earlier, later) or knows_other(earlier, later) or not _one_event(earlier, later):
        return ""
    if not _one_count(earlier, later):
        return ""
    return f"the number of those {later.attribute} is told in two ways"


def _one_event(earlier: Statement, later: Statement) -> bool:
    """Whether both name one event of long ago."""
    names = set(marked(earlier, "name")), set(marked(later, "name"))
    if not (names[0] <= names[1] or names[1] <= names[0]):
        return False
    sorts = {*marked(earlier, "event"), *marked(later, "event")} - {_ANY}
    if len(sorts) > 1:
        return False
    years = set(marked(earlier, "year")), set(marked(later, "year"))
    if all(years) and not years[0] & years[1]:
        return False
    told = [[when.inner for when in one.times] for one in (earlier, later)]
    if all(told) and not any(one.overlaps(two) for one in told[0] for two in told[1]):
        return False
    exact = all(any(day.days == 1 for day in days) for days in told)
    if "placed" in (*earlier.modifiers, *later.modifiers) and not exact and not _once_a_month(earlier, later):
        return False  # a year may see several of one sort in one place
    return _long_past(earlier, later)


def _once_a_month(earlier: Statement, later: Statement) -> bool:
    """Whether both tell one month of what befalls a house or a mine, no town, hardly twice in that time."""
    names = {*marked(earlier, "name"), *marked(later, "name")}
    told = [[when.inner for when in one.times if when.inner.days] for one in (earlier, later)]
    months = [{day for day in days if (day.days or 0) <= _MONTH} for days in told]
    sorts = {*marked(earlier, "event"), *marked(later, "event")}
    if not months[0] & months[1] or not sorts <= _RARE or any(map(is_town, names)):
        return False
    return {*marked(earlier, "cap")} <= page_names(later) and {*marked(later, "cap")} <= page_names(earlier)


_RARE = frozenset(listed("fire explosion collapse stampede crush derailment sinking"))
"""Sorts of events that don't come twice in a month to the same house."""


def _long_past(earlier: Statement, later: Statement) -> bool:
    """Whether a time is told at which the event was over when both were published; beside it, or as so many years
    ago.  Where only one of them tells it, the two are of one news."""
    past = [_past(one) for one in (earlier, later)]
    if all(past):
        return True
    return any(past) and (earlier.path == later.path or published_within(_MONTH, earlier, later))


def _past(statement: Statement) -> bool:
    published = statement.published
    if published is None:
        return False
    ends = [int(span.rpartition("-")[2]) for span in marked(statement, "ago")]
    ends += [when.inner.until for when in statement.times if when.inner.until is not None]
    return any(published - until > _SETTLED for until in ends)


def _one_count(earlier: Statement, later: Statement) -> bool:
    """Whether the two figures count the same, and differ by more than two counts of it do."""
    one, two = earlier.value, later.value
    if one is None or two is None or one.number is None or two.number is None:
        return False
    if one.number == two.number or rounded(one.number, two.number):
        return False
    who = [next(iter(marked(told, "who")), "") for told in (earlier, later)]
    if who[0] != who[1] and not set(who) <= _WHOLE and not _part_of_less(earlier, later, who):
        return False
    if swapped(one.text, two.text):
        return True
    if max(one.number, two.number) >= _MANY or _ESTIMATED & {*marked(earlier, "event"), *marked(later, "event")}:
        return False
    if abs(one.number - two.number) <= max(_FEW, _SHARE * min(one.number, two.number)):
        return False
    return who[0] == who[1] or set(who) <= _WHOLE or misprint(one.text, two.text) > 0


def _part_of_less(earlier: Statement, later: Statement, who: list[str]) -> bool:
    """Whether a part of the victims is told to be more than all of them."""
    if not (who[0] in _WHOLE) ^ (who[1] in _WHOLE):
        return False
    part, whole = (later, earlier) if who[0] in _WHOLE else (earlier, later)
    counts = [one.value.number or 0.0 if one.value is not None else 0.0 for one in (part, whole)]
    return counts[0] > counts[1]
