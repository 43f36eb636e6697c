"""Whether "it" in the next sentence can mean nothing else that stands in some cells: they hold plurals, people, places
where something is, and nothing that is brought in by a noun of its own."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.scene import PLACES
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun
from claimcheck.text.words import (
    BE,
    BECOME,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    DETERMINERS,
    HAVE,
    MODALS,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_past,
)

_CLOSED = (
    PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES | BE | BECOME | HAVE | MODALS | NOT | COPULA_ADVERBS
    | frozenset("there here well much most many more few fewer so too very quite even well-known all some both several "
                "nobody everybody everyone anybody somebody people out up down away back ago".split())
)  # fmt: skip
_EACH = frozenset(["every", "each", "any"])
_SPOTS = frozenset("in at on near off through across around outside inside along".split())
"""Prepositions of a place where something was, which the next sentence is not about."""
_LONGEST = 6
_NO_PLURALS = frozenset(
    "news sports arms goods customs sales savings works series species lens means headquarters".split()
)
_LANDS = frozenset(
    "coast shore country land region island town city village valley harbour harbor world nation kingdom province "
    "capital continent north south east west population century decade".split()
)
"""Nouns of what neither lasts, nor begins, nor is signed."""


def nothing_else(cells: Sequence[Cell], rivals: frozenset[str], *, told: bool = True) -> bool:
    """Whether no noun phrase of these cells can be "it" behind their sentence.  `rivals` are nouns for what may be,
    wherever they stand; `told`: the cells stand behind the topic, so that "was the first" tells what it was."""
    at = 0
    while at < len(cells):
        at = _past(cells, at, rivals, told)
        if at < 0:
            return False
    return True


def _past(cells: Sequence[Cell], at: int, rivals: frozenset[str], told: bool) -> int:
    """The cell after what stands at a cell, or -1 if that can be "it"."""
    cell = cells[at]
    if cell.sort == "mark":
        return -1 if cell.norm in ('"', "(") else at + 1
    if cell.sort in ("time", "number", "adjective"):
        return at + 1
    if cell.sort == "subject":
        person = "person" in cell.tags
        there = "known" in cell.tags and bool({"country", "city"} & set(cell.tags) & PLACES)
        placed = there or ("somewhere" in cell.tags and _governed(cells, at))
        return at + 1 if person or placed else -1
    if cell.norm in rivals or cell.sort in ("term", "phrase"):
        return -1
    if cell.norm in ("those", "these"):
        return max(at, _head(cells, at + 1) if at + 1 < len(cells) and _nominal(cells[at + 1]) else at) + 1
    if cell.norm in _EACH:
        return _head(cells, at + 1) + 1
    if cell.norm in DETERMINERS | {"another", "one", "no"}:
        return _phrase(cells, at, rivals, told)
    if cell.norm in _CLOSED or cell.norm in PRONOUNS - {"it", "itself"}:
        return at + 1
    if cell.sort != "word" or not cell.norm.isalpha():
        return -1
    return at + 1 if _no_noun(cells, at) else -1


def _phrase(cells: Sequence[Cell], at: int, rivals: frozenset[str], told: bool) -> int:
    """The same of a phrase that an article opens."""
    head = _head(cells, at + 1)
    if head >= len(cells):
        return -1 if head == at + 1 else head
    if cells[at].norm in ("a", "an", "another") and head > at + 1 and _many(cells[head]):
        head -= 1  # "a bus stands"
    inside = cells[at + 1 : head + 1]
    is_so = told and at > 0 and cells[at - 1].norm in BE | BECOME | {"as"} | COPULA_ADVERBS
    if not is_so and any(cell.norm in rivals for cell in inside):
        return -1
    if is_so or _many(cells[head]) or noun(cells[head]) or _governed(cells, at) or cells[head].norm in _LANDS:
        return head + 1
    return -1


def _head(cells: Sequence[Cell], at: int) -> int:
    """The last cell of the nouns and adjectives that begin at a cell."""
    end = at
    while end < len(cells) and end - at < _LONGEST and _nominal(cells[end]):
        if end > at and (is_past(cells[end].norm) or _many(cells[end - 1])):
            break
        end += 1
    return max(at, end - 1)


def _nominal(cell: Cell) -> bool:
    if cell.sort in ("adjective", "number"):
        return True
    return cell.sort == "word" and cell.norm not in _CLOSED | DETERMINERS | PRONOUNS


def _many(cell: Cell) -> bool:
    plural = cell.norm.endswith("s") and not cell.norm.endswith(("ss", "us", "is", "ics"))
    return cell.sort == "word" and plural and cell.norm not in _NO_PLURALS


def _no_noun(cells: Sequence[Cell], at: int) -> bool:
    """Whether a bare word is no noun in the singular: a plural, a person, an adverb, a participle or adjective behind
    "is", a verb behind its subject."""
    cell, before = cells[at], cells[at - 1] if at else None
    if _many(cell) or noun(cell) or cell.norm.endswith("ly") or is_past(cell.norm):
        return True
    if before is None:
        return False
    if before.norm in BE | BECOME | COPULA_ADVERBS | {"well", "so", "too", "very", "as", "most", "more", "to"}:
        return before.norm not in ("as", "to") or _participle(cell) or before.norm == "as"
    return _many(before) or before.norm in ("who", "everybody", "everyone", "people", "children", "they", "we")


def _participle(cell: Cell) -> bool:
    return cell.norm.endswith(("ed", "en", "wn", "ght"))


def _governed(cells: Sequence[Cell], at: int) -> bool:
    """Whether a preposition of a place stands before a name or an article."""
    before = at - 1
    while before > 0 and (cells[before].norm == "the" or cells[before].sort == "adjective"):
        before -= 1
    return before >= 0 and cells[before].norm in _SPOTS
