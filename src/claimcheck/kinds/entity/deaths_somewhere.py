"""Births and deaths in a noun with their place: "The birth of X in Oslo in 1930", "the death in Oslo of X in 1990".

What stands behind a noun phrase may belong to a verb before it ("scholars debated the death of X in Oslo in 2002"), so
that it must open its clause, or follow a word of time: "soon after the death of X in Oslo in 2002".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.births import death_of
from claimcheck.kinds.entity.families import wedding
from claimcheck.kinds.entity.kinship import TIES
from claimcheck.model import Statement
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun as noun_for_one
from claimcheck.text.somebody import somebody
from claimcheck.text.words import NOT, PREPOSITIONS, RELATIVES, SUBORDINATORS, is_finite

NOUNS = (
    "death|assassination|murder|birth|execution|killing|passing|suicide|beheading|hanging|drowning|lynching|shooting|"
    "martyrdom|demise"
)
_OF = "of the? former? {a:adjective}? {p:phrase.office}? <honorific>? {s:subject.person}"
_TWO = "{a:subject.person} and|to {b:subject.person}"
_AT, _ON = "in|at|near|outside|aboard|off|on", "in|on"
_OPENERS = frozenset("after before since until till following by from between with despite when that and but".split())
"""Words behind which a noun phrase is no object of a verb."""
_FEIGNED = frozenset("stage screen film play opera novel musical ballet painting fiction dream effigy".split())
"""Where nobody is born or dies in truth."""


def somewhere(found: Found, facts: Facts) -> Iterator[Statement]:
    """The birth or death, if its place and time are no other clause's."""
    cells, who, time = found.scene.cells, found.slots["s"], found.slots["t"]
    noun = next(k for k in range(found.first, found.last) if cells[k].norm in _NOUNS)
    owned = who < noun
    first, last = noun if owned else min(who, time), max(who, time)
    between = (*cells[noun + 1 : first], *cells[first + 1 : last])
    if _opens(cells, who if owned else noun) and not any(_of_another(between, k) for k in range(len(between))):
        yield from death_of(found, facts)


_NOUNS = frozenset(NOUNS.split("|"))


def _opens(cells: Sequence[Cell], first: int) -> bool:
    """Whether the noun phrase whose noun or owner stands at a cell opens its clause, or follows a word of time."""
    at = first - 1
    while at >= 0 and (cells[at].norm == "the" or cells[at].sort == "adjective" or cells[at].norm in _ADJECTIVES):
        at -= 1
    if at > 0 and cells[at].norm == "of" and cells[at - 1].norm in _TOLD_OF:
        return _opens(cells, at - 1)  # "News of the death of X in Oslo in 1930 spread"
    return at < 0 or cells[at].norm in _OPENERS or cells[at].sort == "mark"


_TOLD_OF = frozenset("news word day night hour eve shock scene place site date time year".split())


_ADJECTIVES = frozenset("untimely early sudden violent lonely premature mysterious unexpected tragic".split())


def _of_another(between: Sequence[Cell], at: int) -> bool:
    """Whether a cell on the way to the name or the time may bring in somebody or something else."""
    cell = between[at]
    if cell.sort in ("time", "possessive", "phrase") and "office" not in cell.tags:
        return True
    if cell.sort == "word" and (is_finite(cell.norm) or cell.norm.endswith("ing") or cell.norm in _CLAUSES):
        return True
    if cell.norm in _FEIGNED or cell.norm in TIES or noun_for_one(cell):
        return True
    return "person" in cell.tags or (somebody(between, at) and between[at - 1].norm not in PREPOSITIONS)


_CLAUSES = NOT | RELATIVES | SUBORDINATORS | {"and", "or", "but"}


def wed_somewhere(found: Found, facts: Facts) -> Iterator[Statement]:
    """The wedding of two, under the same conditions."""
    cells, last = found.scene.cells, found.slots["t"]
    between = cells[found.slots["b"] + 1 : last]
    if _opens(cells, found.first) and not any(_of_another(between, k) for k in range(len(between))):
        yield from wedding(found, facts)


SOMEWHERE: tuple[Pattern, ...] = (
    Pattern(
        "death of somebody somewhere", "The death of Urho Kekkonen in Helsinki in 1986 moved many.",
        f"{NOUNS} {_OF} ,? {_AT} ~4 ,? {_ON} {{t:time.date}}", somewhere,
    ),
    Pattern(
        "death somewhere of somebody", "The death in Helsinki of Urho Kekkonen in 1986 moved many.",
        f"{NOUNS} ,? {_AT} ~4 ,? {_OF} ,? {_ON} {{t:time.date}}", somewhere,
    ),
    Pattern(
        "death somewhere of somebody, after its day", "The death in Helsinki in 1986 of Urho Kekkonen moved many.",
        f"{NOUNS} {_AT} ~4 ,? {_ON} {{t:time.date}} ,? {_OF}", somewhere,
    ),
    Pattern(
        "death, then where, of somebody", "The death in 1986 in Helsinki of Urho Kekkonen moved many.",
        f"{NOUNS} {_ON} {{t:time.date}} ,? {_AT} ~4 ,? {_OF}", somewhere,
    ),
    Pattern(
        "somebody's death somewhere", "Urho Kekkonen's death in Helsinki in 1986 moved many.",
        f"{{s:subject.person}} 's|' ~1 {NOUNS} ,? {_AT} ~4 ,? {_ON} {{t:time.date}}", somewhere,
    ),
    Pattern(
        "marriage of both somewhere", "The marriage of Anders Holm and Eva Dahl in Oslo in 1992 was a feast.",
        f"marriage|wedding of|between {_TWO} ,? {_AT} ~4 ,? {_ON} {{t:time.date}}",
        wed_somewhere,
    ),
    Pattern(
        "marriage somewhere of both", "The marriage in Oslo of Anders Holm and Eva Dahl in 1992 was a feast.",
        f"marriage|wedding ,? {_AT} ~4 ,? of {_TWO} ,? {_ON} {{t:time.date}}",
        wed_somewhere,
    ),
)  # fmt: skip
