"""Two ages of one person that cannot both be true: no day of birth allows both.

Whom the claims know is one person; of others it must be likely.  In one document a full name is one person, unless
the document speaks of two; in two documents the sentences have to speak of the same things as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.interval import Interval, shift_years
from claimcheck.kind import Facts, word_list
from claimcheck.kinds.entity.strangers import ABOUT, CALLED, NAMESAKE
from claimcheck.model import Statement
from claimcheck.text import towns
from claimcheck.text.about import shared as alike
from claimcheck.text.misprints import misprint
from claimcheck.text.sources import marked, one_sentence, published_within
from claimcheck.text.tokens import fold

_NOW = frozenset(["has", "is", "death"])
"""Modes of ages that somebody has on the day of publication, or when what is told happened; who has died, then."""
_ALIKE = 3
"""How much two sentences of two documents must share: a word counts one, a name two."""
_NAMESAKES = 12
"""Years by which two people of one name often differ: then the sentences must share twice as much."""

_LONG = 150
"""Names of a text from which on it tells of too much."""
_RARE = 2
"""Names that two texts must share beside those of countries and large towns."""
_BESIDE = ("age behind a name", "age in brackets", "age before a name")
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
    if one == two or not _same_person(earlier, later, abs(one - two), facts):
        return ""
    first, second = _born(earlier, one), _born(later, two)
    if not first or not second:
        unknown = earlier.path == later.path and earlier.published is None and later.published is None
        return "the age is told in two ways" if unknown and not first and not second else ""
    if any(birth.overlaps(other) for birth in first for other in second):
        return ""
    return "the age is told in two ways"


def _same_person(earlier: Statement, later: Statement, apart: int, facts: Facts) -> bool:
    if earlier.subject is not None and earlier.subject.entities:
        return True
    if apart > _NAMESAKES and _KIN & {*marked(earlier, ABOUT), *marked(later, ABOUT)}:
        return False  # children are called after their parents
    if _by_given_name(earlier) or _by_given_name(later):
        return earlier.path != later.path and 1 < apart <= _NAMESAKES and _one_tale(earlier, later, facts)
    if earlier.path == later.path:
        return True
    names, words = alike(marked(earlier, ABOUT), marked(later, ABOUT))
    if 1 < apart <= _NAMESAKES and names * 2 + words < _ALIKE and _one_tale(earlier, later, facts):
        return True
    return names * 2 + words >= (_ALIKE if apart <= _NAMESAKES else 2 * _ALIKE)


def _by_given_name(statement: Statement) -> bool:
    """Whether somebody with a full name is called by the given name alone, which others may have: "Darren, 43"."""
    said = fold(statement.subject.text) if statement.subject is not None else ""
    return any(said == name.split()[0] != name for name in marked(statement, CALLED))


def _one_tale(earlier: Statement, later: Statement, facts: Facts) -> bool:
    """Whether two texts of one day or the next both name what few texts do, beside the person; if one age does not look
    like a misprint of the other, more of it."""
    if not published_within(1, earlier, later):
        return False
    names, inside = (
        [set("".join(marked(one, sort)).split()) for one in (earlier, later)] for sort in ("page", "inside")
    )
    if max(len(words) for words in names) > _LONG:
        return False
    shared = (names[0] & inside[1]) | (names[1] & inside[0])
    rare = {word for word in shared if not towns.is_town(word)} - word_list(facts, "entity", "lands")
    rare -= {part for name in marked(earlier, CALLED) for part in name.split()}
    assert earlier.value is not None and later.value is not None
    return len(rare) >= (1 if misprint(earlier.value.text, later.value.text) else _RARE)


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
