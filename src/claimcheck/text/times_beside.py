"""The times that stand beside a phrase: behind it, inside it, ahead of its clause."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.model import TimeRef, When
from claimcheck.text.recalled import led_up_to, recalled
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, FRONTED_PARTICIPLES, HAVE, is_past

_RELATIONS = {"SINCE": "since", "UNTIL": "until", "BEFORE": "before", "AFTER": "after"}
_WORDS = {"since": "since", "until": "until", "till": "until", "before": "before", "after": "after", "by": "before"}
_TOLD = ("date", "range")
BRACKET = "bracket"
"""Marks the comma that stands for the bracket before years: "manager of the club (1959-1974)"."""
_CLAUSE_ENDS = BE | HAVE | frozenset(["and", "but", "who", "which", "that", "when", "while", "said", "says", "to"])


def told(time: TimeRef, how: str = "stated", relation: str = "") -> When:
    """A time expression as the time of a statement.  Of "since X" and "until X" the edge is X itself."""
    relation = relation or _RELATIONS.get(time.mod, "at")
    outer = time.inner if time.mod in _RELATIONS else time.outer
    for other in time.alternatives if "ambiguous" in time.flags else ():
        outer = outer.union(other)  # "last May" in June: this year's, or that of the year before
    return When(how, time.inner, outer, relation, time.text, time.start, time.end)


def told_behind(cells: Sequence[Cell], at: int) -> list[When]:
    """Times that directly follow: "since 2015", "in May 2024", "from 2015 to 2025", "(2015-2025)"."""
    found: list[When] = []
    end = at
    while end < len(cells) and end - at < 10:
        cell = cells[end]
        if cell.sort == "time" and cell.what.kind in _TOLD:
            before = cells[end - 1]
            relation = _RELATIONS.get(cell.what.mod) or (_WORDS.get(before.norm) if before.sort == "word" else None)
            if cell.what.kind == "range" and (before.norm in ("from", "between", "(") or BRACKET in before.tags):
                relation = "during"
            since = relation is None and _since_what(cells, at, end)
            one = _since(cell.what) if since else told(cell.what, "stated", relation or "at")
            beyond = cells[end + 1] if end + 1 < len(cells) else None
            found.append(recalled(one, cells[at:end], beyond) if relation is None and not since else one)
            end += 1
            if (
                end < len(cells)
                and cells[end].norm in ("to", "until", "and", "-", "—")
                and end + 1 < len(cells)
                and cells[end + 1].sort == "time"
            ):
                end += 1
                continue
            break
        if (cell.sort in ("mark",) and cell.norm not in (",", "(")) or (cell.sort in ("role", "subject") and found):
            break
        if cell.norm in (",", "(") and not (
            end + 1 < len(cells)
            and (cells[end + 1].sort == "time" or cells[end + 1].norm in ("in", "on", "since", "until", "from"))
        ):
            break
        if cell.norm in ("and", "but", "who", "which", "that", "when", "while", "because", "as", "said", "says"):
            break
        end += 1
    if len(found) == 2 and found[0].relation == "at" and found[1].relation in ("at", "until"):
        begin, until = found[0], found[1]
        span = Interval(begin.inner.begin, until.inner.until)
        outer = Interval(begin.outer.begin, until.outer.until)
        return [When("stated", span, outer, "during", f"{begin.text} to {until.text}", begin.start, until.end)]
    return found


def _since_what(cells: Sequence[Cell], first: int, time: int) -> bool:
    """Whether the time at a cell is that of an event since which something lasts: "since independence in 1980"."""
    if time < 2 or cells[time - 1].norm not in ("in", "of", "on"):
        return False
    opens = [k for k in range(max(first, time - _EVENT), time - 1) if cells[k].norm == "since"]
    event = cells[opens[-1] : time] if opens else ()
    return bool(event) and all(cell.sort != "mark" and cell.norm not in _OF_A_BODY for cell in event)


def _since(time: TimeRef) -> When:
    """Of what lasts since an election, a war or a revolution in 2010, that it began then or some time later."""
    outer = Interval(time.outer.begin, None if time.outer.until is None else time.outer.until + _SETTLING)
    return When("stated", time.inner, outer, "since", time.text, time.start, time.end)


_OF_A_BODY = frozenset(
    "party congress convention club union league company federation association merger founding foundation "
    "establishment creation launch conference society committee board".split()
)
"""Words for events since which somebody may head a party or a club, and no state."""
_EVENT = 8
"""How many words an event has, from "since" to its time."""
_SETTLING = 400
"""Days between an election, or an upheaval, and what is said to last since then."""


def told_inside(cells: Sequence[Cell], first: int, role: int) -> list[When]:
    """A time between the verb and the phrase: "was sworn in on Monday as governor", not one of an aside: "Solberg, a
    member since 1989, became"."""
    commas = [at for at in range(first, role) if cells[at].norm == ","]
    low, high = (commas[0], commas[-1]) if len(commas) > 1 else (role, role)
    found = [cell for at, cell in enumerate(cells[first:role], first) if cell.sort == "time" and not low < at < high]
    return [told(found[0].what)] if len(found) == 1 and found[0].what.kind in _TOLD else []


def ends(cells: Sequence[Cell], at: int) -> bool:
    return at >= len(cells) or cells[at].norm in (".", ";")


def told_ahead(cells: Sequence[Cell], first: int, whole: bool = False) -> list[When]:
    """A time that opens the clause: "In 2015, Solberg became"; `whole` if "from 2015 to 2020" is all that is told."""
    at = first - 1
    if at >= 0 and cells[at].norm == ",":
        at -= 1
    while at >= 0 and cells[at].sort in ("role", "adjective"):
        at -= 1
    if at >= 0 and cells[at].sort == "time" and cells[at].what.kind in _TOLD and not _of_a_participle(cells, at):
        whole = whole and cells[at].what.kind == "range" and at == 1 and cells[0].norm in ("from", "between")
        one = told(cells[at].what, relation="during" if whole else "")
        return [one if whole else led_up_to(one, cells[_opening(cells, at) : at], cells[at + 1])]
    return []


def _opening(cells: Sequence[Cell], at: int) -> int:
    """The first cell of the phrase in which a time stands."""
    while at > 0 and (cells[at - 1].sort != "mark" or cells[at - 1].norm == "-"):
        at -= 1
    return at


def _of_a_participle(cells: Sequence[Cell], at: int) -> bool:
    """Whether the phrase in which a time stands tells of something else: "Elected to the senate in 1945, Solberg
    became", "Having left in 1945,"."""
    first = _opening(cells, at)
    opener = cells[first].norm.partition(" ")[0]
    if first == at or cells[first].sort not in ("word", "cap", "term", "phrase"):
        return False
    done = opener in FRONTED_PARTICIPLES or (opener.endswith("ed") and is_past(opener))
    return done or (opener.endswith("ing") and len(opener) > _SHORT and opener not in _NO_PARTICIPLES)


_SHORT = 5
_NO_PARTICIPLES = frozenset(
    "during following spring morning evening beginning starting opening according including concerning regarding "
    "pending barring excepting nothing something everything anything".split()
)


def told_by_when(cells: Sequence[Cell], at: int) -> list[When]:
    """The time that ends the clause behind a phrase: "was prime minister when the war began in 2003"."""
    if at >= len(cells) or cells[at].norm != "when":
        return []
    end = next((k for k in range(at, len(cells)) if cells[k].sort == "mark" and cells[k].norm != "-"), len(cells))
    found = [cell for cell in cells[at:end] if cell.sort == "time"]
    if len(found) != 1 or cells[end - 1] is not found[0] or found[0].what.kind not in _TOLD:
        return []
    before = cells[end - 2]
    return [told(found[0].what)] if before.norm in ("in", "on", "during") and not found[0].what.mod else []


def told_before_when(cells: Sequence[Cell], first: int) -> list[When]:
    """The time to which the clause about the subject at a cell is attached: "in 1991, when Solberg was"; also of the
    second of two such: "when the banks fell and Solberg was"."""
    at = first - 1
    if at >= 0 and cells[at].norm == "and":
        near = range(at - 1, max(-1, at - _FIRST_CLAUSE), -1)
        at = next((k for k in near if cells[k].norm == "when" or cells[k].sort in ("mark", "time")), -1)
    if at < 1 or cells[at].norm != "when":
        return []
    at -= 2 if cells[at - 1].norm == "," else 1
    if at < 0 or cells[at].sort != "time" or cells[at].what.kind not in _TOLD:
        return []
    time = cells[at].what
    return [] if "year_inferred" in time.flags else [told(time, relation="at")]


_FIRST_CLAUSE = 12
"""How many cells a clause may have before another one with the same "when"."""


def told_anywhere(cells: Sequence[Cell], at: int) -> list[When]:
    """The only time behind the phrase in its clause, if it is the only one and all times there are understood."""
    found = []
    for here, cell in enumerate(cells[at:], at):
        if cell.sort == "mark" or cell.norm in _CLAUSE_ENDS:
            break
        if cell.sort == "time":
            if cell.what.kind not in _TOLD:
                return []
            found.append(recalled(told(cell.what), cells[at:here], cells[here + 1] if here + 1 < len(cells) else None))
    return found if len(found) == 1 else []


def the_same_day(cells: Sequence[Cell], first: int) -> list[When]:
    """The one day that a sentence tells before the clause of which a phrase for a time of that day opens: "On May 3,
    2004, he resigned; and before it was dark Solberg became"."""
    opens = next((k for k in range(first - 1, -1, -1) if cells[k].norm in ("and", ",", ";")), -1)
    if opens < 0 or " ".join(cell.norm for cell in cells[opens + 1 : first]).removesuffix(" ,") not in _OF_THE_DAY:
        return []
    found = [cell.what for cell in cells if cell.sort == "time" and cell.what.kind in _TOLD]
    days = [one for one in found if one.granularity == "day" and one.start < cells[opens].start]
    return [told(found[0])] if len(found) == 1 and len(days) == 1 else []


_OF_THE_DAY = frozenset(
    f"{one} {other}"
    for one in ("before", "by")
    for other in (
        "it was dark",
        "it was evening",
        "it was over",
        "dark",
        "dusk",
        "nightfall",
        "evening",
        "sunset",
        "sundown",
        "midnight",
        "noon",
        "midday",
        "lunchtime",
        "the evening",
        "the day was out",
        "the end of the day",
        "teatime",
    )
) | frozenset(["within the hour", "within hours", "within an hour", "an hour later", "minutes later", "within minutes"])
