"""Whom a text is about that names one person first and goes on with "he" or "she", whoever else it names on the way.

Who else is named may be meant now and then: a kind that reads such a sentence has to hold it against them too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.frozen import replace
from claimcheck.lazy import Pattern
from claimcheck.model import Role
from claimcheck.text.nobody import modifies
from claimcheck.text.pronouns import OTHERS, there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import describes, noun, somebody, told_sex
from claimcheck.text.topics import SUBJECTS, first_named, leads
from claimcheck.text.words import FUNCTION_CAPS

_RIVALS = OTHERS - frozenset(
    "who whose whom him her he she doctor lawyer journalist reporter author actor singer critic spokesman spokeswoman "
    "assistant colleagues judge lawmaker".split()
)
"""Nouns for somebody with whom a text may go on; those of whom it seldom does are left out."""
_OPENS = Pattern(r"(?:\A|[.!?][\"”’']?)\s+([A-Z]\w+) (?:[A-Z]\w+|was|had|is|has|\w+ed)\b")
"""A sentence that begins with a name, or with a word that may be one."""
_NAME = Pattern(r"[a-z,;:] [A-Z]\w")
"""A name that does not begin its sentence."""
_WORD = Pattern(r"[a-z]+")


class Meant(NamedTuple):
    """A sentence with the name in place of the pronoun before a title, that pronoun, and whether the text has named
    people by then whom nobody knows."""

    scene: Scene
    pronoun: Cell
    strangers: bool


def of_the_main_person(scenes: Sequence[Scene]) -> Iterator[Meant]:
    """The sentences with a title where "he" or "she" has stood for the person ever since they were named first."""
    who: Cell | None = None
    sex, lost, strangers = "", False, False
    for at, scene in enumerate(scenes):
        if scene.sentence.block.role not in (Role.PROSE, Role.CAPTION, Role.HEADLINE):
            continue
        cells, head = scene.cells, first_named(scene)
        if who is None:
            if head < 0 or scene.sentence.block.role is Role.HEADLINE:
                continue
            if not _known(cells[head]) or not leads(cells, head):
                return
            who, sex = cells[head], told_sex(cells, head)
            ids = frozenset(who.what[0].entities)
            lost = any(_rival(cells, k, ids) for k in range(len(cells)))
            strangers = _strangers(cells)
            continue
        between = scene.text[scenes[at - 1].sentence.end : scene.sentence.start]
        lost = lost or _turns_to_another(between)
        strangers = strangers or _NAME.search(between) is not None
        strangers = strangers or _strangers(cells)
        first = next((k for k, cell in enumerate(cells) if cell.norm in SUBJECTS), -1)
        if head >= 0 and (first < 0 or head < first) and leads(cells, head):
            lost = not (_known(cells[head]) and ids == {*cells[head].what[0].entities})
            continue
        if not lost and first >= 0 and cells[first].norm in (sex or cells[first].norm):
            sex = sex or cells[first].norm
            yield from (Meant(reading, he, strangers) for reading, he in _readings(scene, who, sex, ids))
        lost = lost or any(_rival(cells, k, ids) for k in range(len(cells)))


def _known(cell: Cell) -> bool:
    return (
        cell.sort == "subject" and {"person", "known"} <= {*cell.tags} and "unanchored" not in cell.tags
        and len(cell.what[0].entities) == 1
    )  # fmt: skip


def _turns_to_another(between: str) -> bool:
    """Whether text between two sentences that were looked at brings in somebody else."""
    if not between.strip():
        return False
    opened = any(one[1].lower() not in FUNCTION_CAPS for one in _OPENS.finditer(between))
    return opened or not _RIVALS.isdisjoint(_WORD.findall(between))


def _rival(cells: Sequence[Cell], at: int, ids: frozenset[str]) -> bool:
    cell = cells[at]
    rival = cell.norm in _RIVALS if cell.sort in ("word", "cap") else cell.sort == "phrase" and noun(cell)
    return rival and not describes(cells, at, ids) and not modifies(cells, at)


def _strangers(cells: Sequence[Cell]) -> bool:
    return any("unknown" in cell.tags and somebody(cells, k) for k, cell in enumerate(cells))


def _readings(scene: Scene, who: Cell, sex: str, ids: frozenset[str]) -> Iterator[tuple[Scene, Cell]]:
    cells = scene.cells
    done: set[int] = set()
    for title in scene.there.sorts.get("phrase.office", ()):
        place = next((k for k in range(title - 1, -1, -1) if cells[k].norm in SUBJECTS), -1)
        if place < 0 or place in done or cells[place].norm != sex:
            continue
        done.add(place)
        pronoun = cells[place]
        if any(start <= pronoun.start < end for start, end in scene.quotations):
            continue
        if any(_rival(cells, k, ids) for k in range(place)) and not _apart(cells, place):
            continue
        if any(somebody(cells, k) for k in range(place + 1, title)):
            continue
        yield replace(scene, cells=(*cells[:place], there(who, pronoun), *cells[place + 1 :])), pronoun


def _apart(cells: Sequence[Cell], place: int) -> bool:
    """Whether the clause of a pronoun goes on with the "he" of the clause that is fronted: "When he gave way to X, an
    heir whom nobody loved, he"."""
    return cells[place - 1].norm == "," and len(cells) > 2 and cells[1].norm == cells[place].norm
