"""What is told of an act beside its thing: its day, its place, who did it, how long it lasted, at which place."""

from __future__ import annotations

import re

from claimcheck.frozen import replace
from claimcheck.interval import year
from claimcheck.kinds.event.named_acts.line import Line
from claimcheck.kinds.event.named_acts.shapes import NAME
from claimcheck.kinds.event.named_acts.things import TITLES, Thing
from claimcheck.model import TimeRef, When
from claimcheck.text import times
from claimcheck.text.glances import datable
from claimcheck.text.moments import told
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, DO, HAVE, MODALS, NAME_PARTICLES, REPORTING, is_past

_FILL, _A_YEAR = 8, 366
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_BOUNDS = (
    frozenset(listed("; : — ( ) who which when while where but because after before until since that and or if than"))
    | BE | HAVE | MODALS | DO | REPORTING
)  # fmt: skip
"""Words that part a time or a place from the act before them."""
_SHORT = ("year", "month", "day")
_LED = ("SINCE", "UNTIL", "AFTER", "BEFORE")
"""How a preposition before a time, or before the noun of which it is the time, bounds it: "since the 1998 opening"."""
_MODS = ("", "START", "MID", "END", *_LED)
_FRONTED = re.compile(
    r"^(?:it was |and |but )?(?:(?:only|not until|not till|early|late) )?(?:(?:on|in|at|since) )?@(?P<one>\d+)"
    r"(?: ,? ?(?:on |in )?@(?P<two>\d+))?(?= )"
)
_SECOND = re.compile(r"^\S[^,]{0,40} , (?:on|in) @(?P<one>\d+) ,")


def date(row: Line, match: re.Match[str], thing: Thing) -> When | None:
    """When an act was: the time right before its noun, behind it in its clause, or at the head of its sentence."""
    inside = _times(row.plain[thing.first : thing.last])
    others = [number for number in _times(row.plain) if number not in inside and _dated(row, number)]
    close = [number for number in others if _before_noun(row, match, number) or _behind(row, match, number)]
    if not close:
        close = [number for number in _fronted(row, match) if number in others]
    found = [_plain(row, row.scene.times[number]) for number in close]
    whens = [one for one in found if one is not None]
    if not whens or any(not one.outer.overlaps(two.outer) for one in whens for two in whens):
        return None
    return min(whens, key=lambda one: one.inner.days or 1_000_000)


def own_day(row: Line, thing: Thing) -> When | None:
    """The day by which a thing is called: "Sunday's sprint"."""
    days = [row.scene.times[number] for number in _times(row.plain[thing.first : thing.last])]
    found = [time for time in days if time.kind == "date" and time.granularity == "day"]
    return told(found[0]) if len(found) == 1 else None


def _times(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"@(\d+)", text)]


def _dated(row: Line, number: int) -> bool:
    time = row.scene.times[number]
    if {"ambiguous", "impossible_date"} & time.flags or time.kind != "date":
        return False
    return datable(time) and time.granularity in _SHORT and time.mod in _MODS


def _at(row: Line, number: int) -> tuple[int, int]:
    found = re.search(rf"@{number}\b", row.plain)
    return found.span() if found else (-1, -1)


def _before_noun(row: Line, match: re.Match[str], number: int) -> bool:
    """ "the April 1989 opening", "Wednesday's signing"."""
    _, end = _at(row, number)
    return re.fullmatch(r" (?:'s )?(?:official |formal |first )?", row.plain[end : match.start("did")]) is not None


def _behind(row: Line, match: re.Match[str], number: int) -> bool:
    """Whether a time stands behind the verb, in its clause."""
    begin, _ = _at(row, number)
    if begin < match.end("did"):
        return False
    ends = [match.end(group) for group in ("thing", "who", "pair") if _within(match, group, begin)]
    start = match.end() if match.end() <= begin else max(match.end("did"), *ends, 0)
    between = row.plain[start:begin].split()
    mod = row.scene.times[number].mod
    if mod in ("UNTIL", "AFTER", "BEFORE"):
        return False
    if mod == "SINCE" and between[-1:] == ["since"]:
        if "twinned" not in match["did"]:
            return False
        between.pop()
    if len(between) > _FILL or not _BOUNDS.isdisjoint(between):
        return False
    if any(is_past(word) for word in between if word[0].isalpha()):
        return False
    commas = between.count(",")
    return commas == 0 or (commas <= 3 and between[-2:] in ([",", "in"], [",", "on"]))


def _within(match: re.Match[str], group: str, begin: int) -> bool:
    return group in match.re.groupindex and match[group] is not None and match.end(group) <= begin


def _fronted(row: Line, match: re.Match[str]) -> list[int]:
    """The times at the head of the sentence, whose clause is that of the act."""
    found = _FRONTED.search(row.plain) or _SECOND.search(row.plain)
    if found is None or found.end() > match.start():
        return []
    between = row.plain[found.end() : match.start()].split()
    parted = any(word in _BOUNDS - {"that", "when"} or is_past(word) for word in between if word[0].isalpha())
    if parted and "did" not in row.plain[found.end() : match.start("did")].split():
        return []
    numbers = [found["one"], found["two"] if "two" in found.re.groupindex else None]
    return [int(number) for number in numbers if number is not None]


def _plain(row: Line, time: TimeRef) -> When | None:
    """A time, without "since" or "until" before it."""
    if time.mod not in _LED:
        return told(time)
    if time.inner.days is not None and time.inner.days <= _A_YEAR:
        return replace(told(time), inner=time.inner, outer=time.inner, relation="at")
    return by_itself(row, time.start, time.end)


def by_itself(row: Line, start: int, end: int) -> When | None:
    """The time that a stretch of the text tells by itself."""
    found = times.find(row.scene.text, row.scene.sentence.block.published, start, end)
    bare = [one for one in found if not one.mod]
    if len(bare) == 1:
        return replace(told(bare[0]), start=start, end=end)
    text = row.scene.text[start:end]
    if not _YEAR.fullmatch(text):
        return None
    return When("stated", year(int(text)), year(int(text)), text=text, start=start, end=end)


def place(row: Line, match: re.Match[str]) -> tuple[int, int, tuple[str, ...]] | None:
    """Where an act was: the town behind "in" in its clause, with what it lies in."""
    if "place" in match.re.groupindex:
        names = tuple(word.lstrip("^") for word in match["place"].split())
        start, end = match.span("place")
        return (*row.span(start, end), (" ".join(names),))
    begin = match.end("did")
    behind = re.compile(
        rf" (?:in|near|outside|at|off) (?P<place>{NAME})(?P<around>(?: , {NAME}){{0,2}})(?= [,.;@(]| \w|$)"
    )
    found = behind.search(row.plain, begin)
    if found is None:
        if re.search(r"\bthere\b", row.plain[match.start() : match.end() + 12]):
            earlier = re.findall(rf"(?:in|to|at|near) ({NAME})", row.plain[: match.start()])
            spot = row.plain.find(earlier[-1]) if len(earlier) == 1 else -1
            if spot >= 0:
                return (*row.span(spot, spot + len(earlier[0])), (earlier[0].replace("^", ""),))
        return None
    between = row.plain[begin : found.start()].split()
    if any(word in _BOUNDS - {"and"} or (is_past(word) and word[0].isalpha()) for word in between):
        return None
    around = [part.strip().replace("^", "") for part in found["around"].split(",") if part.strip()]
    return (*row.span(*found.span("place")), (found["place"].replace("^", ""), *around))


def agent(row: Line, match: re.Match[str], group: str) -> tuple[int, int, tuple[str, ...]] | None:
    """Who did it."""
    if match[group] is None:
        return None
    names = tuple(word[1:] for word in match[group].split() if word.startswith("^"))
    own = tuple(name for name in names if name not in TITLES | NAME_PARTICLES)
    return (*row.span(*match.span(group)), own) if own else None


def lasting(row: Line, match: re.Match[str]) -> tuple[int, int, str] | None:
    """How long it lasted."""
    time = row.scene.times[int(match["long"][1:])]
    if (
        time.kind != "duration"
        or time.mod
        or time.number is None
        or row.plain[: match.start("long")].endswith(("about ", "nearly ", "almost ", "over ", "than "))
    ):
        return None
    return time.start, time.end, f"{time.number} {time.value[-1]}"


_PLACES = {
    "first": 1, "winner": 1, "won": 1, "gold": 1, "second": 2, "runner-up": 2, "silver": 2, "third": 3, "bronze": 3,
    "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip


def placing(row: Line, match: re.Match[str]) -> tuple[int, int, str] | None:
    """At which place somebody came in."""
    place_ = _PLACES.get(match["rank"].split()[0])
    return None if place_ is None else (*row.span(*match.span("rank")), str(place_))
