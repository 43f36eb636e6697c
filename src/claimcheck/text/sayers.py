"""Who says it, set into a sentence between commas: "the prime minister, Erna Solberg, aides said, will resign"."""

from __future__ import annotations

from claimcheck.text.parse import Parse
from claimcheck.text.words import CONJUNCTIONS, PREPOSITIONS, RELATIVES, REPORTING, SUBORDINATORS

_WORDS = 4
"""Words of the longest one who says it: "two senior government aides"."""
_NONE = PREPOSITIONS | SUBORDINATORS | REPORTING | RELATIVES | CONJUNCTIONS
_GOES_ON = CONJUNCTIONS | SUBORDINATORS | PREPOSITIONS


def says_it(parsed: Parse, at: int, first: int) -> bool:
    """Whether the cells behind a comma are no more than who says it, and the verb: no further one of a list.

    The construction before the comma begins at `first`.  Where something else opens the sentence, what stands before
    the comma may be the subject of a verb behind ("Asked about the prime minister, Solberg, aides said, was silent").
    """
    end = at
    while end < len(parsed.cells) and end - at < _WORDS and _names(parsed, end):
        end += 1
    verb = parsed.after(end)
    if end == at or verb is None or verb.sort != "word" or verb.norm not in REPORTING:
        return False
    end += 1
    while (cell := parsed.after(end)) is not None and (cell.sort == "time" or cell.norm == "on"):
        end += 1
    close, beyond = parsed.after(end), parsed.after(end + 1)
    if close is None or close.norm in (".", ";"):
        return True
    if close.norm != ",":
        return False
    fronted = parsed.cells[0].norm in PREPOSITIONS | SUBORDINATORS
    return first == 0 or (not fronted and beyond is not None and beyond.norm in _GOES_ON)


def _names(parsed: Parse, at: int) -> bool:
    cell = parsed.cells[at]
    if cell.sort == "subject":
        return "person" in cell.tags or "unknown" in cell.tags
    return cell.sort in ("word", "role", "phrase", "adjective", "number", "cap") and cell.norm not in _NONE
