"""Figures of which one may be a misprint of the other: digits that changed places, one digit that is another, or a zero
too many."""

from __future__ import annotations

import re

from claimcheck.text.times.words import SMALL, TENS

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORDS = {word: str(number) for table in (SMALL, TENS) for word, number in table.items()} | {
    f"{ten}-{one}": str(tens + small) for ten, tens in TENS.items() for one, small in SMALL.items() if 0 < small < 10
}
_PAIR = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)(?:[-–]| (?:votes )?to )(?=(\d{1,3}(?:\.\d{1,2})?))")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
_LARGE = frozenset(["hundred", "thousand", "million", "billion", "trillion"])
_PLAIN = 2
"""Characters of a number that has one digit and zeros: "4."."""
_LONG = 3
"""Digits from which on one that differs is more likely a misprint than another figure."""


def digits(written: str) -> str:
    """The digits of a figure as it is written, or of the words for it up to 99: "" if it is neither."""
    found = _DIGITS.search(written)
    if found is not None:
        return found[0].replace(",", "")
    told = _WORD.findall(written.lower())
    return "" if _LARGE.intersection(told) else next((_WORDS[word] for word in told if word in _WORDS), "")


def misprint(one: str, two: str) -> int:
    """How likely one written figure is a misprint of the other: 2 if the same digits stand in another order, or one of
    three or more is another one, 1 if one of two is, else 0."""
    first, second = digits(one), digits(two)
    if len(first) != len(second) or first == second or len(first) < 2:
        return 0
    if [at for at, char in enumerate(first) if char == "."] != [at for at, char in enumerate(second) if char == "."]:
        return 0
    if sorted(first) == sorted(second):
        return 2
    apart = sum(a != b for a, b in zip(first, second, strict=True))
    if apart > 1:
        return 0
    return 2 if len(first.replace(".", "")) >= _LONG else 1


def swapped(one: str, two: str) -> bool:
    """Whether the same digits stand in another order."""
    return digits(one) != digits(two) and sorted(digits(one)) == sorted(digits(two))


def scaled(one: float, two: float) -> bool:
    """Whether two numbers have the same digits, two at least, but for the zeros behind them: "45,000" for "450,000", or
    millions for billions."""
    first, second = (f"{number:.9e}".partition("e")[0].rstrip("0") for number in (one, two))
    return one != two and first == second and len(first) > _PLAIN


def figures(text: str) -> frozenset[str]:
    """All figures of a text, in digits or in words, as they are compared, and all pairs of them ("29-26")."""
    found = {match.replace(",", "") for match in _DIGITS.findall(text)}
    found |= {f"{one}-{two}" for one, two in _PAIR.findall(text)}
    return frozenset(found | {_WORDS[word] for word in _WORD.findall(text.lower()) if word in _WORDS})
