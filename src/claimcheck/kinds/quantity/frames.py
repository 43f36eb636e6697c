"""Two figures of what one doer does to the same things, which cannot both be true.

The noun, the verb and a name must be the same, and one of the two must say nothing of which things are meant that the
other does not: the figure without it is the whole, so that a larger one for a part of it is wrong as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.disagree import rounded
from claimcheck.model import Statement
from claimcheck.text.sources import headline_and_text, marked, one_source, published_within

_LONG = 31
_FRESH = 14
"""Days after something happened in which its figures may still be counted."""
_ALIKE = 4
"""How much two statements must share: a name counts two, a word one, the verb one."""
_IN_HEADLINE = 3
_GROWING = frozenset(
    "sink damag destroy displac evacuat rescu infect rais collect sell sign flood burn win lose get secur tak found "
    "seiz report receiv gain stol steal detain fin clos cancel delay".split()
)
"""Stems of verbs whose figures are still being counted for days."""
_STRETCHES = frozenset(["night", "day", "morning", "evening", "afternoon", "singl"])
"""Stems of words that say when, and not of which things."""
_SLACK = 1e-9
_ROUNDED = 0.05


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The things counted, by each name beside them."""
    if "weak" in statement.modifiers or statement.voice.kind == "quoted":
        return
    for name in _names(statement):
        yield ("counted", statement.attribute, name)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if not one_source(earlier, later) or not _one_act(earlier, later) or _agree(earlier, later):
        return ""
    return "the number is told in two ways" if _same_time(earlier, later) else ""


def _one_act(earlier: Statement, later: Statement) -> bool:
    if not set(marked(earlier, "verb")) & set(marked(later, "verb")):
        return False
    if ("ahead" in earlier.modifiers) != ("ahead" in later.modifiers) and not (earlier.headline or later.headline):
        return False
    if set(marked(earlier, "adjective")) != set(marked(later, "adjective")):
        return False
    if marked(earlier, "total") != marked(later, "total"):
        return False
    agents, doers = _both(earlier, later, "by"), _both(earlier, later, "doer")
    if all(agents) and not agents[0] & agents[1]:
        return False
    if all(doers) and not doers[0] & doers[1] and (not any(agents) or _one_sort(doers)):
        return False
    weight = (
        _in_one_time(earlier, later)
        + bool(marked(later, "total"))
        + 2 * len(_names(earlier) & _names(later))
        + len(_words(earlier) & _words(later))
        + 1
    )
    enough = _IN_HEADLINE if headline_and_text(earlier, later) else _ALIKE
    known = earlier.path != later.path and "definite" in later.modifiers and bool(agents[0] & agents[1])
    return (weight >= enough or known) and _whole(earlier, later)


def _one_sort(doers: tuple[set[str], set[str]]) -> bool:
    """Whether one name has a noun in each: "the Corelli harp", "the Corelli viola"."""
    return len(doers[0]) == len(doers[1]) == 1


def _in_one_time(earlier: Statement, later: Statement) -> bool:
    """Whether both tell the same long time: "by 2022"."""
    told = [{when.inner for when in one.times if not _short(when.inner.days)} for one in (earlier, later)]
    return bool(told[0] & told[1])


def _whole(earlier: Statement, later: Statement) -> bool:
    """Whether both are of the same things, or the smaller figure is of all of them."""
    everything = [_names(one) | _words(one) | set(marked(one, "verb")) for one in (earlier, later)]
    which = [set(marked(one, "at")) | set(marked(one, "which")) | set(marked(one, "by")) for one in (earlier, later)]
    extra = which[0] - everything[1], which[1] - everything[0]
    if all(extra):
        return False
    if not any(extra):
        return True
    part, whole = (earlier, later) if extra[0] else (later, earlier)
    return _number(part) > _number(whole) or (bool(extra[0] or extra[1]) and _times_only(extra[0] | extra[1]))


def _times_only(extra: set[str]) -> bool:
    return extra <= _STRETCHES


def _same_time(earlier: Statement, later: Statement) -> bool:
    first, second = earlier.times, later.times
    if headline_and_text(earlier, later) and not (first and second):
        return True
    if first and second:
        if not any(
            one.inner == two.inner
            or (_short(one.inner.days) and _short(two.inner.days) and one.inner.overlaps(two.inner))
            for one in first
            for two in second
        ):
            return False
    elif first or second:
        return bool(marked(later, "total")) and published_within(0, earlier, later)
    if earlier.path == later.path:
        return True
    one_day, other_day = earlier.published, later.published
    if one_day is None or other_day is None:
        return False
    if abs(one_day - other_day) <= (0 if first or marked(later, "total") else 1):  # "has opened three of its 12 homes"
        return True
    if "definite" in later.modifiers:
        return True
    if "ahead" in later.modifiers or not first:
        return False
    if not _GROWING & set(marked(later, "verb")) and any(one.inner.days == 1 for one in first):
        return True
    ends = [one.inner.until for one in first]
    return all(end is not None and end + _FRESH <= min(one_day, other_day) for end in ends)


def _short(days: int | None) -> bool:
    return days is not None and days <= _LONG


def _agree(earlier: Statement, later: Statement) -> bool:
    """Whether the figures are the same at the coarser rounding."""
    one, two = earlier.value, later.value
    if one is None or two is None or one.low is None or two.low is None or one.high is None or two.high is None:
        return True
    if one.low <= two.high + _SLACK and two.low <= one.high + _SLACK:
        return True
    first, second = one.number or 0.0, two.number or 0.0
    return rounded(first, second) or (bool(one.unit) and abs(first - second) <= _ROUNDED * max(first, second))


def _number(statement: Statement) -> float:
    return statement.value.number or 0.0 if statement.value is not None else 0.0


def _both(earlier: Statement, later: Statement, sort: str) -> tuple[set[str], set[str]]:
    return set(marked(earlier, sort)), set(marked(later, sort))


def _names(statement: Statement) -> set[str]:
    return set(marked(statement, "by")) | set(marked(statement, "at"))


def _words(statement: Statement) -> set[str]:
    return set(marked(statement, "doer")) | set(marked(statement, "which")) | set(marked(statement, "adjective"))
