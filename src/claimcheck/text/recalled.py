"""Times of something else by which a time is only bounded: "became chancellor after the election of September 2005"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.interval import Interval
from claimcheck.model import When
from claimcheck.text.shape import Cell

_LATER = frozenset("after following since wake aftermath upon amid during".split())
_EARLIER = frozenset(["before", "ahead"])
_BARE = frozenset(
    "the a an early late about around in on of mid end start beginning summer spring autumn winter".split()
)
"""What may stand between such a word and a time that is the bound itself: "after early 2005"."""
_CHOICES = frozenset(
    "election elections vote votes ballot ballots poll polls referendum runoff run-off victory win triumph landslide "
    "primary primaries contest defeat".split()
)
_UPHEAVALS = frozenset(
    "war wars crisis coup revolution revolt uprising protests riots crash attack attacks massacre scandal invasion "
    "earthquake floods disaster summit congress conference convention merger takeover reunification independence "
    "ceasefire truce peace treaty budget campaign season tournament games olympics final cup".split()
)
"""Other nouns that a time may name: "after the 2008 crisis"."""
_SETTLING = 400
"""Days between an election and what comes of it."""


def recalled(when: When, before: Sequence[Cell], behind: Cell | None) -> When:
    """The time that `before`, the cells between a verb and a time, leave to it: where the time is that of another thing
    after or before which it happened, all the days after or before that; soon after an election.  `behind` is what
    follows the time, which may name that thing."""
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k].norm in _LATER | _EARLIER), -1)
    noun = behind.norm if behind is not None and behind.sort in ("word", "term") else ""
    chosen = noun in _CHOICES or any(cell.norm in _CHOICES for cell in before[at + 1 :])
    begin, until = when.outer
    if at < 0 and chosen and until is not None:
        return replace(when, outer=Interval(begin, until + _SETTLING))  # "in the election of October 2015"
    if at < 0 or (noun not in _CHOICES | _UPHEAVALS and all(cell.norm in _BARE for cell in before[at + 1 :])):
        return when
    if before[at].norm in _EARLIER:
        return replace(when, outer=Interval(None, until))
    soon = chosen and not (at and before[at - 1].sort == "time")  # not "five years after"
    return replace(when, outer=Interval(begin, until + _SETTLING if soon and until is not None else None))


def led_up_to(when: When, before: Sequence[Cell], behind: Cell | None) -> When:
    """The same of a time that opens a clause, where what the phrase tells may have led up to it: "With the fall of the
    cabinet in July 2005, X became", "When the cabinet fell in July 2005,"."""
    until = when.outer.until
    if before and before[0].norm in _LEADING_UP and len(before) > _SHORTEST and until is not None:
        return replace(when, outer=Interval(when.outer.begin, until + _SETTLING))
    return recalled(when, before, behind)


_LEADING_UP = frozenset(["with", "when", "once", "as"])
_SHORTEST = 3
"""Cells before the time of a phrase that tells something."""


def bounded(when: When) -> When:
    """Of what came about "after 2004", "before 2007" or "by 2006": all the days after or before that."""
    if when.relation == "after":
        return replace(when, relation="at", outer=Interval(when.outer.begin, None))
    return replace(when, relation="at", outer=Interval(None, when.outer.until)) if when.relation == "before" else when
