"""What a number is of, however a claim or a text puts it: "8,848 m high", "a height of 8,848 m" and "rises to 8,848 m"
are of one height.

A topic is one of the words below, or a phrase of a claim that stands for itself ("policy rate", "main span").
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.conversions import SCALES
from claimcheck.text.times.words import listed


def _of(table: dict[str, str]) -> dict[str, str]:
    return {word: topic for topic, words in table.items() for word in listed(words)}


NOUNS = _of({
    "length": "length", "height": "height elevation altitude", "depth": "depth", "width": "width breadth",
    "thickness": "thickness", "diameter": "diameter", "circumference": "circumference", "wingspan": "wingspan",
    "area": "area size surface expanse extent", "weight": "weight mass", "volume": "volume", "speed": "speed speeds",
    "capacity": "capacity", "distance": "distance", "population": "population pop",
    "workforce": "workforce headcount payroll staff", "fleet": "fleet", "temperature": "temperature temperatures",
    "cost": "cost costs price price-tag budget bill", "worth": "worth value award prize",
    "sale": "takeover purchase acquisition buyout merger sale",
    "stake": "stake holding shareholding", "turnout": "turnout participation",
})  # fmt: skip
"""Nouns that a number follows behind "of", "is", "stands at"."""
ADJECTIVES = _of({
    "length": "long", "height": "high tall", "depth": "deep", "width": "wide broad across", "thickness": "thick",
})  # fmt: skip
"""Adjectives behind a measure."""
VERBS = _of({
    "length": "stretch stretches stretched stretching run runs ran running flow flows flowed flowing wind winds "
    "winding meander meanders meandering snake snakes snaking",
    "height": "stand stands stood standing rise rises rose rising tower towers towered towering soar soars soared "
    "soaring loom looms loomed",
    "depth": "plunge plunges plunged plunging descend descends",
    "area": "cover covers covered covering occupy occupies occupied occupying sprawl sprawls sprawled sprawling",
    "weight": "weigh weighs weighed weighing",
    "capacity": "seat seats seated seating hold holds held holding accommodate accommodates accommodated",
    "cost": "cost costs costing",
    "worth": "worth carries carry",
    "speed": "travel travels hit hits top tops",
    "sale": "bought acquired purchased sold paid",
})  # fmt: skip
"""Verbs whose object, or what is behind their preposition, is the measure of their subject."""
OPEN_VERBS = frozenset(
    listed(
        "measure measures measured measuring span spans spanned spanning extend extends extended extending spread "
        "spreads spreading reach reaches reached reaching is was total totals"
    )
)
"""Verbs that leave it to the unit what is measured."""
SORTS = {
    **dict.fromkeys(
        ("length", "height", "depth", "width", "thickness", "diameter", "circumference", "wingspan", "distance"),
        frozenset(["length"]),
    ),
    "area": frozenset(["area"]), "weight": frozenset(["mass", "tons"]), "volume": frozenset(["volume", "gallons"]),
    "speed": frozenset(["speed"]), "temperature": frozenset(["heat"]), "stake": frozenset(["share"]),
    "turnout": frozenset(["share"]),
    "population": frozenset(["count"]), "workforce": frozenset(["count"]), "fleet": frozenset(["count"]),
    "capacity": frozenset(["count", "power", "volume", "gallons", "barrels", "mass"]),
}  # fmt: skip
"""What the unit of a topic measures ("count": it has none); money for all others."""
PLAIN = frozenset(["length", "height", "depth", "width", "diameter", "area", "weight", "speed"])
"""What a bare measure may be of: "the 57-km tunnel", "At 8,849 metres, the mountain ..."."""
LASTING = PLAIN | frozenset(["thickness", "circumference", "wingspan", "distance", "main span", "cost"]) - {"speed"}
"""What a thing keeps, once it is there."""
FIXED = frozenset(
    listed(
        "floor storey story gun cannon engine arch pier pillar column span deck mast tower spire step bell page "
        "chapter verse stanza act scene movement article clause star stripe lane performance episode season track song "
        "aria canto volume instalment installment part sketch panel frame"
    )
)
"""Nouns for parts that a thing keeps."""
NEUTRAL = frozenset(
    listed(
        "total overall full whole entire maximum max top estimated reported combined record current present installed "
        "seating spectator crowd final official exact peak highest surface national resident global asking vast large "
        "small tiny huge growing ageing aging shrinking dwindling rising stable modest mere whole combined"
    )
)
"""Words before a noun of measure that leave it what it is."""
_SMALL = frozenset(["a", "an", "the", "of", "at", "to", "for", "in", "up", "is", "was", "has", "by", "about", "some"])
_PEOPLE = frozenset(listed("people inhabitants residents citizens"))
_WORKERS = frozenset(listed("workers employees staff"))


def sort_of(unit: str) -> str:
    """What a unit measures: "length", "count" for none, "money" for any money."""
    if not unit:
        return "count"
    sort = SCALES.get(unit, ("", 0.0))[0]
    return "money" if sort == "dollars" or sort == unit or unit == "pound" else sort or unit


def fits(topic: str, sort: str) -> bool:
    """Whether what a unit measures can be the topic."""
    if topic in ("cost", "worth", "sale"):
        return sort == "money"
    return topic not in SORTS or sort in SORTS[topic]


def named(words: Sequence[str]) -> str:
    """The topic of a noun phrase of measure: "total area" is "area", "policy rate" is itself."""
    row = [word for word in words if word not in _SMALL]
    if row[-2:] == ["price", "tag"]:
        row[-2:] = ["price"]
    while len(row) > 1 and row[0] in NEUTRAL:
        row = row[1:]
    return NOUNS.get(row[0], row[0]) if len(row) == 1 else " ".join(row)


def of_phrase(before: Sequence[str], after: Sequence[str], sort: str) -> str:
    """The topic of a phrase of a claim, given the words before and after its number, "" if it is none."""
    if after and after[0] in ("above", "in", "away", "from"):
        beyond = " ".join(after)
        if beyond.startswith("above sea level"):
            return "height"
        if beyond.startswith(("from ", "away")):
            return "distance"
        return _behind(after)
    if before and before[-1] == "of":
        return named(before[:-1])
    row = [word for word in before if word not in _SMALL]
    if row and not after:
        return next((VERBS[word] for word in reversed(row) if word in VERBS and fits(VERBS[word], sort)), "") or (
            named(row[-2:]) if row[-1] in NOUNS else ""
        )
    if after and after[0] in ADJECTIVES:
        return ADJECTIVES[after[0]]
    if after and after[-1] in _PEOPLE and not row:
        return "population" if len(after) == 1 and sort == "count" else ""
    if after and after[-1] in _WORKERS and not row:
        return "workforce"
    return named(after) if after and not row and len(after) < 3 else ""


def _behind(after: Sequence[str]) -> str:
    """ "57 km in length"."""
    return NOUNS.get(after[1], "") if after[0] == "in" and len(after) == 2 else ""
