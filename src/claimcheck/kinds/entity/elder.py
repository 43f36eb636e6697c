"""Who is older than whom, and by how many years: "X, 24 years older than Y", "X is Y's junior by two years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.interval import ALWAYS, told
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.answers import Answer
from claimcheck.kinds.entity.apart import between
from claimcheck.kinds.entity.kinship import TIES
from claimcheck.kinds.entity.marriages import marriages
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Entity, Ref, Span, Statement, TimeRef, Value
from claimcheck.terms import Truth
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import sex, somebody
from claimcheck.text.tokens import words
from claimcheck.text.words import BE, HAVE, HONORIFICS, MODALS

_OLDER = frozenset(["older", "elder", "senior"])
_UNITS = {"P": 365.2425, "M": 365.2425 / 12}
_COMPARED = _OLDER | {"younger", "junior"}
_THEN = BE | HAVE | MODALS | frozenset(["when", "at", "did", "does", "do", "ever", "then", "in", "on"])
"""Words behind the second name by which another time than the same one is meant: "than X was when he won"."""
_NEARLY = ("nearly", "almost", "close")


# --- what is said ------------------------------------------------------------------------------------


def than(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, 24 years older than Y", "X is younger than her sister Y"."""
    who, other, cells = person(found), person(found, "o"), found.scene.cells
    if who is None or other is None or governed(found) or not _plain(cells[_word(found) + 2 : found.slots["o"]]):
        return
    if not _goes_on(cells, found.slots["o"] + 1):
        yield _compared(found, who, other, other.what[0])


def than_spouse(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, 24 years older than her husband": of whom the claims know one alone, whether the text gives his name or
    not."""
    who, cells, at = person(found), found.scene.cells, found.last - 1
    if who is None or governed(found) or len(who.what[0].entities) != 1:
        return
    own = facts.entities[who.what[0].entities[0]]
    ties = dict(marriages(own, facts.entities))
    after = cells[at + 1] if at + 1 < len(cells) else None
    if len(ties) != 1 or after is None:
        return
    ((id, tie),) = ties.items()
    other = facts.entities[id]
    last = cells[at]
    if after.sort == "subject" and "known" not in after.tags:
        if not set(words(after.norm)) <= {word for name in other.names for word in words(name.text)}:
            return
        last = after
    elif tie.end is not None or (after.sort != "mark" and after.norm not in ("and", "but")):
        return
    if not _goes_on(cells, at + (1 if last is cells[at] else 2)):
        ref = Ref(cells[at].start, last.end, found.scene.words(cells[at].start, last.end), (other.id,), ("person",))
        yield _compared(found, who, last, ref)


def senior(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X is 24 years Y's senior"."""
    who, other, cells = person(found), person(found, "o"), found.scene.cells
    if who is not None and other is not None and not governed(found):
        yield _compared(found, who, cells[_word(found)], other.what[0])


def his_senior(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Y married X, 24 years his senior": where the sentence has named these two alone."""
    who, other, cells = person(found), person(found, "o"), found.scene.cells
    if who is None or other is None or governed(found, "o"):
        return
    at = _word(found)
    named = [i for i in range(at) if somebody(cells, i)]
    pronoun = {"his": "he", "her": "she"}[cells[at - 1].norm]
    if named != [found.slots["o"], found.slots["s"]] or sex(other) not in ("", pronoun) or sex(who) == pronoun:
        return
    yield _compared(found, who, cells[at], other.what[0])


def _word(found: Found) -> int:
    """The cell of "older"."""
    cells = found.scene.cells
    return next(i for i in range(found.slots["s"] + 1, found.last) if cells[i].norm in _COMPARED)


def _plain(between: Sequence[Cell]) -> bool:
    """Whether only words for kin and titles stand before the second name."""
    return all(
        cell.norm in ("his", "her", "the", ",") or cell.norm in TIES or cell.norm in HONORIFICS
        or cell.sort in ("phrase", "adjective")
        for cell in between
    )  # fmt: skip


def _goes_on(cells: Sequence[Cell], at: int) -> bool:
    """Whether what stands behind the second name makes it another's, or tells of another time."""
    after = cells[at] if at < len(cells) else None
    return after is not None and (
        after.sort in ("possessive", "phrase", "cap", "subject") or after.norm == "-" or after.norm in _THEN
    )


def _compared(found: Found, who: Cell, last: Cell, ref: Ref) -> Statement:
    time, word = found.cell("t"), found.scene.cells[_word(found)]
    what = time.what if time is not None else None
    value = None
    if time is not None and isinstance(what, TimeRef) and what.number is not None:
        value = Value(what.text, time.start, time.end, what.number, what.number, what.value[-1], what.number)
    wrong = Span(time.start, time.end) if time is not None else Span(word.start, word.end)
    return statement(
        found,
        Told("elder", "older" if word.norm in _OLDER else "younger", who, who, max(who, last, key=lambda c: c.end),
             wrong, value, (ref,), modifiers=(what.mod,) if isinstance(what, TimeRef) and what.mod else (),
             construction="copula"),
    )  # fmt: skip


# --- whether it is so --------------------------------------------------------------------------------


def judge(one: Entity, other: Entity, said: Statement) -> Answer:
    """Whether one is older, or younger, than another by what is said."""
    elder, younger = (one, other) if said.mode == "older" else (other, one)
    first, then = elder.born or ALWAYS, younger.born or ALWAYS
    low, high = between(first, then)
    if low is None or high is None:
        return Truth.MAYBE, "", "the claims don't know both days of birth"
    known = f"born {told(first)} ({elder.name}) and {told(then)} ({younger.name})"
    if high < 0:
        return Truth.NO, known, f"{younger.name} is the older one"
    if high <= 0 or (said.value is not None and low <= 0 < high and one.born == other.born):
        return Truth.MAYBE, known, "they were born at about the same time"
    if said.value is None or _fits(said, low, high):
        return Truth.YES, known, "it fits the days of birth"
    return Truth.NO, known, f"they are {_years(low, high)} apart"


def _fits(said: Statement, low: int, high: int) -> bool:
    """Whether a number of years or months is what lies between two births, give or take one."""
    value = said.value
    assert value is not None and value.number is not None
    unit = _UNITS["M" if value.unit == "M" else "P"]
    least, most = low / unit, high / unit
    number, mod = value.number, next(iter(said.modifiers), "")
    about = 1 + (bool(mod) and max(1, number // 10))
    if mod == "MORE_THAN":
        return most > number - 1
    if mod == "LESS_THAN" and not value.text.lower().startswith(_NEARLY):
        return least < number + 1
    return least < number + about and most > number - about


def _years(low: int, high: int) -> str:
    """How far apart two births are, in full years or, if it is less than two, months."""
    if high < 2 * _UNITS["P"]:
        return f"about {round((low + high) / 2 / _UNITS['M'])} months"
    first, last = int(low / _UNITS["P"]), int(high / _UNITS["P"])
    return f"{first} years" if first == last else f"{first} to {last} years"


_WHO, _BY, _O = "{s:subject.person} ,? who? <be>? <adv>?", "{t:time.duration}", "{o:subject.person}"
_FEW = (
    "a|some|several|many|much|slightly|little|bit|few? few|bit|little|good|years|months|decades? years|months|decades?"
)
_KIN = "husband|wife|spouse"
ELDER: tuple[Pattern, ...] = (
    Pattern(
        "older than, by years", "Anders Holm is 12 years older than Eva Dahl.",
        f"{_WHO} {_BY} older|younger than ~3 {_O}", than,
    ),
    Pattern("older than", "Anders Holm is older than Eva Dahl.", f"{_WHO} {_FEW} older|younger than ~3 {_O}", than),
    Pattern(
        "older than a wife, by years", "Anders Holm is 12 years older than his wife.",
        f"{_WHO} {_BY} older|younger than his|her {_KIN}", than_spouse,
    ),
    Pattern(
        "older than a wife", "Anders Holm is older than his wife.",
        f"{_WHO} {_FEW} older|younger than his|her {_KIN}", than_spouse,
    ),
    Pattern(
        "senior of somebody, by years", "Anders Holm is 12 years Eva Dahl's senior.",
        f"{_WHO} {_BY} {_O} <poss> senior|junior", senior,
    ),
    Pattern(
        "senior of who was named, by years", "Eva Dahl married Anders Holm, 12 years her senior.",
        f"{_O} ~8 {{s:subject.person}} ,? who? is|was? {_BY} his|her senior|junior", his_senior,
    ),
)  # fmt: skip
