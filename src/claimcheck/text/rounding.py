"""What a rounded number admits: the range in which a true number agrees with what is written.

- "12,000", "twelve thousand": itself.  With a decimal point, a percentage, or a scale after figures or from million
  on: half of the last place that is written ("1.3 million" 1.25 to 1.35 million, "40 %" 39.5 to 40.5).  With a unit
  that is measured: half of the place of the last figure that is not zero, a twentieth at most ("5,000 km" 4,750 to
  5,250).
- "about N", "some N", "N or so": the last round place up or down, at most a tenth, or half of that place, at most a
  fifth, whichever is wider ("about 12,000" 11,000 to 13,000); at least one for whole numbers.
- "another N", "the first N", "N of the": N and above, for there are more.  "N more than": nothing can be said.
- "nearly N": 0.85 N to N.  "just over N": N to 1.15 N.  "more than N": N to 1.5 N, or to the next number with one
  figure if that is farther.  "at least N", "N or more", "well over N": N and above.  "up to N", "fewer than N":
  N and below.  "a hundred", "a thousand": a tenth up or down.  "a dozen": a tenth.
- "hundreds", "tens of thousands": that much and above.
"""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.text import units


@frozen
class Amount:
    """A number without the words around it.  `step` is its last written place; 0 if it is exact.  `first` and
    `last` are tokens, half-open.  `open_end` is true for "hundreds"."""

    first: int
    last: int
    value: float
    step: float = 0.0
    unit: str = ""
    figures: bool = False
    loose: float = 0.0  # the share by which its own words round ("a hundred")
    open_end: bool = False
    vague: bool = False  # nothing can be said ("5m": millions or metres)


def own_range(number: Amount) -> tuple[float | None, float | None]:
    """The range of a number by itself."""
    value = number.value
    if number.vague:
        return None, None
    if number.open_end:
        return value, None
    if number.loose:
        return value * (1 - number.loose), value * (1 + number.loose)
    step = number.step
    if not step and number.figures and number.unit in units.MEASURED:
        step = 1.0 if number.unit in ("%", "pp", "bp") else max(1.0, min(_last_place(value), value / 10))
    return value - step / 2, value + step / 2


def admitted(number: Amount, how: str) -> tuple[float | None, float | None]:
    """The range of one number under the words before or after it.  `how` is a value of `number_words.BEFORE`, or ""."""
    value = number.value
    low, high = own_range(number)
    if number.vague or low is None:
        return None, None
    if how == "at least":
        return low, None
    if how == "at most":
        return None, high
    if number.open_end or not how:
        return low, high
    if how == "nearly":
        return value * 0.85, high
    if how == "just over":
        return low, value * 1.15
    if how == "over":
        return low, max(value * 1.5, _next_round(value))
    wide = _tolerance(number)
    return min(low, value - wide), max(low if high is None else high, value + wide)


def _tolerance(number: Amount) -> float:
    """How far "about" reaches from a number, up and down."""
    value = number.value
    if value <= 0:
        return 0.0
    place = number.step if 0 < number.step < 1 else _last_place(value)
    if place >= 5 and (value / (place * 5)).is_integer():
        place *= 5
    elif place == 1 and value >= 10 and (value / 5).is_integer():
        place = 5
    wide = max(min(place / 2, value / 5), min(place, value / 10))
    return max(wide, 1.0) if number.step == 0 and value.is_integer() and not number.unit else wide


def _last_place(value: float) -> float:
    """The place of the last figure that is not zero: 1,000 for 12,000."""
    place = 1.0
    while place < value and (value / (place * 10)).is_integer():
        place *= 10
    return place


def _next_round(value: float) -> float:
    """The next number with one figure: 1,000 gives 2,000, and 12,000 gives 20,000."""
    if value <= 0:
        return value
    place = 10.0 ** (len(str(int(value))) - 1) if value >= 1 else 0.1
    return (value // place + 1) * place
