"""Which town "the city" is whose name stands right before its clause: "he was in Nagano when the town hosted"; and
"the capital" of the one country of a sentence: "Norlanders recall the games, which the capital hosted"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import WHERE, how, is_place, ref_of
from claimcheck.kinds.event.editions import CAPITAL
from claimcheck.kinds.event.index import Events
from claimcheck.model import Ref
from claimcheck.text.scene import PLACES
from claimcheck.text.shape import Cell
from claimcheck.text.towns import is_town

_NOUNS = frozenset(["city", "town"])
_LINKS = frozenset("when as while before after once because since where".split())
_LANDS = frozenset(["country", "state", "province", "region"])


def the_city(cells: Sequence[Cell], first: int, verb: int, events: Events) -> list[Ref]:
    """The town for the subject "the city" in cells [first, verb), if it is the only place before it."""
    words = [cell.norm for cell in cells[first:verb]]
    if len(words) < 2 or words[0] != "the" or words[1] not in _NOUNS or words[2:] not in ([], ["first"], ["itself"]):
        return []
    at = first - 2 - (first > 2 and cells[first - 2].norm == ",")
    if at < 1 or cells[first - 1].norm not in _LINKS or cells[at - 1].norm not in WHERE:
        return []
    places = [cell for cell in cells[:first] if is_place(cell, events) or cell.sort == "adjective"]
    town = is_place(cells[at], events) and (is_town(cells[at].norm) or _is_town(ref_of(cells[at])))
    return [how(ref_of(cells[at]), "agent")] if town and len(places) == 1 else []


def the_capital(cells: Sequence[Cell], first: int, verb: int) -> list[Ref]:
    """The capital for the subject "the capital", or "its capital", in cells [first, verb): of the one country that the
    sentence names before it."""
    words = [cell.norm for cell in cells[first:verb]]
    if words[:2] not in (["the", "capital"], ["its", "capital"], ["their", "capital"]) or len(words) > 2:
        return []
    lands = [ref_of(cell) for cell in cells[:first] if cell.sort in ("subject", "adjective") and _is_place(cell)]
    countries = {id for ref in lands for id in ref.entities}
    if len(countries) != 1 or any("country" not in ref.types for ref in lands):
        return []
    start, end = cells[first].start, cells[first + 1].end
    return [Ref(start, end, " ".join(words), (*countries,), (CAPITAL,), "agent")]


def _is_place(cell: Cell) -> bool:
    return bool(set(ref_of(cell).types) & PLACES) or "somewhere" in cell.tags


def _is_town(ref: Ref) -> bool:
    return "city" in ref.types and not _LANDS & set(ref.types)
