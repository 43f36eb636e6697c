"""Whether a sentence tells of two who are against each other, or of whom one comes after the other: who is told of next
may be either of them."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell

AGAINST = frozenset(
    "attacked attacks attack shot stabbed hit struck robbed beaten beat beats defeated defeats defeat lost loses lose "
    "won wins win sued sues accused heckled interrupted confronted challenged challenges pushed punched kicked "
    "insulted abused threatened rescued saved replaced succeeded fought fights fight crash crashed collided killed "
    "killing injured wounded hurt arrested detained charged jailed suspected assaulted raped kidnapped abducted chased "
    "tackled fouled marked outran overtook faces faced meets met versus vs conceded pardoned hired fired sacked "
    "appointed named nominated freed released sentenced married him each other both two".split()
)
"""Words of sentences that have two sides: who is told of next may be the other one."""


def two_sides(earlier: Sequence[Cell], cells: Sequence[Cell]) -> bool:
    """Whether "the 71-year-old" may be somebody who is not named: a victim, an attacker, a rival."""
    return any(
        cell.norm in AGAINST and not _peacefully(row, at) for row in (earlier, cells) for at, cell in enumerate(row)
    )


def _peacefully(row: Sequence[Cell], at: int) -> bool:
    """Whether there is no other side: "has won 22 titles", "struck a last-minute pact", "named after X"."""
    if row[at].norm == "named":
        return at + 1 < len(row) and row[at + 1].norm == "after"
    if row[at].norm in _WON:
        after = row[at + 1] if at + 1 < len(row) else None
        return after is not None and (after.sort == "number" or after.norm in _NOTHING)
    if row[at].norm != "struck":
        return False
    return any(cell.norm in _BARGAINS for cell in row[at + 2 : at + 2 + _OBJECT])


_WON = frozenset(["won", "wins", "win", "lost", "loses", "lose"])
"""Of these, what so many titles and games are."""
_NOTHING = frozenset("no nothing none sleep count track touch sight interest patience faith hope weight".split())
"""What is lost to nobody: "lost no sleep"."""
_BARGAINS = frozenset("deal deals pact agreement agreements accord bargain compromise truce alliance chord".split())
_OBJECT = 6
"""Cells of "an eleventh-hour pact"."""
