"""Whom "he" or "she" means at the head of a clause: the one person that the sentence before is about.

That sentence must begin with the name, and speak of nobody else: no other name that may be a person's, no title that
is not theirs, no word for another person.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.model import Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import HONORIFICS, MODIFIERS, NEUTRAL

PRONOUNS = frozenset(["he", "she"])
OTHERS = frozenset(
    "man woman boy girl husband wife son daughter father mother brother sister uncle aunt nephew niece cousin "
    "grandfather grandmother widow widower partner friend ally rival opponent challenger critic mentor successor "
    "predecessor colleague deputy aide adviser advisor spokesman spokeswoman lawyer boss assistant protege heir "
    "counterpart colleagues leader chief minister president chancellor premier king queen prince princess candidate "
    "lawmaker senator mayor governor ambassador general officer judge doctor journalist reporter author actor singer "
    "who whose whom him her he she someone somebody another".split()
)
"""Words for somebody else who may be meant in the next sentence."""
_LEADING = HONORIFICS | NEUTRAL | MODIFIERS.keys() | {"the", "-"}


def named(scenes: Sequence[Scene], at: int) -> Scene | None:
    """The sentence with the name in place of its first "he" or "she", or with the name and an apostrophe in place of
    the "his" that it begins with; None if it is not certain."""
    scene = scenes[at]
    own = theirs(scene)
    place = 0 if own else next((k for k, cell in enumerate(scene.cells) if cell.norm in PRONOUNS), -1)
    if place < 0 or at == 0 or _speaks_of_others(scene.cells[:place]):
        return None
    pronoun = scene.cells[place]
    if any(begin <= pronoun.start < until for begin, until in scene.quotations):
        return None  # who speaks may mean anybody
    earlier = scenes[at - 1]
    person = None if scene.text[earlier.sentence.end : scene.sentence.start].strip() else about(earlier)
    if person is None:
        return None
    name = there(person, pronoun)
    means = (name, Cell("possessive", "'s", name.start, name.end, name.first, name.last)) if own else (name,)
    return replace(scene, cells=(*scene.cells[:place], *means, *scene.cells[place + 1 :]))


def there(found: Cell, instead: Cell, upto: Cell | None = None) -> Cell:
    """The cell of a name at the place of the word that stands for it, or of the words from that one up to another."""
    ref: Ref = found.what[0]
    upto = upto or instead
    return replace(
        found, start=instead.start, end=upto.end, first=instead.first, last=upto.last,
        what=(replace(ref, start=instead.start, end=upto.end), found.what[1]),
    )  # fmt: skip


_FOLLOWERS = frozenset(["predecessor", "successor"])


def theirs(scene: Scene) -> bool:
    """Whether a sentence begins with "His predecessor" and the like."""
    cells = scene.cells
    if len(cells) < 2 or cells[0].norm not in ("his", "her"):
        return False
    return any(cell.norm in _FOLLOWERS for cell in cells[1:3])


def _speaks_of_others(cells: Sequence[Cell]) -> bool:
    return any(
        (cell.sort == "subject" and "somewhere" not in cell.tags) or cell.sort == "phrase" or cell.norm in OTHERS
        for cell in cells
    )


def about(scene: Scene) -> Cell | None:
    """The person whose name begins a sentence that speaks of nobody else."""
    cells = scene.cells
    at = 0
    while at < len(cells) and (
        cells[at].sort in ("adjective", "phrase", "possessive")
        or ("somewhere" in cells[at].tags and at + 1 < len(cells))
        or (cells[at].sort == "subject" and "known" in cells[at].tags and "person" not in cells[at].tags)
        or cells[at].norm in _LEADING
    ):
        at += 1
    if at >= len(cells) or cells[at].sort != "subject" or not {"person", "known"} <= set(cells[at].tags):
        return None
    person = cells[at]
    ids = person.what[0].entities
    if "unanchored" in person.tags or len(ids) != 1:
        return None
    rest = cells[at + 1 :]
    for k, cell in enumerate(rest):
        if cell.sort == "subject":
            same = "person" in cell.tags and cell.what[0].entities == ids
            thing = "known" in cell.tags and "person" not in cell.tags
            there = k > 0 and rest[k - 1].norm in ("in", "at", "near", "from")
            if not (same or thing or there or "somewhere" in cell.tags):
                return None
        elif (cell.sort == "phrase" and "office" in cell.tags and not _own(rest, k)) or (
            cell.sort in ("word", "cap")
            and cell.norm in OTHERS
            and cell.norm not in ("who", "her", "he", "she")
            and not (k and of_oneself(rest[k - 1], cell))
        ):
            return None
    return person


def of_oneself(before: Cell, cell: Cell) -> bool:
    """Whether "him" means who is told of all the same: "longer than anybody before him"."""
    return cell.norm == "him" and before.norm in _BESIDE


_BESIDE = frozenset(["before", "after", "behind", "around", "about", "like", "unlike", "than"])


def _own(cells: Sequence[Cell], at: int) -> bool:
    """Whether a title behind the name is theirs: an apposition, or what they are, were or became."""
    before = [cell.norm for cell in cells[max(0, at - 6) : at]]
    return bool({"is", "was", "as", "became", "been", "remains", "become"} & set(before)) or before[:1] == [","]
