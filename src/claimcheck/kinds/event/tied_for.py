""" "Ghana and Togo have had diplomatic relations for 40 years": how long two have had what began on a day."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.kinds.event.clauses import event_keys
from claimcheck.kinds.event.heads import agents
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.kinds.event.nouns import Noun, noun
from claimcheck.model import Ref, TimeRef, When
from claimcheck.text.moments import told
from claimcheck.text.shape import Cell
from claimcheck.text.times.units import shifted
from claimcheck.text.words import CONJUNCTIONS, MODALS, NOT

TIED = "tied for"
"""The modifier of what two have had for so many years up to the day of publication."""
_TIES = frozenset("relations ties links relationship".split())
_HAD = frozenset("had maintained kept enjoyed cultivated".split())
_PLAIN = frozenset("full formal official".split())
_ONLY = frozenset("just only exactly precisely fully".split())
"""Words before a length that leave it what it is."""
_EXISTED = frozenset("existed endured lasted".split())
_REACH = 12
_SHORTEST = 4
_YEAR = 366


def tied_for(cells: Sequence[Cell], at: int, events: Events) -> tuple[Noun, tuple[Ref, ...]] | None:
    """The ties to which the present perfect gives the length at a cell, and who has them."""
    time = cells[at].what
    plain = at - 1 - (at > 0 and cells[at - 1].norm in _ONLY)
    if at < _SHORTEST or cells[plain].norm != "for" or not isinstance(time, TimeRef) or time.mod:
        return None
    if not time.value.endswith("Y") or not time.number:
        return None
    if at + 1 < len(cells) and cells[at + 1].sort != "mark" and cells[at + 1].norm not in CONJUNCTIONS:
        return None
    for k in range(plain - 1, max(-1, plain - _REACH), -1):
        if cells[k].sort == "mark":
            return None
        keys = tuple(key for key in event_keys(cells[k]) if not key.startswith(VERB))
        if not keys or cells[k].norm.split()[-1] not in _TIES:
            continue
        found = noun(cells, k, events)
        return None if found is None else _of_whom(cells, plain + 1, found, events)
    return None


def _of_whom(cells: Sequence[Cell], at: int, found: Noun, events: Events) -> tuple[Noun, tuple[Ref, ...]] | None:
    behind = [cell.norm for cell in cells[found.last : at - 1]]
    if behind:
        existed = len(behind) == 2 and behind[0] == "have" and behind[1] in _EXISTED
        return (found, found.refs) if existed else None
    verb = found.first - 1
    if any(cell.norm not in _PLAIN for cell in cells[found.first : found.at]):
        return None  # "good relations"
    perfect = cells[verb].norm in _HAD and cells[verb - 1].norm in ("have", "has")
    if not perfect or any(cell.norm in NOT | MODALS for cell in cells[max(0, verb - 4) : verb]):
        return None
    who, first = agents(cells, verb, events)
    if not who or (first and cells[first - 1].sort != "mark" and cells[first - 1].norm not in CONJUNCTIONS):
        return None
    return found, (*found.refs, *who)


def began(time: TimeRef, published: int) -> When:
    """When it began, if it has lasted so many years."""
    assert time.number is not None
    last = shifted(published, -int(time.number), "Y")
    inner = Interval(shifted(last, -1, "Y"), last + 1)
    then = told(time)
    return When("stated", inner, inner.widened(_YEAR), "at", then.text, then.start, then.end)
