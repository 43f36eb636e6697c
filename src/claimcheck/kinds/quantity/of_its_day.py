"""Which event "the crash, in July 2000," is: the one of that month, if the text names whom it befell."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.context import Named
from claimcheck.kinds.quantity.events import days_of, events_of
from claimcheck.model import TimeRef
from claimcheck.text.scene import PLACES
from claimcheck.text.shape import Cell

_MONTHS = 40
"""Days that a time may have which singles out one event of a sort."""


def of_its_day(cells: Sequence[Cell], at: int, claim: QuantityClaim, named: Named, facts: Facts) -> bool:
    """Whether the day or month right behind a definite noun for an event is that of the claim's, which befell
    something that the text has named by then, and nothing else of the sort."""
    after = at + 1
    while after < len(cells) and after - at < 3 and cells[after].norm in (",", "(", "in", "on", "of"):
        after += 1
    time = cells[after].what if after < len(cells) and cells[after].sort == "time" else None
    if not isinstance(time, TimeRef) or time.kind != "date" or time.mod or "year_inferred" in time.flags:
        return False
    events = events_of(claim, facts)
    days = days_of(claim, facts)
    if (time.inner.days or _MONTHS) >= _MONTHS or not any(day.overlaps(time.inner) for day in days):
        return False
    befell = {id for event in events for id in getattr(event, "of", ()) if id in facts.entities}
    sorts = {facts.entities[id].type for id in befell}
    if not befell or sorts & (PLACES | {"person"}):
        return False
    before = [thing for thing in named.things if thing.start < cells[at].start]
    ours = [thing for thing in before if befell & {*thing.ref.entities}]
    return bool(ours) and not any(sorts & {*thing.types} for thing in before if thing not in ours)
