"""How old a house is in a time that is told, in a bare number: "X, which is 60 this year,", "X will be 60 in May"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.founding import governed, known_of
from claimcheck.kinds.entity.telling import Told, statement
from claimcheck.model import NumberRef, Span, Statement, Value
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.words import PREPOSITIONS

_LEAST = 10
_YEAR = 366
_DEICTIC = ("this ", "next ", "last ", "today", "tomorrow", "yesterday")


def so_old(found: Found, facts: Facts) -> Iterator[Statement]:
    """A number that nothing follows but a time of today's year, or one with its own."""
    known, cell, day = known_of(found, facts), found.cell("n"), found.cell("d")
    if known is None or cell is None or day is None or governed(found):
        return
    number = cell.what.number if cell.sort == "time" else _whole(cell.what)
    if not number or number < _LEAST or day.what.mod not in ("", "START", "MID", "END"):
        return
    cells = found.scene.cells
    after = cells[found.last] if found.last < len(cells) else None
    if after is not None and after.sort != "mark" and after.norm not in PREPOSITIONS | {"and", "but"}:
        return
    text = day.what.text.lower()
    near = text.startswith(_DEICTIC) or day.what.weekday is not None or any(letter.isdigit() for letter in text)
    before = cells[found.slots["s"] - 1].norm if found.slots["s"] else ""
    if (
        not near
        or before in PREPOSITIONS
        or any(one.norm in ("not", "if", "would") for one in cells[found.first : found.last])
    ):
        return
    when = moments.told(day.what)
    if "year_inferred" in day.what.flags:
        when = replace(when, outer=when.outer.widened(_YEAR))
    value = Value(found.scene.words(cell.start, cell.end), cell.start, cell.end, number=float(number), unit="year")
    bound = found.scene.sentence.block.published is not None
    yield statement(
        found,
        Told("anniversary", "bound" if bound else "is", known, known, day, Span(cell.start, cell.end), value,
             times=(when,), construction="copula"),
    )  # fmt: skip


def _whole(what: NumberRef) -> int:
    plain = not (what.ordinal or what.unit or what.approximate) and what.value == int(what.value)
    return int(what.value) if plain else 0


_S, _N, _D = "{s:subject.known}", "{n:number}", "on|in? {d:time.date}"
OF_HOUSES: tuple[Pattern, ...] = (
    Pattern("a house is so old", "Malmö FF, which is 114 this year, won.", f"{_S} ,? which? is|are {_N} {_D}", so_old),
    Pattern("a house will be so old", "Malmö FF will be 114 this year.", f"{_S} ,? which? will be {_N} {_D}", so_old),
    Pattern("a house is so many years old", "Malmö FF is 114 years old this year.",
            f"{_S} ,? which? is|are {{n:time.age}} {_D}", so_old),
)  # fmt: skip
