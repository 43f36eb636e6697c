"""Noun phrases around a verb, as two texts can be held against each other by them."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.model import TimeRef
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    BODY_WORDS,
    COMPANY_SUFFIXES,
    DETERMINERS,
    FUNCTION_CAPS,
    HAVE,
    HONORIFICS,
    MODALS,
    REPORTING,
)

_CLOSED = FUNCTION_CAPS | BE | HAVE | MODALS | REPORTING
_OPENS = frozenset("that but while when where because since although as after before whereas said".split())
"""Words behind which a clause with a subject of its own begins."""
_LONGEST = 10


@frozen
class Phrase:
    """Cells [first, last) without the determiner; `text` is how it is compared.  `named`: a name stands in it,
    `numbered`: a year or an ordinal number; `person`: nothing but a name of at least two words that may be one's."""

    first: int
    last: int
    text: str
    named: bool
    numbered: bool
    person: bool
    tags: tuple[str, ...] = ()


def left(cells: Sequence[Cell], end: int) -> Phrase | None:
    """The noun phrase that ends before a cell."""
    first = end
    while first > 0 and end - first < _LONGEST and _of_phrase(cells, first - 1, first < end):
        first -= 1
    while first < end and cells[first].norm in ("of", "-", "and", '"'):
        first += 1
    return _phrase(cells, first, end)


def right(cells: Sequence[Cell], first: int, nouns: frozenset[str] = frozenset(), names: bool = False) -> Phrase | None:
    """The noun phrase that begins at a cell, behind its determiner; behind a name only `nouns` go on with it, and with
    `names` there is no word but a name."""
    if first < len(cells) and cells[first].norm in ("the", "a", "an"):
        first += 1
    last, named = first, False
    while last < len(cells) and last - first < _LONGEST:
        cell = cells[last]
        if names and not _name(cell):
            break
        if not _of_phrase(cells, last, last > first):
            break
        named = named or _name(cell)
        if named and cell.sort == "word" and "lower" in cell.tags and cell.norm not in nouns | {"of", "the"}:
            break
        last += 1
    while last > first and cells[last - 1].norm in ("of", "-", "the"):
        last -= 1
    found = _phrase(cells, first, last)
    return found if found is None or found.named or not names else None


def clause_opens(cells: Sequence[Cell], first: int) -> bool:
    """Whether a clause may begin with the noun phrase at a cell: it is no part of a longer one, nor of a list."""
    at = first - 1
    if at >= 0 and cells[at].norm in ("the", "a", "an", '"'):
        at -= 1
    if at >= 0 and cells[at].norm in ("the", '"'):
        at -= 1
    if at < 0:
        return True
    norm = cells[at].norm
    if norm in DETERMINERS or cells[at].sort == "possessive":
        return False
    return norm in _OPENS or (cells[at].sort == "mark" and norm in (",", ";", ":", ".", "—", "-", ")"))


def _of_phrase(cells: Sequence[Cell], at: int, inside: bool) -> bool:
    """Whether a cell may belong to a noun phrase."""
    cell = cells[at]
    if cell.sort in ("subject", "adjective", "cap", "term", "phrase"):
        return True
    if cell.sort == "number":
        return bool(cell.what.ordinal)
    if cell.sort == "time":
        return isinstance(cell.what, TimeRef) and cell.what.granularity == "year" and cell.what.text.isdigit()
    if cell.sort == "mark":
        return cell.norm in ("-", '"')
    if cell.sort != "word":
        return False
    if cell.norm == "of":
        return inside
    if cell.norm == "the":
        return at > 0 and cells[at - 1].norm == "of"
    if "cap" in cell.tags or "upper" in cell.tags:
        return cell.norm not in _CLOSED
    return (
        cell.norm.replace(".", "").isalpha()
        and cell.norm not in _CLOSED
        and not cell.norm.endswith(("ed", "ing", "ly"))
    )


def _phrase(cells: Sequence[Cell], first: int, last: int) -> Phrase | None:
    row = cells[first:last]
    if not row:
        return None
    if first and (cells[first - 1].norm in DETERMINERS - {"the", "a", "an"} or cells[first - 1].sort == "possessive"):
        return None
    said = [cell.norm or "".join(cell.what.text) for cell in row if cell.norm not in ('"', "-", "the")]
    named = any(_name(cell) for cell in row)
    definite = first > 0 and cells[first - 1].norm == "the"
    if not said or not (named or definite):
        return None
    numbered = any(cell.sort == "time" or (cell.sort == "number" and cell.what.ordinal) for cell in row)
    words = " ".join(said).split()
    bodies = COMPANY_SUFFIXES | BODY_WORDS
    person = (
        all(_name(cell) for cell in row)
        and not definite
        and len([word for word in words if len(word.strip(".")) > 1 and word not in HONORIFICS]) >= 2
        and bodies.isdisjoint(words)
        and "of" not in words
    )
    tags = tuple(tag for cell in row for tag in cell.tags)
    return Phrase(first, last, " ".join(words), named, numbered, person, tags)


def _name(cell: Cell) -> bool:
    return cell.sort in ("subject", "cap") or (cell.sort == "word" and bool({"cap", "upper"} & set(cell.tags)))
