"""Two numbers of those on board of one craft, on one voyage, which cannot both be true.

The craft must have the same name, or, in one document, be the same sort of thing; the day must be the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.interval import Interval
from claimcheck.kind import Facts
from claimcheck.kinds.quantity.aboard import ALL_SAVED, KINDS
from claimcheck.kinds.quantity.disagree import rounded
from claimcheck.model import Statement
from claimcheck.text.about import shared
from claimcheck.text.kindred import elsewhere, lacking, one_news
from claimcheck.text.misprints import digits, misprint, swapped
from claimcheck.text.sources import headline_and_text, marked, one_source, published_within
from claimcheck.text.story import knows_other, knows_rest, names, one_day, one_story

_NEWS = 7
"""Days before publication of which a sentence without a time tells."""
_DAYS = 2
"""Days between two publications that tell of one voyage."""
_LONG = 31
_SURE = 2
_FEW = 10
"""Numbers from which on a text that has both figures knows that one was corrected."""
_ALIKE = 3
"""How much two sentences of two documents must share beside the craft: a word counts one, a name two."""
_NAMELESS = 4
"""The same for a craft without a name."""
_KINDRED = 5.0
"""What two texts must share (see `text.kindred.one_news`) for digits that changed places to be of one voyage."""
_BEYOND = 2
"""How much of it must stand beside the two sentences (see `text.kindred.elsewhere`)."""


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """Who is on board of what."""
    if statement.voice.kind == "quoted" or "weak" in statement.modifiers:
        return
    for craft in (*marked(statement, "craft"), *marked(statement, "sort")):
        yield ("aboard", statement.attribute, craft)
    yield ("aboard", statement.attribute, "here", statement.path)
    for name in names(statement):
        yield ("aboard", statement.attribute, "beside", name)
    if statement.value is not None:
        yield ("aboard", statement.attribute, "digits", "".join(sorted(digits(statement.value.text))))


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if not one_source(earlier, later):
        return ""
    one = earlier.value.number if earlier.value is not None else None
    two = later.value.number if later.value is not None else None
    if one is None or two is None or rounded(one, two):
        return ""
    if earlier.path != later.path and min(one, two) >= _FEW and knows_other(earlier, later):
        return ""
    if not (_one_craft(earlier, later) and _one_voyage(earlier, later)) and not _one_loss(earlier, later):
        return ""
    return "the number of those on board is told in two ways"


def _one_loss(earlier: Statement, later: Statement) -> bool:
    """Whether two texts tell of one voyage by all that is around, and one figure looks like a misprint of the other."""
    crafts = [set(marked(one, "craft")) for one in (earlier, later)]
    sorts = [{KINDS.get(sort, sort) for sort in marked(one, "sort")} for one in (earlier, later)]
    if earlier.path == later.path or any(all(kinds) and not kinds[0] & kinds[1] for kinds in (crafts, sorts)):
        return False
    if knows_other(earlier, later):
        return False
    if _all_saved(earlier, later):
        return True
    slip = misprint(*(one.value.text for one in (earlier, later) if one.value is not None))
    if slip < _SURE:
        return False
    return one_story(earlier, later, slip) or _one_news(earlier, later)


def _one_news(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of one news tell of the same people on board, all the rest being said elsewhere in them."""
    if lacking(earlier, later) or one_news(earlier, later) < _KINDRED or elsewhere(earlier, later) < _BEYOND:
        return False
    return swapped(*(one.value.text for one in (earlier, later) if one.value is not None))


def _all_saved(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of one news, which both say that all were saved, tell how many they were."""
    if ALL_SAVED not in earlier.modifiers or ALL_SAVED not in later.modifiers or lacking(earlier, later):
        return False
    if (
        later.attribute != "people"
        or knows_rest(earlier, later)
        or one_day(earlier, later) is None
        or not published_within(_DAYS, earlier, later)
    ):
        return False
    return one_news(earlier, later) >= _KINDRED and elsewhere(earlier, later) >= _BEYOND


def _one_craft(earlier: Statement, later: Statement) -> bool:
    named = [set(marked(one, "craft")) for one in (earlier, later)]
    sorts = [set(marked(one, "sort")) for one in (earlier, later)]
    if all(named):
        return bool(named[0] & named[1])
    if any(named) and earlier.path != later.path:
        return False
    nameless = not any((*named, *sorts)) and earlier.path == later.path
    if nameless and shared(marked(earlier, "about"), marked(later, "about")) == (0, 0):
        return False  # a page may tell of two
    if "indefinite" in later.modifiers and not (earlier.headline or later.headline) and earlier.path == later.path:
        return False
    return sorts[0] == sorts[1] or (any(named) and headline_and_text(earlier, later))


def _one_voyage(earlier: Statement, later: Statement) -> bool:
    spans = [_days(one) for one in (earlier, later)]
    if not any(one.overlaps(two) for one in spans[0] for two in spans[1]):
        return False
    if earlier.path == later.path:
        return True
    if not published_within(_DAYS, earlier, later):
        return False
    same_names, same_words = shared(marked(earlier, "about"), marked(later, "about"))
    known = bool(marked(earlier, "craft") and marked(later, "craft"))
    stated = bool(earlier.times and later.times)
    weight = same_names * 2 + same_words + (_ALIKE - 1) * (known and stated)
    return weight >= (_ALIKE if known else _NAMELESS)


def _days(statement: Statement) -> list[Interval]:
    told = [when.inner for when in statement.times if when.inner.days is not None and when.inner.days <= _LONG]
    published = statement.published
    if told or statement.times:
        return told
    return [Interval(None, None)] if published is None else [Interval(published - _NEWS, published + 1)]
