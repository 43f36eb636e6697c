"""What "he" or "she" won, told behind the name of the prize: "The Booker Prize, which she won in 2009,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kinds.relation.acts import Acts
from claimcheck.kinds.relation.makers import THEIRS
from claimcheck.kinds.relation.prizes import closes, sides_of, won_by
from claimcheck.kinds.relation.rewarded import meant
from claimcheck.model import Statement
from claimcheck.text.mourned import mourned
from claimcheck.text.pronouns import PRONOUNS, there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, features, fits, shapes
from claimcheck.text.somebody import sex, somebody

_SHAPE = "{p:subject.known} ,? which|that he|she had? won|received|shared in {t:time.date}"
_TABLE = shapes(_SHAPE)


def they_won(scenes: Sequence[Scene], at: int, scene: Scene, acts: Acts) -> Iterator[Statement]:
    """Who is said to have won a prize."""
    cells, features_ = scene.cells, features(scene.cells)
    for _ in _TABLE.fitting(features_):
        for fit in fits(_SHAPE, cells, features_):
            if cells[fit.slots["t"]].what.mod or (fit.last < len(cells) and not closes(cells[fit.last])):
                continue
            pronoun = next(k for k in range(fit.first, fit.last) if cells[k].norm in PRONOUNS)
            who = meant(scenes, at, scene, pronoun)
            who = who if who is not None and _alone(who, cells, pronoun) else _of_the_text(scenes, at, scene, pronoun)
            sides = list(sides_of(scene, acts, fit))
            if who is not None:
                yield from won_by(scene, fit, there(who, cells[pronoun]), sides, THEIRS)


def _alone(who: Cell, cells: Sequence[Cell], pronoun: int) -> bool:
    """Whether "he" or "she" may be who was told of, and nobody who is named behind it."""
    own = sex(who)
    if own:
        return own == cells[pronoun].norm
    return not any(somebody(cells, k) for k in range(pronoun + 1, len(cells)))


def _of_the_text(scenes: Sequence[Scene], at: int, scene: Scene, pronoun: int) -> Cell | None:
    quoted = any(begin <= scene.cells[pronoun].start < until for begin, until in scene.quotations)
    return None if quoted else mourned(scenes, at, pronoun)
