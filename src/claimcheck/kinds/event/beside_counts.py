"""What stands beside a count of years: a denial before it, and behind it the feast that it is named by."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import NOT


def denied(cells: Sequence[Cell], at: int) -> bool:
    """Whether a count is denied as such: "It is not 60 years since the wreck but 70"."""
    at -= 1
    while at > 0 and cells[at].norm in ("yet", "quite", "even", "exactly"):
        at -= 1
    return at >= 0 and cells[at].norm in NOT | {"barely", "scarcely"} and cells[at].norm not in ("no", "nor", "neither")


def feast(cells: Sequence[Cell], at: int) -> int:
    """The cell behind which it stands whose anniversary it is: of "the 25th-anniversary concert for the" the noun."""
    feast = at + 1 < len(cells) and cells[at + 1].norm in _FEASTS
    return at + 1 if feast and at + 2 < len(cells) and cells[at + 2].norm in ("for", "of") else at


_FEASTS = frozenset(
    "concert march parade gala celebration celebrations festivities commemoration commemorations ceremony ceremonies "
    "party service exhibition dinner reception events event programme program conference rally banquet vigil".split()
)
