"""A name and the verb that is said of it, with an aside between the two: "Quiroga, born in the year of the flood, won
the prize", "Corvia, a neighbour of Norland, joined the pact", "Quiroga, then 28, won"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.adjectives import aside_of_adjectives
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DO,
    HAVE,
    MODALS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_past,
)

_LONGEST = 14
_OF_THEM = frozenset(
    "born raised educated schooled brought based known nicknamed called aged best then now still already once today "
    "formerly originally long herself himself itself a an the one another at by".split()
)
"""Words that open an aside about the name before it alone; behind "with", "like" and "along with" another one joins."""
_PARTICIPLES = frozenset(
    "born raised educated schooled brought based known nicknamed called aged named set written shaped trained settled "
    "married divorced widowed retired acclaimed celebrated published printed rejected adopted exiled surrounded "
    "bordered used turned founded established".split()
)
"""Forms that are no verb of a clause in an aside, but tell more of the noun before them."""
_NO_ASIDE = (
    (BE | HAVE | MODALS | DO | RELATIVES | REPORTING | SUBORDINATORS)
    - _PARTICIPLES
    - {"as", "before", "after", "since", "until", "state", "states", "claim", "claims", "note", "report", "reports"}
    | frozenset(["whose", "whom", "he", "she", "they", "it", "i", "we", "you"])
)  # fmt: skip


def past_aside(cells: Sequence[Cell], comma: int) -> int:
    """The cell behind the comma that closes an aside about the name before it, whose first comma is at a cell; 0 if
    what stands there is none, or may be more than an aside."""
    if end := aside_of_adjectives(cells, comma):
        return end + 1 if end + 1 < len(cells) else 0
    end = next((k for k in range(comma + 1, min(len(cells) - 1, comma + 2 + _LONGEST)) if _closes(cells, k)), 0)
    aside = cells[comma + 1 : end]
    if not end or not aside or cells[end].norm != "," or not _about_them(aside):
        return 0
    return end + 1


def _closes(cells: Sequence[Cell], at: int) -> bool:
    """Whether a mark ends the aside: a hyphen doesn't, nor a comma between a town and what it lies in."""
    cell = cells[at]
    if cell.sort != "mark" or cell.norm in ("-", "'", "’", ".") or (cell.norm == '"'):
        return False
    before, after = cells[at - 1], cells[at + 1]
    beyond = cells[at + 2] if at + 2 < len(cells) else None
    town = before.sort in ("subject", "cap") and after.sort in ("subject", "cap") and "person" not in after.tags
    return not (cell.norm == "," and town and beyond is not None and beyond.norm == "," and _located(cells, at - 1))


def _located(cells: Sequence[Cell], at: int) -> bool:
    return cells[at - 1].norm in ("in", "at", "near", "from", "of")


def _about_them(aside: Sequence[Cell]) -> bool:
    """Whether all of it tells of the name before: it opens so, and has no clause, no list and no speaker in it."""
    first = aside[0]
    age = first.sort in ("time", "number") and len(aside) == 1
    if not (age or first.norm in _OF_THEM or (first.sort in ("phrase", "adjective") and len(aside) > 1)):
        return False
    if first.norm in ("at", "by") and not any(_tells_when(cell) for cell in aside[1:]):
        return False
    if first.norm == "another" or (first.norm == "one" and aside[1:2] and aside[1].norm == "of"):
        return first.norm == "one" and not any(cell.norm in _NO_ASIDE for cell in aside)
    said = {word for cell in aside if cell.sort in ("word", "term", "phrase") for word in cell.norm.split()}
    if not said.isdisjoint(_NO_ASIDE) or (said & CONJUNCTIONS) - {"and", "or", "but", "yet"}:
        return False
    return not any(is_past(word) and word not in _PARTICIPLES for word in said)


def _tells_when(cell: Cell) -> bool:
    """Whether a cell says how old somebody was, or what by trade."""
    return cell.sort in ("number", "time") or cell.norm in _BY


_BY = frozenset("then now trade training birth profession".split())
