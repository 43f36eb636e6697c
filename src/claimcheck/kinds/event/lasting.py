"""From when until when something lasted: "the siege lasted from 1941 to 1942", "the war, which ran from 1939 to"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.kinds.event.asides import past_aside
from claimcheck.kinds.event.clauses import Attached, is_time
from claimcheck.text.shape import Cell
from claimcheck.text.words import LASTED

_WITHOUT_FOR = frozenset("lasted spanned occupied filled".split())
"""... that have the length for their object: "occupied 40 days"."""
_OVER_IT = frozenset("stretched extended spread unfolded".split())
"""... that have it behind "over" or "across": "stretched over three weeks"."""
_WITH_ON = frozenset("rolled ground wore carried grumbled limped rattled thundered".split())
"""... with "on" alone: "ground on for three weeks"."""
_BURNED = frozenset("burned burnt blazed roared".split())
"""Verbs that say how long a fire was.  What "smouldered" so long was out before."""
SOBER = (_WITHOUT_FOR | _OVER_IT | _WITH_ON) - LASTED
"""... that say it of anything; where more than the length stands behind them, they may tell of something else."""
_FIRES = frozenset("fire blaze inferno conflagration wildfire bushfire firestorm".split())
UNLASTING = frozenset(
    "toll tolls dead victim victims casualties losses loss losers winner winners victor victors veteran veterans "
    "survivor survivors cause causes cost costs price outbreak start beginning onset end ending outcome result results "
    "anniversary anniversaries scale extent size number date site sites map maps weapons tactics".split()
)
"""Nouns for what does not last itself: "the toll of the war, which lasted" tells of the war."""
_ON = frozenset({"on"})
_WHOLE = frozenset("lasted continued endured dragged went".split())
"""... of all of something: what "raged until May" may have gone on more quietly."""


def burns(cell: Cell, keys: Iterable[str]) -> bool:
    """Whether a verb says that a fire burned, of an event that is called one."""
    return cell.norm in _BURNED and any(not _FIRES.isdisjoint(key.rpartition(":")[2].split()) for key in keys)


def so_long(cells: Sequence[Cell], verb: int, at: int) -> bool:
    """Whether a verb says how long something was, and the time at a cell, with at most rough words between, is how
    long: "lasted three weeks", "went on for three weeks", "stretched over three weeks"."""
    norm, between = cells[verb].norm, [cell.norm for cell in cells[verb + 1 : at]]
    if cells[verb].sort != "word" or _so_far(cells, verb, at):
        return False
    if norm in _WITHOUT_FOR:
        return True
    if norm in _OVER_IT and (set(between) & _THROUGH or cells[at].what.text.lower().startswith("over ")):
        return True
    said = norm in LASTED | _BURNED or (norm in _WITH_ON and between[:1] == ["on"])
    return said and "for" in between


def _so_far(cells: Sequence[Cell], verb: int, at: int) -> bool:
    """ "Had lasted three weeks when the bread ran out": it went on."""
    had = any(cell.norm == "had" for cell in cells[max(0, verb - 2) : verb])
    return had and at + 1 < len(cells) and cells[at + 1].norm in ("when", "before")


_THROUGH = frozenset(["over", "across", "for"])


def lasted_from(cells: Sequence[Cell], at: int, keys: Iterable[str]) -> Attached | None:
    """The stretch that such a verb gives for what ends before a cell: "lasted from 1941 to 1942"."""
    k = _verb(cells, at)
    if k + 2 >= len(cells) or cells[k].sort != "word":
        return None
    if cells[k].norm not in LASTED and not burns(cells[k], keys):
        return None
    k += 1 + (cells[k + 1].norm in _ON)
    if k + 1 >= len(cells) or cells[k].norm not in ("from", "between") or not is_time(cells[k + 1]):
        return None
    return Attached(k, k + 2, k + 1, cells[k].norm) if cells[k + 1].what.kind == "range" else None


def lasted_until(cells: Sequence[Cell], at: int) -> Attached | None:
    """The end that such a verb gives for what ends before a cell: "lasted until 1942", "went on until May 1942"."""
    k = _verb(cells, at)
    if k + 2 >= len(cells) or cells[k].sort != "word" or cells[k].norm not in _WHOLE:
        return None
    on = cells[k + 1].norm in _ON
    if cells[k].norm in ("dragged", "went") and not on:
        return None
    k += 1 + on
    if k + 1 >= len(cells) or cells[k].norm not in ("until", "till") or not is_time(cells[k + 1]):
        return None
    after = cells[k + 2] if k + 2 < len(cells) else None
    closes = after is None or (after.sort == "mark" and after.norm != "-") or after.norm in _AND
    return Attached(k, k + 2, k + 1, cells[k].norm) if closes and cells[k + 1].what.kind == "date" else None


_AND = frozenset(["and", "but", "when", "with"])


def _verb(cells: Sequence[Cell], at: int) -> int:
    """The cell of the verb said of what ends before a cell, past "which" or an aside."""
    k = at
    if k < len(cells) and cells[k].norm == ",":
        k += 1
    if k < len(cells) and cells[k].norm in ("which", "that"):
        return k + 1
    if k == at:
        return k
    beyond = past_aside(cells, at)
    return len(cells) if beyond is None else beyond
