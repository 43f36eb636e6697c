"""Two prices of one thing, or two fines or sentences of one and the same, which cannot both be true.

The name must be the same; where both tell who bought or fined, that too, and the time.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.disagree import rounded
from claimcheck.model import Statement
from claimcheck.text.about import NAME, shared
from claimcheck.text.conversions import SCALES
from claimcheck.text.sources import RETOLD, marked, one_source, published_within

_NEWS = 7
"""Days before publication of which a sentence without a time tells."""
_DAYS = 2
"""Days between two publications that tell of one deal or trial."""
_ALIKE = 1
"""How much two sentences of two documents must share beside the name."""
_ROUNDED = 0.05
_BECAUSE = {"price": "the price is told in two ways", "fine": "the fine is told in two ways",
            "sentence": "the sentence is told in two ways"}  # fmt: skip


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The price, fine or sentence, by the last word of whose it is."""
    if statement.voice.kind == "quoted" or "weak" in statement.modifiers:
        return
    for name in marked(statement, "whom"):
        yield ("settled", statement.attribute, name.split()[-1])


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if not one_source(earlier, later):
        return ""
    if RETOLD in (*earlier.modifiers, *later.modifiers) or _agree(earlier, later):
        return ""
    if not _one_name(earlier, later) or not _one_time(earlier, later):
        return ""
    return _BECAUSE[later.attribute]


def _one_name(earlier: Statement, later: Statement) -> bool:
    names = [next(iter(marked(one, "whom")), "") for one in (earlier, later)]
    doers = [set(marked(one, "by")) for one in (earlier, later)]
    if all(doers) and not doers[0] & doers[1]:
        return False
    others = [{word for word in marked(one, "about") if word.startswith(NAME)} for one in (earlier, later)]
    if all(others) and not others[0] & others[1]:
        return False
    if names[0] != names[1]:
        return earlier.path == later.path and " " not in min(names, key=len)
    return earlier.path == later.path or " " in names[0]


def _one_time(earlier: Statement, later: Statement) -> bool:
    told = [[when.inner for when in one.times] for one in (earlier, later)]
    if all(told):
        if not any(one.overlaps(two) for one in told[0] for two in told[1]):
            return False
    elif any(told):
        published = later.published
        spans = told[0] or told[1]
        if published is None or not any(
            span.begin is not None and published - _NEWS <= span.begin <= published for span in spans
        ):
            return False
    if earlier.path == later.path:
        return True
    if not published_within(_DAYS, earlier, later):
        return False
    names, words = shared(marked(earlier, "about"), marked(later, "about"))
    return all(told) or names * 2 + words >= _ALIKE


def _agree(earlier: Statement, later: Statement) -> bool:
    """Whether the figures are the same at the coarser rounding, or of two moneys."""
    one, two = earlier.value, later.value
    if one is None or two is None or one.number is None or two.number is None or one.unit != two.unit:
        return True
    if not one.unit:
        return one.number == two.number
    factor = SCALES.get(one.unit, ("", 1.0))[1]
    near = abs(one.number - two.number) <= _ROUNDED * max(one.number, two.number)
    return near or rounded(one.number / factor, two.number / factor)
