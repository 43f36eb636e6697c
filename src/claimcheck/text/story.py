"""Whether what two documents tell, or one tells twice, is one and the same thing: by names, words and days around it.

Neither may have a name that the other text lacks while the other has one too; and neither text may have the figure of
the other one, for then it knows both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from claimcheck.frozen import frozen
from claimcheck.interval import Interval
from claimcheck.model import Statement, TimeRef, When
from claimcheck.text.misprints import digits, figures
from claimcheck.text.moments import told
from claimcheck.text.scene import Scene
from claimcheck.text.sources import marked
from claimcheck.text.stems import stem
from claimcheck.text.times.words import MONTH_NAMES, MONTHS, WEEKDAYS, listed
from claimcheck.text.tokens import fold
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, HONORIFICS, REPORTING

_CAPITAL = re.compile(r"(?<!\w)(?<!\w[’'])[A-ZÀ-ÖØ-Þ]\w+(?:[’'][A-Z]\w+)?")
_INSIDE = re.compile(r"(?:(?<=[\w,;:)] )|(?<=[\w,;:)] [‘']))[A-ZÀ-ÖØ-Þ]\w+(?:[’'][A-Z]\w+)?")
_WORD = re.compile(r"(?<![\w’'-])[a-zß-ÿ]{5,}")
_WORK = re.compile(r"[\"“]([A-ZÀ-Þ][\w’']*(?: [\w’'&-]+){0,6})[\"”]")
"""What a work is called."""
_TITLES = HONORIFICS | frozenset(
    listed("president premier prime minister chancellor king queen prince princess pope chief judge captain senator "
           "court district supreme high house national state world street new north south east west")
)  # fmt: skip
"""Words with a capital that are of many names."""
_NO_NAME = FUNCTION_CAPS | _TITLES | frozenset((*WEEKDAYS, *MONTHS))
_PLAIN = FUNCTION_CAPS | REPORTING | frozenset(
    listed("year years month months week day days people told made make took take went come came place part time "
           "million billion percent later since against after before also")
)  # fmt: skip
_OF_MANY = frozenset(["have", "are", "were"])
_PARTING = frozenset(listed("after before when until following"))
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_MONTH_OF_YEAR = re.compile(rf"\b({'|'.join(MONTH_NAMES[1:])}),? ((?:1[5-9]|20)\d\d)\b")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_TELLING = 2
"""Digits that a figure has by which two sentences are known to be of one thing."""
_SHORTEST = 3
_HEAD = 12
"""Tokens within which a dateline ends."""
_SHORT = 3
"""Days that a time may be long to say when something happened."""
_NEWS = 10
"""Days after something happened in which a text tells of it without its day."""
_SAME = 2
"""Days between two texts of which neither tells a day."""
_WEEK, _MONTH = 7, 31
_NAME, _DAY, _MOST_NAMES, _MOST_WORDS = 1.5, 2, 4, 5
_ENOUGH = 6.0
_LEAST = 8
"""Two texts that tell one thing have one in so many of the names of the shorter one in common, at least."""
_MANY = 3
_PAIRS, _PAGE = 12, 40
"""By how many capitalised words of its sentence, or of its document, a statement is looked for."""
_LONGEST = 600
"""Names and figures of a document from which on it tells of too much to be held against another one."""
LONG = "long page"
_SURE = 8.0
"""What must be shared where neither figure looks like a misprint of the other."""


@frozen
class Page:
    """The capitalised words of a document, those that stand inside a sentence, and what each of its statements says of
    it, as modifiers."""

    names: frozenset[str]
    inside: frozenset[str]
    modifiers: tuple[str, ...]
    """With the stems of its longer words, by which two texts are seen to tell one story (`text.kindred`)."""


@lru_cache(maxsize=2)
def page(text: str) -> Page:
    """What of a document is needed to hold its statements against those of others."""
    inside = names_inside(text)
    names = frozenset(fold(word) for word in _CAPITAL.findall(text)) - _NO_NAME
    told = figures(text)
    if len(names) + len(told) > _LONGEST:
        return Page(names, inside, (LONG,))
    words = {stem(word) for word in _WORD.findall(text)} - _PLAIN
    lists = {
        "page": names,
        "figures": told,
        "words": words if len(words) <= _LONGEST else (),
        "weekdays": {fold(day) for day in _WEEKDAY.findall(text)},
        "months": {f"{month}-{year}" for month, year in _MONTH_OF_YEAR.findall(text)},
    }
    return Page(names, inside, tuple(f"{sort}:{' '.join(sorted(found))}" for sort, found in lists.items()))


def names_inside(text: str) -> frozenset[str]:
    """The words with a capital that stand inside the sentences of a text, where only names have one."""
    return frozenset(fold(word) for word in _INSIDE.findall(text)) - _NO_NAME


def around(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """What a sentence tells beside `start` to `end`, as modifiers: "cap:corti", "say:prison", and of its document
    "page:..." and "figures:..."."""
    known = page(scene.text)
    begin = dateline(scene)
    caps, words = [], []
    for at, token in enumerate(scene.tokens[begin:], begin):
        if token.norm in _NO_NAME or len(token.norm) < _SHORTEST:
            continue
        if token.shape in ("cap", "upper") and (
            token.norm in known.inside or (not scene.caps and _names(scene, at, begin))
        ):
            caps.append(token.norm)
        elif token.norm not in _PLAIN and token.shape in ("lower", "cap", "upper") and not start <= token.start < end:
            words.append(stem(token.norm))
    return (
        *(f"cap:{name}" for name in dict.fromkeys(caps)), *(f"say:{word}" for word in dict.fromkeys(words)),
        *(f"num:{number}" for number in _beside(scene, start, end)),
        *(f"work:{fold(found[1])}" for found in _WORK.finditer(scene.text, scene.sentence.start, scene.sentence.end)),
        *known.modifiers,
    )  # fmt: skip


def _beside(scene: Scene, start: int, end: int) -> list[str]:
    """The figures of a sentence outside `start` to `end`, but for small ones and years, which many texts have."""
    low, high = scene.sentence.start, scene.sentence.end
    found = figures(scene.text[low:start]) | figures(scene.text[end:high])
    return sorted(number for number in found if len(number) >= _TELLING and not _YEAR.fullmatch(number))


def _names(scene: Scene, at: int, begin: int) -> bool:
    """Whether a capital is that of a name: inside a sentence that begins at a token, or before what may follow a name
    only, which is another part of it, its owner's "'s", or its verb."""
    if at > begin and scene.tokens[at - 1].norm not in ('"', "."):
        return True
    at += 1
    if at >= len(scene.tokens):
        return False
    token = scene.tokens[at]
    named = token.shape in ("cap", "upper") and token.norm not in _NO_NAME
    if token.norm in _OF_MANY and scene.tokens[at - 1].norm.endswith("s"):
        return False  # "Divers have"
    return named or token.shape == "possessive" or token.norm in BE | HAVE


def dateline(scene: Scene) -> int:
    """The token behind the dateline of a sentence: "ROME, Feb. 13 - "."""
    for at, token in enumerate(scene.tokens[:_HEAD]):
        if token.norm in ("-", "—", "–") and token.start > scene.sentence.start and scene.text[token.start - 1] == " ":
            return at + 1
        if token.shape == "lower":
            break
    return 0


def days(scene: Scene, figure: int) -> tuple[When, ...]:
    """The times of a sentence but for those at which something is said ("told reporters on Friday"), or of a clause
    that a conjunction parts from a figure: "woke up in shame on Wednesday after losing 7-0"."""
    cells = scene.cells
    found: list[When] = []
    begin = dateline(scene)
    begins = scene.tokens[begin].start if begin < len(scene.tokens) else 0
    for at, cell in enumerate(cells):
        time = cell.what
        if cell.sort != "time" or not isinstance(time, TimeRef) or time.kind not in ("date", "range"):
            continue
        if cell.start < begins:
            continue
        between = cells[at + 1 : figure] if cell.start < cells[figure].start else cells[figure + 1 : at]
        if any(other.norm in _PARTING for other in between):
            continue
        before = [other.norm for other in cells[max(0, at - 3) : at] if other.norm not in ("on", "in", "late", "early")]
        if before[-1:] and before[-1] in REPORTING:
            continue
        found.append(told(time))
    return tuple(found[:4])


def one_story(earlier: Statement, later: Statement, slip: int, bonus: float = 0.0) -> bool:
    """Whether two statements are of one thing: `slip` is how likely the one figure is a misprint of the other, `bonus`
    what else speaks for it beside names, words and days."""
    when = one_day(earlier, later)
    if when is None or LONG in (*earlier.modifiers, *later.modifiers):
        return False
    works = set(marked(earlier, "work")), set(marked(later, "work"))
    if all(works) and not works[0] & works[1]:
        return False
    caps = [set(marked(one, "cap")) for one in (earlier, later)]
    shared = caps[0] & caps[1]
    if earlier.path == later.path:
        given = "given" in (*earlier.modifiers, *later.modifiers)
        apart = caps[0] - caps[1] and caps[1] - caps[0] and not given
        return not apart and (slip + bonus) > 1 and (bool(shared) or given)
    pages = page_names(earlier), page_names(later)
    outside = caps[0] - pages[1], caps[1] - pages[0]
    if not all(caps) and not shared:
        both = pages[0] & pages[1]
        if len(both) < _MANY:
            return False
        shared = set(both) if not any(caps) else (caps[0] & pages[1]) | (caps[1] & pages[0])
    if not shared or (all(outside) and not (len(shared) >= _MANY and slip > 1)):
        return False
    words = set(marked(earlier, "say")) & set(marked(later, "say"))
    weight = _NAME * min(len(shared), _MOST_NAMES) + min(len(words), _MOST_WORDS) + _DAY * when + slip + bonus
    return weight >= (_ENOUGH if slip + bonus else _SURE)


def one_scene(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of the same days speak of the same people and places, and the two sentences have a telling
    figure in common, so that neither needs to say when it was."""
    if earlier.published is None or later.published is None or abs(earlier.published - later.published) > _SAME:
        return False
    if LONG in (*earlier.modifiers, *later.modifiers):
        return False
    pages = page_names(earlier), page_names(later)
    outside = set(marked(earlier, "cap")) - pages[1], set(marked(later, "cap")) - pages[0]
    together = set(marked(earlier, "num")) & set(marked(later, "num"))
    return bool(together) and len(pages[0] & pages[1]) >= _MANY and not all(outside)


def names(statement: Statement) -> Sequence[str]:
    """The names by which a statement is looked for: of its sentence, else of its document."""
    return marked(statement, "cap")[:_PAIRS] or _joined(statement, "page").split()[:_PAGE]


def page_names(statement: Statement) -> frozenset[str]:
    """The names of the document of a statement."""
    return _split(_joined(statement, "page"))


def page_words(statement: Statement) -> frozenset[str]:
    """The stems of the longer words of the document of a statement."""
    return _split(_joined(statement, "words"))


def page_figures(statement: Statement) -> frozenset[str]:
    """The figures of the document of a statement."""
    return _split(_joined(statement, "figures"))


def page_days(statement: Statement) -> frozenset[int]:
    """The days of the week before publication of which the document of a statement speaks by their names."""
    day = statement.published
    if day is None:
        return frozenset()
    today = date.fromordinal(day).weekday()
    return frozenset(day - (today - WEEKDAYS[name]) % 7 for name in _split(_joined(statement, "weekdays")))


def page_months(statement: Statement) -> frozenset[str]:
    """The months that the document of a statement tells with their years: "November-1977"."""
    return _split(_joined(statement, "months"))


def beyond(earlier: Statement, later: Statement) -> int:
    """How many names and telling figures the documents of two statements share beyond the two sentences; of long ones
    that share little of what they name, none: any two have some names in common."""
    one, two = page_names(earlier), page_names(later)
    if len(one & two) * _LEAST < min(len(one), len(two)):
        return 0
    both = one & two - ({*marked(earlier, "cap")} & {*marked(later, "cap")})
    told = page_figures(earlier) & page_figures(later) - {*marked(earlier, "num")} - {*marked(later, "num")}
    return len(both) + sum(len(figure) >= _TELLING and not _YEAR.fullmatch(figure) for figure in told)


def knows(statement: Statement, figure: str) -> bool:
    """Whether the document of a statement has a figure too."""
    return figure in page_figures(statement)


def knows_other(earlier: Statement, later: Statement) -> bool:
    """Whether the document of the one has the figure of the other too."""
    one, two = earlier.value, later.value
    return one is not None and two is not None and (knows(later, digits(one.text)) or knows(earlier, digits(two.text)))


def knows_rest(earlier: Statement, later: Statement) -> bool:
    """Whether one of the two documents has the figure that makes up for the difference of two."""
    one, two = (told.value.number or 0.0 if told.value is not None else 0.0 for told in (earlier, later))
    rest = f"{abs(one - two):g}"
    return knows(earlier, rest) or knows(later, rest)


def _joined(statement: Statement, sort: str) -> str:
    """All words of a sort of the document of a statement."""
    return next(iter(marked(statement, sort)), "")


@lru_cache(maxsize=128)
def _split(joined: str) -> frozenset[str]:
    return frozenset(joined.split())


def one_day(earlier: Statement, later: Statement) -> bool | None:
    """Whether both tell the same day; None if they tell two days, or are published too far apart."""
    spans = [[when.inner for when in one.times if _is_short(when.inner)] for one in (earlier, later)]
    if all(spans):
        return True if any(one.overlaps(two) for one in spans[0] for two in spans[1]) else None
    weeks = [[when.inner for when in one.times if (when.inner.days or _MONTH) <= _WEEK] for one in (earlier, later)]
    if any(one.overlaps(two) for one in weeks[0] for two in weeks[1]):
        return True
    if any(one.times for one in (earlier, later)) and not _overlap(earlier, later):
        return None
    if earlier.path == later.path:
        return False
    published = [one.published for one in (earlier, later)]
    if published[0] is None or published[1] is None:
        return None
    if any(spans):
        begin = (spans[0] or spans[1])[0].begin
        other = published[1] if spans[0] else published[0]
        return False if begin is not None and -1 <= other - begin <= _NEWS else None
    return False if abs(published[0] - published[1]) <= _SAME or _tells_when(earlier, later) else None


def _tells_when(earlier: Statement, later: Statement) -> bool:
    """Whether the later text tells of a time in which the earlier one was published: "had agreed in June"."""
    day = earlier.published
    return day is not None and any(when.outer.overlaps(Interval(day, day + 1)) for when in later.times)


def _overlap(earlier: Statement, later: Statement) -> bool:
    times = earlier.times, later.times
    if not all(times):
        spans: Sequence[When] = times[0] or times[1]
        other = later.published if times[0] else earlier.published
        return other is None or any(
            when.outer.begin is None or when.outer.begin - 1 <= other <= (when.outer.until or other) + _NEWS
            for when in spans
        )
    return any(one.outer.overlaps(two.outer) for one in times[0] for two in times[1])


def _is_short(span: Interval) -> bool:
    return span.days is not None and span.days <= _SHORT
