"""How many parts what is told of had: "The match lasted 24 games", "The trial needed nine sessions", for a claim that
counts the parts of an event, in whatever words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.names import plurals
from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.events import events_of
from claimcheck.model import Ref, TimeRef
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words

Sides = tuple[tuple[str, ...], tuple[str, ...]]
_PARTS = frozenset(
    "game round set lap leg frame innings hole stage act episode session sitting ballot hearing move bout heat race "
    "rubber inning quarter chukka rally".split()
)
"""Nouns for the parts of a contest, a trial or a talk, which follow each other until it is over."""
_HAD = tuple(
    tuple(row.split())
    for row in (
        "lasted|lasted for|went on for|dragged on for|went to|ran to|ran for|stretched to|stretched over|extended to|"
        "extended over|consisted of|comprised|was made up of|took|needed|required|was over after|was over in|"
        "ended after|finished after|came to an end after|was decided after|was decided in|was settled in|"
        "was played over|was fought over|was spread over|was contested over"
    ).split("|")
)


def went_on_for(claim: QuantityClaim, noun: str, facts: Facts) -> Iterator[Sides]:
    """The words before and behind the number of all parts of an event, if a claim counts such."""
    single = words(noun)
    if len(single) != 1 or single[0] not in _PARTS or not events_of(claim, facts):
        return
    given = {(words(before), words(after)) for before, _, after in (one.partition("{value}") for one in claim.says)}
    for form in plurals(single):
        for had in _HAD:
            ends = any(had[-len(before) :] == before and after == form for before, after in given if before)
            if not ends:
                yield had, form


def implied(key: str) -> bool:
    """Whether a phrase is one of these, and not of the claim's own words."""
    return "#" not in key


def closes(right: Sequence[Cell]) -> bool:
    """Whether nothing follows that the parts may be needed for, or of: not "took 24 games to warm up"."""
    return not right or (right[0].sort == "mark" and right[0].norm != "-") or right[0].norm in _GO_ON


_GO_ON = frozenset("and but before when as in at on from until till because while after although though spread".split())


def of_another_event(left: Sequence[Cell], found: Ref, claim: QuantityClaim, facts: Facts) -> bool:
    """Whether the event that a common noun names is another one than the claim's: by who takes part in it, by its year
    or as "a second" one.  `left` is what stands before the number, the nearest first."""
    events = events_of(claim, facts)
    if found.entities or not events:
        return False
    ours = {id for event in events for field in ("of", "between", "by") for id in getattr(event, field, ())}
    days = [dated.on for event in events for dated in getattr(event, "dates", ())]
    ends = [until for event in events if (until := getattr(event, "until", None)) is not None]
    cells = [cell for cell in reversed(left) if cell.sort != "mark" or cell.norm != "-"]
    at = next((k for k, cell in enumerate(cells) if cell.start == found.start), -1)
    first = next((k + 1 for k in range(at - 1, -1, -1) if cells[k].sort in ("mark", "word") and _apart(cells[k])), 0)
    named: set[str] = set()
    strangers = False
    for cell in cells[first:]:
        if cell.sort == "subject" and isinstance(cell.what, tuple):
            ids = {*cell.what[0].entities}
            named |= ids & ours
            strangers |= "person" in cell.tags and not ids & ours
        elif cell.sort == "time" and isinstance(cell.what, TimeRef) and cell.what.kind == "date" and days:
            near = any(span.widened(_STEP).overlaps(cell.what.outer) for span in (*days, *ends))
            strangers |= not near
    indefinite = any(cell.norm in _ANOTHER for cell in cells[first:at]) and not ours <= named
    return strangers or indefinite


_STEP = 200
_ANOTHER = frozenset("a an another second third next other later earlier previous last return rematch".split())


def _apart(cell: Cell) -> bool:
    """Whether a cell ends what stands before the noun phrase of an event."""
    return cell.sort == "mark" or cell.norm in ("when", "while", "that", "which", "but", "and")
