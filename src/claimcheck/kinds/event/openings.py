"""A time that opens a sentence: "In 1953, ...", "On the night of 3 May 1953 ...", "In Oslo in 1953, ...",
"In 1953, in a hall in Oslo, ..."."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import WHERE, Attached, is_time
from claimcheck.model import TimeRef
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_past,
)

_ADJUNCT = 10
"""Cells of a phrase between commas behind the time."""
_DAYPARTS = frozenset("night morning afternoon evening day hours dawn spring summer autumn fall winter weekend".split())
_ADJECTIVES = frozenset("early late small cold rainy foggy stormy warm hot sunny same snowy icy misty wet".split())
_IN_PLACE = (PREPOSITIONS | {"amid", "aboard", "inside", "outside", "beneath"}) - frozenset(
    "after before since until till during by like unlike despite except without than according including".split()
)
"""Prepositions of phrases that only say where and how something was."""
_TALES = frozenset(
    "film movie novel book play game series show story song poem opera musical documentary dream painting speech "
    "exhibition simulation drill exercise replica model sermon lecture essay article report interview letter".split()
)
"""What may be told of in a phrase: "in a film about the wreck"."""
_VERBAL = BE | HAVE | MODALS | DO | RELATIVES | REPORTING | SUBORDINATORS | PRONOUNS | CONJUNCTIONS - {"and"}


def opening_time(cells: Sequence[Cell], first: int) -> Attached | None:
    """A time that opens the sentence, right before the cell, or before what says where it was; or one that opens a
    clause, right before the cell."""
    return _sentence_time(cells, first) or _clause_time(cells, first)


def _clause_time(cells: Sequence[Cell], first: int) -> Attached | None:
    """ "He slept when in 1953 the mine exploded", "few know that, on the night of 3 May 1953, the mine exploded"."""
    if 0 < first < len(cells) and (cells[first].norm in ("in", "on") or is_time(cells[first])):
        bare = is_time(cells[first])
        at = first if bare else daypart(cells, first + 1)
        led = at + 2 < len(cells) and is_time(cells[at]) and _opens_clause(cells, first - 1)
        subject = cells[at + 1 + (cells[at + 1].norm == ",")] if led else None
        led = subject is not None and (subject.sort in _NOUNS or subject.norm in DETERMINERS)
        return Attached(first, at + 1, at, "" if bare else cells[first].norm) if led else None
    last = first - (cells[first - 1].norm == ",") if first else 0
    at = last - 1
    counted = first < len(cells) and cells[first].sort == "time"  # "on May 11, ten days before the mine exploded, he"
    if at < 1 or counted or not is_time(cells[at]):
        return None
    begin = at
    for k in range(at - 1, max(-1, at - _BEFORE_TIME), -1):
        if cells[k].norm in ("in", "on"):
            begin = k if daypart(cells, k + 1) in (at, k + 1) else at
            break
    before = begin - 1 - (last < first and cells[begin - 1].norm == ",")
    if begin < 1 or before < 0 or not _opens_clause(cells, before):
        return None
    return Attached(begin, at + 1, at, cells[begin].norm if begin < at else "")


_NOUNS = frozenset(["subject", "adjective", "term", "phrase", "cap"])
_BEFORE_TIME = 6
"""Cells that a time may have before it: "on the early morning of"."""
_CLAUSES = frozenset("that while when whereas because although though so how why where but".split())
_APART = frozenset([";", ":", "—", "(", "["])
_LEADS = SUBORDINATORS | PREPOSITIONS - {"after", "before", "since", "until"}


def _opens_clause(cells: Sequence[Cell], at: int) -> bool:
    """Whether a clause begins behind a cell: a word or mark that opens one, "and" behind a comma, or the comma of what
    leads the sentence ("Although few came, in 1953 the ...")."""
    cell = cells[at]
    if cell.norm in _CLAUSES or cell.norm in _APART:
        return True
    if cell.norm == "and":
        return at > 0 and cells[at - 1].norm == ","
    if cell.norm != ",":
        return False
    led = [one for one in cells[:at] if one.sort != "mark" or one.norm == ","]
    if not led or any(one.norm in ("if", "unless", "like", "unlike") or is_time(one) for one in led):
        return False
    return led[0].norm in _LEADS or all(
        one.sort == "word" and (one.norm.endswith("ly") or one.norm in _ALONE) for one in led
    )


_ALONE = frozenset("meanwhile however indeed moreover then furthermore nevertheless nonetheless still yet".split())


def _sentence_time(cells: Sequence[Cell], first: int) -> Attached | None:
    """The same of the sentence."""
    k = 0
    while k < len(cells) and cells[k].sort == "mark":
        k += 1
    scene = _scene(cells, k)
    k = scene or k
    spot = opening_spot(cells, first)
    start = k if spot is None or spot.first != k else spot.last
    k = start
    if k < len(cells) and cells[k].norm in ("in", "on"):
        k = daypart(cells, k + 1)
    if k >= len(cells) or not is_time(cells[k]):
        return None
    at = k
    k += 1
    if k < len(cells) and cells[k].sort == "time" and _to_this(cells[at], cells[k]):
        k += 1  # "half a century ago this month"
    if k < len(cells) and cells[k].norm in (",", "that", "when", ":"):
        k += 1
        k += scene > 0 and k < len(cells) and cells[k].norm == "and"
    elif scene and k < len(cells) and cells[k].norm == "and":
        k += 1
    again = k + 1 if k < len(cells) and cells[k].norm in ("in", "on") else k
    if cells[k - 1].norm == "," and again + 1 < first and is_time(cells[again]) and cells[again + 1].norm == ",":
        start, at, k = k, again, again + 2  # "Twenty years ago, in April 1990, the ..."
    if k < first and cells[k - 1].norm == ",":
        k = _past_adjuncts(cells, k, first)
    while k < first and cells[k].sort == "word" and cells[k].norm in DETERMINERS:
        k += 1
    return Attached(start, at + 1, at, cells[start].norm if start != at else "") if k >= first else None


def _scene(cells: Sequence[Cell], at: int) -> int:
    """The cell behind words that set a scene: "It was (in 1990 that)", "The year was (1990, and)"; 0 if they do not."""
    norms = [cell.norm for cell in cells[at : at + 3]]
    if norms[:1] == ["it"] and norms[1:2] and norms[1] in BE:
        return at + 2
    return at + 3 if norms[:2] == ["the", "year"] and norms[2:] and norms[2] in BE else 0


def _to_this(time: Cell, following: Cell) -> bool:
    """Whether a time only says that a count back ends today: "ago this month"."""
    counted = isinstance(time.what, TimeRef) and time.what.rule == "ago"
    return counted and following.what.text.lower().startswith(("this ", "today"))


def opening_spot(cells: Sequence[Cell], first: int) -> Attached | None:
    """The place before such a time: "In Oslo in 1953, ..."."""
    k = next((k for k, cell in enumerate(cells) if cell.sort != "mark"), len(cells))
    place = k + 2 if k + 1 < len(cells) and cells[k + 1].norm == "the" else k + 1
    if place + 3 >= min(len(cells), first + 1) or cells[k].norm not in WHERE or cells[place].sort != "subject":
        return None
    if "somewhere" not in cells[place].tags or cells[place + 1].norm not in ("in", "on"):
        return None
    return Attached(k, place + 1, place, cells[k].norm) if is_time(cells[place + 2]) else None


def daypart(cells: Sequence[Cell], at: int) -> int:
    """Where the time itself stands behind "the night of", "the early hours of"; `at` if there is no such thing."""
    k = at
    if k < len(cells) and cells[k].norm in ("the", "a", "an", "this", "that"):
        k += 1
    if at < k < len(cells) and is_time(cells[k]):
        return k
    while k < len(cells) and cells[k].norm in _ADJECTIVES:
        k += 1
    if k + 2 < len(cells) and k > at and cells[k].norm in _DAYPARTS and cells[k + 1].norm in ("of", "in", "on"):
        return k + 2
    return at


def _past_adjuncts(cells: Sequence[Cell], at: int, first: int) -> int:
    """The cell behind the phrases, each with a comma, that only say where and how: "in a hall in Oslo,"."""
    while at < first and cells[at].norm in _IN_PLACE:
        stop = next((k for k in range(at + 1, min(first, at + _ADJUNCT)) if cells[k].sort == "mark"), 0)
        inside = cells[at + 1 : stop]
        if (
            not stop
            or cells[stop].norm != ","
            or any(
                cell.sort in ("time", "possessive")
                or cell.norm in _VERBAL | _TALES
                or (cell.sort == "word" and is_past(cell.norm))
                for cell in inside
            )
        ):
            break
        at = stop + 1
    return at


def _told(cell: Cell) -> bool:
    """Whether a word of a phrase may have a time of its own, or tell of what is only shown."""
    if cell.sort in ("time", "possessive") or cell.norm in _VERBAL or cell.norm in _TALES:
        return True
    return cell.sort == "word" and is_past(cell.norm)
