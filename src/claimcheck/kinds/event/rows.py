"""The row of prepositional phrases behind a noun or a verb: who, when and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from claimcheck.frozen import slotted
from claimcheck.kinds.event.clauses import (
    ADVERBS,
    LONGEST,
    LOOSE_ENDS,
    PARTY,
    WHEN,
    WHERE,
    Attached,
    group,
    how,
    is_house,
    is_place,
    is_time,
    ref_of,
)
from claimcheck.kinds.event.heads import inner, named, outer, stands_for
from claimcheck.kinds.event.index import THERE, Events
from claimcheck.kinds.event.manners import INTO, figure, past_manner
from claimcheck.kinds.event.offshore import offshore
from claimcheck.kinds.event.openings import daypart
from claimcheck.kinds.event.titled import TITLED
from claimcheck.model import Ref
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    IRREGULAR_PASTS,
    MODALS,
    POSSESSIVES,
    RELATIVES,
    is_past,
)

_PARTS = frozenset("central downtown inner eastern western northern southern old".split())
_SORTS = frozenset("city town village port centre center heart middle".split())
"""Words before a place for a part of it, and nouns before "of" for what it is."""


@slotted
class Tail:
    """What a row of phrases behind a noun or verb holds, and the cell after it."""

    last: int
    refs: list[Ref] = field(default_factory=list)
    times: list[Attached] = field(default_factory=list)
    places: list[Attached] = field(default_factory=list)
    tight: list[Attached] = field(default_factory=list)  # times that belong to the noun for sure
    split: Attached | None = None  # a place that stands before a complement of the noun
    plural: bool = False  # "of two Norwegians"


def tail(cells: Sequence[Cell], at: int, events: Events) -> Tail:
    """The row of prepositional phrases that begins at a cell."""
    found = Tail(at)
    first = at
    stop = min(len(cells), at + LONGEST)
    filled = False  # "of a mission": who comes then is tied to that, not to the event
    while at < stop:
        cell = cells[at]
        following = cells[at + 1] if at + 1 < stop else None
        if cell.norm == "(":
            close = next((k for k in range(at + 1, min(stop, at + 7)) if cells[k].norm == ")"), None)
            if close is None:
                break
            if close == at + 2 and is_time(cells[at + 1]):
                found.tight.append(Attached(at + 1, at + 2, at + 1))
            at = close + 1
            continue
        if is_time(cell) and TITLED in cell.tags:
            found.tight.append(Attached(at, at + 1, at, "of"))
            at += 1
            continue
        if is_time(cell):
            found.times.append(Attached(at, at + 1, at))
            at += 1
            continue
        aside = _aside(cells, at, stop)
        if aside is not None and not found.times:
            found.tight.append(aside)
            at = aside.last + 1
            continue
        there = None if found.places else _aside_place(cells, at, stop, events)
        if there is not None:
            found.places.append(there)
            at = there.last + 1
            continue
        if cell.norm == "," and found.places and found.places[-1].last == at and _state(following):
            at += 2  # "in Bergen, Norway"
            if at + 1 < stop and cells[at].norm == "," and (cells[at + 1].norm in WHEN or is_time(cells[at + 1])):
                at += 1
            continue
        if cell.sort == "word" and cell.norm in ADVERBS:
            at += 1
            continue
        sea = offshore(cells, at, stop, events)
        if sea is not None:
            found.places.append(sea)
            at = sea.last
            continue
        if cell.sort not in ("word", "cap") or following is None:
            break
        nxt = at + 1
        if cells[nxt].norm in DETERMINERS and nxt + 1 < stop:
            nxt += 1
        if cell.norm in WHEN and is_time(cells[nxt]) and nxt > at + 1 and _of_a_thing(cells, nxt):
            break
        if cell.norm in WHEN and is_time(cells[nxt]):
            found.times.append(Attached(at, nxt + 1, nxt, cell.norm))
            at = nxt + 1
            continue
        if cell.norm in ("on", "in", "during") and nxt > at + 1:
            part = daypart(cells, at + 1)
            if at + 1 < part < stop and is_time(cells[part]) and cells[part].what.rule not in ("weekday", "day word"):
                found.times.append(Attached(at, part + 1, part, cell.norm))
                at = part + 1
                continue
        if cell.norm == "between" and is_time(following) and following.what.kind == "range":
            found.times.append(Attached(at, at + 2, at + 1, "from"))
            at += 2
            continue
        if cell.norm == "from" and following.norm in CAPTIVITY and at == first:
            at += 2
            continue
        trip = _on_its_trip(cells, at, stop) or past_manner(cells, at, stop)
        if trip:
            at = trip
            continue
        if cell.norm == "as" and cells[nxt].sort in ("phrase", "role") and "office" in cells[nxt].tags:
            at = nxt + 1  # "was sworn in as president in"
            continue
        if cell.norm == "of" and is_time(cells[nxt]):
            found.tight.append(Attached(at, nxt + 1, nxt, "of"))
            at = nxt + 1
            continue
        if (cell.norm in WHERE or (cell.norm == "on" and cells[nxt].norm in events.spots)) and is_place(
            cells[nxt], events
        ):
            end = _spot(cells, nxt + 1, stop)
            if not (end < stop and cells[end].sort == "possessive"):
                found.places.append(Attached(at, end, nxt, cell.norm))
                at = end
                continue
        if (
            cell.norm in ("on", "in")
            and cells[nxt].sort == "adjective"
            and nxt + 1 < stop
            and cells[nxt + 1].norm in _SOIL
        ):
            found.places.append(Attached(at, nxt + 2, nxt, "in"))
            at = nxt + 2
            continue
        deep = _within(cells, at, stop, events)
        if deep is not None:
            found.places.append(deep)
            at = deep.last
            continue
        if cell.norm == "at" and is_house(cells[nxt]) and (at == first or all(ref.how == "of" for ref in found.refs)):
            following_ = cells[nxt + 1] if nxt + 1 < stop else None
            if following_ is None or following_.sort not in ("possessive", "subject", "cap", "phrase"):
                way = "of" if at == first else THERE  # "the strike at Boeing", "the premiere of the play at the Globe"
                found.refs.append(how(ref_of(cells[nxt]), way))
                at = nxt + 1
                continue
        beyond = _somewhere(cells, at, stop, events)
        if beyond is not None:
            name = cells[beyond - 1]
            before = cells[beyond - 3 if cells[beyond - 2].norm in DETERMINERS else beyond - 2]
            if name.sort == "subject" and before.norm == "of":
                found.refs.append(how(ref_of(name), "on"))  # "in the cellar of the library"
            at = beyond
            continue
        if cell.norm == "at" and cells[nxt].norm in ("home", "house"):
            found.places.append(Attached(at, nxt + 1, nxt, "at"))
            at = nxt + 1
            continue
        if cell.norm in PARTY:
            end = group(cells, at + 1, stop)
            if end == at + 1:
                break
            if cell.norm == "by":
                end = _listed(cells, end, stop)
            refs = named(cells, at + 1, end, cell.norm, events, beyond=True)
            if not refs and cell.norm not in ("of", "by", "between"):
                break
            if filled and cell.norm != "by":
                refs = [how(ref, inner(outer(ref.how))) for ref in refs]
            filled = filled or (cell.norm == "of" and not refs and not stands_for(cells[at + 1 : end]))
            if cell.norm == "of" and found.places and found.split is None and not found.times:
                found.split = found.places[-1]
            found.plural = found.plural or any("people" in ref.types and ref.text.endswith("s") for ref in refs)
            found.refs.extend(refs)
            at = end if cell.norm != "by" else _past_description(cells, end, stop)
            continue
        break
    found.last = at
    return found


def _past_description(cells: Sequence[Cell], at: int, stop: int) -> int:
    """The cell behind the description, between commas, of one by whom it was, where the time or the place follows it:
    "was opened by Anna Moe, the mayor of Bergen, in 1926"; the cell itself if there is none."""
    if at >= stop or cells[at].norm != "," or cells[at - 1].sort != "subject":
        return at
    close = next((k for k in range(at + 2, min(stop - 2, at + LONGEST)) if cells[k].norm == ","), 0)
    if not close or cells[close + 1].norm not in WHEN | WHERE:
        return at
    inside = cells[at + 1 : close]
    plain = inside[0].norm in DETERMINERS or inside[0].sort in ("phrase", "role", "word", "adjective", "number", "time")
    told = any(cell.sort == "mark" or cell.norm in _VERBAL or is_past(cell.norm) for cell in inside)
    return close + 1 if plain and not told and is_time(cells[close + 2]) else at


def _on_its_trip(cells: Sequence[Cell], at: int, stop: int) -> int:
    """The cell behind "on her maiden voyage", with a time or a place behind it; 0 if that is not there."""
    if cells[at].norm != "on" or at + 2 >= stop or cells[at + 1].norm not in POSSESSIVES:
        return 0
    trips = (k + 1 for k in range(at + 2, min(stop, at + 5)) if cells[k].norm.rpartition(" ")[2] in _TRIPS)
    end = next(trips, 0)
    return end if 0 < end < stop and (cells[end].norm in WHEN | WHERE or is_time(cells[end])) else 0


_TRIPS = frozenset("voyage trip flight journey way crossing run tour mission outing passage sailing cruise".split())
_SOIL = frozenset("soil territory ground land".split())
"""Nouns behind an adjective for where something was: "on Swedish soil"."""
_VERBAL = BE | HAVE | MODALS | RELATIVES | CONJUNCTIONS
CAPTIVITY = frozenset(
    "prison jail gaol custody captivity detention confinement incarceration imprisonment hospital".split()
)


def _spot(cells: Sequence[Cell], at: int, stop: int) -> int:
    """The cell after the common nouns for a part of the place before a cell: "in Bergen harbour", "in Oslo town hall";
    a possessive is gone over where what it has follows: "in Oslo's Frogner Park"."""
    if at + 1 < stop and cells[at].sort == "possessive":
        end = at + 1 if cells[at + 1].sort == "subject" and "unknown" in cells[at + 1].tags else at
        end = _nouns(cells, end + 1, stop) if end > at else _nouns(cells, at + 1, stop)
        return end if end > at + 1 else at
    return _nouns(cells, at, stop)


def _nouns(cells: Sequence[Cell], at: int, stop: int) -> int:
    end = at
    while end < min(stop, at + 3) and cells[end].sort in ("word", "cap") and cells[end].norm in _SPOTS | _BEFORE_SPOTS:
        end += 1
    return end if end > at and cells[end - 1].norm in _SPOTS else at


_BEFORE_SPOTS = frozenset("town city international domestic main central county old new high district railway".split())
_SPOTS = frozenset(
    "harbour harbor port dock docks quay marina bay waters roads estuary lagoon airport airfield aerodrome airbase "
    "station stadium arena velodrome racecourse street square plaza market park zoo fairground showground "
    "centre center hall castle cathedral church abbey mosque synagogue temple jail prison court courthouse "
    "courtroom hospital clinic university campus barracks parliament town suburb suburbs outskirts district "
    "neighbourhood neighborhood quarter area region metro underground subway terminal pier wharf hotel embassy "
    "consulate".split()
)


def departed(cells: Sequence[Cell], at: int, behind: Tail, keys: Sequence[str], events: Events) -> None:
    """Adds to a row behind cell `at` the place "from" which a launch, a flight or a voyage was."""
    if behind.places or not any(key in events.departs for key in keys):
        return
    for k in range(at, behind.last - 1):
        nxt = k + 2 if cells[k + 1].norm in DETERMINERS and k + 2 < len(cells) else k + 1
        if cells[k].norm == "from" and cells[k].sort == "word" and is_place(cells[nxt], events):
            owns = nxt + 1 < len(cells) and cells[nxt + 1].sort == "possessive"
            if (owns and _spot(cells, nxt + 1, len(cells)) == nxt + 1) or _doer(cells, at, k):
                return
            behind.places.append(Attached(k, nxt + 1, nxt, "from"))
            behind.refs = [ref for ref in behind.refs if ref.start != cells[nxt].start]
            return


def _doer(cells: Sequence[Cell], at: int, end: int) -> bool:
    """Whether common nouns for who did it stand right before "from", behind "by": "by a team from Bergen"."""
    row = [cell.norm for cell in cells[at:end]]
    if "by" not in row or row[-1] in _VEHICLES:
        return False
    return all(cell.sort == "word" for cell in cells[at + row.index("by") : end])


_VEHICLES = frozenset("rocket rockets launcher booster missile shuttle aircraft plane balloon helicopter ship".split())


def _somewhere(cells: Sequence[Cell], at: int, stop: int, events: Events) -> int | None:
    """The cell after a place of common nouns right before a time: "on the moon on 3 July", "in a tent in 1953"."""
    if cells[at].norm in _IN_A_WAY:
        return _in_a_way(cells, at, stop, events)
    into = cells[at].norm in INTO
    if not (into or cells[at].norm in WHERE | _IN_SOMETHING) or at + 2 >= stop or (into and figure(cells, at)):
        return None
    at += cells[at].norm == "on" and cells[at + 1].norm == "board"
    if cells[at + 1].norm not in DETERMINERS:
        return None
    for k in range(at + 2, min(stop - 1, at + 7)):
        cell = cells[k]
        if k > at + 2 and cell.norm in WHEN and is_time(cells[k + 1]):
            return k
        if k > at + 2 and offshore(cells, k, stop, events) is not None:
            return k  # "in a squall off Bergen"
        if k > at + 2 and cell.norm in WHERE and is_place(cells[k + 1], events) and k + 2 < stop:
            owns = cells[k + 2].sort == "possessive" and _spot(cells, k + 2, stop) > k + 2
            return k if owns or cells[k + 2].sort in ("mark", "word") else None  # "on a street in Bergen"
        if k > at + 2 and cell.norm in ("at", "in") and cells[k + 1].norm in DETERMINERS:
            return k if _somewhere(cells, k, stop, events) is not None else None  # "on a jet at the airport"
        if cell.sort not in ("word", "cap", "adjective", "subject") or cell.norm in events.verbs:
            return None
        if cell.norm != "of" and (cell.norm in LOOSE_ENDS or cell.norm in CONJUNCTIONS):
            return None
    return None


_IN_A_WAY = frozenset(["with", "without", "to", "amid"])
_WAY = 9


def _in_a_way(cells: Sequence[Cell], at: int, stop: int, events: Events) -> int | None:
    """The cell after common nouns for how or for whom it was, right before a time: "opened to traffic in 1953", "sank
    with the loss of 40 lives on 3 May"."""
    for k in range(at + 1, min(stop - 1, at + _WAY)):
        cell = cells[k]
        if k > at + 1 and cell.norm in ("in", "on") and is_time(cells[k + 1]):
            return k
        if cell.sort not in ("word", "number") or cell.norm in events.verbs:
            return None
        if cell.norm not in DETERMINERS | {"of"} and (cell.norm in LOOSE_ENDS or cell.norm in CONJUNCTIONS):
            return None
    return None


_IN_SOMETHING = frozenset("on aboard inside under underneath beneath below above behind beside across through".split())


def _within(cells: Sequence[Cell], at: int, stop: int, events: Events) -> Attached | None:
    """A place behind words for a part or a sort of it: "in central Bergen", "in the centre of Bergen", "in the Swedish
    city of Karlstad", "in the Norwegian capital, Oslo"."""
    if cells[at].norm not in WHERE:
        return None
    k = at + 1
    while k < min(stop, at + 5) and (cells[k].norm in DETERMINERS | _PARTS or cells[k].sort == "adjective"):
        k += 1
    sort = cells[k].norm if k < stop else ""
    if sort in _SORTS and k + 2 < stop and cells[k + 1].norm == "of":
        k += 2
    elif sort in ("capital", "city", "town") and k + 1 < stop:
        k += 2 if cells[k + 1].norm == "," else 1
    elif k == at + 1 or cells[k - 1].norm not in _PARTS:
        return None
    if k >= stop or not is_place(cells[k], events) or "somewhere" not in cells[k].tags:
        return None
    if k + 1 < stop and cells[k + 1].sort in ("possessive", "cap"):
        return None
    return Attached(at, k + 1, k, cells[at].norm)


def _listed(cells: Sequence[Cell], at: int, stop: int) -> int:
    """The cell after a list of names, the first of which ends before a cell: "by Norway, Sweden and the Sudan"."""

    def named(k: int) -> int:
        """The cell after a name, with its article, that begins at a cell; 0 if there is none."""
        k += k < stop and cells[k].norm == "the"
        return k + 1 if k < stop and cells[k].sort == "subject" else 0

    k = at
    while k < stop and cells[k].norm == ",":
        last = named(k + 2) if k + 1 < stop and cells[k + 1].norm == "and" else 0
        k = last or named(k + 1)
        if last or not k:
            return last or at
        if k < stop and cells[k].norm == "and":
            return named(k + 1) or at
    return at


def _of_a_thing(cells: Sequence[Cell], at: int) -> bool:
    """Whether a year is only that of a thing that is told of: "in the 1962 film"."""
    if cells[at].what.granularity != "year" or at + 1 >= len(cells):
        return False
    return cells[at + 1].sort == "word" and cells[at + 1].norm in _THINGS


_THINGS = frozenset(
    "film movie novel book play opera ballet musical song album series documentary miniseries drama painting treaty "
    "agreement accord deal law act report study poll census edition map photo photograph picture programme show".split()
)


def _state(cell: Cell | None) -> bool:
    return cell is not None and cell.sort == "subject" and "somewhere" in cell.tags


def _aside(cells: Sequence[Cell], at: int, stop: int) -> Attached | None:
    """A time between commas: ", in August 1990,"."""
    if cells[at].norm != "," or at + 3 >= stop:
        return None
    k = at + 2 if cells[at + 1].norm in WHEN else at + 1
    if k + 1 < stop and is_time(cells[k]) and cells[k + 1].norm == ",":
        return Attached(at + 1, k + 1, k, cells[at + 1].norm if k == at + 2 else "")
    return None


def last_word(cells: Sequence[Cell], behind: Tail) -> None:
    """Adds to what stands behind a verb the time behind a comma with which its sentence ends: ", in 1936."."""
    at = behind.last
    if behind.times or behind.tight or at + 2 >= len(cells) or cells[at].norm != "," or cells[at + 1].norm not in WHEN:
        return
    if is_time(cells[at + 2]) and all(cell.sort == "mark" and cell.norm != "," for cell in cells[at + 3 :]):
        behind.times.append(Attached(at + 1, at + 3, at + 2, cells[at + 1].norm))
        behind.last = at + 3


def _aside_place(cells: Sequence[Cell], at: int, stop: int, events: Events) -> Attached | None:
    """A place between commas right before a verb: "The summit, in Bergen, was"."""
    if (
        cells[at].norm != ","
        or at + 4 >= stop
        or cells[at + 1].norm not in WHERE
        or not is_place(cells[at + 2], events)
    ):
        return None
    verb = cells[at + 4]
    finite = verb.norm in BE | HAVE | MODALS or verb.norm in IRREGULAR_PASTS or verb.norm.endswith("ed")
    if cells[at + 3].norm != "," or verb.sort != "word" or not finite:
        return None
    return Attached(at + 1, at + 3, at + 2, cells[at + 1].norm)
