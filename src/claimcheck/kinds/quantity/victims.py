"""Tolls of one happening that is known by all that is told around it: names, words and the day (see `story`).

Where a figure looks like a misprint of the other one, nothing else needs to say that the two are of one happening:
not the noun for it, nor its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.interval import Interval
from claimcheck.kinds.quantity.closed import IN_ALL, all_counted, counting
from claimcheck.kinds.quantity.results import GIVEN, SOLE
from claimcheck.model import Statement, When
from claimcheck.text import towns
from claimcheck.text.kindred import kindred, lacking
from claimcheck.text.misprints import misprint, swapped
from claimcheck.text.scene import Scene
from claimcheck.text.sources import RETOLD, marked
from claimcheck.text.stems import stem
from claimcheck.text.story import (
    around,
    days,
    knows_other,
    knows_rest,
    names,
    names_inside,
    one_day,
    one_scene,
    one_story,
    page_names,
)  # fmt: skip
from claimcheck.text.times.words import listed

_SURE = 2
_SEVERAL, _MANY = 3, 500
"""How many the difference of two counts of all the dead must be, and how many are never counted to the last."""
_KINDRED = 5.5
"""What two texts must share for any two figures of theirs to be of one happening (see `text.kindred`)."""
_OWN = frozenset(
    stem(word)
    for word in listed(
        "local locals classmates colleagues relatives friends neighbours neighbors pupils teammates villagers "
        "foreigners tourists nationals countrymen compatriots"
    )
)
"""Stems of words for some of the victims."""
_HARMED = frozenset(["killed", "injured", "arrested"])
_ALL = frozenset(["killed", "injured"])
_SOME_HURT = frozenset(
    stem(word) for word in listed("seriously badly severely slightly lightly critically hospital treated serious minor")
)
"""Stems of words by which not all are meant who were hurt."""
_FRESH, _MONTH = 14, 31
"""Days after which those killed are no longer counted from hour to hour."""
_PART = frozenset(listed("alone only just scene instantly outright aboard ground identified crew passengers"))
"""Words by which the victims may be those of a part."""
_AROUND = frozenset(listed("outside inside around near elsewhere later after overnight"))
"""Words behind a figure by which those arrested may be the ones of one spot or hour."""
_UNSURE = frozenset([RETOLD, "narrow", "update", "approximate", "several", "plural"])


def placed(told: Iterable[Statement], scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The figures of a document, those of victims with what is told around them."""
    sentences = {scene.sentence.start: scene for scene in scenes}
    told = list(told)
    dead = {one.value.number for one in told if one.attribute.startswith("killed") and one.value is not None}
    for one in told:
        if one.pattern != "toll":
            yield one
            continue
        scene = sentences[one.sentence.start]
        told_around = around(scene, one.start, one.end)
        if one.attribute.startswith("arrested") and any(
            token.norm in _AROUND and token.start > one.start for token in scene.tokens
        ):
            told_around = (*told_around, "narrow")
        if "here" in scene.norms and not marked(one, "place"):
            before = names_inside(scene.text[scene.sentence.block.start : scene.sentence.start])
            told_around = (*told_around, *(f"here:{name}" for name in sorted(before)))
        told_around = (*told_around, *counting(scene.text, len(dead) == 1))
        yield replace(one, modifiers=(*one.modifiers, *told_around), times=_own_days(scene, one))


def _own_days(scene: Scene, one: Statement) -> tuple[When, ...]:
    """The times of a figure; a day of the news that a conjunction parts from it is of something else ("is in mourning
    on Saturday after a roof fell, killing 14")."""
    published = one.published
    at = next((i for i, cell in enumerate(scene.cells) if cell.end > one.start), 0)
    if published is None or days(scene, at):
        return one.times
    news = Interval(published - 1, published + 2)
    if not all(when.how == "stated" and when.inner.overlaps(news) and when.inner.days == 1 for when in one.times):
        return one.times
    span = Interval(published - 2, published + 1)
    return (When("publication", span, span),)


def keys(statement: Statement) -> Iterator[tuple[str, ...]]:
    """What was suffered, by the names around."""
    if not unsure(statement) and statement.attribute.split()[0] in _HARMED:
        yield (statement.attribute.split()[0], "spoken of", statement.path)
        for name in names(statement):
            yield (statement.attribute.split()[0], "around", name)


def unsure(statement: Statement, in_all: bool = True) -> bool:
    """Whether a figure may be one of several, or about right; "in all" says that it is the whole."""
    whole = {"update"} if in_all and IN_ALL in statement.modifiers else set()
    return bool((_UNSURE - whole) & {*statement.modifiers})


def one_toll(earlier: Statement, later: Statement) -> bool:
    """Whether two figures of two texts are of the same victims, and one is likely a misprint."""
    all_told = all_counted(earlier, later)
    if unsure(earlier, all_told) or unsure(later, all_told):
        return False
    if earlier.path == later.path:
        return _spoken_of(earlier, later)
    if later.attribute.split()[0] not in _HARMED or _PART & {*marked(earlier, "about"), *marked(later, "about")}:
        return False
    if knows_other(earlier, later) or not _one_sort(earlier, later) or _partly(earlier, later):
        return False
    if _evident(earlier, later):
        return True
    written = _written(earlier, later)
    slip = misprint(*written)
    if later.attribute.startswith("arrested") and not swapped(*written):
        return False  # they are counted from hour to hour
    if slip < _SURE:
        return later.attribute == "killed" and _long_past(earlier, later) and one_scene(earlier, later)
    return one_story(earlier, later, slip)


def _evident(earlier: Statement, later: Statement) -> bool:
    """Whether two texts tell one story so evidently that any two numbers of all its dead are of one count: a later text
    has fewer of them, or both tell of a day long past."""
    first, last = sorted((earlier, later), key=lambda one: one.published or 0)
    counts = [one.value.number or 0.0 for one in (first, last) if one.value is not None]
    if earlier.attribute != later.attribute or later.attribute not in _ALL or abs(counts[0] - counts[1]) < _SEVERAL:
        return False
    past = _long_past(earlier, later) and _long_past(first, first)
    if later.attribute == "injured" and not (past and _one_exact_day(earlier, later)):
        return False  # who is lightly hurt is counted by one and not by the other
    if max(counts) >= _MANY or _OWN & {*marked(earlier, "say"), *marked(later, "say")}:
        return False
    if one_day(earlier, later) is None or knows_rest(earlier, later) or lacking(earlier, later):
        return False
    settled = all_counted(first, last) or past
    one = kindred(earlier, later) >= _KINDRED or _here(earlier, later)
    return (counts[1] < counts[0] or settled) and one


def _one_exact_day(earlier: Statement, later: Statement) -> bool:
    """Whether both tell the day, weeks before, and neither speaks of some of those who were hurt."""
    days = [{when.inner.begin for when in one.times if when.inner.days == 1} for one in (earlier, later)]
    if _SOME_HURT & {*marked(earlier, "say"), *marked(later, "say")}:
        return False
    return any(day is not None and (earlier.published or 0) - day > _MONTH for day in days[0] & days[1])


def _here(earlier: Statement, later: Statement) -> bool:
    """Whether the one is of the same sort and day at the only place that the paragraph of the other one names before it
    says "here"."""
    for one, other in ((earlier, later), (later, earlier)):
        place = set(" ".join(marked(one, "place")[:1]).split())
        here = set(marked(other, "here"))
        if (
            here
            and here == {word for word in place if len(word) > 1}
            and marked(one, "event") == marked(other, "event")
        ):
            return bool(one_day(one, other)) and not towns.is_town(" ".join(marked(one, "place")[:1]))
    return False


def _long_past(earlier: Statement, later: Statement) -> bool:
    """Whether the one tells a day so long past that all victims are known, and the other that day or none."""
    told = [[when.inner for when in one.times if when.how == "stated"] for one in (earlier, later)]
    if all(told) and not any(one.overlaps(two) for one in told[0] for two in told[1]):
        return False
    published = later.published or 0
    ends = [day.until for day in (*told[0], *told[1])]
    return bool(ends) and all(until is not None and published - until > _FRESH for until in ends)


def _spoken_of(earlier: Statement, later: Statement) -> bool:
    """Whether one text speaks of "the 34 injured passengers", of whom it has told before."""
    given = [{GIVEN, SOLE} <= {*one.modifiers} for one in (earlier, later)]
    if given[0] == given[1] or earlier.headline or later.headline:
        return False
    if earlier.attribute.split()[0] != later.attribute.split()[0] or not _one_noun(earlier, later):
        return False
    return misprint(*_written(earlier, later)) >= _SURE and one_day(earlier, later) is not None


def _written(earlier: Statement, later: Statement) -> list[str]:
    return [one.value.text for one in (earlier, later) if one.value is not None]


def _one_noun(earlier: Statement, later: Statement) -> bool:
    nouns = [one.attribute.split()[1:] for one in (earlier, later)]
    return not all(nouns) or nouns[0] == nouns[1]


def _partly(earlier: Statement, later: Statement) -> bool:
    """Whether the smaller figure has a name that the other text lacks, and may be of that place alone."""
    less, more = sorted((earlier, later), key=lambda one: (one.value.number or 0.0) if one.value is not None else 0.0)
    return bool(set(marked(less, "cap")) - page_names(more))


def _one_sort(earlier: Statement, later: Statement) -> bool:
    """Whether both count the same; a part that is larger than the whole is wrong too."""
    events = [set(marked(one, "event")) for one in (earlier, later)]
    if (all(events) and events[0] != events[1]) or earlier.attribute.split()[0] != later.attribute.split()[0]:
        return False
    if earlier.attribute == later.attribute:
        return True
    part, whole = sorted((earlier, later), key=lambda one: -len(one.attribute.split()))
    if len(whole.attribute.split()) > 1:
        return False
    counts = [one.value.number or 0.0 for one in (part, whole) if one.value is not None]
    return counts[0] > counts[1]
