"""Records by those who set them: "the world record, set by Berg in Oslo", "Berg set the record in Oslo in 1981".

Whoever has set one may set another: a year that is not the claim's, or another day and another place, tell of that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from claimcheck.frozen import replace
from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.clauses import ADVERBS, how, ref_of
from claimcheck.kinds.event.context import antecedent, opens_clause
from claimcheck.kinds.event.dates import Days, fits
from claimcheck.kinds.event.editions import place_fits
from claimcheck.kinds.event.found import Said, whole_row
from claimcheck.kinds.event.heads import agents
from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.nouns import Noun
from claimcheck.kinds.event.rows import Tail, tail
from claimcheck.model import Entity, Ref, Statement
from claimcheck.terms import Truth
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, HAVE, MODALS, NOT

RECORD_SET = "record set"
"""The pattern of such statements."""
_SET = frozenset("set established achieved posted clocked recorded run ran swum swam made".split())
_BROKE = frozenset("broke broken smashed beat beaten bettered lowered shattered improved".split())
"""Verbs of setting a record, and of setting a new one in its place."""
_AUX = BE | HAVE | ADVERBS
_DENIED = NOT | MODALS | frozenset("to almost nearly again twice".split())
_FOR_WHAT = frozenset(["for", "over", "among"])
"""Words behind a record that say what it is for: "in Oslo for juniors", "over a mile in Oslo"."""
_REACH = 4


def record_set(cells: Sequence[Cell], it: Noun, plain: Said, events: Events) -> Iterator[Said]:
    """What is said of when and where a record was set, if the noun is one."""
    if cells[it.at].norm.rpartition(" ")[2] != "record":
        return
    for refs, row, last in (*_behind(cells, it, events), *_as_object(cells, it, events)):
        whole = replace(plain, pattern=RECORD_SET, span=(it.first, last), refs=(*it.refs, *refs))
        limited = any(cell.norm in _FOR_WHAT for cell in cells[it.at + 1 : last + 1])
        yield from whole_row(cells, whole, row, not limited)


def _behind(cells: Sequence[Cell], it: Noun, events: Events) -> Iterator[tuple[Sequence[Ref], Tail, int]]:
    """ "The record, set by Berg in Oslo", "the record was set in Oslo", "the record that Berg set in Oslo"."""
    k = it.last
    k += k < len(cells) and cells[k].norm in (",", "(")
    k += k < len(cells) and cells[k].norm in ("that", "which")
    who: list[Ref] = []
    if k < len(cells) and cells[k].sort == "subject" and "person" in cells[k].tags:
        who, k = [ref_of(cells[k])], k + 1
    start = k
    while k < len(cells) and k - start < _REACH and cells[k].sort == "word" and cells[k].norm in _AUX:
        k += 1
    passive = any(cell.norm in BE for cell in cells[start:k])
    if k >= len(cells) or cells[k].norm not in _SET or (who and passive):
        return
    behind = tail(cells, k + 1, events)
    if behind.last > k + 1 and (behind.places or behind.times):
        agent = [how(ref, "by") for ref in who]
        yield (*agent, *behind.refs), behind, behind.last


def _as_object(cells: Sequence[Cell], it: Noun, events: Events) -> Iterator[tuple[Sequence[Ref], Tail, int]]:
    """ "Berg set the world record in Oslo"."""
    verb = it.first - 1
    if verb < 1 or cells[verb].norm not in _SET | _BROKE or not (it.tail.places or it.tail.times):
        return
    if any(cell.norm in _DENIED for cell in cells[max(0, verb - _REACH) : verb]):
        return
    who, first = agents(cells, verb, events)
    if not who and first and cells[first - 1].norm == "who" and opens_clause(cells, first - 1, events):
        who = [how(ref, "agent") for ref in antecedent(cells, first - 1)]
    if who:
        yield who, it.tail, it.last


def another_record(claim: EventClaim, statement: Statement, entities: Mapping[str, Entity]) -> bool:
    """Whether somebody may have set another record than the claim's."""
    if statement.pattern != RECORD_SET:
        return False
    there = next((ref for ref in statement.objects if ref.how == "at"), None)
    placed = Truth.MAYBE if there is None else place_fits(claim.where, there, entities)
    if not statement.times or fits(Days(claim.dates), statement.times, claim.tolerance) is not Truth.NO:
        return False
    if placed is Truth.YES and claim.where:
        return False
    begins = {when.inner.begin for when in statement.times}
    return placed is Truth.NO or not any(_same_year(claim, begin) for begin in begins)


def _same_year(claim: EventClaim, day: int | None) -> bool:
    days = [dated.on.begin for dated in claim.dates if dated.on.begin is not None]
    return day is not None and any(date.fromordinal(one).year == date.fromordinal(day).year for one in days)
