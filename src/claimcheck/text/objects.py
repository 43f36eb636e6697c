"""Names that are objects: what a verb behind them says is said of somebody else.

"The tenor who taught X is 58", "Y, cast as the young X, is 32", "The aunt who hid X was born in 1947".
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CLOSED,
    COPULA_ADVERBS,
    DETERMINERS,
    HAVE,
    HONORIFICS,
    MODALS,
    MODIFIERS,
    NEUTRAL,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    is_past,
)

_BEFORE_VERBS = COPULA_ADVERBS | MODALS
_BEFORE_EPITHETS = (RELATIVES | MODALS | PRONOUNS) - {"where", "it"}
"""Words of a clause of which "lawyer X" is then the object: "the aunt who lawyer X" says nothing of itself."""
_VERBS = BE | HAVE | frozenset("died dies turned turns became becomes lost perished passed".split())
_OPENERS = frozenset("before after since until till once as than while".split())
"""Words before a name that are prepositions, or open a clause of which it is the subject."""
_PLAYING = frozenset(
    "cast known billed dressed disguised seen hailed regarded named posing starring stars starred acting playing "
    "performing performed appearing appears appeared serving listed described credited miscast recast costumed posed "
    "featured".split()
)
"""Verbs before "as" behind which a name is what somebody passes for."""
_PARTICLE = frozenset("named called looked looks looking took takes taking modelled modeled patterned ran runs".split())
"""Verbs before "after" that take an object with it."""
_CLOSED = CLOSED | COPULA_ADVERBS
_NO_VERBS = frozenset("outgoing reigning sitting serving incoming king being interim acting".split())
_TIMES = frozenset("present least last first once".split())
"""Words behind "at" that leave the name behind them a subject: "At present NATO has"."""
_LONGEST = 6


def subject_of(cells: Sequence[Cell], at: int) -> bool:
    """Whether the name in a cell has a verb right behind it, a comma at most between them."""
    after = at + 1
    after += after < len(cells) and cells[after].norm == ","
    while after < len(cells) and cells[after].norm in _BEFORE_VERBS:
        after += 1
    return after < len(cells) and (
        (cells[after].sort == "word" and cells[after].norm in _VERBS)
        or (cells[after].sort == "time" and getattr(cells[after].what, "rule", "") == "birthday")
    )


def is_object(cells: Sequence[Cell], at: int) -> bool:
    """Whether the name in a cell is the object of what stands before it, so that a verb right behind it is not its
    own."""
    aside = at + 1 < len(cells) and cells[at + 1].norm == ","
    first = at
    if cells[at].norm in DETERMINERS:
        return first > 0 and _governs(cells, first, 0, aside)
    while first > 0 and _attached(cells[first - 1]):
        first -= 1
    if first > 0 and cells[first - 1].sort == "possessive":
        return False  # left to the rules of names that own
    if _clause_of_time(cells, first):
        return False
    words = 0
    while first > 0 and words < _LONGEST and _epithet(cells[first - 1]):
        first, words = first - 1, words + 1
    if first > 0 and cells[first - 1].norm in DETERMINERS:
        first, words = first - 1, 0
    return first > 0 and _governs(cells, first, words, aside)


def _clause_of_time(cells: Sequence[Cell], first: int) -> bool:
    """Whether a noun for a time opens the clause whose subject begins at a cell: "by the time X died", "the year X
    died"; not "the man of the year X"."""
    if first < 2 or cells[first - 1].norm not in _WHEN or cells[first - 2].norm not in ("the", "every", "each"):
        return False
    return first == 2 or cells[first - 3].norm != "of"


_WHEN = frozenset(
    "time moment minute hour day night morning afternoon evening week weekend month year summer winter autumn spring "
    "instant second season".split()
)


def _governs(cells: Sequence[Cell], first: int, words: int, aside: bool) -> bool:
    """Whether what stands before the noun phrase that begins at a cell has it for its object."""
    before = cells[first - 1]
    if before.sort != "word":
        return False
    if before.norm in _OPENERS:
        verb = cells[first - 2].norm if first > 1 else ""
        if before.norm == "as":
            return aside or verb in _PLAYING
        return aside or (before.norm == "after" and verb in _PARTICLE)
    if before.norm in PREPOSITIONS:
        return cells[first].norm not in _TIMES
    if words:
        return before.norm in _BEFORE_EPITHETS or _verb(before)
    return _verb(before)


def _attached(cell: Cell) -> bool:
    """Whether a cell belongs to the name behind it: a title, an honorific, what kind of person."""
    if cell.sort in ("phrase", "adjective"):
        return True
    return cell.sort in ("word", "cap") and (cell.norm in HONORIFICS or cell.norm in NEUTRAL or cell.norm in MODIFIERS)


def _epithet(cell: Cell) -> bool:
    """Whether a plain word may be what somebody is called before the name: "the lawyer X", or the verb "beat"."""
    return cell.sort in ("word", "cap", "term") and cell.norm.isalpha() and cell.norm not in _CLOSED and not _verb(cell)


def _verb(cell: Cell) -> bool:
    word = cell.norm
    if cell.sort != "word" or word in REPORTING or word in _NO_VERBS or "cap" in cell.tags:
        return False
    third = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _CLOSED
    return word in PASTS or is_past(word) or (word.endswith("ing") and len(word) > 5) or third
