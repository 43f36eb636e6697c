"""What stands between a comma and what somebody is said to be: "X, by now its partner", "X, for years its partner",
"X, since 2015 its partner"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.text import appositions
from claimcheck.text.parse import Parse, Said
from claimcheck.text.shape import Cell
from claimcheck.text.words import COPULA_ADVERBS, PREPOSITIONS, REPORTING, is_finite, is_past

NOW, BY_THEN, THEN = "now", "by then", "then"

_PHRASES: dict[tuple[str, ...], str] = {
    **dict.fromkeys(
        [
            ("for", "now"), ("right", "now"), ("as", "of", "now"), ("nowadays",), ("at", "present"), ("today",),
            ("to", "this", "day"), ("still", "today"), ("even", "today"), ("these", "days"),
        ],
        NOW,
    ),
    **dict.fromkeys(
        [
            ("by", "now"), ("even", "now"), ("still", "now"), ("once", "again"), ("once", "more"), ("yet", "again"),
            ("as", "ever"), ("as", "always"), ("of", "course"), ("by", "far"), ("easily",),
        ],
        BY_THEN,
    ),
    **dict.fromkeys(
        [
            ("by", "then"), ("at", "the", "time"), ("at", "that", "time"), ("at", "one", "time"), ("for", "a", "time"),
            ("for", "a", "while"), ("until", "recently"), ("until", "then"), ("till", "recently"), ("in", "his", "day"),
            ("not", "long", "ago"), ("in", "those", "days"), ("in", "her", "day"), ("for", "long"), ("back", "then"),
            ("in", "its", "day"), ("since", "then"), ("of", "old"), ("of", "late"), ("at", "first"), ("in", "turn"),
        ],
        THEN,
    ),
}  # fmt: skip
"""Adverbials, and whether what they stand before holds now, holds at the time of the story, or may be over."""
_DATED = {"since": "is", "until": "was", "till": "was", "in": "was", "from": "was"}
"""Prepositions before a time from which, or in which, it was so."""
_UNSURE = frozenset("soon arguably probably technically effectively".split())
"""Adverbs with which it is to come, or is somebody's opinion."""


def apposition(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X, also prime minister,", "X, by now prime minister,"."""
    row = parsed.cells[slots["s"] + 2 : slots["r"]]
    if not row:
        return
    if len(row) == 1 and row[0].norm in COPULA_ADVERBS:
        if row[0].norm not in _UNSURE:
            yield from appositions.once_was(parsed, slots, first, last)
        return
    told = _told(row)
    if not told:
        return
    for said in appositions.apposition(parsed, slots, first, last):
        if told == NOW or (told == BY_THEN and not _in_a_story(parsed, said.last)):
            yield said
        elif told in (BY_THEN, THEN):
            yield replace(said, modifiers=("then",))
        elif not _governed(parsed, slots["s"]):
            yield replace(said, aspect=told, told=slots["s"] + 2)


def _told(row: Sequence[Cell]) -> str:
    """When an adverbial says that it is so: now, at some time, or with the time that it tells (by its aspect); "" if
    it is none."""
    said = tuple(cell.norm or _text(cell) for cell in row)
    words = tuple(word for one in said for word in one.split())
    if words in _PHRASES:
        return _PHRASES[words]
    times = [cell for cell in row if cell.sort == "time"]
    if said[0] == "for" and words[-1:] != ("now",):
        lasting = row[-1].sort == "time" and row[-1].what.kind == "duration"
        return THEN if lasting or said[-1] in _LONG else ""
    if len(row) == 2 and len(times) == 1 and row[0].norm in _DATED and times[0].what.kind in ("date", "range"):
        return _DATED[row[0].norm]
    return ""


def _in_a_story(parsed: Parse, end: int) -> bool:
    """Whether the verb behind an apposition tells of the past, and not of what somebody says today."""
    row = parsed.cells[end + 1 : end + 1 + _REACH]
    verb = next((cell.norm for cell in row if cell.sort in ("word", "leading") and is_finite(cell.norm)), "")
    return verb in _WAS or (is_past(verb) and verb not in REPORTING)


_REACH = 5
"""Cells behind the comma within which the verb stands."""
_WAS = frozenset("was were had did would could might should".split())
_LONG = frozenset("years decades months weeks generations ages centuries".split())


def _text(cell: Cell) -> str:
    return str(cell.what.text).lower() if cell.sort == "time" else ""


def _governed(parsed: Parse, at: int) -> bool:
    """Whether the subject at a cell is what a preposition is of: "in Norway, in 2015 the ..."."""
    before = parsed.before(at)
    if before is not None and before.norm == "the":
        before = parsed.before(at - 1)
    return before is not None and before.norm in PREPOSITIONS and "person" not in parsed.cells[at].tags
