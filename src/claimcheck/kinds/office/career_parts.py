"""What the shapes of careers have in common: who is meant, and from a fit to a statement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from claimcheck.kind import Facts
from claimcheck.kinds.office.patterns import statements
from claimcheck.model import Predication, Statement
from claimcheck.text.grammar import predicated
from claimcheck.text.parse import Parse, Said
from claimcheck.text.words import MODALS, NOT

Slots = dict[str, int]
SOMEBODY, OTHER = "{s:subject.person}", "{o:subject.person}"
WHO = f"{SOMEBODY} ,? who? <modal>? <not>? <have>? <adv>?"


class Career(NamedTuple):
    """A shape and what it says: `make` yields statements."""

    name: str
    shape: str
    make: Callable[[Parse, Slots, str, Facts], Iterator[Statement]]


def person(parsed: Parse, at: int) -> bool:
    """Whether a person of the claims is named at a cell."""
    tags = parsed.cells[at].tags
    return "person" in tags and "known" in tags


def alone(parsed: Parse, first: int, last: int) -> bool:
    """Whether the cells [first, last) name nobody else."""
    return not any(
        cell.sort == "subject" and ("person" in cell.tags or "unknown" in cell.tags)
        for cell in parsed.cells[first:last]
    )


COMING = frozenset(["will", "'ll"])
"""Words that tell what is to come, and do not doubt it."""


def subject_of(parsed: Parse, at: int, verb: int, coming: bool = False) -> bool:
    """Whether the name at a cell is the subject of the verb, and the verb is plainly said; `coming`: of the future."""
    words = [cell.norm for cell in parsed.cells[at + 1 : verb]]
    before = parsed.before(at)
    if before is not None and before.norm in NOT:
        return False  # "it was not X who succeeded"
    if any(word in NOT or (word in MODALS and not (coming and word in COMING)) for word in words):
        return False
    return parsed.relative(at) if "who" in words else parsed.free(at)


def made(parsed: Parse, name: str, one: Said, facts: Facts) -> Iterator[tuple[Predication, Statement]]:
    """What the grammar makes of it, and the statement that follows; nothing where the two do not come about."""
    predication = predicated(parsed, name, one)
    if predication is not None:
        first = next(statements(predication, parsed.scene, facts), None)
        if first is not None:
            yield predication, first


def norms(parsed: Parse, first: int, last: int) -> list[str]:
    """The folded words of the cells [first, last)."""
    return [cell.norm for cell in parsed.cells[first:last]]
