"""Whether years "after" an event are counted up to the day of publication: what they are said of is so now.

In "ten years after the war, Bergen is in ruins" they are, in "ten years after the war, Bergen was rebuilt" not.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimcheck.interval import ALWAYS, Interval, shift_years
from claimcheck.kinds.event.clauses import WHEN, WHERE, verb_at
from claimcheck.kinds.event.index import Events
from claimcheck.model import TimeRef, When
from claimcheck.text import moments
from claimcheck.text.shape import Cell
from claimcheck.text.told_now import behind, fronted
from claimcheck.text.words import (
    BE,
    DETERMINERS,
    HAVE,
    MODALS,
    RELATIVES,
    is_past,
)

_OPENERS = frozenset("but and yet now today so still".split())
_HOW_MANY = frozenset("nearly almost just only exactly precisely barely fully".split())
_SLACK = 366


def up_to_now(cells: Sequence[Cell], at: int, last: int, events: Events) -> bool:
    """Whether what the counted time at cell `at` (its phrase ends before `last`) belongs to is told as present."""
    first = at
    while first and cells[first - 1].sort == "word" and cells[first - 1].norm in _HOW_MANY:
        first -= 1
    opening = all(cells[k].sort == "mark" or cells[k].norm in _OPENERS for k in range(first))
    if opening and not _closed(cells, last, events):
        return False
    return fronted(cells, last) if opening else behind(cells, first)


def _closed(cells: Sequence[Cell], last: int, events: Events) -> bool:
    """Whether the event's own verb alone may stand before the comma: not in "ten years after the war came"."""
    if last >= len(cells):
        return False
    cell = cells[last]
    if _struck(cells, last, events):
        return True
    return cell.norm in (",", "was", "were", "had") or verb_at(cells, last, events) is not None or (
        cell.sort == "word" and cell.norm in WHERE
    )  # fmt: skip


def _struck(cells: Sequence[Cell], last: int, events: Events) -> bool:
    """Whether what is over in a day is told by the verb for what it did: "forty years after the quake hit Lisbon"."""
    name = cells[last - 1].norm.split()
    return cells[last].norm in events.struck and not (events.sudden | events.again).isdisjoint(name)


def beside(cells: Sequence[Cell], at: int) -> TimeRef | None:
    """The time that stands right before a count, and from which it counts back: "today, six years after the flood", "in
    1995, 50 years after the war"."""
    k = at - 1
    while k >= 0 and (cells[k].norm in _ABOUT or cells[k].norm == ","):
        k -= 1
    time = cells[k].what if k >= 0 and cells[k].sort == "time" else None
    if not isinstance(time, TimeRef) or time.kind != "date" or time.mod or time.inner == ALWAYS:
        return None
    if "year_inferred" in time.flags and time.rule not in ("weekday", "day word"):
        return None  # "on 12 October" of which year
    before = cells[k - 1].norm if k else ""
    return time if before in WHEN or time.granularity in ("day", "weekday") or not k else None


_ABOUT = frozenset("exactly precisely nearly almost just some about more than over barely only".split())


def from_then(then: TimeRef, time: TimeRef, *, ahead: bool = False) -> When | None:
    """The time at which it began if its years end at a time that stands beside them; if they are `ahead` of it, and
    begin then, when it was."""
    begin, until = then.inner
    if begin is None or until is None or not time.number or until - begin > _SLACK:
        return None
    years = int(time.number) if ahead else -int(time.number)
    span = Interval(
        shift_years(date.fromordinal(begin), years).toordinal(), shift_years(date.fromordinal(until), years).toordinal()
    )
    told = moments.told(time)
    return When(told.how, span, span.widened(_SLACK), told.relation, told.text, told.start, told.end)


def to_come(cells: Sequence[Cell], at: int, headline: bool) -> bool:
    """Whether somebody is yet to take part in an anniversary: "will sing at the golden jubilee", and in a headline
    "Choirs to sing at golden jubilee"."""
    k = at - 1
    while k > 0 and (cells[k].norm in DETERMINERS or cells[k].sort == "adjective"):
        k -= 1
    if k < 2 or cells[k].norm != "at":
        return False
    verb = next((j for j in range(k - 1, max(0, k - 4), -1) if cells[j].norm in _TAKE_PART), 0)
    between = cells[verb + 1 : k]
    if not verb or any(cell.sort == "mark" or cell.norm in RELATIVES or is_past(cell.norm) for cell in between):
        return False
    if cells[verb - 1].norm in ("will", "'ll", "shall"):
        return True
    before = cells[: verb - 1]
    finite = any(cell.norm in BE | HAVE | MODALS or cell.norm.endswith(("ed", "ing")) for cell in before)
    return headline and cells[verb - 1].norm == "to" and bool(before) and not finite


_TAKE_PART = frozenset(
    "sing perform play speak dance march parade appear preach officiate gather meet entertain pray recite drum "
    "assemble toast conduct compete".split()
)
"""What those do who are there when it is celebrated."""
