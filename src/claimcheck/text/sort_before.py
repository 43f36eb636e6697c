"""What sort of work a title is, before it: "her courtroom drama Nightfall won", "whose debut Nightfall won"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    CLOSED,
    DETERMINERS,
    NOT,
    is_past,
)

_SORTS = frozenset(
    "film movie picture documentary docudrama short feature sequel prequel remake drama melodrama comedy tragedy "
    "tragicomedy thriller chiller shocker weepie western noir musical satire farce fable parable biopic epic saga "
    "spoof caper whodunit whodunnit tearjerker romance romcom debut adaptation cartoon animation anime blockbuster "
    "novel novella book bestseller memoir biography autobiography trilogy play monologue opera operetta oratorio "
    "ballet symphony concerto sonata song ballad single album record hit anthem poem story tale miniseries series "
    "sitcom show videogame painting portrait sculpture installation photograph".split()
)
_CLOSED = CLOSED | NOT
_LONGEST = 6


def past_its_sort(cells: Sequence[Cell], at: int) -> int:
    """The cell at which the phrase begins that says of what sort the work at a cell is, from its article, "whose", or
    the name of whose it is; `at` itself where nothing says so."""
    if "work" not in cells[at].tags or at < 2 or cells[at - 1].norm not in _SORTS:
        return at
    first = at - 1
    while first > 0 and at - first < _LONGEST and _plain(cells, first - 1):
        first -= 1
    before = cells[first - 1] if first else None
    if before is None:
        return at
    if before.norm in DETERMINERS or before.norm == "whose":
        return first - 1
    owned = before.sort == "possessive" and first > 1 and cells[first - 2].sort == "subject"
    return first - 2 if owned else at


def _plain(cells: Sequence[Cell], at: int) -> bool:
    """Whether an adjective or a noun stands at a cell, or a hyphen between two words."""
    cell = cells[at]
    if cell.norm == "-":
        return True
    joined = cells[at + 1].norm == "-" or (at > 0 and cells[at - 1].norm == "-")
    verb = is_past(cell.norm) and not joined
    return cell.sort in ("word", "adjective", "time", "number") and cell.norm not in _CLOSED and not verb
