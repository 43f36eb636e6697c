"""Which names stand with "the": "the Royal Opera", "the Bank of England", but "Norway", "NASA", "Interpol"."""

from __future__ import annotations

from claimcheck.model import Entity

_FIRST = ("United", "Republic", "Kingdom", "Federal", "European", "International", "National", "North Atlantic")
_SORTS = frozenset(["body", "organisation", "alliance", "party", "place", "event", "team"])
"""Types of what may be called by a noun of its sort."""
_NOUNS = frozenset(
    "academy administration agency alliance archive archives army assembly association authority ballet band bank "
    "biennale board brigade bureau cabinet centre center chamber choir chorus circus clinic club coalition college "
    "commission committee company confederation conference congress conservatory consortium convention cooperative "
    "corporation council court department diocese directorate ensemble exchange federation festival fleet force forces "
    "forum foundation front fund gallery games government group guard guild hospital initiative inspectorate institute "
    "institution judiciary jury laboratory league library ministry mission movement museum navy network observatory "
    "office opera orchestra organisation organization palace parliament partnership party patriarchate "
    "philharmonic police prize programme program project quartet regiment registry republic school secretariat senate "
    "service society symphony team theater theatre trade tribunal trio trust union zoo".split()
)
"""Nouns that a name ends in, or that stand before its "of" or "for"."""
_TOWNS = frozenset("college school hospital police zoo palace library".split())
"""... that go without it behind the name of a town: "Oslo Zoo", "Eton College"."""


def takes_article(entity: Entity) -> bool:
    """Whether one says "the" before the name."""
    name = entity.name
    if name.lower().startswith("the ") or name.isupper():
        return False
    if name.startswith(_FIRST) or entity.type == "body":
        return True
    words = name.lower().split()
    if entity.type not in _SORTS or len(words) < 2:
        return False
    if any(word in ("of", "for") for word in words[1:]):
        return entity.type != "place" or words[0] in _NOUNS
    return words[-1] in _NOUNS - _TOWNS
