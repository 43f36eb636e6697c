"""How English tells births and deaths."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from claimcheck.frozen import replace
from claimcheck.interval import Interval, year
from claimcheck.kind import Facts
from claimcheck.kinds.entity import ahead, antecedents
from claimcheck.kinds.entity.feigned import FEIGNED
from claimcheck.kinds.entity.founding import verbal
from claimcheck.kinds.entity.kinship import TIES
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Span, Statement, TimeRef, Value, When
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    DETERMINERS,
    FRONTED_PARTICIPLES,
    HAVE,
    MODALS,
    PARTICIPLES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_finite,
)

_EVENTS = frozenset(
    [
        "campaign",
        "election",
        "elections",
        "film",
        "movie",
        "novel",
        "season",
        "crash",
        "war",
        "attack",
        "accident",
        "coup",
    ]
)
"""Nouns before which a year is theirs: "in the 2014 campaign"."""


def day(attribute: str) -> Callable[[Found, Facts], Iterator[Statement]]:
    """A day, month or year of birth or death."""

    def make(found: Found, facts: Facts) -> Iterator[Statement]:
        who, cell = person(found), found.cell("t")
        assert cell is not None
        time = cell.what
        dead = time.mod == "SINCE" and found.pattern == "dead since"
        if who is not None and governed(found):
            from claimcheck.kinds.entity.either_of_two import either  # rarely needed, and start-up time counts

            who = either(found)
        if who is None or not (dead or time.mod in ("", "APPROX", "START", "MID", "END")):
            return
        cells = found.scene.cells
        behind = cells[found.last].sort if found.last < len(cells) else ""
        if _parted(cells[found.slots["s"] + 1 : found.slots["t"]]):
            return
        if found.slots["s"] > found.slots["t"] and found.first and cells[found.first - 1].norm == "was":
            return  # "When he was born in 1985, X was delighted"
        if any(cell.norm == "again" for cell in cells[found.slots["s"] + 1 : found.slots["t"]]):
            return  # "she was born again in 1985"
        if not (dead or _its_own(found)) or (found.slots["s"] > found.slots["t"] and behind == "possessive"):
            return  # "Born in 1904, X's father"
        yield statement(
            found,
            Told(
                attribute,
                "is",
                who,
                min(who, cells[found.first], key=lambda c: c.start),
                max(who, cell, key=lambda c: c.end),
                Span(cell.start, cell.end),
                Value(time.text, cell.start, cell.end, unit=time.granularity),
                times=(
                    moments.told(time),
                    *(
                        When("stated", other, other, "at", time.text, cell.start, cell.end)
                        for other in time.alternatives
                    ),
                ),
                modifiers=vague(time),
            ),
        )

    return make


def _parted(between: Sequence[Cell]) -> bool:
    """Whether a comma ends what the verb says: "a prize for X, born in Oslo though at home in Rome, in 1945"."""
    return [cell.norm for cell in between[-2:-1]] == [","] and any(cell.norm in _PARTING for cell in between)


_PARTING = SUBORDINATORS | {"but", "yet"}


def lost(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X lost his brother Y in 1972": that Y died then, if nothing says to whom, or in what, he was lost."""
    cells = found.scene.cells
    owns = cells[found.slots["s"] + 1].sort == "possessive"
    if not owns and not any(cell.norm in _LOST_TO for cell in cells[found.slots["s"] + 1 : found.slots["t"]]):
        yield from day("died")(found, facts)


_LOST_TO = frozenset("to case court custody crowd touch contact match final election vote sight and but who".split())


def born_first(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Born to a teacher in Oslo in 1930, the third of five, X spoke": nobody else, and no verb, on the way."""
    cells = found.scene.cells
    between = cells[found.slots["t"] + 1 : found.slots["s"]]
    behind = cells[found.last : found.last + 1]
    if any("person" in cell.tags or cell.sort == "time" for cell in between):
        return
    if any(cell.norm in _FINITE for cell in between) and not _of_parents(between):
        return
    if not any(cell.sort == "possessive" or cell.norm in REPORTING for cell in behind):
        yield from _BORN(found, facts)


def born_and(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Born in Oslo in 1930 and raised in Bergen, X spoke": a second participle of the same one."""
    cells = found.scene.cells
    raised, *rest = cells[found.slots["t"] + 2 : found.slots["s"]]
    behind = cells[found.last : found.last + 1]
    plain = not any(c.norm in _FINITE or c.sort in ("time", "possessive") or "person" in c.tags for c in rest)
    verb = raised.norm.endswith("ed") or raised.norm in PARTICIPLES | FRONTED_PARTICIPLES
    if verb and plain and not any(c.sort == "possessive" or c.norm in REPORTING for c in behind):
        yield from _BORN(found, facts)


def _of_parents(between: Sequence[Cell]) -> bool:
    """Whether what stands before the name is one phrase with a clause of its own: "to two players who met there,"."""
    who = next((k for k, cell in enumerate(between) if cell.norm in _FINITE), 0)
    if (
        not who
        or between[who].norm not in ("who", "that", "whose")
        or between[who - 1].sort not in ("word", "adjective")
    ):
        return False
    before, inside = between[:who], between[who + 1 :]
    plain = not any(cell.norm in RELATIVES | REPORTING for cell in inside)
    return before[0].norm in PREPOSITIONS and plain and not any(cell.norm in (",", ";", ":") for cell in between[:-1])


def and_died(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X led the country for ten years and died in 2011": nobody else who may have died."""
    cells, start = found.scene.cells, found.slots["s"]
    verb = next(i for i in range(start, found.last) if cells[i].norm in _LIFE)
    if nobody_else(cells, start, verb, facts):
        yield from _DIED(found, facts)


def nobody_else(cells: Sequence[Cell], start: int, verb: int, facts: Facts) -> bool:
    """Whether a verb behind "and" can be of nobody but the one named at a cell."""
    between = cells[start + 1 : verb]
    before = cells[start - 1] if start else None
    if before is not None and (before.norm in _GOVERNING or (before.sort == "word" and is_finite(before.norm))):
        return False  # "the man beside X", "Y met X and died"
    if any(cell.norm in _ELSE or cell.sort == "possessive" or "person" in cell.tags for cell in between):
        return False
    return not antecedents.another([cells[start], *_without_company(between), cells[verb]], facts)


def _without_company(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells without "with his wife", "of her son": nobody of whom a verb behind "and" can be."""
    at = 0
    while at < len(cells):
        if cells[at].norm in _COMPANY and at + 1 < len(cells) and cells[at + 1].norm in ("his", "her"):
            at += 2
            while at < len(cells) and cells[at].sort in ("word", "cap", "subject") and cells[at].norm not in _ENDS:
                at += 1
            continue
        yield cells[at]
        at += 1


_GOVERNING = PREPOSITIONS - SUBORDINATORS
_COMPANY = frozenset("with of for by beside near without to from".split())
_ENDS = PREPOSITIONS | RELATIVES | {"and", "or", "but"}
_NOUNS = frozenset(
    "death assassination murder birth execution killing passing suicide beheading hanging drowning lynching shooting "
    "martyrdom demise".split()
)
_ELSE = (REPORTING | RELATIVES | SUBORDINATORS | PRONOUNS) - {"who", "as", "once", "since", "after", "before"}
_FINITE = BE | HAVE | MODALS | REPORTING | RELATIVES - {"where"}


def _its_own(found: Found) -> bool:
    """Whether the day is that of the birth or death: not "in a house built in 1903", "in the 2014 election"."""
    cells, at, who = found.scene.cells, found.slots["t"], found.slots["s"]
    verb = next((i for i in range(found.first, found.last) if cells[i].norm in _LIFE), None)
    between = cells[verb + 1 : at] if verb is not None and verb < at else ()
    for place, cell in enumerate(between):
        if cell.norm in _OTHER_TIMES | FEIGNED or ("person" in cell.tags and verb is not None and who < verb):
            return False
        if cell.norm.endswith("ed") and cell.norm not in ("aged", "killed", "red") and cell.sort == "word":
            return False
        if (
            cell.norm == "from"
            and place + 1 < len(between)
            and between[place + 1].norm in ("a", "an", "the", "injuries")
        ):
            return False
    after = cells[at + 1] if at + 1 < len(cells) else None
    year = cells[at].what.granularity == "year"
    return not (year and after is not None and (after.norm in _EVENTS or after.sort in ("phrase", "term")))


_LIFE = frozenset(
    "born died dies perished succumbed drowned killed assassinated murdered executed slain hanged beheaded guillotined "
    "dead down death life fight battle away".split()
)
_OTHER_TIMES = frozenset(
    "that after following before since when while whom built held made begun led born until during injuries "
    "wounds political".split()
)
"""Words behind which a day may be that of something else."""


_BORN, _DIED = day("born"), day("died")


def vague(time: TimeRef) -> tuple[str, ...]:
    """What a day leaves open: its year, or everything but the day of the week."""
    if "year_inferred" in time.flags:
        return ("yearless",)
    if time.weekday is not None and not any(letter.isdigit() for letter in time.text):
        return ("weekday",)
    return ()


def death_of(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X's death in 2014", "the birth of X in 1914"."""
    who, cell, cells = person(found), found.cell("t"), found.scene.cells
    assert cell is not None
    after = cells[found.last] if found.last < len(cells) else None
    if who is None or cell.what.mod or (after is not None and (after.norm in _EVENTS or after.sort == "possessive")):
        return
    if found.slots["t"] < found.slots["s"] and _fronted(found) and not ahead.own(found, who):
        return  # "After his death in 1951, X, who is another one, led it"
    noun = next(i for i in range(found.first, found.last) if cells[i].norm in _NOUNS)
    lasting = found.first > 0 and cells[found.first - 1].norm in ("until", "till")
    if found.slots["t"] > noun and not lasting and _recalled(cells[max(0, found.first - _RECALLING) : noun]):
        return
    between = cells[min(found.slots["s"], noun) + 1 : noun]
    if any(c.norm in TIES or "person" in c.tags or c.norm in PREPOSITIONS for c in between) or (
        sum(c.sort == "possessive" for c in between) > 1
    ):
        return  # "X's wife's death"
    yield statement(
        found,
        Told(
            "born" if any(c.norm == "birth" for c in cells[found.first : found.last]) else "died", "is", who,
            min(cells[found.first], cell, key=lambda c: c.start), max(who, cell, key=lambda c: c.end),
            Span(cell.start, cell.end),
            Value(cell.what.text, cell.start, cell.end, unit=cell.what.granularity), times=(moments.told(cell.what),),
            modifiers=vague(cell.what),
        ),
    )  # fmt: skip


def _fronted(found: Found) -> bool:
    """Whether "his" or "her" stands before the name: "until his death in 1986, X"."""
    return any(cell.norm in ("his", "her") for cell in found.scene.cells[found.first : found.slots["t"]])


def _recalled(before: Sequence[Cell]) -> bool:
    """Whether it is told of a day on which somebody thinks of a birth or death, so that a year behind may be that of
    the thinking: "marked the 90th anniversary of the death of X in 2018"."""
    return any(
        cell.norm in _RECALLS or (cell.sort == "time" and cell.what.kind in ("anniversary", "duration"))
        for cell in before
    )


_RECALLING = 9
"""Cells before a birth or death that are looked at."""
_RECALLS = frozenset(
    "anniversary centenary centennial bicentenary bicentennial tercentenary quincentenary sesquicentennial jubilee "
    "years decades commemorated commemorates commemorating remembered remembering mourned marked marks marking "
    "celebrated celebrates celebrating honoured honored recalled".split()
)


def late(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "the late X", "the late president X"."""
    who, cells = person(found), found.scene.cells
    first = cells[found.first]
    before = cells[found.first - 1] if found.first else None
    if who is None or before is None or not (before.norm in DETERMINERS or before.sort == "possessive"):
        return
    after = cells[found.last] if found.last < len(cells) else None
    if after is not None and (
        after.sort in ("phrase", "cap", "term", "subject") or (after.sort == "word" and not verbal(after))
    ):
        return  # "the late Orpo meeting"
    yield statement(
        found,
        Told(
            "late", "is", who, first, who, Span(first.start, first.end), times=(moments.publication(found.scene),),
            construction="title",
        ),
    )  # fmt: skip


def years(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X (1925-2013)", "X (13 October 1925 – 8 April 2013)"."""
    who, cell = person(found), found.cell("t")
    assert cell is not None
    whole = moments.told(cell.what)
    begin, until = whole.outer
    if who is None or governed(found) or begin is None or until is None:
        return
    if cell.what.granularity == "year":
        first, last = year(date.fromordinal(begin).year), year(date.fromordinal(until - 1).year)
    elif cell.what.granularity == "day":
        first, last = Interval(begin, begin + 1), Interval(until - 1, until)
    else:
        return
    times = (replace(whole, inner=first, outer=first), replace(whole, inner=last, outer=last))
    yield statement(
        found,
        Told(
            "years",
            "is",
            who,
            who,
            found.scene.cells[found.last - 1],
            Span(cell.start, cell.end),
            Value(cell.what.text, cell.start, cell.end),
            times=times,
            construction="apposition",
        ),
    )
