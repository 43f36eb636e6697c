"""Names that end in a noun for a place, a contest or a prize: nobody is called so."""

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
    return owned or its or (bool(first) and last in _SITES and last not in _FAMILIES) or scandal or contest


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
