"""By whose count it is told how many died: "By the ministry's final count the disaster killed 48 people", and by
another one, which need not be the one of the claims: "By one estimate the disaster killed 60 people"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import NumberRef
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.words import DETERMINERS

_COUNTS = frozenset(listed("count tally reckoning figures toll"))
_BY = frozenset(["by", "on"])
_OFFICIAL = frozenset(
    listed(
        "government governments ministry ministrys police inquiry commission coroner coroners authorities official "
        "final definitive court courts judge inspectors investigators army navy coastguard company owners owner"
    )
)
"""Words by which a count is the one that holds."""
_GUESSES = frozenset(
    listed("estimate estimates guess guesses reckoning count counts tally tallies version versions account accounts")
)
_NOT_THE_ONE = frozenset(
    listed(
        "one some other others another any many most several various early earliest first initial provisional "
        "preliminary rough unofficial independent rival different conservative higher lower highest lowest low high "
        "own his her my our local contemporary modern"
    )
)
"""Words by which a count is one of several."""
_IN_ALL = frozenset(("in all", "in total", "all told", "altogether", "overall"))
"""Words for the sum at the head of a sentence."""
_LONGEST = 6


def counted_by(cells: Sequence[Cell], at: int) -> bool:
    """Whether nothing but whose count it is stands before a cell, where that is the official one, or a sum is told."""
    if at <= _LONGEST and " ".join(cell.norm for cell in cells[:at]).rstrip(" ,") in _IN_ALL:
        return True
    if not 2 < at <= _LONGEST + 1 or cells[at - 1].norm not in _COUNTS or cells[0].norm not in _BY:
        return False
    between = cells[1 : at - 1]
    plain = all(cell.sort in ("word", "possessive", "adjective", "subject", "term", "phrase") for cell in between)
    said = {word for cell in between for word in cell.norm.split()}
    opens = cells[1].norm in DETERMINERS or cells[1].sort == "subject"
    return plain and opens and not said.isdisjoint(_OFFICIAL) and said.isdisjoint(_NOT_THE_ONE)


def another_count(cells: Sequence[Cell]) -> bool:
    """Whether a sentence tells of one count or estimate of several."""
    return any(
        cell.norm in _GUESSES and any(_said(before) in _NOT_THE_ONE for before in cells[max(0, at - 3) : at])
        for at, cell in enumerate(cells)
        if cell.sort in ("word", "term")
    )


def _said(cell: Cell) -> str:
    return cell.what.text if isinstance(cell.what, NumberRef) else cell.norm
