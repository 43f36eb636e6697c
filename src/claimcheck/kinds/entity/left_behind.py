"""Whom the dead left: "X was survived by her husband, Y" says that Y was married to X when X died."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.families import KIN, kin
from claimcheck.model import Statement
from claimcheck.text.scene import Found
from claimcheck.text.somebody import somebody

_LEFT = {"husband": "widower", "wife": "widow"}


def left(found: Found, facts: Facts) -> Iterator[Statement]:
    """Whose widow, or other kin, the one named last is; none in a list: "by her husband, Y and Z"."""
    cells, end = found.scene.cells, found.slots["a"] + 1
    if end + 1 < len(cells) and cells[end].norm in ("and", "or", "&") and somebody(cells, end + 1):
        return
    for one in kin("a", "b")(found, facts):
        yield replace(one, mode=_LEFT.get(one.mode, one.mode))


LEFT_BEHIND: tuple[Pattern, ...] = (
    Pattern(
        "kin, survived by", "Urho Kekkonen was survived by his wife, Eva Dahl.",
        "{b:subject.person} ,? who? <have>? <be> <adv>? survived by his|her " + KIN + " ,? {a:subject.person}", left,
    ),
)  # fmt: skip
