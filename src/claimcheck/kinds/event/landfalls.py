"""Which land a storm or a quake struck, when, and at which place: "The cyclone, which struck Ghana at Keta in 1968",
"The typhoon hit the coast of Japan on 26 September 1959".
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import how, ref_of
from claimcheck.kinds.event.found import Said
from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.nouns import Noun
from claimcheck.kinds.event.rows import last_word, tail
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HAVE, MODALS, NOT, PREPOSITIONS

_STORMS = frozenset("cyclone hurricane typhoon storm tornado blizzard".split())
_QUAKES = frozenset("earthquake quake tsunami".split())
_STRUCK = frozenset(
    "struck hit battered lashed ravaged devastated pounded swept shook rocked slammed tore crossed smashed".split()
)
_INTO = frozenset(["into", "across", "through", "over"])
_ASHORE = (("made", "landfall"), ("came", "ashore"), ("went", "ashore"))
_SHORES = frozenset("coast coasts shore shores coastline seaboard delta".split())
_SIDES = frozenset(
    "northern southern eastern western central north south east west north-eastern south-eastern north-western "
    "south-western whole entire low-lying".split()
)
_LONGEST = 6
_GOES_ON = frozenset(["and", "or", "but", "-", "&"])


def landfall(cells: Sequence[Cell], it: Noun, events: Events) -> Said | None:
    """What is said of a storm or a quake by the verb behind its noun, with the land that it struck."""
    word = cells[it.at].norm.split()[-1]
    if word not in _STORMS | _QUAKES:
        return None
    k = it.last + (it.last < len(cells) and cells[it.last].norm == ",")
    relative = k < len(cells) and cells[k].norm in ("that", "which") and cells[k].sort == "word"
    governed = it.first > 0 and cells[it.first - 1].norm in PREPOSITIONS
    if (relative and word in _QUAKES) or (not relative and (governed or k > it.last)):
        return None  # "an aftershock of the quake struck"
    k += relative
    while k < len(cells) and cells[k].norm in HAVE | {"first", "finally", "then"}:
        k += 1
    land, end = _land(cells, k)
    if land < 0:
        return None
    behind = tail(cells, end, events)
    last_word(cells, behind)
    places = [place for place in behind.places if cells[place.first].norm in _AT]
    if not (behind.times or places) or any(ref.how in ("by", "with") for ref in behind.refs):
        return None
    after = cells[behind.last] if behind.last < len(cells) else None
    if after is not None and after.norm in _GOES_ON and behind.last + 1 < len(cells):
        follows = cells[behind.last + 1]
        if follows.sort in ("subject", "time", "adjective") or follows.norm in ("at", "in", "on"):
            return None  # "at Keta and at Lome"
    return Said(
        "landfall", it.at, (it.first, behind.last), it.keys, (*it.refs, how(ref_of(cells[land]), "of")), it.acts,
        time=behind.times[0] if behind.times else None, place=places[0] if places else None,
        modifiers=it.modifiers, ordinal=it.ordinal, sure=len(behind.times) < _SEVERAL, around=_NIGHT,
    )  # fmt: skip


_SEVERAL = 2
_NIGHT = 1
"""Days by which it may have been earlier or later: it goes on past midnight, and clocks differ."""
_AT = frozenset(["at", "near"])
"""What is told of one place of many that were struck; "in" may be of any."""


def _land(cells: Sequence[Cell], at: int) -> tuple[int, int]:
    """The cell of the land that such a verb at a cell has for its object, and the cell behind all that is of it; -1 if
    there is none, or more than one."""
    norms = [cell.norm for cell in cells[at : at + 3]]
    ashore = tuple(norms[:2]) in _ASHORE
    if not ashore and (norms[:1] == [] or norms[0] not in _STRUCK):
        return -1, at
    k = at + 1 + ashore
    k += k < len(cells) and cells[k].norm in (("in", "on") if ashore else _INTO)
    first = k
    while k < len(cells) and k - first < _LONGEST and cells[k].norm in DETERMINERS | _SIDES | _SHORES | {"of"}:
        k += 1
    if k >= len(cells) or cells[k].sort != "subject" or "person" in cells[k].tags:
        return -1, at
    end = k + 1
    if end < len(cells) and cells[end].sort == "possessive":
        end += 1
        while end < len(cells) and cells[end].norm in _SIDES:
            end += 1
        if end >= len(cells) or cells[end].norm not in _SHORES:
            return -1, at
        end += 1
    after = cells[end] if end < len(cells) else None
    if after is not None and (
        after.sort in ("subject", "cap", "adjective") or after.norm in _GOES_ON | BE | MODALS | NOT
    ):
        return -1, at
    return k, end
