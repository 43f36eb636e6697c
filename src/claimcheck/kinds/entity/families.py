"""How English tells families."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Span, Statement
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.words import HONORIFICS, MODIFIERS, NEUTRAL

KIN = (
    "son|daughter|child|father|mother|parent|grandson|granddaughter|grandchild|grandfather|grandmother|grandparent|"
    "husband|wife|spouse|widow|widower|brother|sister|sibling"
)
WHICH = "eldest|youngest|elder|younger|older|oldest|late|only|first|second|third|former|twin|estranged|then"


def kin(one: str, other: str) -> Callable[[Found, Facts], Iterator[Statement]]:
    """`one` is said to be the kin of `other`."""

    def make(found: Found, facts: Facts) -> Iterator[Statement]:
        a, b, cells = person(found, one), person(found, other), found.scene.cells
        word = _kin_cell(found)
        if a is None or b is None or word is None or _beside_hyphen(found, word):
            return
        after = cells[found.last] if found.last < len(cells) else None
        if after is not None and (
            after.sort == "possessive" or (after.norm == "-" and after.start == cells[found.last - 1].end)
        ):
            return
        if one == "a" and found.slots["a"] < found.slots["b"] and governed(found, "a"):
            return
        if not _titles_between(found, word):
            return
        ref, _ = b.what
        yield statement(
            found,
            Told("kin", cells[word].norm, a, cells[found.first], _last(found), Span(cells[word].start, cells[word].end),
                 objects=(ref,), construction="apposition"),
        )  # fmt: skip

    return make


def _last(found: Found) -> Cell:
    """The last cell that is no mark."""
    cells = found.scene.cells
    return cells[found.last - 1] if cells[found.last - 1].sort != "mark" else cells[found.last - 2]


def _kin_cell(found: Found) -> int | None:
    words = frozenset(KIN.split("|"))
    return next((i for i in range(found.first, found.last) if found.scene.cells[i].norm in words), None)


def _beside_hyphen(found: Found, kin: int) -> bool:
    cells = found.scene.cells
    after = cells[kin + 1] if kin + 1 < len(cells) else None
    before = cells[kin - 1] if kin else None
    return any(c is not None and c.norm == "-" and c.sort == "mark" for c in (after, before))


def _titles_between(found: Found, kin: int) -> bool:
    """Whether only titles stand between "son of" and the name."""
    end = max(found.slots.values())
    for cell in found.scene.cells[kin + 1 : end]:
        if cell.sort in ("phrase", "adjective", "possessive") or cell.norm in ("of", ",", "the", "is", "was", "are"):
            continue
        if cell.norm in MODIFIERS or cell.norm in HONORIFICS or cell.norm in NEUTRAL:
            continue
        return False
    return True
