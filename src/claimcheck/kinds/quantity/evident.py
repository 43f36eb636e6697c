"""Two texts that tell one story so evidently that their figures need little else to be of one thing.

A day apart all of the two texts speaks for it; years apart what is told is long past: those on board, the votes, the
dead, who are counted no more.
"""

from __future__ import annotations

from datetime import date

from claimcheck.kinds.quantity.disagree import ABOARD, DEAD
from claimcheck.kinds.quantity.retold import ALL_HELD, SOLE
from claimcheck.lazy import Pattern
from claimcheck.model import Statement
from claimcheck.text.kindred import elsewhere, kindred, lacking, one_news
from claimcheck.text.misprints import digits, swapped
from claimcheck.text.sources import marked, one_source, published_within
from claimcheck.text.stems import stem
from claimcheck.text.story import knows_other, one_day, page_figures, page_names
from claimcheck.text.times.words import listed
from claimcheck.text.units import MONEYS

_MONTH = 31
LONG = 3
"""Digits of a figure from which on another order of them is hardly chance."""
_WORDS = 3
"""Words close to both figures that are enough."""
_CLOSE = 3.0
_YEAR = Pattern(r"(?:1[0-9]|20)\d\d")
VAGUE = frozenset(
    ["people", "man", "woman", "child", "%", "pp", "$", "€", "£", "m", "km", "mi", "ft", "hour", "minut", "second",
     "day", "week", "month", "year", "t", "ton", "vot", "point", "million", "pound"]
)  # fmt: skip
"""What so much is counted in that the words around must say what is counted."""
_VICTIMS = frozenset(
    stem(word)
    for word in listed(
        "killed kill dead died deaths death toll bodies body victims injured hurt wounded missing perished lives "
        "casualties fatalities infected cases evacuated rescued homeless displaced arrested detained survivors "
        "survived trapped"
    )
)
"""Stems of words for what goes on being counted for a while."""
_DAMAGE = frozenset(stem(word) for word in listed("destroyed damaged flooded washed swept burned gutted wrecked"))
"""Stems of words for what is found out in days."""
_HOPED = frozenset(
    stem(word) for word in listed("hoped hopes expected expects forecast predicted proposed aims target planned plans")
)
"""Stems of words by which a figure is not what was."""
_SPANS = frozenset(["day", "week", "month", "hour", "minut"])
_ENDED = frozenset(stem(word) for word in listed("lasted lasts ended ends took over lifted finished"))
_LOST = 3.0
"""What two texts must share that tell of those who lost their lives with the digits in another order."""
_NEVER = frozenset(["%", "pp", "vot"])
"""What a text has several of that look alike."""
_COUNTED = frozenset(["dead", "hurt", "safe"])
"""Sorts of those who are counted in many words: "killed 23 people", "claimed 23 lives"."""
SETTLED = 30
"""Days after which victims are counted."""
_WEEK = 7
_BEYOND = 2
"""How much of it must stand beside the two sentences (see `text.kindred.elsewhere`)."""
_EVIDENT, _PLAIN, _ZEROS = 5.5, 7.5, 5.0
"""What two texts must share (see `text.kindred`), that of figures of which a digit is another one, and of those that
differ by their zeros alone."""


def evident(earlier: Statement, later: Statement, slip: int) -> bool:
    """Whether two short texts tell one story so evidently that the words close to the figures need to say little."""
    sorts = len(_COUNTED & set(marked(earlier, "key")) & set(marked(later, "key")))
    roles = min(roles_shared(earlier, later) + _by_its_noun(earlier, later) + sorts, _WORDS)
    if not roles or lacking(earlier, later) or later.attribute in _NEVER:
        return False
    hoped = _HOPED & {*marked(earlier, "say")}, _HOPED & {*marked(later, "say")}
    if bool(hoped[0]) != bool(hoped[1]) or _of_another_year(earlier, later):
        return False
    weight = kindred(earlier, later) + roles / 2 + _lasted(earlier, later)
    over = weight >= _PLAIN or ALL_HELD in (*earlier.modifiers, *later.modifiers)
    if counting(earlier, later) and not (_held(earlier, later) and over):
        return False
    sole = SOLE in earlier.modifiers and SOLE in later.modifiers
    if swapped_text(earlier, later):
        return weight >= _EVIDENT or (sole and _in_the_news(earlier, later, roles / 2))
    return (
        sole and slip > 0 and roles == _WORDS and weight >= _PLAIN and len(words_of(earlier) & words_of(later)) > _WORDS
    )


def _in_the_news(earlier: Statement, later: Statement, close: float) -> bool:
    """Whether a day in common makes up for what is not shared, where much is shared beside the two sentences; of money
    there is more than one sum (see `settled`)."""
    if later.attribute in MONEYS or later.attribute in ("$", "US$", "pound") or not one_source(earlier, later):
        return False
    first = [set(marked(one, "first")) & set(marked(one, "cap")) for one in (earlier, later)]
    if first[0] - page_names(later) or first[1] - page_names(earlier):
        return False  # "The Halla sank", "The Brava, which was near"
    return elsewhere(earlier, later) >= _BEYOND and one_news(earlier, later) + close >= _EVIDENT


def _by_its_noun(earlier: Statement, later: Statement) -> int:
    """1 if the noun close to the one figure is that of a name beside the other: "the tunnel", "the Skard Tunnel"."""
    for one, other in ((earlier, later), (later, earlier)):
        if set(marked(one, "near")) & {stem(name) for name in marked(other, "cap")}:
            return 1
    return 0


def zeros(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of one story each have one figure of a sort, beside the same words, and all else is shared:
    then the one has a zero, or a point, too many."""
    if not (SOLE in earlier.modifiers and SOLE in later.modifiers) or later.attribute in _NEVER:
        return False
    if earlier.path == later.path or not published_within(_WEEK, earlier, later) or lacking(earlier, later):
        return False
    texts = [digits(one.value.text) for one in (earlier, later) if one.value is not None]
    if texts[0] != texts[1] and knows_other(earlier, later):
        return False
    near = set(marked(earlier, "near")) & set(marked(later, "near"))
    roles = min(roles_shared(earlier, later), _WORDS)
    hoped = _HOPED & {*marked(earlier, "say")}, _HOPED & {*marked(later, "say")}
    if not near or roles < _WORDS or bool(hoped[0]) != bool(hoped[1]) or counting(earlier, later):
        return False
    return not _of_another_year(earlier, later) and kindred(earlier, later) + roles / 2 >= _ZEROS


def _of_another_year(earlier: Statement, later: Statement) -> bool:
    """Whether one sentence tells a year of which the other text knows nothing."""
    years = set(marked(earlier, "year")), set(marked(later, "year"))
    return bool(years[0] - page_figures(later) or years[1] - page_figures(earlier))


def _lasted(earlier: Statement, later: Statement) -> bool:
    """Whether both tell how long something was that ended on one day."""
    ended = _ENDED & set(marked(earlier, "say")) & set(marked(later, "say"))
    return later.attribute in _SPANS and bool(ended) and bool(one_day(earlier, later))


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
    if lacking(earlier, later):
        return False
    if swapped_text(earlier, later):
        close = kindred(earlier, later)
        least = _LOST if length(earlier) >= LONG else _LOST + 1
        return close >= _CLOSE if _carrying(earlier, later) else close >= least and _lost_lives(earlier, later)
    sole = SOLE in earlier.modifiers and SOLE in later.modifiers and later.attribute not in VAGUE
    return sole and _lost_lives(earlier, later) and kindred(earlier, later) >= _CLOSE * 2


def _number(statement: Statement) -> float:
    return statement.value.number or 0.0 if statement.value is not None else 0.0


def _lost_lives(earlier: Statement, later: Statement) -> bool:
    """Whether both tell of all the dead of a time long past."""
    if published_within(_MONTH, earlier, later) or "alone" in {*marked(earlier, "say"), *marked(later, "say")}:
        return False
    return all("dead" in marked(one, "key") or DEAD & {*marked(one, "say")} for one in (earlier, later))


def _carrying(earlier: Statement, later: Statement) -> bool:
    """Whether both count those on board, or the votes of an election; a new ship may have the name of an old one."""
    if ("new" in marked(earlier, "nth")) != ("new" in marked(later, "nth")):
        return False
    if later.attribute == "vot":
        return bool(one_day(earlier, later))
    return all(ABOARD & {one.attribute, *marked(one, "role")} for one in (earlier, later))


def counting(earlier: Statement, later: Statement) -> bool:
    """Whether both are of victims of what happened so lately that they may be counted still, or of damage of which more
    has been found a day later."""
    roles = set(marked(earlier, "role")), set(marked(later, "role"))
    first, last = sorted((earlier, later), key=lambda one: one.published or 0)
    if _DAMAGE & {*roles[0], *roles[1]} and not published_within(0, first, last) and _number(first) < _number(last):
        return published_within(_WEEK, first, last)
    if not {*roles[0], *roles[1], later.attribute} & _VICTIMS or roles[0] & roles[1] & ABOARD:
        return False
    published = min(one.published or 0 for one in (earlier, later))
    days = [when.inner for one in (earlier, later) for when in one.times]
    if any(day.until is not None and published - day.until > SETTLED for day in days):
        return False
    year = date.fromordinal(published or 1).year
    if any(_YEAR.fullmatch(told) and int(told) < year for told in page_figures(earlier) & page_figures(later)):
        return not swapped_text(earlier, later)
    if published_within(0, earlier, later) and all(one.voice.kind == "narrator" for one in (earlier, later)):
        return not swapped_text(earlier, later)
    return True


def roles_shared(earlier: Statement, later: Statement) -> int:
    """How many words close to both figures say what they are of; those that are closest count twice."""
    return sum(len(set(marked(earlier, sort)) & set(marked(later, sort))) for sort in ("role", "near"))


def length(statement: Statement) -> int:
    return len(digits(statement.value.text).replace(".", "")) if statement.value is not None else 0


def swapped_text(earlier: Statement, later: Statement) -> bool:
    """Whether the digits of the one stand in another order in the other."""
    one, two = earlier.value, later.value
    return one is not None and two is not None and swapped(one.text, two.text)


def words_of(statement: Statement) -> set[str]:
    return {*marked(statement, "say"), *marked(statement, "role")}
