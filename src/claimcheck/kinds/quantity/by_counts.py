"""What a sentence opens with before an event and what that did: by whose count, or in what time, with no comma behind
it: "By the ministry's final count the flood killed 212 people"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, CONJUNCTIONS, HAVE, PREPOSITIONS, RELATIVES, is_finite

_OPENS = frozenset(["by", "on", "in", "within", "according", "at"])
_COUNTS = frozenset(
    "count counts reckoning estimate estimates account accounts figure figures tally tallies record records register "
    "toll all total inquiry report reports calculation calculations statistics".split()
)
_SPANS = frozenset("seconds minutes hours days weeks".split())
_LONGEST = 8
_OTHERS = frozenset(
    "one some many most other another others different early earlier first initial preliminary provisional unofficial "
    "rough independent higher lower conservative generous a an several his her their its any either".split()
)
"""Words for a count beside which there are others."""


def by_a_count(before: Sequence[Cell]) -> bool:
    """Whether cells that open a sentence say no more than by which count something was, or within how long."""
    if not 2 <= len(before) <= _LONGEST or before[0].norm not in _OPENS:
        return False
    last, inside = before[-1].norm, before[1:-1]
    if last not in (_SPANS if before[0].norm == "within" else _COUNTS | _SPANS if before[0].norm == "in" else _COUNTS):
        return False
    return not by_another_count(before) and not any(
        cell.sort in ("mark", "term") or is_finite(cell.norm)
        or cell.norm in (PREPOSITIONS - {"to", "of"}) | CONJUNCTIONS | RELATIVES | BE | HAVE
        for cell in inside
    )  # fmt: skip


def by_another_count(before: Sequence[Cell]) -> bool:
    """Whether they say that it is one count of several: "By some estimates,"."""
    if not before or before[0].norm not in ("by", "on", "according"):
        return False
    counts = any(cell.norm in _COUNTS for cell in before)
    return counts and any(cell.norm in _OTHERS or cell.sort == "number" for cell in before[:_LONGEST])
