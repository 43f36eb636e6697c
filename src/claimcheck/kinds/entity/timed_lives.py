"""Births and deaths whose time, or age, stands apart: "X died, in 1986, in her sleep", "At 85, X died of a stroke"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.aging import dead_at
from claimcheck.kinds.entity.births import day
from claimcheck.model import Statement
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, somebody
from claimcheck.text.words import BE, HAVE, MODALS, NOT, PREPOSITIONS, RELATIVES, SUBORDINATORS, is_finite

_BORN, _DIED = day("born"), day("died")
_NO_ASIDE = SUBORDINATORS | RELATIVES | NOT | BE | HAVE | MODALS
_SAYING = frozenset("say says said think believe tell".split())
_SAYERS = frozenset("they some many people sources locals legend tradition".split())
_DEATHS = "died|dies|perished|drowned"


def set_apart(found: Found, facts: Facts) -> Iterator[Statement]:
    """A time that stands between commas behind the verb, or behind an aside that brings in nobody."""
    cells = found.scene.cells
    verb = next(k for k in range(found.slots["s"], found.slots["t"]) if cells[k].norm in _VERBS)
    aside = cells[verb + 1 : found.slots["t"] - 1]
    if all(_plain(aside, k) for k in range(len(aside))):
        yield from (_BORN if cells[verb].norm == "born" else _DIED)(found, facts)


_VERBS = frozenset(["born", *_DEATHS.split("|"), "away"])


def _plain(aside: tuple[Cell, ...], at: int) -> bool:
    cell = aside[at]
    if cell.norm in _SAYERS or (cell.norm in _SAYING and at and aside[at - 1].norm in _SAYERS):
        return True
    told = cell.sort in ("word", "cap") and (cell.norm in _NO_ASIDE or is_finite(cell.norm) or noun(cell))
    return not told and cell.sort not in ("time", "phrase", "possessive") and not somebody(aside, at)


def aged_first(found: Found, facts: Facts) -> Iterator[Statement]:
    """An age before the name of who died; no hour of the day, and no death in a manner of speaking."""
    cells = found.scene.cells
    after = cells[found.last] if found.last < len(cells) else None
    told = after is None or after.sort in ("mark", "time") or after.norm in _HOW or after.norm.endswith("ly")
    number = found.cell("t")
    assert number is not None
    hour = number.sort == "number" and (number.what.value or 0) <= _HOURS
    if told and not hour:
        yield from dead_at(found, facts)


_HOURS = 24
_HOW = PREPOSITIONS | SUBORDINATORS | {"alone", "there", "away", "leaving"}
_WHO = "{s:subject.person} ,? who?"
TIMED: tuple[Pattern, ...] = (
    Pattern(
        "died, the time apart", "Urho Kekkonen died, in 1986, in his sleep.",
        f"{_WHO} <have>? <adv>? {_DEATHS}|passed away? , in|on {{t:time.date}} ,|.|;|)", set_apart,
    ),
    Pattern(
        "born, the time apart", "Petteri Orpo was born, they say, in 1969.",
        f"{_WHO} <have>? <be> born , ~4 , in|on {{t:time.date}} ,|.|;|)", set_apart,
    ),
    Pattern(
        "died, the time behind an aside", "Urho Kekkonen died, she says, in 1986.",
        f"{_WHO} <have>? <adv>? {_DEATHS} , ~4 , in|on {{t:time.date}} ,|.|;|)", set_apart,
    ),
    Pattern(
        "age at death, first", "At 85, Urho Kekkonen died of a stroke.",
        f"^ at {{t:number}} ,? {{s:subject.person}} <have>? {_DEATHS}|passed", aged_first,
    ),
    Pattern(
        "age at death, first, in words", "At the age of 85, Urho Kekkonen died of a stroke.",
        f"^ at? the? {{t:time.age}} ,? {{s:subject.person}} <have>? {_DEATHS}|passed", aged_first,
    ),
)  # fmt: skip
