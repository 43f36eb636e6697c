"""Moves of players and staff between clubs, and for which club somebody scored in a time that is told: "X swapped Ajax
for Barcelona in 1973", "X's transfer to Barcelona in 1973", "Ajax sold X to Barcelona in 1973"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.feigned import FEIGNED
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.kinds.entity.vital_times import time_behind
from claimcheck.model import Span, Statement
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell, norm
from claimcheck.text.words import MODALS, NOT

_OPEN = ("", "APPROX", "START", "MID", "END")
_NOT_SO = (NOT | MODALS) - {"never"} | frozenset(
    "never nearly almost loan loaned loanee youth academy junior juniors reserve reserves boy trial trialist rumoured "
    "linked offered asked tried wanted refused failed agreed to-be if again return returned back".split()
)
"""Words of sentences in which nobody moved for good, or moved as a boy, or not for the first time."""


def move(mode: str, of: str = "b", who: str = "s") -> Callable[[Found, Facts], Iterator[Statement]]:
    """That somebody joined, signed for, or left the club in a slot, at the time behind the words or at their head."""

    def make(found: Found, facts: Facts) -> Iterator[Statement]:
        cell, one, cells = _club(found, facts, of), person(found, who), found.scene.cells
        if one is None or cell is None or not _told(found, facts, one, cell):
            return
        if found.slots[who] == found.first and governed(found, who):
            return
        at = _time(cells, found)
        if at is None:
            return
        time = cells[at]
        row = (one, cell, time)
        said = statement(
            found,
            Told("belongs", mode, one, min(row, key=lambda c: c.start), max(row, key=lambda c: c.end),
                 Span(time.start, time.end), objects=(cell.what[0],), times=(moments.told(time.what),),
                 construction="copula"),
        )  # fmt: skip
        denied = said.voice.asserted == "denied" and found.pattern in _UNTIL
        yield replace(said, voice=replace(said.voice, asserted="")) if denied else said

    return make


def _club(found: Found, facts: Facts, slot: str) -> Cell | None:
    """The club in a slot; one that has its name from a town is meant where the other one of the two is a club."""
    cell = found.cell(slot)
    both = [one for one in map(found.cell, ("a", "b")) if one is not None]
    if cell is None or any("person" in one.tags or "known" not in one.tags for one in both):
        return None
    clubs = [[id for id in one.what[0].entities if facts.entities[id].type == "team"] for one in both]
    if any(len(ids) != 1 for ids in clubs) or not any("team" in one.tags for one in both):
        return None
    if "team" in cell.tags:
        return cell
    ref, mention = cell.what
    ids = clubs[both.index(cell)]
    return replace(cell, tags=(*cell.tags, "team"), what=(replace(ref, entities=tuple(ids), types=("team",)), mention))


_UNTIL = frozenset(["not joining until", "not leaving until"])


def scored(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X scored 20 goals for Ajax in 1972": for which club somebody played then."""
    one, cell, cells = person(found), found.cell("b"), found.scene.cells
    if one is None or cell is None or governed(found) or not _told(found, facts, one, cell):
        return
    when = time_behind(cells, found.last)
    inside = {cell.norm for cell in cells[found.first : found.last]}
    if when is None or when[1] not in ("in", "on") or not _of_its_own(cells[when[0]]) or inside & (FEIGNED | {"own"}):
        return
    time = cells[when[0]]
    yield statement(
        found,
        Told("belongs", "plays", one, one, time, Span(cell.start, cell.end), objects=(cell.what[0],),
             times=(moments.told(time.what),), construction="copula"),
    )  # fmt: skip


def _told(found: Found, facts: Facts, one: Cell, cell: Cell) -> bool:
    """Whether the club is one by itself, of which the claims say when somebody was there, and nothing takes it back."""
    cells = found.scene.cells
    own = _NOT_SO - NOT if found.pattern in _UNTIL else _NOT_SO
    if not own.isdisjoint(cell.norm for cell in cells[max(0, found.first - 3) :] if _counts(cell, cells, found)):
        return False
    ids = set(cell.what[0].entities)
    tied = {
        tie.is_ for id in one.what[0].entities for tie in (*facts.entities[id].employer, *facts.entities[id].member_of)
    }
    after = cells[found.last] if found.last < len(cells) else None
    own_name = after is None or not (
        after.sort in ("possessive", "phrase", "cap", "subject") or after.norm in ("-", "and", "or")
    )
    plain = own_name and not (after is not None and after.sort == "word" and after.norm not in _GOES_ON)
    return plain and len(ids) == 1 and bool(tied)


def _counts(cell: Cell, cells: Sequence[Cell], found: Found) -> bool:
    """Whether a word may take back what is told: no "would" of what the sentence says behind the clause."""
    if cell.norm not in MODALS:
        return cell.sort in ("word", "cap")
    ends = next((one.end for one in cells[found.last :] if one.norm in (",", ";", ":")), cells[-1].end)
    return cell.start < ends


_GOES_ON = frozenset(
    "in on at for from after before when where while as with who which by until during ahead late early this last next "
    "was were came is made cost brought".split()
)


def _of_its_own(cell: Cell) -> bool:
    """Whether a time is one by itself, and no bare day of some week."""
    time = cell.what
    return time.mod in _OPEN and (time.weekday is None or any(letter.isdigit() for letter in time.text))


def _time(cells: Sequence[Cell], found: Found) -> int | None:
    if "t" in found.slots:
        time = cells[found.slots["t"]].what
        until = time.mod == "UNTIL" and found.pattern in _UNTIL
        return found.slots["t"] if until or time.mod in _OPEN else None
    when = time_behind(cells, found.last)
    if when is not None and when[1] in ("in", "on") and _of_its_own(cells[when[0]]):
        return when[0]
    first = 1 if norm(cells, 0) in ("in", "on") else -1
    if when is None and first > 0 and len(cells) > first and cells[first].sort == "time":
        time = cells[first].what
        opens = first + 1 + (norm(cells, first + 1) == ",")
        if time.kind == "date" and time.mod in _OPEN and opens == found.first:
            return first
    return None


_S = "{s:subject.person}"
_WHO = f"{_S} ,? who? <have>? <adv>?"
_A, _B = "the? {a:subject.team}", "the? {b:subject.team}"
_FROM, _TO = "the? {a:subject}", "the? {b:subject}"
"""The two of a move, of which one may go by the name of its town."""
_MOVED = "moved|switched|transferred|crossed|went|defected|came|jumped|traded|decamped|graduated"
_SOLD = "sold|transferred|traded|shipped|released"
_NOUN = "move|transfer|switch|sale|defection|departure"
TRANSFERS: tuple[Pattern, ...] = (
    Pattern("swapping clubs", "Anders Holm swapped Malmö FF for AIK in 2021.",
            f"{_WHO} swapped|traded|exchanged|deserted|abandoned|ditched|departed {_FROM} for {_TO}", move("joined")),
    Pattern("moving between clubs", "Anders Holm moved from Malmö FF to AIK in 2021.",
            f"{_WHO} <be>? {_MOVED}|sold ship? over? from {_FROM} to {_TO}", move("joined")),
    Pattern("moving between clubs, the new one first", "Anders Holm moved to AIK from Malmö FF in 2021.",
            f"{_WHO} <be>? {_MOVED}|sold over? to {_TO} from {_FROM}", move("joined")),
    Pattern("moving between clubs, with the year within", "Anders Holm moved to AIK in 2021 from Malmö FF.",
            f"{_WHO} <be>? {_MOVED}|sold over? to {_TO} in|on {{t:time.date}} from {_FROM}", move("joined")),
    Pattern("transferring", "Anders Holm transferred to AIK in 2021.",
            f"{_WHO} switched|transferred|defected to {_B}", move("joined")),
    Pattern("being sold", "Anders Holm was sold to AIK in 2021.", f"{_WHO} <be> {_SOLD} to {_B}", move("joined")),
    Pattern("being sold by", "Anders Holm was sold by Malmö FF to AIK in 2021.",
            f"{_WHO} <be> {_SOLD} by {_A} to {_B}", move("joined")),
    Pattern("selling somebody", "Malmö FF sold Anders Holm to AIK in 2021.",
            f"{_A} {_SOLD} {_S} to {_B}", move("joined")),
    Pattern("buying somebody", "AIK bought Anders Holm in 2021.",
            f"{_B} <have>? <adv>? bought|acquired|recruited|poached|lured {_S}", move("joined")),
    Pattern("buying somebody from", "AIK bought Anders Holm from Malmö FF in 2021.",
            f"{_B} <have>? <adv>? bought|acquired|recruited|poached|lured|signed {_S} from {_A}", move("joined")),
    Pattern("signing somebody", "AIK signed Anders Holm in 2021.", f"{_B} <have>? <adv>? signed {_S}", move("signed")),
    Pattern("signed by", "Anders Holm was signed by AIK in 2021.", f"{_WHO} <be> signed by {_B}", move("signed")),
    Pattern("somebody's move between clubs", "Anders Holm's move from Malmö FF to AIK in 2021 was dear.",
            f"{_S} <poss> ~1 {_NOUN} from {_FROM} to {_TO}", move("joined")),
    Pattern("somebody's move to a club", "Anders Holm's move to AIK in 2021 was dear.",
            f"{_S} <poss> ~1 move|transfer|switch|sale to {_B}", move("joined")),
    Pattern("somebody's arrival at a club", "Anders Holm's arrival at AIK in 2021 was a feast.",
            f"{_S} <poss> ~1 arrival at {_B}", move("joined")),
    Pattern("somebody's departure from a club", "Anders Holm's departure from Malmö FF in 2021 was a blow.",
            f"{_S} <poss> ~1 departure|exit from {_A}", move("left", "a")),
    Pattern("transfer of somebody between clubs", "The transfer of Anders Holm from Malmö FF to AIK in 2021 was dear.",
            f"transfer|sale|move of {_S} from {_FROM} to {_TO}", move("joined")),
    Pattern("transfer of somebody", "The transfer of Anders Holm to AIK in 2021 was dear.",
            f"transfer|sale of {_S} to {_B}", move("joined")),
    Pattern("parting with a club", "Anders Holm parted ways with Malmö FF in 2021.",
            f"{_WHO} parted ways|company with {_A}", move("left", "a")),
    Pattern("walking out on a club", "Anders Holm walked out on Malmö FF in 2021.",
            f"{_WHO} walked|stormed out on {_A}", move("left", "a")),
    Pattern("walking away from a club", "Anders Holm walked away from Malmö FF in 2021.",
            f"{_WHO} walked away from {_A}", move("left", "a")),
    Pattern("breaking with a club", "Anders Holm broke with Malmö FF in 2021.",
            f"{_WHO} broke|split with|from {_A}", move("left", "a")),
    Pattern("saying goodbye to a club", "Anders Holm said goodbye to Malmö FF in 2021.",
            f"{_WHO} said|bade|waved goodbye|farewell to? {_A}", move("left", "a")),
    Pattern("signing up with a club", "Anders Holm signed up with AIK in 2021.",
            f"{_WHO} signed|linked up with {_B}", move("joined")),
    Pattern("throwing in one's lot with a club", "Anders Holm threw in his lot with AIK in 2021.",
            f"{_WHO} threw in his|her lot with {_B}", move("joined")),
    Pattern("not joining until", "Anders Holm did not join AIK until 2021.",
            f"{_S} did not join {_B} until|till {{t:time.date}}", move("joined")),
    Pattern("not leaving until", "Anders Holm did not leave Malmö FF until 2021.",
            f"{_S} did not leave {_A} until|till {{t:time.date}}", move("left", "a")),
    Pattern("scoring for a club", "Anders Holm scored 20 goals for AIK in 2022.",
            f"{_WHO} scored|netted|starred|appeared|featured|debuted ~4 for {_B}", scored),
)  # fmt: skip
