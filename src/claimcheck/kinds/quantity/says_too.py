"""What says the same as a phrase of a claim: "handed over {value} vehicles" for "delivered {value} cars", "took {value}
to sink" for "sank in {value}", "{value} Miuras left the factory" for "{value} were built"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.model import Entity
from claimcheck.text.tokens import words

Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""The words before a number, and those behind it."""


def _rows(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split()) for row in text.split("|"))


_ALIKE = (
    _rows("delivered|handed over|shipped"),
    _rows("built|made|produced|manufactured|turned out|completed"),
    _rows("cars|vehicles|automobiles"),
    _rows("dinner|meal|banquet|feast"),
    _rows("attendance of|crowd of|audience of"),
    _rows("went down in|sank in|foundered in"),
    _rows("burned down in|burnt down in"),
    _rows("killed|claimed the lives of|cost the lives of"),
    _rows("employs|gives work to|has a workforce of|has a staff of"),
)
_MADE = frozenset("built made produced manufactured completed".split())
_LEFT = _rows(
    "left the factory|left the line|left the works|rolled off the line|came off the line|ever built|ever made"
)
_INFINITIVES = {"sank": "sink", "went": "go", "burned": "burn", "burnt": "burn", "fell": "fall", "foundered": "founder"}
_SOLD = frozenset(["sold", "printed", "shipped", "delivered"])
_HAVING = _rows("has a|has an|owns a|owns an|holds an|controls a|keeps a|retains a|with a|with its|its|'s|s")
"""Before "stake in X": what says that somebody has it."""
_STAKES = frozenset(["stake", "shareholding", "holding", "share"])


def says_too(claim: QuantityClaim, says: Sides, entities: Mapping[str, Entity]) -> Iterator[tuple[Sides, bool]]:
    """Other words for a phrase, and whether they hold the name of what the claim is of."""
    found: dict[Sides, bool] = {says: True}
    for group in _ALIKE:
        for sides in tuple(found):
            for one in _swapped(sides, group):
                found.setdefault(one, False)
    for before, after in tuple(found):
        if before[-1:] == ("in",) and not after and before[0] in _INFINITIVES:
            sink = ("to", _INFINITIVES[before[0]], *before[1:-1])
            for whom in ((), *(form for name in _names(claim, entities) for form in (name, ("the", *name)))):
                found.setdefault((("took", *whom), sink), False)
        if after[:1] and after[0] in _STAKES and after[1:2] == ("in",):
            for having in _HAVING:
                found.setdefault((having, after), False)
    yield from ((sides, False) for sides, own in found.items() if not own)
    if len(says[0]) == 1 and says[0][0] in _SOLD and len(says[1]) == 1:
        for name in _names(claim, entities):
            for be in (["were"], ["have", "been"], ["had", "been"], ["are", "said", "to", "have", "been"]):
                yield ((), (*says[1], "of", *name, *be, says[0][0])), True
    before, after = says
    if not before and after[-2:-1] == ("were",) and after[-1] in _MADE:
        done = [("were", one) for one in sorted(_MADE)] + [("were", "ever", one) for one in sorted(_MADE)]
        for name in _plurals(claim, entities):
            yield from ((((), (*name, *how)), True) for how in (*done, *_LEFT))
            yield from ((((verb,), name), True) for verb in sorted(_MADE))
        for name in _names(claim, entities):
            rows = (("of", *name), ("of", "the", *name))
            units = ("examples", "copies", "units")
            yield from ((((), (unit, *row, *how)), True) for unit in units for row in rows for how in done)


def _swapped(sides: Sides, group: Sequence[tuple[str, ...]]) -> Iterator[Sides]:
    before, after = sides
    for one in group:
        for at, row in enumerate((before, after)):
            place = next((k for k in range(len(row)) if row[k : k + len(one)] == one), -1)
            for other in group if place >= 0 else ():
                made = (*row[:place], *other, *row[place + len(one) :])
                if other != one:
                    yield (made, after) if at == 0 else (before, made)


def _names(claim: QuantityClaim, entities: Mapping[str, Entity]) -> Iterator[tuple[str, ...]]:
    """The words of the full names of what a claim is of."""
    for id in claim.of:
        if id in entities:
            yield from (words(name.text) for name in entities[id].names if not name.short)


def _plurals(claim: QuantityClaim, entities: Mapping[str, Entity]) -> Iterator[tuple[str, ...]]:
    """The names of a product in the plural: "Miuras"."""
    for id in claim.of:
        entity = entities.get(id)
        if entity is None or entity.type not in ("work", "other", "ship"):
            continue
        for name in entity.names:
            row = words(name.text)
            if row and name.text[:1].isupper() and row[-1].isalpha() and not row[-1].endswith("s"):
                yield (*row[:-1], f"{row[-1]}s")
