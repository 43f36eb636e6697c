"""What ships, trains and planes are called, beside what befell one of them.

Names that no ship, train or plane has, so that what befell one is not told of them: the town that it had left, a
ridge, a holiday, and the type of the very craft: "the Tupolev 154".  And one more of them: "an Antonov fell there"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claimcheck.kinds.quantity.context import Thing
from claimcheck.lazy import Pattern
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words
from claimcheck.text.towns import is_town

_NOT_OF_CRAFT = frozenset(
    listed(
        "ridge ridges mountain mountains mount hill hills peak summit slope slopes cliff cliffs valley gorge glacier "
        "plateau plain desert forest woods lake river bay gulf strait channel sea coast shore beach reef cape island "
        "islands peninsula county district province prefecture region parish village town suburb "
        "holiday holidays festival season weekend carnival "
        "cemetery cathedral church chapel temple shrine hospital hotel museum"
    )
)
"""Nouns behind a name by which it is that of a spot, a building or some days."""
_NEXT = Pattern(r"\s+([a-z]+)")
_TYPE = Pattern(r"[ -](?:[A-Z]{1,3}-?)?\d{2,4}(?:-\d+)?[A-Z]*\b")
_THE = Pattern(r"\b[Tt]h(?:e|at|is)\s+(?:\w+\s)?\Z")
_LEFT = Pattern(r"\b(?:left|leaving|leaves|departed|departing|bound for|en route to)\s(?:[A-Z]\w+\s(?:for|to)\s)?\Z")
"""Words right behind which a name is a place's: "had left Gander for Shannon"."""
_LANDS = frozenset(["city", "country", "region", "province", "state", "place"])
_MAKERS = frozenset(listed("boeing airbus mcdonnell douglas lockheed tupolev ilyushin antonov fokker embraer "
                           "bombardier cessna sikorsky convair comet concorde caravelle"))  # fmt: skip


def besides(thing: Thing, text: str) -> bool:
    """Whether a name is none of something that may have had an accident of its own."""
    name = thing.ref
    if name.entities and {*thing.types} <= _LANDS:
        return True
    follows = _NEXT.match(text, name.end)
    if not name.entities and (
        (follows is not None and follows[1] in _NOT_OF_CRAFT) or is_town(" ".join(words(name.text)))
    ):
        return True
    if not name.entities and _LEFT.search(text, max(0, name.start - 50), name.start) is not None:
        return True
    made = not _MAKERS.isdisjoint(words(name.text))
    return made and _THE.search(text, max(0, name.start - 20), name.start) is not None and (
        _TYPE.match(text, name.end) is not None or any(word[-1:].isdigit() for word in name.text.split())
    )  # fmt: skip


def another(text: str, start: int, end: int, heads: Iterable[str]) -> bool:
    """Whether one more craft, or one more event of these nouns, is told of in a stretch: "an Antonov fell", "the
    crash of the market"."""
    told = text[start:end]
    return _ONE_MORE.search(told) is not None or _of_else(tuple(sorted(heads))).search(told) is not None


_ONE_MORE = Pattern(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ther|[Oo]ne|[Tt]wo|[Ss]everal)\s(?:[\w-]+\s){0,2}(?:Boeings?|Airbus(?:es)?|McDonnell|"
    r"Lockheed|Tupolev|Ilyushin|Antonov|Fokker|Embraer|Cessna|Sikorsky|Concorde|DC-\d|MD-\d|Il-\d|Tu-\d|7\d7|A3\d\d)\b"
)


@lru_cache(maxsize=32)
def _of_else(heads: tuple[str, ...]) -> Pattern:
    return Pattern(rf"(?i)\b(?:{'|'.join(heads) or '(?!)'})\sof\s(?!(?:the|that|this|his|her|its)\s{_CRAFT}\b)")


_CRAFT = (
    "(?:jet|plane|aircraft|airplane|airliner|jumbo|flight|helicopter|ship|ferry|liner|vessel|boat|trawler|tanker|"
    "submarine|cruiser|train|bus|airship|balloon|shuttle|rocket|capsule)"
)
