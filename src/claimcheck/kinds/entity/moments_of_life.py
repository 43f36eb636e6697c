"""How English tells an age at an event: "was 44 when he took office", "at 40, X became", "his 77th birthday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity.acting import acts, either
from claimcheck.kinds.entity.aging import aged, years_of
from claimcheck.kinds.entity.taking_office import taken
from claimcheck.kinds.entity.telling import governed
from claimcheck.model import Statement, When
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, RELATIVES

_DYING = frozenset("died dies killed assassinated murdered executed drowned perished".split())
_OF_DEATH = frozenset(["his", "her", "the", "time", "of", "death"])
_BREAKS = (RELATIVES - {"where"}) | CONJUNCTIONS | {"that", "after", "before", "since", "until", "than"}
_NOW = frozenset(["is", "has", "remains", "leads", "runs", "heads", "plays"])
_SOON = frozenset("on in this next later tomorrow today and before".split())
_SMALLEST = 10
_UNITS = frozenset("percent % degrees a.m p.m am pm per points to - / th st nd rd".split())


def when(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X was 44 when he was sworn in in 1961", "X was 65 at his death"."""
    cells, cell, at = found.scene.cells, found.cell("t"), found.slots["t"]
    if cell is None or governed(found) or not _years(found):
        return
    after = [one.norm for one in cells[at + 1 : at + 9]]
    if after[:1] == ["years"]:
        after = after[2:] if after[1:2] == ["old"] else after
    if after[:1] == ["at"] and "death" in after[1:7] and set(after[1 : after.index("death")]) <= _OF_DEATH:
        yield from aged(found, facts, cell, "death")
        return
    if after[:1] == ["when"] and after[1:2] and after[1] in ("he", "she"):
        if _DYING & set(after[2:6]) and not {"not", "nearly", "almost"} & set(after[2:6]):
            yield from aged(found, facts, cell, "death")
            return
    elif after[:1] not in (["when"], ["on"], ["in"], ["upon"]):
        return
    reach = "sentence" if after[0] == "when" else "clause"
    told = reach == "clause" or not apart(cells, at + 1)
    on_a_day = list(_dated(found, facts, at + 1, last=reach) if told else ()) or list(taken(found, facts, at + 2))
    yield from on_a_day or aged(found, facts, cell, "then")


def acted(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X became prime minister in 1997 at the age of 43": the one date of the clause."""
    cells, at = found.scene.cells, found.slots["t"]
    cell = cells[at]
    between = cells[found.slots["s"] + 1 : at]
    if cell.what.rule != "at the age of" or governed(found) or any(one.norm in _DYING for one in between):
        return
    if any(one.norm in _BREAKS - {"who"} or one.sort == "possessive" for one in between):
        return
    others = [one for one in between if "person" in one.tags]
    if not acts(cells, found.slots["s"], at) or any("known" not in one.tags for one in others):
        return
    start = found.slots["s"] + 1
    own = [one.norm for one in cells[start : start + 2]] == [",", "who"]
    if own or cells[start].norm != ",":
        yield from _dated(either(found, others), facts, start + 2 if own else start)


def fronted(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "At 63, X is back", "Aged 40, X was sworn in on October 31, 1984"."""
    cells, cell = found.scene.cells, found.cell("t")
    behind = found.slots["s"] + 1
    if cell is None or not _years(found) or behind >= len(cells) or cells[behind].sort == "possessive":
        return
    if cells[behind].norm in _NOW:
        yield from aged(found, facts, cell, "has", times=(moments.publication(found.scene),))
        return
    if cells[behind].norm not in (",", "and"):
        yield from list(_dated(found, facts, behind)) or taken(found, facts, behind)


def becoming(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X became prime minister at 43", "X, who was elected president of Chile aged 54,"."""
    cells = found.scene.cells
    behind = cells[found.last] if found.last < len(cells) else None
    apart = behind is None or behind.sort == "mark" or behind.norm in _APART
    if not governed(found) and _years(found) and apart and acts(cells, found.slots["s"], found.slots["t"]):
        start = found.slots["s"] + 1
        while cells[start].norm in (",", "who"):
            start += 1
        yield from taken(found, facts, start)


_APART = frozenset("and but after when while following in with by despite having".split())


def then(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, then 43, was sworn in in November 2015"."""
    if not governed(found) and _years(found):
        yield from _dated(found, facts, found.last)


def heads(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, at 43 the youngest premier, spoke"."""
    cell = found.cell("t")
    if cell is not None and not governed(found) and _years(found):
        yield from aged(found, facts, cell, "bracket")


def on_a_day(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "In June 2023, at the age of 53, X took office", "X became premier at 53 in June 2023"."""
    cell, day = found.cell("t"), found.cell("d")
    assert cell is not None and day is not None
    behind = found.scene.cells[found.last : found.last + 1]
    if governed(found) or not _years(found) or any(one.sort == "possessive" for one in behind):
        return
    if not day.what.mod:
        yield from aged(found, facts, cell, "at", max(cell, day, key=lambda one: one.end), (moments.told(day.what),))


def will_turn(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X will turn 77 on Thursday"."""
    cell, cells = found.cell("t"), found.scene.cells
    after = cells[found.last] if found.last < len(cells) else None
    if after is not None and after.sort not in ("mark", "time") and after.norm not in _SOON:
        return
    if cell is not None and not governed(found) and _years(found):
        yield from aged(found, facts, cell, "turns", times=_stated(found, found.slots["t"] + 1))


def birthday(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X celebrates his 77th birthday on Thursday", "X's 77th birthday"."""
    cell, cells = found.cell("t"), found.scene.cells
    if cell is None or governed(found) or "birthday" not in cell.tags or cell.what.number is None:
        return
    verbs = {one.norm for one in cells[found.slots["s"] + 1 : found.slots["t"]]}
    now = verbs & {"celebrates", "marks", "celebrate", "mark"} and not verbs & {"to", "would", "did", "not"}
    stated = _stated(found, found.slots["t"] + 1)
    yield from aged(found, facts, cell, "turns" if now else "turned", times=stated)


def _stated(found: Found, at: int) -> tuple[When, ...]:
    """The day that follows at once."""
    cells = found.scene.cells
    while at < len(cells) and cells[at].norm in ("on", "in", "earlier", "later"):
        at += 1
    if at < len(cells) and cells[at].sort == "time" and cells[at].what.kind == "date" and not cells[at].what.mod:
        return (moments.told(cells[at].what),)
    return ()


def _years(found: Found) -> bool:
    """Whether the number can be one of years."""
    cells, at = found.scene.cells, found.slots["t"]
    years = years_of(cells[at])
    after = cells[at + 1].norm if at + 1 < len(cells) else ""
    return years is not None and years[0] >= _SMALLEST and after not in _UNITS


def on_one_day(found: Found, facts: Facts, clause: int) -> Iterator[Statement]:
    """The age on the one date of a clause with "when" that begins at a cell."""
    behind = [one.norm for one in found.scene.cells[clause + 2 : clause + 6]]
    if _DYING & set(behind):
        cell = found.cell("t")
        assert cell is not None
        yield from () if {"not", "nearly", "almost"} & set(behind) else aged(found, facts, cell, "death")
        return
    yield from _dated(found, facts, clause, last="sentence")


def apart(cells: Sequence[Cell], at: int) -> bool:
    """Whether the date of a clause may be that of another clause in it: "when he saw the ship that flew in 1961"."""
    day = next((k for k in range(at, len(cells)) if cells[k].sort == "time"), at)
    return any(cell.norm in _INSIDE for cell in cells[at + 1 : day])


_INSIDE = RELATIVES | frozenset(["that", "what"])


def _dated(found: Found, facts: Facts, start: int, last: str = "clause") -> Iterator[Statement]:
    """The age on the one date that the clause tells; nothing if it tells none, or several."""
    cells = found.scene.cells
    end = start
    while end < len(cells) and not (
        cells[end].sort == "mark" and cells[end].norm not in ("-", "'") if last == "clause" else cells[end].norm == ";"
    ):
        if last == "clause" and cells[end].norm in _BREAKS:
            break
        end += 1
    dates = [one for one in cells[start:end] if one.sort == "time" and "date" in one.tags]
    every = [one for one in cells if one.sort == "time" and {"date", "range"} & set(one.tags)]
    if len(dates) != 1 or len(every) != 1 or dates[0].what.mod not in ("", "APPROX", "START", "MID", "END"):
        return
    if any("unresolved" in one.tags for one in cells[start:end]):
        return  # "who was 27 in that autumn and who in 2007"
    cell = found.cell("t")
    assert cell is not None
    closing = max(cell, dates[0], key=lambda one: one.end)
    yield from aged(found, facts, cell, "at", closing, (moments.told(dates[0].what),))
