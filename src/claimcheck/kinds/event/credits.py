"""Who made a thing, told in two texts however far apart: it has one architect, one author all its days.

The things must have one name with one noun, and nothing that makes the one a part of the other: the reading room of
a library has an architect of its own.
"""

from __future__ import annotations

from claimcheck.model import Statement
from claimcheck.text import towns
from claimcheck.text.kindred import kindred, lacking
from claimcheck.text.sources import marked
from claimcheck.text.stems import stem
from claimcheck.text.story import page_names, page_words
from claimcheck.text.words import PREPOSITIONS

MADE = frozenset(["design by", "write by"])
"""What is done to a thing once, by one who is named for it ever after; of a painting, a score or a statue there are
many of one title."""
_GENERIC = frozenset(
    "bridge footbridge viaduct tunnel tower house opera hall library museum gallery theatre theater stadium arena "
    "church cathedral chapel mosque temple synagogue palace school university college hospital station airport park "
    "square centre center building castle hotel villa pavilion monument memorial court national city central public "
    "royal state town municipal grand old great concert art arts novel play book symphony saint north south east "
    "west".split()
)
"""Words of the names of many things."""
_ANEW = frozenset(
    stem(word)
    for word in "redesigned renovated restored extended enlarged adapted translated revised remodelled remodeled "
    "converted refurbished new edition adaptation translation version sequel score libretto screenplay script lyrics "
    "music sets costumes extension wing annexe facade interior garden gardens".split()
)
"""Stems of words of a sentence by which what is made is made anew, or is a part."""
_GONE = frozenset(stem(word) for word in "demolished destroyed demolition rebuilt razed burned burnt".split())
"""Stems of words of a text by which there may have been two of one name, one after the other."""
_NAMED = 2
"""Words by which a thing is known: a name and a noun, or two words of a title."""
_KINDRED = 3.0
"""What two texts must share (see `text.kindred`)."""


def one_made_thing(earlier: Statement, later: Statement) -> bool:
    """Whether two texts tell who made one thing, and neither knows whom the other one names."""
    if later.attribute not in MADE or earlier.path == later.path:
        return False
    makers = [set(marked(told, "full")) for told in (earlier, later)]
    if page_names(earlier) & makers[1] or page_names(later) & makers[0]:
        return False
    if any(
        not _ANEW.isdisjoint(map(stem, (*marked(told, "say"), *marked(told, "thing")))) for told in (earlier, later)
    ):
        return False
    if not _GONE.isdisjoint(page_words(earlier) | page_words(later)):
        return False
    return (
        _one_name(earlier, later)
        and not _towns_apart(earlier, later)
        and not lacking(earlier, later, {name for told in (earlier, later) for name in of_makers(told)})
        and kindred(earlier, later) >= _KINDRED
    )


def of_makers(statement: Statement) -> tuple[str, ...]:
    """The words that name who made a thing, and whence they are: "the Zagreb architect Dinko Peric"."""
    return (*marked(statement, "full"), *marked(statement, "whence"))


def _one_name(earlier: Statement, later: Statement) -> bool:
    """Whether the thing has the same names and nouns in both, but for names around it that both texts have."""
    things = [set(marked(told, "thing")) - PREPOSITIONS for told in (earlier, later)]
    names = [words & page_names(told) for words, told in zip(things, (earlier, later), strict=True)]
    nouns = [words - called - {"new"} for words, called in zip(things, names, strict=True)]
    if (nouns[0] ^ nouns[1]) - names[0] - names[1] or not (names[0] & names[1]) - _GENERIC:
        return False
    around = names[0] - page_names(later) or names[1] - page_names(earlier)
    return not around and len(things[0] & things[1]) >= _NAMED


def _towns_apart(earlier: Statement, later: Statement) -> bool:
    """Whether each text has large towns, and they have none in common: there are museums of one name in several."""
    told = [{name for name in page_names(one) - {*of_makers(one)} if towns.is_town(name)} for one in (earlier, later)]
    return all(told) and not told[0] & told[1]
