"""Who "The stationmaster's son from Jarnac, born in 1916, sat in the cabinet" is, in a text that tells of somebody's
death: the dead, if the text has named nobody else by then and what it tells may be of their life."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.kind import Facts
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.strangers import words
from claimcheck.lazy import Pattern
from claimcheck.model import Role, TimeRef
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import sex, somebody

_CHILDREN = {"son": "he", "boy": "he", "lad": "he", "daughter": "she", "girl": "she", "child": "", "native": ""}
_DEATHS = frozenset("died dies dead death".split())
_OTHER = frozenset(
    "other another second third fourth last elder eldest older oldest younger youngest middle only adopted first "
    "couple pair family deceased late same new former future twin".split()
)
"""Words by which a child is one of somebody's, or somebody else beside the one told of."""
_LONGEST, _FAR, _NEAR = 9, 20, 5
"""Cells of the description; sentences from the start within which it may stand; years by which a birth may be wrong
and still be meant as theirs."""
_HIS = frozenset("his him her hers their them whose".split())
_ELSE = frozenset(
    "wife husband widow widower son daughter sons daughters brother brothers sister sisters twin friend friends "
    "partner rival rivals companion colleague successor predecessor heir father mother".split()
)
"""Words of a text that has brought in somebody else whom the description may mean."""


def described(scenes: Sequence[Scene], at: int, facts: Facts) -> tuple[Cell, ...]:
    """The cells with the name in place of the description that begins the sentence; none if it may be of another."""
    cells = scenes[at].cells
    comma = next((k for k, cell in enumerate(cells[: _LONGEST + 1]) if cell.norm == ","), 0)
    if comma < 2 or cells[comma + 1 : comma + 2] == () or cells[comma + 1].norm != "born" or at > _FAR:
        return ()
    close = next((k for k in range(comma + 2, len(cells)) if cells[k].norm == ","), 0)
    if not close or any(cell.norm in _HIS for cell in cells):
        return ()  # "The baker's son, born in 1920, was his best friend"
    time = next((cell.what for cell in cells[comma:close] if cell.sort == "time"), None)
    head = _head(cells[1:comma], facts)
    if head is None or not isinstance(time, TimeRef):
        return ()
    before = frozenset(_WORD.findall(scenes[at].text[: cells[0].start].lower()))
    found = _dead(scenes, at) if before.isdisjoint(_ELSE) else None
    told = _pronoun(before)
    if found is None or told == "both" or (_CHILDREN.get(head) and _CHILDREN[head] not in (told, sex(found))):
        return ()
    if sex(found) not in ("", told) and told:
        return ()
    if _CHILDREN.get(head) is not None and not any(cell.sort == "possessive" for cell in cells[1:comma]):
        return ()
    entity = facts.entities[found.what[0].entities[0]]
    if entity.born is None or not _about(entity.born, time.inner):
        return ()
    return (there(found, cells[0], cells[comma - 1]), *cells[comma:])


def _head(said: Sequence[Cell], facts: Facts) -> str | None:
    """The noun of a description of one person, without where they came from; None for any other words."""
    end = next((k for k, cell in enumerate(said) if cell.norm in ("from", "of")), len(said))
    if not end or end + 1 == len(said) or any(cell.norm in _OTHER for cell in said):
        return None
    if any("somewhere" not in cell.tags and "unknown" not in cell.tags for cell in said[end + 1 :]):
        return None
    if any(cell.sort not in ("word", "adjective", "possessive") for cell in said[:end]):
        return None
    head = said[end - 1].norm
    callings = words(facts, "occupations") | words(facts, "persons") | words(facts, "players")
    known = head in _CHILDREN or (head in callings and not any(cell.sort == "possessive" for cell in said[:end]))
    return head if known else None


def _dead(scenes: Sequence[Scene], at: int) -> Cell | None:
    """The one person whom the text has named, if it began with their death."""
    start, here = scenes[0].sentence, scenes[at].sentence
    if any(scene.sentence.block.role not in (Role.PROSE, Role.HEADLINE) for scene in scenes[: at + 1]):
        return None
    if start.block.published != here.block.published:
        return None
    told = next((k for k, scene in enumerate(scenes[: min(at, 3)]) if not _DEATHS.isdisjoint(scene.norms)), -1)
    people = [row.cells[k] for row in scenes[:at] for k in range(len(row.cells)) if _person(row.cells, k)]
    if told < 0 or not people or not all(map(known_person, people)):
        return None
    ids = {cell.what[0].entities for cell in people}
    if len(ids) != 1 or len(people[0].what[0].entities) != 1:
        return None
    ends = [0, *(scene.sentence.end for scene in scenes[:at])]
    starts = [scene.sentence.start for scene in scenes[: at + 1]]
    text = scenes[at].text
    unread = (text[end:begin] for end, begin in zip(ends, starts, strict=True) if end < begin)
    return None if any(_NAME.search(gap) for gap in unread) else people[-1]


def _person(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name may be somebody's: not one word behind "a", "the" or "of", which is a faith, a body or a town."""
    alone = "unknown" in cells[at].tags and " " not in cells[at].norm
    if alone and at and cells[at - 1].norm in ("a", "an", "the", "of"):
        return False
    return somebody(cells, at)


_NAME = Pattern(r"\b[A-Z][a-z]+ (?:[A-Z]\.? )*[A-Z][a-z]+")


_WORD = Pattern(r"[a-z]+")


def _pronoun(said: frozenset[str]) -> str:
    """ "he" or "she" if these words have only the one, "" if they have neither, "both"."""
    he = not said.isdisjoint(("he", "his", "him", "himself"))
    she = not said.isdisjoint(("she", "her", "herself"))
    return "both" if he and she else "he" if he else "she" if she else ""


def _about(born: Interval, told: Interval) -> bool:
    """Whether a day told may be meant as that of the birth: a child's is not so near."""
    if born.begin is None or told.begin is None:
        return False
    return abs(born.begin - told.begin) <= _NEAR * 366
