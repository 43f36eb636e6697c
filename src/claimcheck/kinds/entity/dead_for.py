"""How long somebody has been dead, on a day that is told: "X has been dead for ten years last month"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.aging import shifted
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Span, Statement, TimeRef, Value
from claimcheck.text import moments
from claimcheck.text.scene import Found

_EXACT = ("month", "day")
_MOST = 400
"""Years that anybody is said to have been dead for to the month."""


def dead_for(found: Found, facts: Facts) -> Iterator[Statement]:
    """The death, so many whole years before the month or the day behind them."""
    who, lasted, day = person(found), found.cell("t"), found.cell("d")
    if who is None or lasted is None or day is None or governed(found):
        return
    length, on = lasted.what, day.what
    if not isinstance(length, TimeRef) or length.mod or length.number is None or not length.value.endswith("Y"):
        return
    if on.mod or on.granularity not in _EXACT or not 0 < length.number < _MOST or on.flags:
        return
    text = found.scene.text[lasted.start : day.end]
    yield statement(
        found,
        Told(
            "died", "is", who, who, day, Span(lasted.start, day.end),
            Value(text, lasted.start, day.end, unit=on.granularity), times=(shifted(moments.told(on), -length.number),),
        ),
    )  # fmt: skip


DEAD_FOR = (
    Pattern(
        "dead for so long", "Urho Kekkonen has been dead for 20 years this August.",
        "{s:subject.person} ,? who? has|have <adv>? been dead for? {t:time.duration} on|in? {d:time.date}", dead_for,
    ),
)  # fmt: skip
