"""How evident it is that two whole texts tell one story: by all the names, telling figures and words that they share.

What two sentences have in common is little where the one retells in a clause what the other one had at length; what
their texts have in common is much.  A name that is that of many texts (a large town) weighs less.
"""

from __future__ import annotations

import re
from collections.abc import Set

from claimcheck.model import Statement
from claimcheck.text import towns
from claimcheck.text.misprints import digits
from claimcheck.text.sources import marked, published_within
from claimcheck.text.story import LONG, one_day, page_days, page_figures, page_months, page_names, page_words
from claimcheck.text.times.words import MONTHS, WEEKDAYS

_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_TELLING = 2
"""Digits of a figure that few texts have."""
_NAME, _TOWN, _FIGURE, _LONG_FIGURE, _WORD = 1.0, 0.5, 0.75, 1.5, 0.3
_NAMES, _FIGURES, _WORDS = 6.0, 3.0, 4.0
"""The most that names, figures and words can weigh."""
_DAY, _WEEKDAY = 1.5, 1.0
"""What one day weighs of which both sentences tell, or one month of a year in both texts; and what a day of the week
weighs of which both texts speak."""
_WEEK = 7
_DAYS = frozenset((*WEEKDAYS, *MONTHS))


def kindred(earlier: Statement, later: Statement) -> float:
    """The weight of what the documents of two statements share beside the two values."""
    if LONG in (*earlier.modifiers, *later.modifiers):
        return 0.0
    both = (page_names(earlier) & page_names(later)) - _DAYS
    named = sum(_TOWN if towns.is_town(name) else _NAME for name in both)
    own = {digits(one.value.text) for one in (earlier, later) if one.value is not None}
    told = [figure for figure in page_figures(earlier) & page_figures(later) - own if len(figure) >= _TELLING]
    counted = sum(
        _LONG_FIGURE if len(figure) > _TELLING and not _YEAR.fullmatch(figure) else _FIGURE for figure in told
    )
    words = len(page_words(earlier) & page_words(later)) * _WORD
    return min(named, _NAMES) + min(counted, _FIGURES) + min(words, _WORDS)


def one_news(earlier: Statement, later: Statement) -> float:
    """The same for two texts of one week, with the day of which both tell; nothing if the two sentences tell two."""
    if not published_within(_WEEK, earlier, later):
        return 0.0
    day = one_day(earlier, later)
    if day is None:
        return 0.0
    if day or page_months(earlier) & page_months(later):
        return kindred(earlier, later) + _DAY
    return kindred(earlier, later) + (_WEEKDAY if page_days(earlier) & page_days(later) else 0.0)


def elsewhere(earlier: Statement, later: Statement) -> int:
    """How many names and telling figures two texts share of which not both sentences tell: what two sentences share may
    be all that there is of two things of a sort."""
    here = {*marked(earlier, "cap")} & {*marked(later, "cap")}
    names = (page_names(earlier) & page_names(later)) - _DAYS - here
    counted = {*marked(earlier, "num")} & {*marked(later, "num")}
    told = (page_figures(earlier) & page_figures(later)) - counted
    return len(names) + sum(len(figure) >= _TELLING for figure in told)


def lacking(earlier: Statement, later: Statement, own: Set[str] = frozenset()) -> bool:
    """Whether the sentence of each has a name that the other text lacks, beside the `own` ones that are compared."""
    names = set(marked(earlier, "cap")) - own, set(marked(later, "cap")) - own
    return bool(names[0] - page_names(later) and names[1] - page_names(earlier))
