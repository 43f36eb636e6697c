"""In which years an anniversary may be celebrated that the words bind to nothing but the day of publication: any year
that its sentence gives besides.  "A big year, 2026, will mark the 100th anniversary" counts from 2026."""

from __future__ import annotations

from datetime import date

from claimcheck.interval import ALWAYS, shift_years, year
from claimcheck.model import TimeRef, When
from claimcheck.text.scene import Scene

_FIRST, _LAST = 1000, 2199
_BY_TWO = {("after", "next"): 2, ("before", "last"): -2}


def other_years(scene: Scene, time: TimeRef) -> tuple[When, ...]:
    """The years of the sentence outside the counting words, as readings; none where the text itself says when it is
    celebrated (in another year than that of publication), or where nobody knows the day of publication."""
    published = scene.sentence.block.published
    if published is None or time.inner == ALWAYS:
        return ()
    today = date.fromordinal(published)
    if time.inner != year(today.year):
        return ()
    found: list[When] = []
    for other in scene.times:
        if other.start != time.start and other.kind in ("date", "range") and None not in other.inner:
            found.append(When("narrated", other.inner, other.inner, "at", other.text, other.start, other.end))
        elif other.kind == "duration" and other.number and other.value.endswith("Y"):  # "in two years it will mark"
            there = year(today.year + other.number)
            found.append(When("narrated", there, there, "at", other.text, other.start, other.end))
    tokens = scene.tokens
    for k, token in enumerate(tokens):
        number = int(token.norm) if len(token.norm) == 4 and token.norm.isdecimal() else 0
        if _FIRST <= number <= _LAST and not time.start <= token.start < time.end:
            found.append(When("narrated", year(number), year(number), "at", token.norm, token.start, token.end))
        by = _BY_TWO.get((token.norm, tokens[k + 1].norm if k + 1 < len(tokens) else ""))
        if by is not None:
            there = year(shift_years(today, by).year)
            found.append(When("narrated", there, there, "at", token.norm, token.start, token.end))
    return tuple(found)
