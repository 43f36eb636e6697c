"""Words by which something was put off or never was: beside them no time and no place of an event is sure."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import ADVERBS
from claimcheck.kinds.event.found import Said
from claimcheck.kinds.event.index import VERB
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, MODALS, PREPOSITIONS

_CALLED_OFF = (
    "cancel", "postpon", "scrap", "delay", "reschedul", "suspend", "abandon", "abort", "plann", "moved",
    "shelv", "original", "would-be", "instead",
)  # fmt: skip
_PLANS = frozenset({"plan", "plans"})
_LATER = frozenset("suspended abandoned scrapped shelved cancelled canceled".split())
"""What may be done with what has been: signed, then suspended."""
_BETWEEN = ADVERBS | frozenset(", and but then later soon again repeatedly was were has have had been".split())
_AHEAD = MODALS | frozenset("to be due set scheduled expected meant supposed".split())


def called_off(cells: Sequence[Cell]) -> tuple[int, ...]:
    """The cells of a sentence that call something off."""
    return tuple(
        k
        for k, cell in enumerate(cells)
        if cell.sort == "word"
        and (cell.norm.startswith(_CALLED_OFF) or cell.norm in _PLANS)
        and not _as_meant(cells, k)
    )


def unsettled(cells: Sequence[Cell], one: Said, off: Sequence[int]) -> bool:
    """Whether what is said may be of what was called off: not where that came after the deed, "signed in Oslo in 1996
    and suspended twice since", "which was signed in Oslo in 1996, was abandoned"."""
    first, last = one.span
    done = (one.pattern == "predicate" and one.acts) or any(key.startswith(VERB) for key in one.keys)
    if not done or one.time is None or any(cell.norm in _AHEAD for cell in cells[max(0, first - 2) : last]):
        return bool(off)
    last = max(last, one.time.last, 0 if one.place is None else one.place.last)
    return any(
        at < last
        or cells[at].norm not in _LATER
        or any(cell.norm not in _BETWEEN or cell.sort not in ("word", "mark") for cell in cells[last:at])
        for at in off
    )


_MOVERS = frozenset(
    "he she they who we i soldiers troops army armies forces tanks police officers rebels fighters militia militias "
    "gunmen protesters demonstrators marchers crowd crowds people family families parents workers miners refugees "
    "men women children settlers students villagers residents neighbours neighbors generals colonels commanders".split()
)
"""Those who move themselves."""


def _went(cells: Sequence[Cell], at: int) -> bool:
    """Whether somebody moved, not what was to be: "the soldiers moved", "when Berg moved to Oslo"."""
    mover = cells[at - 1] if at else None
    if cells[at].norm != "moved" or mover is None or mover.norm in BE:
        return False
    after = cells[at + 1] if at + 1 < len(cells) else None
    alone = after is None or after.sort == "mark" or after.norm in PREPOSITIONS | {"to", "home", "house", "again"}
    return alone and (mover.norm in _MOVERS or (mover.sort == "subject" and "person" in mover.tags))


def _as_meant(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word of plans calls nothing off: "later than planned", "as originally planned", "a better plan", "when
    the soldiers moved"."""
    if _went(cells, at):
        return True
    if cells[at].norm in ("plan", "plans"):
        return at + 1 >= len(cells) or cells[at + 1].norm not in ("to", "for", "of")
    return any(cell.norm in ("than", "as") for cell in cells[max(0, at - 2) : at])
