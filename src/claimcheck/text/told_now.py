"""Whether the clause that a counted time belongs to is told as so now: "ten years after the war, Bergen is in ruins",
"Bergen is in ruins ten years after the war"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    is_past,
)

_PRESENT = frozenset(
    "is are am has have isn't aren't hasn't haven't remain remains continue continues do does don't doesn't know knows "
    "lie lies remember remembers".split()
)
_PAST = frozenset("was were had did would could became came ran fell born set written made".split())
_ADVERBS = COPULA_ADVERBS | frozenset("already now still today ever once later eventually originally first".split())
_NEAR = 5
_LONG = 18


def fronted(cells: Sequence[Cell], last: int) -> bool:
    """ "Ten years after the war (ended), the town is": the first verb of the main clause is in the present."""
    start = _main_clause(cells, last)
    if start is None or start >= len(cells) or cells[start].norm in ("a", "an", "one", "two", "another", "and"):
        return False
    for k in range(start, min(len(cells), start + _LONG)):
        cell = cells[k]
        if cell.sort == "mark" and cell.norm != "-":
            return False
        if cell.sort != "word":
            continue
        if cell.norm in _PRESENT or _still_does(cells, k):
            return not _to_come(cells, k)
        if _past(cells, k) and not (k > start + 1 and cells[k - 1].norm in PRONOUNS | RELATIVES):
            if _describes_next(cells, k):
                continue
            return False
    return False


def behind(cells: Sequence[Cell], first: int) -> bool:
    """ "The town is in ruins ten years after the war": a verb in the present right before it."""
    first -= first > 0 and cells[first - 1].norm == ","
    for k in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        cell = cells[k]
        if _still_does(cells, k):
            return True
        if cell.sort != "word" or cell.norm in CONJUNCTIONS | RELATIVES | {"of", "by", "from", "a", "an"}:
            return False
        if cell.norm in _PRESENT:
            if _to_come(cells, k):
                return False
            follower = cells[k + 1]
            perfect = cell.norm in ("has", "have") and follower.norm not in ("been", "not", "yet")
            return not perfect and k > 0 and cells[k - 1].norm not in RELATIVES
        if _past(cells, k) and cells[k - 1].norm not in _PRESENT | _ADVERBS | {"still", "not"}:
            return False
    return False


def _main_clause(cells: Sequence[Cell], last: int) -> int | None:
    """Where the main clause begins: behind the next comma, or the one past a participle's phrase, "forty years after
    the quake hit Lisbon, levelling its churches, the city"."""
    start = next((k + 1 for k in range(last, min(len(cells), last + _LONG)) if cells[k].norm == ","), None)
    if start is None or start >= len(cells) or not cells[start].norm.endswith("ing"):
        return start
    for k in range(start + 1, min(len(cells), start + _LONG)):
        if cells[k].norm == ",":
            return k + 1
        if cells[k].norm in BE | HAVE | MODALS or _past(cells, k):
            break
    return start


def _to_come(cells: Sequence[Cell], at: int) -> bool:
    """ "The last hut is to be gone": of a time that is to come."""
    return cells[at].norm in ("is", "are") and at + 1 < len(cells) and cells[at + 1].norm in ("to", "due", "set")


def _still_does(cells: Sequence[Cell], at: int) -> bool:
    """ "Surgeons still use it": what is still done, by a verb that is no past."""
    if cells[at].norm != "still" or at + 2 >= len(cells):
        return False
    verb, after = cells[at + 1], cells[at + 2]
    plain = verb.sort == "word" and verb.norm not in BE | HAVE | MODALS | _ADVERBS | PREPOSITIONS | DETERMINERS
    plain = plain and not _past(cells, at + 1) and not verb.norm.endswith(("ing", "ly"))
    return plain and (after.norm in DETERMINERS | PREPOSITIONS or after.sort in ("subject", "number", "time", "mark"))


def _describes_next(cells: Sequence[Cell], at: int) -> bool:
    """Whether a participle only describes the plural between it and a verb in the present: "the armoured cars are"."""
    if at + 2 >= len(cells) or cells[at + 2].norm not in ("are", "have", "remain") or not cells[at].norm.endswith("ed"):
        return False
    noun = cells[at + 1]
    return noun.sort == "word" and noun.norm.endswith("s") and noun.norm not in PREPOSITIONS | DETERMINERS | _ADVERBS


def _past(cells: Sequence[Cell], at: int) -> bool:
    cell = cells[at]
    if cell.sort not in ("word", "term", "phrase"):
        return False
    norm = cell.norm.split()[0] if cell.norm else ""
    return norm in _PAST or is_past(norm)
