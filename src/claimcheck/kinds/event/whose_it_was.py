"""Whose an event was that is counted in years: the place, the sufferers or the year of its own that words around it
tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from claimcheck.kinds.event.clauses import how, ref_of
from claimcheck.kinds.event.index import OF_YEAR
from claimcheck.kinds.event.nouns import Noun
from claimcheck.model import Ref
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS

_SUFFERERS = frozenset("survivors survivor victims victim dead bereaved".split())


def of_its_place(cells: Sequence[Cell], it: Noun) -> tuple[Ref, ...]:
    """Where words around a noun put it, which may be whose it is: "the accident in Chile", "the Oslo summit"."""
    spots = (*it.tail.places, *([] if it.spot is None else [it.spot]))
    places = [place.cell for place in spots if cells[place.cell].sort == "subject"]
    return tuple(how(ref_of(cells[k]), "on") for k in places)


def of_those(cells: Sequence[Cell], it: Noun) -> tuple[Ref, ...]:
    """What befell those of whom a sentence tells before "the disaster": "survivors of the Herald met for the"."""
    if it.determiner != "the" or it.refs or it.modifiers or it.tail.places:
        return ()
    if sum(cell.norm in _SUFFERERS for cell in cells[: it.first]) > 1:
        return ()
    for k in range(it.first - 2):
        if cells[k].norm not in _SUFFERERS or cells[k + 1].norm not in ("of", "from", "aboard"):
            continue
        at = k + 2 + (cells[k + 2].norm in DETERMINERS)
        if at < it.first and cells[at].sort == "subject" and cells[at + 1].norm not in ("and", "or", "&"):
            return (how(ref_of(cells[at]), "on"),)
    return ()


def of_year(cells: Sequence[Cell], it: Noun) -> Iterator[str]:
    """The year that a name has of its own: "the 1982 earthquake", "the earthquake of 1982"."""
    for time in (*([] if it.before is None else [it.before]), *it.tail.tight):
        begin = cells[time.cell].what.inner.begin
        if begin is not None and cells[time.cell].what.inner.days is not None:
            yield OF_YEAR + str(date.fromordinal(begin).year)
