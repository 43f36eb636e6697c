"""What is said in another order: "The year the ship sank was 1638", "readers had to wait until 1976 for the book to be
published", "Oslo was where she was crowned", "it was from Oslo that it was launched"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import event_keys, is_place, is_time
from claimcheck.kinds.event.entries import as_year
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.kinds.event.plain.bounds import in_past, in_time
from claimcheck.kinds.event.plain.years import the_year
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, PREPOSITIONS

SIGNS = frozenset(["year", "day", "month", "until", "where", "from"])
_UNTIL = frozenset(["until", "till"])
_WAIT = frozenset("wait waited waiting took".split())
_REACH = 7

Past = Callable[[str], str]


def straight(cells: Sequence[Cell], events: Events) -> list[Cell] | None:
    """The cells in plain order; None if they are."""
    return _year_was(cells) or _waited(cells, events.past) or _was_where(cells, events) or _from_there(cells, events)


def _year_was(cells: Sequence[Cell]) -> list[Cell] | None:
    """ "The year the ship sank was 1638": in 1638 the ship sank."""
    clause = the_year(cells, 0)
    for k in range(clause + 2, len(cells) - 1) if clause else ():
        time = as_year(cells[k + 1]) if cells[k + 1].norm.isdecimal() else cells[k + 1]
        if cells[k].norm not in BE or not is_time(time):
            continue
        if any(cell.sort != "mark" for cell in cells[k + 2 :]) or any(is_time(cell) for cell in cells[clause:k]):
            return None
        on = replace(cells[k], norm="in", start=time.start, end=time.start)
        comma = replace(cells[k], sort="mark", norm=",", tags=("punct",))
        return [on, time, comma, *cells[clause:k], *cells[k + 2 :]]
    return None


def _waited(cells: Sequence[Cell], past: Past) -> list[Cell] | None:
    """ "Had to wait until 1976 for the book to be published": the book was published in 1976."""
    at = next((k for k in range(1, len(cells) - 5) if cells[k].norm in _UNTIL and is_time(cells[k + 1])), 0)
    if not at or cells[at + 2].norm != "for" or not any(cell.norm in _WAIT for cell in cells[max(0, at - 3) : at]):
        return None
    to = next((k for k in range(at + 4, min(len(cells) - 1, at + 3 + _REACH)) if cells[k].norm == "to"), 0)
    subject = cells[at + 3 : to]
    if not to or any(cell.sort == "mark" or cell.norm in PREPOSITIONS for cell in subject):
        return None
    verb = to + 1
    row = list(subject)
    if cells[verb].norm == "be":
        row, verb = [*row, replace(cells[verb], norm="was")], verb + 1
    if verb >= len(cells) or not any(key.startswith(VERB) for key in event_keys(cells[verb])):
        return None
    done = cells[verb] if verb > to + 1 else in_past(cells[verb], past)
    return [*row, done, *in_time(cells[at], cells[at + 1]), *cells[verb + 1 :]]


def _was_where(cells: Sequence[Cell], events: Events) -> list[Cell] | None:
    """ "Oslo was where she was crowned": Oslo, where she was crowned."""
    for k in range(1, len(cells) - 3):
        if cells[k].norm in ("was", "is") and cells[k + 1].norm == "where" and is_place(cells[k - 1], events):
            comma = replace(cells[k], sort="mark", norm=",", tags=("punct",))
            return [*cells[:k], comma, *cells[k + 1 :]]
    return None


def _from_there(cells: Sequence[Cell], events: Events) -> list[Cell] | None:
    """ "It was from Oslo that the probe was launched": the probe was launched from Oslo."""
    norms = [cell.norm for cell in cells[:3]]
    if norms != ["it", "was", "from"] or len(cells) < 7:
        return None
    place = 3 + (cells[3].norm in DETERMINERS)
    if not is_place(cells[place], events) or cells[place + 1].norm != "that":
        return None
    behind = cells[place + 2 :]
    verbs = (k for k, cell in enumerate(behind) if any(key.startswith(VERB) for key in event_keys(cell)))
    verb = next(verbs, 0)
    return [*behind[: verb + 1], cells[2], cells[place], *behind[verb + 1 :]] if verb else None
