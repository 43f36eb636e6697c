"""What is said of careers without the words of a title, and of how long they lasted: "came to power in 2005", "his
sixteen years as chancellor", "took over from", "her predecessor".

Only sentences with a word that such phrases have are looked at; their shapes are loaded with the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.model import Document, Statement
from claimcheck.text.pronouns import PRONOUNS, theirs
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import LEAD, TENURES

_HINTS = frozenset(
    "helm reins predecessor successor succession succeeded succeeds succeed succeeding replaced replaces replace "
    "replacing supplanted ousted unseated toppled deposed dethroned joined rejoined becoming lasted "
    "follow followed follows".split()
)
_PAIRS = frozenset(
    "took over,takes over,take over,taking over,taken over,"
    "to power,into power,in power,from power,took power,takes power,taking power,seized power,seizing power,won power,"
    "winning power,gained power,assumed power,assuming power,grabbed power,lost power,losing power,left power,"
    "relinquished power,ceded power,surrendered power,over power,handed power,over from,over to,over as,over at,"
    "top job,the baton,the torch,the mantle,the shoes,way for,way to,"
    "the chair,the seat,the saddle,the top,"
    "in office,taking office,assuming office,entering office,charge of,charge at,in charge,in post,in place,helm at,"
    "led by,headed by,"
    "led since,headed since,run since,chaired since,ruled since,governed since,winning office,winning power,"
    "being elected,being sworn,being named,being appointed,being chosen,being installed,being inaugurated,"
    "been elected,been sworn,been named,been appointed,been chosen,been installed,been inaugurated,over as,"
    "run by,chaired by,ruled by,governed by,head of,top of,wheel of,control of".split(",")
)
LED_BY = frozenset(
    "man woman politician statesman stateswoman leader physicist lawyer economist general veteran conservative".split()
)
"""Nouns that stand for who led something: "the woman who governed it from 2005 to 2021"."""
FOLLOWS = frozenset("succeeds succeeded replaces replaced follows followed takes took".split())
"""The verbs of who comes after whom."""
_WITH_YEARS = frozenset(["as", "at", "in", "over", "of"])
_OTHERS = frozenset(["under", "decade", "year", "head"])
_TELLING = _HINTS | LEAD | TENURES.keys() | {pair.split()[0] for pair in _PAIRS} | _OTHERS
"""What a sentence has a word of that speaks of a career, if it has no stretch of time and no seat."""


def scan(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What all sentences of a document say so."""
    for at, scene in enumerate(scenes):
        if _worth_it(scene):
            from claimcheck.kinds.office.career_shapes import said  # rarely needed, and start-up time counts

            told = tuple(said(scene, facts))
            yield from told
            if scene.clauses:
                from claimcheck.text.own_clauses import unsaid

                yield from unsaid((one for reading in scene.clauses for one in said(reading, facts)), told)
        if at and (scene.retold or not PRONOUNS.isdisjoint(scene.norms) or theirs(scene)) and _of_posts(scene):
            from claimcheck.kinds.office.career_shapes import said_of_pronouns

            yield from said_of_pronouns(scenes, at, facts)
        if at and not scene.retold and _follows(scene):
            from claimcheck.kinds.office.one_of_them import followed

            yield from followed(scenes, at, facts)
        if not scene.retold and not FOLLOWS.isdisjoint(scene.norms) and "subject.person" in scene.there.sorts:
            from claimcheck.kinds.office.newcomers import newcomers

            yield from newcomers(scenes, at)


def _follows(scene: Scene) -> bool:
    """Whether a sentence begins with "He succeeds"."""
    cells = scene.cells
    return len(cells) > 2 and cells[0].norm in PRONOUNS and any(cell.norm in FOLLOWS for cell in cells[1:4])


def _of_posts(scene: Scene) -> bool:
    """Whether a sentence has the words of a post, or others that speak of one."""
    return "phrase.office" in scene.there.sorts or not LEAD.isdisjoint(scene.norms) or _hinting(scene)


def _worth_it(scene: Scene) -> bool:
    """Whether a sentence names a person of the claims beside words that such phrases have."""
    cells, sorts = scene.cells, scene.there.sorts
    led = "who" in scene.norms and not LED_BY.isdisjoint(scene.norms)
    if led and any(cell.norm == "who" and cells[at - 1].norm in LED_BY for at, cell in enumerate(cells) if at):
        return True
    return "subject.person" in sorts and "subject.known" in sorts and _hinting(scene)


def _hinting(scene: Scene) -> bool:
    """Whether a sentence has words that such phrases have."""
    sorts = scene.there.sorts
    if _TELLING.isdisjoint(scene.norms) and "time.duration" not in sorts and "subject.seat" not in sorts:
        return False
    return any(_hints(scene.cells, at) for at in range(len(scene.cells)))


def _hints(cells: Sequence[Cell], at: int) -> bool:
    cell = cells[at]
    if cell.sort in ("word", "cap", "term"):
        if cell.norm in _HINTS:
            return True
        after = cells[at + 1].norm if at + 1 < len(cells) else ""
        if f"{cell.norm} {after}" in _PAIRS or (cell.norm == "under" and _somebody(cells, at)):
            return True
        led = cell.norm in LEAD and after == "the" and at + 2 < len(cells) and cells[at + 2].sort == "word"
        return led or (cell.norm in ("decade", "year") and _of_a_post(cells, at))
    if cell.sort == "time":
        return "duration" in cell.tags and _of_a_post(cells, at)
    if cell.sort == "phrase":
        return at > 1 and (cell.norm in TENURES or (cell.norm == "head" and cells[at - 2].norm == "at"))
    return cell.sort == "subject" and "seat" in cell.tags


def _somebody(cells: Sequence[Cell], at: int) -> bool:
    """Whether a person of the claims is named right behind a cell."""
    return any("person" in cell.tags and "known" in cell.tags for cell in cells[at + 1 : at + 4])


def _of_a_post(cells: Sequence[Cell], at: int) -> bool:
    """Whether words that may bring in a post stand right behind a stretch of time."""
    return any(cell.norm in _WITH_YEARS or cell.sort == "phrase" for cell in cells[at + 1 : at + 4])
