"""Where a number itself stands among the words that round it, and other numbers in its style."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimcheck.lazy import Pattern
from claimcheck.model import NumberRef, Span, Value
from claimcheck.text.scene import Scene
from claimcheck.text.times.words import SMALL, TENS
from claimcheck.text.tokens import Token

_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "m": 1e6}
_WORDS = frozenset({*SMALL, *TENS, *_SCALES, "dozen", "hundreds", "thousands", "millions", "billions", "dozens"})
_FIGURES = Pattern(r"([0-9][0-9,.   ]*)(.*)", re.DOTALL)


def numeral(number: NumberRef, tokens: Sequence[Token]) -> Span:
    """The number without words such as "about" and without its unit."""
    first = bisect_left(tokens, number.start, key=lambda token: token.start)
    last = bisect_right(tokens, number.end, key=lambda token: token.end)
    inside = [
        token for token in tokens[first:last]
        if token.shape == "number" or (token.norm in _WORDS and token.norm != number.unit) or token.norm[:1].isdigit()
    ]  # fmt: skip
    if not inside:
        return Span(number.start, number.end)
    glued = number.unit == "m" and inside[-1].norm.endswith("m")  # "140m high" is no 140 million
    return Span(inside[0].start, inside[-1].end - glued)


def figure(scene: Scene, number: NumberRef, factor: float = 1.0) -> Value:
    """What a number gives for its statement: its own words, and its range and plain reading times `factor`."""
    at = numeral(number, scene.tokens)
    low, high = (None if end is None else end * factor for end in (number.low, number.high))
    return Value(scene.words(at.start, at.end), at.start, at.end, low, high, number.unit, number.value * factor)


def styled(value: float, written: str) -> str:
    """A number as one that stands in its place would be written: in figures or words, with or without commas."""
    found = _FIGURES.match(written)
    if found is None:
        return spelled(value, written[:1].isupper()) if value == int(value) and value < 100 else figures(value, True)
    rest = found[2].strip().lower().rstrip(".")
    scale = _SCALES.get(rest.strip("- "), 0.0)
    if scale:
        return f"{figures(value / scale, True)}{written[found.end(1) :] if found[1][-1:] != ' ' else ' ' + found[2]}"
    plain = found[1].strip()
    commas = "," in plain or len(plain) < 4 or value < 1000
    return figures(value, commas)


def figures(value: float, commas: bool = True) -> str:
    """A number in figures: "12,000", "7.8"."""
    text = f"{value:,.4f}".rstrip("0").rstrip(".") if value != int(value) else f"{int(value):,}"
    return text if commas else text.replace(",", "")


def spelled(value: float, capital: bool = False) -> str:
    """A whole number below a hundred in words."""
    number = int(value)
    small = {count: word for word, count in SMALL.items()}
    tens = {count: word for word, count in TENS.items() if word != "fourty"}
    word = small.get(number) or (tens[number // 10 * 10] + (f"-{small[number % 10]}" if number % 10 else ""))
    return word.capitalize() if capital else word
