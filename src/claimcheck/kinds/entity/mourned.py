"""Who "The former archbishop of Cape Town, who died on Sunday at the age of 93," is: the one person whom the text has
named by then, if the claims give that very day as that of their death."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.kinship import POST
from claimcheck.kinds.entity.strangers import words
from claimcheck.lazy import Pattern
from claimcheck.model import Role, TimeRef
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, somebody
from claimcheck.text.words import BE, DETERMINERS, HAVE, PREPOSITIONS, RELATIVES, REPORTING

DYING = frozenset(["died", "dies"])
_WITH_OTHERS = frozenset(
    "killed killing crash crashed crashes collision collided accident attack attacks attacked attacker bombing bomb "
    "bombs explosion blast shot shooting gunman gunmen stabbed stabbing murdered assassinated disaster victim victims "
    "toll earthquake quake flood fire massacre shipwreck sinking survivors deaths".split()
)
"""Words of a text that tells of a day on which others may have died too."""
_CLOSED = BE | DETERMINERS | HAVE | PREPOSITIONS | RELATIVES | REPORTING
_FAR = 12
"""Sentences from the start of a text within which it tells who has died."""
_LONGEST = 12
"""Cells of a description."""
_REACH = 12
"""Cells behind "died" in which the day stands."""


def mourned(scenes: Sequence[Scene], at: int, facts: Facts) -> tuple[tuple[Cell, ...], tuple[str, ...]]:
    """The cells with the name in place of the description that begins the sentence, and modifiers that say of which
    post it is, if the claims know the title; no cells if it may be of another."""
    nothing: tuple[tuple[Cell, ...], tuple[str, ...]] = ((), ())
    cells = scenes[at].cells
    verb = next((k for k, cell in enumerate(cells[: _LONGEST + 4]) if cell.norm in DYING), 0)
    end = verb
    while end > 1 and (cells[end - 1].norm in HAVE or cells[end - 1].norm in ("who", ",")):
        end -= 1
    if not 1 < end <= _LONGEST or not _describes(cells[1:end], facts):
        return nothing
    day = next((cell.what for cell in cells[verb : verb + _REACH] if cell.sort == "time" and _a_day(cell)), None)
    if day is None or at > _FAR or not all(_WITH_OTHERS.isdisjoint(scene.norms) for scene in scenes[: at + 1]):
        return nothing
    earlier = [scene.cells for scene in scenes[:at]]
    people = [row[k] for row in earlier for k in range(len(row)) if row[k].sort == "subject" and somebody(row, k)]
    if not people or not all(map(known_person, people)):
        return nothing
    ids = {cell.what[0].entities for cell in people}
    if len(ids) != 1 or len(people[-1].what[0].entities) != 1 or _another_item(scenes, at, people[-1].start):
        return nothing
    died = facts.entities[people[-1].what[0].entities[0]].died
    if died is None or died.days != 1 or not died.overlaps(day.inner):
        return nothing
    name = there(people[-1], cells[0], cells[end - 1])
    titles = (key for cell in cells[1:end] if cell.sort == "phrase" for key in cell.what.keys if facts.keyed(key))
    return (name, *cells[end:]), tuple(f"{POST}{key}" for key in titles)


def _another_item(scenes: Sequence[Scene], at: int, named: int) -> bool:
    """Whether a heading stands between the name at an offset and the sentence, or a full name where nothing was
    recognised: the text may have gone over to somebody else."""
    document, here = scenes[at].document, scenes[at].sentence.start
    headed = any(block.role is Role.HEADLINE and named < block.start < here for block in document.blocks)
    if headed or "\n#" in document.text[named:here]:
        return True
    ends = [0, *(scene.sentence.end for scene in scenes[:at])]
    starts = [scene.sentence.start for scene in scenes[: at + 1]]
    return any(_NAME.search(document.text, end, start) for end, start in zip(ends, starts, strict=True) if end < start)


_NAME = Pattern(r"\b[A-Z][a-z]+ (?:[A-Z]\.? )*[A-Z][a-z]+")


def _a_day(cell: Cell) -> bool:
    return isinstance(cell.what, TimeRef) and cell.what.kind == "date" and cell.what.granularity == "day"


def _describes(said: Sequence[Cell], facts: Facts) -> bool:
    """Whether words behind "the" say what one person was: "former archbishop of Cape Town"."""
    of = next((k for k, cell in enumerate(said) if cell.norm == "of"), len(said))
    head = said[of - 1] if of else said[0]
    person = head.sort == "phrase" or noun(head) or head.norm in words(facts, "occupations") | words(facts, "persons")
    plain = all(
        cell.sort in ("word", "adjective", "phrase", "time", "cap") and cell.norm not in _CLOSED for cell in said[:of]
    )
    whose = [cell for cell in said[of + 1 :] if cell.norm != "the"]
    return person and plain and all("somewhere" in cell.tags or "unknown" in cell.tags for cell in whose)
