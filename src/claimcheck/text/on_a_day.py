"""Whether a clause tells what was done at the one time of its sentence: "when Mayor X opened it in May 2010"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, HAVE, PREPOSITIONS, REPORTING, is_finite, is_past

_WHEN = frozenset(["when", "while", "as"])
_TOLD = ("date", "range")
_WHERE = frozenset(["in", "on", "of", "at", "near", "with", "for", "to", "from"])
_LOOKING_BACK = REPORTING | frozenset(
    "remembered described blamed apologised apologized commemorated marked honoured honored mourned condemned promised "
    "criticised criticized praised investigated discussed celebrated planned proposed expected wanted demanded thought "
    "told asked vowed pledged".split()
)
"""Verbs behind which a time may be that of what is spoken of."""
_ENDS = BE | HAVE | (PREPOSITIONS - _WHERE) | frozenset("and but who which that when while said says to whose".split())
"""Words behind a verb at which its clause may end."""


def when_it_was_done(cells: Sequence[Cell], first: int, last: int) -> bool:
    """Whether the clause that "when" opens has the one time of its sentence: "when Mayor X opened it in 2010",
    "in 2010, when Mayor X opened it"."""
    opens = next((at for at in range(first - 1, -1, -1) if cells[at].norm in _WHEN), -1)
    if opens < 0 or cells[opens].norm == "as" or any(cell.norm != "the" for cell in cells[opens + 1 : first]):
        return False
    fronted = opens == 3 and cells[1].sort == "time" and cells[0].norm in ("in", "on") and cells[2].norm == ","
    return done_on_a_day(cells, last, 1 if fronted else None)


def done_on_a_day(cells: Sequence[Cell], verb: int, fronted: int | None = None) -> bool:
    """Whether a verb tells what was done at the one time of its sentence, which stands behind it or opens all."""
    times = [at for at, cell in enumerate(cells) if cell.sort == "time"]
    if len(times) != 1 or verb >= len(cells) or cells[times[0]].what.kind not in _TOLD or cells[times[0]].what.mod:
        return False
    if cells[verb].sort not in ("word", "term") or not is_past(cells[verb].norm) or cells[verb].norm in _LOOKING_BACK:
        return False
    if fronted is not None or times[0] < verb:
        return fronted == times[0]
    clause = cells[verb + 1 : times[0]]
    return cells[times[0] - 1].norm != "of" and not any(cell.sort == "mark" or cell.norm in _ENDS for cell in clause)


def who_did(cells: Sequence[Cell], last: int) -> bool:
    """ "X, the chancellor who opened the borders": a post told by what was done in it, whenever that was."""
    if last + 1 >= len(cells) or cells[last].norm not in ("who", "that"):
        return False
    verb = cells[last + 1]
    return verb.sort in ("word", "term") and verb.norm not in BE | HAVE and is_finite(verb.norm)
