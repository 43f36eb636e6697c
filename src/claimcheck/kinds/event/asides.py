"""A subject and its verb with an aside between the two: "the treaty, on which the court rests, entered into force"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import ADVERBS, verb_at
from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.nouns import Noun
from claimcheck.kinds.event.predicates import Verbal, predicate
from claimcheck.text.adjectives import aside_of_adjectives
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DO, HAVE, MODALS, PREPOSITIONS, RELATIVES, REPORTING

_LONGEST = 20
"""How many cells an aside may have."""
_HELPERS = BE | HAVE | MODALS | DO
_BARE = frozenset("begin end force".split())
"""Acts whose verbs, without a helper, are said of their subject alone: "entered into force", not "signed"."""


def _plain(cells: Sequence[Cell], at: int) -> bool:
    """Whether what begins at a cell only tells more of what stands before it: a relative clause, another name for it,
    a participle; not "along with", "in the film", "had he lived"."""
    cell, after = cells[at], cells[at + 1]
    if cell.norm in RELATIVES or (cell.norm in PREPOSITIONS and after.norm in RELATIVES):
        return True
    stop = next((k for k in range(at, min(len(cells), at + _LONGEST)) if cells[k].sort == "mark"), at)
    if any(one.norm in _TALES for one in cells[at:stop]):
        return False
    if cell.norm in ("a", "an", "the", "one", "by") or cell.sort == "number":
        return True
    return cell.sort in ("word", "term") and (cell.norm.endswith("ed") or cell.norm in _PARTICIPLES)


_TALES = frozenset("film movie novel book play game opera musical song series exhibition album story poem".split())
_PARTICIPLES = frozenset("fought known written begun drawn built held made drafted told led won lost meant set".split())


def past_aside(cells: Sequence[Cell], at: int) -> int | None:
    """The cell behind the comma that closes the aside whose first comma is at a cell."""
    if at + 2 >= len(cells) or cells[at].norm != ",":
        return None
    if (end := aside_of_adjectives(cells, at)) and end + 1 < len(cells):
        return end + 1
    if not _plain(cells, at + 1):
        return None
    for k in range(at + 2, min(len(cells) - 1, at + _LONGEST)):
        cell = cells[k]
        if cell.sort == "mark" and cell.norm not in ("-", ","):
            return None
        if cell.norm == ",":
            return None if cells[k - 1].norm in REPORTING else k + 1  # "the war, they said, began"
    return None


def behind_aside(cells: Sequence[Cell], it: Noun, events: Events) -> Verbal | None:
    """The main verb said of a noun past the aside behind it, if the noun is its subject for sure."""
    start = past_aside(cells, it.last)
    if start is None:
        return None
    verb = start
    while verb < len(cells) and cells[verb].norm in ADVERBS:
        verb += 1
    helped = verb < len(cells) and cells[verb].norm in _HELPERS
    found = None if helped or verb >= len(cells) else verb_at(cells, verb, events)
    bare = found is not None and (found[0] <= _BARE or cells[verb].norm in ("took", "happened", "occurred"))
    if not helped and (found is None or not bare or "past" not in found[3]):
        return None
    main, _ = predicate(cells, start, events)
    return main


def before_aside(cells: Sequence[Cell], at: int) -> int | None:
    """The first comma of the aside that ends right before a cell."""
    if at < 4 or cells[at - 1].norm != ",":
        return None
    for k in range(at - 2, max(0, at - _LONGEST), -1):
        if cells[k].norm == ",":
            return k if _plain(cells, k + 1) and cells[at - 2].norm not in REPORTING else None
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return None
    return None
