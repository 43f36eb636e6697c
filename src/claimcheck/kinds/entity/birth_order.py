"""Who is the eldest or the youngest of somebody's children: "the youngest of three children of X and Y, she"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.interval import Interval
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.sexes import sex_by_name
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Entity, Ref, Span, Statement
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell

_OLDEST = frozenset(["eldest", "oldest", "elder", "older"])
_OF_TWO = frozenset(["elder", "older", "younger"])
_CHILDREN = {"children": "", "child": "", "sons": "he", "son": "he", "daughters": "she",
             "daughter": "she"}  # fmt: skip
_ORDER = "youngest|eldest|oldest|elder|older|younger"
_LISTED = frozenset(["with", "by", "from", "-", "who", "still", "living", "surviving"])
"""Words behind "children" by which not all of them are meant."""


def of(*parents: str) -> Callable[[Found, Facts], Iterator[Statement]]:
    """Somebody is said to be the first or last by birth of the children of those in the slots."""

    def make(found: Found, facts: Facts) -> Iterator[Statement]:
        who, cells = person(found), found.scene.cells
        elders = [person(found, slot) for slot in parents]
        if who is None or governed(found) or len(who.what[0].entities) != 1:
            return
        said = next(k for k in range(found.first, found.last) if cells[k].norm in _ORDER.split("|"))
        noun = next(k for k in range(said, found.last) if cells[k].norm in _CHILDREN)
        ids = [one.what[0].entities[0] for one in elders if one is not None and len(one.what[0].entities) == 1]
        if len(ids) != len(parents) or who.what[0].entities[0] in ids or not _all(cells, said, noun, found.last):
            return
        order, sex = cells[said].norm, _CHILDREN[cells[noun].norm]
        known = list(_children(ids, sex, facts))
        number = _number(cells[said:noun])
        if number is not None and number < len(known):
            return  # those of one marriage
        other = _first(who.what[0].entities[0], known, order in _OLDEST)
        if other is None:
            return
        last = max((who, *(one for one in elders if one is not None), cells[noun]), key=lambda cell: cell.end)
        ref = Ref(cells[noun].start, cells[noun].end, other.name, (other.id,), ("person",))
        yield statement(
            found,
            Told("elder", "older" if order in _OLDEST else "younger", who, cells[found.first], last,
                 Span(cells[said].start, cells[said].end), None, (ref,), construction="copula"),
        )  # fmt: skip

    return make


def _all(cells: Sequence[Cell], said: int, noun: int, last: int) -> bool:
    """Whether all children are meant: the elder is one of two, and no words part them."""
    if last < len(cells) and cells[last].norm in _LISTED:
        return False
    between = cells[said + 1 : noun]
    if any(cell.sort == "word" and cell.norm not in ("of", "two") for cell in between):
        return False  # "the youngest of her surviving children"
    single = cells[noun].norm in ("child", "son", "daughter")
    if _number(between) == _TWO:
        return not single
    return cells[said].norm not in _OF_TWO or (single and not _CHILDREN[cells[noun].norm])


def _number(cells: Sequence[Cell]) -> int | None:
    """How many there are said to be."""
    return next((int(cell.what.value) for cell in cells if cell.sort == "number"), None)


_TWO = 2


def _children(parents: Sequence[str], sex: str, facts: Facts) -> Iterator[Entity]:
    """The known children of these, of one sex if it is told."""
    for one in facts.entities.values():
        if one.child_of and set(parents) <= set(one.child_of) and (not sex or sex_by_name(one) == sex):
            yield one


def _first(id: str, children: Sequence[Entity], oldest: bool) -> Entity | None:
    """The other one of the children who was born first, or last; None if the person is none of them."""
    others = [one for one in children if one.id != id and _born(one) is not None]
    if len(others) == len(children):
        return None
    return (min if oldest else max)(others, key=lambda one: _born(one) or 0, default=None)


def _born(one: Entity) -> int | None:
    born: Interval | None = one.born
    return None if born is None else born.begin


_A, _B, _S = "{a:subject.person}", "{b:subject.person}", "{s:subject.person}"
_NOUNS = "|".join(_CHILDREN)
BIRTH_ORDER: tuple[Pattern, ...] = (
    Pattern(
        "youngest child of two, first", "The youngest of three children of Ola Aas and Liv Aas, Kari Aas skied.",
        f"^ the {_ORDER} of ~1 {_NOUNS} of|born to? ~1 {_A} and {_B} , {_S}", of("a", "b"),
    ),
    Pattern(
        "youngest child, first", "The youngest of three children of Ola Aas, Kari Aas skied.",
        f"^ the {_ORDER} of ~1 {_NOUNS} of|born to? ~1 {_A} , {_S}", of("a"),
    ),
    Pattern(
        "youngest child of two, behind", "Kari Aas, the youngest of three children of Ola Aas and Liv Aas, skied.",
        f"{_S} ,|is|was <adv>? the {_ORDER} of ~1 {_NOUNS} of|born to? ~1 {_A} and {_B}", of("a", "b"),
    ),
    Pattern(
        "youngest of somebody's children", "Kari Aas, the youngest of Ola Aas's three children, skied.",
        f"{_S} ,|is|was <adv>? the {_ORDER} of {_A} <poss> ~1 {_NOUNS}", of("a"),
    ),
    Pattern(
        "youngest child of two", "Kari Aas, the youngest child of Ola Aas and Liv Aas, skied.",
        f"{_S} ,|is|was <adv>? the {_ORDER} {_NOUNS} of {_A} and {_B}", of("a", "b"),
    ),
)  # fmt: skip
