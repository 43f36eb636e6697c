"""Times that are counted from another one: "two years later", "the following year", "that March".

They are counted from the time told last, in the sentence or in the one before, if it is certain that what is told there
happened then: the time opens its clause or ends its sentence, and no other clause, age or span stands between the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from claimcheck.frozen import replace
from claimcheck.interval import Interval, month, year
from claimcheck.lazy import Pattern
from claimcheck.model import TimeRef
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.times.seasons import SEASON_OF_THAT_YEAR, in_year
from claimcheck.text.times.units import season_unit
from claimcheck.text.times.words import MONTHS, SEASONS, SMALL, TENS
from claimcheck.text.words import BE, CONJUNCTIONS, HAVE, RELATIVES, SUBORDINATORS, is_past

_ANAPHORS = frozenset(["anaphor", "month of that year", SEASON_OF_THAT_YEAR])
_LATER = Pattern(
    r"(?:(?P<about>almost|nearly|about|around|roughly|some|just|exactly|only|barely|more than|over|under|less than"
    r"|well over)\s+)?(?P<count>[\w-]+)\s+(?P<unit>day|week|month|year|decade)s?\s+"
    r"(?P<way>later|afterwards?|thereafter|earlier|before|beforehand)"
)
_NEXT = Pattern(
    r"the\s+(?P<which>same|next|following|previous|preceding)\s+year|that\s+year|(?P<before>the year before)"
)
_IN_YEAR = Pattern(
    r"(?:early\s+|late\s+|mid-?)?(?P<month>[A-Z][a-z]+)\.?\s+(?:of\s+)?"
    r"(?:that|the\s+(?P<which>same|next|following|previous|preceding))\s+year"
)
_IN_SEASON = Pattern(
    rf"(?P<season>{'|'.join(SEASONS)})\s+of\s+(?:that|the\s+(?P<which>same|next|following|previous|preceding))\s+year",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}
_SLACK = {"day": 1, "week": 7, "month": 45, "year": 366, "decade": 1100}
_STEPS = {"same": 0, "next": 1, "following": 1, "previous": -1, "preceding": -1}
_POINTS = frozenset(["day", "month", "year"])
_BEFORE = frozenset("in on by at early late around about mid only".split())
_FAR = 40


def counted_on(scenes: Sequence[Scene]) -> list[Scene]:
    """The sentences, their counted times told as dates where it is certain what they are counted from."""
    found = list(scenes)
    for at, scene in enumerate(scenes):
        if not any(time.rule in _ANAPHORS for time in scene.times):
            continue
        earlier = found[at - 1] if at else None
        for k, cell in enumerate(scene.cells):
            if cell.sort == "time" and cell.what.rule in _ANAPHORS and cell.what.kind == "unresolved":
                scene = _resolved(scene, k, earlier)
        found[at] = scene
    return found


def _resolved(scene: Scene, at: int, earlier: Scene | None) -> Scene:
    """The sentence with one of its times counted."""
    cells = scene.cells
    if any(begin <= cells[at].start < until for begin, until in scene.quotations) or _of_its_own(cells, at):
        return scene
    anchor = _anchor(cells, at)
    if anchor is None and not any(cell.sort == "time" for cell in cells[:at]):
        anchor = _before(scene, earlier) if _opens(cells, at) else None
    if anchor is None:
        return scene
    time: TimeRef = cells[at].what
    spans = _counted(time, anchor)
    if spans is None:
        return scene
    why = f"counted from “{anchor.text}”"
    told = replace(time, kind="date", inner=spans[0], outer=spans[1], alternatives=spans[2:], why=why)
    tags = ("date", *sorted(told.flags))
    return replace(
        scene,
        cells=(*cells[:at], replace(cells[at], tags=tags, what=told), *cells[at + 1 :]),
        times=tuple(told if one is time else one for one in scene.times),
    )


def _of_its_own(cells: Sequence[Cell], at: int) -> bool:
    """Whether the words behind say from what a time is counted: "the same year as", "two years before he died"."""
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is None or after.sort == "mark":
        return False
    if cells[at].what.text.lower().endswith(("before", "beforehand")):
        return True
    return after.norm in _ITS_OWN or (
        after.norm in ("in", "of") and at + 2 < len(cells) and cells[at + 2].norm == "which"
    )


_ITS_OWN = SUBORDINATORS | RELATIVES | {"as", "than", "of", "after", "before", "that"}


def _before(scene: Scene, earlier: Scene | None) -> TimeRef | None:
    """The one time of the sentence right before, whether that was looked at or not."""
    block = scene.sentence.block
    since = earlier.sentence.end if earlier is not None and earlier.sentence.block is block else block.start
    between = scene.text[since : scene.sentence.start].strip()
    if not between:
        if earlier is None or earlier.sentence.block is not block or earlier.quotations:
            return None
        return _anchor(earlier.cells, len(earlier.cells))
    if len(between) > _PLAIN or _SENTENCE.fullmatch(between) is None or not _OTHER.isdisjoint(between.lower().split()):
        return None
    told = [time for time in scene.earlier if since <= time.start < scene.sentence.start]
    if len(told) != 1 or not _point(told[0]):
        return None
    first, last = between.find(told[0].text), between.rfind(told[0].text)
    opens = first == last and first in (len("In "), len("On "), len("By ")) and between[1:2] == "n"
    ends = first == last and first > 0 and between[last + len(told[0].text) :] == "."
    plain = ends and between[:first].split()[-1] in ("in", "on") and "," not in between
    return told[0] if opens or plain else None


_PLAIN = 160
_SENTENCE = Pattern(r"[A-Z][^.!?;:\"“”()]*\.")
_OTHER = SUBORDINATORS | RELATIVES


# --- from what ----------------------------------------------------------------------------------------


def _anchor(cells: Sequence[Cell], end: int) -> TimeRef | None:
    """The one time before a cell of which it is certain that what is told last happened then."""
    times = [k for k in range(end) if cells[k].sort == "time"]
    if len(times) != 1 or not end:
        return None
    at = times[0]
    time: TimeRef = cells[at].what
    if not _point(time):
        return None
    first = at
    while first > 0 and cells[first - 1].norm in _BEFORE:
        first -= 1
    behind = cells[at + 1 : end]
    if any(cell.norm in SUBORDINATORS | RELATIVES or cell.norm in (";", ":", "(", ")", '"') for cell in cells[:end]):
        return None
    if first == 0:
        return time  # "In 1981 he fell ill."
    before = cells[first - 1]
    if before.norm in ("of", "the", "a", "his", "her", "its", "from", "to", "until", "since", "between", "and", "than"):
        return None
    if first == at or cells[first].norm == "by":
        return None  # "the 1990 election", "by 1990"
    if _participle(cells, first):
        return None
    if any((cell.sort in ("word", "term") and is_past(cell.norm)) or cell.norm in BE | HAVE for cell in behind):
        return time if _joined(behind) else None
    rest = [cell for cell in behind if cell.norm not in CONJUNCTIONS and cell.norm not in (",", ".")]
    return None if any(cell.sort not in ("mark",) and cell.sort == "time" for cell in rest) else time


def _point(time: TimeRef) -> bool:
    """Whether a time is a day, a month or a year and nothing else."""
    if time.kind != "date" or time.mod or time.granularity not in _POINTS or time.alternatives:
        return False
    return time.inner.begin is not None and time.inner.until is not None and time.outer == time.inner


def _joined(behind: Sequence[Cell]) -> bool:
    """ "He fell ill in 1981 and died": the verb behind is joined to the one of the time."""
    first = [cell for cell in behind if cell.norm != ","]
    return bool(first) and first[0].norm in ("and", "but")


def _participle(cells: Sequence[Cell], at: int) -> bool:
    """Whether the time before a cell is that of a participle which is said of a noun: ", signed in 1905,", "Born in
    1950, he"."""
    start = at
    while start > 0 and cells[start - 1].sort != "mark":
        start -= 1
    words = [cell for cell in cells[start:at] if cell.sort in ("word", "term", "phrase")]
    finite = [k for k, cell in enumerate(cells[start:at]) if cell.sort in ("word", "term") and is_past(cell.norm)]
    if not words or not finite:
        return True
    opening = cells[start : start + finite[0]]
    return not any(cell.sort == "subject" or cell.norm in ("he", "she", "it", "they", "the") for cell in opening)


def _opens(cells: Sequence[Cell], at: int) -> bool:
    """Whether nothing but one clause stands before a time that is counted from the sentence before; or the name of
    which a relative clause with the time is said: "Lind, who died in May of that year, never saw it"."""
    before = cells[:at]
    if at > _SAID_OF and before[0].sort == "subject" and before[1].norm == "," and before[2].norm in RELATIVES:
        before = before[_SAID_OF:]
        if any(cell.sort == "mark" and cell.norm != "-" for cell in before) or _steps(cells[at]):
            return False
    return not any(cell.norm in SUBORDINATORS | RELATIVES or cell.norm in (";", ":", "(", '"') for cell in before)


_SAID_OF = len(["Lind", ",", "who"])


def _steps(cell: Cell) -> bool:
    """Whether a time is told by its distance from another, which may be that of the clause itself."""
    return _OF_THAT_YEAR.search(cell.what.text) is None


_OF_THAT_YEAR = Pattern(r"\b(?:that|the\s+same)\s+year$", re.IGNORECASE)


# --- how many -----------------------------------------------------------------------------------------


def _counted(time: TimeRef, anchor: TimeRef) -> tuple[Interval, ...] | None:
    """The plain reading, all that the words allow, and what else they may mean."""
    begin, until = anchor.inner.begin, anchor.inner.until
    assert begin is not None and until is not None
    first, last = date.fromordinal(begin).year, date.fromordinal(until - 1).year
    if (found := _IN_SEASON.search(time.text)) and first == last:
        return _season(found, first)
    if (found := _IN_YEAR.search(time.text)) and first == last:
        return None if found["month"].lower() not in MONTHS else _month(found, first)
    if (found := _NEXT.search(time.text)) and first == last:
        step = -1 if found["before"] else _STEPS[found["which"] or "same"]
        span = year(first + step)
        near = {0: span, 1: Interval(until, span.until), -1: Interval(span.begin, begin)}[step]
        return span, near if near.days else span
    found = _LATER.search(time.text)
    count = _number(found["count"].lower()) if found else None
    if found is None or count is None:
        return None
    number = int(count)
    back = found["way"] in ("earlier", "before", "beforehand")
    unit = found["unit"]
    days = round(number * _DAYS[unit] * (1.00068 if unit == "year" else 1)) * (-1 if back else 1)
    slack = _SLACK[unit] + (number * _DAYS[unit] // 4 if found["about"] else 0)
    plain = Interval(begin + days, until + days)
    return plain, plain.widened(slack)


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word) if len(word) < len("1900") else None
    tens, _, ones = word.partition("-")
    if ones:
        return TENS[tens] + SMALL[ones] if tens in TENS and ones in SMALL else None
    return 1 if word in ("a", "an") else (SMALL | TENS).get(word)


def _month(found: re.Match[str], anchor: int) -> tuple[Interval, Interval]:
    span = month(anchor + _STEPS[found["which"] or "same"], MONTHS[found["month"].lower()])
    return span, span


def _season(found: re.Match[str], anchor: int) -> tuple[Interval, ...]:
    season, told = found["season"].lower(), anchor + _STEPS[found["which"] or "same"]
    outer, others = in_year(season, told)
    return season_unit(told, SEASONS[season]).span, outer, *others
