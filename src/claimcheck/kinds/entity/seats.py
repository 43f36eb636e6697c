"""Constituencies: what a member of parliament sits for is a name that no claim need know."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell


def for_a_seat(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name behind "for" is that of a constituency: "the Conservative MP for Hampstead and Highgate"."""
    if not any(word in _SEATED for word in cells[at - 1].norm.split()):
        return False
    end = at + 1
    while end < len(cells) and (
        (cells[end].sort in ("subject", "cap") and not {"person", "party"} & {*cells[end].tags})
        or (end > at + 1 and cells[end].norm in ("and", "&", "-", "of"))
    ):
        end += 1
    one_of_a_list = end + 1 < len(cells) and cells[end].norm == "," and cells[end + 1].sort in ("subject", "cap")
    return end > at + 1 and not one_of_a_list and cells[end - 1].norm != "and"


_SEATED = frozenset(
    "mp msp ms mep td mla mpp mna mha mhr ms am senator congressman congresswoman representative councillor deputy "
    "member assemblyman assemblywoman candidate lawmaker legislator".split()
)
