"""What opens a clause with a preposition, before its subject: "Far from the capital, Turin, aides said, was quiet".

A name right behind such a phrase may be what the phrase is of, or the subject of the clause: only the verbs tell.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    CONJUNCTIONS,
    COPULA_ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_finite,
)

_ONLY_PREPOSITIONS = PREPOSITIONS | frozenset("past below above opposite amongst underneath round".split())
_BEFORE = frozenset(
    "far further farther away close closer next right just only well not long soon ahead out outside up down back "
    "north south east west northeast northwest southeast southwest northern southern eastern western left deep high "
    "contrast comparison addition front thanks according due because instead opposed compared seen some about nearly "
    "almost barely roughly a an few couple dozen dozens hundreds thousands hour hours minute minutes day day's days' "
    "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters yards blocks steps drive "
    "flight ride walk train half and but yet so while meanwhile then even now still there together along as "
    "apart".split()
)
"""Words that stand around the preposition of such a phrase; none of them is a subject."""
_LONGEST = 9
"""Cells before the phrase, at most."""
_CLAUSES = frozenset(["after", "before", "since", "until", "till", "than", "as"])
"""Prepositions that open a clause of their own too: "After the chancellor Angela Merkel spoke, ..."."""
_NO_VERBS = (
    _ONLY_PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES | DETERMINERS | PRONOUNS | COPULA_ADVERBS
) - frozenset(["like"])


def fronted(cells: Sequence[Cell], at: int) -> bool:
    """Whether the phrase at a cell is what a preposition is of with which its clause begins: no subject before it."""
    if at and cells[at - 1].norm == "the":
        at -= 1
    if at == 0 or cells[at - 1].norm not in _ONLY_PREPOSITIONS or cells[at - 1].sort == "subject":
        return False
    first = at - 1
    while first > 0 and at - first < _LONGEST and not _opens(cells, first):
        cell = cells[first - 1]
        participle = cell.sort in ("word", "cap") and cell.norm.endswith(("ed", "ing")) and _opens(cells, first - 1)
        known = cell.norm in _BEFORE or cell.norm in _ONLY_PREPOSITIONS or participle
        if not known and cell.sort not in ("number", "time", "amount"):
            return False
        first -= 1
    return _opens(cells, first)


def _opens(cells: Sequence[Cell], at: int) -> bool:
    """Whether a clause begins at a cell: no name stands before its comma, which would be the subject."""
    if at == 0 or cells[at - 1].norm in (";", ":", '"', "“", "—", "–"):
        return True
    return cells[at - 1].norm == "," and at > 1 and all(cell.sort != "subject" for cell in cells[: at - 1])


def subject_behind(cells: Sequence[Cell], comma: int) -> bool:
    """Whether the name before a comma may be the subject of a verb behind asides: "Turin, officials said, was quiet",
    "Turin, a city of cars, lost its factories"."""
    at, part = comma + 1, 0
    while at < len(cells):
        if _verb_first(cells, at):
            return True
        end = next((k for k in range(at, len(cells)) if cells[k].norm in _ENDS), len(cells))
        if end >= len(cells) or cells[end].norm not in _ASIDE:
            return False
        at, part = end + 1, part + 1
    return False


_ENDS = frozenset([",", ".", ";", ":", "?", "!", "—", "–", "-", "(", ")"])
_ASIDE = frozenset([",", "—", "–", ")", "("])


def _verb_first(cells: Sequence[Cell], at: int) -> bool:
    """Whether what begins at a cell begins with its verb, behind adverbs: no participle as in "joined by"."""
    while at < len(cells) and (cells[at].norm in COPULA_ADVERBS or cells[at].norm.endswith("ly")):
        at += 1
    if at >= len(cells) or not _open(cells[at]):
        return False
    word, after = cells[at].norm, cells[at + 1] if at + 1 < len(cells) else None
    if is_finite(word):
        agent = after is not None and after.norm in ("by", "with", "as") and word.endswith(("ed", "en"))
        return not agent
    if not word.endswith("s") or word.endswith("ss") or _noun_group(cells, at):
        return False
    return word in _LINKING or after is None or after.sort == "mark" or not _open(after) or after.norm.endswith("ly")


_LINKING = frozenset("seems looks feels remains stays appears sounds becomes stands lies sits proves turns".split())
"""Verbs of now that an adjective follows; behind other words in -s an open word is the verb: "trams run"."""


def _noun_group(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word in -s is the subject of a verb behind it: "officials said", "fishermen and sailors met"."""
    for cell in cells[at + 1 : at + 8]:
        if cell.sort == "mark":
            return False
        if cell.sort == "word" and is_finite(cell.norm):
            return True
    return False


def subject_of_verb(cells: Sequence[Cell], at: int, name: int) -> bool:
    """Whether a name right behind the phrase at a cell may be the subject of the clause that the phrase opens:
    "Beside the Croatian guard Luka looked small"."""
    if name + 1 >= len(cells) or not _open(cells[name + 1]) or cells[name + 1].norm.endswith("ing"):
        return False
    if not fronted(cells, at):
        return False
    before = cells[at - 2 if cells[at - 1].norm == "the" else at - 1]
    if before.norm not in _CLAUSES:
        return True
    return not any(cell.norm in (",", "—", "–") for cell in cells[name + 1 :])


def _open(cell: Cell) -> bool:
    """Whether a cell may be a verb, or an adverb before one."""
    return cell.sort in ("word", "cap", "verb") and cell.norm not in _NO_VERBS
