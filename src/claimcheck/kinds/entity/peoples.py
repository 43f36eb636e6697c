"""Words for people of countries that the claims do not name, or not by that word: "the Latvian economist X", "a Dane".

Such a word is to the grammar a name that nobody knows.  Where a person stands whose nationalities the claims list, it
is read once more as what it is: the adjective of a country.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.kind import Facts
from claimcheck.model import Entity, Mention, Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import fold, words

COUNTRY = "country"
_TAGS = ("full", COUNTRY, "somewhere", "known", "demonym")


_CULTURE = frozenset(
    "opera language literature cuisine folk food wine cinema film art dance poetry song songs history law football "
    "rugby music cooking antiques furniture coffee ballet theatre".split()
)
"""Nouns behind such a word that are of the country: "an Italian opera singer"."""


@frozen
class Peoples:
    """`words`: the country of a folded word for its people.  `ids`: entities by the folded name of a country that the
    claims know after all.  `alike`: the groups in which the country of a folded name is."""

    words: Mapping[str, str]
    ids: Mapping[str, tuple[str, ...]]
    alike: Mapping[str, frozenset[int]]


def peoples(facts: Facts) -> Peoples | None:
    """Made once for a book; None if it tells of nobody's nationality."""
    if not any(entity.nationality for entity in facts.entities.values()):
        return None
    ids: dict[str, tuple[str, ...]] = {}
    for entity in facts.entities.values():
        if entity.type == COUNTRY:
            for name in entity.names:
                ids.setdefault(fold(name.text), (entity.id,))
    said: dict[str, str] = {}
    for line in facts.words("entity", "demonyms"):
        for one in line.split("; "):
            country, _, row = one.partition(": ")
            said.update((word.replace("-", " "), country) for word in row.split())
    alike: dict[str, set[int]] = {}
    for number, group in enumerate(facts.words("entity", "one_people")):
        for country in group.split("|"):
            alike.setdefault(fold(country), set()).add(number)
    return Peoples(said, ids, {country: frozenset(groups) for country, groups in alike.items()})


def peopled(scene: Scene, known: Peoples | None) -> Scene:
    """The sentence with these words as adjectives of their countries; the same if it has none."""
    if known is None or known.words.keys().isdisjoint(scene.norms):
        return scene
    cells = tuple(
        _adjective(cell, known) if cell.norm in known.words and _alone(scene, at) else cell
        for at, cell in enumerate(scene.cells)
    )
    return scene if cells == scene.cells else replace(scene, cells=cells)


def _alone(scene: Scene, at: int) -> bool:
    """Whether the word is written with a capital, and no part of a longer one: "Latvian-born"."""
    cells, cell = scene.cells, scene.cells[at]
    if cell.sort not in ("word", "cap", "subject") or "known" in cell.tags or scene.caps:
        return False
    if not scene.text[cell.start].isupper():
        return False
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is not None and after.norm in _CULTURE:
        return False
    before = cells[at - 1] if at else None
    return not any(
        one is not None and (one.norm in ("-", "/") or one.sort == "cap" or "unknown" in one.tags)
        for one in (before, after)
    )


def _adjective(cell: Cell, known: Peoples) -> Cell:
    country = known.words[cell.norm]
    ids = known.ids.get(fold(country), ())
    ref = Ref(cell.start, cell.end, cell.norm.capitalize() if not ids else country, ids, (COUNTRY,), "adjective")
    mention = Mention(cell.start, cell.end, "name", ids)
    return replace(cell, sort="adjective", tags=_TAGS, what=(ref, mention))


def unnamed(ref: Ref) -> bool:
    """Whether a word is that of a country of which the claims know nothing."""
    return not ref.entities and ref.types == (COUNTRY,)


def may_be(ref: Ref, of: Sequence[Entity], known: Peoples) -> bool:
    """Whether the word for a country that the claims don't name may be said of people of one of these all the same."""
    country = fold(known.words.get(fold(ref.text), ""))
    groups = known.alike.get(country, frozenset())
    for entity in of:
        for name in entity.names:
            folded = fold(name.text)
            if folded == country or groups & known.alike.get(folded, frozenset()):
                return True
        if any(words(word) == words(ref.text) for word in entity.adjectives):
            return True
    return False
