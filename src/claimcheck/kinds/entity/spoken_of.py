"""The age of somebody whom the claims do not know, told of "the 61-year-old conductor" right behind a sentence that is
about them alone: it begins with their full name, and nobody else is in it, with a name or without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.entity.aging import aged
from claimcheck.kinds.entity.read_again import a_surname, opened_by
from claimcheck.kinds.entity.strangers import words
from claimcheck.kinds.entity.two_sides import AGAINST
from claimcheck.model import Ref, Statement
from claimcheck.text import sentences
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.tokens import Token, tokenize
from claimcheck.text.towns import is_town
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, MODALS, is_past

_LEAST, _MOST = 2, 3
"""Words of a full name."""
_NO_PEOPLE = FUNCTION_CAPS | frozenset((*WEEKDAYS, *MONTHS))
_WHERE = frozenset(["in", "at", "near", "outside"])
_LISTS = ("persons", "occupations", "players", "people")


def spoken_of(scene: Scene, facts: Facts) -> Iterator[Statement]:
    """The age that a sentence begins with, as that of the one with whose name the sentence before begins."""
    opened = opened_by(scene.cells, facts)
    at = next((i for i, cell in enumerate(scene.cells[:opened]) if cell.sort == "time" and "age" in cell.tags), 0)
    start = scene.sentence.start
    cut = sentences.split(scene.text, scene.sentence.block.start, start) if at else ()
    if not cut or a_surname(scene.cells[opened - 1], scene.text):
        return
    row = list(tokenize(scene.text, *cut[-1]))
    name = _alone(row, facts)
    if not name or not AGAINST.isdisjoint(scene.norms):
        return
    first = scene.cells[0]
    ref = Ref(first.start, first.end, scene.text[name[0].start : name[-1].end])
    who = Cell("subject", " ".join(token.norm for token in name), first.start, first.end, first.first, first.last,
               ("unknown",), (ref, None))  # fmt: skip
    again = replace(scene, cells=(who, *scene.cells))
    found = Found(again, "age before a name, told before", 0, opened + 1, {"s": 0, "t": at + 1})
    yield from aged(found, facts, scene.cells[at], "has", scene.cells[opened - 1])


def _alone(row: Sequence[Token], facts: Facts) -> Sequence[Token]:
    """The full name with which a sentence begins, if it speaks of nobody else."""
    name = list(takewhile(lambda token: token.shape == "cap", row))
    rest = row[len(name) :]
    if not rest or not (rest[0].norm in BE | HAVE | MODALS or is_past(rest[0].norm)):
        return ()
    return name if of_one(name, rest, facts) else ()


def of_one(name: Sequence[Token], rest: Sequence[Token], facts: Facts) -> bool:
    """Whether a name is a full one, and the rest of its sentence speaks of nobody else."""
    if not _LEAST <= len(name) <= _MOST or any(token.norm in FUNCTION_CAPS for token in name):
        return False
    nouns = frozenset().union(*(words(facts, sort) for sort in _LISTS)) | AGAINST
    if any(token.norm in nouns or token.norm.removesuffix("s") in nouns for token in rest):
        return False
    return not any(_somebody(rest, at) for at in range(len(rest)))


def _somebody(row: Sequence[Token], at: int) -> bool:
    """Whether a word with a capital may be a person, and is no day, place, or owner of what is spoken of."""
    token = row[at]
    if token.shape not in ("cap", "initial") or token.norm in _NO_PEOPLE or is_town(token.norm):
        return False
    if row[at - 1].norm in _WHERE:
        return False
    return not (at + 1 < len(row) and row[at + 1].shape == "possessive") and row[at - 1].shape != "possessive"
