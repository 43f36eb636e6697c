"""Whether what is told of a day has happened: "died on Sunday, July 26", "we watched it from the roof on Sunday"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, DETERMINERS, HAVE, MODALS, NOT, PARTICIPLES, PASTS, PREPOSITIONS, is_past

_AHEAD = frozenset(
    listed(
        "to scheduled planned set due expected slated booked fixed arranged called agreed promised announced vowed "
        "decided proposed postponed delayed adjourned moved pencilled timed slotted billed advertised"
    )
)
"""Verbs behind which a day may be one to come: "agreed on Sunday", "adjourned to"."""
_WHERE = frozenset(listed("in at from near outside inside behind above under along through off"))
"""Words for the place of a deed: behind others a day may be that of a thing to come ("tickets for the fair on")."""
_SUBJECTS = frozenset(listed("he she it they we i you who which that"))
_OBJECTS = frozenset(listed("him her it them us me himself herself itself themselves"))
_WAS = frozenset(listed("was were been wasn't weren't"))
_PLACES = 2
_REACH = 8
"""Words before the day among which the verb is looked for."""


def happened(found: Found) -> bool:
    """Whether a verb in the past stands before the day, with at most its object in a word and the place of the deed
    between them, and none that looks ahead: not "was scheduled on", nor "spoke about the fair on"."""
    cell = found.cell("when")
    cells = found.scene.cells
    at = next((k for k, one in enumerate(cells) if one is cell), 0) - 1
    if at < 1 or cells[at].norm != "on" or any(one.norm in MODALS | _AHEAD for one in cells[max(0, at - _REACH) : at]):
        return False
    if _past(cells, at - 1):
        return cells[at - 2].norm not in DETERMINERS
    verb = _over_the_place(cells, at - 1)
    return verb > 0 and _past(cells, verb) and _told_of_somebody(cells, verb)


def _over_the_place(cells: Sequence[Cell], at: int) -> int:
    """The cell before the words for places and an object in a word that end here: of "died at her home in Lugo" the
    verb.  0 if there is none."""
    for _ in range(_PLACES):
        where = _opening(cells, at)
        if where is None:
            break
        at = where - 1
    return at - 1 if cells[at].norm in _OBJECTS else at


def _opening(cells: Sequence[Cell], at: int) -> int | None:
    """The cell with which the words for a place begin that end here: "at" of "at her home"."""
    for k in range(at, max(0, at - 4), -1):
        if cells[k].norm in _WHERE:
            return k
        if cells[k].norm in PREPOSITIONS | NOT or cells[k].sort == "mark":
            return None
    return None


def _past(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell is a verb in the past, or a participle behind "was"."""
    *_, before, verb = ("", *f"{cells[at - 1].norm} {cells[at].norm}".split())
    return cells[at].sort in ("word", "term") and (
        verb in PASTS or is_past(verb) or (verb in PARTICIPLES and before in _WAS)
    )


def _told_of_somebody(cells: Sequence[Cell], verb: int) -> bool:
    """Whether a verb has its subject right before it, or its auxiliary: no "tickets sold at the gate on"."""
    before = cells[verb - 1]
    return before.norm in _SUBJECTS | BE | HAVE or before.sort in ("subject", "name")
