"""Boxes of facts: a body or land as the heading, and on the lines below it a title, a colon and a name.

    University of Vessen
    - Founded: 1902
    - Chancellor: Ada Holm

A line is read as "The chancellor of the University of Vessen, Ada Holm."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.patterns import statements
from claimcheck.lazy import Pattern
from claimcheck.model import Role, Statement
from claimcheck.text.grammar import predications
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import is_finite

_HEADING, _LINE = 8, 10
"""Cells of a heading, and of a line."""
_REACH, _WIDTH = 900, 80
"""Characters between a heading and a line, and of the lines between them."""
_NO_BOX = Pattern(
    r"\b(?:candidates?|nominees?|ballots?|cast|starring|shortlist|fantasy|dream|predictions?|quiz|played by|fiction)\b"
)
"""Words of lists of those who may come into a post, or play somebody who has it."""


def boxes_told(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What the lines of such boxes say."""
    heading: Cell | None = None
    end = 0
    for scene in scenes:
        of = _heading(scene)
        if of is not None:
            heading, end = of, scene.sentence.end
            continue
        line = _line(scene)
        if line is None or any(quoted[0] <= scene.sentence.start < quoted[1] for quoted in scene.quotations):
            continue
        label, who = line
        owned = any(cell.sort in ("subject", "adjective") for cell in label)
        if not owned and (heading is None or not _of_one_box(scene.text[end : scene.sentence.start])):
            continue
        if _NO_BOX.search(scene.text[max(0, scene.sentence.start - _REACH) : scene.sentence.end].lower()):
            continue
        reading = replace(scene, cells=_as_apposition(label, None if owned else heading, who))
        for predication in predications(reading):
            if predication.subject.start == who.start:
                for statement in statements(predication, reading, facts):
                    yield replace(statement, start=min(statement.start, label[0].start))


def _heading(scene: Scene) -> Cell | None:
    """The body or land of which a line is the heading: it names nobody else, and tells nothing."""
    cells = [cell for cell in scene.cells if cell.sort != "mark"]
    if len(cells) > _HEADING or scene.cells[-1].norm in (".", "?", "!") or ":" in scene.norms:
        return None
    named = [cell for cell in cells if cell.sort == "subject"]
    plain = not any(
        cell.sort in ("time", "number", "phrase") or (cell.sort == "word" and is_finite(cell.norm)) for cell in cells
    )
    if not plain or len(named) != 1 or "known" not in named[0].tags or "person" in named[0].tags:
        return None
    alone = len(cells) - (cells[0].norm == "the") == 1
    return named[0] if alone or scene.sentence.block.role is Role.HEADLINE else None


def _line(scene: Scene) -> tuple[tuple[Cell, ...], Cell] | None:
    """The words before the colon, with one title, and the name behind it, of a line that has nothing else."""
    cells = scene.cells
    colon = next((at for at, cell in enumerate(cells) if cell.norm == ":"), 0)
    if not colon or len(cells) > _LINE:
        return None
    label, rest = cells[:colon], [cell for cell in cells[colon + 1 :] if cell.norm not in (".", ";")]
    titles = [cell for cell in label if cell.sort == "phrase"]
    if len(titles) != 1 or "office" not in titles[0].tags or any(cell.sort in ("time", "number") for cell in label):
        return None
    if len(rest) != 1 or not {"person", "known"} <= {*rest[0].tags} or "person" in {t for c in label for t in c.tags}:
        return None
    told = any(cell.sort == "word" and is_finite(cell.norm) for cell in label)
    return None if told else (tuple(label), rest[0])


def _of_one_box(between: str) -> bool:
    """Whether nothing but short lines stands between a heading and a line."""
    if len(between) > _REACH:
        return False
    return all(len(line) <= _WIDTH and not line.rstrip().endswith(".") for line in between.splitlines())


def _as_apposition(label: Sequence[Cell], heading: Cell | None, who: Cell) -> tuple[Cell, ...]:
    """The line as the title, what it is of, a comma and the name."""
    at = label[-1]
    here = {"start": at.end, "end": at.end, "first": at.last, "last": at.last}

    def word(norm: str, sort: str) -> Cell:
        return Cell(sort, norm, at.end, at.end, at.last, at.last, ("lower" if sort == "word" else "punct",))

    first = label[0]
    article = Cell("word", "the", first.start, first.start, first.first, first.first, ("lower",))
    opens = () if first.norm in ("the", "a", "an") or first.sort == "adjective" else (article,)
    of = (word("of", "word"), replace(heading, **here)) if heading is not None else ()
    return (*opens, *label, *of, word(",", "mark"), who, Cell("mark", ".", who.end, who.end, who.last, who.last))
