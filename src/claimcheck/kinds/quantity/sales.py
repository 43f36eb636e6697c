"""Whether two prices, told months apart with their digits in another order, are of one sale."""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.kinds.quantity.settled import apart
from claimcheck.model import Statement
from claimcheck.text.kindred import kindred, lacking
from claimcheck.text.misprints import swapped
from claimcheck.text.sources import marked
from claimcheck.text.story import page_figures

_MONTH = 31
_TELLING = 3
"""Digits of a figure that is not found in two texts by chance."""
_PARTNERS = 2
"""Names of a sentence on a sale: what was sold, and who sold or bought it."""
_KINDRED = 5.5
"""What two texts must share (see `text.kindred`) to tell one story of what they call by a noun."""


def one_deal(earlier: Statement, later: Statement) -> bool:
    """Whether two prices of one thing, told months apart, are of one deal: the digits changed places, and the two
    have a telling figure in common, such as what was paid for a share."""
    if later.attribute != "price" or earlier.value is None or later.value is None or not later.times:
        return False
    both = page_figures(earlier) & page_figures(later)
    return any(len(figure) >= _TELLING for figure in both) and swapped(earlier.value.text, later.value.text)


def one_sale(earlier: Statement, later: Statement) -> bool:
    """Whether two prices, told months apart with their digits in another order, are of one sale: of the same month,
    between the same two who are named, or of what has the same noun in two texts that tell one story."""
    if later.attribute != "price" or earlier.value is None or later.value is None or not later.times:
        return False
    if not swapped(earlier.value.text, later.value.text) or not _one_month(earlier, later):
        return False
    if apart(earlier, later, "whom") or apart(earlier, later, "by"):
        return False
    nouns = set(marked(earlier, "head")), set(marked(later, "head"))
    caps = set(marked(earlier, "cap")), set(marked(later, "cap"))
    if nouns[0] != nouns[1] or lacking(earlier, later) or marked(earlier, "who") != marked(later, "who"):
        return False
    if caps[0] == caps[1] and len(caps[0]) >= _PARTNERS:
        return True
    return bool(nouns[0]) and kindred(earlier, later) >= _KINDRED


def _one_month(earlier: Statement, later: Statement) -> bool:
    """Whether both tell one time of a month at most, or the later one tells that in which the earlier was published."""
    spans = [[when.inner for when in one.times] for one in (earlier, later)]
    if any(span.days is None or span.days > _MONTH for span in (*spans[0], *spans[1])):
        return False
    if not spans[0]:
        day = earlier.published
        return day is not None and any(span.overlaps(Interval(day, day + 1)) for span in spans[1])
    return len(spans[0]) == len(spans[1]) == 1 and spans[0][0].overlaps(spans[1][0])
