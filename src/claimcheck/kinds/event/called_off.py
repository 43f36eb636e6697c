"""Words by which something was put off or never was: beside them no time and no place of an event is sure."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import ADVERBS
from claimcheck.kinds.event.found import Said
from claimcheck.kinds.event.index import VERB
from claimcheck.text.shape import Cell
from claimcheck.text.words import MODALS

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


def _as_meant(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word of plans calls nothing off: "later than planned", "as originally planned", "a better plan"."""
    if cells[at].norm in ("plan", "plans"):
        return at + 1 >= len(cells) or cells[at + 1].norm not in ("to", "for", "of")
    return any(cell.norm in ("than", "as") for cell in cells[max(0, at - 2) : at])
