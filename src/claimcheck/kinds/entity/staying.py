"""How long somebody stayed, or has been there: "X remained in the Labour Party until 1981", "X has been at Ajax since
1981"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.interval import ALWAYS
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.stretches import covers
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.kinds.entity.wed_then import begun
from claimcheck.model import Entity, Span, Statement, When
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.words import NOT

_BODIES = frozenset(["organisation", "company", "team", "body", "alliance", "party"])
_PARTLY = frozenset("loan loaned least captain youth academy junior trainee apprentice again".split())
"""Words by which somebody may have been there before or afterwards too."""
_GOES_ON = frozenset("or at and".split())


def until(found: Found, facts: Facts) -> Iterator[Statement]:
    """That somebody left on the day up to which they are said to have belonged."""
    who, cell, time, cells = person(found), found.cell("o"), found.cell("t"), found.scene.cells
    if who is None or cell is None or time is None or governed(found):
        return
    what = time.what
    after = cells[found.last].norm if found.last < len(cells) else ""
    bare = any(letter.isdigit() for letter in what.text) and "year_inferred" not in what.flags
    if what.mod != "UNTIL" or not bare or after in _GOES_ON or not _PARTLY.isdisjoint(found.scene.norms):
        return
    ref = cell.what[0]
    types = {facts.entities[id].type for id in ref.entities}
    people = [facts.entities[id] for id in who.what[0].entities]
    party = types == {"party"}
    tied = any(one.party if party else one.employer or one.member_of for one in people)
    within = any(one.norm == "in" for one in cells[found.slots["s"] + 1 : found.slots["o"]])
    if not types or not types <= _BODIES or not tied or (within and not party):
        return  # "stayed in Southampton until 2016"
    yield statement(
        found,
        Told("party" if party else "belongs", "left", who, who, time, Span(time.start, time.end), objects=(ref,),
             times=(moments.told(what),), construction="copula"),
    )  # fmt: skip


def since(found: Found, facts: Facts) -> Iterator[Statement]:
    """That somebody joined on the day since which they have been there."""
    who, cell, time, cells = person(found), found.cell("o"), found.cell("t"), found.scene.cells
    if who is None or cell is None or time is None or governed(found):
        return
    what = time.what
    after = cells[found.last].norm if found.last < len(cells) else ""
    bare = any(letter.isdigit() for letter in what.text) and "year_inferred" not in what.flags
    if what.mod != "SINCE" or not bare or after in _GOES_ON or not _PARTLY.isdisjoint(found.scene.norms):
        return
    if any(one.norm in NOT for one in cells[found.first : found.last]):
        return
    ref = cell.what[0]
    types = {facts.entities[id].type for id in ref.entities}
    people = [facts.entities[id] for id in who.what[0].entities]
    when = begun(moments.told(what), what)
    if types != {"team"} or not any(_elsewhere(one, ref.entities, when) for one in people):
        return
    yield statement(
        found,
        Told("belongs", "joined", who, who, time, Span(time.start, time.end), objects=(ref,), times=(when,),
             construction="copula"),
    )  # fmt: skip


def _elsewhere(one: Entity, club: Sequence[str], when: When) -> bool:
    """Whether the claims tell of that time: somebody was elsewhere, had come before, or came then, and not as a boy."""
    for tie in (*one.employer, *one.member_of):
        if tie.start is None or tie.start == ALWAYS:
            if tie.is_ in club:
                return True
            continue
        if tie.is_ not in club and covers(tie, when.outer):
            return True
        early = tie.start.until is not None and tie.start.until <= (when.outer.begin or 0)
        if tie.is_ in club and (early or tie.start.overlaps(when.outer)):
            return True
    return False


_WHO, _O, _T = "{s:subject.person} ,? who?", "{o:subject.known}", "until|till {t:time.date}"
_STAYED = "stayed|remained|was|been|played|worked|belonged"
STAYING: tuple[Pattern, ...] = (
    Pattern(
        "staying until", "Anders Holm stayed at Malmö FF until 2021.",
        f"{_WHO} had? <adv>? {_STAYED} in|at|with|for|to the? {_O} ,? {_T}", until,
    ),
    Pattern(
        "being there since", "Anders Holm has been at Malmö FF since 2021.",
        f"{_WHO} has|had <adv>? been <adv>? at|with the? {_O} ,? since {{t:time.date}}", since,
    ),
    Pattern(
        "at a club since", "Anders Holm, at Malmö FF since 2021, scored.",
        "{s:subject.person} , at|with the? {o:subject.known} since {t:time.date} ,", since,
    ),
)  # fmt: skip
