"""Births and deaths in all the verbs and set phrases for them, whatever stands between those and their time.

"X was born in Halden, in southern Norway, on 4 May 1901", "X did not die until 1975", "X, who was dead by 1965",
"By 1965 X was no more", "Cancer claimed X in 1975", "X's life came to an end in 1975", "1975, the year X died".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.births import nobody_else, vague
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.kinds.entity.vital_times import a_year, time_behind
from claimcheck.kinds.entity.vital_words import ADVERBS, HEADS, phrase, written
from claimcheck.model import Span, Statement, TimeRef, Value, When
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell, norm
from claimcheck.text.somebody import somebody
from claimcheck.text.words import BE, HAVE, NOT, PREPOSITIONS, is_finite

_ALLOWED = ADVERBS | HAVE | BE | {"who", "did", "does", "didn't", "doesn't", "hadn't", "hasn't", "wasn't"}
_ALIVE, _BURIED, _DEAD, _LIVED = {"alive"}, {"buried", "interred", "cremated", "entombed", "laid"}, {"dead", "no"}, {
    "lived", "lives", "live"
}  # fmt: skip
_OPEN = ("", "APPROX", "START", "MID", "END")


def behind(found: Found, facts: Facts) -> Iterator[Statement]:
    """A name, its verb, and a time behind that."""
    cells, at, who = found.scene.cells, found.last - 1, person(found)
    between = cells[found.slots["s"] + 1 : at]
    told = phrase(cells, at)
    if told is None or who is None or not _verb_group(between) or governed(found):
        return
    what, end = told
    if end < len(cells) and cells[end].norm == "again":
        return  # "she was born again in 1985"
    denied = any(cell.norm in NOT or cell.norm.endswith("n't") for cell in between)
    head = cells[at].norm
    if head in _LIVED:
        yield from _to_see(found, who, end, denied)
    when = time_behind(cells, end)
    if when is not None:
        mode = _mode(cells, head, end, when, denied)
        if mode:
            yield from _said(found, who, what, mode, when[0], denied or head in _DEAD)


def joined(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X wrote little and gave up the ghost in 1975": a second verb, of nobody else."""
    cells, at, who = found.scene.cells, found.last - 1, person(found)
    told = phrase(cells, at)
    if told is None or who is None or governed(found) or cells[at].norm in _LIVED | {"born"}:
        return
    link = max(k for k in range(found.slots["s"], at) if cells[k].norm in ("and", "before", "until", "till"))
    group = cells[link + 1 : at]
    if not _verb_group([cell for cell in group if cell.norm not in ("he", "she")]):
        return
    if any(cell.norm in NOT for cell in group) or not nobody_else(cells, found.slots["s"], link, facts):
        return
    when = time_behind(cells, told[1])
    mode = _mode(cells, cells[at].norm, told[1], when, denied=False) if when is not None else ""
    if when is not None and mode:
        yield from _said(found, who, told[0], mode, when[0])


def _verb_group(between: Sequence[Cell]) -> bool:
    """Whether nothing but auxiliaries and adverbs stands between a name and a verb, or "who" with them."""
    row = between[1:] if between and between[0].norm == "," else between
    if row is not between and row and row[0].norm != "who":
        return False
    return all(
        written(cell) in _ALLOWED or (cell.sort == "word" and cell.norm.endswith("ly") and cell.norm not in _HARDLY)
        for cell in row
    )


_HARDLY = frozenset(
    "nearly hardly barely scarcely supposedly allegedly reportedly practically virtually effectively symbolically "
    "politically professionally figuratively metaphorically spiritually seemingly apparently musically".split()
)


def _mode(cells: Sequence[Cell], head: str, end: int, when: tuple[int, str], denied: bool) -> str:
    """How a birth or death stands to its time; "" if the words do not say so."""
    at, word = when
    mod = cells[at].what.mod
    over = norm(cells, at + 1) in BE and norm(cells, at + 2) in _OVER
    if mod == "SINCE":
        return ""
    if head in _ALIVE:
        return "alive" if word in ("in", "on") and not denied and mod in _OPEN else ""
    if head in _LIVED:
        apart = norm(cells, at + 1) in PREPOSITIONS
        return "is" if word == "until" and not denied and not apart and at <= end + _NEAR else ""
    if head in _BURIED:
        return "buried" if word in ("in", "on") and not denied and mod in _OPEN else ""
    if denied:
        return "is" if word == "until" else ""
    if word == "by" or (word == "before" and over):
        return "by"
    if word in ("before", "after"):
        return word
    if head in _DEAD:
        return ""
    return "is" if word in ("in", "on") and mod in _OPEN else ""


_OVER = frozenset("out over up through".split())
_NEAR = 2
"""Cells that "until" and "the" take between "lived" and its time."""


def _to_see(found: Found, who: Cell, end: int, denied: bool) -> Iterator[Statement]:
    """ "X lived to see his son crowned in 1975": at the end of the clause the time at which X was alive."""
    cells = found.scene.cells
    if [norm(cells, end), norm(cells, end + 1)] not in (["to", "see"], ["to", "witness"]):
        return
    for at in range(end + 2, len(cells)):
        cell = cells[at]
        if cell.sort == "mark" or cell.norm in _CLAUSE or norm(cells, at - 1) in ("built", "begun", "made", "written"):
            return
        if at == end + 2 and (year := a_year(cell)) is not None and denied:
            yield from _said(found, who, "died", "by", at, denied, year)
            return
        if cell.sort == "time" and cell.what.kind == "date":
            ends = at + 1 == len(cells) or cells[at + 1].sort == "mark" or cells[at + 1].norm in ("and", "but")
            told = at == end + 2 or norm(cells, at - 1) in ("in", "on")
            if ends and told and cell.what.mod in _OPEN and (not denied or at == end + 2):
                yield from _said(found, who, "died", "by" if denied else "alive", at, denied)
            return


_CLAUSE = frozenset("and but or who which that whose where when while after before since until if".split())


def first(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "By 1965 X was dead", "Not until 1975 did X die": the time at the head of the sentence."""
    cells, who, at, verb = found.scene.cells, person(found), found.slots["t"], found.last - 1
    told = phrase(cells, verb)
    if who is None or told is None or governed(found):
        return
    what, end = told
    asides = cells[at + 1 : found.slots["s"]]
    if not all(_harmless(asides, k) for k in range(len(asides))):
        return
    after = cells[end] if end < len(cells) else None
    if after is not None and after.sort != "mark" and after.norm not in _GOES_ON:
        return
    opening = [cell.norm for cell in cells[found.first : at]]
    group = cells[found.slots["s"] + 1 : verb]
    if not _verb_group(group) or any(cell.norm in NOT for cell in group):
        return
    denied = opening[:1] in (["not"], ["only"]) and not {"until", "in", "on"}.isdisjoint(opening)
    word = next((one for one in reversed(opening) if one in _TIMED), "")
    if not word and cells[at].what.rule.startswith("ago"):
        word = "in"
    head = cells[verb].norm
    if "did" in {cell.norm for cell in asides} and not denied:
        return
    mode = _mode(cells, head, end, (at, "until" if denied else word), denied) if word else ""
    if mode == "is" and head in _LIVED:
        return
    if mode:
        yield from _said(found, who, what, mode, at, denied or head in _DEAD, upto=end)


_TIMED = frozenset("in on by before after until till".split())
_GOES_ON = frozenset("and but in at of from on with after when while aged by near there without leaving".split())


def _harmless(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell between a time and a name brings in nobody and says nothing of its own."""
    cell = cells[at]
    plain = cell.sort in ("mark", "word", "subject", "phrase", "adjective") and cell.norm not in _CLAUSE
    return plain and "person" not in cell.tags and not somebody(cells, at) and cell.norm not in (";", ":", "(")


def of_a_cause(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Cancer claimed X in 1975", "the stroke that carried him off in 1975"."""
    cells, who = found.scene.cells, person(found)
    between = cells[found.first + 1 : found.slots["s"]]
    if who is None or any(cell.norm in NOT or cell.norm in ("nearly", "almost") for cell in between):
        return
    end = found.last
    if end < len(cells) and (cells[end].sort == "possessive" or cells[end].norm in ("and", "-")):
        return  # "Cancer killed X's wife"
    carried = not {"carried", "swept"}.isdisjoint(cell.norm for cell in between)
    after = cells[end] if end < len(cells) else None
    apart = any(cell.norm in ("off", "away") for cell in cells[found.first : end])
    if (carried and not apart) or (
        after is not None and after.sort not in ("mark", "time") and after.norm not in _WHERE
    ):
        return  # "The accident took X to hospital"
    when = time_behind(cells, end)
    if when is not None and when[1] in ("in", "on") and cells[when[0]].what.mod in _OPEN:
        yield from _said(found, who, "died", "is", when[0])


_WHERE = frozenset("in on at near aged when before after".split())


def of_a_life(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X's life came to an end in 1975", "X's birth was in 1901": where the name opens its clause."""
    cells, who, at = found.scene.cells, person(found), found.slots["s"]
    if who is None or (at and cells[at - 1].sort != "mark" and cells[at - 1].norm not in _OPENERS):
        return
    told = phrase(cells, found.last - 1)
    if told is None:
        return
    what = "born" if {"birth", "began", "begins", "started"} & {cell.norm for cell in cells[at : told[1]]} else "died"
    when = time_behind(cells, told[1])
    if when is not None and when[1] in ("in", "on") and cells[when[0]].what.mod in _OPEN:
        yield from _said(found, who, what, "is", when[0])


_OPENERS = frozenset("and but when after until before as that because while though although once".split())


def of_a_year(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "1975, the year X died,", "the year of X's death, 1975,", "The year that X was born was 1901"."""
    cells, who = found.scene.cells, person(found)
    at = found.slots.get("t", found.last)
    if who is None or at >= len(cells):
        return
    ahead = at < found.slots["s"]
    time = cells[at] if cells[at].sort == "time" else a_year(cells[at])
    after = cells[at + 1] if at + 1 < len(cells) else None
    if time is None or not (after is None or after.sort == "mark" or after.norm in BE) or time.what.mod not in _OPEN:
        return
    nouns = {"birth": "born", "death": "died"}
    what = next((nouns[cell.norm] for cell in cells[found.first : found.last] if cell.norm in nouns), "")
    end = found.last if ahead else found.last - 1
    if not what:
        verb = next((k for k in range(found.slots["s"] + 1, found.last) if cells[k].norm in HEADS), -1)
        told = phrase(cells, verb) if verb >= 0 else None
        if told is None or not _verb_group(cells[found.slots["s"] + 1 : verb]) or cells[verb].norm in _LIVED:
            return
        what, end = told
    closed = end >= len(cells) or cells[end].sort == "mark" or (not ahead and end + 1 == at)
    if closed:
        yield from _said(found, who, what, "is", at, time=time)


def label(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, novelist, born Halden 4 May 1901; died Oslo 1975": a line of a life that has no verb of its own."""
    cells, who, at = found.scene.cells, person(found), found.slots["t"]
    word = next(k for k in range(at, found.slots["s"], -1) if cells[k].norm in _LABELS)
    row = cells[found.slots["s"] + 1 : at]
    if who is None or governed(found) or any(_tells(row, k) for k in range(len(row))):
        return
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is not None and after.sort != "mark":
        return
    bracket = norm(cells, found.slots["s"] + 1) == "("
    if not bracket and any(_verbal(cell) for cell in cells):
        return  # "X, a teacher of singing, born in 1931, sang"
    what = _LABELS[cells[word].norm]
    if what == "born" and any(cell.sort == "time" for cell in cells[found.slots["s"] : at]):
        return
    if what == "died" and found.pattern == "death, on a line" and not any(_LABELS.get(c.norm) == "born" for c in row):
        return
    yield from _said(found, who, what, "is", at)


_LABELS = {"born": "born", "b": "born", "b.": "born", "died": "died", "d": "died", "d.": "died"}


def _verbal(cell: Cell) -> bool:
    return cell.norm not in _LABELS and (cell.sort == "word" and is_finite(cell.norm))


def _tells(row: Sequence[Cell], at: int) -> bool:
    """Whether a cell of a line may be somebody else or a verb."""
    cell = row[at]
    if cell.norm in _LABELS:
        return False
    other = "person" in cell.tags or cell.sort == "possessive" or cell.norm in _NO_LABEL
    other |= cell.norm in ("a", "an") or (somebody(row, at) and norm(row, at - 1) not in _LABELS)
    return other or (cell.sort == "word" and (cell.norm in BE | HAVE or cell.norm.endswith("ed")))


_NO_LABEL = (_CLAUSE | {"as"}) - {"and"} | frozenset(
    "his her father mother brother sister son daughter husband wife parent child parents children twins sons daughters "
    "girls boys widow".split()
)


def _said(
    found: Found,
    who: Cell,
    what: str,
    mode: str,
    at: int,
    denial: bool = False,
    time: Cell | None = None,
    upto: int = 0,
) -> Iterator[Statement]:
    """The statement; a `denial` is part of what is said: "did not die until 1975", "was no more"."""
    cell = time or found.scene.cells[at]
    told = cell.what
    if "year_inferred" in told.flags and mode != "is":
        return
    ends = found.scene.cells[max(upto - 1, 0)] if upto else cell
    first, last = min(who, cell, key=lambda one: one.start), max(who, cell, ends, key=lambda one: one.end)
    said = statement(
        found,
        Told(what, mode, who, first, last, Span(cell.start, cell.end),
             Value(told.text, cell.start, cell.end, unit=told.granularity), times=_times(told),
             modifiers=vague(told)),
    )  # fmt: skip
    own = denial and said.voice.asserted == "denied"
    yield replace(said, voice=replace(said.voice, asserted="")) if own else said


def _times(time: TimeRef) -> tuple[When, ...]:
    others = (When("stated", other, other, "at", time.text, time.start, time.end) for other in time.alternatives)
    return (moments.told(time), *others)


_S, _T = "{s:subject.person}", "{t:time.date}"
_HEADS = "|".join(HEADS)
_CAUSES = (
    "cancer|stroke|pneumonia|tuberculosis|cholera|typhus|typhoid|malaria|smallpox|diphtheria|leukaemia|leukemia|plague|"
    "influenza|consumption|attack|failure|haemorrhage|hemorrhage|tumour|tumor|fever|disease|illness|bullet|bomb|"
    "avalanche|aneurysm|infection|overdose|thrombosis|embolism|gout|dementia|aids|covid|crash|accident"
)
_KILLS = "claimed|killed|took|carried|swept"
_MENT = "year|month|day|date"
VITAL: tuple[Pattern, ...] = (
    Pattern(
        "born or died, with more", "Petteri Orpo was born in Köyliö, in the west, in 1969.",
        f"{_S} ,? who? ~6 {_HEADS}", behind,
    ),
    Pattern(
        "and died, in other words", "Urho Kekkonen led his country for 25 years and breathed his last in 1986.",
        f"{_S} ~~12 and ~2 {_HEADS}", joined,
    ),
    Pattern(
        "born or died, the time first", "By 1986 Urho Kekkonen was dead.",
        f"^ not|only|even|already? in|on|by|before|after|until|till ~2 {_T} ~~6 {_S} ~5 {_HEADS}", first,
    ),
    Pattern(
        "born or died, so long ago, first", "Thirty years ago Urho Kekkonen died.",
        f"^ {_T} ,? {_S} ~3 {_HEADS}", first,
    ),
    Pattern(
        "killed by something", "The cancer that killed Urho Kekkonen in 1986 was rare.",
        f"{_CAUSES} that|which|finally|eventually|had|has+ {_KILLS} off|away? {_S} off|away|down?", of_a_cause,
    ),
    Pattern(
        "killed by something, plainly", "Cancer claimed Urho Kekkonen in 1986.",
        f"{_CAUSES} {_KILLS} off|away? {_S} off|away|down?", of_a_cause,
    ),
    Pattern(
        "death comes", "Death came to Urho Kekkonen in 1986.", f"^ death came|comes to|for {_S}", of_a_cause,
    ),
    Pattern(
        "death takes", "Death overtook Urho Kekkonen in 1986.", f"^ death overtook|claimed|took {_S}", of_a_cause,
    ),
    Pattern(
        "a life ends", "Urho Kekkonen's life came to an end in 1986.",
        f"{_S} <poss> ~1 life|heart|death|birth", of_a_life,
    ),
    Pattern(
        "the year of a death", "In 1986, the year Urho Kekkonen died, snow fell.",
        f"{_T} ,|was the very? {_MENT} that|when|in? which? {_S} ~4 {_HEADS}", of_a_year,
    ),
    Pattern(
        "the year of a death, then which", "The year Urho Kekkonen died, 1986, was cold.",
        f"{_MENT} that|when|in? which? {_S} ~5 {_HEADS} ~3 ,|was", of_a_year,
    ),
    Pattern(
        "the year of a death, in a noun", "In 1986, the year of Urho Kekkonen's death, snow fell.",
        f"{_T} ,|was the {_MENT} of {_S} <poss> birth|death", of_a_year,
    ),
    Pattern(
        "the year of a death, in a noun, then which", "The year of Urho Kekkonen's death was 1986.",
        f"{_MENT} of {_S} <poss> birth|death ,|was", of_a_year,
    ),
    Pattern(
        "birth, on a line", "Petteri Orpo, politician, born Köyliö 3 November 1969",
        f"{_S} ,|:|(|. ~8 ,|:? born|b|b. .|:? ~~4 on|in? {_T}", label,
    ),
    Pattern(
        "death, on a line", "Urho Kekkonen, skier, born 3 September 1900; died 31 August 1986",
        f"{_S} ,|: ~~18 ;|,|. died|d|d. .|:? ~~4 on|in? {_T}", label,
    ),
)  # fmt: skip
