"""Whether a number of victims is that of one place alone: "In Cougar, three people died in the eruption of", "died in
Oslo in the storm".  It says nothing of how many there were in all."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.events import days_of, events_of
from claimcheck.kinds.quantity.happenings import EVENTS
from claimcheck.model import TimeRef
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.words import DETERMINERS

_WHERE = frozenset(
    listed("in at on aboard among inside within near around outside off along below beneath under beyond behind beside")
)
_NO_PLACE = frozenset(
    listed(
        "least most all total sum addition short fact end aftermath wake course space case morning afternoon evening "
        "night nights day days hour hours minute minutes second seconds moment moments instant dawn dusk noon midnight "
        "week weeks month months year years decade century history time times weather panic process result contrast "
        "particular general reality truth peacetime wartime winter summer spring autumn what which that this "
        "worst deadliest biggest bloodiest disaster disasters tragedy tragedies catastrophe accident accidents "
        "incident event events attack chaos darkness fog storm rain snow"
    )
)
"""Words behind these prepositions by which they tell of no place."""
_LONGEST = 10
_YEARS = 550
"""Days by which a time may be wrong that is still said of the same event."""


def locally(cells: Sequence[Cell], first: int, last: int, event: int, known: Collection[str]) -> bool:
    """Whether a place limits victims told of in the cells [first, last), of an event at another cell; `known` are the
    entities that are no limit: where it was, and who took part."""
    opener = next((k for k, cell in enumerate(cells[:_LONGEST]) if cell.sort != "mark"), 0)
    front = min(first, event)
    if opener < front and cells[opener].sort == "word" and cells[opener].norm in _WHERE:
        comma = next((k for k in range(opener, front) if cells[k].norm == ","), front)
        if _limits(cells[opener + 1 : comma], known):
            return True
    behind = cells[last:event] if event >= last else ()
    at = next((k for k, cell in enumerate(behind) if cell.sort == "word" and cell.norm in _WHERE), len(behind))
    named = [cell for cell in behind[at + 1 : at + 3] if cell.sort == "subject"]
    return any(_elsewhere(cell, known) for cell in named)


def _limits(phrase: Sequence[Cell], known: Collection[str]) -> bool:
    """Whether the words behind a preposition tell of a place."""
    names = [cell for cell in phrase if cell.sort in ("subject", "cap")]
    if any(cell.sort == "time" or cell.norm in _NO_PLACE or cell.norm in EVENTS for cell in phrase):
        return any(_elsewhere(cell, known) for cell in names[:1]) and phrase[0] is names[0]
    if names:
        return all(_elsewhere(cell, known) for cell in names)
    return any(cell.sort in ("word", "term", "phrase", "number") and cell.norm not in DETERMINERS for cell in phrase)


def _elsewhere(cell: Cell, known: Collection[str]) -> bool:
    ref = ref_of(cell)
    return ref is None or not set(ref.entities) & {*known}


def at_another_time(
    cells: Sequence[Cell], first: int, last: int, harm: tuple[int, int], claim: QuantityClaim, facts: Facts
) -> bool:
    """Whether the words tell of an event years before or after that of a claim, in the cells [first, last) or right
    beside them, or beside the victims of the cells `harm`."""
    events = events_of(claim, facts)
    spans = days_of(claim, facts)
    spans += [span for event in events if (span := getattr(event, "until", None)) is not None]
    days = [day for span in spans for day in span if day is not None]
    if not days or any(getattr(event, "editions", ()) for event in events):
        return False
    opened = next((k for k, cell in enumerate(cells[:3]) if cell.sort == "time"), -1)
    inside = range(first, harm[0]) if last <= harm[0] else range(first, last)
    beside = [k for end in (last, harm[1]) for k in (end, end + 1) if k < len(cells)]
    told = [
        time.inner for k in {opened, *inside, *beside} - {-1}
        if isinstance(time := cells[k].what, TimeRef) and time.kind in ("date", "range")
    ]  # fmt: skip
    ends = [(span.begin, span.until) for span in told]
    return bool(ends) and all(
        begin is not None and until is not None and (until < min(days) - _YEARS or begin > max(days) + _YEARS)
        for begin, until in ends
    )


def of_event(claim: QuantityClaim, facts: Facts) -> frozenset[str]:
    """Where the events were that a claim is of, what that lies in, and who took part."""
    events = events_of(claim, facts)
    found = {
        id for event in events for field in ("of", "between", "by", "where") for id in getattr(event, field, ())
        if id in facts.entities
    }  # fmt: skip
    return frozenset(found | {id for one in found for id in facts.entities[one].within} | {*claim.of})
