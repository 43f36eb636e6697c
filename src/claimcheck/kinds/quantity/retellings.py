"""Two figures of the same that look like misprints of each other, so that one of them is wrong.

Nothing is known of what they are but that both count the same noun or unit in sentences that tell the same.  So the
likeness of the figures must speak for it, the days and names must not speak against it, and neither text may have the
figure of the other one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.interval import Interval
from claimcheck.kind import LAST, Facts
from claimcheck.kinds.quantity.contests import WHO
from claimcheck.kinds.quantity.disagree import ABOARD, rounded
from claimcheck.kinds.quantity.retold import RESULT, SOLE
from claimcheck.kinds.quantity.retold_words import ALONE, VOTED
from claimcheck.model import Statement
from claimcheck.text.kindred import kindred, lacking
from claimcheck.text.lazy import Pattern
from claimcheck.text.misprints import digits, misprint, swapped
from claimcheck.text.sources import RETOLD, marked, one_source, published_within
from claimcheck.text.stems import stem
from claimcheck.text.story import beyond, knows_other, one_day, one_story, page_figures, page_names
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import fold
from claimcheck.text.words import FUNCTION_CAPS, PREPOSITIONS

_WEEK, _MONTH = 7, 31
_LONG = 3
"""Digits of a figure from which on another order of them is hardly chance."""
_SWAPPED, _SAME = 2, 2
_VICTIMS = frozenset(
    stem(word)
    for word in listed(
        "killed kill dead died deaths death toll bodies body victims injured hurt wounded missing perished lives "
        "casualties fatalities infected cases evacuated rescued homeless displaced arrested detained survivors "
        "survived trapped"
    )
)
"""Stems of words for what goes on being counted for a while."""
_VAGUE = frozenset(
    ["people", "man", "woman", "child", "%", "pp", "$", "€", "£", "m", "km", "mi", "ft", "hour", "minut", "second",
     "day", "week", "month", "year", "t", "ton", "vot", "point", "million", "pound"]
)  # fmt: skip
"""What so much is counted in that the words around must say what is counted."""
_NEVER = frozenset(["%", "pp", "vot"])
"""What a text has several of that look alike."""
_TIMED = frozenset(["second", "minut", "%", "m", "km", "t"])
"""Units in which a decimal is measured once."""
_ARTICLES = frozenset(["the", "a", "an", "its", "his", "her", "of", "for", "it", "he", "she", "they", "company"])
_VOTING = frozenset(stem(word) for word in VOTED)
_WORDS = 3
"""Words that two sentences of one text must share to tell of one vote."""
_VOTED_TWICE = "the result of the vote is told in two ways"
_SETTLED = 30
"""Days after which victims are counted."""
_CLOSE, _CLOSER = 2, 3
"""Names and figures that two texts must have in common beyond the two sentences."""
_EVIDENT, _PLAIN = 5.5, 7.5
"""What two texts must share (see `text.kindred`), and that of figures of which a digit is another one."""
_YEAR = Pattern(r"(?:1[0-9]|20)\d\d")


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """What is counted, by the digits of the figure in order, and by all of them but one."""
    if statement.voice.kind == "quoted" or statement.voice.asserted or statement.value is None:
        return
    if statement.attribute == RESULT:
        for number in statement.value.text.split("-"):
            yield (LAST, "figure", RESULT, number)
        return
    written = digits(statement.value.text)
    yield (LAST, "figure", statement.attribute, "".join(sorted(written)))
    for at, digit in enumerate(written):
        if digit != ".":
            yield (LAST, "figure", statement.attribute, f"{written[:at]}*{written[at + 1 :]}")
    if statement.attribute not in _VAGUE and "." not in written:
        yield (LAST, "figure", statement.attribute, "lost", written)
        for at in range(len(written) if len(written) > _LONG else 0):
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
    slip = misprint(one.text, two.text) or _lost(one.text, two.text)
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
    if len(long) <= _LONG or len(long) - len(short) != 1 or "." in long:
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
    words = len(_words(earlier) & _words(later)) + len(caps[0] & caps[1])
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
    return any(day is not None and published - day > _SETTLED for day in days[0] & days[1])


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
    told_again = _digits(earlier) >= _LONG and beyond(earlier, later) > _CLOSER and published_within(1, earlier, later)
    return told_again or swapped_text(earlier, later) or _precise(earlier)


def _precise(statement: Statement) -> bool:
    return statement.value is not None and "." in statement.value.text and statement.attribute in _TIMED


def _one_time(earlier: Statement, later: Statement) -> bool:
    """Whether no day, year or round says that the figures are of two."""
    steps = set(marked(earlier, "step")), set(marked(later, "step"))
    sure = swapped_text(earlier, later) and _digits(earlier) >= _LONG and earlier.path != later.path
    if steps[0] != steps[1] and (all(steps) or not sure):
        return False
    years = set(marked(earlier, "year")), set(marked(later, "year"))
    if all(years) and not years[0] & years[1]:
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
    keys = set(marked(earlier, "key")), set(marked(later, "key"))
    if (all(keys) and not keys[0] & keys[1]) or (keys[0] ^ keys[1]) & ALONE:
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
    if not misprint(*(one.value.text for one in (earlier, later) if one.value is not None)):
        return False
    if _of_all(earlier, later):
        return bool(_words(earlier) & _words(later))
    if (caps[0] - caps[1] and caps[1] - caps[0]) or _begin_apart(earlier, later):
        return False
    if ("will" in earlier.modifiers) != ("will" in later.modifiers):
        return False
    if turned and _digits(earlier) >= _LONG:
        return len(near) + (shared and later.attribute not in _VAGUE) >= 1
    if turned:
        return len(near) + min(shared, 1) >= 2
    return slip >= _SWAPPED and shared >= 1 and _roles(earlier, later) + shared >= 3


def _of_all(earlier: Statement, later: Statement) -> bool:
    """Whether both are said to be all that there are."""
    return "all" in earlier.modifiers and "all" in later.modifiers and later.attribute not in _VAGUE


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


def _words(statement: Statement) -> set[str]:
    return {*marked(statement, "say"), *marked(statement, "role")}


def _one_telling(earlier: Statement, later: Statement, slip: int) -> bool:
    """Whether two texts tell the same of the same."""
    if evident(earlier, later, slip):
        return True
    if _counting(earlier, later):
        return False
    pages = page_names(earlier), page_names(later)
    if set(marked(earlier, "cap")) - pages[1] and set(marked(later, "cap")) - pages[0]:
        return False
    turned = swapped_text(earlier, later)
    close = beyond(earlier, later)
    vague = later.attribute in _VAGUE
    roles = max(_roles(earlier, later), len(_words(earlier) & _words(later)) // 2)
    together = len(set(marked(earlier, "cap")) & set(marked(later, "cap")))
    if turned and _digits(earlier) >= _LONG:
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


def evident(earlier: Statement, later: Statement, slip: int) -> bool:
    """Whether two short texts tell one story so evidently that the words close to the figures need to say little."""
    roles = min(_roles(earlier, later), _WORDS)
    if not roles or lacking(earlier, later) or later.attribute in _NEVER:
        return False
    weight = kindred(earlier, later) + roles / 2
    if _counting(earlier, later) and not (_held(earlier, later) and weight >= _PLAIN + 1):
        return False
    if swapped_text(earlier, later):
        return weight >= _EVIDENT
    sole = SOLE in earlier.modifiers and SOLE in later.modifiers
    return sole and slip > 0 and roles == _WORDS and weight >= _PLAIN and len(_words(earlier) & _words(later)) > _WORDS


def _held(earlier: Statement, later: Statement) -> bool:
    """Whether fewer are said to have been arrested than were before."""
    if earlier.value is None or later.value is None or earlier.published == later.published:
        return False
    keys = set(marked(earlier, "key")) & set(marked(later, "key"))
    first, last = sorted((earlier, later), key=lambda one: one.published or 0)
    assert first.value is not None and last.value is not None
    return keys == {"held"} and (last.value.number or 0) < (first.value.number or 0)


def long_after(earlier: Statement, later: Statement) -> bool:
    """Whether a figure that does not change any more is told again years later with its digits in another order."""
    if not swapped_text(earlier, later) or not _carrying(earlier, later) or lacking(earlier, later):
        return False
    return kindred(earlier, later) >= _CLOSER


def _carrying(earlier: Statement, later: Statement) -> bool:
    """Whether both count those on board, or the votes of an election."""
    if later.attribute == "vot":
        return bool(set(marked(earlier, "role")) & set(marked(later, "role")) or marked(later, "say"))
    return all(ABOARD & {one.attribute, *marked(one, "role")} for one in (earlier, later))


def _one_past(earlier: Statement, later: Statement) -> bool:
    """Whether a later text may tell of the days of which an earlier one told."""
    earlier, later = sorted((earlier, later), key=lambda one: one.published or 0)
    if not later.times:
        return True
    begins = [when.outer for when in earlier.times]
    if earlier.published is not None:
        begins.append(Interval(earlier.published - _SETTLED, earlier.published + 1))
    return any(one.overlaps(when.outer) for one in begins for when in later.times)


def _counting(earlier: Statement, later: Statement) -> bool:
    """Whether both are of victims of what happened so lately that they may be counted still."""
    roles = set(marked(earlier, "role")), set(marked(later, "role"))
    if not {*roles[0], *roles[1], later.attribute} & _VICTIMS or roles[0] & roles[1] & ABOARD:
        return False
    published = min(one.published or 0 for one in (earlier, later))
    days = [when.inner for one in (earlier, later) for when in one.times]
    if any(day.until is not None and published - day.until > _SETTLED for day in days):
        return False
    year = date.fromordinal(published or 1).year
    if any(_YEAR.fullmatch(told) and int(told) < year for told in page_figures(earlier) & page_figures(later)):
        return not swapped_text(earlier, later)
    if published_within(0, earlier, later) and all(one.voice.kind == "narrator" for one in (earlier, later)):
        return not swapped_text(earlier, later)
    return True


def _roles(earlier: Statement, later: Statement) -> int:
    """How many words close to both figures say what they are of; those that are closest count twice."""
    return sum(len(set(marked(earlier, sort)) & set(marked(later, sort))) for sort in ("role", "near"))


def _digits(statement: Statement) -> int:
    return len(digits(statement.value.text).replace(".", "")) if statement.value is not None else 0


def swapped_text(earlier: Statement, later: Statement) -> bool:
    """Whether the digits of the one stand in another order in the other."""
    one, two = earlier.value, later.value
    return one is not None and two is not None and swapped(one.text, two.text)
