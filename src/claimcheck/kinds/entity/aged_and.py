"""An age at an event where more is said of somebody before it is told: "was 28, a guard of the emperor, when he lined
up", "was 31 and the father of two girls when he was launched"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity import moments_of_life as at_event
from claimcheck.kinds.entity.aging import years_of
from claimcheck.kinds.entity.telling import governed
from claimcheck.model import Statement
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HAVE, MODALS, RELATIVES, is_past

_FIRST = DETERMINERS | frozenset("and already still married unmarried single divorced widowed newly".split())
"""Words with which such an aside begins."""
_LONGEST = 30
_VERBS = BE | HAVE | MODALS | RELATIVES | frozenset("because while although though as if before after until".split())


def and_when(found: Found, facts: Facts) -> Iterator[Statement]:
    """The age, if nothing but what else somebody was stands between it and "when he"."""
    cells, at = found.scene.cells, found.slots["t"]
    age = years_of(cells[at])
    clause = 0 if governed(found) else _when(cells, at + 1 + (cells[at + 1].norm == ","))
    if clause and age is not None and age[0] > _YOUNGEST:
        yield from at_event.on_one_day(found, facts, clause)


_YOUNGEST = 9


def _when(cells: Sequence[Cell], first: int) -> int:
    """Where "when he" stands behind an aside that begins at a cell; 0 if there is none, or a verb in between."""
    if first >= len(cells) or cells[first].norm not in _FIRST:
        return 0
    for at in range(first, min(first + _LONGEST, len(cells) - 1)):
        cell = cells[at]
        if cell.norm == "when" and cell.sort == "word":
            told = cells[at + 1].norm in ("he", "she") and cells[at - 1].sort != "number"
            return at if told and not at_event.apart(cells, at) else 0
        if cell.norm in _VERBS or cell.norm in _STOPS or cell.sort == "time":
            return 0
        if is_past(cell.norm) and not _attribute(cells, at):
            return 0
    return 0


_STOPS = frozenset('; : . ? ! " “ ” ( ) he she they it who'.split())


def _attribute(cells: Sequence[Cell], at: int) -> bool:
    """Whether a form of the past says of what sort something is: "a retired teacher", "an unmarried man"."""
    return cells[at - 1].norm in DETERMINERS or cells[at - 1].norm in ("and", "newly", "recently", ",", "-")


_WHO = "{s:subject.person} ,? who? was <adv>?"
AGED_AND: tuple[Pattern, ...] = (
    Pattern(
        "age and more at an event", "Petteri Orpo was 53, a father of two, when he took office in June 2023.",
        f"{_WHO} {{t:number}} ,|and", and_when,
    ),
    Pattern(
        "age and more at an event, in years",
        "Petteri Orpo was 53 years old, a father of two, when he took office in June 2023.",
        f"{_WHO} {{t:time.age}} ,|and", and_when,
    ),
)  # fmt: skip
