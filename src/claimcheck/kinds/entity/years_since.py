"""Births and deaths told by the years that have passed since: "It is 60 years since X died", "Sixty years after his
death, X is read again", "It was 60 years ago that X was born"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.telling import Told, person, statement
from claimcheck.model import Span, Statement, TimeRef, Value, When
from claimcheck.text import counted_back, moments, told_now
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell, norm
from claimcheck.text.words import NOT, is_past

_LEAST = 2
_BIRTHS = frozenset(["birth", "born"])
_DONE = frozenset(["passed", "gone", "elapsed", "went", "flown"])


def counted(found: Found, facts: Facts) -> Iterator[Statement]:
    """The birth or death so many years before the day of publication, or before some day that is past by then."""
    who, cell, cells = person(found), found.cell("t"), found.scene.cells
    published = found.scene.sentence.block.published
    if who is None or cell is None or published is None or _goes_on(found):
        return
    time: TimeRef = cell.what
    inside = [one.norm for one in cells[found.first : found.last]]
    if time.kind != "duration" or not time.value.endswith("Y") or (time.number or 0) < _LEAST or {*inside} & NOT:
        return
    when = _when(found, cell, published)
    if when is None:
        return
    now = when.outer.begin is not None
    row = sorted((who, cell, cells[found.last - 1]), key=lambda one: one.start)
    yield statement(
        found,
        Told("born" if _BIRTHS & {*inside} else "died", "is" if now else "by", who, row[0], row[-1],
             Span(cell.start, cell.end), Value(time.text, cell.start, cell.end, unit="year"), times=(when,),
             construction="copula"),
    )  # fmt: skip


def _when(found: Found, cell: Cell, published: int) -> When | None:
    """The time at which it was; its begin is open where the day up to which the years are counted is not told."""
    cells, time = found.scene.cells, cell.what
    at, name = found.slots["t"], found.pattern
    if name in _SINCE:
        opens = {one.norm for one in (*cells[max(0, at - 3) : at], *cells[at + 1 : at + 3])}
        now = bool(opens & {"is", "'s", "has", "have"}) and not opens & {"was", "had", "would", "will"}
        if now and (name != "years passed since" or opens & _DONE):
            return counted_back.from_then_on(time, published)
        return None
    if at > 1 or (at == 1 and cells[0].norm not in ("now", "today", "and", "but", "still")):
        return None
    if told_now.fronted(cells, found.last - 1) or _does(found):
        return counted_back.from_then_on(time, published)
    return counted_back.at_least(cells, time, published)


def _does(found: Found) -> bool:
    """Whether the verb right behind the name is in the present: "Sixty years after her death, X fills the house"."""
    cells, at = found.scene.cells, found.slots["s"] + 1
    if at < found.last - 1 or at + 1 >= len(cells):
        return False
    verb = cells[at]
    return verb.sort == "word" and verb.norm.endswith("s") and not is_past(verb.norm) and verb.norm not in ("was", "as")


def ago(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "It was 60 years ago that X died": the time of the main clause is that of the other."""
    who, cell, cells = person(found), found.cell("t"), found.scene.cells
    if who is None or cell is None or _goes_on(found) or not cell.what.text.lower().endswith(" ago"):
        return
    inside = {one.norm for one in cells[found.first : found.last]}
    if inside & NOT:
        return
    time = cell.what
    yield statement(
        found,
        Told("born" if inside & _BIRTHS else "died", "is", who, cell, cells[found.last - 1],
             Span(cell.start, cell.end), Value(time.text, cell.start, cell.end, unit=time.granularity),
             times=(moments.told(time),), construction="copula"),
    )  # fmt: skip


def _goes_on(found: Found) -> bool:
    """Whether the words go on with another one: "since X's death sentence", "since X died down"."""
    cells, at = found.scene.cells, found.last
    after = cells[at] if at < len(cells) else None
    if after is None or after.sort in ("mark", "time"):
        return False
    return after.sort in ("possessive", "phrase", "term", "cap") or norm(cells, at) in ("sentence", "penalty", "down")


_S, _T = "{s:subject.person}", "{t:time.duration}"
_DIED = "died|born|perished|drowned"
_DEATH = "death|birth|murder|assassination|suicide|execution"
_VERB = f"<have>? <be>? <adv>? {_DIED}"
_PASSED = "has|have passed|gone|elapsed by?"
_SINCE = frozenset(["years since", "years since a death", "years passed since", "years passed since a death"])
YEARS_SINCE: tuple[Pattern, ...] = (
    Pattern("years since", "It is 60 years since Urho Kekkonen died.",
            f"it is|has|'s been? now? {_T} since {_S} {_VERB}", counted),
    Pattern("years since a death", "It is 60 years since the death of Urho Kekkonen.",
            f"it is|has|'s been? now? {_T} since the {_DEATH} of {_S}", counted),
    Pattern("years passed since", "Sixty years have passed since Urho Kekkonen died.",
            f"{_T} {_PASSED} since {_S} {_VERB}", counted),
    Pattern("years passed since a death", "Sixty years have passed since the death of Urho Kekkonen.",
            f"{_T} {_PASSED} since the {_DEATH} of {_S}", counted),
    Pattern("years after a death", "Sixty years after the death of Urho Kekkonen, the house is full.",
            f"{_T} after|since|on+ from? the {_DEATH} of {_S} ,", counted),
    Pattern("years after somebody's death", "Sixty years after Urho Kekkonen's death, the house is full.",
            f"{_T} after|since|on+ from? {_S} <poss> {_DEATH} ,", counted),
    Pattern("years after somebody died", "Sixty years after Urho Kekkonen died, the house is full.",
            f"{_T} after {_S} {_VERB} ,", counted),
    Pattern("years after his death", "Sixty years after his death, Urho Kekkonen fills the house.",
            f"{_T} after|since|on+ from? his|her {_DEATH} , {_S}", counted),
    Pattern("years ago that", "It was 60 years ago that Urho Kekkonen died.",
            f"it was {{t:time.date}} that {_S} {_VERB}", ago),
)  # fmt: skip
