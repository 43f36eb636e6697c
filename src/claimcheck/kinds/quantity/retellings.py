"""Two figures of the same that look like misprints of each other, so that one of them is wrong.

Nothing is known of what they are but that both count the same noun or unit in sentences that tell the same.  So the
likeness of the figures must speak for it, the days and names must not speak against it, and neither text may have the
figure of the other one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.disagree import rounded
from claimcheck.model import Statement
from claimcheck.text.misprints import digits, misprint, swapped
from claimcheck.text.sources import RETOLD, marked, one_source, published_within
from claimcheck.text.stems import stem
from claimcheck.text.story import knows_other, one_day, one_story, page_figures, page_names
from claimcheck.text.times.words import listed

_WEEK = 7
_LONG = 3
"""Digits of a figure from which on another order of them is hardly chance."""
_SWAPPED, _SAME = 2, 2
_VICTIMS = frozenset(
    stem(word)
    for word in listed(
        "killed kill dead died deaths death toll bodies body victims injured hurt wounded missing perished lives casualties "
        "fatalities infected cases evacuated rescued homeless displaced arrested detained survivors survived trapped"
    )
)
"""Stems of words for what goes on being counted for a while."""
_VAGUE = frozenset(
    ["people", "man", "woman", "child", "%", "pp", "$", "€", "£", "m", "km", "mi", "ft", "hour", "minut", "second",
     "day", "week", "month", "year", "t", "ton", "vot", "point", "million", "pound"]
)  # fmt: skip
"""What so much is counted in that the words around must say what is counted."""
_CARRIED = frozenset(["board", "aboard", "passenger", "crew", "carry"])
"""Stems of words for those on board, whom nobody goes on counting."""
_TIMED = frozenset(["second", "minut", "%", "m", "km", "t"])
"""Units in which a decimal is measured once."""
_SETTLED = 30
"""Days after which victims are counted."""
_CLOSE, _CLOSER = 3, 4
"""Names and figures that two texts must have in common."""
_TELLING = 2
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """What is counted, by the digits of the figure in order, and by all of them but one."""
    if statement.voice.kind == "quoted" or statement.voice.asserted or statement.value is None:
        return
    written = digits(statement.value.text)
    yield ("retold", statement.attribute, "".join(sorted(written)))
    for at, digit in enumerate(written):
        if digit != ".":
            yield ("retold", statement.attribute, f"{written[:at]}*{written[at + 1 :]}")


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    one, two = earlier.value, later.value
    if one is None or two is None or one.number is None or two.number is None:
        return ""
    if one.number == two.number or rounded(one.number, two.number) or RETOLD in (*earlier.modifiers, *later.modifiers):
        return ""
    slip = misprint(one.text, two.text)
    if not slip or _scale(one.text) != _scale(two.text) or not _one_source(earlier, later):
        return ""
    if not _one_time(earlier, later):
        return ""
    here = earlier.path == later.path
    if not here and (not published_within(_WEEK, earlier, later) or knows_other(earlier, later)):
        return ""
    if not (_one_wording(earlier, later, slip) if here else _one_telling(earlier, later, slip)):
        return ""
    return "the same is counted in two ways"


def _scale(written: str) -> str:
    """ "million" of "104.2 million"."""
    return written.rstrip(" .").rpartition(" ")[2] if written[:1].isdigit() and " " in written else ""


def _one_source(earlier: Statement, later: Statement) -> bool:
    """Whether no two sources answer for the figures; what somebody said and the writer tells too has one."""
    if one_source(earlier, later):
        return True
    kinds = {earlier.voice.kind, later.voice.kind}
    return kinds == {"narrator", "attributed"} and (swapped_text(earlier, later) or _precise(earlier))


def _precise(statement: Statement) -> bool:
    return statement.value is not None and "." in statement.value.text and statement.attribute in _TIMED


def _one_time(earlier: Statement, later: Statement) -> bool:
    """Whether no day, year or round says that the figures are of two."""
    steps = set(marked(earlier, "step")), set(marked(later, "step"))
    if steps[0] != steps[1] and (all(steps) or not swapped_text(earlier, later)):
        return False
    years = set(marked(earlier, "year")), set(marked(later, "year"))
    if all(years) and not years[0] & years[1]:
        return False
    if not swapped_text(earlier, later):
        return one_day(earlier, later) is not None
    days = [[when.inner for when in one.times if (when.inner.days or _WEEK) < _WEEK] for one in (earlier, later)]
    return not all(days) or any(one.overlaps(two) for one in days[0] for two in days[1])


def _one_wording(earlier: Statement, later: Statement, slip: int) -> bool:
    """Whether two sentences of one text say the same of the same."""
    turned = swapped_text(earlier, later)
    roles = _roles(earlier, later)
    caps = set(marked(earlier, "cap")), set(marked(later, "cap"))
    shared = len(caps[0] & caps[1])
    if "all" in earlier.modifiers and "all" in later.modifiers and later.attribute not in _VAGUE:
        return len(_words(earlier) & _words(later)) >= _SAME
    if caps[0] - caps[1] and caps[1] - caps[0]:
        return False
    if turned and _digits(earlier) >= _LONG:
        return roles + shared >= 1
    if turned:
        return roles + min(shared, 1) >= 2
    return slip >= _SWAPPED and shared >= 1 and roles + shared >= 3


def _words(statement: Statement) -> set[str]:
    return {*marked(statement, "say"), *marked(statement, "role")}


def _one_telling(earlier: Statement, later: Statement, slip: int) -> bool:
    """Whether two texts tell the same of the same."""
    if _counting(earlier, later):
        return False
    pages = page_names(earlier), page_names(later)
    if set(marked(earlier, "cap")) - pages[1] and set(marked(later, "cap")) - pages[0]:
        return False
    turned = swapped_text(earlier, later)
    close = _together(earlier, later)
    vague = later.attribute in _VAGUE
    roles = max(_roles(earlier, later), len(_words(earlier) & _words(later)) // 2)
    if turned and _digits(earlier) >= _LONG:
        return close >= _CLOSE and roles >= vague
    if roles < 1 + vague or close < _CLOSER:
        return False
    return one_story(earlier, later, slip, 1.0 if turned else 0.0)


def _together(earlier: Statement, later: Statement) -> int:
    """How many names and telling figures two texts have in common."""
    both = page_names(earlier) & page_names(later)
    told = page_figures(earlier) & page_figures(later)
    return len(both) + sum(len(figure) >= _TELLING and not _YEAR.fullmatch(figure) for figure in told)


def _counting(earlier: Statement, later: Statement) -> bool:
    """Whether both are of victims of what happened so lately that they may be counted still."""
    roles = set(marked(earlier, "role")), set(marked(later, "role"))
    if not {*roles[0], *roles[1], later.attribute} & _VICTIMS or roles[0] & roles[1] & _CARRIED:
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
