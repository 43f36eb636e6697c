"""Whether two accounts are of one time at which something was done: a cup is won each year, a treaty is signed by one
state after the other, a shop closes for a day."""

from __future__ import annotations

from claimcheck.kinds.event.named_acts.sorts import RECURRING
from claimcheck.model import Statement
from claimcheck.text.sources import marked, published_within
from claimcheck.text.stems import stem
from claimcheck.text.times.words import listed

_AGAIN_AND_AGAIN = ("buy", "win", "succeed", "hold", "come in", "open by", "last")
"""Acts that may be done to one thing more than once."""
_EACH_YEAR = ("win", "hold", "come in", "last")
"""Those that are, so that a year or a day must tell which time is meant."""
_RECENT, _WEEK, _MONTH, _YEAR = 60, 7, 31, 300
_STEMS = frozenset(map(stem, RECURRING))
_PRIZES = frozenset(
    listed("prize priz award medal medallion fellowship scholarship grant bursary oscar booker pulitzer laurel laurels")
)
_ANEW = ("open", "found", "close", "build", "inaugurate", "design", "open by")
_SIDES = ("sign", "ratify")
_NOT_SOON = ("close", "demolish")
"""Acts of which two days of one month may be of two times: a shop closes for a day."""


def one_time(earlier: Statement, later: Statement, tell: str) -> bool:
    """Whether both tell of one time."""
    act = later.attribute.rsplit(" ", 1)[0]
    if act in _ANEW and "anew" in (*earlier.modifiers, *later.modifiers):
        return False
    if act == "win" and not all({*marked(told, "noun"), *marked(told, "name")} & _PRIZES for told in (earlier, later)):
        return False  # men and women run, and those of several ages
    if tell != "place" and _two_places(earlier, later):
        return False
    if tell in ("date", "place"):
        return _one_of_its_date(earlier, later, act, tell)
    if act in _EACH_YEAR and not (_one_year(earlier, later) or _one_day(earlier, later)):
        return False
    return act not in _AGAIN_AND_AGAIN or not _one_is_old(earlier, later)


def _one_of_its_date(earlier: Statement, later: Statement, act: str, tell: str) -> bool:
    doers = [set(marked(told, "doer")) for told in (earlier, later)]
    if all(doers) and not doers[0] & doers[1]:
        return False
    if act in _SIDES and any(doers) and doers[0] != doers[1] and min(len(one) for one in doers if one) < 2:
        return False  # each side may sign on another day
    if act == "hold":
        return _one_year(earlier, later)
    nouns = [{*marked(told, "noun"), *map(stem, marked(told, "name"))} for told in (earlier, later)]
    if tell == "place":
        return not (nouns[0] | nouns[1]) & _STEMS or _one_year(earlier, later)
    gap = abs((earlier.times[0].inner.begin or 0) - (later.times[0].inner.begin or 0))
    if (nouns[0] | nouns[1]) & _STEMS and not _one_year(earlier, later):
        return False
    if act == "resign":
        return gap <= _MONTH
    return act not in _NOT_SOON or gap > _YEAR


def _two_places(earlier: Statement, later: Statement) -> bool:
    places = [set(marked(told, "place")) for told in (earlier, later)]
    return all(places) and not places[0] & places[1]


def _one_year(earlier: Statement, later: Statement) -> bool:
    """Whether both say by its year which one of several is meant."""
    return bool(set(marked(earlier, "year")) & set(marked(later, "year")))


def _one_day(earlier: Statement, later: Statement) -> bool:
    """Whether both tell one time, or the one tells of the days before the other one was published."""
    if earlier.times and later.times:
        return earlier.times[0].outer.overlaps(later.times[0].outer)
    return published_within(_WEEK, earlier, later) and not _one_is_old(earlier, later)


def _one_is_old(earlier: Statement, later: Statement) -> bool:
    """Whether only one of the two tells its time, and that is long past."""
    if bool(earlier.times) == bool(later.times):
        return False
    told = earlier if earlier.times else later
    begin = told.times[0].inner.begin
    return begin is None or told.published is None or told.published - begin > _RECENT
