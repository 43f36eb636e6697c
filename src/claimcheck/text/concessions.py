"""What is granted between a subject and its verb: "X and Y, though officials speak of an old friendship, have had".

The row of cells goes on as if it were not there; the text, and so the voice, keeps it.  Of "while", "since" and "if",
none is read so: they may tell when, or under which condition, the rest is so.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, CONCEDING, HAVE, MODALS, is_finite

_DOUBTS = frozenset(
    "sure certain clear unclear unsure uncertain unknown disputed dispute disputes doubt doubts doubted doubtful deny "
    "denies denied denying contested contest contests questioned question questions challenged unconfirmed unproven "
    "alleged claim claims claimed insist insists insisted say says said believe believes believed think thinks thought "
    "reportedly allegedly perhaps supposedly sources records wrong myth legend differ differs vary varies agree agrees "
    "agreed know knows knew".split()
)
"""Words by which what the sentence tells may not be so."""
_PHRASES = frozenset(["despite", "notwithstanding"])
_VERBS = BE | HAVE | MODALS
_LONGEST = 18


def without(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells without such a clause or phrase and the commas around it, if nothing that the claims know, no time, no
    number and no doubt stands in it."""
    signs = [at for at, cell in enumerate(cells) if cell.norm in CONCEDING and at > 1]
    for at in reversed(signs):
        first = at - 1 - (cells[at - 1].norm == "even")
        end = _end(cells, at) if first > 0 and cells[first].norm == "," else 0
        whole = end and (cells[at].norm in _PHRASES or any(is_finite(cell.norm) for cell in cells[at + 1 : end]))
        if end and _within(cells, first - 1, end + 1, bool(whole)):
            cells = (*cells[:first], *cells[end + 1 :])
    return cells


def _end(cells: Sequence[Cell], at: int) -> int:
    """The comma that closes it; 0 if it holds more than plain words."""
    for k in range(at + 1, min(len(cells), at + _LONGEST)):
        if cells[k].norm == "," and cells[k].sort == "mark":
            return k if k > at + 1 else 0
        plain = cells[k].sort in ("word", "possessive") and "cap" not in cells[k].tags
        if not plain or cells[k].norm in _DOUBTS:
            return 0
    return 0


def _within(cells: Sequence[Cell], before: int, behind: int, whole: bool) -> bool:
    """Whether it parts a subject from its verb, or the parts of a verb; if it may not be `whole`, what follows may be a
    participle that belongs to it: "though the kiosk, opened in 1978, was dull"."""
    if behind >= len(cells):
        return False
    if cells[before].norm in _VERBS:
        return cells[behind].sort != "mark"
    if cells[before].sort == "mark" or (cells[before].sort == "word" and is_finite(cells[before].norm)):
        return False
    return cells[behind].norm in _VERBS or (whole and is_finite(cells[behind].norm))
