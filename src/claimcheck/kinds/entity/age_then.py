"""How old somebody was "then": at the one time that the sentence right before tells: "In 1952 the test succeeded. She
was 43 then"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.entity import from_its_start
from claimcheck.kinds.entity.aging import aged, years_of
from claimcheck.model import Statement, TimeRef
from claimcheck.text import moments
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun
from claimcheck.text.words import BE, REPORTING, is_past

_THEN = (("then",), ("by", "then"), ("at", "the", "time"), ("at", "that", "time"))
_LOOKING_BACK = REPORTING | frozenset(
    "recalled remembered recalls remembers wrote writes describes described film films novel book play memoir memoirs "
    "diary anniversary photograph photo picture pictured if would will could should may might".split()
)
"""Words of a sentence whose time may be that of telling, of a book or picture, or of nothing that was."""
_YOUNGEST, _OLDEST = 10, 110
_PARTICIPLES = frozenset("built born founded written published made cast shot painted bought begun known held".split())


def said(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """The age at that time."""
    scene = scenes[at]
    cells = scene.cells
    opened = _opened(cells)
    if not opened or at == 0 or any(cell.sort == "time" and "age" not in cell.tags for cell in cells):
        return
    age, who = cells[opened + 1], _who(scenes, at, opened, facts)
    time = _time(scenes[at - 1], scene) if who is not None else None
    number = years_of(age) if time is not None else None
    if who is None or time is None or number is None or not _YOUNGEST <= number[0] <= _OLDEST:
        return
    row = (there(who, cells[0], cells[opened - 1]), *cells[opened:])
    found = Found(replace(scene, cells=row), "age then", 0, 4, {"s": 0, "t": 2})
    yield from aged(found, facts, age, "at", None, (moments.told(time),))


def _opened(cells: Sequence[Cell]) -> int:
    """The cell of "was" in "She was 43 then", "The scientist was then 43", 0 in other sentences."""
    verb = 1 if cells and cells[0].norm in ("he", "she") else 2 if cells and cells[0].norm == "the" else 0
    if not verb or len(cells) < verb + 3 or cells[verb].norm != "was" or (verb > 1 and not noun(cells[1])):
        return 0
    if cells[verb + 1].sort != "number" and "age" not in cells[verb + 1].tags:
        return 0
    behind = tuple(cell.norm for cell in cells[verb + 2 : verb + 5])
    then = next((one for one in _THEN if behind[: len(one)] == one), ())
    after = cells[verb + 2 + len(then)] if then and verb + 2 + len(then) < len(cells) else None
    return verb if after is not None and (after.sort == "mark" or after.norm in ("and", "but")) else 0


def _who(scenes: Sequence[Scene], at: int, opened: int, facts: Facts) -> Cell | None:
    """Whom the first words mean: "the scientist", if the text has brought in no scientist."""
    scene = scenes[at]
    if opened > 1:
        before = scene.text[: scene.sentence.start]
        if re.search(rf"\b(?:an?|another|other|fellow)\s(?:[\w-]+\s){{0,2}}{re.escape(scene.cells[1].norm)}\b", before):
            return None
    return from_its_start.person(scenes, at, 0, facts, described=opened > 1)


def _time(earlier: Scene, scene: Scene) -> TimeRef | None:
    """The one time that a sentence tells, if it is that of what happened in it and the next one follows it."""
    if earlier.sentence.block.start != scene.sentence.block.start:
        return None
    if scene.text[earlier.sentence.end : scene.sentence.start].strip() or not _LOOKING_BACK.isdisjoint(earlier.norms):
        return None
    cells = earlier.cells
    if any(noun(cell) for cell in cells):
        return None  # "The mayor came in 1952. She was 43 then"
    times = [k for k, cell in enumerate(cells) if cell.sort == "time"]
    if len(times) != 1 or not any(is_past(cell.norm) or cell.norm in BE for cell in cells if cell.sort == "word"):
        return None
    at, what = times[0], cells[times[0]].what
    if not isinstance(what, TimeRef) or what.kind != "date" or what.mod not in ("", "START", "MID", "END"):
        return None
    if at == 0 or cells[at - 1].norm not in ("in", "on"):
        return None
    first = next((k + 1 for k in range(at - 1, -1, -1) if cells[k].norm == ","), 0)
    if any(cell.norm in _PARTICIPLES or cell.norm.endswith("ed") for cell in cells[first : at - 1] if first):
        return None  # "the house, built in 1952,"
    return what
