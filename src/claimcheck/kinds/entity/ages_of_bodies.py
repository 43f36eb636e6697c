"""Judging when an organisation was founded or closed, and how many years that is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimcheck.interval import ALWAYS, Interval, shift_years, told
from claimcheck.kinds.entity.answers import Answer
from claimcheck.model import Entity, Statement, When
from claimcheck.terms import Truth
from claimcheck.text.times.rounding import slack

DATE, ANNIVERSARY = "event-date", "event-anniversary"
_YEAR = 366
_ANEW = 40 * _YEAR
"""Days from which on a house is rather another one of its name, or rebuilt."""
_SLACK = {"exact": 0, "opened": 5 * _YEAR, "fell": _YEAR}
"""Days by which a beginning may be off, by how it is told: years may lie between the founding of a house and its
opening."""
_CLOSING = 62
"""Days between the last day of a house and what is called its end."""


def dated(who: Entity, said: Statement) -> Answer:
    """ "Founded in 1921", "closed in 1999"."""
    closing = said.attribute == "closed"
    fact = who.closed if closing else who.founded
    if fact is None or fact == ALWAYS:
        return Truth.MAYBE, "", f"the claims don't know when {who.name} was {'closed' if closing else 'founded'}"
    known = f"{who.name}: {'closed' if closing else 'founded'} {told(fact)}"
    if any(when.outer.overlaps(fact) for when in said.times):
        return Truth.YES, known, "the claims say so"
    beside = _SLACK.get(said.mode, _CLOSING if closing else _YEAR)
    if beside and any(when.outer.widened(beside).overlaps(fact) for when in said.times):
        return Truth.MAYBE, known, "it may be another step of the beginning or the end"
    if said.mode == "opened" and not any(when.outer.widened(_ANEW).overlaps(fact) for when in said.times):
        return Truth.MAYBE, known, "it may have been opened anew"
    if said.mode == "branch":
        return Truth.MAYBE, known, "it may be told of a branch"
    if said.mode == "once" and any(_before(when.outer, fact) for when in said.times):
        return Truth.MAYBE, known, "it may have been for a time"
    if who.type in ("country", "state", "province", "region", "city") and said.mode != "exact":
        return Truth.MAYBE, known, "a state or a place may have been established more than once"
    return Truth.NO, known, "it was at another time"


def _before(one: Interval, other: Interval) -> bool:
    return one.until is not None and other.begin is not None and one.until <= other.begin


def counted(who: Entity, said: Statement, begun: tuple[Interval, str] | None = None) -> Answer:
    """ "The 150-year-old X", "its 150th birthday"; a place is as old as its opening, a book as its publication."""
    fact, word = (who.founded, "founded") if who.founded is not None or begun is None else begun
    value = said.value
    assert value is not None and value.number is not None
    if fact is None or fact.begin is None or fact.until is None:
        return Truth.MAYBE, "", f"the claims don't know when {who.name} was founded"
    known = f"{who.name}: {_DONE.get(word, word)} {told(fact)}"
    number = int(value.number)
    if said.published is None and any(when.outer == ALWAYS for when in said.times):
        return Truth.MAYBE, known, "the day of publication is not known"
    if said.attribute == "anniversary":
        answer = celebrated(fact, number, said, known, said.mode == "bound")
        built = answer[0] is Truth.NO and word in _BUILT and _older(said, fact, number)
        return (Truth.MAYBE, known, f"it may be older than its {word}") if built else answer
    if who.closed is not None and said.published is not None and (who.closed.begin or 0) < said.published:
        return Truth.MAYBE, known, "its years may be counted up to its end"
    if any(when.outer.widened(31).overlaps(fact) for when in said.times):
        if said.mode == "by":
            return Truth.MAYBE, known, "the years may be counted up to an earlier day"
        return Truth.YES, known, "it fits the founding"
    rounded = _YEAR * max(1, slack(number))
    if any(when.outer != ALWAYS and when.outer.widened(rounded).overlaps(fact) for when in said.times):
        return Truth.MAYBE, known, "the years may be rounded"
    if who.founded is None and any(
        when.outer.until is not None and when.outer.until <= fact.begin for when in said.times
    ):
        return Truth.MAYBE, known, f"it may be older than its {word}"
    return Truth.NO, known, f"that is not {number} years ago"


_DONE = {
    "founding": "founded", "foundation": "founded", "opening": "opened", "inauguration": "inaugurated",
    "completion": "completed", "unveiling": "unveiled", "dedication": "dedicated", "consecration": "consecrated",
    "launch": "launched", "launching": "launched", "publication": "published", "release": "released",
    "creation": "created", "establishment": "established", "commissioning": "commissioned", "christening": "christened",
}  # fmt: skip
_BUILT = frozenset("completion unveiling dedication consecration launch launching commissioning christening".split())
"""What comes after years of building, from which an age may be counted too."""


def _older(said: Statement, fact: Interval, number: int) -> bool:
    """Whether the years that are told reach back behind the beginning."""
    ends = [when.outer.until for when in said.times]
    return fact.begin is not None and all(
        end is not None and shift_years(date.fromordinal(end - 1), -number).toordinal() < fact.begin for end in ends
    )


def celebrated(fact: Interval, number: int, said: Statement, known: str, bound: bool) -> Answer:
    """Whether the anniversary of a day falls in the time that is told; `bound` if the text says when that is."""
    first, last = _years(fact)
    maybe = False
    for when in said.times:
        for span in (when.inner, when.outer):
            if span.begin is None or span.until is None:
                return Truth.MAYBE, known, "the text does not say when it is celebrated"
            begin, end = _years(span)
            if first + number <= end and begin <= last + number:
                if span is when.inner:
                    return Truth.YES, known, "the claims say so"
                maybe = True
            if not bound and first + number <= end + 1 and begin - 1 <= last + number:
                maybe = True
    if maybe or (not bound and not any(_says_a_year(when.text) for when in said.times)):
        return Truth.MAYBE, known, "the text does not say when it is celebrated"
    return Truth.NO, known, f"the {_nth(number)} is in {_range(first + number, last + number)}"


def _says_a_year(text: str) -> bool:
    return "year" in text.casefold() or any(len(word) == 4 and word.isdigit() for word in text.split())


def _nth(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"


def _years(span: Interval) -> tuple[int, int]:
    assert span.begin is not None and span.until is not None
    return date.fromordinal(span.begin).year, date.fromordinal(max(span.begin, span.until - 1)).year


def repairs(entities: Sequence[Entity], said: Statement) -> list[str]:
    """What may stand in place of the wrong year, or number."""
    value = said.value
    if value is None:
        return []
    found: list[str] = []
    for who in entities:
        fact = who.closed if said.attribute == "closed" else who.founded
        if fact is None or fact.begin is None or fact.until is None or _years(fact)[0] != _years(fact)[1]:
            continue
        year = _years(fact)[0]
        if said.attribute in ("founded", "closed") and value.text.isdigit() and len(value.text) == 4:
            found.append(str(year))
        elif said.attribute == "anniversary" and said.mode == "bound" and (number := _right(year, said.times)):
            old = value.text.split()[0]
            if old[:1].isdigit() and old.rstrip("stndrh").isdigit():
                found.append(value.text.replace(old, _nth(number), 1))
        elif said.attribute == "aged" and value.text[:1].isdigit() and said.published is not None:
            first, last = date.fromordinal(fact.begin), date.fromordinal(fact.until - 1)
            low, high = _full(last, said.published), _full(first, said.published)
            digits = value.text.split("-")[0].split()[0]
            if digits.isdigit() and low > 0:
                found.extend(value.text.replace(digits, str(number), 1) for number in range(low, high + 1))
    return found


def _full(then: date, on: int) -> int:
    day = date.fromordinal(on)
    number = day.year - then.year
    return number - (shift_years(then, number) > day)


def _right(year: int, times: Sequence[When]) -> int:
    spans = [_years(when.inner) for when in times if when.inner.begin is not None and when.inner.until is not None]
    return spans[0][0] - year if spans and spans[0][0] == spans[0][1] else 0
