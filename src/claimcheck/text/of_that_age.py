"""What an age beside a name says of when the words there hold: "the Ajax striker X, 27, had scored", which tells no
time, is of the year in which X was 27."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from claimcheck.frozen import replace
from claimcheck.interval import Interval, shift_years
from claimcheck.model import Entity, Predication, When
from claimcheck.text.scene import Scene


def of_that_age(said: Predication, scene: Scene, entities: Mapping[str, Entity]) -> tuple[When, ...]:
    """The times of what is said, with the year of an age beside it in place of any time before publication, where
    everybody who may be meant is of that age."""
    times, published = said.times, scene.sentence.block.published
    if published is None or not any(when.how == "past" and not when.text for when in times):
        return times
    age = _beside(said, scene)
    born = [entities[id].born for id in said.subject.entities]
    if age is None or not born:
        return times
    years = [_years(one, age) for one in born if one is not None]
    if len(years) < len(born) or not all(one is not None and one.holds(_day(published)) for one in years):
        return times
    since = min(one.begin for one in years if one is not None and one.begin is not None)
    then = Interval(since, published + 1)
    return tuple(
        replace(when, how="narrated", inner=then, outer=then) if when.how == "past" and not when.text else when
        for when in times
    )


def _beside(said: Predication, scene: Scene) -> int | None:
    """The age right behind the name, between commas or brackets, or right before all that is said of it."""
    text, start = scene.text, said.span.start
    for at in scene.there.sorts.get("time.age", ()):
        cell = scene.cells[at]
        behind = text[said.subject.end : cell.start].strip() in (",", "(") if cell.start >= said.subject.end else False
        closed = text[cell.end : cell.end + 1] in (",", ")", ".", ";")
        before = start <= cell.start < said.subject.start or (cell.end <= start and not text[cell.end : start].strip())
        aged = str(cell.what.text).endswith("old") and "thing" not in cell.tags
        if (behind and closed) or (before and aged):
            return int(cell.what.number) if cell.what.number is not None else None
    return None


def _day(published: int) -> Interval:
    return Interval(published, published + 1)


def _years(born: Interval, age: int) -> Interval | None:
    """All days on which somebody may be of an age; None if the birth is open."""
    if born.begin is None or born.until is None:
        return None
    first, last = date.fromordinal(born.begin), date.fromordinal(born.until - 1)
    return Interval(shift_years(first, age).toordinal(), shift_years(last, age + 1).toordinal())
