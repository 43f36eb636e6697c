"""Parents who are told of without their name: "Her father, who died in 2013,", "X's mother was born in 1920".

The claims know the father of X, or both parents: whichever of the two it is, what is said must fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.sexes import sex_by_name
from claimcheck.model import Entity, Mention, Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, HAVE, RELATIVES, is_past

PARENTS = {"father": "he", "mother": "she"}
_DYING = BE | HAVE | frozenset(["died", "dies"])


def named(cells: Sequence[Cell], scene: Scene, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with the parent's own in place of "X's father", before a clause of theirs."""
    for at in range(2, len(cells) - 2):
        cell = cells[at]
        if cell.norm not in PARENTS or cells[at - 1].sort != "possessive" or not known_person(cells[at - 2]):
            continue
        ids = cells[at - 2].what[0].entities
        after = cells[at + 1 : at + 3]
        clause = after[0].norm == "," and (after[1].norm in RELATIVES or after[1].norm == "born")
        verb = after[0].norm in _DYING or (after[0].sort == "word" and is_past(after[0].norm))
        parents = (
            _parents(facts.entities[ids[0]], cell.norm, facts) if len(ids) == 1 and ids[0] in facts.entities else ()
        )
        if parents and (clause or verb):
            yield (*cells[: at - 2], _parent(parents, cells[at - 2], cell, scene), *cells[at + 1 :])


def _parents(child: Entity, word: str, facts: Facts) -> tuple[str, ...]:
    """Who may be the father, or the mother, of somebody: the one whose name says so, or both if neither's does."""
    known = [facts.entities[id] for id in child.child_of if id in facts.entities]
    own = [one.id for one in known if sex_by_name(one) == PARENTS[word]]
    either = [one.id for one in known if sex_by_name(one) == ""]
    if own:
        return (own[0],) if len(own) == 1 else ()
    if len(known) == len(child.child_of) == _BOTH:
        return tuple(either)
    return ()


_BOTH = 2


def _parent(ids: tuple[str, ...], first: Cell, last: Cell, scene: Scene) -> Cell:
    """The cell of "X's father" as that of whoever it may be."""
    ref = Ref(first.start, last.end, scene.words(first.start, last.end), ids, ("person",))
    what = (ref, Mention(first.start, last.end, "entity", ids, "short"))
    tags = ("full", "person", "known")
    return Cell("subject", last.norm, first.start, last.end, first.first, last.last, tags, what)
