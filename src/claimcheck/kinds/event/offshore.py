"""Where it was at sea, told by the land that is near: "sank off the coast of Chile", "40 miles off Cape Horn", "off the
Norwegian coast", "in the waters off Peru".

Two countries share a sea: only another country than the claim's is a contradiction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.kinds.event.clauses import Attached, is_place
from claimcheck.kinds.event.index import Events
from claimcheck.model import Entity, Ref
from claimcheck.terms import Truth
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS

OFFSHORE = "offshore"
"""The modifier of a place off which something was."""
OFF = "off"
_COASTS = frozenset(
    "coast coasts coastline shore shores shoreline seaboard tip island islands isle isles peninsula port city town "
    "village cape headland point".split()
)
_SIDES = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest north-east "
    "north-west south-east south-west northeastern northwestern southeastern southwestern north-eastern north-western "
    "south-eastern south-western northernmost southernmost easternmost westernmost atlantic pacific mediterranean "
    "baltic caribbean black sea rocky rugged outer far".split()
)
_WATERS = frozenset("waters water sea seas shallows swell surf".split())
_LENGTHS = frozenset(
    "km kilometre kilometres kilometer kilometers mile miles nautical metre metres meter meters yards".split()
)
_ABOUT = frozenset("some about around nearly almost roughly only just barely over a few several dozen hundred".split())
_LANDS = frozenset(["country", "region", "state", "province", "city", "island"])
_LONGEST, _FAR = 9, 6


def offshore(cells: Sequence[Cell], at: int, stop: int, events: Events) -> Attached | None:
    """The place off which something was, in a phrase that begins at a cell."""
    if not any(cell.norm == OFF for cell in cells[at : at + _FAR]):
        return None
    k = _how_far(cells, at, stop)
    if k >= stop or cells[k].norm != OFF or cells[k].sort != "word":
        return None
    last = min(stop, k + _LONGEST)
    k += 1
    side = False
    while k < last and (cells[k].norm in DETERMINERS | _SIDES or cells[k].norm == "-"):
        side, k = side or cells[k].norm in _SIDES, k + 1
    if k >= last:
        return None
    if cells[k].norm in _COASTS and cells[k].sort in ("word", "cap"):
        of = k + 1 if k + 1 < last and cells[k + 1].norm in ("of", "in") else 0
        name = of + 1 + (of + 1 < last and cells[of + 1].norm in DETERMINERS) if of else k + 1
        return _there(cells, at, name, last, events)
    owned = _coast_behind(cells, k, last)
    if owned and (cells[k].sort == "adjective" or is_place(cells[k], events)):
        return Attached(at, owned, k, OFF)  # "off the Norwegian coast", "off Norway's north coast"
    land = "somewhere" in cells[k].tags or not _LANDS.isdisjoint(cells[k].tags)
    return _there(cells, at, k, last, events) if land and not side else None  # not "off Broadway"


def _how_far(cells: Sequence[Cell], at: int, stop: int) -> int:
    """The cell behind a distance, or behind "in the waters", at a cell; the cell itself if there is none."""
    k = at
    if cells[k].norm == "in":
        waters = next((k for k in range(at + 1, min(stop, at + 5)) if cells[k].norm in _WATERS), at)
        return waters + 1 if waters > at and all(cells[k].sort == "word" for k in range(at, waters)) else at
    while k < min(stop, at + 5) and (
        cells[k].sort in ("number", "amount") or cells[k].norm in _LENGTHS | _ABOUT
    ):  # fmt: skip
        k += 1
    return k


def _there(cells: Sequence[Cell], at: int, name: int, stop: int, events: Events) -> Attached | None:
    if name >= stop or not is_place(cells[name], events):
        return None
    after = cells[name + 1] if name + 1 < len(cells) else None
    longer = after is not None and (after.sort in ("possessive", "subject", "cap") or after.norm in ("and", "or", "&"))
    return None if longer else Attached(at, name + 1, name, OFF)


def _coast_behind(cells: Sequence[Cell], name: int, stop: int) -> int:
    """The cell behind the coast that a name owns or describes; 0 if there is none."""
    k = name + 1
    while k < stop and (cells[k].sort == "possessive" or cells[k].norm in _SIDES):
        k += 1
    return k + 1 if k < stop and cells[k].norm in _COASTS else 0


def off_it(known: Sequence[str], said: Ref, entities: Mapping[str, Entity]) -> Truth:
    """Whether what was off a place may have been where the claim says, if it was not there: not off another
    country."""
    here = [_countries(id, entities) for id in said.entities]
    there = [_countries(id, entities) for id in known]
    certain = bool(here) and bool(there) and all(here) and all(there)
    apart = certain and not any(a & b for a in here for b in there)
    return Truth.NO if apart else Truth.MAYBE


def _countries(id: str, entities: Mapping[str, Entity]) -> frozenset[str]:
    """The country that a place is, or lies in."""
    if id not in entities:
        return frozenset()
    return frozenset(one for one in (id, *entities[id].within) if one in entities and entities[one].type == "country")
