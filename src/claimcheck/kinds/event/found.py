"""What a construction says of an event, before it is a statement: times, places and hosts with their context."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.kinds.event.clauses import WHEN, Attached, is_time, verb_at
from claimcheck.kinds.event.context import when_before
from claimcheck.kinds.event.index import BESIDE, BY_THEN, Events
from claimcheck.kinds.event.nouns import Noun
from claimcheck.kinds.event.openings import opening_time
from claimcheck.kinds.event.rows import Tail
from claimcheck.model import Ref
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HAVE, MODALS, RELATIVES, REPORTING, is_past


@frozen
class Said:
    """What a construction says of an event.

    `name` is the cell of its name; `span` the cells from the first word of the construction to the last.
    `whole` is the noun phrase with its complement, for a place that stands inside it.
    """

    pattern: str
    name: int
    span: tuple[int, int]
    keys: tuple[str, ...]
    refs: tuple[Ref, ...]
    acts: frozenset[str] = frozenset()
    time: Attached | None = None
    place: Attached | None = None
    host: Ref | None = None
    modifiers: tuple[str, ...] = ()
    sure: bool = True
    inside: tuple[int, int] | None = None
    ordinal: int | None = None
    number: int | None = None  # the cell of the ordinal, where it stands behind the name
    around: int = 0  # the days by which the event may be earlier or later than the time
    now: bool = False  # without a time, it is told of the day of publication


@frozen
class Counted:
    """A number of years (or days, months) said of an event: `time` is the cell of the counting words.

    `sort`: anniversary, since (time passed since it began), lasted (how long it was).
    """

    sort: str
    time: int
    name: int
    last: int
    keys: tuple[str, ...]
    refs: tuple[Ref, ...]
    acts: frozenset[str]
    modifiers: tuple[str, ...]
    ordinal: int | None = None


def whole_row(
    cells: Sequence[Cell], whole: Said, behind: Tail, sure: bool, it: Noun | None = None, hosts: Sequence[Ref] = ()
) -> Iterator[Said]:
    """The times, places and hosts of a row of phrases, each with the others beside it."""
    time = behind.times[0] if behind.times else (behind.tight[0] if behind.tight else None)
    if not behind.times and time is not None and counted_from(cells, whole.name, time):
        sure = False
    place = behind.places[0] if behind.places else None
    host = hosts[0] if len(hosts) == 1 else None
    if len(behind.times) > 1 and not nested(cells, behind.times):
        sure = False
    inside = None
    if behind.split is not None and it is not None and place is not None and place == behind.split:
        inside = (it.first, it.last)
    strong = sure or (inside is not None)
    if time is not None or place is not None or host is not None:
        shared = replace(whole, time=time, place=place, host=host, sure=sure, inside=inside)
        own = not behind.times and time is not None and place is None and host is None
        if own and not sure and it is not None:
            return  # said already: it belongs to the noun for sure
        if inside is not None and time is None:
            shared = replace(shared, sure=strong)
        yield shared


def counted_from(cells: Sequence[Cell], first: int, time: Attached) -> bool:
    """Whether a time between commas ends a count that begins at the event: "a year after they won, in 1954,"."""
    if not time.first or cells[time.first - 1].norm != ",":
        return False
    for k in range(first - 1, max(-1, first - 12), -1):
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return False
        if (
            cells[k].norm in ("after", "before")
            and k
            and (cells[k - 1].sort == "time" or cells[k - 1].norm in _COUNTED)
        ):
            return True
        if cells[k].sort == "time" and cells[k].what.text.lower().endswith((" after", " before", " from")):
            return True
        if cells[k].norm == "of" and k and cells[k - 1].norm == "eve":
            return True
    return False


_JUST = 366
"""The days by which "had just begun" may lie before the time that opens its sentence."""
_COUNTED = frozenset("day days week weeks month months year years night morning evening hours minutes".split())


def nested(cells: Sequence[Cell], times: Sequence[Attached]) -> bool:
    """Whether two times of a row lie next to each other: "on Friday in June"."""
    return all(b.first == a.last for a, b in itertools.pairwise(times))


def shared_time(cells: Sequence[Cell], at: int, events: Events) -> Attached | None:
    """The time at the end of a second half with a verb of its own: "Peru hosting the summit and Italy assuming the
    presidency next year".  It may belong to both halves."""
    if at >= len(cells) or cells[at].norm != "and":
        return None
    verbs = 0
    for k in range(at + 1, min(len(cells), at + 14)):
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return None
        verbs += verb_at(cells, k, events) is not None
        if is_time(cells[k]):
            first = k - 1 if cells[k - 1].norm in WHEN else k
            return Attached(first, k + 1, k, cells[first].norm if first != k else "") if verbs == 1 else None
    return None


def opened(
    cells: Sequence[Cell], whole: Said, first: int, sure: bool, hosts: Sequence[Ref], behind: Tail | None = None
) -> Iterator[Said]:
    """The same with the time that opens the sentence."""
    time = opening_time(cells, first) or when_before(cells, first)
    if time is not None:
        place = behind.places[0] if behind is not None and behind.places else whole.place
        host = hosts[0] if len(hosts) == 1 else None
        said = cells[first : whole.span[1]]
        had = any(a.norm == "had" and b.norm not in DETERMINERS for a, b in itertools.pairwise(said))
        just = had and any(cell.norm == "just" for cell in said)
        modifiers = (*whole.modifiers, *((BY_THEN,) if had and not just else ()))
        around = _JUST if just else whole.around
        span = (min(time.first, whole.span[0]), whole.span[1])
        pattern = f"{whole.pattern}, time first"
        yield replace(whole, pattern=pattern, time=time, place=place, host=host, sure=sure, modifiers=modifiers,
                      around=around, span=span)  # fmt: skip


def beside(cells: Sequence[Cell], one: Said) -> tuple[str, ...]:
    """Whether the place stands right behind the name that has the year in it, and ends its phrase, which only
    completes a noun: "samples from the 2012 Games in London"; nobody may have told or seen there what is said."""
    if one.place is None or one.time is None or one.place.first != max(one.name, one.time.cell) + 1:
        return ()
    after = cells[one.place.last] if one.place.last < len(cells) else None
    beyond = cells[one.place.last + 1].norm if one.place.last + 1 < len(cells) else ""
    if after is not None and after.norm == "," and beyond in ("where", "when"):
        return (BESIDE,)
    goes_on = after is not None and after.norm in ("and", "but") and is_past(beyond)  # "... in London and wept"
    if after is not None and after.sort != "mark" and after.norm not in _ENDS and not goes_on:
        return ()
    governed = one.span[0] > 1 and cells[one.span[0] - 1].norm in ("of", "from", "for")
    plain = governed and not is_past(cells[one.span[0] - 2].norm)
    clause = cells[_clause(cells, one.span[0]) : one.span[0]]
    return (BESIDE,) if plain and not any(cell.norm in _TOLD for cell in clause) else ()


def _clause(cells: Sequence[Cell], at: int) -> int:
    """Where the clause with a verb of its own begins that goes on to a cell: "they met while he was there for", not
    "they met when young for"."""
    for k in range(at - 1, -1, -1):
        if cells[k].sort == "mark":
            return 0
        if cells[k].norm in _OPENING:
            return k if any(cell.norm in BE | HAVE or is_past(cell.norm) for cell in cells[k + 2 : at]) else 0
    return 0


_OPENING = frozenset("while when because".split())

_ENDS = RELATIVES | BE | HAVE | MODALS | {"where"}
_TOLD = REPORTING | frozenset(
    "spoke speaks speak speaking talked talks talk talking told tells tell telling recalled recalls recalling "
    "remembered remembers discussed discusses wrote writes watched watches watching saw sees seen heard hears "
    "celebrated celebrates screened shown showed shows exhibited displayed sold auctioned lectured dreamt dreamed "
    "thought asked answered met gathered praised criticised criticized marked honoured honored presented unveiled "
    "found held won".split()
)
