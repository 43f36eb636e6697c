"""Phrases of time that an event opens or closes, so that a time behind its name is its own: "in the decade after the
fall of the wall in 1989", "from the fall of the wall in 1989 to the present", "led to the fall of the wall in 1989".

Behind a length, "within a decade of the fall of the wall in 1989", it may be that of the verb before it, but only if
about so long had passed by then.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.nouns import Noun
from claimcheck.model import Statement, TimeRef
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, HAVE, MODALS, NOT, is_past

PASSED = "passed by then "
"""Begins the modifier that holds how many days, at least and at most, a verb before the event says had passed; with a
third number, or were to come."""
_BY_THEN = frozenset("time moment day night morning hour".split())
_UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 31, "year": 366, "decade": 3653, "generation": 11_000,
          "century": 36_525}  # fmt: skip
_PLURALS = {f"{unit}s": days for unit, days in _UNITS.items()} | {"centuries": 36_525}
_SOME = 24
"""How many of a unit "weeks", "months" may be, at most."""
_ONE = frozenset("a an one".split())
_AROUND = frozenset("after since following before until preceding".split())
_TO = frozenset("to until till through onwards onward".split())
_LED = {
    "to": frozenset("led leading leads".split()),
    "in": frozenset("culminated culminating ended ending resulted resulting climaxed".split()),
    "with": frozenset(
        "ended ending culminated began came started closed concluded coincided disappeared vanished".split()
    ),
}
"""By the preposition before an event, verbs of what was when that was."""
_POINTING = frozenset("it this which that day holiday service march".split())
_ALMOST = frozenset("almost nearly never not hardly".split())
_STAYING = frozenset(
    "lived worked stayed remained stood ruled governed reigned served lasted existed was were lay led headed".split()
)
"""Verbs of what goes on, which have no time of their own beside that until which it did."""
_DAYS = {"D": 1, "W": 7, "M": 31, "Y": 366}
_LEAST, _MOST = 0.4, 1.1
"""By which parts of a length what is told to be within it may have passed."""


def its_own_time(cells: Sequence[Cell], it: Noun, events: Events) -> bool:
    """Whether the time behind the name of an event is its own, whatever verb stands before it."""
    if not it.tail.times or it.first == 0:
        return False
    if any(cell.norm in events.tells - _POINTING for cell in cells[: it.first]):
        return False  # "the film ended with the fall of the wall in 1989"
    time = it.tail.times[-1]
    if not isinstance(cells[time.cell].what, TimeRef) or cells[time.cell].what.granularity != "year":
        return False
    before, after = cells[it.first - 1].norm, cells[time.last].norm if time.last < len(cells) else ""
    if before == "between":
        return after == "and"
    if before == "from":
        return after in _TO
    if before in _LED:
        return _led(cells, it.first - 1) if it.first > 1 else before == "with" and after == ","
    if before == "of" and it.first > 3:
        words = [cell.norm for cell in cells[it.first - 4 : it.first - 1]]
        return words[0] in ("at", "by", "on") and words[1] == "the" and words[2] in _BY_THEN
    if before in ("until", "till"):
        return _stays(cells, it.first - 1)
    if before in _AROUND and it.first > 2:
        many = cells[it.first - 2].norm in _PLURALS or cells[it.first - 2].norm in ("decade", "generation", "century")
        return many and cells[it.first - 3].norm in ("the", "those") and it.first > 3 and (
            cells[it.first - 4].norm in ("in", "over", "during", "through", "throughout")
        )  # fmt: skip
    return False


def _led(cells: Sequence[Cell], at: int) -> bool:
    """Whether what was then came to an end in an event, or came with it: "led to", not "almost led to"."""
    told = cells[at - 1].norm in _LED[cells[at].norm] and cells[at - 1].sort in ("word", "term", "phrase")
    return told and (at < 2 or cells[at - 2].norm not in _ALMOST | MODALS | NOT | HAVE | BE | {"to"})


def _stays(cells: Sequence[Cell], at: int) -> bool:
    """Whether the verb before "until" tells of what went on: "lived in Dresden until"."""
    verbs = [k for k in range(at) if cells[k].norm in BE or (_may_be_verb(cells[k]) and is_past(cells[k].norm))]
    return len(verbs) == 1 and cells[verbs[0]].norm in _STAYING and cells[verbs[0] + 1].norm not in NOT


def _may_be_verb(cell: Cell) -> bool:
    return cell.sort in ("word", "term", "phrase")


def passed(cells: Sequence[Cell], it: Noun) -> str:
    """The modifier of an event from which a length runs: "within a decade of", "a year after"; "" of others."""
    if not it.tail.times or it.first < 2 or it.tail.times[-1].last < it.first:
        return ""
    k, link = it.first - 2, cells[it.first - 1].norm
    if link not in ("of", "after"):
        return ""
    length = _length(cells, k)
    if length is None:
        return ""
    first, least, most = length
    if link == "of":
        within = first > 0 and cells[first - 1].norm in ("within", "inside")
        return f"{PASSED}{round(least * _LEAST)} {round(most * _MOST)} 0" if within else ""
    return f"{PASSED}{round(least * _LEAST)} {round(most * 2)}"


def _length(cells: Sequence[Cell], at: int) -> tuple[int, int, int] | None:
    """Where a length begins that ends at a cell, and how many days it is, at least and at most."""
    cell = cells[at]
    if cell.sort == "time" and isinstance(cell.what, TimeRef) and cell.what.number is not None:
        unit = _DAYS.get(cell.what.value.lstrip("P0123456789/") or "Y")
        days = None if unit is None else cell.what.number * unit
        return None if days is None else (at, round(days), round(days))
    if cell.norm in _PLURALS:
        return at, _PLURALS[cell.norm], _SOME * _PLURALS[cell.norm]
    if cell.norm in _UNITS and at and cells[at - 1].norm in _ONE:
        return at - 1, _UNITS[cell.norm], _UNITS[cell.norm]
    return None


def may_be_the_verbs(claim: EventClaim, statement: Statement) -> bool:
    """Whether a time may be that of what was so long after an event of a claim."""
    told = next((one[len(PASSED) :].split() for one in statement.modifiers if one.startswith(PASSED)), None)
    if told is None:
        return False
    least, most, *before = map(int, told)
    days = [day for dated in claim.dates for day in dated.on if day is not None]
    stated = [day for when in statement.times if when.how == "stated" for day in when.inner if day is not None]
    if not days or not stated:
        return True
    after = min(stated) - max(days) <= most and max(stated) - min(days) >= least
    return after or (bool(before) and min(days) - max(stated) <= most and max(days) - min(stated) >= least)
