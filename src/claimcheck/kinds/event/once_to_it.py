"""Two days, years or people told of what is done once to one thing, which both texts call by one noun or name.

The noun alone says little: "the library" is the one of which the whole text tells.  So in two texts the names of the
thing, what else they tell, and all but the one slot must fit; in one text, nothing may speak of a second thing or time.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import LAST, Facts
from claimcheck.kinds.event.done_to_it import DAY, MAKER, YEAR
from claimcheck.kinds.event.thing_words import GENERIC
from claimcheck.model import Statement
from claimcheck.text import towns
from claimcheck.text.kindred import kindred, lacking
from claimcheck.text.misprints import swapped
from claimcheck.text.sources import marked, one_source, published_within
from claimcheck.text.story import LONG, knows_other, one_day, page_names, page_words

_WEEK, _NEWS, _MONTH = 7, 3, 31
_PAGE = 30
"""By how many names of its text a statement is looked for."""
_BECAUSE = {
    DAY: "the day is told in two ways",
    YEAR: "the year is told in two ways",
    MAKER: "it is told of two different people",
}
_KINDRED = {DAY: 4.0, YEAR: 4.0, MAKER: 3.0}
"""What two texts must share (see `text.kindred`)."""
_WORDS, _SEVERAL, _DATE = 3, 2, 2
_LONG_BUILT = 3653
"""Days for which something may be being built."""


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The deed, with its noun, and with the names of its text."""
    if statement.voice.kind == "quoted" or statement.voice.asserted or LONG in statement.modifiers:
        return
    for noun in filter(None, marked(statement, "noun")):
        yield (LAST, statement.mode, statement.attribute, noun)
    for name in sorted(page_names(statement))[:_PAGE]:
        yield (LAST, statement.mode, statement.attribute, "", name)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    tell = later.attribute.rsplit(" ", 1)[1]
    if not (one_source(earlier, later) or {earlier.voice.kind, later.voice.kind} == {"narrator", "attributed"}):
        return ""
    apart = {DAY: _days_apart(earlier, later), YEAR: _years_apart(earlier, later), MAKER: _makers_apart(earlier, later)}
    if not apart[tell] or sum(apart.values()) > 1:
        return ""
    if later.attribute == "build year" and not _built_once(earlier, later):
        return ""
    if set(marked(earlier, "how")) != set(marked(later, "how")):
        return ""
    if "anew" in (*earlier.modifiers, *later.modifiers):
        return ""
    if "several" in (*earlier.modifiers, *later.modifiers) and not (tell == DAY and _misprinted(earlier, later)):
        return ""
    one = _in_one_text(earlier, later, tell) if earlier.path == later.path else _in_two(earlier, later, tell)
    return _BECAUSE[tell] if one else ""


# --- what is told ---


def _days_apart(earlier: Statement, later: Statement) -> bool:
    """Whether both tell a day, and these are two."""
    if not _on_a_day(earlier) or not _on_a_day(later):
        return False
    return not earlier.times[0].outer.overlaps(later.times[0].outer)


def _on_a_day(told: Statement) -> bool:
    return bool(told.times) and told.times[0].inner.days == 1


def _years_apart(earlier: Statement, later: Statement) -> bool:
    """Whether both tell times of which one is longer than a day, and these are two."""
    if not earlier.times or not later.times or _days_apart(earlier, later):
        return False
    return not earlier.times[0].outer.overlaps(later.times[0].outer)


def _makers_apart(earlier: Statement, later: Statement) -> bool:
    """Whether both name somebody, and no part of a name is in both."""
    one, two = set(marked(earlier, "maker")), set(marked(later, "maker"))
    return bool(one) and bool(two) and not one & two


def _built_once(earlier: Statement, later: Statement) -> bool:
    """Whether two years cannot be those in which one building was begun and done."""
    assert earlier.value is not None and later.value is not None
    begins = [told.times[0].inner.begin or 0 for told in (earlier, later)]
    return swapped(earlier.value.text, later.value.text) or abs(begins[0] - begins[1]) > _LONG_BUILT


# --- of what ---


def _in_one_text(earlier: Statement, later: Statement, tell: str) -> bool:
    """Whether one text tells twice of its only thing of a noun."""
    noun = marked(earlier, "noun")[0]
    if tell != YEAR or not noun or noun in GENERIC or marked(later, "noun")[0] != noun:
        return False
    return "named" in (*earlier.modifiers, *later.modifiers) and not (earlier.headline or later.headline)


def _in_two(earlier: Statement, later: Statement, tell: str) -> bool:
    """Whether two texts tell of one thing, each in ignorance of what the other one says."""
    makers = {*_own(earlier), *_own(later)}
    if lacking(earlier, later, makers):
        return False
    if not _near(earlier, later, tell) or not _one_thing(earlier, later):
        return False
    if tell == MAKER:
        known = page_names(earlier) & set(marked(later, "maker")) or page_names(later) & set(marked(earlier, "maker"))
        if known or one_day(earlier, later) is None:
            return False
    elif tell == YEAR and (knows_other(earlier, later) or not _one_name(earlier, later)):
        return False
    if later.attribute.startswith("win ") and not _one_contest(earlier, later):
        return False
    return _evident(earlier, later, tell)


def _own(statement: Statement) -> tuple[str, ...]:
    return (*marked(statement, "maker"), *marked(statement, "whence"))


def _near(earlier: Statement, later: Statement, tell: str) -> bool:
    """Whether the two are published, and what they tell lies, close enough to be one."""
    if tell == DAY:
        one, two = (told.times[0].inner.begin or 0 for told in (earlier, later))
        if abs(one - two) == 1 and "by night" in (*earlier.modifiers, *later.modifiers):
            return False
        if abs(one - two) <= _WEEK and published_within(_WEEK, earlier, later):
            return True
        return abs(one - two) <= _MONTH and _misprinted(earlier, later)
    if tell == YEAR:
        return True
    return published_within(_NEWS, earlier, later) or (
        published_within(_MONTH, earlier, later) and _one_name(earlier, later)
    )


def _misprinted(earlier: Statement, later: Statement) -> bool:
    """Whether two full dates differ by digits of the day that changed places."""
    if "dated" not in earlier.modifiers or "dated" not in later.modifiers:
        return False
    assert earlier.value is not None and later.value is not None
    return swapped(earlier.value.text, later.value.text)


def _one_thing(earlier: Statement, later: Statement) -> bool:
    """Whether the names of the two things fit, and one noun or name stands for both."""
    nouns = [marked(told, "noun")[0] for told in (earlier, later)]
    names = [set(marked(told, "name")) for told in (earlier, later)]
    pages = page_names(earlier), page_names(later)
    if not names[0] <= pages[1] and not names[1] <= pages[0]:
        return False
    if (names[0] - pages[1] and names[1]) or (names[1] - pages[0] and names[0]):
        return False
    if GENERIC & {*nouns} and not names[0] & names[1]:
        return False
    if all(nouns) and _one_noun(*nouns):
        return True
    known = [set(marked(told, "known")[0].split()) for told in (earlier, later)]
    if all(nouns):
        return _misprinted(earlier, later) and bool({nouns[0]} & known[1] or {nouns[1]} & known[0])
    if not any(nouns):
        return names[0] == names[1]
    at = 0 if nouns[0] else 1
    return nouns[at] in known[1 - at] and bool(names[1 - at]) and names[1 - at] <= pages[at]


def _one_name(earlier: Statement, later: Statement) -> bool:
    """Whether both call the thing by one name."""
    return bool(set(marked(earlier, "name")) & set(marked(later, "name")))


def _one_noun(one: str, two: str) -> bool:
    """Whether two nouns are one, or one is a sort of the other: "footbridge" and "bridge"."""
    return one == two or one.endswith(two) or two.endswith(one)


def _one_contest(earlier: Statement, later: Statement) -> bool:
    """Whether the contests of both texts are for the same people, and for one sort of them; and it has a name."""
    classes = set(marked(earlier, "class")), set(marked(later, "class"))
    named = bool({*marked(earlier, "name"), *marked(later, "name")})
    return named and classes[0] == classes[1] and len(classes[0]) < _SEVERAL and "part" not in classes[0]


def _evident(earlier: Statement, later: Statement, tell: str) -> bool:
    """Whether two texts share enough; less where the one value looks like a misprint of the other, or where the one
    text, of the same days, names nothing that the other one does not."""
    assert earlier.value is not None and later.value is not None
    own = {*_own(earlier), *_own(later)}
    both = (page_names(earlier) & page_names(later)) - own
    if not any(not towns.is_town(name) for name in both):
        return False
    slip = _DATE if tell == DAY and _misprinted(earlier, later) else 0
    slip += tell == YEAR and swapped(earlier.value.text, later.value.text)
    plain = tell != MAKER or later.attribute.startswith("win ") or _one_name(earlier, later)
    if plain and kindred(earlier, later) + slip >= _KINDRED[tell]:
        return True
    inside = [set(marked(told, "inside")[0].split()) - own for told in (earlier, later)]
    alone = inside[0] <= page_names(later) or inside[1] <= page_names(earlier)
    words = page_words(earlier) & page_words(later)
    return alone and published_within(1, earlier, later) and len(words) >= _WORDS
