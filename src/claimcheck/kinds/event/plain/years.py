"""What is told of a year: "The year 1996 brought Altland its first vote" as "In 1996 Altland had its first vote",
"1936 was the year in which the bridge opened" as "In 1936 the bridge opened", "1989, the year the wall fell" as
"1989, when the wall fell"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import event_keys, is_time
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.kinds.event.plain.bounds import in_past
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HAVE, POSSESSIVES, is_past

SIGNS = frozenset("brought gave saw year month day summer autumn winter spring when".split())
_SPANS = frozenset("year month day summer autumn winter spring week weekend decade morning night evening".split())
_BROUGHT = frozenset(["brought", "gave"])
_REACH = 5

Past = Callable[[str], str]


def told_plainly(cells: Sequence[Cell], past: Past) -> list[Cell] | None:
    """The cells with what is told of a year as what was in it."""
    at = _opening(cells)
    if at is not None and at + 3 < len(cells):
        behind = at + 1
        if cells[behind].norm in _BROUGHT:
            return _brought(cells, at)
        if cells[behind].norm == "saw":
            return _saw(cells, at, past)
        if cells[behind].norm in BE and (clause := the_year(cells, behind + 1)):
            return [_in(cells[at]), cells[at], _comma(cells[behind]), *cells[clause:]]
    for k in range(1, len(cells) - 3):
        if cells[k].norm == "," and is_time(cells[k - 1]) and (clause := the_year(cells, k + 1)):
            when = replace(cells[clause - 1], sort="word", norm="when", what=None)
            return [*cells[: k + 1], when, *cells[clause:]]
    return None


def second_clause(cells: Sequence[Cell], events: Events) -> list[Cell] | None:
    """The cells with the second of two clauses behind "in 1989, when", which was then too."""
    when = next((k for k in range(2, len(cells) - 4) if cells[k].norm == "when" and _dated(cells, k)), 0)
    if not when:
        return None
    for k in range(when + 3, len(cells) - 2):
        if cells[k].sort == "mark" and cells[k].norm not in ("-", ","):
            return None
        if cells[k].norm != "and":
            continue
        subject = k + 1 + (cells[k + 1].norm in DETERMINERS)
        verb = next((j for j in range(subject + 1, min(len(cells), subject + _REACH)) if _told(cells[j], events)), 0)
        if cells[subject].sort in ("subject", "term") and verb:
            return [*cells[: when + 1], *cells[k + 1 :]]
    return None


def _dated(cells: Sequence[Cell], when: int) -> bool:
    return cells[when - 1].norm == "," and is_time(cells[when - 2])


def _told(cell: Cell, events: Events) -> bool:
    """Whether a word is a verb of the claims, or an auxiliary before one."""
    return any(key.startswith(VERB) for key in event_keys(cell)) or cell.norm in BE | HAVE or cell.norm in events.acts


def _opening(cells: Sequence[Cell]) -> int | None:
    """The year with which a sentence opens: "The year 1996", "1996"."""
    k = next((k for k, cell in enumerate(cells) if cell.sort != "mark"), len(cells))
    norms = [cell.norm for cell in cells[k : k + 2]]
    if norms[:1] == ["the"] and norms[1:] and norms[1] in _SPANS:
        k += 2
    elif norms[:1] == ["the"]:
        k += 1
    plain = k < len(cells) and is_time(cells[k]) and cells[k].what.kind == "date" and not cells[k].what.mod
    return k if plain else None


def the_year(cells: Sequence[Cell], at: int) -> int:
    """The cell behind "the year in which", "the summer that", or "the year" before a subject; 0 if it is not said."""
    if at + 3 >= len(cells) or cells[at].norm != "the" or cells[at + 1].norm not in _SPANS:
        return 0
    two = (cells[at + 2].norm, cells[at + 3].norm)
    if two[0] in ("in", "on", "during") and two[1] == "which":
        return at + 4
    if two[0] in ("when", "that"):
        return at + 3
    bare = cells[at + 2].sort in ("subject", "term", "cap") or (two[0] in DETERMINERS and cells[at + 3].sort != "time")
    return at + 2 if bare else 0


def _brought(cells: Sequence[Cell], at: int) -> list[Cell] | None:
    """ "1996 brought Altland its first election": it had it then."""
    verb = at + 1
    subject = verb + 1 + (cells[verb + 1].norm in DETERMINERS)
    if subject + 2 >= len(cells) or cells[subject].sort != "subject":
        return None
    if cells[subject + 1].norm not in POSSESSIVES:
        return None
    had = replace(cells[verb], norm="had")
    head = [_in(cells[at]), cells[at], _comma(cells[verb])]
    return [*head, *cells[verb + 1 : subject + 1], had, *cells[subject + 1 :]]


def _saw(cells: Sequence[Cell], at: int, past: Past) -> list[Cell] | None:
    """ "1936 saw the bridge open": it opened then."""
    subject = at + 2 + (cells[at + 2].norm in DETERMINERS)
    verb = subject + 1
    if verb >= len(cells) or cells[subject].sort not in ("subject", "term"):
        return None
    keys = event_keys(cells[verb])
    if not any(key.startswith(VERB) for key in keys) or is_past(cells[verb].norm) or cells[verb].norm.endswith("s"):
        return None
    if cells[verb].norm.endswith("ing"):
        return None
    head = [_in(cells[at]), cells[at], _comma(cells[at + 1])]
    return [*head, *cells[at + 2 : verb], in_past(cells[verb], past), *cells[verb + 1 :]]


def _in(time: Cell) -> Cell:
    on = "on" if time.what.granularity == "day" else "in"
    return Cell("word", on, time.start, time.start, time.first, time.first, ("lower",))


def _comma(cell: Cell) -> Cell:
    return replace(cell, sort="mark", norm=",", tags=("punct",), what=None)
