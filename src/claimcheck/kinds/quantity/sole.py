"""Whether a text tells of one event alone, so that "the disaster" is that one, however far behind its name.

It names who or what the event befell, has no other word for something that happens to many, and names nothing since
but where things were.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.context import Named, Thing
from claimcheck.kinds.quantity.events import days_of
from claimcheck.kinds.quantity.everyone_aboard import fell_elsewhere
from claimcheck.kinds.quantity.happenings import EVENTS
from claimcheck.kinds.quantity.no_craft import another, besides
from claimcheck.kinds.quantity.spots import REGIONS, stretch
from claimcheck.lazy import Pattern
from claimcheck.model import TimeRef
from claimcheck.text.called_so import SHIPS
from claimcheck.text.scene import PLACES, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words
from claimcheck.text.words import DETERMINERS, FUNCTION_CAPS, PREPOSITIONS

_FAR = 2000
"""Characters within which a text still speaks of it."""
_WORD = Pattern(r"[a-z]+")
ANYTHING = frozenset(["heat", "strike", "strikes", "fire", "bomb", "crush"])
"""Of the words for what befalls people, those that are said of other things too."""
HAPPENS = frozenset(EVENTS) | frozenset(
    listed(
        "wreck wrecked shipwreck shipwrecks sinkings sink foundered disaster disasters tragedy tragedies catastrophe "
        "catastrophes calamity massacre massacres siege battle war wars genocide famine drowning drownings murders "
        "eruptions erupted epidemic pandemic bloodbath inferno calamities crashes derailments assassination"
    )
)
"""Words for what befalls people."""


_ILLS = frozenset(["pandemic", "epidemic", "famine", "genocide", "war", "wars", "siege", "battle"])
"""What "the collapse", "the fire" of a text never is."""
_SITES = frozenset(
    listed(
        "mine colliery pit quarry tunnel cave factory plant bridge dam tower stadium theatre theater cinema school "
        "hotel hospital prison refinery terminal station warehouse mall market nightclub club depot shaft"
    )
)
"""Last words of names for what befalls people but once."""


def sole_event(
    scene: Scene, cell: Cell, claim: QuantityClaim, partners: set[str], heads: set[str], named: Named, facts: Facts
) -> bool:
    """Whether "the disaster" in a cell can be no other than the event that a claim is of."""
    known = [thing for thing in named.things if thing.start < cell.start]
    mine = [thing for thing in known if set(thing.ref.entities) & partners]
    if not mine or cell.start - mine[-1].start > _FAR:
        return False
    others = happenings_in(scene.text) - heads - ANYTHING
    others -= _ILLS if cell.norm in EVENTS else frozenset()
    remains = len(_REMAINS.findall(scene.text[cell.end :]))  # what rescuers reached is what is left of it
    if any(not _of_it(scene.text, other, partners, facts, remains) for other in others):
        return False
    behind = scene.text.find(". ", mine[-1].start, cell.start)
    if another(scene.text, mine[-1].start, cell.start, heads):
        return False
    if fell_elsewhere(scene.text, mine[-1].start, cell.start, claim, facts):
        return False
    if behind >= 0 and brings_in(scene.text[behind : cell.start], WRECKED | heads):
        return False  # "A ferry went down near Elba", "a second crash": that is the disaster
    site = False
    for entity in (facts.entities[id] for id in partners if id in facts.entities):
        if entity.type in PLACES | {"event"} and not _site(entity.name):
            return False  # another place may have had one too
        site = site or entity.type in PLACES
    if site and another_told(scene, cell, claim, facts):
        return False
    around = {place for id in partners if id in facts.entities for place in facts.entities[id].within}
    there = {at for event in claim.of for at in _places(event, facts)}
    since = (thing for thing in known if thing.start > mine[-1].start)
    ours = partners | there | around
    craft = all(facts.entities[id].type == "ship" for id in partners if id in facts.entities)
    return all(
        ((thing.placed or _left(scene.text, thing)) and not site)
        or spot(scene.text, thing)
        or (not site and _befalls_none(scene.text, thing))
        or set(thing.ref.entities) & ours
        or words(thing.ref.text) in map(words, there)
        or (craft and besides(thing, scene.text))
        for thing in since
    )


def spot(text: str, thing: Thing) -> bool:
    """Whether a name is that of a stretch of land, or says which one, or which feast: "to the Kaimaku ridge"."""
    after = text[thing.ref.end : thing.ref.end + _NEXT]
    behind = after.split()[0].strip(".,;:") if after[:1] == " " and after.strip() else ""
    return stretch(thing.ref.text) or behind in REGIONS | _FEASTS


def _left(text: str, thing: Thing) -> bool:
    """Whether a name only says whence or whither somebody went: "had left Cork for Bilbao"."""
    before = text[max(0, thing.start - _NEXT) : thing.start].split()
    if before[-1:] == ["for"] and thing.ref.text[:1].isupper():
        return any(one in _LEAVING for one in before[-5:-1])
    return before[-1:] != [] and before[-1] in _LEAVING


def _befalls_none(text: str, thing: Thing) -> bool:
    """Whether a name is that of a body of the claims, which has no crash of its own: "The Airbus had left", but not "An
    Airbus"."""
    before = text[max(0, thing.start - _NEXT) : thing.start].split()
    after = text[thing.ref.end : thing.ref.end + _NEXT]
    if after[:2] in ("'s", "’s") or not WRECKED.isdisjoint(after.split()[:2]):
        return False  # "the Scania's bus"
    return bool(thing.types) and _BODIES.issuperset(thing.types) and before[-1:] not in (["a"], ["an"], ["A"], ["An"])


_NEXT = 40
_FEASTS = frozenset(["holiday", "holidays", "festival", "season", "weekend"])
_LEAVING = frozenset(listed("left leaving leave departed reached reaching"))
_BODIES = frozenset(["company", "organisation", "body", "agency", "party", "team", "alliance"])


def _of_it(text: str, word: str, partners: set[str], facts: Facts, remains: int) -> bool:
    """Whether a word for what befalls people is each time said of what the event befell: "the wreck of the Herald"; or
    of its `remains`, as often as those are told of."""
    names = (re.escape(name.text) for id in partners if id in facts.entities for name in facts.entities[id].names)
    of_it = rf"\b{word}\s+of\s+(?:the\s+)?(?:{'|'.join(names) or '(?!)'})\b"
    told = len(re.findall(of_it, text, re.IGNORECASE)) + (remains if word == "wreck" else 0)
    return told == len(re.findall(rf"\b{word}\b", text, re.IGNORECASE))


_REMAINS = Pattern(r"\bthe wreck\b(?! of)")


def another_told(scene: Scene, cell: Cell, claim: QuantityClaim, facts: Facts) -> bool:
    """Whether a text brings in one more event of the noun in a cell, or tells of it on other days."""
    return brings_in(scene.text, {cell.norm}) or of_other_days(scene, cell.start, claim, facts)


_NEW = frozenset("a an another new second third latest recent fresh similar other".split())


def brings_in(text: str, heads: Set[str]) -> bool:
    """Whether a text brings in one more of the sort: "a collapse", "another mine collapse"."""
    said = _WORD.findall(text.casefold())
    return any(
        word in heads and _brought_in(said[max(0, k - 3) : k]) for k, word in enumerate(said) if len(word) > _SHORT
    )


def _brought_in(before: Sequence[str]) -> bool:
    """Whether the word for one more is that of the noun behind: not in "within an hour the ferry"."""
    nearest = next((word for word in reversed(before) if word in _NEW or word in _THE), "")
    return nearest in _NEW


_THE = frozenset("the this that its their his her".split())
_SHORT = 2
WRECKED = SHIPS | frozenset(
    listed(
        "ship ships bus buses coach train trains tram truck lorry plane planes jumbo jet jets airliner aircraft "
        "airplane helicopter balloon rocket mine building block bridge viaduct tower stand dam factory plant hotel "
        "nightclub"
    )
)
"""Nouns for what has a disaster of its own."""


def of_other_days(scene: Scene, start: int, claim: QuantityClaim, facts: Facts) -> bool:
    """Whether the sentence has a time, behind the noun at `start`, at which the event was not."""
    days = days_of(claim, facts)
    told = [
        time.inner for time in scene.times if time.kind == "date" and time.start > start and not _named(scene, time)
    ]
    return any(not any(day.overlaps(one) for day in days) for one in told)


def _named(scene: Scene, time: TimeRef) -> bool:
    """Whether a time of no year is only what something is called by: "the eve of the mid-August holiday"."""
    if "year_inferred" not in time.flags:
        return False
    at = next((k for k, cell in enumerate(scene.cells) if cell.start == time.start), 0)
    if not at or at + 1 >= len(scene.cells) or scene.cells[at - 1].norm not in DETERMINERS:
        return False
    after = scene.cells[at + 1]
    return after.sort == "word" and after.norm.isalpha() and after.norm not in PREPOSITIONS | FUNCTION_CAPS


def _site(name: str) -> bool:
    return bool(_SITES & {*words(name)[-1:]})


def others_told(text: str, start: int, end: int, heads: set[str]) -> bool:
    """Whether the sentences behind a place, up to another one, tell of something else: "The crash of a bus ...", "A
    ferry went down"."""
    stop = text.find(". ", start, end)
    if stop < 0:
        return False
    told = {*_WORD.findall(text[stop:end].casefold())} & HAPPENS - heads - ANYTHING
    return bool(told) or brings_in(text[stop:end], WRECKED)


def _places(event: str, facts: Facts) -> tuple[str, ...]:
    """Where an event was: ids of entities, or plain names."""
    return () if event in facts.entities else tuple(getattr(facts.claim(event), "where", ()))


@lru_cache(maxsize=2)
def happenings_in(text: str) -> frozenset[str]:
    """The words of a text for what befalls people."""
    return frozenset(_WORD.findall(text.casefold())) & HAPPENS
