"""Prizes with the year in which they were won: "X, winner of the 1998 Booker Prize", "The prize went to X in 1998"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.relation.acts import Acts, Side
from claimcheck.kinds.relation.seasons import CHAMPIONS, SEASON
from claimcheck.kinds.relation.told import told
from claimcheck.lazy import Pattern
from claimcheck.model import Span, Statement
from claimcheck.text import moments, times
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, Fit, features, fits, shapes
from claimcheck.text.somebody import noun
from claimcheck.text.tokens import words
from claimcheck.text.words import BE, DETERMINERS, HAVE, MODALS, NOT, is_past

_WINNERS = frozenset("winner laureate recipient holder".split())
_S, _P, _T = "{s:subject.known}", "{p:subject.known}", "{t:time.date}"
_Y = f"{_T} <poss>?"
"""The year of a prize before its name: "the 1998 Booker Prize", "this year's Booker Prize"."""
_NOUN = "{n:phrase.relation}"
_HAS = "awarded|given|handed|presented"
_GAVE = "awarded|gave|handed"
_BESIDE = (
    f"{_S} , who|which? won|received|shared? the? {_NOUN} of the? {_Y} {_P}",
    f"{_S} , the? {_Y} {_NOUN} of the? {_P}",
    f"{_S} , the? {_Y} {_P} {_NOUN}",
    f"{_S} , {_HAS} with? the? {_P} in {_T}",
    f"{_S} , {_HAS} with? the? {_Y} {_P}",
)
_FRONT = (
    f"^ {_HAS} with? the? {_P} in {_T} , {_S}",
    f"^ {_HAS} with? the? {_Y} {_P} , {_S}",
    f"^ a|the? {_NOUN} of the? {_Y} {_P} , {_S}",
    f"^ a|the {_NOUN} of the? {_P} in {_T} , {_S}",
    f"^ the? {_Y} {_P} {_NOUN} , {_S} ,",
)
_WENT = (
    f"the? {_Y} {_P} went|goes to the? {_S}",
    f"the? {_Y} {_P} was|is <adv>? awarded|given to the? {_S}",
    f"the? {_Y} {_P} was <adv>? won by the? {_S}",
    f"the? {_P} for|of|in {_T} went|goes to the? {_S}",
    f"the? {_P} for|of|in {_T} was|is <adv>? awarded|given to the? {_S}",
    f"the? {_P} for|of|in {_T} was <adv>? won by the? {_S}",
    f"the? {_P} went to the? {_S} in|for {_T}",
    f"the? {_P} was <adv>? awarded|given to the? {_S} in|for {_T}",
    f"the? {_P} was <adv>? won by the? {_S} in {_T}",
    f"the? {_P} went in {_T} to the? {_S}",
    f"in {_T} ,? the? {_P} went to the? {_S}",
    f"in {_T} ,? the? {_P} was <adv>? awarded|given to the? {_S}",
    f"in {_T} ,? the? {_P} was <adv>? won by the? {_S}",
    f"the {_NOUN} of the? {_Y} {_P} was the? {_S}",
    f"the? jury|judges|academy|panel|committee|organisers awarded|gave the? {_Y} {_P} to the? {_S}",
    f"the? jury|judges|academy|panel|committee|organisers awarded|gave the? {_P} to the? {_S} in {_T}",
    f"the? jury|judges|academy|panel|committee|organisers awarded|gave the? {_P} for|of {_T} to the? {_S}",
    f"in {_T} ,? the? jury|judges|academy|panel|committee awarded|gave the? {_P} to the? {_S}",
    f"in {_T} ,? ~4 {_GAVE} the? {_S} the? {_P}",
)
_GIFTS = (
    f"{_GAVE} the? {_S} the? {_Y} {_P}",
    f"{_GAVE} the? {_S} the? {_P} in|for {_T}",
)
"""What somebody or something gave the winner."""
_OBJECT = (
    f"{_P} ,? which|that {_S} won|received in {_T}",
    f"{_S} won|received|accepted|collected the? {_P} for|of {_T}",
    f"{_S} <poss> {_T} {_P}",
    f"{_S} <poss> {_P} in|of {_T}",
)
"""What somebody won, before who it was, or as theirs."""
_UNREAL = NOT | MODALS | {"nearly", "almost"}
_OF_THE_YEAR = (_BESIDE[1], _BESIDE[2], _FRONT[4])
"""Shapes in which the year stands before what is won, or before who won it."""
_SHAPES = (*_BESIDE, *_FRONT, *_WENT, *_GIFTS, *_OBJECT)
_TABLE = shapes(*_SHAPES)
_JOINED = frozenset(["and", "or", "&", "with", "-"])
_BEHIND = frozenset("in on at for after when while before but because last yesterday this who which from".split())
"""Words behind the name of a winner that are no part of what it is a part of: not "the film's star"."""


def prized(scene: Scene, acts: Acts) -> Iterator[Statement]:
    """Who is said to have won which prize, with the year beside it."""
    scene = _with_its_year(scene, acts)
    cells, there = scene.cells, features(scene.cells)
    for at in _TABLE.fitting(there):
        shape = _SHAPES[at]
        for fit in fits(shape, cells, there):
            sides = list(sides_of(scene, acts, fit))
            if sides and _whole(scene, fit, shape):
                yield from _statements(scene, fit, sides)


def _with_its_year(scene: Scene, acts: Acts) -> Scene:
    """The sentence with the year for which a prize is awarded as a time: "the prize for 2004"."""
    cells = list(scene.cells)
    for at in range(2, len(cells)):
        cell = cells[at]
        if cells[at - 1].norm != "for" or cell.sort != "word" or not _YEAR.fullmatch(cell.norm):
            continue
        if cells[at - 2].sort == "subject" and acts.won(cells[at - 2]):
            found = times.find(f"in {cell.norm}", scene.sentence.block.published)
            if len(found) == 1:
                year = replace(found[0], start=cell.start, end=cell.end, text=cell.norm)
                cells[at] = replace(cell, sort="time", norm="", tags=("date",), what=year)
                return replace(scene, cells=tuple(cells))
    return scene


_YEAR = Pattern(r"(?:19|20)\d\d")


def sides_of(scene: Scene, acts: Acts, fit: Fit) -> Iterator[Side]:
    """The claims that a prize is held by."""
    for id in scene.cells[fit.slots["p"]].what[0].entities:
        yield from (side for side in acts.of.get(id, ()) if side.act == "winning" and side.agent)
        yield from acts.named_prizes.get(id, ())


def _whole(scene: Scene, fit: Fit, shape: str) -> bool:
    """Whether the phrase ends with its last word, and its names are those of nobody beside others."""
    cells = scene.cells
    after = cells[fit.last] if fit.last < len(cells) else None
    subject = fit.slots["s"]
    champion = "n" in fit.slots and cells[fit.slots["n"]].norm in CHAMPIONS and shape in _OF_THE_YEAR
    if "n" in fit.slots and not champion and cells[fit.slots["n"]].norm not in _WINNERS:
        return False
    before = cells[subject - 1] if subject else None
    if "unanchored" in cells[subject].tags or cells[fit.slots["t"]].what.mod or _of_a_day(cells, fit.slots["t"]):
        return False
    if shape in _BESIDE:
        alone = before is None or before.sort == "mark" or before.norm not in (*_JOINED, "of", "like", "unlike", "than")
        alone = alone or _last_of_two(cells, fit)
        return alone and (after is None or (after.sort == "mark" and after.norm != "-") or after.norm in ("and", "who"))
    if shape in _GIFTS:
        unreal = any(cell.norm in _UNREAL for cell in cells[max(0, fit.first - 3) : fit.first])
        return not unreal and (after is None or (closes(after) and after.norm not in ("at", "from")))
    if shape in _OBJECT:
        plain = before is None or before.sort in ("word", "mark", "time")
        listed = before is not None and before.norm in (*_JOINED, "'")
        return plain and not listed and (after is None or closes(after))
    if after is not None and (after.sort in ("possessive", "subject", "cap") or after.norm in _JOINED):
        return False
    if after is not None and after.norm == ",":
        beyond = cells[fit.last + 1] if fit.last + 1 < len(cells) else None
        return beyond is None or beyond.sort not in ("subject", "cap")
    if shape in _WENT and after is not None and after.sort != "mark" and after.norm not in _BEHIND:
        return False
    first = cells[fit.first - 1] if fit.first and shape in _WENT else None
    return first is None or first.sort in ("mark", "time") or first.norm in ("that", "when", "and", "but", "as")


def _of_a_day(cells: Sequence[Cell], time: int) -> bool:
    """Whether a prize is that of a day or a month, on which it may be handed over: "Friday's Nobel Prize"."""
    owns = time + 1 < len(cells) and cells[time + 1].sort == "possessive"
    return owns and cells[time].what.granularity != "year"


def _last_of_two(cells: Sequence[Cell], fit: Fit) -> bool:
    """Whether one alone of those joined is called a winner, who is the person named last: "X and Y, winner of", and
    not "X and Y, winner of it and runner-up"."""
    after, beyond = (*cells[fit.last : fit.last + 2], None, None)[:2]
    if after is not None and after.norm == "and":
        plain = beyond is not None and beyond.sort == "word" and beyond.norm not in DETERMINERS
        if beyond is None or not plain or noun(beyond):
            return False
    subject, said = fit.slots["s"], cells[fit.slots["n"]].norm if "n" in fit.slots else ""
    opens = subject + 2 + (cells[subject + 2].norm == "the")
    called = fit.slots.get("n") == opens and said in _WINNERS
    return called and cells[subject - 1].norm in ("and", "or") and "person" in cells[subject].tags


def closes(after: Cell) -> bool:
    """Whether no noun goes on with a prize: not "her 1993 Booker Prize speech"."""
    if after.sort == "mark":
        return after.norm not in ("-", "/")
    verb = after.norm in BE | HAVE | MODALS or is_past(after.norm)
    return after.sort == "word" and (verb or after.norm in _BEHIND)


def _described(prize: Cell, fit: Fit, cells: Sequence[Cell]) -> bool:
    """Whether a noun says who won an award, which no more than those sorts win that the claims name: a race or a cup
    has winners of others too."""
    noun = cells[fit.slots["n"]].norm if "n" in fit.slots else ""
    before = cells[fit.first - 1 - (fit.first > 1 and cells[fit.first - 1].norm == "the")] if fit.first else None
    if before is not None and before.sort not in ("mark", "time") and before.norm not in ("the", "that"):
        return False  # "for X, the winner, said"
    return noun in _WINNERS - {"holder"} and not _AWARDS.isdisjoint(words(prize.what[0].text))


_AWARDS = frozenset("prize prizes award awards medal nobel".split())


def _statements(scene: Scene, fit: Fit, sides: list[Side]) -> Iterator[Statement]:
    cells = scene.cells
    champion = "n" in fit.slots and cells[fit.slots["n"]].norm in CHAMPIONS
    pattern = "apposition" if _described(cells[fit.slots["p"]], fit, cells) else "act"
    yield from won_by(scene, fit, cells[fit.slots["s"]], sides, pattern, champion)


def won_by(
    scene: Scene, fit: Fit, subject: Cell, sides: list[Side], pattern: str = "act", champion: bool = False
) -> Iterator[Statement]:
    """The statements that somebody won the prize of a fit, at its time."""
    cells = scene.cells
    prize, time = (cells[fit.slots[name]] for name in "pt")
    first, last = min(subject.start, cells[fit.first].start), max(cells[fit.last - 1].end, subject.end)
    voice = scene.voice(first, last, "apposition")
    when = (moments.told(time.what),)
    mode, modifiers = ("was", (SEASON,)) if champion else ("became", ())
    for named in (False, True):  # a claim whose phrase names the prize is of nothing else
        own = [(side, True) for side in sides if bool(side.claim.of) is not named]
        span = Span(first, last)
        yield from told(scene, own, subject.what[0], prize.what[0], when, voice, span, mode, pattern, named, modifiers)
