"""Whose "his brother Karim Wade" is where several may be "he": of those whom the text has named, the one whose surname
it is, if they are the only one and the text tells of no other kin and of nobody unknown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.families import KIN_WORDS, PLURALS
from claimcheck.kinds.entity.strangers import words as said
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import begins_with_name, noun, sex, somebody
from claimcheck.text.tokens import words
from claimcheck.text.topics import SEXES

_FAMILY = KIN_WORDS | PLURALS.keys() | {"family", "families", "married", "relative", "relatives"}
_BY_MARRIAGE = frozenset(["mother", "mum", "mom"])
"""Kin whose surname is as often another one."""


def owned(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with "X's" in place of "his" or "her", where the name behind the word for kin is another X."""
    scene = scenes[at]
    cells = scene.cells
    for place in sorted(at for word in ("his", "her") for at in scene.there.words.get(word, ())):
        kin, name = (cells[k] if k < len(cells) else None for k in (place + 1, place + 2))
        if kin is None or name is None or kin.norm not in KIN_WORDS - _BY_MARRIAGE or not _alone(name):
            continue
        if not _FAMILY.isdisjoint(words(scene.text[: cells[place].start])) or _unseen(scenes, at):
            return  # "X's daughter was there with her brother Y"
        if any(
            begins_with_name(row.cells, scene.text) for row in scenes[:at] if row.sentence.block is scene.sentence.block
        ):
            return  # "Otto had been a smith. His father, X"
        before = [*(row.cells for row in scenes[:at]), cells[:place]]
        people = [row[k] for row in before for k in range(len(row)) if row[k].sort == "subject" and somebody(row, k)]
        if not all("known" in one.tags and "person" in one.tags for one in people) or any(
            _brings_in(row, facts) for row in before
        ):
            return
        bearers = {
            one.what[0].entities[0]: one
            for one in people
            if _alone(one) and _surname(one) == _surname(name) and one.what[0].entities != name.what[0].entities
        }
        if len(bearers) != 1:
            continue
        owner = next(iter(bearers.values()))
        if sex(owner) in ("", SEXES[cells[place].norm]):
            poss = replace(cells[place], sort="possessive", norm="'s", start=cells[place].end)
            yield (*cells[:place], there(owner, cells[place]), poss, *cells[place + 1 :])


def _unseen(scenes: Sequence[Scene], at: int) -> bool:
    """Whether a sentence before, in the same paragraph, was not looked at: it may tell of anybody."""
    block, text = scenes[at].sentence.block, scenes[at].text
    upto = block.start
    for row in scenes[: at + 1]:
        if row.sentence.block.start == block.start:
            if text[upto : row.sentence.start].strip():
                return True
            upto = row.sentence.end
    return False


def _brings_in(row: Sequence[Cell], facts: Facts) -> bool:
    """Whether a sentence tells of somebody without a name: "a young engineer"."""
    nouns = frozenset().union(*(said(facts, name) for name in ("persons", "occupations", "players")))
    return any(
        cell.norm in ("a", "an", "another") and any(noun(one) or one.norm in nouns for one in row[at + 1 : at + 4])
        for at, cell in enumerate(row)
    )


def _alone(cell: Cell) -> bool:
    """Whether a cell names one person in full."""
    return known_person(cell) and len(cell.what[0].entities) == 1 and " " in cell.norm


def _surname(cell: Cell) -> str:
    return cell.norm.rpartition(" ")[2]
