"""Names of nobody: they end in a noun for a place, a contest or a prize, say where a building is, or are a people's."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell


def is_site(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name is that of a place, or of whom it is called after: "St. Peter's Square"."""
    after = cells[at + 1 : at + 3]
    owned = len(after) > 1 and after[0].sort == "possessive" and after[1].norm in _SITES
    *first, last = cells[at].norm.split()
    scandal = not first and last.endswith("gate") and at > 0 and cells[at - 1].norm in _ABOUT
    its = at > 0 and cells[at - 1].sort == "possessive" and not first and last in _SITES  # the "Square" of it
    contest = not first and last in _CONTESTS
    ends = bool(first) and last in _SITES and last not in _FAMILIES
    called = not first and _of_a_building(cells, at)
    return owned or its or ends or scandal or contest or called or _where(cells, at) or _people(first, last)


def _where(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name says where the building behind it is: "in a New York hospital"."""
    if not at or at + 1 >= len(cells) or cells[at - 1].norm not in ("a", "an"):
        return False
    return cells[at + 1].sort == "word" and "cap" not in cells[at + 1].tags and cells[at + 1].norm in _BUILDINGS


def _of_a_building(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name is what the building before it is called, with capitals both: "at the Hotel Metropole"."""
    if at < 3 or cells[at - 2].norm != "the" or cells[at - 3].norm not in ("at", "in", "outside", "inside", "near"):
        return False
    building = cells[at - 1]
    capital = building.sort == "cap" or "cap" in building.tags
    return capital and (building.norm in _BUILDINGS or building.norm in _CALLED_FIRST)


_CALLED_FIRST = frozenset("building palace palais palazzo villa castle hall théâtre teatro centre center".split())
"""More nouns for a building that may stand before its name."""
_BUILDINGS = frozenset(
    "hospital hospice clinic hotel motel hostel prison jail court courtroom courthouse school college university "
    "nursing restaurant cafe café bar pub nightclub cinema theatre theater suburb slum neighbourhood neighborhood "
    "street pavement sidewalk apartment flat basement warehouse factory mosque church synagogue temple cemetery morgue "
    "mortuary bank station airport".split()
)
"""Nouns for buildings and streets: where they are stands before them, and nobody who may be told of next."""


def _people(first: Sequence[str], last: str) -> bool:
    """Whether a name is that of many: "Black Americans", "Ethnic Albanians"."""
    return len(first) == 1 and first[0] in _GROUPS and last.endswith("s") and not last.endswith("ss")


_GROUPS = frozenset(
    "black white african asian arab native indigenous aboriginal hispanic ethnic jewish muslim sunni shia "
    "kurdish".split()
)


_CONTESTS = frozenset(
    "olympic olympics paralympic paralympics olympiad nobel nobels pulitzer pulitzers grammy grammys oscars bafta "
    "baftas emmys eurovision wimbledon bundesliga eredivisie eurobasket euroleague superbowl".split()
)
"""Contests and prizes that go by one word: "Olympic silver"."""


_ABOUT = frozenset("over of in during since after before about into".split())
"""Words before "Watergate" and the like, a family of which is called Southgate."""
_FAMILIES = frozenset(
    "street road lane park church chapel abbey bridge hall gate hill castle tower house bay river lake".split()
)
"""Nouns that families are called by too: Jerry Hall, Kari Lake, Damon Hill."""
_SITES = frozenset(
    "square street avenue boulevard road lane park gardens palace basilica cathedral church chapel abbey hospital "
    "bridge hall stadium arena airport station gate hill castle tower courthouse cemetery beach bay river lake "
    "mountains valley island islands house cup open championship championships slam prix trophy medal league games "
    "olympics festival prize award awards oscar papers affair scandal accord accords".split()
)
"""Nouns at the end of a name that is no person's."""
