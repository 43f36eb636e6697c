"""When somebody joined or left a body, told in a clause behind the one of which they are the subject: "X was a clerk
before he joined Ajax in 1981", "X sang for years before joining Ajax in 1981"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.entity.antecedents import known_person, within
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import sex
from claimcheck.text.topics import SEXES
from claimcheck.text.words import MODALS

VERBS = {
    "joined": "joined", "left": "left", "joining": "joined", "leaving": "left", "quit": "quit", "quitting": "quit"
}  # fmt: skip
_OPENS = frozenset("before after when until till once while since".split())
_SUBJECTS = frozenset(["he", "she"])
_AHEAD = MODALS | frozenset("to if planned planning plans hoped hopes hoping expected due set intends intended".split())
"""Words of a sentence that may tell of what did not come about."""


def named(scene: Scene, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells of each such clause, with the name of whom the sentence is about as its subject."""
    for cells in (scene.cells, *(reading.cells for reading in scene.retold[:1])):
        for at in range(2, len(cells) - 1):
            who = _subject(cells, at, facts) if cells[at].sort == "word" and cells[at].norm in VERBS else None
            if who is not None:
                first = at - (cells[at - 1].norm in _SUBJECTS)
                verb = replace(cells[at], norm=VERBS[cells[at].norm])
                yield (there(who, cells[first]), verb, *cells[at + 1 :])


def _subject(cells: Sequence[Cell], at: int, facts: Facts) -> Cell | None:
    """Whom the verb at a cell is said of, if its clause has no name for them and the sentence has one before."""
    pronoun = cells[at - 1].norm if cells[at - 1].norm in _SUBJECTS else ""
    opens = at - 1 - bool(pronoun)
    if opens < 1 or cells[opens].norm not in _OPENS:
        return None
    if not pronoun and (not cells[at].norm.endswith("ing") or not _AHEAD.isdisjoint(c.norm for c in cells[:opens])):
        return None
    who = within(cells, at - 1 if pronoun else opens, facts)
    if who is None or not known_person(who) or len(who.what[0].entities) != 1:
        return None
    return who if not pronoun or sex(who) in ("", SEXES[pronoun]) else None
