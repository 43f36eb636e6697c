"""Anniversaries of houses that "whose" brings in: "X, whose 150th birthday was toasted in 2019," and "the bridge, whose
centenary falls next year"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.founding import anniversary_of, governed, known_of, said_of_it
from claimcheck.model import Statement
from claimcheck.text.scene import Found
from claimcheck.text.words import BE, HAVE, MODALS

_COMES = frozenset("falls fell comes came occurs occurred coincides coincided passed arrives".split())
_FEASTS = frozenset("celebrations celebration festivities party bash gala jubilee concert fireworks".split())


def whose(found: Found, facts: Facts) -> Iterator[Statement]:
    """The verb says that it was celebrated, or when it comes: not "whose 10th anniversary in Kenya", "whose 50th
    birthday present"."""
    known, cell = known_of(found, facts), found.cell("t")
    if known is None or cell is None or cell.what.number is None or governed(found) or not said_of_it(found):
        return
    cells = found.scene.cells
    k = found.last + (found.last < len(cells) and cells[found.last].norm in _FEASTS)
    after = cells[k] if k < len(cells) else None
    if after is not None and after.norm in BE | HAVE | MODALS - {"would", "could"} | _COMES:
        yield anniversary_of(found, known, cell)


WHOSE: tuple[Pattern, ...] = (
    Pattern("birthday of a house, whose", "Malmö FF, whose 114th birthday was celebrated in 2020, won.",
            "{s:subject.known} ,? whose {t:time.anniversary}", whose),
)  # fmt: skip
