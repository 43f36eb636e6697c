"""Birthdays that the dead did not live to see: "X would have turned 90 on Monday", "X would have been 100 today"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.interval import Interval, told
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.aging import aged, shifted, years_of
from claimcheck.kinds.entity.answers import Answer
from claimcheck.kinds.entity.dead_for import DEAD_FOR
from claimcheck.kinds.entity.people import ages, birthday
from claimcheck.kinds.entity.telling import governed
from claimcheck.model import Entity, Statement, When
from claimcheck.terms import Truth
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell

_SMALLEST = 10
_NEAR = 120
"""Days from the text within which a day without a year is of the year that is meant."""
_UNREAL = frozenset(["had", "if", "unless"])
"""Words of which the would-be has another reason than a death; "had he lived" has none."""


def would(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, who would have turned 90 on Monday"."""
    cell, day, cells = found.cell("t"), found.cell("d"), found.scene.cells
    years = years_of(cell) if cell is not None else None
    if cell is None or day is None or years is None or years[0] < _SMALLEST or governed(found) or day.what.mod:
        return
    if _otherwise(cells, found):
        return
    turning = (cell.sort == "time" and cell.what.rule in ("birthday", "anniversary")) or "birthday" in cell.tags
    times = tuple(_times(moments.told(day.what), "year_inferred" in day.what.flags, found))
    yield from aged(found, facts, cell, "would turn" if turning else "would be", day, times)


def _times(when: When, inferred: bool, found: Found) -> Iterator[When]:
    """The day that is told, the last such weekday or the next; without its year, and long before or after the text,
    also that of the years beside it."""
    yield from moments.coming(when, found.scene)
    published = found.scene.sentence.block.published
    if (
        inferred
        and published is not None
        and not when.outer.widened(_NEAR).overlaps(Interval(published, published + 1))
    ):
        yield from (shifted(when, by) for by in (-1, 1))


def _otherwise(cells: tuple[Cell, ...], found: Found) -> bool:
    """Whether it is told of under a condition that is not "had she lived"."""
    for at, cell in enumerate(cells):
        opens = (
            cell.norm != "had" or at in (0, found.last) or cells[at - 1].sort == "mark"
        )  # not "the house he had built"
        if cell.norm in _UNREAL and opens and not found.first <= at < found.last:
            clause = {one.norm for one in cells[at + 1 : at + 6]}
            if not clause & {"lived", "survived", "died"}:
                return True
    return False


def judge(person: Entity, number: int, statement: Statement, known: str) -> Answer:
    """Whether somebody who has died would have been, or become, so old on the day that is told."""
    born, died, published = person.born, person.died, statement.published
    assert born is not None
    day = birthday(born, number)
    if day is None or died is None or died.begin is None or published is None or published < died.begin:
        return Truth.MAYBE, known, f"the claims know of no death of {person.name}"
    exact = statement.mode == "would turn"
    fits = [_on(born.begin, when) for when in statement.times]
    if exact and any(
        when.outer.widened(slack).overlaps(day) for when, slack in zip(statement.times, fits, strict=True)
    ):
        return Truth.YES, known, "it fits the day of birth"
    if exact:
        return Truth.NO, known, f"the birthday on which they would have reached {number} is {told(day)}"
    spans = [ages(born, when.outer.widened(1)) for when in statement.times]
    if any(span is None or span[0] <= number <= span[1] for span in spans):
        return Truth.YES, known, "it fits the day of birth"
    return Truth.NO, known, f"the day of birth does not allow {number}"


def _on(born: int | None, when: When) -> int:
    """Days by which a birthday may be told of otherwise: none for a day of the calendar, but for who was born on a leap
    day."""
    day = date.fromordinal(born) if born is not None else None
    leap = day is not None and (day.month, day.day) == (2, 29)
    return 0 if any(letter.isdigit() for letter in when.text) and not leap else 1


_WHO = "{s:subject.person} ,? who?"
_WHEN = ",? had? he|she? lived? ,? later|earlier|just? on|in?"
POSTHUMOUS: tuple[Pattern, ...] = (
    *DEAD_FOR,
    Pattern(
        "would have turned", "Urho Kekkonen would have turned 100 on 3 September 2000.",
        f"{_WHO} would <adv>? have <adv>? {{t:time.age}} {_WHEN} {{d:time.date}}", would,
    ),
    Pattern(
        "would have been", "Urho Kekkonen would have been 100 on 3 September 2000.",
        f"{_WHO} would <adv>? have <adv>? been <adv>? {{t:number}} {_WHEN} {{d:time.date}}", would,
    ),
    Pattern(
        "would be today", "Urho Kekkonen would be 100 today.",
        f"{_WHO} would <adv>? be <adv>? {{t:number}} today|now? {{d:time.date}}", would,
    ),
    Pattern(
        "would have been so many years old", "Urho Kekkonen would have been 100 years old on 3 September 2000.",
        f"{_WHO} would <adv>? have <adv>? been <adv>? {{t:time.age}} {_WHEN} {{d:time.date}}", would,
    ),
    Pattern(
        "would have celebrated", "Urho Kekkonen would have celebrated his 100th birthday on 3 September 2000.",
        f"{_WHO} would <adv>? have celebrated|marked|had his|her {{t:time.anniversary}} {_WHEN} {{d:time.date}}", would,
    ),
)  # fmt: skip
