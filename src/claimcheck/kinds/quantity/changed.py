"""Acts that change how many there are: "the 19 counties of Norway were merged", "the merger of its 19 counties".

What is merged, split or abolished was another number before the act than after it, so that the words give no number
that anything has on the day of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.quantity.owners import ALL_THERE, Amount
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, COPULA_ADVERBS, DETERMINERS, HAVE, MODALS, NOT

_DONE = frozenset(
    listed(
        "merged amalgamated fused united combined consolidated regrouped reorganised reorganized restructured redrawn "
        "absorbed incorporated swallowed abolished scrapped dissolved disbanded eliminated liquidated closed "
        "shuttered split divided subdivided partitioned reduced cut trimmed slashed pared halved doubled tripled "
        "increased expanded replaced superseded axed culled whittled streamlined"
    )
)
"""Participles of what is done to things so that there are more or fewer of them."""
_DOING = (
    frozenset(
        listed(
            "merge merges merging amalgamate amalgamating unite uniting combine combining consolidate consolidates "
            "consolidating reorganise reorganising reorganize reorganizing abolish abolishes abolishing scrap scraps "
            "scrapping dissolve dissolves dissolving disband disbanding eliminate eliminating close closes closing "
            "split splits splitting divide divides dividing reduce reduces reducing cut cuts "
            "cutting replace replaces replacing axe axes axing absorb absorbs absorbing"
        )
    )
    | _DONE
)
_BY_THEMSELVES = frozenset(listed("merged merge united split dissolved disbanded closed vanished disappeared became"))
"""Verbs by which the things themselves are fewer."""
_ACTS = frozenset(
    listed(
        "merger mergers merging amalgamation consolidation union abolition dissolution disbandment elimination closure "
        "closing reorganisation reorganization redrawing reform reduction cutting splitting division replacement "
        "scrapping restructuring"
    )
)
_SIGNS = _DOING | _BY_THEMSELVES | _ACTS
_PARTED = frozenset(["split", "divided", "united"])
"""What is said of opinions, too, unless it is told into what."""
_LINKS = frozenset(listed("in into by to under after before on during since from with when as and or"))
_OWN = frozenset(["the", "all", "possessive", "one of", "some", ALL_THERE])
"""Constructions in which the words are of the things, not of whoever has them."""
_AUXILIARIES = BE | HAVE | MODALS | COPULA_ADVERBS | NOT | frozenset(["to", "all", "together", "later", "then"])
_BEFORE = 3


def signs(norms: frozenset[str]) -> bool:
    """Whether a sentence has a word of such an act."""
    return not _SIGNS.isdisjoint(norms)


def changed(cells: Sequence[Cell], amount: Amount) -> bool:
    """Whether the things that an amount counts are those to which it is done."""
    if amount.construction not in _OWN:
        return False
    first = next((at for at, cell in enumerate(cells) if cell.start >= amount.start), len(cells))
    last = next((at for at, cell in enumerate(cells) if cell.start >= amount.end), len(cells))
    return _behind(cells, last) or _before(cells, first)


def _behind(cells: Sequence[Cell], at: int) -> bool:
    """ "... were merged", "..., which were abolished in 2020, ...", "... have dissolved"."""
    k = at
    while k < len(cells) and cells[k].norm in (",", "which", "that", "who"):
        k += 1
    first = k
    while k < len(cells) and (cells[k].norm in _AUXILIARIES or cells[k].sort == "time"):
        k += 1
    if k >= len(cells):
        return False
    passive = any(cell.norm in BE for cell in cells[first:k])
    word = cells[k].norm
    behind = cells[k + 1] if k + 1 < len(cells) else None
    linked = behind is None or behind.sort in ("mark", "time") or behind.norm in _LINKS
    if word in _PARTED and (behind is None or behind.norm not in ("into", "up", "in")):
        return False
    return word in _DONE if passive else linked and word in _BY_THEMSELVES | _DONE


def _before(cells: Sequence[Cell], at: int) -> bool:
    """ "merged the 19 counties", "abolishing its 19 counties", "the merger of the 19 counties"."""
    k = at - 1
    while k >= 0 and at - k <= _BEFORE and (cells[k].norm in DETERMINERS or cells[k].norm in ("all", "together")):
        k -= 1
    if k < 0:
        return False
    if cells[k].norm == "of":
        return k > 0 and cells[k - 1].norm in _ACTS
    return cells[k].norm in _DOING
