"""What of a war begins and ends: "the guns of the war fell silent", "the last shot of the war was fired"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import ADVERBS, event_keys
from claimcheck.kinds.event.index import VERB
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS

SIGNS = frozenset("silent fired laid ceased".split())
_GUNS = frozenset(
    "guns cannons cannon weapons artillery rifles fighting hostilities bloodshed killing shooting".split()
)
_SHOTS = frozenset("shot shots bullet bullets shell shells".split())
_LINKS = frozenset(["of", "in"])
_REACH = 8


def of_the_war(cells: Sequence[Cell]) -> list[Cell] | None:
    """The cells with the war for its guns or its last shot, and "ended" or "began" for what these did."""
    at = next((k for k, cell in enumerate(cells) if cell.norm in _GUNS | _SHOTS), -1)
    if at < 0 or at + 4 >= len(cells) or cells[at + 1].norm not in _LINKS:
        return None
    war = next((k for k in range(at + 2, min(len(cells), at + _REACH)) if _names(cells[k])), 0)
    between = cells[at + 2 : war]
    if not war or any(cell.sort == "mark" or cell.norm in _LINKS for cell in between):
        return None
    verb = war + 1
    while verb < len(cells) and (cells[verb].norm in ADVERBS | {"at", "last"} or cells[verb].norm.endswith("ly")):
        verb += 1
    norms = [cell.norm for cell in cells[verb : verb + 2]]
    first = at
    if cells[at].norm in _SHOTS:
        which = cells[at - 1].norm or cells[at - 1].sort
        if which not in ("last", "final", "first", "opening", "number") or norms[:1] == [] or norms[0] not in BE:
            return None
        if norms[1:] != ["fired"]:
            return None
        told, end, first = "ended" if which in ("last", "final") else "began", verb + 2, at - 1
    elif norms == ["fell", "silent"]:
        told, end = "ended", verb + 2
    elif norms[:1] in (["ceased"], ["ended"], ["stopped"]) and cells[at].norm not in ("guns", "cannons", "cannon"):
        told, end = "ended", verb + 1
    else:
        return None
    first -= first > 0 and cells[first - 1].norm in DETERMINERS
    done = replace(cells[verb], sort="word", norm=told, end=cells[end - 1].end, what=None)
    return [*cells[:first], *cells[at + 2 : war + 1], done, *cells[end:]]


def _names(cell: Cell) -> bool:
    return any(not key.startswith(VERB) for key in event_keys(cell))
