"""Weddings told of somebody who was married all through the time that is told: "X, whom he married in 1999".

Whoever "he" may be, she cannot have married anybody in a year in which the claims have her married from before it to
after it; so nobody has to know who is meant.  Men may have several wives, and are let alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS, Interval
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.marriages import marriages
from claimcheck.kinds.entity.stretches import NOTICE, covers
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Entity, Ref, Span, Statement, TimeRef, When
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell

_ONCE_MORE = frozenset(
    "again second secretly church religious religiously remarried remarry renewed renew vows ceremony ceremonies rite "
    "rites traditional officially legally formally film films play novel stage screen onscreen character heroine hero "
    "opera sitcom serial episode fictional not never if would almost nearly divorced".split()
)
"""Words of sentences that may tell of a wedding of two who were married already, or of none."""
_WED = "married|wed|wedded"


def told(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, whom he married in 1999", "She had married him in 1966", "she had been his wife since 1989"."""
    who, time, cells = person(found), found.cell("t"), found.scene.cells
    if who is None or time is None or governed(found) or len(who.what[0].entities) != 1:
        return
    if not _ONCE_MORE.isdisjoint(found.scene.norms) or not _a_time(time):
        return
    own = facts.entities.get(who.what[0].entities[0])
    when = begun(moments.told(time.what), time.what)
    other = _married_to(own, when.outer, facts) if own is not None else None
    if other is None:
        return
    said = next(k for k in range(found.last - 1, found.first, -1) if cells[k].norm in WORDS)
    pronoun = next((cell for cell in cells[found.first + 1 : found.last] if cell.norm in _PRONOUNS), cells[said])
    ref = Ref(pronoun.start, pronoun.end, found.scene.words(pronoun.start, pronoun.end), (other.id,), ("person",))
    row = (who, time, cells[said])
    first, last = min(row, key=lambda cell: cell.start), max(row, key=lambda cell: cell.end)
    yield statement(
        found,
        Told("wedding", "married", who, first, last, Span(time.start, time.end), objects=(ref,), times=(when,),
             construction="copula"),
    )  # fmt: skip


WORDS = frozenset("married wed wedded wife husband".split())
_PRONOUNS = frozenset("he she him her his they".split())


def _a_time(cell: Cell) -> bool:
    what = cell.what
    return isinstance(what, TimeRef) and what.kind == "date" and what.mod in ("", "SINCE", "START", "MID", "END")


def begun(when: When, time: TimeRef) -> When:
    """The days on which something began that has been so "since" a time."""
    begin = when.outer.begin
    if time.mod != "SINCE" or begin is None:
        return when
    days = Interval(begin, begin + {"day": 1, "month": 31}.get(time.granularity, 366))
    return replace(when, inner=days, outer=days, relation="at")


def _married_to(one: Entity, when: Interval, facts: Facts) -> Entity | None:
    """To whom somebody was married all through a time, from well before it until well after it."""
    for whom, tie in marriages(one, facts.entities):
        other = facts.entities.get(whom)
        if other is None or tie.start in (None, ALWAYS) or not covers(tie, when.widened(NOTICE)):
            continue
        if all(dead is None or (dead.begin or 0) > (when.until or 0) for dead in (one.died, other.died)):
            return other
    return None


WHOM: tuple[Pattern, ...] = (
    Pattern(
        "whom somebody married", "Kari Aas, whom he married in 1999, spoke.",
        f"{{s:subject.person}} , whom he had? later|then|finally? {_WED} in|on {{t:time.date}}", told,
    ),
)  # fmt: skip
"""What needs nothing but the name."""
WED_THEN: tuple[Pattern, ...] = (
    Pattern(
        "marrying somebody", "Kari Aas had married him in 1966.",
        f"{{s:subject.person}} had? {_WED} him in|on {{t:time.date}}", told,
    ),
    Pattern(
        "wife since", "Kari Aas had been his wife since 1989.",
        "{s:subject.person} has|had been his wife since {t:time.date}", told,
    ),
)  # fmt: skip
"""What is read with a name in place of "she"."""
