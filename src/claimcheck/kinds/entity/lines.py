"""Lives in lines, without a verb: an entry of a list under "Born on this day" or "Deaths" ("Ada Holm, painter, 1913"),
and what stands on a plaque or a gravestone: the name on a line, the years on the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.interval import year
from claimcheck.kinds.entity.strangers import namesakes
from claimcheck.lazy import Pattern
from claimcheck.model import Span, Statement, Value, When
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import MONTHS, WEEKDAYS

IN_A_LIST, ON_A_STONE = "a year in a list of births or deaths", "life years on a line of their own"
HEADINGS = Pattern(r"^[ \t#*_=•-]*(?P<words>[^\n]{4,60}?)[ \t#*_=]*(?P<colon>:?)[ \t#*_=]*$", re.MULTILINE)
_BIRTHS = frozenset("born births birth birthday birthdays birthdates".split())
_DEATHS = frozenset("died deaths death deathdays".split())
_BESIDE = (
    frozenset(
        "on this that day date today today's todays in the also and other famous notable people who was were from "
        "history of week month anniversary anniversaries some a few th st nd rd".split()
    )
    | MONTHS.keys()
    | WEEKDAYS.keys()
)
"""Words of such a heading beside those for births and deaths."""
_ENTRY = Pattern(
    r"(?P<what>(?:,[ ][^,;:.()\d\n]{2,50}){0,2})(?:,[ ]|[ ]?\(|[ ][–—-][ ])(?P<said>(?:born |b\. ?|died |d\. ?)?)"
    r"(?P<year>(?:1[0-9]|20)\d\d)\)?[ ]?(?=[.;]?[ \t]*(?:\n|\Z)|;[ ])"
)
"""What stands behind the name: what somebody was, and a year."""
_YEAR_FIRST = Pattern(r"(?:^|\n)[ \t*•·#_-]*(?P<year>(?:1[0-9]|20)\d\d)[ \t*_]*(?:[:–—-]|,)[ \t*_]*\Z")
_AFTER_IT = Pattern(r"(?P<what>(?:,[ ][^,;:.()\d\n]{2,50}){0,2})\.?[ \t]*(?:\n|\Z)")
_ITEM = Pattern(r"[^\n]{4,90}(?<![!?])")
_LONGEST_LIST = 40
"""Lines of a list below its heading."""
_STONE = Pattern(
    r"[ \t]*\n(?:[ \t]*\n)?(?:(?P<what>[^\n\d.!?:;]{3,40})\n)?[ \t(*_]*(?:born |b\. ?)?(?P<born>1[0-9]\d\d|20\d\d)"
    r"(?:[ ]?[-–—][ ]?|[ ]to[ ]|,? ?(?:died |d\. ?))(?P<died>1[0-9]\d\d|20\d\d)[)*_]*[ \t]*(?=\n|\Z)"
)
_WHOLE = Pattern(
    r"(?:,[ ][^,;:.()\d\n]{2,50}){1,2}[ ]?\((?P<born>(?:1[0-9]|20)\d\d)[ ]?[-–—][ ]?(?P<died>(?:1[0-9]|20)\d\d)\)"
    r"[.;]?[ \t]*(?:\n|\Z)"
)
"""What somebody was, and the years of their life, behind the name in an entry."""
_DIGIT = Pattern(r"\d{4}")


def lives(scenes: Sequence[Scene]) -> Iterator[Statement]:
    """What such lines say of people whom the claims know."""
    for scene in scenes:
        if "subject.person" not in scene.there.sorts or scene.sentence.end - scene.sentence.start > _LONGEST:
            continue
        for at in scene.there.sorts["subject.person"]:
            cell = scene.cells[at]
            if "known" not in cell.tags or "short" in cell.tags or "unanchored" in cell.tags:
                continue
            yield from _of_one(scene, cell)


_LONGEST = 400
"""Characters of a sentence: a row of births ("Births: X, 1881; Y, 1930") may be one."""


def _of_one(scene: Scene, cell: Cell) -> Iterator[Statement]:
    text = scene.text
    line = text.rfind("\n", 0, cell.start) + 1
    before = text[line : cell.start].strip(" \t*•·#_-")
    stone = (_STONE.match(text, cell.end) or _WHOLE.match(text, cell.end)) if not before else None
    if stone is not None:
        times = tuple(_when(stone, part) for part in ("born", "died"))
        yield _said(scene, cell, "years", times, Span(stone.start("born"), stone.end("died")), ON_A_STONE)
        return
    entry = _ENTRY.match(text, cell.end)
    if entry is None:
        first = _YEAR_FIRST.search(text, max(0, line - 1), cell.start)
        if first is None or _AFTER_IT.match(text, cell.end) is None:
            return
        entry, before = first, ""
    attribute = _attribute(text, line, before, entry.groupdict().get("said") or "")
    if attribute and not namesakes(text):
        span = Span(*entry.span("year"))
        yield _said(scene, cell, attribute, (_when(entry, "year"),), span, IN_A_LIST)


def _when(found: re.Match[str], part: str) -> When:
    span = year(int(found[part]))
    return When("stated", span, span, "at", found[part], found.start(part), found.end(part))


def _said(
    scene: Scene, cell: Cell, attribute: str, times: tuple[When, ...], wrong: Span, pattern: str
) -> Statement:  # fmt: skip
    start, end = min(cell.start, wrong.start), max(cell.end, wrong.end)
    written = scene.text[wrong.start : wrong.end]
    return scene.statement(
        start, end, kind="entity", pattern=pattern, wrong=wrong, subject=cell.what[0], attribute=attribute, mode="is",
        voice=scene.voice(cell.start, cell.end), times=times,
        value=Value(written, wrong.start, wrong.end, unit="year" if attribute != "years" else ""),
    )  # fmt: skip


def _attribute(text: str, line: int, before: str, said: str) -> str:
    """Whether an entry is one of births or of deaths: by its own word, what its line begins with, or the heading."""
    if said:
        return "born" if said.startswith("b") else "died"
    if before:
        head, colon, others = before.partition(":")
        entries = others.split(";")
        return _sort(head) if colon and all(not one or _DIGIT.search(one) for one in map(str.strip, entries)) else ""
    above = text[:line].rstrip("\n").split("\n")[-_LONGEST_LIST:]
    for one in reversed(above):
        row = one.strip(" \t*•·#_-=")
        if not row:
            continue
        found = HEADINGS.match(one)
        sort = _sort(found["words"]) if found is not None else ""
        if sort:
            return sort
        if _ITEM.fullmatch(row) is None or _DIGIT.search(row) is None:
            return ""
    return ""


def _sort(heading: str) -> str:
    """What a heading is of: "born", "died", or "" for anything else."""
    words = [word.strip(".,:'’").lower() for word in heading.replace("’s", "'s").split()]
    told = {"born" for word in words if word in _BIRTHS} | {"died" for word in words if word in _DEATHS}
    others = [word for word in words if word not in _BIRTHS | _DEATHS]
    plain = all(word in _BESIDE or word.rstrip("stndrh").isdigit() for word in others)
    return (
        told.pop() if len(told) == 1 and plain and not any(len(word) == 4 and word.isdigit() for word in words) else ""
    )
