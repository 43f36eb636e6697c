"""What alone is fought: a battle or a war, not what a phrase says of it: "plunder from the Battle of Lepanto, fought in
1571"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.nouns import Noun
from claimcheck.text.shape import Cell
from claimcheck.text.words import PREPOSITIONS

_VERBS = frozenset(["fought", "waged"])
_FIGHTS = frozenset(
    "battle war campaign fight fighting conflict engagement skirmish duel clash encounter action struggle contest bout "
    "crusade siege offensive combat match game final tie election by-election derby".split()
)
"""Nouns of what is fought as well: "the first skirmish of the war, fought in"."""
_STANDING = frozenset(
    "first last second third only longest bloodiest greatest largest biggest fiercest decisive one ones those that "
    "half part phase stage round series year week day hour opening climax".split()
)
"""Words that may stand for one of them."""
_REACH = 6


def fought(cells: Sequence[Cell], it: Noun, verb: int) -> bool:
    """Whether a verb behind the name of a battle or war can be said of nothing before it that the name completes."""
    if cells[verb].norm not in _VERBS or it.first < 2 or cells[it.first - 1].norm not in PREPOSITIONS:
        return False
    before = cells[it.first - 2]
    plain = before.sort in ("word", "cap", "phrase", "subject") and _STANDING.isdisjoint(_forms(before.norm))
    return plain and _one_of(cells[it.at].norm) and not another_fight(cells, it, verb)


def another_fight(cells: Sequence[Cell], it: Noun, verb: int) -> bool:
    """Whether "fought" may be said of another fight right before the name: "a skirmish before the Battle of X, fought
    in"."""
    if cells[verb].norm not in _VERBS:
        return False
    for at in range(it.first - 1, max(-1, it.first - 1 - _REACH), -1):
        if cells[at].sort == "mark" and cells[at].norm != "-":
            return False
        if not _FIGHTS.isdisjoint(_forms(cells[at].norm)):
            return True
    return False


def _forms(norm: str) -> tuple[str, ...]:
    word = norm.rpartition(" ")[2]
    return word, word.removesuffix("s"), word.removesuffix("es")


def _one_of(name: str) -> bool:
    return not _BATTLES.isdisjoint(word.removesuffix("s") for word in name.split())


_BATTLES = frozenset("battle war campaign fight skirmish duel clash crusade offensive".split())
