"""What a sentence tells of the life of somebody whose name is nearly a known one: a day of birth or death that is that
of the person known says who is meant.

The name is read as the known one, by the shapes that read lives.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.interval import Interval
from claimcheck.kind import Facts
from claimcheck.model import Entity, Mention, Ref, Statement
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

_SIGNS = frozenset("born birth died dead death killed assassinated murdered b d".split())
_TOLD = "life told: "
_MONTH, _YEAR = 31, 366
"""Days of the longest stretch that alone says who is meant, and of one that does so beside another."""


def with_life(statement: Statement, scene: Scene, facts: Facts) -> Statement:
    """The statement on a name that is nearly somebody's, with what its sentence tells of their birth and death."""
    if statement.mode != "slip" or statement.subject is None or len(statement.subject.entities) != 1:
        return statement
    if _SIGNS.isdisjoint(scene.norms) or "time" not in scene.there.sorts:
        return statement
    at = next((k for k in scene.there.sorts.get("subject", ()) if _is_it(scene.cells[k], statement)), -1)
    if at < 0:
        return statement
    told = tuple(dict.fromkeys(_told(_as_known(scene, at, statement.subject), facts)))
    return replace(statement, modifiers=(*statement.modifiers, *told)) if told else statement


def _is_it(cell: Cell, statement: Statement) -> bool:
    assert statement.subject is not None
    return (cell.start, cell.end) == (statement.subject.start, statement.subject.end) and "known" not in cell.tags


def _as_known(scene: Scene, at: int, who: Ref) -> Scene:
    cell = scene.cells[at]
    ref = Ref(cell.start, cell.end, who.text, who.entities, ("person",))
    what = (ref, Mention(cell.start, cell.end, "entity", who.entities, "full"))
    known = replace(cell, tags=("full", "person", "known"), what=what)
    return replace(scene, cells=(*scene.cells[:at], known, *scene.cells[at + 1 :]))


def _told(scene: Scene, facts: Facts) -> Iterator[str]:
    from claimcheck.kinds.entity.left_out import without_asides
    from claimcheck.kinds.entity.lifetimes import LIFETIMES
    from claimcheck.kinds.entity.read_again import OF_THE_DEAD, fitting

    rows = (scene.cells, *without_asides(scene.cells))
    for cells in dict.fromkeys(rows):
        for found in fitting(LIFETIMES + OF_THE_DEAD, replace(scene, cells=cells), facts):
            for when in found.times[:1] if found.attribute in ("born", "died") and len(found.times) == 1 else ():
                inner = when.inner
                if inner.begin is not None and inner.until is not None and inner.until - inner.begin <= _YEAR:
                    yield f"{_TOLD}{found.attribute} {inner.begin} {inner.until}"


def lived(entity: Entity, statement: Statement) -> str:
    """What is told of the life beside the name, in words, if it is that of a person; "" if nothing says so."""
    days = {"born": entity.born, "died": entity.died}
    fits: dict[str, int] = {}
    for told in (word[len(_TOLD) :].split() for word in statement.modifiers if word.startswith(_TOLD)):
        own, said = days[told[0]], Interval(int(told[1]), int(told[2]))
        if own is None or own.days is None or own.days > _MONTH or not own.overlaps(said):
            return ""
        fits[told[0]] = int(told[2]) - int(told[1])
    if not fits or (min(fits.values()) > _MONTH and len(fits) < 2):
        return ""
    what = {"born": "birth", "died": "death"}
    return f"the day of {' and of '.join(what[one] for one in fits)} is theirs"
