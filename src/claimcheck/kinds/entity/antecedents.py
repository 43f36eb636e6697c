"""Who "he", "his" and "the 71-year-old" are: somebody of the sentence, or of those before it, if nobody else may be.

It counts only where one person alone is named, and no noun that may be somebody else stands there ("met the envoy",
but not "became an envoy", "X, the envoy,").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.kind import Facts
from claimcheck.kinds.entity.strangers import words
from claimcheck.text.addressed import sex_addressed
from claimcheck.text.pronouns import of_oneself
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import ANIMALS, begins_with_name, sex, somebody
from claimcheck.text.topics import SEXES, named_before, objects, subjects_before
from claimcheck.text.words import BE, BECOME, DETERMINERS, HAVE, HONORIFICS, PASTS, POSSESSIVES

_BACK = 4
_SAYING = BE | BECOME | {"as", "born"}
_ADJECTIVES = frozenset("international academic model star".split())
"""Callings that are adjectives as often."""
_LISTING = frozenset(", and a an the in then later of".split())
"""What parts the nouns of a row: "a lawyer, a prisoner and, in 1994, head of state"."""
_LONGEST = 6
"""Cells between a comma and the noun of a description."""


def known_person(cell: Cell) -> bool:
    return cell.sort == "subject" and {"person", "known"} <= set(cell.tags) and "unanchored" not in cell.tags


def before(scenes: Sequence[Scene], at: int, facts: Facts, pronoun: str = "") -> Cell | None:
    """The one person whom the sentences before this one are about, in the same paragraph, whom "he" or "she" may mean
    if that is the `pronoun`."""
    scene, start = scenes[at], scenes[at].sentence.start
    for back in range(1, _BACK + 1):
        if at < back:
            return None
        earlier = scenes[at - back]
        apart = scene.text[earlier.sentence.end : start].strip()
        if earlier.sentence.block.start != scene.sentence.block.start or apart:
            return None
        start = earlier.sentence.start
        cells = earlier.cells
        people = [cell for i, cell in enumerate(cells) if somebody(cells, i)]
        if pronoun and begins_with_name(cells, scene.text):
            return None
        if (
            another(cells, facts, bool(pronoun))
            or not all(map(known_person, people))
            or _with_another(cells, people, pronoun)
        ):
            return None
        if len({cell.what[0].entities for cell in people}) > 1:
            return None
        if people:
            if pronoun and _of_another(scenes, at - back, people[-1], pronoun):
                return None
            return None if pronoun in subjects_before(cells, cells.index(people[0])) else people[-1]
    return None


def _of_another(scenes: Sequence[Scene], at: int, person: Cell, pronoun: str) -> bool:
    """Whether the text says Mr of whom "she" would be, or has named a woman just before it came to them."""
    told = sex(person) or sex_addressed(scenes[at].text, person)
    if told or not at:
        return told not in ("", pronoun)
    return pronoun in named_before(scenes[at - 1], frozenset(person.what[0].entities))


def within(cells: Sequence[Cell], place: int, facts: Facts) -> Cell | None:
    """The one person named before a cell of the same sentence."""
    people = [cell for i, cell in enumerate(cells[:place]) if somebody(cells, i)]
    if not people or not all(map(known_person, people)) or len({cell.what[0].entities for cell in people}) > 1:
        return None
    if another(cells[:place], facts, cells[place].norm in SEXES) or cells[place - 1].sort == "possessive":
        return None
    if _with_another(cells[:place], people, SEXES.get(cells[place].norm, "")):
        return None
    if any(cell.norm == "the" and _demonym(cells[at + 1]) for at, cell in enumerate(cells[: place - 1])):
        return None
    return people[-1]


def _with_another(cells: Sequence[Cell], people: Sequence[Cell], pronoun: str) -> bool:
    """Whether a pronoun stands for somebody beside the one named: "X swore her in", or "she" where "he" was told of."""
    if people and any(sex in ("", pronoun) or not pronoun for sex in objects(cells)):
        return True
    return bool(pronoun) and any(SEXES.get(cell.norm, pronoun) != pronoun for cell in cells)


def _demonym(cell: Cell) -> bool:
    """Whether a word behind "the" may be what somebody is called: "the Texan"."""
    return cell.sort == "adjective" or ("unknown" in cell.tags and " " not in cell.norm and cell.norm.endswith("n"))


def nobody(cells: Sequence[Cell]) -> bool:
    """Whether these cells name no person, nor anything that may be one."""
    return not any(
        (cell.sort in ("subject", "phrase") and not {"somewhere", "unknown"} & set(cell.tags)) or somebody(cells, i)
        for i, cell in enumerate(cells)
    )


def told_of_another(cells: Sequence[Cell], facts: Facts) -> bool:
    """Whether a clause of its own is of somebody else: "One man was convicted; he", "Another gave his age as 22; he",
    not "A lawyer by training, he"."""
    if any(a.norm in _SOMEBODY and b.norm in _VERBS for a, b in pairwise(cells)):
        return True
    clause = any(cell.norm in BE or cell.norm in HAVE or cell.norm in PASTS or cell.norm == ";" for cell in cells)
    return clause and another(cells, facts)


_SOMEBODY = frozenset("another one someone somebody others some both neither each".split())
_VERBS = BE | HAVE | PASTS


def another(cells: Sequence[Cell], facts: Facts, alone: bool = False) -> bool:
    """Whether a noun for somebody else stands there: "met the jockey", but not "became a jockey".  `alone`: for one
    person, whom "he" or "she" may mean, unlike "voters"."""
    lists = ("persons", "occupations", "players", "people")
    nouns = ANIMALS.union(*(words(facts, name) for name in lists)) - _ADJECTIVES
    described = False
    for at, cell in enumerate(cells):
        several = cell.norm[-1:] == "s" and (cell.sort == "phrase" or cell.norm[:-1] in nouns)
        if alone and (cell.norm in SEXES or (several and not cell.norm.endswith("ss"))):
            continue  # whom "him" means is looked at apart
        noun = cell.norm in nouns or several
        noun = noun and not (at and (of_oneself(cells[at - 1], cell) or _a_number(cells[at - 1], cell)))
        if at and (cell.sort == "phrase" or (noun and cell.sort in ("word", "cap"))):
            described = described or _describes(cells, at)
            if not described:
                return True
        elif cell.sort != "time" and cell.norm not in _LISTING:
            described = False
    return False


def _a_number(before: Cell, cell: Cell) -> bool:
    """Whether "count" is how many there are: "by her own count", "at the last count"."""
    return cell.norm == "count" and (before.norm in _COUNTED or before.norm in POSSESSIVES)


_COUNTED = frozenset("own last latest official some one any every final first head body word".split())


def _describes(cells: Sequence[Cell], at: int) -> bool:
    """Whether a noun says what a person is who is named: "President X", "X, the union man", "was a lawyer"."""
    behind = at + 1
    while behind < len(cells) and behind - at < 3 and (cells[behind].sort in ("phrase", "word")):
        behind += 1
    if behind < len(cells) and known_person(cells[behind]) and not _closed_off(cells[at + 1 : behind]):
        return True
    if at + 2 < len(cells) and cells[at + 1].norm == "," and known_person(cells[at + 2]):
        return True
    if _revealed(cells, at):
        return True
    first = at - 1
    while first > 0 and at - first <= _LONGEST and cells[first].norm not in DETERMINERS | _SAYING | {",", "for"}:
        first -= 1
    determiner = cells[first].norm if cells[first].norm in ("the", "a", "an") else ""
    first -= bool(determiner)
    if first < 1:
        return False
    if cells[first].norm in _SAYING or (cells[first].norm == "for" and not determiner):
        return True
    return cells[first].norm == "," and known_person(cells[first - 1])


def _revealed(cells: Sequence[Cell], at: int) -> bool:
    """ "The new pope stepped out: Leo XIV": who it is stands behind a colon, and nobody else before it."""
    colon = next((i for i in range(at + 1, len(cells)) if cells[i].norm == ":"), -1)
    if colon < 0 or colon + 1 >= len(cells) or not known_person(cells[colon + 1]):
        return False
    return not any(somebody(cells, i) for i in range(at + 1, colon))


def _closed_off(between: Sequence[Cell]) -> bool:
    return any(cell.sort == "word" and cell.norm not in HONORIFICS for cell in between)
