"""What comes again under the same name: games, cups, prizes, elections, summits of a body.

Where a claim gives one day of it and no editions, another year is that of another one: the claim says nothing of that.
What only a person can be told to have won or been given, that person is taken to have had once.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.kinds.event.claim import EventClaim
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Statement
from claimcheck.text.tokens import words

_AGAIN = frozenset(
    "games olympics olympic paralympics olympiad championship championships cup cups final finals marathon tour giro "
    "vuelta derby prix open league bowl masters trophy shield regatta race prize prizes award awards medal oscar "
    "oscars nobel booker pulitzer grammy grammys emmys baftas cesars eurovision contest election elections by-election "
    "byelection primary primaries conclave carnival festival marathon pageant playoffs play-offs season draft".split()
)
"""Words in the names of what is held, won or given again and again."""
_MEETING = frozenset(
    "summit conference congress convention forum meeting assembly session fair expo exhibition biennale symposium "
    "colloquium council synod retreat talks".split()
)
"""Words for meetings: those of a body come again, but not those called by their place ("the Bandung Conference")."""
_NUMBERED = Pattern(
    r"\b\d+(?:st|nd|rd|th)?\b|\b[a-z]+(?:ieth|teenth|fth)\b|\b(?:first|second|third|ninth|tenth|eleventh|twelfth)\b"
)
_HALF = 180
"""Days from the claim's from which on another one may have been held."""


def another_year(claim: EventClaim, statement: Statement, entities: Mapping[str, Entity]) -> bool:
    """Whether a statement tells of another year than the claim's of something that comes again."""
    if (
        statement.mode not in ("date", "place", "host")
        or claim.editions
        or not _comes_again(claim, statement, entities)
    ):
        return False
    told_of = {id for ref in statement.objects if ref.how not in ("sentence", "document") for id in ref.entities}
    if any(entities[id].type == "person" and id in told_of for id in claim.of if id in entities):
        return False
    days = [day for dated in claim.dates for day in dated.on if day is not None]
    days += [day for day in (claim.until or ()) if day is not None]
    told = [day for when in statement.times if when.how != "publication" for day in when.inner if day is not None]
    if not told and statement.published is not None:
        told = [statement.published]
    if not days or not told:
        return True
    return max(told) < min(days) - _HALF or min(told) > max(days) + _HALF


def _comes_again(claim: EventClaim, statement: Statement, entities: Mapping[str, Entity]) -> bool:
    """Whether the names that the text may have for it are of what comes again, and none says which one it is."""
    names = {key.partition(":")[2] for key in statement.keys}
    called = [name for name in claim.called if " ".join(words(name)) in names] or list(claim.called)
    if not called or any(_NUMBERED.search(name.lower()) for name in called):
        return False
    places = [words(entities[id].name if id in entities else id) for id in claim.where]
    for name in called:
        said = words(name)
        if not _AGAIN.isdisjoint(said):
            continue
        if _MEETING.isdisjoint(said) or not places or any(set(place) & set(said) for place in places):
            return False
    return True
