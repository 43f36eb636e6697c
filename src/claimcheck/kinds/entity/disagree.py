"""Two ages of one person that cannot both be true: no day of birth allows both.

Whom the claims know is one person; of others it must be likely.  In one document a full name is one person, unless
the document speaks of two; in two documents the sentences have to speak of the same things as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.interval import Interval, shift_years
from claimcheck.kind import Facts
from claimcheck.kinds.entity.strangers import ABOUT, CALLED, NAMESAKE
from claimcheck.model import Statement
from claimcheck.text.about import shared
from claimcheck.text.sources import marked, one_sentence

_NOW = frozenset(["has", "is"])
"""Modes of ages that somebody has on the day of publication, or when what is told happened."""
_ALIKE = 3
"""How much two sentences of two documents must share: a word counts one, a name two."""
_NAMESAKES = 12
"""Years by which two people of one name often differ: then the sentences must share twice as much."""

_BESIDE = ("age behind a name", "age in brackets")
_KIN = frozenset(
    "father mother son daughter grandfather grandmother grandson granddaughter uncle aunt nephew niece dad mum mom "
    "parent parents stepson stepfather".split()
)


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The person whose age is told, if it is plain who that is."""
    if statement.attribute != "age" or statement.mode not in _NOW or {"long ago", NAMESAKE} & set(statement.modifiers):
        return
    if statement.voice.kind == "quoted" or statement.value is None or statement.subject is None:
        return
    if len(statement.subject.entities) == 1:
        yield ("age", statement.subject.entities[0])
    for name in marked(statement, CALLED):
        yield ("age", CALLED, name)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if one_sentence(earlier, later) or not _one_voice(earlier, later):
        return ""
    one, two = _years(earlier), _years(later)
    if one == two or not _same_person(earlier, later, abs(one - two)):
        return ""
    first, second = _born(earlier, one), _born(later, two)
    if not first or not second:
        unknown = earlier.path == later.path and earlier.published is None and later.published is None
        return "the age is told in two ways" if unknown and not first and not second else ""
    if any(birth.overlaps(other) for birth in first for other in second):
        return ""
    return "the age is told in two ways"


def _same_person(earlier: Statement, later: Statement, apart: int) -> bool:
    if earlier.subject is not None and earlier.subject.entities:
        return True
    if apart > _NAMESAKES and _KIN & {*marked(earlier, ABOUT), *marked(later, ABOUT)}:
        return False  # children are called after their parents
    if earlier.path == later.path:
        return True
    names, words = shared(marked(earlier, ABOUT), marked(later, ABOUT))
    return names * 2 + words >= (_ALIKE if apart <= _NAMESAKES else 2 * _ALIKE)


def _years(statement: Statement) -> int:
    assert statement.value is not None and statement.value.number is not None
    return int(statement.value.number)


def _born(statement: Statement, years: int) -> list[Interval]:
    """The days of birth that the age allows, for each time that may be meant; none if no day is known."""
    found = []
    for when in statement.times:
        begin, until = when.inner.begin, when.inner.until
        if begin is not None and until is not None:
            found.append(Interval(_back(begin, years + 1) + 1, _back(until - 1, years) + 1))
    return found


def _back(day: int, years: int) -> int:
    return shift_years(date.fromordinal(day), -years).toordinal()


def _one_voice(earlier: Statement, later: Statement) -> bool:
    """Whether the same one says both; an age that stands beside the name is the writer's in reported speech too, as
    long as no two sources are told apart."""
    voices = [(one.voice.kind, one.voice.speaker.casefold()) for one in (earlier, later)]
    if voices[0] == voices[1]:
        return True
    kinds = {kind for kind, _ in voices}
    return kinds == {"narrator", "attributed"} and all(one.pattern.startswith(_BESIDE) for one in (earlier, later))
