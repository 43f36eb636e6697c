"""Words in the form of others: whether one time is written as another is, and capitals like those that stand there."""

from __future__ import annotations

from datetime import date

from claimcheck.interval import Interval
from claimcheck.lazy import Pattern
from claimcheck.text.times.words import MONTHS, SHORT_MONTHS

_PART = Pattern(r"[0-9]{4}|[0-9]{1,2}(?:st|nd|rd|th)?\b|[^\W\d_]+|[^\s\w]")


def same_form(written: str, repair: str) -> bool:
    """Whether two times have the same parts in the same order, so that the words around fit both: a year and a year,
    "3 May 1921" and "4 June 1922", but not "3 May 1921" and "1922"."""
    return _form(written) == _form(repair)


def _form(text: str) -> list[str]:
    return [_sort(part[0]) for part in _PART.finditer(text)]


def _sort(part: str) -> str:
    if part[:1].isdigit():
        return "year" if len(part) == 4 and part.isdigit() else "day"
    low = part.lower()
    return "month" if low in MONTHS or low in SHORT_MONTHS else low


def cased(written: str, repair: str, around: str = "") -> str:
    """The repair in the capitals of what it replaces: all of them (in a headline; of a short word only where all that
    is `around` has them: "PM"), or that of the first letter.  Words with capitals of their own keep them ("iPhone");
    so do words that only come before what stands there ("former FIFA president").
    """
    letters = sum(char.isalpha() for char in written)
    if written.isupper() and letters > 1 and (letters > 3 or around.isupper()):
        return repair.upper()
    first = repair.split(maxsplit=1)[0] if repair.strip() else ""
    if written[:1].isupper() and first.islower() and not repair.endswith(f" {written}"):
        return repair[:1].upper() + repair[1:]
    return repair


def lowered(text: str) -> str:
    """In lower case, but for words with capitals of their own: "CEO"."""
    return " ".join(word.lower() if word[1:].islower() or len(word) == 1 else word for word in text.split())


def year_instead(written: str, right: Interval | None) -> tuple[str, ...]:
    """The year that would be right where a year is written: none if the right time may be in two of them."""
    if right is None or right.begin is None or right.until is None or not (len(written) == 4 and written.isdigit()):
        return ()
    first, last = (date.fromordinal(day).year for day in (right.begin, right.until - 1))
    return (str(first),) if first == last and str(first) != written else ()
