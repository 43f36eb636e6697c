"""Two figures that their own words call the same, a price, a fine, a result, of one thing that two texts tell of.

What belongs to a day (a sale, a sentence, a vote) is of one thing if both tell that day; what a thing has for a while,
if the two texts are close together; what it has for good (its length, its seats), whenever they are told.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import LAST, Facts
from claimcheck.kinds.quantity import tagged_words as words
from claimcheck.kinds.quantity.measured import agree
from claimcheck.model import Statement
from claimcheck.text.likeness import of_one_place, one_description, one_time
from claimcheck.text.sources import marked, of_itself, official, one_source, published_within
from claimcheck.text.story import knows_other, names, page_figures

_ON_A_DAY, _LASTING = 5.0, 3.5
"""What two sentences must share to describe one thing (see `text.likeness`)."""
_MONTH, _LONG = 31, 400
"""Days between two texts in which a thing has as many members, and in which it has not been rebuilt."""
_TOLD = {
    "price": "what was paid for one thing is told in two ways",
    "fine": "the fine is told in two ways",
    "sentence": "the sentence is told in two ways",
    "vote": "the result of the vote is told in two ways",
    "score": "the result is told in two ways",
    "against": "how many voted against is told in two ways",
    "goals": "the number of goals is told in two ways",
    "time": "the time is told in two ways",
}
_COUNTED = frozenset(["staff", "members", "pupils", "turnout"])
"""Figures that may be told of one place alone."""
_OWN = frozenset(["vot", "win", "won", "beat", "defeat", "sell", "sold", "pay", "fin", "goal", "member", "seat"])
"""Stems of words that only say what is compared."""


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """What the figure is, by the names around."""
    if statement.voice.kind == "quoted" or statement.voice.asserted:
        return
    for name in names(statement):
        yield (LAST, statement.mode, statement.attribute, name)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if earlier.path == later.path or earlier.published is None or later.published is None:
        return ""
    first, last = sorted((earlier, later), key=lambda one: one.published or 0)
    lasting = later.attribute in words.LASTING
    if not published_within(_LONG if later.attribute in words.BUILT else _MONTH, first, last) and lasting:
        return ""
    if not _one_source(first, last) or _knows(first, last) or _fit(first, last):
        return ""
    if later.attribute in _COUNTED:
        fewer, more = sorted((first, last), key=lambda one: (one.value and one.value.number) or 0.0)
        if of_one_place(fewer, more) or (later.attribute == "turnout" and of_one_place(more, fewer)):
            return ""
    own = set(marked(first, "own")), set(marked(last, "own"))
    if any(own) and not (own[0] & own[1] and (own[0] <= own[1] or own[1] <= own[0])):
        return ""
    if _of_another(first, last):
        return ""
    when = one_time(first, last)
    if not lasting and (when is None or (when.days or _LONG) > _MONTH):
        return ""
    if not one_description(first, last, _LASTING if lasting else _ON_A_DAY, _OWN):
        return ""
    return _TOLD.get(later.attribute, f"the {later.attribute} of one thing is told in two ways")


_WHICH = ("of", "for", "body", "matter")
"""What is told of a figure by its own words: of what of somebody's it is, why, who voted, on what."""


def _of_another(first: Statement, last: Statement) -> bool:
    """Whether each tells of another matter, reason, body, part or number of a house."""
    for sort in _WHICH if first.attribute not in words.LASTING else ():
        one, two = set(marked(first, sort)), set(marked(last, sort))
        if one and two and not one & two and not (sort == "of" and (one | two) <= words.FEATURES):
            return True
    told = set(marked(first, "num")), set(marked(last, "num"))
    return bool(told[0] - page_figures(last) and told[1] - page_figures(first))


def _one_source(first: Statement, last: Statement) -> bool:
    """Whether nobody but the writer answers for both, or an authority, or who it is about, for the first."""
    if one_source(first, last):
        return True
    speaker = first.voice.speaker.split()
    known = official(first) or of_itself(first, "") or speaker[:1] in (["its"], ["his"], ["her"], ["their"], ["the"])
    return known and last.voice.kind == "narrator"


def _knows(first: Statement, last: Statement) -> bool:
    """Whether one of the two texts has the figure of the other one too."""
    if first.attribute in ("vote", "score"):
        pairs = {one.value.text for one in (first, last) if one.value is not None}
        return bool(pairs <= page_figures(first) or pairs <= page_figures(last))
    return first.attribute != "time" and knows_other(first, last)


def _fit(first: Statement, last: Statement) -> bool:
    """Whether both figures can be true."""
    one, two = first.value, last.value
    assert one is not None and two is not None
    if one.number is None or two.number is None:
        return sorted(one.text.split("-")) == sorted(two.text.split("-"))
    return one.unit != two.unit or agree(first, last)
