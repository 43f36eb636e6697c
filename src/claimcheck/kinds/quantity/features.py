"""What a text tells once of a thing that does not change from day to day: how long it is, what it cost to build, how
many seats it has.

No claim is needed, two texts of one news are held against each other (see `one_feature`).  A statement has the mode
"feature"; its `attribute` is the feature ("length", "cost", "seats"); its `modifiers` name the thing ("noun:hall",
"name:lutnia"), and what is told around it (see `text.story`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from claimcheck.frozen import replace
from claimcheck.kinds.quantity.numerals import figure
from claimcheck.lazy import Pattern
from claimcheck.model import Document, NumberRef, Ref, Span, Statement
from claimcheck.text import numbers
from claimcheck.text.conversions import SCALES
from claimcheck.text.glances import days_told, glanced
from claimcheck.text.going_on import gone_on_about
from claimcheck.text.noun_phrases import Thing, before
from claimcheck.text.scene import Scene
from claimcheck.text.story import around, dateline
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import Token
from claimcheck.text.units import MONEYS
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE

MODE = "feature"
SOLE = "sole"
"""The modifier of the only figure for a feature that a text has."""
_SIZES = {"long": "length", "high": "height", "tall": "height", "wide": "width", "deep": "depth"}
_PARTS = frozenset(
    listed("seats beds bedrooms rooms floors storeys stories berths cabins lanes platforms stops stations spans arches "
           "piers pillars windows steps stalls pews cells chimneys towers turbines pipes bells keys masts")
)  # fmt: skip
"""What a thing has as many of as were built into it."""
_HOLDS = frozenset(["seats", "sleeps"])
"""Verbs by which it has so many of them: "seats 1,460"."""
_SIGN = Pattern(
    r"\d[\d,.]*[ -](?:(?:kilo)?met(?:er|re)s?|k?m|miles?|feet|foot|ft)[ -](?:long|high|tall|wide|deep)\b"
    rf"|\bcost (?:\S{{1,3}})?\d|\b(?:has|had|have|seats|sleeps) \d[\d,]+(?: (?:{'|'.join(sorted(_PARTS))})\b|[.,;])"
)
_UNSURE = frozenset(
    listed(
        "would will could should may might must if expected expects planned plans plan proposed estimates originally "
        "initially so far section stretch phase part half first second another other more less than only until once "
        "formerly previously ago then each per average additional extra new extended lengthened shortened widened "
        "raised reduced instead not never longer longest shorter total supposed hoped believed thought reportedly old "
        "former"
    )
)
"""Words close before a figure, or behind it in its clause, by which it is not what the thing has now, or not all."""
_PARTLY = frozenset(listed("including excluding includes excludes plus extension estimate estimated budget budgeted"))
"""The same, anywhere in the sentence."""
_ENDS = frozenset([*",;.:(", "and"])
_BEHIND = frozenset(listed("per each a an apiece more less and plus at for in on over every"))
"""Words behind a sum by which it is a price that is asked, or goes on."""
_BUILD = frozenset(listed("build construct make erect complete"))
_REACH = 8
_OTHERS = (
    "another|other|others|second|third|old|older|former|previous|earlier|next|two|three|four|both|each|every|small"
)


def features_told(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The features of things that a document tells."""
    told = [statement for scene in glanced(document, scenes, _SIGN) for statement in _told(scene)]
    counts = Counter(statement.attribute for statement in told)
    for statement in told:
        if counts[statement.attribute] == 1:
            yield replace(statement, modifiers=(SOLE, *statement.modifiers))


def _told(scene: Scene) -> Iterator[Statement]:
    tokens = scene.tokens
    dated = [(time.start, time.end) for time in scene.times if time.kind in ("date", "range", "set", "age")]
    begin = dateline(scene)
    for number in numbers.find(tokens, scene.text, dated):
        first = bisect_left(tokens, number.start, key=lambda token: token.start)
        last = bisect_left(tokens, number.end, key=lambda token: token.start)
        if number.ordinal or number.approximate or number.low is None or number.high is None or first < begin:
            continue
        found = _feature(scene, number, first, last)
        if found is None or _unsure(tokens, first, last):
            continue
        feature, verb, closes = found
        thing = _thing(scene, begin, verb, feature)
        if thing is not None:
            span = Span(min(number.start, tokens[first].start), tokens[closes - 1].end)
            yield _statement(scene, feature, thing, number, span)


def _unsure(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a word beside a figure says that it is not what the thing has now, or not all of it."""
    behind = takewhile(lambda token: token.norm not in _ENDS, tokens[last : last + _REACH])
    near = {token.norm for token in (*tokens[max(0, first - _REACH) : first], *behind)}
    return bool(near & _UNSURE) or not _PARTLY.isdisjoint(token.norm for token in tokens)


def _feature(scene: Scene, number: NumberRef, first: int, last: int) -> tuple[str, int, int] | None:
    """What a number is of, the token before which its thing stands, and the one behind it all."""
    tokens = scene.tokens
    behind = [token.norm for token in tokens[last : last + 3]]
    ahead = tokens[first - 1].norm if first else ""
    if SCALES.get(number.unit, ("",))[0] == "length":
        size = _SIZES.get(behind[0] if behind else "")
        return (size, first, last + 1) if size and ahead in BE | {","} else None
    if number.unit in MONEYS or number.unit in ("$", "US$"):
        built = behind[:1] == ["to"] and behind[1:2] and behind[1] in _BUILD
        if ahead != "cost" or not (built or (behind[:1] != ["to"] and _BEHIND.isdisjoint(behind[:1]))):
            return None
        return "cost", first - 1, last
    if number.unit or not number.value > 1:
        return None
    if behind[:1] and behind[0] in _PARTS and ahead in HAVE:
        return behind[0], first, last + 1
    if ahead in _HOLDS and (not behind or behind[0] in (",", ".", ";", "and")):
        return "seats" if ahead == "seats" else "beds", first - 1, last
    return None


def _thing(scene: Scene, begin: int, verb: int, feature: str) -> Thing | None:
    """What stands before a verb, or is meant by "it" there."""
    tokens = scene.tokens
    head = begin
    while head < verb and tokens[head].shape in ("punct", "hyphen"):
        head += 1
    between = tokens[head + 1 : verb]
    if tokens[head].norm == "it" and all(token.norm in BE | HAVE for token in between):
        return gone_on_about(scene)
    sized = tokens[verb - 1].norm == "," and feature in _SIZES.values()
    found = before(tokens, begin, verb, finite=not sized and tokens[verb - 1].norm == ",")
    if found is None or found.indefinite or (found.noun and _several(scene.text, found.noun)):
        return None
    return found


@lru_cache(maxsize=64)
def _several(text: str, noun: str) -> bool:
    """Whether a text speaks of more than one thing of a noun: "the old hall", "Astra Hall" and "Lyra Hall"."""
    word = re.escape(noun)
    if re.search(rf"(?i)\b(?:{word}e?s|(?:{_OTHERS}) (?:[\w-]+ )?{word})\b", text):
        return True
    named = re.findall(rf"\b([A-Z][\w’'-]+) {word.capitalize()}\b", text)
    return len({name for name in named if name.casefold() not in FUNCTION_CAPS}) > 1


def _statement(scene: Scene, feature: str, thing: Thing, number: NumberRef, span: Span) -> Statement:
    value = figure(scene, number, SCALES.get(number.unit, ("", 1.0))[1])
    return scene.statement(
        span.start,
        span.end,
        kind="quantity",
        pattern="feature",
        wrong=Span(value.start, value.end),
        subject=Ref(span.start, span.end, scene.words(span.start, span.end)),
        attribute=feature,
        mode=MODE,
        times=days_told(scene),
        value=value,
        modifiers=(f"noun:{thing.noun}", *(f"name:{name}" for name in thing.names), *around(scene, *span)),
    )
