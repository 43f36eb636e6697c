"""What stays of the commas where an aside behind a name goes: "X, like many of his age, the president of" goes on with
a description of X; "succeeded X, like many of his age, as president" with what goes with the verb.
And which words behind a name are a description that leaves open neither who is meant nor what is told further on.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun
from claimcheck.text.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, RELATIVES, is_finite

_GOES_WITH = PREPOSITIONS | frozenset(["as"])
_LONGEST = 12
"""Cells of the longest description before a name."""
_DESCRIBES = frozenset(["then", "now", "aged", "born", "himself", "herself", "itself"])
_KIN = frozenset(
    "son daughter brother sister twin father mother husband wife widow widower nephew niece cousin grandson "
    "granddaughter grandfather grandmother uncle aunt namesake man woman boy girl stepson stepdaughter spouse "
    "fiance fiancee partner successor predecessor heir pretender impostor lookalike actor actress double".split()
)
"""Nouns of descriptions that tell what may be held, or that it is another one."""
_WIDEST, _FARTHEST = 5, 9
"""Cells of the longest description, and between it and the post that tells who is meant."""
_PRAISED = frozenset(
    "landmark icon symbol emblem magnet wonder marvel miracle masterpiece treasure jewel gem beauty attraction "
    "favourite favorite giant colossus titan success failure flop triumph disaster rarity curiosity oddity novelty "
    "milestone sensation spectacle powerhouse heavyweight minnow behemoth eyesore pride joy mecca delight nightmare "
    "puzzle mystery feat joke bargain extravagance beacon legend byword must monstrosity hit bestseller blockbuster "
    "classic crowd-puller tonic temptation oasis haven paradise blessing curse burden headache".split()
)
"""Nouns for what is thought of a thing, by which it is no other of its name."""


def joined(cells: Sequence[Cell], at: int, behind: int) -> tuple[Cell, ...]:
    """What stands in the place of an aside between a known name and the cell behind its closing mark: a comma, or
    nothing."""
    mark = cells[at]
    comma = (mark if mark.norm == "," else replace(mark, norm=","),)
    after = cells[behind]
    if mark.norm in ("(", "[") or after.sort in ("mark", "possessive") or after.norm in _GOES_WITH:
        return ()
    if after.norm in CONJUNCTIONS:
        return comma if _clause_open(cells, at) else ()
    if describes(cells, behind):
        return comma
    return comma if _apposed(cells, at) or _clause_open(cells, at) or not _verb(after) else ()


def introduced(cells: Sequence[Cell], at: int, behind: int) -> bool:
    """Whether an aside only describes the name before it: "the canal, a landmark,"; and somebody only if a post behind
    it tells who is meant: "X, a keen gardener, the president of Chile until 2006"."""
    inside = cells[at + 1 : behind - 1]
    if not 1 < len(inside) <= _WIDEST or inside[0].norm not in ("a", "an"):
        return False
    if any(cell.sort != "word" or cell.norm in PREPOSITIONS | RELATIVES | CONJUNCTIONS for cell in inside):
        return False
    if "person" not in cells[at - 1].tags:
        return inside[-1].norm in _PRAISED
    return noun(inside[-1]) and inside[-1].norm not in _KIN and _post_behind(cells, behind)


def _post_behind(cells: Sequence[Cell], at: int) -> bool:
    """Whether a post or a role begins a description at a cell, or what "who" tells is one; and no list goes on."""
    k, told = at, cells[at].norm in RELATIVES
    while k < len(cells) - 1 and k - at < _FARTHEST and cells[k].sort != "phrase":
        cell = cells[k]
        within = cell.sort in ("adjective", "possessive", "number", "subject", "word", "time")
        if not within or (not told and cell.sort == "word" and cell.norm not in DETERMINERS | _DESCRIBES):
            return False
        k += 1
    if k >= len(cells) - 1 or cells[k].sort != "phrase":
        return False
    ends = next((j for j in range(k, len(cells)) if cells[j].norm in (",", "and", "or", ".", ";")), len(cells) - 1)
    listed = cells[ends].norm in ("and", "or") or (cells[ends].norm == "," and cells[ends + 1].norm in ("and", "or"))
    return told or not listed


def _verb(cell: Cell) -> bool:
    return cell.sort in ("word", "term", "phrase", "time") and not cell.norm.endswith("ing")


def describes(cells: Sequence[Cell], at: int) -> bool:
    """Whether a description of the name before the aside begins at a cell."""
    cell = cells[at]
    if cell.norm in RELATIVES | DETERMINERS | _DESCRIBES or cell.sort in ("adjective", "number", "phrase", "subject"):
        return True
    return cell.sort in ("word", "cap") and noun(cell)


def _apposed(cells: Sequence[Cell], at: int) -> bool:
    """Whether the name is another word for what stands before it: "the president, X"."""
    if at < 3 or cells[at - 2].norm != ",":
        return False
    k = at - 3
    while k >= 0 and at - k < _LONGEST and cells[k].sort != "mark" and not is_finite(cells[k].norm):
        k -= 1
    chunk = cells[k + 1 : at - 2]
    if chunk and chunk[0].norm in PREPOSITIONS:  # "in a letter the president, X", not "by the side of the president, X"
        later = (
            j for j in range(2, len(chunk)) if chunk[j].norm in DETERMINERS and chunk[j - 1].sort in ("word", "time")
        )
        chunk = chunk[next((j for j in later if chunk[j - 1].norm not in PREPOSITIONS), len(chunk)) :]
    if not chunk or chunk[0].norm.endswith(("ed", "ing")):
        return False
    return any(noun(cell) or cell.sort == "phrase" or cell.norm in DETERMINERS for cell in chunk)


def _clause_open(cells: Sequence[Cell], at: int) -> bool:
    """Whether the name stands in a clause that began behind a comma: ", who succeeded X, like many others, was"."""
    before = next((k for k in range(at - 1, 0, -1) if cells[k].sort == "mark"), 0)
    return cells[before].norm == "," and cells[before + 1].norm in RELATIVES
