"""How English tells ages, births, deaths and families: shapes, and the statements that they make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.kind import Facts, Pattern
from claimcheck.model import NumberRef, Ref, Role, Span, Statement, TimeRef, Value, When
from claimcheck.text import cues, moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS, HONORIFICS, MODIFIERS, NEUTRAL, POSSESSIVES

_OLDEST = 122
_OF = frozenset(["of", "to", "for", "from"])
_COUNTS = frozenset(
    [
        "percent",
        "percentage",
        "poll",
        "polls",
        "votes",
        "vote",
        "seats",
        "points",
        "goals",
        "goal",
        "runs",
        "wickets",
        "scored",
        "scorer",
        "minute",
        "minutes",
        "%",
        "korean",
    ]
)
"""Words beside which a number after a name is no age: results, and ages counted in another way."""
_DIGITS = re.compile(r"\d{1,3}")


@dataclass(frozen=True, slots=True)
class Told:
    """What a statement is made of: its attribute, mode, and the cells that hold it."""

    attribute: str
    mode: str
    subject: Cell
    first: Cell
    last: Cell
    wrong: Span
    value: Value | None = None
    objects: tuple[Ref, ...] = ()
    times: tuple[When, ...] = ()
    modifiers: tuple[str, ...] = ()
    construction: str = "other"


def _statement(found: Found, told: Told) -> Statement:
    scene = found.scene
    start, end = min(told.first.start, told.subject.start), max(told.last.end, told.subject.end)
    sentence = scene.sentence
    ref, _ = told.subject.what
    voice = cues.voice(
        scene.text,
        scene.tokens,
        start,
        end,
        sentence.start,
        sentence.end,
        scene.quotations,
        construction=told.construction,
    )
    return Statement(
        kind="entity",
        pattern=found.pattern,
        path=scene.document.path,
        start=start,
        end=end,
        wrong=told.wrong,
        sentence=Span(sentence.start, sentence.end),
        subject=ref,
        attribute=told.attribute,
        mode=told.mode,
        voice=voice,
        objects=told.objects,
        times=told.times,
        value=told.value,
        modifiers=told.modifiers,
        published=sentence.block.published,
        headline=sentence.block.role in (Role.HEADLINE, Role.CAPTION),
    )


# --- who ---------------------------------------------------------------------------------------------


def _person(found: Found, slot: str = "s") -> Cell | None:
    """The cell of a person whom the claims know, and whom the document anchors."""
    cell = found.cell(slot)
    if cell is None or "person" not in cell.tags or "known" not in cell.tags or "unanchored" in cell.tags:
        return None
    return cell


def _governed(found: Found, slot: str = "s") -> bool:
    """Whether what follows the name may be said of something before it: "an aide to Macron, 34,"."""
    at = found.slots[slot] - 1
    cells = found.scene.cells
    while at >= 0 and (
        cells[at].sort in ("phrase", "adjective") or cells[at].norm in HONORIFICS | MODIFIERS.keys() | {"the"}
    ):
        at -= 1
    if at < 0:
        return False
    if cells[at].norm in _OF or cells[at].norm == "-":
        return True
    if cells[at].sort == "possessive":
        return True  # "Norway's Støre": harmless, but "Macron's Brigitte" is not
    return cells[at].norm in ("and", "or", "&") and at > 0 and cells[at - 1].sort == "subject"


def _counting(found: Found) -> bool:
    return any(cell.norm in _COUNTS for cell in found.scene.cells if cell.sort in ("word", "cap", "mark"))


# --- ages --------------------------------------------------------------------------------------------


def _age(cell: Cell) -> tuple[int, Span] | None:
    """The number of years in a cell and where it stands."""
    what = cell.what
    if isinstance(what, TimeRef):
        if what.kind != "age" or what.number is None or {"group", "thing"} & what.flags:
            return None
        digits = _DIGITS.search(what.text)
        span = (
            Span(cell.start + digits.start(), cell.start + digits.end())
            if digits and len(what.text) == cell.end - cell.start
            else None
        )
        return what.number, span or Span(cell.start, cell.end)
    assert isinstance(what, NumberRef)
    if what.ordinal or what.unit or what.approximate or what.value != int(what.value) or not 0 < what.value <= _OLDEST:
        return None
    return int(what.value), Span(cell.start, cell.end)


def _aged(
    found: Found, cell: Cell, mode: str, last: Cell | None = None, times: Sequence[When] = ()
) -> Iterator[Statement]:
    person, age = _person(found), _age(cell)
    if person is None or age is None:
        return
    number, span = age
    scene = found.scene
    first = min(person, cell, key=lambda c: c.start)
    ends = max(person, cell, last or cell, key=lambda c: c.end)
    yield _statement(
        found,
        Told(
            "age",
            mode,
            person,
            first,
            ends,
            span,
            Value(scene.words(span.start, span.end), span.start, span.end, number, number, "year", number),
            times=tuple(times) or (moments.publication(scene), *moments.narrated(scene)),
            construction="apposition",
        ),
    )


def _behind(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Joly, 46,", "Joly, aged 46,"."""
    cell = found.cell("t")
    assert cell is not None
    if _governed(found) or _counting(found) or cell.what.rule == "birthday":
        return
    then = "at_event" in cell.tags or found.scene.cells[found.slots["t"] - 1].norm == "then"
    yield from _aged(found, cell, "then" if then else "has")


def _bracketed(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Joly (46)": once in its sentence, or it is a result."""
    cell, cells = found.cell("t"), found.scene.cells
    assert cell is not None
    numbers = sum(c.sort in ("number", "time") and i > 0 and cells[i - 1].norm == "(" for i, c in enumerate(cells))
    if _governed(found) or _counting(found) or numbers > 1:
        return
    yield from _aged(found, cell, "bracket" if cell.sort == "number" else "has", cells[found.last - 1])


def _before(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "the 58-year-old Orpo", "the 46-year-old minister Mélanie Joly"."""
    cells, at, end = found.scene.cells, found.slots["t"], found.slots["s"]
    cell = cells[at]
    if cell.what.rule not in ("year-old",) and not cell.what.text.endswith("old"):
        return
    persons = {word for line in facts.words("entity", "persons") for word in line.split()}
    for between in cells[at + 1 : end]:
        if between.sort in ("phrase", "adjective") or between.norm in NEUTRAL or between.norm in MODIFIERS:
            continue
        if between.sort in ("word", "cap") and between.norm in persons | HONORIFICS:
            continue
        return
    if any(c.sort == "phrase" and c.norm.endswith("s") and not c.norm.endswith("ss") for c in cells[at + 1 : end]):
        return
    after = cells[end + 1] if end + 1 < len(cells) else None
    if after is not None:
        hangers = {word for line in facts.words("entity", "hangers_on") for word in line.split()}
        if after.norm in hangers or after.norm == "-" or after.sort in ("phrase", "term", "cap"):
            return
        if after.sort == "possessive" and end > at + 1:
            return
    determiner = cells[at - 1].norm if at else ""
    if determiner in ("a", "an") and "short" in cells[end].tags:
        return  # "a 34-year-old Macron voter"
    if determiner in POSSESSIVES or (at and cells[at - 1].sort == "possessive"):
        return  # "her 58-year-old Ford"
    yield from _aged(found, cell, "has")


def _is(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Orpo, who is 60,", "Orpo is 60 years old"."""
    cells, cell = found.scene.cells, found.cell("t")
    assert cell is not None
    after = cells[found.last] if found.last < len(cells) else None
    verbs = {c.norm for c in cells[found.slots["s"] + 1 : found.slots["t"]]}
    if _governed(found) or _counting(found):
        return
    if cell.sort == "number":
        age = _age(cell)
        if (
            age is None
            or age[0] < 10
            or (after is not None and after.sort != "mark" and after.norm not in ("and", "years"))
        ):
            return
    yield from _aged(found, cell, "then" if "was" in verbs or "at_event" in cell.tags else "has")


def _turned(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Orpo, who turned 55 last week"."""
    cells, cell = found.scene.cells, found.cell("t")
    assert cell is not None
    if cell.what.rule != "birthday" or _governed(found):
        return
    at = found.last
    while at < len(cells) and cells[at].norm in ("on", "in", "just", "earlier", "only"):
        at += 1
    stated: list[When] = []
    if at < len(cells) and cells[at].sort == "time" and cells[at].what.kind == "date":
        stated = [moments.told(cells[at].what)]
    yield from _aged(found, cell, "turns" if cell.what.text.lower().startswith("turns") else "turned", None, stated)


def _died_aged(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Kekkonen died aged 85", "has died at 85"."""
    cell = found.cell("t")
    assert cell is not None
    if not _governed(found):
        yield from _aged(found, cell, "death")


# --- births and deaths -------------------------------------------------------------------------------


def _day(attribute: str) -> Callable[[Found, Facts], Iterator[Statement]]:
    """A day, month or year of birth or death."""

    def make(found: Found, facts: Facts) -> Iterator[Statement]:
        person, cell = _person(found), found.cell("t")
        assert cell is not None
        time = cell.what
        if person is None or _governed(found) or time.mod not in ("", "APPROX", "START", "MID", "END"):
            return
        cells = found.scene.cells
        if cells[min(found.slots["s"], found.slots["t"]) - 1].norm == "death" and attribute != "died":
            return
        yield _statement(
            found,
            Told(
                attribute,
                "is",
                person,
                min(person, cell, key=lambda c: c.start),
                max(person, cell, key=lambda c: c.end),
                Span(cell.start, cell.end),
                Value(time.text, cell.start, cell.end, unit=time.granularity),
                times=(
                    moments.told(time),
                    *(
                        When("stated", other, other, "at", time.text, cell.start, cell.end)
                        for other in time.alternatives
                    ),
                ),
                modifiers=("yearless",) if "year_inferred" in time.flags else (),
            ),
        )

    return make


def _death_of(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X's death in 2014", "the death of X in 2014"."""
    person, cell, cells = _person(found), found.cell("t"), found.scene.cells
    assert cell is not None
    after = cells[found.last] if found.last < len(cells) else None
    if (
        person is None
        or cell.what.mod
        or (
            after is not None
            and after.sort in ("word", "cap", "term")
            and after.norm.isalpha()
            and after.norm not in ("at", "and", "in", "from", "of", "but", "the", "that", "which", "was")
        )
    ):
        return
    yield _statement(
        found,
        Told(
            "died", "is", person, cells[found.first], cell, Span(cell.start, cell.end),
            Value(cell.what.text, cell.start, cell.end, unit=cell.what.granularity), times=(moments.told(cell.what),),
            modifiers=("yearless",) if "year_inferred" in cell.what.flags else (),
        ),
    )  # fmt: skip


def _late(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "the late X", "the late president X"."""
    person, cells, first = _person(found), found.scene.cells, found.cell("l")
    assert first is not None
    before = cells[found.first - 1] if found.first else None
    if person is None or before is None or not (before.norm in DETERMINERS or before.sort == "possessive"):
        return
    yield _statement(
        found,
        Told(
            "late", "is", person, first, person, Span(first.start, first.end), times=(moments.publication(found.scene),),
            construction="title",
        ),
    )  # fmt: skip


def _years(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X (1925-2013)"."""
    person, cell = _person(found), found.cell("t")
    assert cell is not None
    if person is not None and not _governed(found) and cell.what.granularity == "year":
        yield _statement(
            found,
            Told(
                "years", "is", person, person, found.scene.cells[found.last - 1], Span(cell.start, cell.end),
                Value(cell.what.text, cell.start, cell.end, unit="year"), times=(moments.told(cell.what),),
                construction="apposition",
            ),
        )  # fmt: skip


# --- families and parties ----------------------------------------------------------------------------

KIN = "son|daughter|child|father|mother|parent|grandson|granddaughter|grandchild|grandfather|grandmother|grandparent|husband|wife|spouse|widow|widower|brother|sister|sibling"
_WHICH = "eldest|youngest|elder|younger|older|oldest|late|only|first|second|third|former|twin|estranged|then"


def _kin(word: int, one: str, other: str) -> Callable[[Found, Facts], Iterator[Statement]]:
    """`one` is said to be the kin of `other`."""

    def make(found: Found, facts: Facts) -> Iterator[Statement]:
        a, b, cells = _person(found, one), _person(found, other), found.scene.cells
        kin = _kin_cell(found)
        if a is None or b is None or kin is None or _beside_hyphen(found, kin):
            return
        after = cells[found.last] if found.last < len(cells) else None
        if after is not None and (
            after.sort == "possessive" or (after.norm == "-" and after.start == cells[found.last - 1].end)
        ):
            return
        if one == "a" and found.slots["a"] < found.slots["b"] and _governed(found, "a"):
            return
        if not _titles_between(found, kin):
            return
        ref, _ = b.what
        yield _statement(
            found,
            Told("kin", cells[kin].norm, a, cells[found.first], cells[found.last - 1], Span(cells[kin].start, cells[kin].end),
                 objects=(ref,), construction="apposition"),
        )  # fmt: skip

    return make


def _kin_cell(found: Found) -> int | None:
    words = frozenset(KIN.split("|"))
    return next((i for i in range(found.first, found.last) if found.scene.cells[i].norm in words), None)


def _beside_hyphen(found: Found, kin: int) -> bool:
    cells = found.scene.cells
    after = cells[kin + 1] if kin + 1 < len(cells) else None
    before = cells[kin - 1] if kin else None
    return any(c is not None and c.norm == "-" and c.sort == "mark" for c in (after, before))


def _titles_between(found: Found, kin: int) -> bool:
    """Whether only titles stand between "son of" and the name."""
    end = max(found.slots.values())
    for cell in found.scene.cells[kin + 1 : end]:
        if cell.sort in ("phrase", "adjective", "possessive") or cell.norm in ("of", ",", "the", "is", "was", "are"):
            continue
        if cell.norm in MODIFIERS or cell.norm in HONORIFICS or cell.norm in NEUTRAL:
            continue
        return False
    return True


def _party(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X of the Labour Party", "X, a member of the Labour Party", "X (Labour)"."""
    person, cell, cells = _person(found), found.cell("o"), found.scene.cells
    if person is None or cell is None or _governed(found):
        return
    after = cells[found.last] if found.last < len(cells) else None
    if after is not None and (after.sort in ("possessive", "phrase", "cap") or after.norm in ("and", "or", "-")):
        return
    ref, _ = cell.what
    yield _statement(
        found,
        Told("party", "is", person, person, cells[found.last - 1], Span(cell.start, cell.end), objects=(ref,),
             times=(moments.publication(found.scene), *moments.narrated(found.scene)), construction="apposition"),
    )  # fmt: skip


def _make(name: str, example: str, shape: str, make: Callable[[Found, Facts], Iterable[Statement]]) -> Pattern:
    return Pattern(name, example, shape, make)


_BORN, _DIED = _day("born"), _day("died")
PATTERNS: tuple[Pattern, ...] = (
    _make("age behind a name", "Petteri Orpo, 54, spoke.", "{s:subject} , then? {t:time.age}", _behind),
    _make("age in brackets", "Petteri Orpo (54) spoke.", "{s:subject} ( {t:number} )", _bracketed),
    _make("age in brackets, in words", "Petteri Orpo (aged 54) spoke.", "{s:subject} ( {t:time.age} )", _bracketed),
    _make("age before a name", "The 54-year-old Petteri Orpo spoke.", "{t:time.age} ~5 {s:subject}", _before),
    _make("is an age", "Petteri Orpo, who is 54, spoke.", "{s:subject} ,? who? is|was <adv>? {t:number}", _is),
    _make("is so many years old", "Petteri Orpo is 54 years old.", "{s:subject} ,? who? is|was <adv>? {t:time.age}", _is),
    _make("birthday", "Petteri Orpo turned 54 last November.", "{s:subject} ,? who? <have>? <adv>? {t:time.age}", _turned),
    _make("age at death", "Urho Kekkonen died on Sunday aged 85.", "{s:subject} ,? who? <have>? died|dies|dead ~6 {t:time.age}", _died_aged),
    _make("age at death, bare", "Urho Kekkonen has died at 85.", "{s:subject} ,? who? <have>? died|dies|dead at {t:number}", _died_aged),
    _make("born", "Petteri Orpo was born in 1969.", "{s:subject} ,? who? <have>? <be>? born in|on? {t:time.date}", _BORN),
    _make("born somewhere", "Petteri Orpo was born in Köyliö in 1969.", "{s:subject} ,? who? <have>? <be>? born in|at ~4 ,? in|on {t:time.date}", _BORN),
    _make("born, in brackets", "Petteri Orpo (born 1969) spoke.", "{s:subject} ( born|b|née|ne|nee .? in|on? {t:time.date}", _BORN),
    _make("born, first", "Born in 1969, Petteri Orpo spoke.", "born in|on {t:time.date} , {s:subject}", _BORN),
    _make("born somewhere, first", "Born in Köyliö in 1969, Petteri Orpo spoke.", "born in|at ~4 ,? in|on {t:time.date} , {s:subject}", _BORN),
    _make("died", "Urho Kekkonen died in 1986.", "{s:subject} ,? who? <have>? died|dies <adv>? in|on? {t:time.date}", _DIED),
    _make("died somehow", "Urho Kekkonen died at home in 1986.", "{s:subject} ,? who? <have>? died|dies in|at|of|from ~3 in|on {t:time.date}", _DIED),
    _make("was killed", "Olof Palme was killed in 1986.", "{s:subject} ,? who? <be> killed|assassinated|murdered|executed in|on? {t:time.date}", _DIED),
    _make("passed away", "Urho Kekkonen passed away in 1986.", "{s:subject} ,? who? <have>? passed away <adv>? in|on? {t:time.date}", _DIED),
    _make("somebody's death", "Urho Kekkonen's death in 1986 moved many.", "{s:subject} <poss> death|assassination|murder in|on {t:time.date}", _death_of),
    _make("death of somebody", "The death of Urho Kekkonen in 1986 moved many.", "death|assassination|murder of {s:subject} in|on {t:time.date}", _death_of),
    _make("the late", "The late Urho Kekkonen was honoured.", "{l:word.lower} {s:subject}", lambda f, k: _late(f, k) if f.scene.cells[f.first].norm == "late" else ()),
    _make("the late, with a title", "The late president Urho Kekkonen was honoured.", "{l:word.lower} {r:phrase} {s:subject}", lambda f, k: _late(f, k) if f.scene.cells[f.first].norm == "late" else ()),
    _make("life years", "Urho Kekkonen (1900-1986) was honoured.", "{s:subject} ( {t:time.range} )", _years),
    _make("kin, behind", "Anders Holm, the son of Bo Holm, spoke.", f"{{a:subject}} ,|( the|a|an? {_WHICH}? {KIN} of ~4 {{b:subject}}", _kin(0, "a", "b")),
    _make("kin, is", "Anders Holm is the son of Bo Holm.", f"{{a:subject}} ,? who? <be> the|a|an? {_WHICH}? {KIN} of ~4 {{b:subject}}", _kin(0, "a", "b")),
    _make("kin, possessive", "Bo Holm's son Anders Holm spoke.", f"{{b:subject}} <poss> {_WHICH}? {KIN} ,? {{a:subject}}", _kin(0, "a", "b")),
    _make("kin, is possessive", "Anders Holm is Bo Holm's son.", f"{{a:subject}} ,? who? <be> {{b:subject}} <poss> {_WHICH}? {KIN}", _kin(0, "a", "b")),
    _make("kin, behind possessive", "Anders Holm, Bo Holm's son, spoke.", f"{{a:subject}} , {{b:subject}} <poss> {_WHICH}? {KIN} ,|.", _kin(0, "a", "b")),
    _make("kin, and his", "Bo Holm and his son Anders Holm spoke.", f"{{b:subject}} and|with his|her {_WHICH}? {KIN} ,? {{a:subject}}", _kin(0, "a", "b")),
    _make("of a party", "Jonas Gahr Støre of the Labour Party spoke.", "{s:subject} ,? of the? {o:subject.party}", _party),
    _make("member of a party", "Jonas Gahr Støre, a member of the Labour Party, spoke.", "{s:subject} ,|is a ~2 member of the? {o:subject.party}", _party),
    _make("party in brackets", "Jonas Gahr Støre (Labour Party) spoke.", "{s:subject} ( {o:subject.party} )", _party),
)  # fmt: skip
