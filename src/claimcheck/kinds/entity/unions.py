"""Weddings, divorces, widowhood and births of children in other words: "X became the wife of Y in 1992", "X's divorce
from Y, which came through in 1991", "X, widowed in 1940,", "X gave birth to Y in 1916"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.births import vague
from claimcheck.kinds.entity.strangers import words
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.kinds.entity.vital_times import time_behind
from claimcheck.model import Ref, Span, Statement, Value
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell, norm
from claimcheck.text.words import CONJUNCTIONS, HONORIFICS, MODALS, MODIFIERS, NOT

_OPEN = ("", "APPROX", "START", "MID", "END")
_UNREAL = (NOT | MODALS) - {"never"} | frozenset("never nearly almost if film play novel opera stage again".split())


def of_two(mode: str, until: bool = False) -> Callable[[Found, Facts], Iterator[Statement]]:
    """That two married, or that their marriage ended, at the time behind the words or at the head of the sentence;
    `until` if the words end with it."""

    def make(found: Found, facts: Facts) -> Iterator[Statement]:
        one, other = person(found, "a"), person(found, "b")
        first = min(found.slots["a"], found.slots["b"])
        if one is None or other is None or (first == found.first and governed(found, "a")):
            return
        cells = found.scene.cells
        if any(cell.norm in _UNREAL for cell in cells[max(0, found.first - 2) : found.last + 2]) or not _closed(found):
            return
        if not all(_describes(cell, facts) for cell in _before_the_name(found)):
            return  # "married the son of X"
        at = _time(found, until)
        if at is None:
            return
        time = cells[at]
        row = (one, other, time)
        yield statement(
            found,
            Told("wedding", mode, one, min(row, key=lambda c: c.start), max(row, key=lambda c: c.end),
                 Span(time.start, time.end), objects=(other.what[0],), times=(moments.told(time.what),),
                 modifiers=_again(found), construction="copula"),
        )  # fmt: skip

    return make


def _again(found: Found) -> tuple[str, ...]:
    cells = found.scene.cells[found.first : found.last]
    return ("again",) if any(cell.norm == "remarried" for cell in cells) else ()


def _before_the_name(found: Found) -> tuple[Cell, ...]:
    """What stands between the verb, or "and", and the name behind it: "the painter" of "wed the painter X"."""
    cells, b = found.scene.cells, found.slots["b"]
    opens = next((k for k in range(b - 1, found.first, -1) if cells[k].norm in _OPENERS), b - 1)
    return tuple(cells[opens + 1 : b])


def _describes(cell: Cell, facts: Facts) -> bool:
    """Whether a word before a name only says who that is: "her first husband," "a young archaeologist,"."""
    if cell.sort in ("adjective", "number", "phrase") or cell.norm in _OF_A_PARTNER or cell.norm in MODIFIERS:
        return True
    return cell.norm in HONORIFICS or any(cell.norm in words(facts, names) for names in _CALLINGS)


_CALLINGS = ("persons", "fates", "occupations", "players", "of_subjects", "staff")
_OPENERS = frozenset("married wed wedded remarried divorced from and to with of between marries".split())
_OF_A_PARTNER = frozenset(
    ", a an the his her their first second third fourth then former future late longtime long-time young wealthy rich "
    "childhood school high teenage long-term husband wife spouse partner boyfriend girlfriend fiance fiancee fiancé "
    "fiancée bride groom sweetheart companion lover ex-husband ex-wife colleague friend fellow".split()
)


def _closed(found: Found) -> bool:
    """Whether what follows only says when and where: no "X's sister", no "ended in tears"."""
    cells, at = found.scene.cells, found.last
    if at >= len(cells) or cells[at].sort in ("mark", "time"):
        return True
    if any(cell.norm == "marriage" for cell in cells[found.first : at]):
        return cells[at].norm in ("in", "on") and any(cell.sort == "time" for cell in cells[at + 1 : at + 3])
    return cells[at].norm in ("in", "on", "at", "near", "until", "till", "after", "before")


def _time(found: Found, until: bool = False) -> int | None:
    """The cell of the time, behind the words or right before them at the head of the sentence."""
    cells = found.scene.cells
    if "t" in found.slots:
        within = cells[found.slots["t"]]
        return found.slots["t"] if within.what.mod in _OPEN and _own(within) else None
    when = time_behind(cells, found.last)
    if when is not None:
        fits = when[1] == "until" if until else when[1] in ("in", "on") and cells[when[0]].what.mod in _OPEN
        return when[0] if fits and _own(cells[when[0]]) else None
    bare = None if until else _bare(found)
    if bare is not None:
        return bare
    who = any(cell.norm in ("who", "whom") for cell in cells[found.first : found.last])
    if not until and not who and norm(cells, 0) in ("in", "on") and len(cells) > 1 and cells[1].sort == "time":
        opens = 2 + (norm(cells, 2) == ",")
        if cells[1].what.kind == "date" and cells[1].what.mod in _OPEN and opens == found.first and _own(cells[1]):
            return 1
    return None


def _bare(found: Found) -> int | None:
    """The cell of a time without a preposition, behind the words or behind a place: "last year", "two years ago"."""
    cells, at = found.scene.cells, found.last
    if norm(cells, at) in ("at", "in", "near"):
        place = range(at + 1, min(len(cells), at + _PLACE))
        at = next((k for k in place if cells[k].sort not in _OF_PLACES or cells[k].norm in CONJUNCTIONS), at)
    cell = cells[at] if at < len(cells) else None
    if cell is None or cell.sort != "time" or cell.what.kind != "date" or cell.what.mod not in _OPEN:
        return None
    said = cell.what.text.casefold()
    return at if said.split(" ")[0] in _DEICTIC or said.endswith(" ago") else None


_PLACE = 8
_OF_PLACES = frozenset("word cap subject possessive term phrase adjective".split())
_DEICTIC = frozenset("last this earlier yesterday late early".split())


def _own(cell: Cell) -> bool:
    time = cell.what
    dated = time.weekday is None or any(letter.isdigit() for letter in time.text)
    return dated and "year_inferred" not in time.flags


def widowed(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, widowed in 1940,", "X lost her husband in 1940": that whoever X was married to died then."""
    who, cells = person(found), found.scene.cells
    if who is None or governed(found):
        return
    if any(cell.norm in _UNREAL | {"to"} for cell in cells[found.slots["s"] + 1 : found.last]):
        return
    at = found.slots.get("t", -1)
    if found.pattern == "lost a husband" and norm(cells, found.last) != "to" and not _at_once(found):
        return  # "lost his wife in the crowd in 1925"
    if at < 0:
        when = time_behind(cells, found.last)
        at = when[0] if when is not None and when[1] in ("in", "on") else -1
    if at < 0 or not _own(cells[at]) or cells[at].what.mod not in (*_OPEN, "SINCE"):
        return
    time = cells[at].what
    told = moments.told(time)
    if time.mod == "SINCE":
        from claimcheck.kinds.entity.wed_then import begun  # rarely needed

        told = begun(told, time)
    row = (who, cells[at])
    yield statement(
        found,
        Told("widowed", "is", who, min(row, key=lambda c: c.start), max(row, key=lambda c: c.end),
             Span(cells[at].start, cells[at].end), Value(time.text, cells[at].start, cells[at].end), times=(told,),
             construction="copula"),
    )  # fmt: skip


def _at_once(found: Found) -> bool:
    """Whether a time follows with its preposition alone."""
    cells, at = found.scene.cells, found.last
    return norm(cells, at) in ("in", "on") and any(cell.sort == "time" for cell in cells[at + 1 : at + 3])


def child(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X gave birth to a girl, Y, in 1916": when Y was born, whom a given name tells if X is known as a parent."""
    parent, cell, cells = person(found, "p"), found.cell("c"), found.scene.cells
    if parent is None or cell is None or (found.slots["p"] == found.first and governed(found, "p")):
        return
    if any(one.norm in _UNREAL for one in cells[found.first : found.last + 2]):
        return
    ends = norm(cells, found.last) in ("", ".") or norm(cells, found.last - 1) == "."
    if found.pattern == "had a child" and not ends and not _at_once(found):
        return
    ids = [
        id for id in cell.what[0].entities
        if {*facts.entities[id].child_of} & {*parent.what[0].entities}
    ]  # fmt: skip
    after = cells[found.last] if found.last < len(cells) else None
    if len(ids) != 1 or (after is not None and after.sort == "possessive"):
        return
    at = _of_birth(found)
    if at is None:
        return
    time, ref = cells[at], cell.what[0]
    meant = replace(cell, what=(Ref(ref.start, ref.end, ref.text, (ids[0],), ("person",)), cell.what[1]))
    row = (parent, cell, time)
    yield statement(
        found,
        Told("born", "is", meant, min(row, key=lambda c: c.start), max(row, key=lambda c: c.end),
             Span(time.start, time.end), Value(time.what.text, time.start, time.end, unit=time.what.granularity),
             times=(moments.told(time.what),), modifiers=vague(time.what)),
    )  # fmt: skip


def _of_birth(found: Found) -> int | None:
    """The time of a birth: behind the child's name, behind another child's, or at the head of the sentence."""
    cells, last = found.scene.cells, found.last
    while norm(cells, last) == "and" and last + 1 < len(cells) and "person" in cells[last + 1].tags:
        last += 2
    shifted = replace(found, last=last)
    return _time(shifted)


_A, _B, _S, _P, _C = (f"{{{slot}:subject.person}}" for slot in "abspc")
_T = "{t:time.date}"
_WED = "married|wed|wedded|remarried"
_DISSOLVED = "ended|dissolved|annulled"
_THROUGH = "came|was|became|went through|granted|final|finalised|finalized|absolute|complete"
_CHILD = "daughter|son|child|girl|boy|baby"
_BODY = "girl|boy|daughter|son|twins|twin|girls|boys|daughters|sons|child|children|baby"
UNIONS: tuple[Pattern, ...] = (
    Pattern("wed somewhere", "Anders Holm wed Eva Dahl in Oslo in 1992.",
            f"{_A} ,? who? <have>? <adv>? {_WED} {_B}", of_two("married")),
    Pattern("wed somebody described", "Anders Holm wed the painter Eva Dahl in 1992.",
            f"{_A} ,? who? <have>? <adv>? {_WED} ~4 ,? {_B}", of_two("married")),
    Pattern("who on a day wed", "Anders Holm, who in 1992 married Eva Dahl, plays on.",
            f"{_A} , who in|on {_T} ,? <have>? <adv>? {_WED} ~4 ,? {_B}", of_two("married")),
    Pattern("both wed", "Anders Holm and his partner, Eva Dahl, wed last year.",
            f"{_A} and ~4 ,? {_B} ,? who? <have>? got? <adv>? {_WED}", of_two("married")),
    Pattern("both divorced", "Anders Holm and his first wife, Eva Dahl, divorced in 1992.",
            f"{_A} and ~4 ,? {_B} ,? who? <have>? <be>? got? <adv>? divorced", of_two("divorced")),
    Pattern("to the altar", "Anders Holm led Eva Dahl to the altar in 1992.",
            f"{_A} led|walked|took|escorted {_B} to|down|up the altar|aisle", of_two("married")),
    Pattern("made somebody a wife", "Anders Holm made Eva Dahl his wife in 1992.",
            f"{_A} made|took {_B} as|for|to? his|her wife|husband|bride", of_two("married")),
    Pattern("became a wife of", "Eva Dahl became the wife of Anders Holm in 1992.",
            f"{_A} became the ~1 wife|husband|bride of ~4 {_B}", of_two("married")),
    Pattern("became somebody's wife", "Eva Dahl became Anders Holm's wife in 1992.",
            f"{_A} became {_B} <poss> ~1 wife|husband|bride", of_two("married")),
    Pattern("man and wife", "Anders Holm and Eva Dahl became man and wife in 1992.",
            f"{_A} and {_B} <have>? became|become|were <adv>? man|husband and wife", of_two("married")),
    Pattern("knots and rings", "Anders Holm and Eva Dahl got hitched in 1992.",
            f"{_A} and {_B} <have>? got|exchanged|swapped|took hitched|rings|vows|spliced|married", of_two("married")),
    Pattern("knot with", "Anders Holm tied the knot with Eva Dahl in 1992.",
            f"{_A} ,? who? <have>? tied|exchanged|swapped the? knot|vows|rings with {_B}", of_two("married")),
    Pattern("whom somebody wed", "Eva Dahl, whom Anders Holm married in 1992, plays on.",
            f"{_A} , whom {_B} <have>? <adv>? {_WED}", of_two("married")),
    Pattern("divorced from", "In 1992 Anders Holm was divorced from Eva Dahl.",
            f"{_A} ,? who? <have>? <be>? <adv>? divorced from? ~4 ,? {_B}", of_two("divorced")),
    Pattern("divorce that came through", "Anders Holm's divorce from Eva Dahl came through in 1992.",
            f"{_A} <poss> divorce from {_B} ,? which? {_THROUGH}", of_two("divorced")),
    Pattern("divorce of two that came through", "The divorce of Anders Holm and Eva Dahl was finalised in 1992.",
            f"divorce of {_A} and {_B} ,? which? {_THROUGH}", of_two("divorced")),
    Pattern("marriage that ended", "Anders Holm's marriage to Eva Dahl ended in 1992.",
            f"{_A} <poss> ~1 marriage to|with {_B} ,? which? <be>? {_DISSOLVED}", of_two("divorced")),
    Pattern("marriage that ended in divorce", "Anders Holm's marriage to Eva Dahl ended in divorce in 1992.",
            f"{_A} <poss> ~1 marriage to|with {_B} ,? which? ended in divorce", of_two("divorced")),
    Pattern("marriage of two that ended", "The marriage of Anders Holm and Eva Dahl ended in 1992.",
            f"marriage of|between {_A} and|to {_B} ,? which? <be>? {_DISSOLVED}", of_two("divorced")),
    Pattern("marriage of two that ended in divorce",
            "The marriage of Anders Holm and Eva Dahl ended in divorce in 1992.",
            f"marriage of|between {_A} and|to {_B} ,? which? ended in divorce", of_two("divorced")),
    Pattern("married until", "Anders Holm was married to Eva Dahl until 1992.",
            f"{_A} ,? who? <have>? <be> married to {_B}", of_two("divorced", until=True)),
    Pattern("widowed", "Eva Dahl was widowed in 1992.", f"{_S} ,? who? <have>? <be>? <adv>? widowed", widowed),
    Pattern("widowed, first", "Widowed in 1992, Eva Dahl moved to Oslo.",
            f"^ <adv>? widowed in|on {_T} ~~6 , {_S}", widowed),
    Pattern("became a widow", "Eva Dahl became a widow in 1992.",
            f"{_S} ,? who? <have>? <be>? became|left|made|become a|the? widow|widower", widowed),
    Pattern("a widow since", "Eva Dahl, a widow since 1992, moved to Oslo.",
            f"{_S} ,? who? <have>? <be>? ,? a|been+ widow|widower since {_T}", widowed),
    Pattern("lost a husband", "Eva Dahl lost her husband in 1992.",
            f"{_S} ,? who? <have>? <adv>? lost|buried his|her husband|wife", widowed),
    Pattern("gave birth to", "Liv Aas gave birth to a girl, Kari Aas, in 1940.",
            f"{_P} <have>? <adv>? gave|given birth to ~3 ,? {_C} ,?", child),
    Pattern("had a child", "Liv Aas had a daughter, Kari Aas, in 1940.",
            f"{_P} <adv>? had|bore|fathered|adopted? a|his|her|their|another|him|one ~3 {_CHILD} ,? {_C} ,?", child),
    Pattern("somebody's child was born", "Liv Aas's daughter Kari Aas was born in 1940.",
            f"{_P} <poss> ~2 {_CHILD} ,? {_C} ,? was born", child),
    Pattern("became a parent of", "Ola Aas became the father of Kari Aas in 1940.",
            f"{_P} became father|mother|the+ of ~2 {_C}", child),
)  # fmt: skip
