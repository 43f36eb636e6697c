"""Constituencies: what a member of parliament sits for is a name that no claim need know."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell


def for_a_seat(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name behind "for" is that of a constituency: "the Conservative MP for Hampstead and Highgate"."""
    return any(word in _SEATED for word in cells[at - 1].norm.split()) and closed(cells, at)


def closed(cells: Sequence[Cell], at: int) -> bool:
    """Whether the phrase ends behind the place at "of" or "for", and no verb makes it the subject of its own: "Unlike
    X, the Conservative MP for Wigan voted against it"."""
    end = at + 1
    while end < len(cells) and (
        (cells[end].sort in ("subject", "cap", "adjective") and not {"person", "party"} & {*cells[end].tags})
        or (end > at + 1 and cells[end].norm in _JOINS and cells[end + 1 : end + 2] and _named(cells[end + 1]))
        or cells[end].norm == "the"
    ):
        end += 1
    if end == at + 1 or end >= len(cells):
        return end > at + 1
    one_of_a_list = end + 1 < len(cells) and cells[end].norm == "," and _named(cells[end + 1])
    return not one_of_a_list and (cells[end].sort in ("mark", "time") or cells[end].norm in _CLOSING)


def _named(cell: Cell) -> bool:
    return cell.sort in ("subject", "cap")


_JOINS = frozenset(["and", "&", "-", "of", "in"])
_CLOSING = frozenset("who whose since from until between and in for with elected".split())
_SEATED = frozenset(
    "mp msp ms mep td mla mpp mna mha mhr ms am senator congressman congresswoman representative councillor deputy "
    "member assemblyman assemblywoman candidate lawmaker legislator".split()
)
