"""How old somebody is now, told behind something else: "X opened the bridge in 1999 and is now 95"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.aging import aged, is_now, years_of
from claimcheck.kinds.entity.births import nobody_else
from claimcheck.kinds.entity.telling import counting, governed
from claimcheck.model import Statement
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.words import NOT

_YOUNGEST = 10


def and_is(found: Found, facts: Facts) -> Iterator[Statement]:
    """The age, if it is said to be that of now, and nobody else can be meant by then."""
    cells, start, at = found.scene.cells, found.slots["s"], found.slots["t"]
    age = years_of(cells[at])
    verb = max(k for k in range(start, at) if cells[k].norm == "is")
    between = {cell.norm for cell in cells[verb + 1 : at]}
    now = bool(between & _NOW) or is_now(cells, at + 1) > 0 or cells[at].sort == "time"
    if age is None or age[0] < _YOUNGEST or not now or between & NOT or governed(found):
        return
    end = at + 1 + is_now(cells, at + 1)
    closed = end >= len(cells) or (cells[end].sort == "mark" and cells[end].norm != "-") or cells[end].norm in _AND
    if closed and not counting(found) and nobody_else(cells, start, verb, facts):
        yield from aged(found, facts, cells[at], "is", times=(moments.publication(found.scene),))


_NOW = frozenset(["now", "today", "already", "still", "only", "just"])
_AND = frozenset(["and", "but"])
AGES_TODAY: tuple[Pattern, ...] = (
    Pattern(
        "and is an age", "Petteri Orpo opened the bridge in 1999 and is now 54.",
        "{s:subject.person} ~~16 and is <adv>? {t:number}", and_is,
    ),
    Pattern(
        "and is so many years old", "Petteri Orpo opened the bridge in 1999 and is 54 years old.",
        "{s:subject.person} ~~16 and is <adv>? {t:time.age}", and_is,
    ),
)  # fmt: skip
