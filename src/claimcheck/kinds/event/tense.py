"""Whether years "after" an event are counted up to the day of publication: what they are said of is so now.

In "ten years after the war, Bergen is in ruins" they are, in "ten years after the war, Bergen was rebuilt" not.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimcheck.interval import ALWAYS, Interval, shift_years
from claimcheck.kinds.event.clauses import ADVERBS, WHEN, WHERE, verb_at
from claimcheck.kinds.event.index import Events
from claimcheck.model import TimeRef, When
from claimcheck.text import moments
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
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
_OPENERS = frozenset("but and yet now today so still".split())
_HOW_MANY = frozenset("nearly almost just only exactly precisely barely fully".split())
_NEAR = 5
_LONG = 18
_SLACK = 366


def up_to_now(cells: Sequence[Cell], at: int, last: int, events: Events) -> bool:
    """Whether what the counted time at cell `at` (its phrase ends before `last`) belongs to is told as present."""
    first = at
    while first and cells[first - 1].sort == "word" and cells[first - 1].norm in _HOW_MANY:
        first -= 1
    opening = all(cells[k].sort == "mark" or cells[k].norm in _OPENERS for k in range(first))
    if opening and not _closed(cells, last, events):
        return False
    return _fronted(cells, last) if opening else _behind(cells, first)


def _closed(cells: Sequence[Cell], last: int, events: Events) -> bool:
    """Whether the event's own verb alone may stand before the comma: not in "ten years after the war came"."""
    if last >= len(cells):
        return False
    cell = cells[last]
    if _struck(cells, last, events):
        return True
    return cell.norm in (",", "was", "were", "had") or verb_at(cells, last, events) is not None or (
        cell.sort == "word" and cell.norm in WHERE
    )  # fmt: skip


def _struck(cells: Sequence[Cell], last: int, events: Events) -> bool:
    """Whether what is over in a day is told by the verb for what it did: "forty years after the quake hit Lisbon"."""
    name = cells[last - 1].norm.split()
    return cells[last].norm in events.struck and not (events.sudden | events.again).isdisjoint(name)


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


def _fronted(cells: Sequence[Cell], last: int) -> bool:
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
            return True
        if _past(cells, k) and not (k > start + 1 and cells[k - 1].norm in PRONOUNS | RELATIVES):
            if _describes_next(cells, k):
                continue
            return False
    return False


def _still_does(cells: Sequence[Cell], at: int) -> bool:
    """ "Surgeons still use it": what is still done, by a verb that is no past."""
    if cells[at].norm != "still" or at + 2 >= len(cells):
        return False
    verb, after = cells[at + 1], cells[at + 2]
    plain = verb.sort == "word" and verb.norm not in BE | HAVE | MODALS | ADVERBS | PREPOSITIONS | DETERMINERS
    plain = plain and not _past(cells, at + 1) and not verb.norm.endswith(("ing", "ly"))
    return plain and (after.norm in DETERMINERS | PREPOSITIONS or after.sort in ("subject", "number", "time"))


def _describes_next(cells: Sequence[Cell], at: int) -> bool:
    """Whether a participle only describes the plural between it and a verb in the present: "the armoured cars are"."""
    if at + 2 >= len(cells) or cells[at + 2].norm not in ("are", "have", "remain") or not cells[at].norm.endswith("ed"):
        return False
    noun = cells[at + 1]
    return noun.sort == "word" and noun.norm.endswith("s") and noun.norm not in PREPOSITIONS | DETERMINERS | ADVERBS


def _behind(cells: Sequence[Cell], first: int) -> bool:
    """ "The town is in ruins ten years after the war": a verb in the present right before it."""
    first -= first > 0 and cells[first - 1].norm == ","
    for k in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        cell = cells[k]
        if _still_does(cells, k):
            return True
        if cell.sort != "word" or cell.norm in CONJUNCTIONS | RELATIVES | {"of", "by", "from", "a", "an"}:
            return False
        if cell.norm in _PRESENT:
            follower = cells[k + 1]
            perfect = cell.norm in ("has", "have") and follower.norm not in ("been", "not", "yet")
            return not perfect and k > 0 and cells[k - 1].norm not in RELATIVES
        if _past(cells, k) and cells[k - 1].norm not in _PRESENT | ADVERBS | {"still", "not"}:
            return False
    return False


def _past(cells: Sequence[Cell], at: int) -> bool:
    cell = cells[at]
    if cell.sort not in ("word", "term", "phrase"):
        return False
    norm = cell.norm.split()[0] if cell.norm else ""
    return norm in _PAST or is_past(norm)


def beside(cells: Sequence[Cell], at: int) -> TimeRef | None:
    """The time that stands right before a count, and from which it counts back: "today, six years after the flood", "in
    1995, 50 years after the war"."""
    k = at - 1
    while k >= 0 and (cells[k].norm in _ABOUT or cells[k].norm == ","):
        k -= 1
    time = cells[k].what if k >= 0 and cells[k].sort == "time" else None
    if not isinstance(time, TimeRef) or time.kind != "date" or time.mod or time.inner == ALWAYS:
        return None
    if "year_inferred" in time.flags and time.rule not in ("weekday", "day word"):
        return None  # "on 12 October" of which year
    before = cells[k - 1].norm if k else ""
    return time if before in WHEN or time.granularity in ("day", "weekday") or not k else None


_ABOUT = frozenset("exactly precisely nearly almost just some about more than over barely only".split())


def from_then(then: TimeRef, time: TimeRef, *, ahead: bool = False) -> When | None:
    """The time at which it began if its years end at a time that stands beside them; if they are `ahead` of it, and
    begin then, when it was."""
    begin, until = then.inner
    if begin is None or until is None or not time.number or until - begin > _SLACK:
        return None
    years = int(time.number) if ahead else -int(time.number)
    span = Interval(
        shift_years(date.fromordinal(begin), years).toordinal(), shift_years(date.fromordinal(until), years).toordinal()
    )
    told = moments.told(time)
    return When(told.how, span, span.widened(_SLACK), told.relation, told.text, told.start, told.end)


def to_come(cells: Sequence[Cell], at: int, headline: bool) -> bool:
    """Whether somebody is yet to take part in an anniversary: "will sing at the golden jubilee", and in a headline
    "Choirs to sing at golden jubilee"."""
    k = at - 1
    while k > 0 and (cells[k].norm in DETERMINERS or cells[k].sort == "adjective"):
        k -= 1
    if k < 2 or cells[k].norm != "at":
        return False
    verb = next((j for j in range(k - 1, max(0, k - 4), -1) if cells[j].norm in _TAKE_PART), 0)
    between = cells[verb + 1 : k]
    if not verb or any(cell.sort == "mark" or cell.norm in RELATIVES or is_past(cell.norm) for cell in between):
        return False
    if cells[verb - 1].norm in ("will", "'ll", "shall"):
        return True
    before = cells[: verb - 1]
    finite = any(cell.norm in BE | HAVE | MODALS or cell.norm.endswith(("ed", "ing")) for cell in before)
    return headline and cells[verb - 1].norm == "to" and bool(before) and not finite


_TAKE_PART = frozenset(
    "sing perform play speak dance march parade appear preach officiate gather meet entertain pray recite drum "
    "assemble toast conduct compete".split()
)
"""What those do who are there when it is celebrated."""
