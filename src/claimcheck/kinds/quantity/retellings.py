"""Two figures of the same that look like misprints of each other, so that one of them is wrong.

Nothing is known of what they are but that both count the same noun or unit in sentences that tell the same.  So the
likeness of the figures must speak for it, the days and names must not speak against it, and neither text may have the
figure of the other one.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.interval import Interval
from claimcheck.kind import LAST, Facts
from claimcheck.kinds.quantity.contests import WHO
from claimcheck.kinds.quantity.disagree import rounded
from claimcheck.kinds.quantity.evident import (
    LONG,
    SETTLED,
    VAGUE,
    counting,
    evident,
    length,
    long_after,
    roles_shared,
    swapped_text,
    words_of,
    zeros,
)  # fmt: skip
from claimcheck.kinds.quantity.retold import RESULT, SOLE
from claimcheck.kinds.quantity.retold_words import ALONE, VOTED
from claimcheck.kinds.quantity.told_apart import another_sort, known_sorts, of_another_time
from claimcheck.model import Statement
from claimcheck.text.misprints import digits, misprint, scaled
from claimcheck.text.sources import RETOLD, marked, one_source, published_within
from claimcheck.text.stems import stem
from claimcheck.text.story import beyond, knows_other, one_day, one_story, page_figures, page_names
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.tokens import fold
from claimcheck.text.words import FUNCTION_CAPS, PREPOSITIONS

_WEEK, _MONTH = 7, 31
_SWAPPED, _SAME = 2, 2
_TIMED = frozenset(["second", "minut", "%", "m", "km", "t"])
"""Units in which a decimal is measured once."""
_ARTICLES = frozenset(["the", "a", "an", "its", "his", "her", "of", "for", "it", "he", "she", "they", "company"])
_DAYS = frozenset((*WEEKDAYS, *MONTHS))
_VOTING = frozenset(stem(word) for word in VOTED)
_WORDS = 3
"""Words that two sentences of one text must share to tell of one vote."""
_VOTED_TWICE = "the result of the vote is told in two ways"
_CLOSE, _CLOSER = 2, 3
"""Names and figures that two texts must have in common beyond the two sentences."""


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """What is counted, by the digits of the figure in order, and by all of them but one."""
    if statement.voice.kind == "quoted" or statement.voice.asserted or statement.value is None:
        return
    if statement.attribute == RESULT:
        for number in statement.value.text.split("-"):
            yield (LAST, "figure", RESULT, number)
        return
    written = digits(statement.value.text)
    for act in marked(statement, "act") if SOLE in statement.modifiers else ():
        yield (LAST, "figure", statement.attribute, "act", act)
    yield (LAST, "figure", statement.attribute, "".join(sorted(written)))
    for at, digit in enumerate(written):
        if digit != ".":
            yield (LAST, "figure", statement.attribute, f"{written[:at]}*{written[at + 1 :]}")
    if len(plain := written.replace(".", "").strip("0")) > 1:
        yield (LAST, "figure", statement.attribute, "zeros", plain)
    if statement.attribute not in VAGUE and "." not in written:
        yield (LAST, "figure", statement.attribute, "lost", written)
        for at in range(len(written) if len(written) > LONG else 0):
            yield (LAST, "figure", statement.attribute, "lost", written[:at] + written[at + 1 :])


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    one, two = earlier.value, later.value
    if later.attribute == RESULT:
        return _results(earlier, later)
    if one is None or two is None or one.number is None or two.number is None:
        return ""
    if one.number == two.number or rounded(one.number, two.number) or RETOLD in (*earlier.modifiers, *later.modifiers):
        return ""
    if scaled(one.number, two.number) and zeros(earlier, later):
        other = _of_others(earlier, later) or not _one_source(earlier, later) or not _one_time(earlier, later)
        return "" if other else "the same is counted in two ways"
    slip = misprint(one.text, two.text) or _lost(one.text, two.text)
    if (
        marked(later, "act") == marked(earlier, "act") != ()
        and _one_source(earlier, later)
        and _one_time(earlier, later)
    ):
        from claimcheck.kinds.quantity.one_act import one_act  # rarely needed, and start-up time counts

        if not _of_others(earlier, later) and one_act(earlier, later):
            return "the same is counted in two ways"
    if not slip or _scale(one.text) != _scale(two.text) or not _one_source(earlier, later):
        return ""
    apart = not published_within(_MONTH, earlier, later) and earlier.path != later.path
    if not (_one_past(earlier, later) if apart else _one_time(earlier, later)):
        return ""
    if _of_others(earlier, later) and not _of_all(earlier, later):
        return ""
    here = earlier.path == later.path
    if not here and knows_other(earlier, later):
        return ""
    if not here and not published_within(_WEEK, earlier, later):
        return "the same is counted in two ways" if long_after(earlier, later) else ""
    if not (_one_wording(earlier, later, slip) if here else _one_telling(earlier, later, slip)):
        return ""
    return "the same is counted in two ways"


def _lost(one: str, two: str) -> int:
    """Whether one figure is the other without one of its digits, of four at least."""
    short, long = sorted((digits(one), digits(two)), key=len)
    if len(long) <= LONG or len(long) - len(short) != 1 or "." in long:
        return 0
    return int(any(long[:at] + long[at + 1 :] == short for at in range(len(long))))


def _results(earlier: Statement, later: Statement) -> str:
    """The same for two results of a vote, which have one of their numbers in common."""
    if earlier.value is None or later.value is None or RETOLD in (*earlier.modifiers, *later.modifiers):
        return ""
    one, two = (told.value.text.split("-") for told in (earlier, later) if told.value is not None)
    left, right = [n for n in one if n not in two], [n for n in two if n not in one]
    if len(left) != 1 or len(right) != 1 or (one[0] != two[0] and one[1] != two[1]):
        return ""
    slip = misprint(left[0], right[0])
    if not slip or not _one_source(earlier, later) or set(marked(earlier, "step")) != set(marked(later, "step")):
        return ""
    caps = set(marked(earlier, "cap")), set(marked(later, "cap"))
    words = len(words_of(earlier) & words_of(later)) + len(caps[0] & caps[1])
    if earlier.path == later.path:
        enough = _SAME - (slip >= _SWAPPED)
        return _VOTED_TWICE if words >= enough and (caps[0] <= caps[1] or caps[1] <= caps[0]) else ""
    known = any("-".join(result) in page_figures(told) for result, told in ((one, later), (two, earlier)))
    if not known and _one_date(earlier, later) and _one_matter(earlier, later):
        return _VOTED_TWICE
    if known or not published_within(_WEEK, earlier, later) or beyond(earlier, later) < _CLOSER:
        return ""
    days = [[when.inner for when in told.times if (when.inner.days or _WEEK) < _WEEK] for told in (earlier, later)]
    if all(days) and not any(one.overlaps(two) for one in days[0] for two in days[1]):
        return ""
    return _VOTED_TWICE if words >= (1 if slip > 1 else _WORDS) else ""


def _one_date(earlier: Statement, later: Statement) -> bool:
    """Whether both tell one and the same day of long ago, on which the votes were cast: of that they know the vote that
    settled it, and not those on a clause or a timetable."""
    days = [{when.inner.until for when in one.times if when.inner.days == 1} for one in (earlier, later)]
    published = min(one.published or 0 for one in (earlier, later))
    return any(day is not None and published - day > SETTLED for day in days[0] & days[1])


def _one_matter(earlier: Statement, later: Statement) -> bool:
    """Whether a name of the one stands in the other, or both votes are on the same."""
    caps = set(marked(earlier, "cap")), set(marked(later, "cap"))
    if caps[0] - page_names(later) and caps[1] - page_names(earlier):
        return False
    words = [set(marked(one, "say")) - _VOTING - WHO for one in (earlier, later)]
    return bool(words[0] & words[1]) or (bool(caps[0] & caps[1]) and not all(words))


def _scale(written: str) -> str:
    """ "million" of "104.2 million"."""
    return written.rstrip(" .").rpartition(" ")[2] if written[:1].isdigit() and " " in written else ""


def _one_source(earlier: Statement, later: Statement) -> bool:
    """Whether no two sources answer for the figures; what somebody said and the writer tells too has one."""
    if one_source(earlier, later):
        return True
    kinds = {earlier.voice.kind, later.voice.kind}
    if kinds == {"attributed"}:
        spoken = [set(fold(one.voice.speaker).split()) - _ARTICLES for one in (earlier, later)]
        return not all(spoken) or bool(spoken[0] & spoken[1])
    if kinds != {"narrator", "attributed"}:
        return False
    told_again = length(earlier) >= LONG and beyond(earlier, later) > _CLOSER and published_within(1, earlier, later)
    return told_again or swapped_text(earlier, later) or _precise(earlier)


def _precise(statement: Statement) -> bool:
    return statement.value is not None and "." in statement.value.text and statement.attribute in _TIMED


def _one_time(earlier: Statement, later: Statement) -> bool:
    """Whether no day, year or round says that the figures are of two."""
    steps = set(marked(earlier, "step")), set(marked(later, "step"))
    sure = swapped_text(earlier, later) and length(earlier) >= LONG and earlier.path != later.path
    if steps[0] != steps[1] and (all(steps) or not sure):
        return False
    years = set(marked(earlier, "year")), set(marked(later, "year"))
    if all(years) and not years[0] & years[1]:
        return False
    if published_within(_MONTH, earlier, later) and of_another_time(earlier, later):
        return False
    if not swapped_text(earlier, later):
        untimed = not (earlier.times and later.times) and published_within(1, earlier, later)
        return untimed or one_day(earlier, later) is not None
    days = [[when.inner for when in one.times if (when.inner.days or _WEEK) < _WEEK] for one in (earlier, later)]
    return not all(days) or any(one.overlaps(two) for one in days[0] for two in days[1])


def _of_others(earlier: Statement, later: Statement) -> bool:
    """Whether a word close to a figure, or a noun for somebody else, says that the two are not of the same."""
    if later.attribute in ("second", "minut") and {"minut", "hour"} & {
        *marked(earlier, "near"),
        *marked(later, "near"),
    }:
        return True  # the rest of a longer time
    behind = set(marked(earlier, "behind")) - _DAYS, set(marked(later, "behind")) - _DAYS
    unknown = behind[0] - page_names(later) or behind[1] - page_names(earlier)
    if behind[0] - behind[1] and behind[1] - behind[0] and unknown:
        return True
    keys = set(marked(earlier, "key")), set(marked(later, "key"))
    if (all(keys) and not keys[0] & keys[1]) or (keys[0] ^ keys[1]) & ALONE - known_sorts(earlier, later):
        return True
    if another_sort(earlier, later) or another_sort(later, earlier):
        return True
    ordinals = set(marked(earlier, "nth")) - {"new"}, set(marked(later, "nth")) - {"new"}
    if all(ordinals) and not ordinals[0] & ordinals[1]:
        return True
    return set(marked(earlier, "some")) != set(marked(later, "some"))


def _one_wording(earlier: Statement, later: Statement, slip: int) -> bool:
    """Whether two sentences of one text say the same of the same."""
    turned = swapped_text(earlier, later)
    near = set(marked(earlier, "role")) & set(marked(later, "role"))
    caps = set(marked(earlier, "cap")), set(marked(later, "cap"))
    shared = len(caps[0] & caps[1])
    if _stands_beside(earlier, later) or one_day(earlier, later) is None:
        return False
    if "further" in max(earlier, later, key=lambda one: one.start).modifiers:
        return False
    if not misprint(*(one.value.text for one in (earlier, later) if one.value is not None)):
        return False
    if _of_all(earlier, later):
        return bool(words_of(earlier) & words_of(later))
    if (caps[0] - caps[1] and caps[1] - caps[0]) or _begin_apart(earlier, later):
        return False
    if ("will" in earlier.modifiers) != ("will" in later.modifiers):
        return False
    if turned and length(earlier) >= LONG:
        return len(near) + (shared and later.attribute not in VAGUE) >= 1
    if turned:
        return len(near) + min(shared, 1) >= 2
    return slip >= _SWAPPED and shared >= 1 and roles_shared(earlier, later) + shared >= 3


def _of_all(earlier: Statement, later: Statement) -> bool:
    """Whether both are said to be all that there are."""
    return "all" in earlier.modifiers and "all" in later.modifiers and later.attribute not in VAGUE


def _stands_beside(earlier: Statement, later: Statement) -> bool:
    """Whether the sentence of the one has the figure of the other too."""
    assert earlier.value is not None and later.value is not None
    return digits(earlier.value.text) in marked(later, "num") or digits(later.value.text) in marked(earlier, "num")


def _begin_apart(earlier: Statement, later: Statement) -> bool:
    """Whether each sentence begins with a name that the other one lacks."""
    first = set(marked(earlier, "first")), set(marked(later, "first"))
    plain = FUNCTION_CAPS | PREPOSITIONS
    one, two = first[0] - plain - {*marked(later, "cap")}, first[1] - plain - {*marked(earlier, "cap")}
    return bool(one and two and one != two)


def _one_telling(earlier: Statement, later: Statement, slip: int) -> bool:
    """Whether two texts tell the same of the same."""
    if evident(earlier, later, slip):
        return True
    if counting(earlier, later):
        return False
    pages = page_names(earlier), page_names(later)
    if set(marked(earlier, "cap")) - pages[1] and set(marked(later, "cap")) - pages[0]:
        return False
    turned = swapped_text(earlier, later)
    close = beyond(earlier, later)
    vague = later.attribute in VAGUE
    roles = max(roles_shared(earlier, later), len(words_of(earlier) & words_of(later)) // 2)
    together = len(set(marked(earlier, "cap")) & set(marked(later, "cap")))
    if turned and length(earlier) >= LONG:
        news = not vague and together > 0 and published_within(1, earlier, later)
        return close >= _CLOSE - news and roles >= vague
    if "became" in (*earlier.modifiers, *later.modifiers) and not turned:
        return False
    if not misprint(*(one.value.text for one in (earlier, later) if one.value is not None)):  # a digit was lost
        return roles > _WORDS and close >= _CLOSER and published_within(1, earlier, later) and together > 0
    if roles < 1 + vague or close < _CLOSER - (turned and together > 1):
        return False
    if one_day(earlier, later) is None and slip == _SWAPPED:
        return roles > _SAME and together > 1 and close > _CLOSER
    return one_story(earlier, later, slip, 1.0 if turned else 0.0)


def _one_past(earlier: Statement, later: Statement) -> bool:
    """Whether a later text may tell of the days of which an earlier one told."""
    earlier, later = sorted((earlier, later), key=lambda one: one.published or 0)
    news = Interval((later.published or 0) - _WEEK, (later.published or 0) + 1)
    told = [when.outer for when in later.times if not when.outer.overlaps(news)]
    if not told:
        return True
    begins = [when.outer for when in earlier.times]
    if earlier.published is not None:
        begins.append(Interval(earlier.published - SETTLED, earlier.published + 1))
    return any(one.overlaps(two) for one in begins for two in told)
