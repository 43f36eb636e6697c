"""Whether a number in a phrase is said of a name: as its own, behind a verb of being or having, or beside it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.vocabulary import IRREGULAR
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.words import (
    BE,
    COPULA_ADVERBS,
    DETERMINERS,
    FUNCTION_CAPS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
)  # fmt: skip

_HAVING = vocab.HAS | vocab.HAD | BE | HAVE | frozenset(
    listed(
        "sits sat lies lay runs ran stretches stretched measures measured spans spanned occupies occupied fills filled "
        "circles covers covered totals totalled reaches reached stands stood extends extended consists consisted "
        "consist made up composed offers offered"
    )
)  # fmt: skip
"""Verbs whose object or complement is the subject's own."""
_OWN = frozenset(listed("of in at for on under during through along inside"))
_INTO = frozenset(listed("in with through of at inside on for over up along around"))
_OPENING = frozenset(["with", "at"])
_ASIDE = frozenset(listed("for to from beside near into behind"))
_BEYOND = frozenset(listed("above below beneath underneath atop opposite away deep close far round past up down"))
"""Words behind a measure that say where a thing lies."""
LYING = _BEYOND | frozenset(listed("near under outside beyond between along across"))
"""Words behind a measure by which the place that follows is where the thing lies, and not a part of it."""
_BESIDE_IT = frozenset(["aftershock", "foreshock"])
_REACH = 6


def said_of(cells: Sequence[Cell], name: int, first: int, last: int) -> bool:
    """Whether the phrase of the cells [first, last) is said of the name in a cell."""
    if name == last and cells[first].norm in ("the", "that", "this"):
        return not goes_on(cells, name + 1)  # "the magnitude 7.1 Messina earthquake"
    if name >= last:
        return _behind(cells, name, first, last) and not goes_on(cells, name + 1)
    between = cells[name + 1 : first]
    if len(between) > 2 and between[0].norm in ("of", "in") and between[1].sort == "time" and between[2].norm == ",":
        between = between[2:]  # "the Messina earthquake of 1908, which"
    if last < len(cells) and cells[last].norm.removesuffix("s") in _BESIDE_IT:
        return False
    if not between:
        return not _governed(cells, name)
    if between[0].sort == "possessive":
        return len(between) <= 3 and all(cell.sort in ("word", "adjective") and _plain(cell) for cell in between[1:])
    if between[0].norm in (",", "(", "—"):
        return _aside(cells, name, between)
    return not _governed(cells, name) and _predicate(between)


def complete(cells: Sequence[Cell], last: int) -> bool:
    """Whether a phrase ends before a cell, and is no part of "a 3-km long road" or "a tunnel for cables"."""
    return not goes_on(cells, last) and not (last < len(cells) and cells[last].norm in _ASIDE)


def goes_on(cells: Sequence[Cell], at: int) -> bool:
    """Whether a noun goes on with the phrase before a cell, or owns what follows."""
    if at >= len(cells):
        return False
    cell = cells[at]
    if cell.sort in ("possessive", "cap", "subject", "adjective") or (cell.norm == "-" and cell.end - cell.start == 1):
        return True
    if cell.sort not in ("word", "term", "phrase") or not cell.norm.isalpha():
        return False
    if cell.norm in _BEYOND:
        return False
    verb = cell.norm.endswith(("ed", "ly", "ing")) or (cell.norm.endswith("s") and not cell.norm.endswith("ss"))
    return not verb and cell.norm not in FUNCTION_CAPS | PREPOSITIONS | _HAVING | COPULA_ADVERBS | IRREGULAR | MODALS


def _behind(cells: Sequence[Cell], name: int, first: int, last: int) -> bool:
    """ "the 27-kilometre ring of the collider"; "With a 27-kilometre ring, the collider ..."."""
    between = cells[last:name]
    if between and between[0].norm == "," and first <= 2 and cells[0].norm in _OPENING:
        return all(cell.norm in DETERMINERS for cell in between[1:])
    if not between or len(between) > _REACH or between[0].norm not in _OWN:
        return False
    return all(cell.sort in ("word", "adjective") and (cell.norm in _OWN or _plain(cell)) for cell in between)


def _plain(cell: Cell) -> bool:
    """Whether a word may stand within a noun phrase."""
    return cell.norm not in _HAVING | PREPOSITIONS | RELATIVES | COPULA_ADVERBS


def _aside(cells: Sequence[Cell], name: int, between: Sequence[Cell]) -> bool:
    """A phrase beside the name, in a clause that hangs on it, or behind an aside."""
    rest = between[1:]
    if not rest:
        return not (_governed(cells, name) and _opens(cells, name))
    if len(rest) == 1 and rest[0].norm == "at":
        return not _governed(cells, name)  # "the Messina earthquake, at magnitude 7.1,"
    if rest[0].norm in RELATIVES or rest[0].norm == "with":
        return _predicate(rest[1:])
    close = next((i for i, cell in enumerate(rest) if cell.norm in (",", ")", "—")), -1)
    return close > 0 and not _governed(cells, name) and _predicate(rest[close + 1 :])


def _predicate(between: Sequence[Cell]) -> bool:
    """Whether only verbs of being or having, and what belongs to them, stand in some cells."""
    return all(
        cell.sort == "time"
        or (cell.sort == "word" and cell.norm in _HAVING | _INTO | DETERMINERS | COPULA_ADVERBS | {"its", "also"})
        for cell in between
    )


def _governed(cells: Sequence[Cell], name: int) -> bool:
    """Whether a name is no subject: behind a preposition, or one of several."""
    at = name - 1
    while at >= 0 and (cells[at].norm in DETERMINERS or cells[at].sort == "adjective"):
        at -= 1
    if at == 0 and cells[0].norm in ("and", "or"):
        return False  # "And the bridge is 460 metres long"
    return at >= 0 and (cells[at].norm in PREPOSITIONS | {"and", "or", "unlike", "like", "as", "than"})


def _opens(cells: Sequence[Cell], name: int) -> bool:
    """Whether a name stands at the start of its sentence, with a preposition at most before it."""
    return name <= 3 and not any(cell.sort in ("subject", "phrase", "term") for cell in cells[:name])
