"""In which years an anniversary may be celebrated that the words bind to nothing but the day of publication: any year
that its sentence gives besides.  "A big year, 2026, will mark the 100th anniversary" counts from 2026."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from claimcheck.interval import ALWAYS, shift_years, year
from claimcheck.model import TimeRef, When
from claimcheck.text.scene import Scene

_FIRST, _LAST = 1000, 2199
_REACH = 400
"""Characters around the counting words in which a year counts as one of their sentence: lists run on for longer."""
_BY_TWO = {("after", "next"): 2, ("before", "last"): -2}


def other_years(scene: Scene, time: TimeRef) -> tuple[When, ...]:
    """The years of the sentence outside the counting words, as readings; none where the text itself says when it is
    celebrated (in another year than that of publication), or where nobody knows the day of publication."""
    published = scene.sentence.block.published
    if published is None or time.inner == ALWAYS:
        return ()
    today = date.fromordinal(published)
    if not _FIRST <= today.year <= _LAST or time.inner != year(today.year):
        return ()
    found: list[When] = []
    near = range(time.start - _REACH, time.end + _REACH)
    for other in scene.times:
        if other.start not in near:
            continue
        if other.start != time.start and other.kind in ("date", "range") and None not in other.inner:
            found.append(When("narrated", other.inner, other.inner, "at", other.text, other.start, other.end))
        elif other.kind == "duration" and 0 < (other.number or 0) < _LAST and other.value.endswith("Y"):
            there = year(today.year + (other.number or 0))  # "in two years it will mark"
            found.append(When("narrated", there, there, "at", other.text, other.start, other.end))
    tokens = scene.tokens
    first = bisect_left(tokens, near.start, key=lambda token: token.start)
    for k, token in enumerate(tokens[first:], start=first):
        if token.start >= near.stop:
            break
        number = int(token.norm) if len(token.norm) == 4 and token.norm.isdecimal() else 0
        if _FIRST <= number <= _LAST and not time.start <= token.start < time.end:
            found.append(When("narrated", year(number), year(number), "at", token.norm, token.start, token.end))
        by = _BY_TWO.get((token.norm, tokens[k + 1].norm if k + 1 < len(tokens) else ""))
        if by is not None:
            there = year(shift_years(today, by).year)
            found.append(When("narrated", there, there, "at", token.norm, token.start, token.end))
    return tuple(found)
