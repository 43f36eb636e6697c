"""Whether a noun phrase stands before a preposition, so that the verb behind is said of it: "A trial after the murder
began", "The square before the church reopened"; not "Shortly after the war began", "They left before it opened"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.index import Events
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    IRREGULAR_PASTS,
    MODALS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
)

_LONGEST = 12
_TIMES = frozenset(
    "second seconds minute minutes hour hours day days night nights morning mornings evening evenings afternoon "
    "afternoons week weeks weekend weekends fortnight month months season seasons spring summer autumn fall winter "
    "quarter quarters term year years decade decades century centuries millennium generation generations era age time "
    "times period periods moment moments instant eve date while bit ages long soon not ever never even only just right "
    "immediately shortly until since as well straight little first last once".split()
)
"""Words before "after" or "before" that say by how much: "the day before the museum opened"."""
_OPENERS = (SUBORDINATORS | RELATIVES | REPORTING | CONJUNCTIONS) - {"before", "after", "since", "until", "as", "once"}
_VERBAL = BE | HAVE | DO | MODALS | IRREGULAR_PASTS


def headed(cells: Sequence[Cell], at: int, events: Events) -> bool:
    """Whether the preposition at a cell stands behind a noun phrase that opens its clause."""
    head = cells[at - 1] if at else None
    if head is None or head.sort not in ("word", "term", "phrase", "cap", "subject"):
        return False
    if head.norm in _TIMES or head.norm.endswith("ly"):
        return False
    first = at
    while first > 0 and at - first < _LONGEST:
        cell = cells[first - 1]
        if cell.sort in ("mark", "time") and cell.norm != "-":
            break
        if cell.sort == "word" and (cell.norm in _VERBAL or cell.norm in PRONOUNS):
            return False
        if cell.sort == "word" and cell.norm in _OPENERS:
            break
        if cell.sort == "word" and (cell.norm in events.verbs or cell.norm.endswith("ed")) and not _noun(cells, first):
            return False
        first -= 1
    opener = cells[first]
    plural = first == at - 1 and opener.norm.endswith("s") and opener.sort in ("word", "term", "phrase")
    named = opener.sort in ("subject", "adjective") and first + 1 < at and cells[first + 1].sort != "word"
    return opener.norm in DETERMINERS or opener.sort == "number" or plural or named


def of_another(cells: Sequence[Cell], first: int, governing: str, events: Events) -> bool:
    """Whether the verb behind what "after" governs is said of what stands before "after"."""
    return governing == "temporal" and first > 1 and headed(cells, first - 1, events)


def _noun(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word that may be a verb is a noun or an adjective: "the march", "a botched trial"."""
    before = cells[at - 2] if at > 1 else None
    return before is not None and (before.norm in DETERMINERS or before.sort in ("adjective", "possessive"))
