"""What an event that is over in a day did, which it did when it happened: "In 1917 the explosion killed 2,000 people",
"the coup toppled the president in 1973"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import Attached, is_time
from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.nouns import Noun
from claimcheck.kinds.event.openings import opening_time
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HAVE, MODALS, RELATIVES, REPORTING, SUBORDINATORS, is_past

_PEOPLE = frozenset(
    "people persons men women children passengers workers miners soldiers civilians residents villagers students "
    "pupils sailors crew tourists hundreds thousands dozens scores everyone half most".split()
)
_MANY = frozenset("hundreds thousands dozens scores half most much parts tens lives some many all".split())
_THINGS = _PEOPLE | frozenset(
    "homes houses buildings town towns city village villages church cathedral market factory school hospital hotel "
    "station bridge streets much parts ship plane harbour port coast island district centre tower shore shores "
    "region valley country capital province bay roads railway dam walls windows roofs farms farmland".split()
)
_LIVES = frozenset(["lives", "life"])
_FLOODS = frozenset("wave waves tsunami tsunamis landslide landslides avalanche avalanches mudslide mudslides".split())
_NEEDS = {
    **dict.fromkeys(("claimed", "took", "cost"), _LIVES),
    "left": frozenset("dead homeless injured wounded buried trapped orphaned".split()),
    **dict.fromkeys(("sent", "triggered", "unleashed", "set", "caused"), _FLOODS),
}
"""What must be told of behind verbs that are not of ruin alone."""
_NO_OBJECT = (
    BE | HAVE | MODALS | RELATIVES | REPORTING | (SUBORDINATORS - {"in", "once"}) | frozenset(
        "last final first latest more another again than like from by for to not later film novel game play series "
        "song simulation exercise drill born known written drawn begun grown chosen taken shown given driven "
        "worn".split()
    )
)  # fmt: skip
"""Words by which what is told has another time than the event, or is no deed of it."""
_LONGEST = 14


def deed(cells: Sequence[Cell], it: Noun, events: Events) -> tuple[Attached, int] | None:
    """The time of what an event, the subject of its clause, did, and the cell behind it all."""
    word = cells[it.at].norm.split()[-1]
    upheaval = word in events.upheavals
    if not upheaval and word not in events.sudden:
        return None
    first = _past_verb(cells, it.last, events.overthrew if upheaval else events.ruined)
    if first is None:
        return None
    stop = first
    while stop < len(cells) and stop - first < _LONGEST and (_object(cells, stop) or _as_far(cells, stop)):
        stop += 1
    done = cells[first:stop]
    if not done or not (upheaval or _struck(cells[it.last].norm, done, events)):
        return None
    if stop < len(cells) and is_time(cells[stop]):
        ends = stop + 1 == len(cells) or cells[stop + 1].sort == "mark" or cells[stop + 1].norm in ("and", "but")
        time = (
            Attached(stop - 1, stop + 1, stop, cells[stop - 1].norm) if cells[stop - 1].norm in ("in", "on") else None
        )
        return (time, stop + 1) if ends and time is not None and _plain(cells, time, upheaval) else None
    over = stop == len(cells) or cells[stop].sort == "mark" or cells[stop].norm in ("and", "but")
    opening = opening_time(cells, it.first) if over else None
    if opening is None or any(cell.norm in _NO_OBJECT for cell in cells[stop : stop + 3] if cell.sort == "word"):
        return None
    return (opening, stop) if _plain(cells, opening, upheaval) else None


def _past_verb(cells: Sequence[Cell], at: int, verbs: frozenset[tuple[str, ...]]) -> int | None:
    """The cell behind the verb at a cell, if it is one of these."""
    for size in (4, 2, 1):
        norms = [cell.norm for cell in cells[at : at + size]]
        if tuple(" ".join(norms).split()) in verbs and at + size < len(cells):
            if norms == ["ended"] and cells[at + 1].norm not in DETERMINERS:
                return None  # "The revolt ended in 1974"
            return at + size
    return None


def _object(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell may belong to what was hit, or to where: no verb, no clause, no mark, no phrase with a time of its
    own ("veterans of the war in 1899")."""
    cell = cells[at]
    if cell.norm == "of":
        counted = cells[at - 1].sort == "number" or cells[at - 1].norm in _MANY
        return counted or (at + 1 < len(cells) and "somewhere" in cells[at + 1].tags)
    if cell.sort in ("number", "subject", "adjective", "possessive", "cap"):
        return True
    if cell.sort not in ("word", "term", "phrase", "role") or cell.norm in _NO_OBJECT:
        return cell.sort == "mark" and cell.norm == "-"
    return cell.norm not in ("and", "but") and not is_past(cell.norm) and not cell.norm.endswith("ing")


def _as_far(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell is of "as far as", behind which a place stands."""
    for first in range(max(0, at - 2), at + 1):
        if [cell.norm for cell in cells[first : first + 3]] == ["as", "far", "as"]:
            return first + 3 < len(cells) and cells[first + 3].sort in ("cap", "subject")
    return False


def _struck(verb: str, done: Sequence[Cell], events: Events) -> bool:
    """Whether people were killed or things destroyed, not hopes or plans."""
    if any(cell.sort == "possessive" for cell in done):
        return False
    words = {cell.norm for cell in done}
    if verb in _NEEDS:
        counted = verb == "claimed" and any(cell.sort == "number" for cell in done[:5])
        return counted or not _NEEDS[verb].isdisjoint(words)
    things = _PEOPLE if verb in events.killed else _THINGS
    return any(cell.sort == "number" or cell.norm in things or "somewhere" in cell.tags for cell in done[:5])


def _plain(cells: Sequence[Cell], time: Attached, upheaval: bool) -> bool:
    """Whether the time is exact enough for what takes weeks: of an upheaval, a year."""
    what = cells[time.cell].what
    coarse = what.granularity not in ("day", "weekday", "week", "month", "season")
    to_the_day = what.rule == "ago today"  # years are counted to a day that is kept as its anniversary
    return "year_inferred" not in what.flags and (coarse or to_the_day or not upheaval)
