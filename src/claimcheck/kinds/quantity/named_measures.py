"""Measures of a thing that is called by its name: "the 730-metre Glenavon Viaduct", "At 287 feet long, the Cobb
Lane Footbridge ...", "the Kessel Dam, 140 metres high,", "the Halden Stadium seats 41,000".

A name alone may be anybody's, and a number beside it a distance: so its last or first word must be of the list `sized`
wherever nothing else says that the number is the measure of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.measures import Reader, Thing, exact, table, words
from claimcheck.model import NumberRef, Statement
from claimcheck.text.conversions import SCALES
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)

_MOST = 8
"""Measures of one sentence that are read."""
_HOLDS = frozenset("seats seated seat holds held hold accommodates accommodated accommodate".split())
_CALLED = 6
_PARTS = frozenset(
    "away above over below off through in along across upstream downstream behind north south east west".split()
)
"""Words behind a number by which it is a distance, or a part of the whole."""
_SMALL = (
    BE | HAVE | MODALS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES | COPULA_ADVERBS
    | frozenset("took stood ran fell cost won came went sold became began held made lost cut shut rose sank lay "
                "linked links got gave kept led left met saw set bore brought built drew grew shook swept".split())
)  # fmt: skip
"""Words behind a name that are no nouns."""
_BUILT = frozenset("built constructed erected finished completed".split())


def measures_told(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """The measures of a document whose thing has a name."""
    for scene in scenes:
        left_over = _MOST
        for at, cell in enumerate(scene.cells):
            if left_over and cell.sort == "number" and isinstance(cell.what, NumberRef) and exact(cell.what):
                reader = Reader(scene, facts, at, cell.what)
                found = _appositive(reader) or reader.read() or _named(reader)
                if found is not None:
                    left_over -= 1
                    yield found


def _named(reader: Reader) -> Statement | None:
    if not reader.number.unit:
        return _capacity(reader)
    return _before(reader) or _opening(reader) or _beside(reader) or _listed(reader) or _said(reader)


# --- constructions ---


def _appositive(reader: Reader) -> Statement | None:
    """ "the Brenna Bridge, a 450-metre structure"."""
    if not (reader.norm(reader.at - 1) in ("a", "an") and reader.norm(reader.at - 2) == "," and reader.number.unit):
        return None
    measure, at = _hyphened(reader)
    while reader.lower(at) and reader.lower(at + 1) and at - reader.at < _CALLED:
        at += 1
    end = reader.at - 2
    thing = _thing(reader, end - 1, end, reader.at + 1)
    if thing is None or not (reader.norm(at) in words(reader.facts, "things") or reader.norm(at) == thing.noun):
        return None
    return reader.made("beside a name", thing, measure)


def _hyphened(reader: Reader) -> tuple[str, int]:
    """The measure that is named behind a number ("140-metre-high"), and the cell after it."""
    measures, at = table(reader.facts, "measures"), reader.at + 1
    if reader.norm(at) == "-" and reader.norm(at + 1) in measures:
        return measures[reader.norm(at + 1)], at + 2
    return "", at


def _before(reader: Reader) -> Statement | None:
    """ "the 730-metre Glenavon Viaduct", "the 140-metre-high Kessel Dam"."""
    measure, at = _hyphened(reader)
    if reader.norm(reader.at - 1) not in ("the", "its", "this"):
        return None
    while reader.lower(at) and reader.norm(at) in words(reader.facts, "plain"):
        at += 1
    thing = _thing(reader, at, at + 1, at + 1)
    if thing is None or not _alone(reader, at + 1):
        return None
    return reader.made("before a name", thing, measure)


def _alone(reader: Reader, at: int) -> bool:
    """Whether a name is no part of a longer phrase: a verb or a small word stands behind it."""
    if at >= len(reader.cells):
        return True
    cell, word = reader.cells[at], reader.norm(at)
    if cell.sort == "mark":
        return word not in ("-", "/", "'")
    if cell.sort == "time" or word in _SMALL:
        return True
    sized = _is_size(reader.number.unit)
    return cell.sort == "word" and (word.endswith("ed") or (sized and word.endswith("s")))


def _opening(reader: Reader) -> Statement | None:
    """ "At 287 feet long, the Cobb Lane Footbridge ...", "With a capacity of 375 megawatts, the wind farm ..."."""
    first = reader.at - 1
    of = table(reader.facts, "measures").get(reader.norm(first - 1), "") if reader.norm(first) == "of" else ""
    if of and reader.norm(first - 2) in ("a", "an") and reader.norm(first - 3) in ("with", "at"):
        first -= 3
    if reader.norm(first) in ("at", "for", "to", "over") and reader.norm(first - 1) in table(reader.facts, "opening"):
        first -= 1
    if first > 0 and reader.cells[first - 1].sort != "mark":
        return None
    opening, measures = table(reader.facts, "opening"), table(reader.facts, "measures")
    word, at = reader.norm(first), reader.after
    measure = of or opening.get(word, "")
    if reader.norm(at) in measures:
        measure, at = measures[reader.norm(at)], at + 1
    bare = reader.norm(at) == "the" and bool(measure)  # "at 287 feet long the Cobb Lane Footbridge"
    if not (reader.norm(at) == "," or bare) or not (word in opening or word == "at" or of):
        return None
    name = at + 1 + (not bare and reader.norm(at + 1) == "the")
    while reader.lower(name) and reader.norm(name) in words(reader.facts, "plain"):
        name += 1
    thing = _thing(reader, name, name + 1, name + 1, any_name=bool(measure))
    return reader.made("in front of a name", thing, measure)


def _beside(reader: Reader) -> Statement | None:
    """ "the Kessel Dam, 140 metres high,", "Mount Kolur, at 2,940 metres,", "the Hallin Tunnel (18 km)"."""
    measures = table(reader.facts, "measures")
    first, at, measure = reader.at - 1, reader.at + 1, ""
    if reader.norm(at) in measures:
        measure, at = measures[reader.norm(at)], at + 1
    if reader.norm(first) == "at":
        first -= 1
    opening = reader.norm(first)
    if (opening, reader.norm(at)) not in ((",", ","), ("(", ")")):
        return None
    thing = _thing(reader, first - 1, first, at)
    if thing is None or (opening == "," and not measure and reader.norm(reader.at - 1) != "at"):
        return None
    return reader.made("beside a name", thing, measure)


def _listed(reader: Reader) -> Statement | None:
    """ "The Cobb Lane Footbridge: length 87 metres; height: 12 metres": a line of a list of facts."""
    measures = table(reader.facts, "measures")
    noun = reader.at - 1 - (reader.norm(reader.at - 1) == ":")
    if reader.norm(noun) not in measures or reader.norm(reader.at + 1) not in ("", ";", "."):
        return None
    first = noun - (reader.norm(noun - 1) in ("total", "overall"))
    colon = next((i for i in range(first) if reader.norm(i) == ":"), -1)
    if colon < 1 or reader.norm(first - 1) not in (":", ";"):
        return None
    thing = _thing(reader, colon - 1, first, reader.at + 1)
    return reader.made("in a list", thing, measures[reader.norm(noun)]) if thing is not None else None


def _said(reader: Reader) -> Statement | None:
    """ "The Moray Path runs for 27 miles", "Mount Kolur rises to 2,940 metres", "built at a cost of £310 million"."""
    verbs = table(reader.facts, "sized_verbs")
    at = reader.at - 1
    if reader.norm(at) in ("for", "to", "at", "over"):
        at -= 1
    if reader.norm(at) in verbs:
        behind = reader.norm(reader.after)
        measure = table(reader.facts, "measures").get(behind, verbs[reader.norm(at)])
        thing = _thing(reader, at - 1, at, reader.at + 1)
        if thing is None or behind in _PARTS or (behind == "from" and thing.noun in words(reader.facts, "long_ones")):
            return None
        return reader.made("said of a name", thing, measure)
    return _built_at(reader) or _measure_is(reader)


def _built_at(reader: Reader) -> Statement | None:
    """ "The Halden Stadium was built at a cost of £310 million"."""
    verb = reader.at - 5
    if [reader.norm(k) for k in range(verb + 1, reader.at)] not in (
        ["at", "a", "cost", "of"],
        ["for", "the", "price", "of"],
    ):
        return None
    name = verb - 1
    while reader.norm(name) in BE | HAVE:
        name -= 1
    if reader.norm(verb) not in _BUILT or name == verb - 1:
        return None
    return reader.made("said of a name", _thing(reader, name, verb, reader.at + 1), "cost")


def _measure_is(reader: Reader) -> Statement | None:
    """ "Iceland's cod quota for 2024 was set at 211,000 tonnes", "set its mackerel quota at 211,000 tonnes"."""
    measures = table(reader.facts, "measures")
    at = reader.at - 1
    if reader.norm(at) == "at":
        at -= 1
        if reader.norm(at) in ("set", "fixed", "capped", "put"):
            at -= 1
            if reader.norm(at) not in BE:
                return None  # "wanted the quota set at"
    at -= reader.norm(at) in BE
    if at == reader.at - 1:
        return None
    year: list[str] = []
    if at > 1 and reader.norm(at - 1) in ("for", "in"):
        year = [reader.norm(at)] if reader.norm(at).isdigit() else []
        at -= 2 if year or reader.cells[at].sort == "time" else 0
    elif reader.norm(reader.at + 1) in ("for", "in"):
        year = [reader.norm(reader.at + 2)] if reader.norm(reader.at + 2).isdigit() else []
    if reader.norm(at) not in measures or not reader.lower(at):
        return None
    measure, first = measures[reader.norm(at)], at
    while reader.lower(first - 1) and at - first < _CALLED:
        first -= 1
    kinds = [reader.norm(k) for k in range(first, at)] + year
    owner = reader.possessed(first - 1)
    if not owner and reader.norm(first - 1) == "its" and reader.norm(first - 2) in ("set", "fixed", "put", "capped"):
        cell = reader.cells[first - 3] if first > 2 else None
        owner = (cell.norm,) if cell is not None and (cell.sort == "subject" or "cap" in cell.tags) else ()
    if not owner:
        return None
    return reader.made("measure of", reader.thing(first, reader.at + 1, "", kinds, owner, True), measure)


def _capacity(reader: Reader) -> Statement | None:
    """How many a place with a name holds: "seats 41,000", "has 41,000 seats", "the 41,000-seat Halden Stadium"."""
    at, after = reader.at, reader.norm(reader.at + 1)
    if reader.norm(0) in ("for", "as", "when", "if"):
        return None  # "For hockey, the Halden Arena seats 9,000"
    people = words(reader.facts, "seated")
    thing: Thing | None = None
    if after == "-" and reader.norm(at + 2) in ("seat", "seater", "capacity"):
        if reader.norm(at - 1) in ("the", "its", "this"):
            thing = _thing(reader, at + 3, at + 4, at + 4, "venues")
    elif reader.norm(at - 1) in _HOLDS and (after in people or not reader.lower(at + 1)):
        verb = at - 1
        while reader.norm(verb - 1) in MODALS:
            verb -= 1
        thing = _thing(reader, verb - 1, verb, at + 1, "venues")
    elif after == "seats" and reader.norm(at - 1) in HAVE:
        thing = _thing(reader, at - 2, at - 1, at + 2, "venues")
    elif after == "seats" and at == 1 and reader.norm(0) == "with" and reader.norm(at + 2) == ",":
        name = at + 3 + (reader.norm(at + 3) == "the")
        thing = _thing(reader, name, name + 1, name + 1, "venues")
    elif [reader.norm(k) for k in range(5)] == ["with", "a", "capacity", "of", ""] and at == 4 and after == ",":
        name = at + 2 + (reader.norm(at + 2) == "the")
        thing = _thing(reader, name, name + 1, name + 1, "venues")
    return reader.made("said of a name", thing, "capacity") if thing is not None else None


# --- what is measured ---


def _thing(
    reader: Reader, name: int, first: int, last: int, sort: str = "sized", any_name: bool = False
) -> Thing | None:
    """What the name at a cell calls, if it is called by a word of a list; the cells from `first` to `last` tell it."""
    if not 0 <= name < len(reader.cells):
        return None
    cell = reader.cells[name]
    if not _proper(cell):
        return None
    parts = cell.norm.split()
    if len(parts) < 2 or not (any_name or {parts[0], parts[-1]} & words(reader.facts, sort)):
        return None
    if name < reader.at and _owned(reader, name):
        return None
    return reader.thing(min(name, first), max(name + 1, last), "", (), (cell.norm,), definite=True)


def _owned(reader: Reader, name: int) -> bool:
    """Whether a name only says whose the thing is, or where: "the new stand of the Halden Stadium has 9,000 seats"."""
    before = name - 1
    while before > 0 and (reader.norm(before) == "the" or reader.lower(before)):
        before -= 1
    share = reader.cells[before].what if before >= 0 else None  # "half the tunnel"
    return reader.norm(before) in PREPOSITIONS or (isinstance(share, NumberRef) and share.unit in ("", "fraction", "%"))


def _proper(cell: Cell) -> bool:
    """Whether a cell is a name that may be a thing's."""
    return cell.sort == "subject" and "person" not in cell.tags


def _is_size(unit: str) -> bool:
    """Whether a unit measures a size, and not money or a share."""
    return SCALES.get(unit, ("",))[0] in ("length", "area", "mass", "volume", "power")
