"""When somebody did what the claims date: founded a body, joined a team, married: "At 45, X founded the Guild"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import ALWAYS, Interval, told
from claimcheck.kind import Facts
from claimcheck.kinds.entity.marriages import marriages
from claimcheck.kinds.entity.telling import person
from claimcheck.model import When
from claimcheck.text.scene import Found

_FOUNDS = frozenset("founded co-founded established created launched started".split())
_JOINS = frozenset("joined".split())
_WEDS = frozenset("married wed".split())
_GOES_ON = frozenset("with in at on to from by for when where while after before".split())
_SLACK = 120
"""Days by which an agreement and its effect may differ."""


def dated_deed(found: Found, start: int, facts: Facts) -> tuple[When, int] | None:
    """The time of the deed of a clause that begins at a cell, and the last cell of it."""
    cells, who = found.scene.cells, person(found)
    if who is None or len(who.what[0].entities) != 1:
        return None
    verb = start
    while verb < len(cells) and cells[verb].norm in ("had", "then", "later", "he", "she"):
        verb += 1
    if verb >= len(cells):
        return None
    end, founds = verb + 1, cells[verb].norm in _FOUNDS
    if cells[verb].norm == "set" and verb + 1 < len(cells) and cells[verb + 1].norm == "up":
        end, founds = verb + 2, True
    while end < len(cells) and cells[end].norm in ("the", "club", "side"):
        end += 1
    if end >= len(cells) or cells[end].sort != "subject" or "known" not in cells[end].tags:
        return None
    after = cells[end + 1] if end + 1 < len(cells) else None
    if after is not None and after.sort != "mark" and after.norm not in _GOES_ON:
        return None
    span = _span(cells[verb].norm, founds, who.what[0].entities[0], cells[end].what[0].entities, facts)
    if span is None or span == ALWAYS or span.begin is None or span.until is None:
        return None
    return When("stated", span, span.widened(0 if founds else _SLACK), "at", told(span)), end


def _span(verb: str, founds: bool, who: str, ids: Sequence[str], facts: Facts) -> Interval | None:
    if len(ids) != 1 or ids[0] not in facts.entities or who not in facts.entities:
        return None
    one, other = facts.entities[who], facts.entities[ids[0]]
    if founds:
        return other.founded
    if verb in _JOINS:
        starts = [tie.start for tie in (*one.employer, *one.member_of, *one.party) if tie.is_ == other.id]
    elif verb in _WEDS:
        starts = [tie.start for whom, tie in marriages(one, facts.entities) if whom == other.id]
    else:
        return None
    return starts[0] if len(starts) == 1 else None
