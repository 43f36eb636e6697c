"""What stands before the subject of a sentence: "Signed in Bergen in 1905, the treaty ...", "Although few noticed, the
treaty ..."."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import ADVERBS, is_time, ref_of, verb_at
from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.nouns import Noun
from claimcheck.kinds.event.predicates import Verbal
from claimcheck.kinds.event.rows import tail
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DO,
    HAVE,
    IRREGULAR_PASTS,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_past,
)

_LONGEST = 14
_REACH = 24
"""How many cells may stand before a subject."""
_AFTER = frozenset("after following amid despite".split())
"""What else may open the rest of a participle's phrase."""
_OPENS = PREPOSITIONS | SUBORDINATORS | frozenset(["to", "even", "thanks", "contrary"])
_UNREAL = frozenset("if unless as like".split())
_NO_CLAUSE = BE | HAVE | MODALS | RELATIVES | CONJUNCTIONS


def before_noun(cells: Sequence[Cell], it: Noun, events: Events) -> Verbal | None:
    """A participle that opens the sentence: "Signed in Bergen in 1905, the treaty ..."."""
    comma = it.first - 1
    first = _start(cells, comma)
    if comma < 2 or cells[comma].norm != "," or comma - first > _REACH or _owns(cells, it):
        return None
    found = verb_at(cells, first, events)
    if found is None or "participle" not in found[3]:
        return None
    behind = tail(cells, found[1], events)
    joined = _joined(cells, behind.last, comma) or _by_others_too(cells, behind.last, comma)
    if comma - first > _LONGEST and not joined:
        return None
    if behind.last != comma and not joined and not _circumstance(cells, behind.last, comma):
        return None
    return Verbal(found[0], behind, True, first, (), tuple(behind.refs))


def _start(cells: Sequence[Cell], stop: int) -> int:
    first = next((k for k in range(max(0, stop)) if cells[k].sort != "mark"), stop)
    while first < stop and cells[first].sort == "word" and cells[first].norm in ADVERBS:
        first += 1
    return first


def _owns(cells: Sequence[Cell], it: Noun) -> bool:
    return it.last < len(cells) and cells[it.last].sort == "possessive"


def _joined(cells: Sequence[Cell], at: int, comma: int) -> bool:
    """Whether "and" joins another participle, which is said of the same: "and ratified by both a year later"."""
    if at >= comma or cells[at].norm not in ("and", "but"):
        return False
    k = at + 1
    while k < comma and cells[k].sort == "word" and (cells[k].norm in ADVERBS or cells[k].norm.endswith("ly")):
        k += 1
    if k + 1 >= comma or cells[k].sort not in ("word", "term") or not is_past(cells[k].norm):
        return False
    if cells[k + 1].sort != "word" or cells[k + 1].norm not in PREPOSITIONS:
        return False
    return not any(
        cell.norm in _NO_CLAUSE - {"and", "or"}
        or cell.norm in SUBORDINATORS
        or (cell.sort == "mark" and cell.norm != "-")
        for cell in cells[k:comma]
    )


def _by_others_too(cells: Sequence[Cell], at: int, comma: int) -> bool:
    """Whether "and" only joins others who did it: "by officers of the crown and, on the first day, by forty chiefs"."""
    if at + 2 >= comma or cells[at].norm != "and":
        return False
    k = at + 1 + (cells[at + 1].norm == ",")
    if cells[k].norm not in PREPOSITIONS or not any(cell.norm == "by" for cell in cells[k:comma]):
        return False
    closed = _NO_CLAUSE - {"and", "or"} | SUBORDINATORS
    return not any(
        is_time(cell) or cell.norm in closed or (cell.sort == "mark" and cell.norm not in ("-", ","))
        or (cell.sort == "word" and is_past(cell.norm)) or cell.norm.endswith("ing")
        for cell in cells[k:comma]
    )  # fmt: skip


def _circumstance(cells: Sequence[Cell], at: int, comma: int) -> bool:
    """Whether the rest of a phrase only tells what went before or around: "after a sleepless night in Oslo"."""
    if cells[at].norm not in _AFTER:
        return False
    return not any(
        cell.sort == "mark" or is_time(cell) or cell.norm in _NO_CLAUSE or cell.norm in SUBORDINATORS
        for cell in cells[at + 1 : comma]
    )


def fronted(cells: Sequence[Cell], it: Noun, events: Events) -> bool:
    """Whether all that stands before the comma right before a noun is a phrase or clause that opens the sentence, so
    that the noun is the subject of the verb behind it: not another name, of which the noun may tell more."""
    comma = it.first - 1
    first = _start(cells, comma)
    if comma < 1 or cells[comma].norm != "," or comma - first > _REACH or _owns(cells, it):
        return False
    if any(cell.sort == "mark" and cell.norm not in ("-", ",") for cell in cells[first:comma]):
        return False
    cell = cells[first]
    if first == comma:
        return True  # "Finally, the treaty"
    if cell.norm in _UNREAL or cell.sort not in ("word", "term", "phrase", "time"):
        return False
    if cell.sort == "time" or cell.norm in _OPENS:
        return True
    if cell.norm.endswith("ly"):
        return first + 1 == comma
    found = verb_at(cells, first, events)
    participle = "participle" in found[3] if found is not None else cell.norm.endswith("ed") or cell.norm in _PASTS
    behind = cells[first + 1]
    closes = behind.norm in PREPOSITIONS | _PARTICLES or behind.norm.endswith("ly") or first + 1 == comma
    return participle and closes


def begins_clause(cells: Sequence[Cell], it: Noun, verb: int, events: Events) -> bool:
    """Whether a noun right before its verb, which is finite for sure, is its subject whatever stands before the comma
    or the bracket: "However, the treaty was signed"."""
    first = _clause(cells, it.first - 1)
    opening = cells[first : it.first - 1]
    if _owns(cells, it) or verb != it.last or (opening and opening[0].norm in _UNREAL | {"according"}):
        return False
    found = verb_at(cells, verb, events)
    alone = found is not None and "past" in found[3] and "participle" not in found[3]
    return alone or cells[verb].norm in BE | HAVE | MODALS | DO


def _clause(cells: Sequence[Cell], stop: int) -> int:
    """Where the clause before a cell begins, which only marks end that are no commas."""
    ends = (k for k in range(stop - 1, -1, -1) if cells[k].sort == "mark" and cells[k].norm not in _WITHIN_IT)
    return next(ends, -1) + 1


_WITHIN_IT = frozenset([",", "-", '"', "'"])


_PARTICLES = frozenset("down up out off away back apart".split())
_PASTS = IRREGULAR_PASTS - frozenset("left felt saw".split())


_WITHIN = frozenset("for in at among".split())


def limited(cells: Sequence[Cell], it: Noun, behind: Verbal, events: Events) -> bool:
    """Whether what opens the sentence says that only some did what each party does by itself ("For Norway, the treaty
    entered into force in 1907"), or that it was not the real thing ("In a mock parliament, ...")."""
    opening = cells[: it.first - 1]
    if it.first < 2 or cells[it.first - 1].norm != ",":
        return False
    if any(cell.sort == "word" and cell.norm in events.other for cell in opening):
        return True
    if not behind.acts & events.severally:
        return False
    if any(cell.norm == "there" for cell in cells[it.last : behind.tail.last]):
        return True
    first = _start(cells, it.first - 1)
    return cells[first].norm in _WITHIN and any(_party(cell, events) for cell in opening)


def _party(cell: Cell, events: Events) -> bool:
    """Whether a name may be that of a party, or of a place where only some met; not a city of the claims."""
    return cell.sort == "adjective" or (cell.sort == "subject" and not set(ref_of(cell).entities) & events.cities)


def of_the_subject(cells: Sequence[Cell], it: Noun) -> bool:
    """Whether a noun only ends an aside, so that the verb behind the comma is that of the subject before: "its
    successor, unlike the treaty, entered into force in 1907"."""
    if it.last >= len(cells) or cells[it.last].norm != ",":
        return False
    k = it.first - 1
    while k > 0 and it.first - k < _LONGEST and cells[k].sort != "mark":
        k -= 1
    if k < 1 or cells[k].norm != "," or k == it.first - 1 or cells[_start(cells, k)].norm in _OPENS:
        return False
    opener = cells[k + 1].norm
    if opener not in PREPOSITIONS and not is_past(opener):
        return False
    told = (*cells[:k], *cells[k + 2 : it.first])
    return not any(cell.norm in BE | HAVE or is_past(cell.norm) for cell in told if cell.sort == "word")
