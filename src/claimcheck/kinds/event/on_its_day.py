"""An anniversary that falls on the day of the claim's event: "Monday's 30th anniversary of the disaster", in a text
that names the place; or one told of on that day.  Only the number of years may be wrong."""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.kinds.event.anew import of_the_year
from claimcheck.kinds.event.claim import EventClaim
from claimcheck.model import Statement

_HERE = "sentence"
_AROUND = frozenset([_HERE, "document"])
"""How names stand in a text that are tied to no event."""


def on_its_day(claim: EventClaim, statement: Statement, sorts: Collection[str]) -> bool:
    """Whether an anniversary is told with, or on, a day that has the month and the number of the claim's; `sorts` are
    the types of what takes part in that: nobody who is named has the anniversary of a ship's loss."""
    if statement.mode != "anniversary" or claim.editions:
        return False
    if any(ref.how not in _AROUND for ref in statement.objects):
        return False  # "the disaster at Bhopal"
    days = {of_the_year(dated.on.begin) for dated in claim.dates if dated.on.days == 1 and dated.on.begin is not None}
    told = [when.inner.begin for when in statement.times if when.how in ("stated", "narrated") and when.inner.days == 1]
    if not told:  # whom else the sentence names may have an anniversary that day
        ours = {*claim.of, *claim.between, *claim.by}
        here = [ref for ref in statement.objects if ref.how == _HERE and ref.entities]
        here = [ref for ref in here if "person" in sorts or {*ref.types} != {"person"}]
        others = any(not ours & {*ref.entities} for ref in here)
        told = [] if others else [statement.published]
    return any(day is not None and of_the_year(day) in days for day in told)
