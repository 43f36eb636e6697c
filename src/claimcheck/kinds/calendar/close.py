"""Days without a year that stand so near to publication that no other year can be meant."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from claimcheck.lazy import Pattern
from claimcheck.model import Document, Statement
from claimcheck.text.times.words import cardinal

_NEAR = 31
"""Days from publication within which nobody leaves out a year that is another."""
_YEAR = Pattern(r"(?<![0-9])(?:1[0-9]{3}|2[01][0-9]{2})(?![0-9]|['’]?s\b)")
_DAYS = 10
"""Days before publication within which a day is news of that week."""
_BREAK = Pattern(r"\n[ \t]*\n")
_OTHER_YEAR = Pattern(
    r"(?i)\b(?:previous|following|same|coming|prior|that) year\b"
    r"|\byears? (?:earlier|later|before|on|after|since|to the day)\b"
    r"|\bthe year (?:before|after)\b|\banniversar|\bdecades? (?:ago|earlier|later|on)\b"
    r"|\b(?:diary|diaries|archives?|flashback)\b"
)
"""Words with which a text tells of another year, or shows what was written in one."""
_COUNTED = Pattern(r"(?i)\b(?:(?P<near>last|past|next) year|(?:(?P<number>[0-9]{1,3}|[a-z]+)[ -])?years? ago)\b")
"""Words for a year counted from that of publication."""
_SHORT = Pattern(r"['’]([0-9]{2})\b")
_NEAR_YEARS = {"last": (-1,), "past": (-1,), "next": (1,)}
_OF_OLD = Pattern(
    r"(?i)\b(?:histor(?:y|ic|ical|ian|ians)|memorial|commemorat|memoir|remember|centenar|bicentenar|jubilee|birthday"
    r"|(?:half|quarter of) a century|half-century|century (?:ago|earlier|later|on)|generation)"
    r"|\b(?:that|this) day in\b|\bbygone\b|\bnostalgi"
)
"""Words of texts that tell of what was long ago."""


@lru_cache(maxsize=8)
def years(text: str) -> tuple[int, ...]:
    """The years that a text may name."""
    return tuple(sorted({int(found.group()) for found in _YEAR.finditer(text)}))


@lru_cache(maxsize=8)
def _tells_of_another(text: str) -> bool:
    return _OTHER_YEAR.search(text) is not None


@lru_cache(maxsize=8)
def _shortens(text: str, year: int) -> bool:
    """Whether a text may name a year by its last figures: "in '78"."""
    return any(int(found[1]) == year % 100 for found in _SHORT.finditer(text))


@lru_cache(maxsize=8)
def _counts_to(text: str, steps: int) -> bool:
    """Whether a text may count from its year to the one so many years on: "last year", "two years ago", which may be
    three by the calendar; "some years ago" may be any before."""
    for found in _COUNTED.finditer(text):
        if near := found["near"]:
            if steps in _NEAR_YEARS[near.lower()]:
                return True
        elif steps < 0:
            count = 1 if (word := (found["number"] or "").lower()) in ("a", "one") else cardinal(word)
            if count is None or steps in (-count, -count - 1):
                return True
    return False


@lru_cache(maxsize=8)
def _of_old(text: str) -> bool:
    return any(words.search(text) for words in (_OTHER_YEAR, _COUNTED, _SHORT, _OF_OLD))


def named_apart(statement: Statement, document: Document, days: list[date], year: int) -> bool:
    """Whether a year cannot be that of a day, though the text names it: the day is news of the week of publication,
    and the year is only named further down, two paragraphs on or more, in a text that tells of nothing old.
    """
    published = statement.published
    if published is None or statement.voice.kind == "quoted" or _of_old(document.text):
        return False
    if not any(0 <= published - day.toordinal() <= _DAYS for day in days):
        return False
    first = next((found.start() for found in _YEAR.finditer(document.text) if int(found.group()) == year), None)
    return first is not None and sum(1 for _ in _BREAK.finditer(document.text, statement.end, first)) > 1


def only_year(statement: Statement, document: Document, days: list[date], fitting: date) -> date | None:
    """The day in the only year that can be meant, where the weekday fits another: "on Monday, October 6" in a text of
    that week.

    None if the text may mean the year that fits: it names it, counts to it or speaks of years that may be any, quotes
    somebody, or only the day that fits is on the side of publication, before or behind, where the other one is not
    (unless that is ahead, and the text tells of what has happened).
    """
    published = statement.published
    if published is None or not statement.dated or "inferred" not in statement.modifiers:
        return None
    near = min(days, key=lambda day: abs(day.toordinal() - published))
    away = near.toordinal() - published
    if fitting == near or abs(away) > _NEAR:
        return None
    told = "happened" in statement.modifiers and away <= 0 < fitting.toordinal() - published
    if not told and (away > 0) != (fitting.toordinal() > published):
        return None
    if statement.voice.kind == "quoted" or statement.voice.asserted or fitting.year in years(document.text):
        return None
    text, steps = document.text, fitting.year - date.fromordinal(published).year
    told_of = _tells_of_another(text) or _counts_to(text, steps) or _shortens(text, fitting.year)
    return None if told_of else near
