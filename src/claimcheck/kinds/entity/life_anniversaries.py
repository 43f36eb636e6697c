"""Anniversaries of births, deaths and weddings: "the centenary of X's birth", "X's centenary", "the 60th anniversary of
the death of X", "X and Y celebrated their golden wedding in 1988"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.interval import Interval, told
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.ages_of_bodies import celebrated
from claimcheck.kinds.entity.answers import Answer
from claimcheck.kinds.entity.founding import verbal
from claimcheck.kinds.entity.marriages import marriages
from claimcheck.kinds.entity.telling import Told, person, statement
from claimcheck.model import Entity, Span, Statement, Value
from claimcheck.terms import Truth
from claimcheck.text import moments
from claimcheck.text.feasts import other_years
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell, norm

_LEAST = 3
_OF_LIFE = {"birth": "birth", "death": "death", "murder": "death", "assassination": "death", "execution": "death",
            "killing": "death", "passing": "death", "suicide": "death"}  # fmt: skip


def of_a_life(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "the centenary of X's birth", "the centenary of the death of X", "X's centenary"."""
    who, cell, cells = person(found), found.cell("t"), found.scene.cells
    if who is None or cell is None or not cell.what.number or cell.what.number < _LEAST:
        return
    if {"birthday", "wedding"} & cell.what.flags:
        return
    after = cells[found.last] if found.last < len(cells) else None
    if after is not None and (
        after.sort in ("possessive", "cap", "subject", "phrase", "term") or after.norm in ("-", "and")
    ):
        return
    if after is not None and after.sort == "word" and not verbal(after) and after.norm.isalpha():
        return  # "X's centenary edition"
    row = cells[found.first : found.last]
    inside = cell.what.text.lower().split()
    what = next((_OF_LIFE[one.norm] for one in row if one.norm in _OF_LIFE), "")
    what = what or next((_OF_LIFE[word] for word in inside if word in _OF_LIFE), "")
    hundreds = cell.what.number % _CENTURY == 0
    if not what and not (hundreds and cell.what.rule == "jubilee"):
        return
    yield _said(found, who, cell, what or "life")


_CENTURY = 50


def of_a_wedding(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X and Y celebrated their golden wedding in 1988"."""
    one, other, cell, cells = person(found, "a"), person(found, "b"), found.cell("t"), found.scene.cells
    if one is None or other is None or cell is None or not cell.what.number:
        return
    if "wedding" not in cell.what.flags and "wedding" not in cell.what.text.lower():
        return
    at = found.slots["a"]
    if at and (cells[at - 1].norm in ("of", "and") or cells[at - 1].sort == "possessive"):
        return
    yield _said(found, one, cell, "wedding", other)


def _said(found: Found, who: Cell, cell: Cell, mode: str, other: Cell | None = None) -> Statement:
    time = cell.what
    first, last = sorted((who, cell), key=lambda one: one.start)
    when = moments.told(time)
    day = _behind(found)
    if day is not None and day.end > last.end and "bound" in time.flags:
        last = day
    exact = "bound" in time.flags
    return statement(
        found,
        Told("anniversary", mode, who, first, last, Span(cell.start, cell.end),
             Value(time.text, cell.start, cell.end, number=float(time.number), unit="year"),
             objects=() if other is None else (other.what[0],),
             times=(when, *other_years(found.scene, time)), modifiers=("bound",) if exact else (),
             construction="copula"),
    )  # fmt: skip


def _behind(found: Found) -> Cell | None:
    cells, at = found.scene.cells, found.last
    at += norm(cells, at) in ("in", "on")
    return cells[at] if at < len(cells) and cells[at].sort == "time" else None


def judge(person_: Entity, said: Statement, facts: Facts) -> Answer:
    """Whether the anniversary of a birth, a death, either, or a wedding falls in the time that is told."""
    assert said.value is not None and said.value.number is not None
    facts_: list[tuple[str, Interval | None]] = []
    if said.mode in ("birth", "life"):
        facts_.append(("born", person_.born))
    if said.mode in ("death", "life"):
        facts_.append(("died", person_.died))
    if said.mode == "wedding":
        others = {id for ref in said.objects for id in ref.entities}
        facts_ += [("married", tie.start) for whom, tie in marriages(person_, facts.entities) if whom in others]
    if not facts_ or any(one is None or one.begin is None or one.until is None for _, one in facts_):
        return Truth.MAYBE, "", f"the claims don't know the day for {person_.name}"
    known = f"{person_.name}: {', '.join(f'{word} {told(one)}' for word, one in facts_ if one is not None)}"
    number, bound = int(said.value.number), "bound" in said.modifiers
    return max(
        (celebrated(one, number, said, known, bound) for _, one in facts_ if one is not None),
        key=lambda answer: answer[0],
    )


_S, _N = "{s:subject.person}", "{t:time.anniversary}"
_NOUNS = "|".join(_OF_LIFE)
_CELEBRATE = "celebrated|celebrate|celebrates|marked|mark|marks|observed|toasted|kept|reached|had|held"
IN_LIVES: tuple[Pattern, ...] = (
    Pattern("anniversary of a birth or death", "This year is the 110th anniversary of Urho Kekkonen's birth.",
            f"{_N} of {_S} <poss> {_NOUNS}", of_a_life),
    Pattern("anniversary of a birth or death of somebody",
            "This year is the 110th anniversary of the birth of Urho Kekkonen.",
            f"{_N} of the {_NOUNS} of {_S}", of_a_life),
    Pattern("centenary of somebody", "This year is the centenary of Urho Kekkonen.", f"{_N} of {_S}", of_a_life),
    Pattern("somebody's centenary", "This year is Urho Kekkonen's centenary.", f"{_S} <poss> {_N}", of_a_life),
    Pattern("wedding anniversary of two", "Anders Holm and Mia Lind celebrated their silver wedding in 2020.",
            f"{{a:subject.person}} and {{b:subject.person}} <modal>? <have>? <adv>? {_CELEBRATE} their {_N}",
            of_a_wedding),
)  # fmt: skip
