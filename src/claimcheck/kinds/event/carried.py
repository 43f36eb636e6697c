"""Phrases right behind a verb that tell no other event: what carried a thing ("launched aboard the shuttle Discovery
in 1990"), and a noun of the verb's own claim ("sold at auction in 1990")."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import WHEN, event_keys, is_time
from claimcheck.kinds.event.index import Events
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS, PREPOSITIONS

_ABOARD = frozenset(["aboard", "atop"])
_LONGEST = 7
_NAMING = frozenset(["word", "cap", "subject", "adjective", "number"])


def past_carrier(cells: Sequence[Cell], at: int, keys: Sequence[str], events: Events) -> int:
    """The cell after a phrase for what carried a thing on its way, which begins at a cell; the same cell if a time does
    not follow, or something else stands there."""
    if at + 2 >= len(cells) or cells[at].norm not in _ABOARD or not all(key in events.departs for key in keys):
        return at
    first = at + 1 + (cells[at + 1].norm in DETERMINERS)
    for k in range(first, min(len(cells) - 1, at + _LONGEST)):
        if k > first and cells[k].norm in WHEN and is_time(cells[k + 1]):
            return k
        if cells[k].sort not in _NAMING or cells[k].norm in events.verbs or cells[k].norm in WHEN | {"and", "or"}:
            return at
    return at


_WAYS = frozenset(["at", "by", "in"])
_ARTICLES = frozenset(["a", "an"])


def past_own_noun(cells: Sequence[Cell], at: int, keys: Sequence[str], events: Events) -> int:
    """The cell after a phrase for how it was done, in which a noun stands alone that a claim has beside the verb; the
    same cell if there is none."""
    if at + 2 >= len(cells) or cells[at].norm not in _WAYS:
        return at
    noun = at + 1 + (cells[at + 1].norm in _ARTICLES)
    own = {key for one in keys for key in events.nouns_of.get(one, ())}
    if noun >= len(cells) or not own or not own.intersection(event_keys(cells[noun])):
        return at
    behind = cells[noun + 1] if noun + 1 < len(cells) else None
    plain = behind is None or behind.sort in ("mark", "time") or behind.norm in PREPOSITIONS - {"of", "between"}
    return noun + 1 if plain and (behind is None or behind.norm != "-") else at
