"""Under which flag somebody starts, and which party somebody calls theirs: as reports of games and votes have it.

"Kenya's X won", "X of Kenya won in 2:04", "X (Kenya)" tell a nationality; "X's Tories lost" a party.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Ref, Span, Statement
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, HAVE, MODALS, PREPOSITIONS, is_past

_RESULTS = frozenset(
    "won wins beat beats finished finishes clinched clinches claimed claims retained retains defended defends "
    "defeated defeats outsprinted outran edged edges sprinted sprints clocked clocks swam swims vaulted vaults jumped "
    "jumps threw throws lifted lifts rowed skied skis skated skates cycled pedalled fenced boxed wrestled sailed "
    "triumphed triumphs crashed leapt leaps medalled qualified qualifies thrashed thrashes outpointed".split()
)
"""What only somebody who competes does beside a flag."""
_CONTESTS = frozenset(
    "gold silver bronze medal medals marathon race races final finals semi-final semifinal quarter-final heat heats "
    "title titles record records sprint sprints metres meters hurdles steeplechase relay olympic olympics championship "
    "championships tournament match set sets round rounds stage slalom downhill giant podium course open seed seeded "
    "champion champions grand prix cup tour prize prizes award awards laureate nobel oscar winner".split()
)


def flag(found: Found, facts: Facts) -> Iterator[Statement]:
    """The country beside the full name of somebody who wins or loses."""
    who, cell, cells = person(found), found.cell("o"), found.scene.cells
    if who is None or cell is None or "full" not in who.tags or found.scene.caps:
        return
    if not any(facts.entities[id].nationality for id in who.what[0].entities) or len(cell.what[0].entities) != 1:
        return
    bracket = cells[found.last - 1].norm == ")"
    after = cells[found.last] if found.last < len(cells) else None
    there = {one.norm for one in cells}
    if not bracket and (after is None or not (after.norm in _RESULTS or _honoured(cells, found.last))):
        return
    if not bracket and there.isdisjoint(_CONTESTS):
        return
    if found.slots["s"] < found.slots["o"] and governed(found):
        return
    before = cells[found.first - 1] if found.first else None
    if before is not None and (before.norm in ("-", "of", "'s") or before.sort in ("phrase", "possessive")):
        return
    ref: Ref = cell.what[0]
    first, last = sorted((who, cell), key=lambda one: one.start)
    yield statement(
        found,
        Told("nationality", "is", who, first, last, Span(cell.start, cell.end), objects=(ref,),
             times=(moments.publication(found.scene), *moments.narrated(found.scene)), construction="apposition"),
    )  # fmt: skip


def _honoured(cells: Sequence[Cell], at: int) -> bool:
    """Whether somebody is said to be given a prize: "was named winner of the"."""
    while at < len(cells) and cells[at].norm in BE | HAVE | {"also", "once", "again", "jointly"}:
        at += 1
    return at < len(cells) and cells[at].norm in _HONOURED and cells[at - 1].norm in BE


_HONOURED = frozenset("named awarded crowned declared chosen honoured honored announced".split())


def followers(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X's Social Democrats lost": the name of a party alone, and no noun for others behind it."""
    who, cell, cells = person(found), found.cell("o"), found.scene.cells
    if (
        who is None
        or cell is None
        or governed(found)
        or not any(facts.entities[id].party for id in who.what[0].entities)
    ):
        return
    after = cells[found.last] if found.last < len(cells) else None
    verbs = BE | HAVE | MODALS | PREPOSITIONS
    if after is not None and after.sort != "mark" and not (
        after.sort == "word" and (after.norm in verbs or is_past(after.norm))
    ):  # fmt: skip
        return
    if after is not None and after.norm == "-":
        return
    ref: Ref = cell.what[0]
    yield statement(
        found,
        Told("party", "is", who, who, cell, Span(cell.start, cell.end), objects=(ref,),
             times=(moments.publication(found.scene), *moments.narrated(found.scene)), construction="apposition"),
    )  # fmt: skip


FLAGS: tuple[Pattern, ...] = (
    Pattern(
        "under a flag", "Norway's Anders Holm won the race.",
        "{o:subject.country} <poss> {s:subject.person}", flag,
    ),
    Pattern("of a country", "Anders Holm of Norway won the race.", "{s:subject.person} of {o:subject.country}", flag),
    Pattern("country in brackets", "1. Anders Holm (Norway) 2:04", "{s:subject.person} ( {o:subject.country} )", flag),
    Pattern(
        "their party", "Jonas Gahr Støre's Labour Party lost.",
        "{s:subject.person} <poss> {o:subject.party}", followers,
    ),
    Pattern(
        "whose party", "Jonas Gahr Støre, whose Labour Party lost, spoke.",
        "{s:subject.person} ,? whose {o:subject.party}", followers,
    ),
    Pattern(
        "and their party", "Jonas Gahr Støre and his Labour Party lost.",
        "{s:subject.person} and his|her {o:subject.party}", followers,
    ),
)  # fmt: skip
