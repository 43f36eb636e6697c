"""Other words for a weekday or a date, in the style in which it is written."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.lazy import Pattern
from claimcheck.text.times.words import MONTH_NAMES, MONTHS, SHORT_MONTHS, WEEKDAY_NAMES

_WEEKDAY = Pattern(r"(?i)\b(?:(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tues?|weds?|thur?s?|fri|sat|sun))\b")
_MONTH = "|".join(sorted({*MONTHS, *SHORT_MONTHS}, key=len, reverse=True))
_DAY_MONTH = Pattern(rf"(?i)\b([0-9]{{1,2}})(st|nd|rd|th)?(\s+(?:of\s+)?)({_MONTH})\b(\.?)")
_MONTH_DAY = Pattern(rf"(?i)\b({_MONTH})\b(\.?)(\s*(?:the\s+)?)([0-9]{{1,2}})(st|nd|rd|th)?(?![0-9:])")
_SHORT = r"(?:(?:Mar|Apr|Jun|Jul)\b|(?:Jan|Feb|Aug|Sep|Oct|Nov|Dec)\b(?!\.))"
_SHORTENED = Pattern(rf"\b{_SHORT}\.? [0-9]|\b[0-9]{{1,2}} {_SHORT}")
_ISO = Pattern(r"\b([0-9]{4})([-/.])([0-9]{1,2})([-/.])([0-9]{1,2})\b")


class Day(NamedTuple):
    """A date as written: it need not exist, and a year that is left out is 0."""

    year: int
    month: int
    day: int


def on(text: str, weekday: int) -> str:
    """The text with its weekday changed; "" if it has none."""
    found = _WEEKDAY.search(text)
    if found is None:
        return ""
    name = WEEKDAY_NAMES[weekday] if found[1] else WEEKDAY_NAMES[weekday][:3]
    return text[: found.start()] + _cased(name, found[0]) + text[found.end() :]


def at(text: str, old: Day, new: Day, around: str = "") -> str:
    """The text with its date changed; "" where it is written in a way that cannot be changed for sure.  The other dates
    of the text `around` show what "May" does not: whether months are written short."""
    found = _ISO.search(text)
    if found:
        month, day = (f"{part:0{len(written)}d}" for part, written in ((new.month, found[3]), (new.day, found[5])))
        return text[: found.start()] + f"{new.year}{found[2]}{month}{found[4]}{day}" + text[found.end() :]
    found = _MONTH_DAY.search(text)
    if found and int(found[4]) == old.day:
        month = _month(found[1] + found[2], old, new, text, around)
        changed = f"{month}{found[3]}{_digits(found[4], new.day)}{_suffix(found[5], new.day)}"
    else:
        found = _DAY_MONTH.search(text)
        if not found or int(found[1]) != old.day:
            return ""
        month = _month(found[4] + found[5], old, new, text, around)
        changed = f"{_digits(found[1], new.day)}{_suffix(found[2], new.day)}{found[3]}{month}"
    rest = text[found.end() :]
    if new.year != old.year:
        if str(old.year) not in rest:
            return ""
        rest = rest.replace(str(old.year), str(new.year), 1)
    return text[: found.start()] + changed + rest


def _month(written: str, old: Day, new: Day, text: str, around: str) -> str:
    if new.month == old.month:
        return written
    plain = written.rstrip(".")
    short = written == plain and _short(text, around) if plain.lower() == "may" else plain.lower() not in MONTHS
    if not short:
        return _cased(MONTH_NAMES[new.month], plain)
    name = MONTH_NAMES[new.month]
    return _cased(name if len(name) <= 4 else name[:3] + written[len(plain) :], plain)


def _short(text: str, around: str) -> bool:
    """Whether months are written short beside a "May": its weekday is, or a date that agencies would spell out."""
    weekday = _WEEKDAY.search(text)
    return bool(weekday and not weekday[1]) or _SHORTENED.search(around) is not None


def _digits(written: str, day: int) -> str:
    return f"{day:02d}" if written.startswith("0") else str(day)


def _suffix(written: str | None, day: int) -> str:
    if not written:
        return ""
    return "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _cased(name: str, like: str) -> str:
    return name.upper() if like.isupper() else name.lower() if like.islower() else name
