"""What is denied up to a time, and what is put right in one breath: "did not open until 1936" as "opened in 1936", "not
in 1919 but in 1923" as "in 1923", "Not until 1936 did it open" as "In 1936 it opened"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import ADVERBS, is_place, is_time
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.model import Mention
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, is_past

SIGNS = frozenset(["not", "didn't", "wasn't", "weren't", "hadn't", "isn't", "only", "rather", "instead"])
_UNTIL = frozenset(["until", "till", "before"])
_DID = frozenset(["did", "didn't"])
_NOT = SIGNS - {"only", "rather", "instead"}
_AT = frozenset(["in", "on", "at", "during"])
_REACH, _ASIDE = 9, 12
"""Cells from a negation to "until", and of what stands between the two sides."""

Past = Callable[[str], str]


def in_time(until: Cell, time: Cell) -> tuple[Cell, Cell]:
    """ "until 1936" of what did not happen before, as "in 1936"."""
    on = "on" if time.what.granularity == "day" else "in"
    return replace(until, sort="word", norm=on), replace(time, what=replace(time.what, mod="", outer=time.what.inner))


def in_past(cell: Cell, past: Past) -> Cell:
    """A verb in the past; a word that is a noun too is none any more."""
    head, _, rest = cell.norm.partition(" ")
    what = cell.what
    if isinstance(what, Mention):
        what = replace(what, keys=tuple(key for key in what.keys if key.startswith(VERB)) or what.keys)
    return replace(cell, norm=" ".join((past(head), rest)).strip(), what=what)


def until_then(cells: Sequence[Cell], past: Past) -> list[Cell] | None:
    """ "Did not open until 1936", "was not signed until 1923"."""
    no = next((k for k, cell in enumerate(cells) if cell.norm in _NOT and cell.sort == "word"), 0)
    at = next((k for k in range(no + 1, min(len(cells) - 1, no + _REACH)) if cells[k].norm in _UNTIL), 0)
    if not no or not at or cells[at].norm == "before" or not is_time(cells[at + 1]):
        return None
    inside = cells[no + 1 : at]
    if not inside or any(cell.sort in ("mark", "time", "subject") or cell.norm in CONJUNCTIONS for cell in inside):
        return None
    did = cells[no].norm == "didn't" or cells[no - 1].norm == "did"
    if not did and cells[no].norm == "not" and cells[no - 1].norm not in BE | {"had", "have", "has"}:
        return None
    row = list(cells[: no - (did and cells[no].norm == "not")])
    if did:
        verb = next(
            (k for k, cell in enumerate(inside) if cell.norm not in ADVERBS and not cell.norm.endswith("ly")), 0
        )
        inside = [*inside[:verb], in_past(inside[verb], past), *inside[verb + 1 :]]
    elif cells[no].norm != "not":
        row.append(replace(cells[no], norm=cells[no].norm.removesuffix("n't")))
    return [*row, *inside, *in_time(cells[at], cells[at + 1]), *cells[at + 2 :]]


def not_but(cells: Sequence[Cell], events: Events) -> list[Cell] | None:
    """ "Not in 1919, like the other one, but in 1923", "not in Oslo but in Bergen"; "in 1923, not (in) 1919", "in 1923
    and not in 1919", "in 1923 rather than 1919"."""
    no = next((k for k, cell in enumerate(cells[:-1]) if cell.norm == "not" and k), 0)
    if no and (cells[no - 1].norm in BE | {",", "and"} or is_past(cells[no - 1].norm)):
        verb = no + 1 + (cells[no + 1].sort in ("word", "term") and cells[no + 1].norm not in _AT)
        end = _said(cells, verb, events)
        but = (
            next((k for k in range(end, min(len(cells) - 2, end + _ASIDE)) if cells[k].norm == "but"), 0) if end else 0
        )
        if but and _said(cells, but + 1, events) and (but == end or cells[end].norm == ","):
            return [*cells[:no], *cells[no + 1 : verb], *cells[but + 1 :]]
    for k in range(2, len(cells) - 1):
        if not (is_time(cells[k - 1]) or is_place(cells[k - 1], events)):
            continue
        opens = k + (cells[k].norm in (",", "and"))
        two = [cell.norm for cell in cells[opens : opens + 2]]
        behind = opens + (1 if two[:1] == ["not"] else 2 if two in (["rather", "than"], ["instead", "of"]) else 0)
        end = (_said(cells, behind, events) or _bare(cells, behind, events)) if behind > opens else 0
        if end and (end >= len(cells) or cells[end].sort == "mark" or cells[end].norm in PREPOSITIONS | CONJUNCTIONS):
            return [*cells[:k], *cells[end:]]
    return None


def _said(cells: Sequence[Cell], at: int, events: Events) -> int:
    """The cell behind a preposition with a time or a place; 0 if there is none."""
    k = at + 1
    if k >= len(cells) or cells[at].norm not in _AT:
        return 0
    k += k + 1 < len(cells) and cells[k].norm in DETERMINERS
    return k + 1 if is_time(cells[k]) or is_place(cells[k], events) else 0


def _bare(cells: Sequence[Cell], at: int, events: Events) -> int:
    return at + 1 if at < len(cells) and (is_time(cells[at]) or is_place(cells[at], events)) else 0


def inverted(cells: Sequence[Cell], past: Past) -> list[Cell] | None:
    """ "Not until 1936 did the bridge open", "Only in 1936 was the bridge opened"."""
    first = next((k for k, cell in enumerate(cells) if cell.sort != "mark"), 0)
    if len(cells) < first + 6 or not is_time(cells[first + 2]):
        return None
    if (cells[first].norm, cells[first + 1].norm) not in _LEADS:
        return None
    aux, comma = cells[first + 3], replace(cells[first + 3], sort="mark", norm=",", tags=("punct",), what=None)
    on, time = in_time(cells[first + 1], cells[first + 2])
    behind = list(cells[first + 4 :])
    if aux.norm in _DID:
        verb = verb_behind(behind)
        if verb is None:
            return None
        behind[verb] = in_past(behind[verb], past)
    elif aux.norm in BE:
        subject = next((k for k, cell in enumerate(behind) if cell.sort in ("term", "phrase") and k), None)
        if subject is None:
            return None
        behind.insert(subject, replace(aux, start=behind[subject].start, end=behind[subject].start))
    else:
        return None
    return [*cells[:first], on, time, comma, *behind]


_LEADS = frozenset((lead, on) for lead, row in (("not", ("until", "till")), ("only", ("in", "on"))) for on in row)


def verb_behind(cells: Sequence[Cell]) -> int | None:
    """The verb behind the subject with which cells begin: behind a name, or a noun with its article."""
    k = 0
    while k < len(cells) and (cells[k].norm in DETERMINERS or cells[k].sort in ("adjective", "cap")):
        k += 1
    k += 1
    while k < len(cells) and (cells[k].norm in ADVERBS or cells[k].norm.endswith("ly") or cells[k].norm == "of"):
        k += 2 if cells[k].norm == "of" else 1
    return k if k < len(cells) and cells[k].sort in ("word", "term") else None
