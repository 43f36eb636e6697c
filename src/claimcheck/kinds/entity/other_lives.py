"""Whether a text tells of another life than the one that the claims know: of a namesake of another time.

Who is said to have died ninety years after the known one is hardly the known one: a slip changes a digit, or misses by
few years.  So it is when birth and death both differ, or when somebody long dead has an age today.  A text that also
gets a year of the known life right, or names kin or the post of the known one, speaks of them and is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimcheck.interval import Interval
from claimcheck.kind import Facts
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Statement
from claimcheck.text.misprints import misprint
from claimcheck.text.tokens import words

_NEAR = 20
"""Years by which a year that is wrong by more than a digit is still more likely wrong than another's."""
_FAR = 60
"""Years from which on such a year is another's, even if the known one might have lived so."""
_LIFE = 115
"""More years than people live."""
_DEAD = 30
"""Years after a death from which on an age that is told of is hardly that of the dead."""
_TODAY = frozenset(["has", "bracket", "turns", "turned"])
"""Modes of ages that somebody has on the day of publication."""
_YEAR = Pattern(r"(?<![\d.,])(?:1[0-9]|20)\d\d(?!\d|,\d)")
_TOLD = Pattern(
    r"(?:^|[.!?]\s+|\n)(?:[Tt]he [a-z][a-z -]{2,30},? (?:who )?|[Hh]e |[Ss]he |(?=[Bb]orn|[Dd]ied))"
    r"(?:was |had |is )?(?P<what>born|died)\b[^.;\n]{0,60}?\b(?P<year>(?:1[0-9]|20)\d\d)\b",
    re.IGNORECASE,
)
"""A birth or death at the head of a sentence, without a name: "The novelist, born in 1840,"."""
_BESIDE = r"(?:[^.;()\n]{0,40}?\b(?P<what>born|died)\b[^.;\n]{0,60}?\b(?P<year>\d{4})\b)"
_SPAN = r"(?:,? ?\(?(?P<from>\d{4}) ?[-–—] ?(?P<to>\d{4})\b)"


def another_life(person: Entity, statement: Statement, facts: Facts, text: str) -> bool:
    """Whether what a statement says of a life, against the claims, may be said of a namesake of another time."""
    born, died = _years(person.born), _years(person.died)
    if born is None and died is None:
        return False
    said = _said(statement)
    if said is None and statement.attribute not in ("age", "years"):
        return False
    told = {fact for fact in {said, *_around(person, text)} if fact is not None}
    own = {"born": born, "died": died}
    if any(_fits(own[what], year) for what, year in told):
        return False
    another = any(_too_far(what, year, own) for what, year in told) or _both_differ(told, own)
    if not another and statement.attribute == "age":
        another = _long_dead(died, statement) and not _of_those_years(born, died, text)
    return another and not _theirs(person, facts, text)


Years = tuple[int, int]


def _years(fact: Interval | None) -> Years | None:
    """The first and the last year in which something may have been."""
    if fact is None or fact.begin is None or fact.until is None:
        return None
    return date.fromordinal(fact.begin).year, date.fromordinal(fact.until - 1).year


def _said(statement: Statement) -> tuple[str, int] | None:
    """The birth or death of a statement, and its year, if it is written."""
    value = statement.value
    if statement.attribute not in ("born", "died") or "yearless" in statement.modifiers or value is None:
        return None
    found = _YEAR.search(value.text)
    return (statement.attribute, int(found[0])) if found else None


def _around(person: Entity, text: str) -> Iterator[tuple[str, int]]:
    """The births and deaths, with their years, that a text tells behind the name, or of "he", "she", "the novelist"."""
    for name in person.names:
        if name.short or name.text not in text:
            continue
        for found in re.finditer(rf"\b{re.escape(name.text)}(?:{_SPAN}|{_BESIDE})", text):
            if found["from"]:
                yield "born", int(found["from"])
                yield "died", int(found["to"])
            else:
                yield found["what"], int(found["year"])
    for found in _TOLD.finditer(text):
        yield found["what"].lower(), int(found["year"])


def _fits(known: Years | None, year: int) -> bool:
    return known is not None and known[0] - 1 <= year <= known[1] + 1


def _slip(known: Years, year: int, near: int) -> bool:
    """Whether a year may be the known one, miswritten."""
    return known[0] - near <= year <= known[1] + near or any(misprint(str(year), str(one)) for one in known)


def _too_far(what: str, year: int, own: dict[str, Years | None]) -> bool:
    """Whether a year cannot be that of the known life, and is no slip; years of birth and death may be mixed up."""
    known, other = own[what], own["died" if what == "born" else "born"]
    if known is None or _slip(known, year, _NEAR) or (other is not None and year in other):
        return False
    if min(abs(year - one) for one in known) > _FAR:
        return True
    if other is None:
        return False
    length = year - other[0] if what == "died" else other[1] - year
    return not -1 <= length <= _LIFE


def _both_differ(told: set[tuple[str, int]], own: dict[str, Years | None]) -> bool:
    """Whether a birth and a death are told that are both wrong, one of them by more than a slip."""
    wrong = {what: year for what, year in told if own[what] is not None}
    if len(wrong) < len(own) or len(told) > len(own):
        return False
    return any(not _slip(known, year, 2) for what, year in wrong.items() if (known := own[what]) is not None)


def _long_dead(died: Years | None, statement: Statement) -> bool:
    """Whether an age is told of somebody who had been dead for long."""
    if died is None or statement.published is None or statement.mode not in _TODAY:
        return False
    return date.fromordinal(statement.published).year - died[1] > _DEAD


def _of_those_years(born: Years | None, died: Years | None, text: str) -> bool:
    """Whether a text has a year of the known life."""
    first = born[0] if born is not None else 0
    return died is not None and any(first <= int(year) <= died[1] for year in _YEAR.findall(text))


def _theirs(person: Entity, facts: Facts, text: str) -> bool:
    """Whether a text names kin of the known person, or a post of theirs with what it is of."""
    kin = {*(tie.is_ for tie in person.spouse_of), *person.sibling_of, *person.child_of}
    people = [one for one in facts.entities.values() if one.id in kin or person.id in one.child_of]
    if any(name.text in text for one in people for name in one.names if not name.short):
        return True
    posts = facts.held("entity").posts.get(person.id, ())
    said = set(words(text)) if posts else set()
    return any(_of_post(post.claim, said, facts) for post in posts)


def _of_post(claim: object, said: set[str], facts: Facts) -> bool:
    titles = (getattr(claim, "title", ""), *getattr(claim, "phrase", ()))
    of = [facts.entities[id] for id in getattr(claim, "of", ()) if id in facts.entities]
    titled = any(isinstance(title, str) and title and said.issuperset(words(title)) for title in titles)
    named = any(said.issuperset(words(name.text)) for one in of for name in one.names)
    adjective = any(said.issuperset(words(word)) for one in of for word in one.adjectives)
    return titled and (not of or named or adjective)
