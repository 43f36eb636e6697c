"""Dates as the text writes them: with the weekday beside them, at the end of a caption, or of no month.

What a statement carries: `attribute` "weekday" or "date"; `value` the date's own words, with the weekday (Monday is
0) as its `number`; `times` the days that the date may be, the likeliest first; `mode` how weekday and date are
joined ("beside", "caption"); `modifiers` what weakens it ("inferred", "name", "loose", "counted"), or says that
it is past ("happened").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimcheck.frozen import replace
from claimcheck.interval import Interval
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.calendar.happened import happened
from claimcheck.model import Span, Statement, TimeRef, Value, When
from claimcheck.text.scene import Found, Scene
from claimcheck.text.times.words import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, listed
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    FUNCTION_CAPS,
    HAVE,
    PREPOSITIONS,
    SUBORDINATORS,
)

TRIGGERS = (*WEEKDAYS, *SHORT_WEEKDAYS, *MONTHS, *SHORT_MONTHS)
_CAPTION = "weekday of a caption"
_DATED = frozenset({"day month year", "numeric date", "day and month"})
_REACH = 1
_WEEKDAY = re.compile(r"(?i)\b(?:mon|tues?|wed(?:nes)?s?|thur?s?|fri|satur|sat|sun)(?:day)?\b\.?")
_JOINTS = frozenset(" \t\n,/()–—-")
_BEFORE_DAYS = FUNCTION_CAPS | frozenset(
    listed(
        "posted published updated date dated modified issued released filed created edition good easter ash holy "
        "maundy palm shrove whit trinity pentecost"
    )
)
"""Capitalised words before a weekday that leave it one; after any other it may be a name ("Sheffield Wednesday")."""
_ON_SUNDAY = frozenset(listed("mail independent scotland"))
"""Newspapers: the Mail on Sunday."""
_AFTER_DATES = (
    PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | BE | HAVE
    | frozenset(
        listed(
            "last next this that which who the a an his her its their will would did when where they he she it we"
        )
    )
)  # fmt: skip
_NONE_SUCH = frozenset(listed("no never nonexistent exist exists imaginary fictional joke joked jokes"))


def weekdays(found: Found, facts: Facts) -> Iterator[Statement]:
    """A weekday with its date."""
    time = _time(found)
    if time is None or time.weekday is None:
        return
    scene = found.scene
    if time.rule == _CAPTION:
        dated = scene.times[-1]
        if dated is not time and dated.inner.begin is not None:
            yield _statement(scene, found, time, dated, "caption", (dated.inner,), ())
        return
    if time.kind != "date" or time.granularity != "day" or time.rule not in _DATED or time.inner.begin is None:
        return
    inferred = "year_inferred" in time.flags
    days = _every_year(time, scene.sentence.block.published) if inferred else (time.inner, *time.alternatives)
    weak = [
        word
        for word, here in (
            ("inferred", inferred), ("name", _named(found)), ("loose", _loose(time)), ("happened", happened(found)),
        )
        if here
    ]  # fmt: skip
    yield _statement(scene, found, time, time, "beside", days, tuple(weak))


def impossible(found: Found, facts: Facts) -> Iterator[Statement]:
    """A day that its month does not have."""
    time = _time(found)
    if time is None:
        return
    weak = ("counted",) if time.value.startswith("XXXX") and _counted(found) else ()
    quoted = time.start > 0 and found.scene.text[time.start - 1] in "\"'“‘" and time.value.startswith("XXXX")
    if quoted or any(token.norm in _NONE_SUCH for token in found.scene.tokens):
        weak = (*weak, "denied")
    yield _statement(found.scene, found, time, time, "date", (), weak)


def _time(found: Found) -> TimeRef | None:
    cell = found.cell("when")
    return cell.what if cell is not None and isinstance(cell.what, TimeRef) else None


def _statement(
    scene: Scene, found: Found, time: TimeRef, dated: TimeRef, mode: str, days: tuple[Interval, ...],
    weak: tuple[str, ...],
) -> Statement:  # fmt: skip
    start, end = _words(dated)
    # a weekday and its date are one fact, whatever the sentence does with its verb: as what a title says
    voice = scene.voice(time.start, time.end, "title")
    if voice.kind == "attributed":
        voice = replace(voice, kind="narrator", speaker="")  # the day is the writer's, whoever is said to have spoken
    value = dated.value if mode == "date" else scene.words(start, end)
    return scene.statement(
        time.start,
        max(time.end, dated.end),
        kind="calendar",
        pattern=found.pattern,
        wrong=Span(time.start, time.end),
        subject=None,
        attribute="date" if mode == "date" else "weekday",
        mode=mode,
        voice=voice,
        times=tuple(When("stated", day, day, "at", dated.text, dated.start, dated.end) for day in days),
        value=Value(value, start, end, number=None if time.weekday is None else float(time.weekday)),
        modifiers=weak,
    )


def _words(time: TimeRef) -> tuple[int, int]:
    """Where the date itself stands, without its weekday."""
    start, end = time.start, time.end
    written = _WEEKDAY.search(time.text)
    if written is None:
        return start, end
    if written.start() == 0:
        start += written.end()
    else:
        end = time.start + written.start()
    text = time.text[start - time.start : end - time.start]
    while text and (text[-1] in _JOINTS or text.endswith((" a", " A"))):
        text = text[:-1]
    end = start + len(text)
    for word in ("", "night", "morning", "afternoon", "evening", "on", "the"):
        text = text.lstrip("".join(_JOINTS))
        text = text[len(word) :] if text.lower().startswith(word + " ") else text
    return end - len(text), end


def _every_year(time: TimeRef, published: int | None) -> tuple[Interval, ...]:
    """The day in the years around publication, the chosen one first."""
    assert time.inner.begin is not None
    chosen = date.fromordinal(time.inner.begin)
    centre = chosen.year if published is None else date.fromordinal(published).year
    reach = 8 if (chosen.month, chosen.day) == (2, 29) else _REACH
    days = [time.inner]
    for year in range(max(1, centre - reach), min(9999, centre + reach) + 1):
        try:
            at = date(year, chosen.month, chosen.day).toordinal()
        except ValueError:
            continue
        if at != time.inner.begin:
            days.append(Interval(at, at + 1))
    return tuple(days)


def _named(found: Found) -> bool:
    """Whether the word before the weekday may make a name with it."""
    cell = found.cell("when")
    assert cell is not None
    scene = found.scene
    if not _WEEKDAY.match(scene.words(cell.start, cell.end)):
        return False
    before = scene.tokens[cell.first - 1] if cell.first else None
    if before is not None and before.norm == "on" and cell.first > 1:
        return scene.tokens[cell.first - 2].norm in _ON_SUNDAY
    if before is None or before.norm in _BEFORE_DAYS or before.norm in MONTHS or not before.norm[:1].isalpha():
        return False
    if scene.text[scene.sentence.start : scene.sentence.end].islower():
        return True
    return before.shape in ("cap", "upper", "initial")


def _loose(time: TimeRef) -> bool:
    """ "ruled Friday on January 6, 2021 arrests": the two may belong to different things."""
    return re.search(r"(?i)day\W+on\W", time.text) is not None


def _counted(found: Found) -> bool:
    """ "In June 31 people came": the number may count what follows."""
    cell = found.cell("when")
    assert cell is not None
    after = found.scene.tokens[cell.last] if cell.last < len(found.scene.tokens) else None
    if after is None or after.shape not in ("lower", "number"):
        return after is not None and after.shape in ("hyphen",)
    return after.norm not in _AFTER_DATES


PATTERNS = (
    Pattern("weekday and date", "The bridge opened on Monday, January 29, 2026.", "{when:time}", weekdays),
    Pattern("date", "The pact was signed on June 31, 2021.", "{when:time.impossible_date}", impossible),
)
