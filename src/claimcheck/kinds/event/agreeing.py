"""Which name a relative pronoun means, told by the number of its verb: in "the steps of the Opera House, which was
opened by the Queen" no steps were opened."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HAVE, PREPOSITIONS, PRONOUNS, is_past

_ONE = frozenset("was is has".split())
_IN = frozenset("in on at".split())
_SIDES = frozenset("front top".split())
"""Nouns that are no thing between "in" or "on" and "of": "in front of"."""
_NO_PLURALS = frozenset(
    "bus gas news series species means headquarters crossroads politics always besides works barracks lens atlas "
    "canvas perhaps physics economics athletics mathematics gymnastics premises thanks chaos corps chassis".split()
)
_MANY = frozenset("people men women children crowds police".split())
_LONGEST = 14
"""Cells before the name that are looked at."""


def only_one(cells: Sequence[Cell], pronoun: int, first: int) -> bool:
    """Whether a verb in the singular stands behind a relative pronoun, and all nouns between the verb of the clause and
    the name at cell `first` are plurals: "We ate our sandwiches in front of the Opera House, which was opened"."""
    if pronoun + 1 >= len(cells) or cells[pronoun].norm not in ("which", "that") or cells[pronoun + 1].norm not in _ONE:
        return False
    k, least = first - 1, max(0, first - _LONGEST)
    while k >= least:
        k = _past_preposition(cells, k)
        if k < 0:
            return True
        if not _plural(cells[k]):
            return _finite(cells, k)
        k -= 1
        while k >= 0 and (cells[k].norm in DETERMINERS or cells[k].sort == "number" or _describes(cells[k])):
            k -= 1
        if k < 0:
            return True
        if cells[k].norm not in PREPOSITIONS:
            return _finite(cells, k)
    return False


def _past_preposition(cells: Sequence[Cell], at: int) -> int:
    """The cell before a preposition, or before "in front of"."""
    if cells[at].norm not in PREPOSITIONS:
        return at
    if at > 1 and cells[at].norm == "of" and cells[at - 1].norm in _SIDES and cells[at - 2].norm in _IN:
        return at - 3
    return at - 1


def _describes(cell: Cell) -> bool:
    return cell.sort == "word" and cell.norm.endswith(("al", "ic", "ous", "ese", "ful", "ny", "ty"))


def _plural(cell: Cell) -> bool:
    norm = cell.norm
    ends = norm.endswith("s") and not norm.endswith(("ss", "us", "is")) and norm not in _NO_PLURALS
    return cell.sort == "word" and len(norm) > len("his") and (ends or norm in _MANY)


def _finite(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word is the verb of its clause: a pronoun, a plural or the name that opens the sentence before it."""
    verb = cells[at]
    if verb.sort not in ("word", "term", "phrase") or not at:
        return False
    before = cells[at - 1]
    if before.norm in PRONOUNS:
        return True
    opens = before.sort == "subject" and all(cell.norm in DETERMINERS for cell in cells[: at - 1])
    return is_past(verb.norm) and (opens or _plural(before) or before.norm in BE | HAVE)
