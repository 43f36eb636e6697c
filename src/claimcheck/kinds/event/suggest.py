"""Words that would be right: dates, ordinals and places, written in the style of the words they replace."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from claimcheck.interval import Interval
from claimcheck.kinds.event.editions import CAPITAL
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Ref

_MONTHS = ("January February March April May June July August September October November December").split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?i:(?:twenty-|thirty-)?(?:{'|'.join(_ORDINALS[1:])})|thirtieth))"
_STYLES = (
    (Pattern(r"\d{4}"), "{year}", 366),
    (Pattern(rf"{_MONTH},? \d{{4}}"), "{month} {year}", 31),
    (Pattern(rf"{_NTH} of {_MONTH},? \d{{4}}"), "{nth} of {month} {year}", 1),
    (Pattern(rf"the {_NTH} of {_MONTH},? \d{{4}}"), "the {nth} of {month} {year}", 1),
    (Pattern(rf"(?:the )?{_NTH} {_MONTH},? \d{{4}}"), "{day} {month} {year}", 1),
    (Pattern(rf"\d{{1,2}} (?:of )?{_MONTH},? \d{{4}}"), "{day} {month} {year}", 1),
    (Pattern(rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?, \d{{4}}"), "{month} {day}, {year}", 1),
    (Pattern(rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)? \d{{4}}"), "{month} {day} {year}", 1),
    (Pattern(rf"{_NTH} of {_MONTH}"), "{nth} of {month} {year}", 1),
    (Pattern(rf"the {_NTH} of {_MONTH}"), "the {nth} of {month} {year}", 1),
    (Pattern(rf"(?:the )?{_NTH} {_MONTH}"), "{day} {month} {year}", 1),
    (Pattern(rf"\d{{1,2}} (?:of )?{_MONTH}"), "{day} {month} {year}", 1),
    (Pattern(rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?"), "{month} {day}, {year}", 1),
    (Pattern(_MONTH), "{month}", 31),
    (Pattern(r"\d{4}-\d\d-\d\d"), "{iso}", 1),
)


def dates(text: str, windows: Iterable[Interval]) -> tuple[str, ...]:
    """The windows as replacements of the words of a time; windows of more than a year give none, nor do no words."""
    if not text.strip():
        return ()
    found = (_date(" ".join(text.split()), window) for window in windows)
    return tuple(dict.fromkeys(words for words in found if words))


def _date(text: str, window: Interval) -> str:
    if window.begin is None or window.until is None:
        return ""
    first, last = date.fromordinal(window.begin), date.fromordinal(window.until - 1)
    if first.year != last.year:
        return ""
    exact = {
        "year": str(first.year),
        "month": _MONTHS[first.month - 1],
        "day": str(first.day),
        "nth": ordinal(first.day),
        "iso": first.isoformat(),
    }
    for pattern, style, length in _STYLES:
        if pattern.fullmatch(text):
            if length >= (window.days or 0) or (length == 31 and first.month == last.month):
                return style.format(**exact)
            return str(first.year)
    return _otherwise(text, first, window)


_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_COUNTED = frozenset("ago year month week decade summer spring autumn fall winter".split())
_POINTING = frozenset("last this next earlier later that".split())
_NUMBER = Pattern(r"\d+")


def _otherwise(text: str, first: date, window: Interval) -> str:
    """Words for a time that is not written as a date: what stands before it ("on", "in") stays."""
    norms = text.split()
    weekday = norms[0].rstrip(",")
    if weekday in _WEEKDAYS and len(norms) > 1:
        rest = _date(" ".join(norms[1:]), window) if window.days == 1 else ""
        return f"{_WEEKDAYS[first.weekday()]}{norms[0][len(weekday) :]} {rest}" if rest else ""
    numbers = _NUMBER.findall(text)
    if norms[-1].lower() in _COUNTED and (len(norms) == 1 or not numbers or norms[-1] == "ago"):
        return f"in {first.year}" if norms[0].lower() in _POINTING or norms[-1] == "ago" else ""
    if norms[0].lower() in _POINTING and not numbers and norms[-1] not in _WEEKDAYS and len(norms) == 2:
        return f"in {first.year}"
    whole = len(numbers) == 1 and len(numbers[0]) == 4 and "-" not in text
    return str(first.year) if whole and norms[0].lower() not in ("early", "mid", "late") else ""


def ordinal(number: int) -> str:
    """ "60th", "21st"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def counts(text: str, numbers: Iterable[int]) -> tuple[str, ...]:
    """The words of an anniversary or a stretch of years with other numbers: "60th anniversary", "six years"."""
    found = (_count(text, number) for number in numbers if number > 0)
    return tuple(dict.fromkeys(words for words in found if words))


def _count(text: str, number: int) -> str:
    digits = re.match(r"\d+(st|nd|rd|th)?", text)
    if digits:
        return (ordinal(number) if digits.group(1) else str(number)) + text[digits.end() :]
    first, _, rest = text.partition(" ")
    tail = re.search(r"\b(?:anniversary|years?)\b.*", text, re.IGNORECASE)
    if tail is None:
        return f"{ordinal(number)} anniversary"
    low = first.lower().split("-")[-1]
    counted = low.endswith(("th", "st", "nd", "rd")) and low not in ("thousand",)
    words = _ORDINALS if counted or tail.group().lower().startswith("anniversary") else _CARDINALS
    new = words[number] if number < len(words) else (ordinal(number) if words is _ORDINALS else str(number))
    if rest == "":
        return ""
    return f"{new} {tail.group()}"


_AREAS = ("country", "state", "province", "region", "city")
"""Types of what something happens in; it happens at any other place."""


def within(place: str, entities: Mapping[str, Entity]) -> str:
    """ "in Karlstad", "at the town hall": a place, by its id or its name, with the preposition for it."""
    if place not in entities:
        return f"in {place}"
    return f"{'in' if entities[place].type in _AREAS else 'at'} {entities[place].name}"


def places(said: Ref | None, known: Iterable[str], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """The claim's places by their names; a country where the text gives a country."""
    capital = said is not None and CAPITAL in said.types
    country = said is not None and not capital and any(entities[id].type == "country" for id in said.entities)
    found: list[str] = []
    for place in known:
        if place not in entities:
            found.append(place)
            continue
        around = [id for id in (place, *entities[place].within) if entities[id].type == "country"]
        found.append(entities[around[0] if country and around else place].name)
    return tuple(dict.fromkeys(name for name in found if name))
