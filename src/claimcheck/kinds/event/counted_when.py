"""When what is counted in years is told of: an anniversary at its celebration, years up to the day of publication or to
some day before it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimcheck.interval import ALWAYS, Interval, year
from claimcheck.kinds.event import grown, tense
from claimcheck.kinds.event.around_feasts import around
from claimcheck.kinds.event.found import Counted
from claimcheck.kinds.event.how_old import AGED, begun
from claimcheck.kinds.event.index import AHEAD, Events
from claimcheck.kinds.event.readings import whens, years_around
from claimcheck.kinds.event.tied_for import TIED, began
from claimcheck.model import TimeRef, When
from claimcheck.text import counted_back, moments
from claimcheck.text.feasts import other_years
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

AROUND = 80
"""How many cells around an event count as its sentence; only lists run on as one sentence for longer."""


def when_counted(
    scene: Scene, one: Counted, modifiers: list[str], unit: str, events: Events
) -> tuple[tuple[When, ...], list[str]]:
    """The times of a count whose unit is "Y", "M", "W" or "D", and its modifiers with what these say of it."""
    cells = scene.cells
    time = cells[one.time].what
    assert isinstance(time, TimeRef)
    times = whens(time)
    if one.sort == "lasted":
        modifiers = _certain(modifiers)  # told from its own beginning
    if grown.TURNED in modifiers:
        times = grown.turned(cells, one.time, scene.sentence.block.published)
        modifiers += [] if times else ["ambiguous"]
    elif one.sort == "anniversary" and (told := around(cells, one.time)) is not None:
        times = told
    elif one.sort == "anniversary":
        times += (*_narrated(scene, one.time), *other_years(scene, time))
        modifiers += ["unsure"] if _on_the_day(scene, one, time) else []
    elif AGED in modifiers:
        published = scene.sentence.block.published
        times = () if published is None else (begun(time, published),)
        modifiers += [] if times else ["ambiguous"]
    elif TIED in modifiers:
        published = scene.sentence.block.published
        times = () if published is None else (began(time, published),)
        modifiers += [] if times else ["ambiguous"]
    elif AHEAD in modifiers:
        then = tense.beside(cells, one.time)
        back = None if then is None else tense.from_then(then, time, ahead=True)
        times = () if back is None else (back,)
        modifiers += ["ambiguous"] if back is None else []
    elif one.sort == "since" and unit == "Y" and (feast := _celebrated(scene, one.time)):
        times = feast
        modifiers = [*_certain(modifiers), "celebrated"]
    elif one.sort == "since" and "ambiguous" in modifiers and _up_to_now(scene, one, time, events):
        times = (counted_back.from_now(time, scene.sentence.block.published or 0),)
        modifiers = _certain(modifiers)
    elif one.sort == "since" and "ambiguous" in modifiers and unit == "Y":
        then = tense.beside(cells, one.time)
        back = None if then is None else tense.from_then(then, time)
        published = scene.sentence.block.published
        modifiers = modifiers if back is None else _certain(modifiers)
        if back is None and published is not None:
            back = counted_back.at_least(cells, time, published)
            modifiers = modifiers if back is None else [*_certain(modifiers), counted_back.FROM_THEN]
        times = times if back is None else (back,)
    return times, modifiers


def _up_to_now(scene: Scene, one: Counted, time: TimeRef, events: Events) -> bool:
    """Whether years "after" are counted up to the day of publication, which is known."""
    published = scene.sentence.block.published
    return published is not None and time.inner != ALWAYS and tense.up_to_now(scene.cells, one.time, one.last, events)


def _narrated(scene: Scene, at: int) -> tuple[When, ...]:
    """Other times at which an anniversary may have been celebrated that the text does not tie to a time, or
    tells as past: those told in the sentence and just before it."""
    time = scene.cells[at].what
    for other in scene.times:
        if "year_inferred" in other.flags and other.inner == time.inner and other.kind == "date":
            if _soon(other, scene.sentence.block.published) and _will(scene.cells, at):
                return ()  # "On March 6 Ghana will celebrate": the next one
            return years_around(moments.told(time))
    before = [cell.norm for cell in scene.cells[max(0, at - 3) : at] if cell.sort == "word"]
    if "bound" in time.flags and not any(word.endswith("ed") for word in before):
        return ()
    here = [moments.told(other, "narrated") for other in scene.times if other.kind in ("date", "range")]
    return tuple(when for when in (*here, *moments.narrated(scene)) if when.start != time.start)


def _will(cells: Sequence[Cell], at: int) -> bool:
    """Whether somebody "will celebrate" what is counted at a cell."""
    verb = next((k for k in range(at - 1, max(0, at - 5), -1) if _feast(cells[k])), 0)
    before = [cell.norm for cell in cells[max(0, verb - 2) : verb]]
    return bool(before) and (before[-1] in ("will", "'ll", "shall") or before in (["is", "to"], ["are", "to"]))


def _soon(time: TimeRef, published: int | None) -> bool:
    """Whether a day lies within a year of publication, and behind it."""
    begin = time.inner.begin
    return published is not None and begin is not None and published <= begin < published + 366


def _celebrated(scene: Scene, at: int) -> tuple[When, ...]:
    """The year in which years are celebrated: "next year marks 40 years of"; empty if they are not."""
    verb = next((k for k in range(at - 1, max(-1, at - 5), -1) if _feast(scene.cells[k])), None)
    if verb is None and at and scene.cells[at - 1].norm in ("comes", "come") and scene.cells[at].what.number % 5:
        verb = at - 1  # "the visit comes 47 years after": people round only fives and tens
    if verb is None or (published := scene.sentence.block.published) is None:
        return ()
    for cell in scene.cells[:verb]:
        if cell.sort == "time" and cell.what.kind == "date" and cell.what.granularity == "year":
            return whens(cell.what)
    here = year(date.fromordinal(published).year)
    own = When("publication", here, Interval(published - 366, published + 367).union(here))
    told = map(moments.told, (one for one in scene.times if one.kind == "date"))
    return (own, *(when for when in told if (when.inner.begin or 0) > published + 366))


def _feast(cell: Cell) -> bool:
    return cell.sort == "word" and cell.norm.startswith(("mark", "celebrat", "commemorat", "observ"))


def _on_the_day(scene: Scene, one: Counted, time: TimeRef) -> bool:
    """ "on the 20th anniversary of": the day on which something else was, then or now."""
    if "bound" in time.flags:
        return False
    at = one.time
    before = [cell.norm for cell in scene.cells[max(0, at - 3) : at] if cell.sort == "word"]
    around = [*scene.cells[max(0, at - AROUND) : at], *scene.cells[max(at, one.last) : at + AROUND]]
    years = (cell.norm for cell in around if len(cell.norm) == 4)
    if any(norm.isdigit() and norm[0] in "12" for norm in years):
        return True  # "a photo from 1995 shows the 20th anniversary"
    if tense.to_come(scene.cells, at, scene.heads):
        return False
    return any(word in ("on", "at", "by", "until", "since", "after") for word in before)


def _certain(modifiers: Sequence[str]) -> list[str]:
    """The modifiers of a count of which the text tells up to when it counts."""
    return [modifier for modifier in modifiers if modifier != "ambiguous"]
