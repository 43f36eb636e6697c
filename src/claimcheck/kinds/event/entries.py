"""Events that entries of a chronology name: "1974 - The Carnation Revolution", "1989: The Berlin Wall falls"."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from claimcheck.frozen import replace
from claimcheck.interval import year
from claimcheck.kinds.event.clauses import Attached, event_keys, ref_of
from claimcheck.kinds.event.found import Said
from claimcheck.kinds.event.heads import recast
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.kinds.event.nouns import noun
from claimcheck.kinds.event.observe import said
from claimcheck.lazy import Pattern
from claimcheck.model import TimeRef
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, is_past

_LABEL = Pattern(r"[^\S\n]*(?:[•▪*–-][^\S\n]*)?[^\n\d]{0,12}(?:\d{1,2},? )?(?:1\d|20)\d\d(?::| ?[–—]| -)\s")
_WORKS = Pattern(
    r"\b(?:(?:film|biblio|disco)graph\w+|films?|movies?|books?|novels?|works?|plays?|operas?|albums?|songs?|episodes?|"
    r"exhibitions?|shows?|series|stamps?|coins?|paintings?|publications?|titles|games?|alternat\w+|fiction\w*|what if|"
    r"quiz|reading|viewing|shelf|true or false|myths?|wrong|mistakes?|errors?|corrections?)\b",
)
"""Words of a heading under which years are those of works, or not meant as true."""
_SEPARATORS = frozenset(["-", "–", "—", ":"])
_LONGEST_HEADING = 160


def told(scene: Scene, events: Events) -> tuple[Scene, Iterable[Said] | None]:
    """The sentence of an entry, with its label as a time and a comma, and all that it says of events; any other
    sentence as it is, and None."""
    listed = _entry(scene)
    if listed is None:
        return scene, None
    sentence = (_of_it(listed, one) for one in said(listed.cells, events))
    return listed, itertools.chain(_alone(listed, events), sentence)


def _entry(scene: Scene) -> Scene | None:
    """The sentence of an entry that opens with a year or a day, its label as a time and a comma; None of others."""
    cells = scene.cells
    if len(cells) < len("1:N") or cells[1].norm not in _SEPARATORS or not _labels(cells[0]):
        return None
    if not scene.chronicled or not _listed(scene.text):
        return None
    comma = replace(cells[1], sort="mark", norm=",")
    return replace(scene, cells=(as_year(cells[0]), comma, *cells[2:]))


def _labels(cell: Cell) -> bool:
    if cell.sort == "time":
        return isinstance(cell.what, TimeRef) and cell.what.kind == "date"
    return cell.norm.isdecimal() and len(cell.norm) == len("1974")


def as_year(cell: Cell) -> Cell:
    """A year that is a plain number to the index of times, as a time."""
    if cell.sort == "time" or len(cell.norm) != len("1974"):
        return cell
    span = year(int(cell.norm))
    time = TimeRef(cell.start, cell.end, cell.norm, "date", cell.norm, span, span, "year", rule="year")
    return Cell("time", "", cell.start, cell.end, cell.first, cell.last, ("date",), time)


@lru_cache(maxsize=4)
def _listed(text: str) -> bool:
    """Whether a text has several lines that open with a year, and no heading over them that makes them a list of
    works."""
    labels = [found.start() for line in _lines(text) if (found := _LABEL.match(text, *line)) is not None]
    if len(labels) < 2:
        return False
    heading = text[max(0, labels[0] - _LONGEST_HEADING) : labels[0]]
    return _WORKS.search(heading.casefold()) is None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield at, min(end, at + 40)
        at = end + 1


def _alone(scene: Scene, events: Events) -> Iterator[Said]:
    """The event that is all of an entry, at its time: "the Carnation Revolution", "the Berlin Wall falls"."""
    cells = scene.cells
    time = Attached(0, 1, 0)
    for at in range(2, len(cells)):
        keys = event_keys(cells[at])
        verbs = tuple(key for key in keys if key.startswith(VERB))
        if verbs and _done(cells, at, events):
            who = [recast(ref_of(cells[at - 1]), "party")]
            yield Said("entry", at, (0, at + 1), verbs, tuple(who), time=time)
            return
        found = noun(cells, at, events) if len(verbs) < len(keys) else None
        if found is not None and found.first == 2 and _ends(cells, found.last) and "modifier" not in found.modifiers:
            if not (found.tail.times or found.tail.tight or found.before):
                yield Said("entry", at, (0, found.last), found.keys, found.refs, found.acts, time,
                           modifiers=found.modifiers)  # fmt: skip
            return


def _of_it(scene: Scene, one: Said) -> Said:
    """What an entry says at its time: that is not certain where more follows than a place or who did it."""
    cells = scene.cells
    own = one.time is None or one.time.cell != 0 or _ends(cells, one.span[1]) or _no_more(cells, one.name)
    return one if own else replace(one, sure=False)


def _no_more(cells: Sequence[Cell], verb: int) -> bool:
    """Whether a verb in the passive of now, near the head of an entry, has behind it no time and no clause: "1961: The
    ship is raised before the cameras of half the world"."""
    if (
        verb > _HEAD
        or not cells[verb].norm.endswith(("ed", "en", "t", "n"))
        or cells[verb - 1].norm not in ("is", "are")
    ):
        return False
    return not any(
        cell.sort == "time" or (cell.sort == "mark" and cell.norm not in (".", "-"))
        or cell.norm in _CLAUSES or cell.norm in BE or is_past(cell.norm)
        for cell in cells[verb + 1 :]
    )  # fmt: skip


_HEAD = 6
"""Cells up to the verb of an entry that is about one thing."""
_CLAUSES = frozenset("and but when while as that which who where until since because to".split())


def _done(cells: Sequence[Cell], at: int, events: Events) -> bool:
    """Whether a verb of now says of the name that opens an entry what becomes of it, and no more."""
    forms = events.forms.get(cells[at].norm.split()[0], frozenset())
    opens = at == 3 or (at == 4 and cells[2].norm == "the")
    return opens and cells[at - 1].sort == "subject" and "third" in forms and _ends(cells, at + 1)


def _ends(cells: Sequence[Cell], at: int) -> bool:
    return all(cell.norm in (".", ";") for cell in cells[at:])
