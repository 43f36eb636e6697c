"""Ages by their ten: "the octogenarian X", "X, a septuagenarian,"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.aging import OF_TODAY, PICTURED
from claimcheck.kinds.entity.strangers import words
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Span, Statement, Value
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.words import HONORIFICS, MODIFIERS, NEUTRAL, NOT

DECADES = {
    "quadragenarian": (40, 49), "quinquagenarian": (50, 59), "sexagenarian": (60, 69), "septuagenarian": (70, 79),
    "octogenarian": (80, 89), "nonagenarian": (90, 99), "centenarian": (100, 109), "supercentenarian": (110, 122),
}  # fmt: skip
"""Words for somebody of an age, and the ages that they allow."""
_ALL = "|".join(DECADES)
_OTHER_TIME = frozenset("when then once become became future first later would almost nearly".split())


def is_in(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X is an octogenarian", "X, the octogenarian leader of his party,"."""
    if not governed(found):
        yield from _said(found)


def before(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "The octogenarian president X": titles and nouns for persons alone between the two."""
    cells, at = found.scene.cells, _word(found)
    persons = words(facts, "persons") | words(facts, "occupations") | words(facts, "players")
    between = cells[at + 1 : found.slots["s"]]
    plain = all(
        cell.sort in ("phrase", "adjective") or cell.norm in persons | HONORIFICS | NEUTRAL | MODIFIERS.keys()
        for cell in between
    )
    after = cells[found.last] if found.last < len(cells) else None
    apart = after is None or not (
        after.sort in ("phrase", "cap", "possessive", "term", "subject") or after.norm == "-" or "cap" in after.tags
        or after.norm in words(facts, "hangers_on")
    )  # fmt: skip
    if plain and apart:
        yield from _said(found)


def _word(found: Found) -> int:
    return next(at for at in range(found.first, found.last) if found.scene.cells[at].norm in DECADES)


def _said(found: Found) -> Iterator[Statement]:
    who, cells, at = person(found), found.scene.cells, _word(found)
    inside = {cell.norm for cell in cells[found.first : found.last]}
    if who is None or inside & (_OTHER_TIME | NOT | {"was"}) or any(cell.norm in PICTURED for cell in cells):
        return
    word = cells[at]
    low, high = DECADES[word.norm]
    text = found.scene.words(word.start, word.end)
    first, last = sorted((who, word), key=lambda cell: cell.start)
    yield statement(
        found,
        Told("age", "tens", who, first, last, Span(word.start, word.end),
             Value(text, word.start, word.end, low, high, "year", high),
             times=(moments.publication(found.scene), *moments.narrated(found.scene)), construction="apposition",
             modifiers=(OF_TODAY,) if inside & {"is", "now", "still", "already"} else ()),
    )  # fmt: skip


IN_TENS: tuple[Pattern, ...] = (
    Pattern(
        "is an octogenarian", "Petteri Orpo is a septuagenarian.",
        f"{{s:subject.person}} ,? who? is|remains <adv>? a|an ~2 {_ALL}", is_in,
    ),
    Pattern(
        "octogenarian, behind", "Petteri Orpo, a septuagenarian, spoke.",
        f"{{s:subject.person}} , now|himself|herself|already? a|an|the ~2 {_ALL}", is_in,
    ),
    Pattern(
        "octogenarian, before", "The septuagenarian Petteri Orpo spoke.",
        f"{_ALL} ~4 {{s:subject.person}}", before,
    ),
)  # fmt: skip
