"""Whether those "on board" are all whom a disaster killed: there was nobody on the ground where a plane flew into a
mountain or the sea, and nobody else where a ship sank alone; a plane that fell on a town killed others too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.events import events_of
from claimcheck.kinds.quantity.harm import Harm
from claimcheck.kinds.quantity.spots import stretch
from claimcheck.lazy import Pattern
from claimcheck.model import Claim
from claimcheck.text.shape import Cell, norm
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words

_SUNK = frozenset(
    listed("sinking sink sank sunk capsizing capsize capsized foundering founder foundered shipwreck wreck implosion")
)
"""Words of an event's claim by which it befell those at sea alone."""
_INTO = Pattern(
    r"(?:\b(?:flew|flown|flying|crashed|crashing|slammed|plunged|plummeted|plou?ghed|plowed|smashed|hit|struck|fell|dived|"
    r"ditched|disappeared|vanished|came down|went down|gone down|disintegrated|broke up)\s[^.!?]{0,60}?\b"
    r"(?:Mount|Mt|Monte|Cerro|Atlantic|Pacific|Arctic|Antarctic|Antarctica|Mediterranean|[Oo]cean|[Ss]ea|mountain|"
    r"mountains|mountainside|hillside|slopes?|ridge|peak|summit|cliffs?|glacier|icefall|ice|volcano|jungle|rainforest|"
    r"desert|swamp|[Gg]ulf|[Bb]ay|[Ll]ake|[Ss]trait)\b)"
)
"""What a craft flew into where nobody lives."""
_CREWED = Pattern(
    r"\b(?:space shuttle|shuttle|spacecraft|spaceship|capsule|orbiter|astronauts?|cosmonauts?|submarine|submersible)\b"
)
"""What has nobody but its own crew around it."""
_OTHERS = Pattern(
    r"(?i)\bon the ground\b|\bbystanders?\b|\b(?:houses|homes|apartments?|flats|townspe|townsfolk|residents?|passers|"
    r"collid|collision|mid-?air|bomb)|\b(?:on|onto|into|over|upon)\s(?:the\s|a\s)?(?:\w+\s)?"
    r"(?:town|village|city|suburb|street|house|home|market|school|factory|building|district)\b"
)
"""Words of a text in which others may have died as well."""


def only_aboard(cells: Sequence[Cell], told: Harm) -> bool:
    """Whether the victims of a phrase are told of as those on board: "killed all 90 people aboard"."""
    word = norm(cells, told.last)
    return word == "aboard" or (word == "on" and norm(cells, told.last + 1) == "board") or word == "on board"


def all_on_board(cells: Sequence[Cell], at: int) -> bool:
    """Whether "all" stands before their number, which is the one at a cell."""
    before = [cell.norm for cell in cells[max(0, at - 2) : at]]
    return before[-1:] == ["all"] or before == ["all", "the"] or before == ["all", "of"]


def nobody_else(text: str, at: int, claim: QuantityClaim, facts: Facts) -> bool:
    """Whether a text, up to a place, leaves no others whom the event of a claim may have killed."""
    if _OTHERS.search(text) is not None:
        return False
    events = events_of(claim, facts)
    if any(not _SUNK.isdisjoint(words(called)) for event in events for called in getattr(event, "called", ())):
        return True
    wild = any(stretch(place) for event in events for place in _where(event, facts))
    return wild or _INTO.search(text, max(0, at - _NEAR), at) is not None or _CREWED.search(text) is not None


_NEAR = 800
"""Characters back to where it is told what a craft flew into."""


def _where(event: Claim, facts: Facts) -> list[str]:
    return [facts.entities[at].name if at in facts.entities else at for at in getattr(event, "where", ())]


def fell_elsewhere(text: str, start: int, end: int, claim: QuantityClaim, facts: Facts) -> bool:
    """Whether a craft that is only called by its type is said, in a stretch of text, to have come down at a place that
    is not the event's: "In 1994 the Airbus A300 fell at Nagoya"."""
    told = text[start:end]
    if _FELL.search(told) is None:
        return False
    own = {place for event in events_of(claim, facts) for place in _where(event, facts)}
    own |= {name for place in own for name in place.split() if name[:1].isupper()}
    for sentence in re.split(r"(?<=[.!?])\s", told):
        if _FELL.search(sentence) is None:
            continue
        there = [found[1] for found in _AT.finditer(sentence)]
        if any(not own.intersection(place.split()) for place in there):
            return True
    return False


_FELL = Pattern(
    r"\b(?:[Tt]h(?:e|at|is)|[Ii]ts?)\s(?:[\w-]+\s)?(?:Boeing|Airbus|McDonnell|Douglas|Lockheed|Tupolev|Ilyushin|Antonov|"
    r"Fokker|Embraer|Bombardier|Cessna|Sikorsky|Convair|Concorde|DC-\d|MD-\d|Il-\d|Tu-\d|An-\d|7\d7|A3\d\d)[^.!?]{0,60}?"
    r"\b(?:fell|crashed|came down|went down|gone down|plunged|plummeted|slammed|smashed|struck|hit|flew|overshot|"
    r"overran|undershot|burst|burned|burnt|caught|broke up|disintegrated|exploded|dived|nosedived|ditched|disappeared|"
    r"vanished|skidded|stalled|rolled|crash-landed|lost|collided|ploughed|plowed|was (?:lost|wrecked|destroyed|shot))\b"
)
_AT = Pattern(
    r"\b(?:[Aa]t|[Ii]n|[Nn]ear|[Oo]n|[Oo]utside|[Oo]ff|[Oo]ver|[Ii]nto|of|to|from|against)\s(?:the\s)?(?!January|February|"
    r"March|April|May\b|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|Boeing|Airbus|Tupolev|Antonov|Ilyushin)((?:[A-Z][\w'’-]+)(?:\s[A-Z][\w'’-]+)*)"
)
