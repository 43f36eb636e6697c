"""Who is meant by a given name alone beside a word for kin: "her younger brother, the architect Gino,", "Lukas, his
son,", the one person of that name who is known as kin of somebody whom the text has named.

Where the words give the tie that is known, who "his" means is plain.  Where they give another one ("his grandfather
Jacques", who is known as the father), the text must be about that person from its start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.entity import from_its_start
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.families import KIN_WORDS, PLURALS
from claimcheck.kinds.entity.kinship import TIES, ties
from claimcheck.kinds.entity.sexes import sex_by_name
from claimcheck.model import Entity, Mention, Ref
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import sex, sex_at, somebody
from claimcheck.text.tokens import words
from claimcheck.text.topics import SEXES
from claimcheck.text.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS

_OWNERS = ("his", "her", "their")
_DESCRIBED = 3
"""Words before the one for kin, and of what somebody is between it and the name."""
_LISTING = frozenset(["and", "or", "&", "with"])
_SIDES = frozenset(["maternal", "paternal"])
_OTHER_KIN = frozenset(
    "adopted adoptive foster spiritual half step great honorary namesake fictional would-be surrogate".split()
)
"""Words before the one for kin by which it is another tie, or none."""


class _Beside(NamedTuple):
    """The cells of the word for kin and of the name, and whether the name stands first."""

    kin: int
    name: int
    first: bool


class _Tied(NamedTuple):
    """The name of somebody whom the text has named, and who the kin is."""

    owner: Cell
    kin: Entity


def named(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with the names of both for the pronoun and the given name; and, where the kin stands first, once more
    without whose kin it is."""
    scene = scenes[at]
    cells = scene.cells
    for place in sorted(k for word in _OWNERS for k in scene.there.words.get(word, ())):
        if any(begin <= cells[place].start < until for begin, until in scene.quotations):
            continue
        beside = (
            _behind(cells, place, scene.text) or _before(cells, place, scene.text) or _one_of(cells, place, scene.text)
        )
        tied = _tied(scenes, at, place, beside, facts) if beside is not None else None
        if beside is None or tied is None:
            continue
        pronoun, row = cells[place], list(cells)
        row[beside.name] = _kin(tied.kin, cells[beside.name], scene)
        poss = replace(pronoun, sort="possessive", norm="'s", start=pronoun.end)
        yield (*row[:place], there(tied.owner, pronoun), poss, *row[place + 1 :])
        if beside.first and cells[place - 1].norm == ",":
            yield (*row[: place - 1], *row[beside.kin + 1 :])


def of_a_name(scene: Scene, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with the full name for the given one behind "Thomas Berg's brother": that of somebody who is known to
    be so, or who is known to be something else while others are known to be so."""
    cells = scene.cells
    for place in scene.there.sorts.get("possessive", ()):
        if not place or not known_person(cells[place - 1]) or len(cells[place - 1].what[0].entities) != 1:
            continue
        beside = _behind(cells, place, scene.text)
        if beside is None or known_person(cells[beside.name]) or cells[beside.name - 1].norm == ",":
            continue
        owner = facts.entities.get(cells[place - 1].what[0].entities[0])
        kin = _kin_of(owner, cells[beside.kin].norm, cells[beside.name], facts) if owner is not None else None
        if kin is not None and not _another_of_that_name(scene.text, kin):
            row = list(cells)
            row[beside.name] = _kin(kin, cells[beside.name], scene)
            yield tuple(row)


def _kin_of(owner: Entity, word: str, name: Cell, facts: Facts) -> Entity | None:
    """The one known kin of somebody whose full name begins with a given one, if it can be who is meant by a word for
    kin."""
    known = {one.id: tied for one in _bearers(name, facts) if (tied := {*ties(one, owner, facts.entities)})}
    said = TIES[PLURALS.get(word, word)][0]
    if len(known) != 1:
        return None
    ((id, tied),) = known.items()
    others = (one for one in facts.entities.values() if one.type == "person" and one.id not in (id, owner.id))
    listed = said in tied or any(said in ties(one, owner, facts.entities) for one in others)
    return facts.entities[id] if listed else None


# --- where the name stands ---------------------------------------------------------------------------


def _behind(cells: Sequence[Cell], place: int, text: str) -> _Beside | None:
    """ "his brother Ivan", "her younger brother, the architect Gino,"."""
    kin = _word(cells, place)
    name = kin + 1
    if not kin or name >= len(cells):
        return None
    parted = cells[name].norm == ","
    name += parted
    if name < len(cells) and cells[name].norm == "the":
        name += 1
        first = name
        while (
            name < len(cells) and name - first < _DESCRIBED and _plain(cells[name]) and not _a_name(cells, name, text)
        ):
            name += 1
    if name + 1 >= len(cells) or not _a_name(cells, name, text):
        return None
    listed = parted and cells[name + 1].norm in _LISTING
    return None if listed else _Beside(kin, name, False)


def _before(cells: Sequence[Cell], place: int, text: str) -> _Beside | None:
    """ "Lukas, his son,": no one of a list."""
    kin, name = _word(cells, place), place - 2
    if not kin or name < 0 or cells[place - 1].norm != "," or not _a_name(cells, name, text):
        return None
    if name and (cells[name - 1].norm in _LISTING | {","} or cells[name - 1].sort in ("cap", "subject")):
        return None
    ends = cells[kin + 1 : kin + 3]
    if not ends or ends[0].norm not in (",", ".", ";") or (len(ends) > 1 and ends[1].norm in _LISTING):
        return None
    return _Beside(kin, name, True)


def _one_of(cells: Sequence[Cell], place: int, text: str) -> _Beside | None:
    """ "Mathieu, the elder of her two children,"."""
    name = place - 5
    kin = next((k for k in range(place + 1, min(place + 3, len(cells))) if cells[k].norm in PLURALS), 0)
    if not kin or name < 0 or not _a_name(cells, name, text):
        return None
    between = [cell.norm for cell in cells[name + 1 : place]]
    apart = between[0] in (",", "is", "was") and between[1] == "the" and between[3] == "of"
    return _Beside(kin, name, True) if apart else None


def _word(cells: Sequence[Cell], place: int) -> int:
    """The cell of the word for kin behind a pronoun, 0 if there is none."""
    at = place + 1
    while at < len(cells) and at - place <= _DESCRIBED and cells[at].norm not in KIN_WORDS and _plain(cells[at]):
        at += 1
    if at + 1 >= len(cells) or cells[at].norm not in KIN_WORDS or cells[at + 1].norm == "-":
        return 0
    if any(cell.norm in _OTHER_KIN or cell.norm == "-" for cell in cells[place + 1 : at]):
        return 0
    return at


def _plain(cell: Cell) -> bool:
    """Whether a cell may say of what sort somebody is: "younger", "architect"."""
    closed = PREPOSITIONS | CONJUNCTIONS | DETERMINERS
    return cell.sort in ("word", "adjective", "phrase", "number") and cell.norm not in closed


def _a_name(cells: Sequence[Cell], at: int, text: str) -> bool:
    """Whether a cell is a name that stands for itself: one word that nobody knows, or that of a known person."""
    cell = cells[at]
    if known_person(cell):
        return len(cell.what[0].entities) == 1
    if cell.sort not in ("subject", "word", "cap") or " " in cell.norm or "known" in cell.tags:
        return False
    after = cells[at + 1] if at + 1 < len(cells) else None
    goes_on = after is not None and after.sort in ("cap", "subject") and text[after.start].isupper()
    return text[cell.start].isupper() and cell.norm.isalpha() and not goes_on


# --- whose kin it is ---------------------------------------------------------------------------------


def _tied(scenes: Sequence[Scene], at: int, place: int, beside: _Beside, facts: Facts) -> _Tied | None:
    cells = scenes[at].cells
    meant = _bearers(cells[beside.name], facts)
    if not meant or at > from_its_start.LONGEST:
        return None
    word = cells[beside.kin].norm
    said, whose = TIES[PLURALS.get(word, word)][0], SEXES.get(cells[place].norm, "")
    people = _named_before(scenes, at, place)
    found = [
        (_Tied(cell, one), [*ties(one, facts.entities[id], facts.entities)])
        for one in meant
        for id, cell in people.items()
        if id in facts.entities and id != one.id and sex(cell) in ("", whose or sex(cell))
    ]
    found = [(tied, known) for tied, known in found if known]
    if len({tied.kin.id for tied, _ in found}) != 1 or _another_of_that_name(scenes[at].text, found[0][0].kin):
        return None
    same = [tied for tied, known in found if said in known]
    if same:
        one = same[0] if len(same) == 1 or whose == "" else None
        return one if one is not None and not _rival(scenes, at, place, one, whose, people) else None
    tied, known = found[0]
    if place:
        return None  # "The nurse who washed Karin wrote to Nils Aune, her brother"
    about = from_its_start.person(scenes, at, place, facts) if len(found) == 1 else None
    if about is None or about.what[0].entities != tied.owner.what[0].entities:
        return None
    in_full = known_person(cells[beside.name])
    sides = any(cell.norm in _SIDES for cell in cells[place : beside.kin])
    return tied if in_full or (not sides and _ruled_out(tied, said, known[0], facts.entities)) else None


def _bearers(cell: Cell, facts: Facts) -> list[Entity]:
    """Who may bear a name: all whose full name begins with it."""
    if known_person(cell):
        return [facts.entities[id] for id in cell.what[0].entities if id in facts.entities]
    ids = facts.index("entity").parts.get(cell.norm, ())
    return [facts.entities[id] for id in sorted(ids) if _begins(facts.entities[id], cell.norm)]


def _begins(one: Entity, given: str) -> bool:
    return any(not name.short and words(name.text)[:1] == (given,) for name in one.names)


def _named_before(scenes: Sequence[Scene], at: int, place: int) -> Mapping[str, Cell]:
    """Whom the text has named by then, each with the last cell that does."""
    rows = [*(scene.cells for scene in scenes[:at]), scenes[at].cells[:place]]
    return {
        cell.what[0].entities[0]: cell
        for row in rows for cell in row
        if known_person(cell) and len(cell.what[0].entities) == 1
    }  # fmt: skip


def _another_of_that_name(text: str, one: Entity) -> bool:
    """Whether the text has somebody else of that given name: "Margaret Drabble"."""
    own = {word for name in one.names for word in words(name.text)}
    given = {name.text.split()[0] for name in one.names if not name.short}
    return any(
        words(match[1])[0] not in own
        for first in given
        for match in re.finditer(rf"\b{re.escape(first)} (?:[a-z]{{1,3}} )?([^\W\d_a-z][\w’'-]+)", text)
    )


def _rival(scenes: Sequence[Scene], at: int, place: int, tied: _Tied, whose: str, people: Mapping[str, Cell]) -> bool:
    """Whether the paragraph has told of somebody since it named the owner whom the claims don't know, or whom it does
    not name: their kin may have the same name."""
    family = {word for id in people for word in words(people[id].norm)} | {*words(tied.kin.name)}
    block, own, sought = scenes[at].sentence.block.start, tied.owner, whose or "he"
    for scene in (*scenes[:at], scenes[at]):
        if scene.sentence.block.start != block:
            continue
        cells = scene.cells[:place] if scene is scenes[at] else scene.cells
        for k, cell in enumerate(cells):
            if cell.start < own.end:
                continue
            if from_its_start.brought_in(cells, k, sought):
                return True
            if not somebody(cells, k) or known_person(cell) or not family.isdisjoint(words(cell.norm)):
                continue
            if sex_at(cells, k) in ("", sought):
                return True
    return from_its_start.unseen(scenes, at, scenes[at].cells[place].start, own.start, sought)


def _ruled_out(tied: _Tied, said: str, known: str, entities: Mapping[str, Entity]) -> bool:
    """Whether nobody of that given name can be what is said: the parents of a parent, or the parent, are known by
    another name."""
    given = words(tied.kin.name)[0]
    if (said, known) == ("grandparent", "parent"):
        elders = [entities[id] for id in tied.kin.child_of if id in entities]
    elif (said, known) == ("parent", "grandparent"):
        owner = entities[tied.owner.what[0].entities[0]]
        elders = [entities[id] for id in owner.child_of if id in entities]
    else:
        return False
    like = [one for one in elders if sex_by_name(one) == sex_by_name(tied.kin) != ""]
    return bool(like) and not any(_begins(one, given) for one in elders)


def _kin(one: Entity, cell: Cell, scene: Scene) -> Cell:
    """The cell of a given name as that of the person."""
    if known_person(cell):
        return cell
    ref = Ref(cell.start, cell.end, scene.words(cell.start, cell.end), (one.id,), ("person",))
    what = (ref, Mention(cell.start, cell.end, "entity", (one.id,), "short"))
    return Cell("subject", cell.norm, cell.start, cell.end, cell.first, cell.last, ("full", "person", "known"), what)
