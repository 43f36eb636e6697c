"""Time that no line of a claim covers: nobody knows who held the post then, unless the claim says that it has all."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import Case
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.lazy import Pattern
from claimcheck.model import When
from claimcheck.terms import certain, possible

_YEAR = 366
_APART = 3 * _YEAR
"""How far (days) from somebody's known terms another one of theirs lies, so that it is no slip for one of them."""
_ANOTHER = Pattern(
    r"\bfor the (?:first|second|third|last) time\b|\b(?:first|already|earlier|previous(?:ly)?|once before|"
    r"initial(?:ly)?|again|return(?:s|ed|ing)?|twice|(?:second|third) (?:term|spell|stint|"
    r"tenure|premiership|presidency|government|administration))\b"
)
"""Words by which a sentence tells of one of several terms."""
_PAUSE = 31
"""Days between two lines that leave no room for another term."""


def uncovered(case: Case, claim: OfficeClaim, who: str, whens: Iterable[When]) -> bool:
    """Whether some time that the text gives lies apart from somebody's known terms, and where the claim may know
    of no holder at all."""
    if claim.complete:
        return False
    own = [possible(term) for term in claim.holders if term.who == who]
    others = [possible(term) for term in claim.holders if term.who != who]
    several = _ANOTHER.search(case.document.text[slice(*case.statement.sentence)]) is not None
    apart = _YEAR if several else _APART
    return any(
        not any(term.widened(apart).overlaps(when.outer) for term in own) and not _covered(_sure(when), others)
        for when in whens
        if when.outer.begin is not None and when.outer.until is not None
    )


def others_since(case: Case, claim: OfficeClaim, who: str, whens: Iterable[When]) -> bool:
    """Whether somebody else led a body for a while between the time since which somebody is said to have led it and the
    first day on which they did: so they led it from then on, and not since."""
    if any(case.facts.entities[of].type not in _BODIES for of in claim.of) or not claim.exclusive:
        return False  # of a firm somebody may have been chairman before
    own = [term.start.begin for term in claim.holders if term.who == who and term.start is not None]
    starts = [start for start in own if start is not None]
    others = [certain(term, claim.checked) for term in claim.holders if term.who != who and not term.mode]
    if not starts or len(starts) < len(own):
        return False
    gaps = [Interval(when.outer.until, min(starts)) for when in whens if when.outer.until is not None]
    return bool(gaps) and all(any(_common(gap, other) > _A_WHILE for other in others if other) for gap in gaps)


def _common(one: Interval, other: Interval) -> int:
    """The days that two stretches have in common; the first one has both its ends."""
    begin = max(one.begin or 0, one.begin or 0 if other.begin is None else other.begin)
    return min(one.until or 0, one.until or 0 if other.until is None else other.until) - begin


_BODIES = ("organisation", "alliance", "body", "agency")
_A_WHILE = 180
"""Days of a term that was no stopgap."""


def never_in_life(case: Case, claim: OfficeClaim, who: str) -> bool:
    """Whether others have held a post, one behind the other, ever since somebody grew up until publication."""
    born, published = case.facts.entities[who].born, case.statement.published
    if born is None or born.begin is None or published is None or not (claim.exclusive and claim.exists):
        return False
    if any(term.who == who or term.mode for term in claim.holders):
        return False
    life = Interval(born.begin + _GROWN_UP, published + 1)
    return claim.cls == "head" and _covered(life, [possible(term) for term in claim.holders])


_GROWN_UP = 28 * _YEAR
"""Before that age hardly anybody leads a state, and whoever did would be known."""


def _sure(when: When) -> Interval:
    """Of "from 1996 to 1998", the days that are meant for sure."""
    begin, until = when.outer
    assert begin is not None and until is not None
    if when.relation == "during" and until - begin > 2 * _YEAR:
        return Interval(begin + _YEAR, until - _YEAR + 2)
    return when.outer


def _covered(span: Interval, lines: Iterable[Interval]) -> bool:
    """Whether lines, one behind the other, leave no room in a stretch of time."""
    assert span.begin is not None and span.until is not None
    at = span.begin
    for line in sorted(lines, key=lambda one: one.begin or 0):
        if (line.begin or 0) <= at + _PAUSE:
            at = max(at, span.until if line.until is None else line.until)
    return at + _PAUSE >= span.until if at > span.begin else False
