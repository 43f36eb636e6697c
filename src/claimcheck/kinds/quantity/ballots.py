"""How many votes somebody got: "was elected with 325 votes", "gave her 410 votes", "401 lawmakers voted for him"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.happenings import folded
from claimcheck.kinds.quantity.results import Result
from claimcheck.model import NumberRef, Ref, Span, Value
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sources import RETOLD, retold
from claimcheck.text.stems import stem
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, BODY_WORDS, HAVE

_ELECTED = frozenset(listed("elected re-elected reelected chosen confirmed"))
_GOT = frozenset(listed("won received got secured took gained polled garnered collected gathered wins gets polls"))
_GAVE = frozenset(["gave", "gives", "handed"])
_VOTERS = frozenset(
    listed("lawmakers deputies members delegates senators mps electors representatives councillors meps")
)
_COUNTED = _VOTERS | {"votes"}
_A = frozenset(["a", "an", "the"])
"""Words before what somebody is, and not who: "the Social Democrat"."""
_HER = frozenset(["her", "him"])
_WEAK = frozenset(
    listed("recount revised corrected earlier counted projected projection short needed need more fewer another "
           "against round first second third runoff run-off ballot-round of")
)  # fmt: skip
_ENDS = frozenset([",", ";", ":", ".", "-", "—", "(", ")"])
_BACK = 14
_BEFORE = 6


def ballots(scenes: Sequence[Scene], order: int) -> Iterator[Result]:
    """The votes for somebody in one of the sentences of a document."""
    scene = scenes[order]
    cells = scene.cells
    for at, cell in enumerate(cells):
        if cell.sort not in ("number", "word") or at + 1 >= len(cells):
            continue
        if cell.sort == "word" and cells[at + 1].norm.rpartition(" ")[2] not in _COUNTED:
            continue
        number = _value(scene, cell)
        if number is None:
            continue
        if cells[at + 1].norm == "votes" and (
            at + 2 >= len(cells) or cells[at + 2].norm not in ("to", "for", "against")
        ):
            found = _by_votes(scenes, order, at)
        elif cells[at + 1].norm.split()[-1:] and cells[at + 1].norm.split()[-1] in _VOTERS:
            found = _by_voters(scenes, order, at)
        elif isinstance(cell.what, NumberRef) and cell.what.unit == "%" and _of_the_vote(cells, at + 1):
            found = _by_share(cells, at)
        else:
            continue
        if found is not None:
            persons, extra = found
            span = Span(cell.start, cells[at + (3 if "share" in extra else 1)].end)
            headline = scene.heads
            again = headline and retold(scene, number, scene.words(cell.start, cell.end))
            modifiers = ("event:ballot", *(f"for:{name}" for name in persons), *extra, *([RETOLD] if again else []))
            value = Value(scene.words(cell.start, cell.end), cell.start, cell.end, number, number, "", number)
            refs = tuple(ref for other in cells if (ref := ref_of(other)) is not None and "person" in other.tags)
            yield Result("votes", span, value, refs[:1], modifiers)


def _value(scene: Scene, cell: Cell) -> float | None:
    """The number of a cell, which may stand in a headline as a word of capitals."""
    if isinstance(cell.what, NumberRef):
        exact = cell.what.low is not None and not cell.what.ordinal and cell.what.unit in ("", "%")
        if cell.what.unit == "":
            exact = exact and cell.what.low == cell.what.high
        return cell.what.value if exact and not cell.what.approximate else None
    return float(cell.norm) if cell.norm.isdigit() else None


def _by_votes(scenes: Sequence[Scene], order: int, at: int) -> tuple[list[str], list[str]] | None:
    cells = scenes[order].cells
    before = at - 1
    if cells[before].norm == "with":
        verb = next((i for i in range(before - 1, max(-1, before - _BACK), -1) if cells[i].norm in _ELECTED), -1)
        if verb < 0:
            return None
        post = [stem(cell.norm) for cell in cells[verb + 1 : before] if cell.norm.isalpha() and cell.norm != "as"]
        if any(cell.sort == "mark" for cell in cells[verb:before]):
            return None
        who = _people(cells[:verb]) or _lately(scenes, order)
        return who, [f"elected:{' '.join(post)}"] if post else []
    if before > 0 and _somebody(cells[before]) and cells[before - 1].norm in _GAVE:
        return ([folded_person(cells[before])], []) if not _weak(cells, at) and _whole(cells, at) else None
    if cells[before].norm in _HER and cells[before - 1].norm in _GAVE:
        return (_lately(scenes, order), []) if not _weak(cells, at) and _whole(cells, at) else None
    if cells[before].norm in _GOT:
        left = before - 1
        while left >= 0 and cells[left].norm in HAVE:
            left -= 1
        if left >= 0 and _somebody(cells[left]):
            return ([folded_person(cells[left])], []) if not _weak(cells, at) and _whole(cells, at) else None
    return None


def _of_the_vote(cells: Sequence[Cell], at: int) -> bool:
    return [cell.norm for cell in cells[at : at + 3]] in (["of", "the", "vote"], ["of", "the", "votes"])


def _by_share(cells: Sequence[Cell], at: int) -> tuple[list[str], list[str]] | None:
    """ "took 56.4 percent of the vote", "has won the run-off with 50.6 percent of the vote"."""
    verb = at - 1
    if cells[verb].norm == "with":
        verb = next((i for i in range(verb - 1, max(-1, verb - _BACK), -1) if cells[i].norm in _ELECTED | {"won"}), 0)
    elif cells[verb].norm not in _GOT:
        return None
    left = verb - 1
    while left >= 0 and cells[left].norm in HAVE | BE:
        left -= 1
    if verb <= 0 or left < 0 or not _somebody(cells[left]) or _weak(cells[: at + 1], at) or _weak(cells[at + 4 :], 0):
        return None
    place = at + 4 if at + 4 < len(cells) else 0
    if (
        place
        and cells[place].norm in ("in", "among", "from")
        and any(c.sort == "subject" for c in cells[place : place + 3])
    ):
        return None  # in one of the states
    return [folded_person(cells[left])], ["share"]


def _by_voters(scenes: Sequence[Scene], order: int, at: int) -> tuple[list[str], list[str]] | None:
    cells = scenes[order].cells
    if at + 4 > len(cells) - 1 or cells[at + 2].norm != "voted" or cells[at + 3].norm != "for" or _weak(cells, at):
        return None
    whom = cells[at + 4]
    if whom.norm in _HER:
        return (_lately(scenes, order), [])
    return ([folded_person(whom)], []) if _somebody(whom) else None


def _weak(cells: Sequence[Cell], at: int) -> bool:
    """Whether the number is of one of several ballots, or a part of the votes."""
    last = at
    while last < len(cells) and cells[last].norm not in _ENDS:
        last += 1
    near = {
        cell.what.text.lower() if isinstance(cell.what, NumberRef) else cell.norm
        for cell in cells[max(0, at - _BEFORE) : last]
    }
    return bool(near & (_WEAK - {"of"})) or (at > 0 and cells[at - 1].norm in ("of", "another", "only"))


def _whole(cells: Sequence[Cell], at: int) -> bool:
    """Whether nothing behind the votes says where or whose they are."""
    after = cells[at + 2] if at + 2 < len(cells) else None
    return after is None or after.norm in _ENDS or after.sort == "time" or after.norm in ("on", "and", "while", "as")


def _people(cells: Sequence[Cell]) -> list[str]:
    described = {i for i, cell in enumerate(cells) if i and (cells[i - 1].sort == "time" or cells[i - 1].norm in _A)}
    people = [folded_person(cell) for i, cell in enumerate(cells) if _somebody(cell) and i not in described]
    return people[-1:]


def _lately(scenes: Sequence[Scene], order: int) -> list[str]:
    """The only person of the sentence before."""
    if not order:
        return []
    people = {folded_person(cell) for cell in scenes[order - 1].cells if _somebody(cell, full=True)}
    return sorted(people) if len(people) == 1 else []


def folded_person(cell: Cell) -> str:
    """Somebody as a name is compared: the entity, else the last word of the name."""
    ref: Ref | None = ref_of(cell)
    if ref is None:
        return cell.norm.split()[-1]
    return folded(ref) if ref.entities else folded(ref).split()[-1]


def _somebody(cell: Cell, full: bool = False) -> bool:
    """Whether a name may be a person's; with `full`, a name of two words at least if the claims do not know it."""
    if cell.sort != "subject" or not ({"person", "unknown"} & set(cell.tags)):
        return False
    if "person" in cell.tags:
        return True
    parts = cell.norm.split()
    if {"company", "organisation"} & set(cell.tags) or not BODY_WORDS.isdisjoint(parts):
        return False
    return len(parts) > 1 or not full
