"""What brought whom a prize: "whose stories earned her the Nobel Prize in 2013", "The novel won Mantel the 2009 Booker
Prize"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from claimcheck.kinds.relation.acts import Acts
from claimcheck.kinds.relation.prizes import sides_of, won_by
from claimcheck.model import Statement
from claimcheck.text.pronouns import about, there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, Fit, features, fits, shapes
from claimcheck.text.somebody import describes, noun, somebody
from claimcheck.text.words import HAVE, MODALS, NOT, PREPOSITIONS

_P, _T = "{p:subject.known}", "{t:time.date}"
_WHOM = ("{s:subject.person}", "her|him")
_SHAPES = tuple(f"{{v:word}} {whom} {prize}" for whom in _WHOM for prize in (f"the? {_P} in {_T}", f"the? {_T} {_P}"))
_TABLE = shapes(*_SHAPES)
_UNSURE = MODALS | NOT | frozenset(["to", "nearly", "almost", "by", "reportedly", "allegedly"])
_BEHIND = frozenset("and but when while after before which who where as at with for on , . ; ) !".split())


def rewarded(scenes: Sequence[Scene], at: int, scene: Scene, acts: Acts, verbs: Set[str]) -> Iterator[Statement]:
    """Who is said to have been brought which prize, with the year beside it."""
    cells, there_ = scene.cells, features(scene.cells)
    for number in _TABLE.fitting(there_):
        for fit in fits(_SHAPES[number], cells, there_):
            if cells[fit.slots["v"]].norm not in verbs or not _plainly(cells, fit):
                continue
            whom = fit.slots["v"] + 1
            subject = cells[fit.slots["s"]] if "s" in fit.slots else meant(scenes, at, scene, whom)
            sides = list(sides_of(scene, acts, fit))
            if subject is not None and sides and "unanchored" not in subject.tags:
                name = subject if "s" in fit.slots else there(subject, cells[whom])
                yield from won_by(scene, fit, name, sides)


def _plainly(cells: Sequence[Cell], fit: Fit) -> bool:
    """Whether it was brought for sure, the time is a plain one, and nothing goes on behind the prize."""
    before = [cell.norm for cell in cells[max(0, fit.slots["v"] - 3) : fit.slots["v"]]]
    if not _UNSURE.isdisjoint(before) or (before and before[-1] in HAVE and "had" not in before):
        return False
    after = cells[fit.last] if fit.last < len(cells) else None
    return not cells[fit.slots["t"]].what.mod and (after is None or after.norm in _BEHIND or after.sort == "time")


def meant(scenes: Sequence[Scene], at: int, scene: Scene, pronoun: int) -> Cell | None:
    """The person for "her" or "him": the only one of the sentence, named before it; if none is, the one whom the
    sentence before is about."""
    cells = scene.cells
    if any(begin <= cells[pronoun].start < until for begin, until in scene.quotations):
        return None
    people = [k for k in range(pronoun) if cells[k].sort == "subject" and _somebody(cells, k)]
    if not people:
        earlier = scenes[at - 1] if at else None
        alone = not any(noun(cell) or cell.norm in _SHE for cell in cells[:pronoun])
        if earlier is None or not alone or scene.text[earlier.sentence.end : scene.sentence.start].strip():
            return None
        return about(earlier)
    name = cells[people[0]]
    if any(cells[k].what[0].entities != name.what[0].entities for k in people) or not {"known", "person"} <= {
        *name.tags
    }:
        return None
    ids = frozenset(name.what[0].entities)
    if any(noun(cells[k]) and not describes(cells, k, ids) for k in range(pronoun)):
        return None
    if any(cells[k].norm == "who" and k - people[0] > _ASIDE for k in range(pronoun)):
        return None  # "X beat a rider who won his first"
    before = cells[people[0] - 1].norm if people[0] else ""
    return name if len(ids) == 1 and before not in PREPOSITIONS | {"and", "or"} else None


def _somebody(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name may be a person's: not behind "of" or "in", with no more than words of a sort between."""
    if not somebody(cells, at):
        return False
    before = at - 1
    while (
        before > 0
        and at - before < _CLASS
        and (cells[before].sort in ("word", "adjective") or cells[before].norm == "-")
    ):
        if cells[before].norm in _PLACING and " " not in cells[at].norm:
            return "person" in cells[at].tags
        before -= 1
    return True


_ASIDE = 2
"""Cells from a name to the "who" that is said of it, with a comma between."""
_SHE = frozenset(["he", "she", "who"])
_CLASS = 5
_PLACING = frozenset("of in at from near about".split())
