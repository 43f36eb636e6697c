"""Two numbers of those to whom one thing happened, which cannot both be true.

The thing is one if the two sentences describe it alike, with a time of which both tell (`text.likeness`).  Victims are
counted for a while, and so are those arrested: what is told while that may go on is let alone, unless the digits
changed places or nobody is left of whom so many were told.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import LAST, Facts
from claimcheck.kinds.quantity import tally_words as words
from claimcheck.kinds.quantity.disagree import rounded
from claimcheck.kinds.quantity.tally import FINAL
from claimcheck.model import Statement
from claimcheck.text.likeness import of_one_place, one_description, one_time
from claimcheck.text.misprints import misprint, swapped
from claimcheck.text.sources import marked, official, one_source
from claimcheck.text.story import knows_other, names, page_names

_LEAST, _NAMED = 5.0, 4.0
"""What two sentences must share to describe one thing (see `text.likeness`), and what they must where both call it the
same and one figure looks like a misprint of the other: a name and a year."""
_COUNTED = 60
"""Days after which victims are counted, and those arrested are known."""
_FIXED = frozenset(["aboard", "dismissed"])
"""What nobody goes on counting."""
_ESTIMATED = frozenset(["earthquake", "flood", "storm", "eruption", "unrest", "attack", "landslide"])
"""Sorts of happenings whose victims are never counted to the last."""
_MANY, _MORE = 1000, 20
"""How many are hardly counted to the last, and from how many on two counts may differ by a few."""
_FEW, _SHARE = 3, 0.1


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """What became of them, by the names around."""
    if statement.voice.kind == "quoted" or statement.voice.asserted or not statement.times:
        return
    for name in names(statement):
        yield (LAST, statement.mode, statement.attribute, name)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if earlier.path == later.path or earlier.published is None or later.published is None:
        return ""
    if earlier.value is None or later.value is None:
        return ""
    first, last = sorted((earlier, later), key=lambda one: one.published or 0)
    assert first.value is not None and last.value is not None
    if not _one_source(first, last) or knows_other(first, last) or not _exclude(first, last):
        return ""
    alike = misprint(first.value.text, last.value.text) > 0 and set(marked(first, "sort")) & set(marked(last, "sort"))
    if first.attribute == "aboard" and _another_ship(first, last):
        return ""
    if not one_description(first, last, _NAMED if alike else _LEAST) or not _counted(first, last):
        return ""
    return f"the number of those {later.attribute} is told in two ways"


def _one_source(first: Statement, last: Statement) -> bool:
    """Whether nobody but the writer answers for both, or an authority for the first."""
    return one_source(first, last) or (official(first) and last.voice.kind == "narrator")


def _another_ship(first: Statement, last: Statement) -> bool:
    """Whether one of the sentences has a name that the other text lacks, and may be of what bears it."""
    names = set(marked(first, "cap")), set(marked(last, "cap"))
    return bool(names[0] - page_names(last) or names[1] - page_names(first))


def _exclude(first: Statement, last: Statement) -> bool:
    """Whether the two are of the same people and differ by more than two counts of them do, or more are a part of
    fewer."""
    assert first.value is not None and last.value is not None
    one, two = first.value.number or 0.0, last.value.number or 0.0
    if one == two or rounded(one, two):
        return False
    fewer, more = (first, last) if one < two else (last, first)
    if of_one_place(fewer, more):
        return False
    who = [next(iter(marked(told, "who")), "") for told in (first, last)]
    turned = swapped(first.value.text, last.value.text)
    if who[0] != who[1]:
        if all(who):
            return False
        part, whole = (one, two) if who[0] else (two, one)
        where = words.PLACES_OF.get(who[0] or who[1], frozenset())
        alone = bool(where & {*marked(first, "say"), *marked(last, "say")})
        return part > whole or (turned and alone)
    if turned:
        return True
    if not _ESTIMATED.isdisjoint((*marked(first, "sort"), *marked(last, "sort"))) and min(one, two):
        return misprint(first.value.text, last.value.text) > 0
    least = min(one, two)
    return max(one, two) < _MANY and (least <= _MORE or abs(one - two) > max(_FEW, _SHARE * least))


def _counted(first: Statement, last: Statement) -> bool:
    """Whether nobody goes on counting when the first one is told."""
    when = one_time(first, last)
    if when is None or when.until is None or first.value is None or last.value is None:
        return False
    if first.attribute in _FIXED or (first.published or 0) - when.until >= _COUNTED:
        return True
    less = (last.value.number or 0.0) < (first.value.number or 0.0)
    if not less:
        return False
    return not last.value.number or FINAL in first.modifiers
