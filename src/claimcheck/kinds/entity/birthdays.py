"""Birthdays told as a day: "X blew out the candles of her 80th birthday cake this week", "X died on his 62nd birthday",
"On his 19th birthday, in November 1980, X", "Monday was X's 59th birthday", "In November 1980 X turned 19"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.aging import years_of
from claimcheck.kinds.entity.families import KIN_WORDS
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.kinds.entity.vital_times import bound
from claimcheck.kinds.entity.vital_words import phrase
from claimcheck.model import Statement, Value, When
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell, norm
from claimcheck.text.somebody import sex, somebody
from claimcheck.text.topics import SEXES
from claimcheck.text.words import NOT, RELATIVES, SUBORDINATORS

_SMALLEST = 10
_APART = frozenset("before after since until till by past near towards toward approaching nearing from".split())
_OTHERWISE = (RELATIVES | SUBORDINATORS | NOT | frozenset("would could might should if".split())) - {"when", "as"}
_CAKE = frozenset(
    "cake party celebration celebrations bash concert dinner lunch gala candles with at in on a the".split()
)


def own(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X toasted his 59th birthday on Monday": the birthday is that of the subject, and its day is told beside it."""
    cells, at = found.scene.cells, found.slots["t"]
    between = cells[found.slots["s"] + 1 : at - 1]
    if (
        governed(found)
        or not _his(found, at - 1)
        or norm(cells, at - 2) in _APART
        or any(_another(between, k) for k in range(len(between)))
    ):
        return
    yield from _on_its_day(found, facts)


def of_somebody(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X's 59th birthday on Monday", "the 59th birthday of X", "Monday was X's 59th birthday"."""
    cells = found.scene.cells
    first = min(found.slots["s"], found.slots["t"])
    before = norm(cells, first - 1) if norm(cells, first - 1) != "the" else norm(cells, first - 2)
    after = cells[found.last] if found.last < len(cells) else None
    if before in _APART or (after is not None and after.sort == "possessive"):
        return
    yield from _on_its_day(found, facts)


def fronted(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "On his 19th birthday, in November 1980, X landed in Brenna"."""
    cells, after = found.scene.cells, found.last
    if after < len(cells) and (cells[after].sort == "possessive" or cells[after].norm in (",", "and")):
        return
    yield from _on_its_day(found, facts)


def _his(found: Found, at: int) -> bool:
    """Whether "his" or "her" before a birthday may be of who is named, and of nobody between the two."""
    cells, who = found.scene.cells, found.cell("s")
    pronoun = norm(cells, at)
    between = cells[found.slots["s"] + 1 : at] if found.slots["s"] < at else ()
    kin = any(cell.norm in KIN_WORDS or (cell.norm in ("his", "her") and cell.norm != pronoun) for cell in between)
    return who is not None and not kin and sex(who) in ("", SEXES[pronoun])


def _another(between: Sequence[Cell], at: int) -> bool:
    cell = between[at]
    other = cell.norm in _OTHERWISE or cell.sort == "possessive" or somebody(between, at) or cell.norm in (";", ":")
    return other or (cell.norm == "and" and norm(between, at + 1) in ("his", "her"))


def _on_its_day(found: Found, facts: Facts) -> Iterator[Statement]:
    cells, at = found.scene.cells, found.slots["t"]
    if not _is_birthday(cells[at]) or any(cell.norm in ("would", "if") for cell in cells):
        return
    day = _day(found, at)
    if day is not None:
        yield from _said(found, "birthday", (moments.told(cells[day].what),), day)


def _is_birthday(cell: Cell) -> bool:
    years = years_of(cell)
    return "birthday" in cell.tags and years is not None and years[0] >= _SMALLEST


def _day(found: Found, at: int) -> int | None:
    """The cell of the one day that the sentence tells: right beside the birthday, or at the sentence's head."""
    cells = found.scene.cells
    dates = [k for k, cell in enumerate(cells) if cell.sort == "time" and {"date", "range"} & {*cell.tags}]
    if len(dates) != 1:
        return None
    day = dates[0]
    time = cells[day].what
    if time.kind != "date" or time.mod not in ("", "START", "MID", "END") or "unresolved" in cells[day].tags:
        return None
    published = found.scene.sentence.block.published
    begin = time.inner.begin
    if "year_inferred" in time.flags and (published is None or begin is None or abs(begin - published) > _WEEKS):
        return None
    bare = not any(letter.isdigit() for letter in time.text)
    if day > at:
        inside = cells[max(at, found.slots["s"]) + 1 : day] if found.slots["s"] < day else cells[at + 1 : day]
        if any(cell.norm not in _CAKE and "somewhere" not in cell.tags and cell.sort not in ("cap", "mark", "subject")
               and cell.norm not in _WHERE for cell in inside) or len(inside) > _REACH:  # fmt: skip
            return None
        if any(somebody(inside, k) for k in range(len(inside))):
            return None
        return day if bare or _bound(cells, day) else None
    opens = all(cell.norm in ("in", "on", "early", "late", "the") or cell.sort == "mark" for cell in cells[:day])
    was = norm(cells, day + 1) in ("was", "is", "marks", "marked", "brings", "brought", "sees", "saw")
    return day if opens and (was or bare or norm(cells, day - 1) in ("in", "on")) else None


_REACH, _WEEKS = 7, 40
_WHERE = frozenset("home here there town earlier later just last this next".split())


def _bound(cells: Sequence[Cell], day: int) -> bool:
    where = bound(cells, day, 0)
    return where is not None and where[1] in ("in", "on")


def at_death(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X died on his 62nd birthday", "X died two weeks before his 81st birthday"."""
    cells, at = found.scene.cells, found.slots["t"]
    verb = next((k for k in range(found.slots["s"] + 1, at) if (told := phrase(cells, k)) and told[0] == "died"), -1)
    if verb < 0 or governed(found) or not _is_birthday(cells[at]) or not _his(found, at - 1):
        return
    between = cells[verb + 1 : at - 1]
    group = cells[found.slots["s"] + 1 : verb]
    if any(cell.norm in NOT or (cell.sort == "mark" and cell.norm != ",") for cell in group):
        return
    words = [word for cell in between for word in (cell.norm or cell.what.text.lower()).split()]
    if any(_another(between, k) and between[k].norm not in ("before", "after") for k in range(len(between))):
        return
    if words[-1:] == ["on"]:
        yield from _said(found, "birthday of death", (moments.publication(found.scene),))
    elif (words[-1:] == ["before"] or words[-2:] in _AHEAD) and _SHORT & {*words} and not _LONG & {*words}:
        yield from _said(found, "before birthday", (moments.publication(found.scene),), less=1)


_AHEAD = (["short", "of"], ["shy", "of"], ["eve", "of"])
_SHORT = frozenset("day days week weeks fortnight month months hours shortly soon just eve".split())
_LONG = frozenset("year years decade decades long well".split())


def turned(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "In November 1980 X turned 19", "Next week X turns 59"."""
    cells, at = found.scene.cells, found.slots["t"]
    cell = cells[at]
    years = years_of(cell)
    if governed(found) or years is None or years[0] < _SMALLEST:
        return
    after = cells[at + 1] if at + 1 < len(cells) else None
    if (
        after is not None
        and after.sort not in ("mark", "time")
        and after.norm not in ("on", "in", "and", "this", "last", "but")
    ):
        return
    if any(one.norm in ("would", "if", "not", "when", "had", "before", "after") for one in cells):
        return
    day = _day(found, at)
    if day is not None:
        yield from _said(found, "birthday", (moments.told(cells[day].what),), day)


def _said(found: Found, mode: str, times: tuple[When, ...], day: int = -1, less: int = 0) -> Iterator[Statement]:
    who, cells, scene = person(found), found.scene.cells, found.scene
    cell = cells[found.slots["t"]]
    years = years_of(cell)
    if who is None or years is None:
        return
    number = years[0] - less
    row = [who, cell, *([cells[day]] if day >= 0 else [])]
    words = scene.words(cell.start, cell.end)
    times = tuple(replace(when, how="stated") for when in times)
    yield statement(
        found,
        Told("age", mode, who, min(row, key=lambda one: one.start), max(row, key=lambda one: one.end), years[1],
             Value(words, cell.start, cell.end, number, number, "year", number), times=times,
             construction="apposition"),
    )  # fmt: skip


_S, _N = "{s:subject.person}", "{t:time.anniversary}"
BIRTHDAYS: tuple[Pattern, ...] = (
    Pattern("own birthday", "Petteri Orpo toasted his 54th birthday on 3 November 2023.",
            f"{_S} ~~10 his|her {_N}", own),
    Pattern("birthday of somebody, on its day", "Petteri Orpo's 54th birthday, on 3 November 2023, was quiet.",
            f"{_S} <poss> {_N}", of_somebody),
    Pattern("the birthday of somebody", "The 54th birthday of Petteri Orpo on 3 November 2023 was quiet.",
            f"{_N} of {_S}", of_somebody),
    Pattern("on a birthday, first", "On his 54th birthday, on 3 November 2023, Petteri Orpo skied.",
            f"^ on|for his|her {_N} ~~6 , {_S}", fronted),
    Pattern("death on a birthday", "Urho Kekkonen died on his 86th birthday.", f"{_S} ~~14 his|her {_N}", at_death),
    Pattern("turning an age on a day", "In November 2023 Petteri Orpo turned 54.",
            f"{_S} <adv>? {{t:time.age}}", turned),
)  # fmt: skip
