"""Which day "then" means: "In November 2013 X, then a Porto midfielder, spoke", "X, then with Porto, said in 2013"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Span, Statement, When
from claimcheck.text import moments
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, CONJUNCTIONS, HAVE, MODALS, PREPOSITIONS, RELATIVES, REPORTING, is_past

_BODIES = frozenset(["organisation", "company", "team", "body", "alliance"])
_OPENS = frozenset("in on back flashback rewind cut to early late the".split())
"""Words before the day with which a sentence begins."""
_PARTS = RELATIVES | CONJUNCTIONS | {"that", "after", "before", "since", "until", "than", "when", "while", "because"}


def then(scene: Scene, start: int, end: int) -> When | None:
    """The one date that the sentence tells, if it is that of the clause whose subject, and what it is called, stand at
    `text[start:end]`: before both at the head of the sentence, or behind them and their verb."""
    cells = scene.cells
    first = next((at for at, cell in enumerate(cells) if cell.end > start), len(cells))
    last = next((at for at, cell in enumerate(cells) if cell.start >= end), len(cells))
    dates = [at for at, cell in enumerate(cells) if cell.sort == "time" and {"date", "range"} & set(cell.tags)]
    if (
        len(dates) != 1
        or cells[dates[0]].what.mod not in ("", "START", "MID", "END")
        or "date" not in cells[dates[0]].tags
    ):
        return None
    at = dates[0]
    if at < first:
        fronted = all(cell.norm in _OPENS for cell in cells[:at]) and not any(map(_verbal, cells[at + 1 : first]))
        return moments.told(cells[at].what) if fronted else None
    between = cells[last + (last < at and cells[last].norm == ",") : at]
    if cells[at - 1].norm not in ("in", "on") or not any(map(_verbal, between)):
        return None
    return (
        None
        if any(cell.sort == "mark" or cell.norm in _PARTS or cell.sort == "possessive" for cell in between)
        else moments.told(cells[at].what)
    )


def _verbal(cell: Cell) -> bool:
    return cell.sort == "word" and (cell.norm in BE | HAVE | MODALS | REPORTING | RELATIVES or is_past(cell.norm))


def with_a_body(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "In 2013 X, then at Porto, spoke"."""
    who, cell, cells = person(found), found.cell("o"), found.scene.cells
    if who is None or cell is None or governed(found):
        return
    after = cells[found.last - 1]
    day = then(found.scene, who.start, after.end)
    ref = cell.what[0]
    types = {facts.entities[id].type for id in ref.entities}
    if day is None or not types or not types <= _BODIES:
        return
    if not any(facts.entities[id].employer or facts.entities[id].member_of for id in who.what[0].entities):
        return
    mode = "plays" if types == {"team"} else "is"
    yield statement(
        found,
        Told("belongs", mode, who, who, cell, Span(cell.start, cell.end), objects=(ref,), times=(day,),
             construction="apposition"),
    )  # fmt: skip


def bodies(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells with "at" for the "with" by which a calling is followed somewhere: "a midfielder with Porto"."""
    found = list(cells)
    for at, cell in enumerate(cells):
        if cell.norm != "with" or not at or "calling" not in cells[at - 1].tags:
            continue
        body = at + 2 if cells[at + 1 : at + 2] and cells[at + 1].norm == "the" else at + 1
        if body < len(cells) and _BODIES & set(cells[body].tags) and _ends(cells, body + 1):
            found[at] = Cell(cell.sort, "at", cell.start, cell.end, cell.first, cell.last, cell.tags, cell.what)
    return found


def _ends(cells: Sequence[Cell], at: int) -> bool:
    """Whether a body's name ends its phrase: not in "a striker with Porto ambitions", "with Porto in his sights"."""
    if at >= len(cells) or cells[at].sort in ("mark", "time"):
        return True
    if cells[at].norm in ("in", "on"):
        return at + 1 < len(cells) and cells[at + 1].norm not in ("his", "her", "mind")
    return cells[at].norm in PREPOSITIONS | CONJUNCTIONS | {"who", "when", "until"} or _verbal(cells[at])


BACK_THEN: tuple[Pattern, ...] = (
    Pattern(
        "then with a body", "In 2021 Anders Holm, then with Malmö FF, scored.",
        "{s:subject.person} , who? was? then still? at|with|of|for|from the? {o:subject.known} ,", with_a_body,
    ),
)  # fmt: skip
