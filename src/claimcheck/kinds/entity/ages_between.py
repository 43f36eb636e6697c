"""Ages by set phrases at a time that the sentence tells: "Still a teenager, X landed there in 1985", "X, by then in her
late thirties, landed there in 1980", "X was pushing 50 when he landed there in 1980", "X is pushing 80"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.acting import acts
from claimcheck.kinds.entity.age_phrases import CORES, Ages, ages_told
from claimcheck.kinds.entity.dated_deeds import dated_deed
from claimcheck.kinds.entity.feigned import FEIGNED
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.kinds.entity.vital_times import bound
from claimcheck.model import Span, Statement, Value, When
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell, norm
from claimcheck.text.somebody import noun, somebody
from claimcheck.text.words import BE, PREPOSITIONS, RELATIVES, REPORTING, SUBORDINATORS, is_finite

_NEVER = "age that was never reached"
BETWEEN, AT_DEATH = "between", "between at death"
_INSIDE = (RELATIVES | SUBORDINATORS | REPORTING | FEIGNED | {"what", "about", "remembered", "sang"}) - {
    "when",
    "as",
    "once",
}
_MOST = 14
"""Ages below which a number may count something else."""


def fronted(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Still a teenager, X landed in Brenna in July 1985", "As a teenager in 1985, X"."""
    cells, core, at = found.scene.cells, _core(found), found.slots["s"]
    told = ages_told(cells, core, found.first)
    if told is None or told.first != found.first or norm(cells, at - 1) != ",":
        return
    if cells[core].sort != "word" and not _shown(cells, told):
        return
    between = cells[told.last : at - 1]
    if between and not (between[-1].sort == "time" and norm(between, 0) in ("in", "on") and len(between) <= _SHORT):
        return
    if at + 1 < len(cells) and (cells[at + 1].sort == "possessive" or cells[at + 1].norm in (",", "and")):
        return
    now = norm(cells, found.first) in ("now", "already") and not any(cell.norm == "then" for cell in cells)
    yield from _at_its_time(found, facts, told, at + 1, now)


_SHORT = 4


def _core(found: Found) -> int:
    if "n" in found.slots:
        return found.slots["n"]
    words = frozenset(CORES)
    return next(k for k in range(found.first, found.last) if found.scene.cells[k].norm in words)


def _shown(cells: Sequence[Cell], told: Ages) -> bool:
    """Whether a number is shown to be an age: by its words, or because it is large enough to be none of something."""
    words = {cell.norm for cell in cells[told.first : told.last]}
    timed = any(cell.sort == "time" for cell in cells[told.first : told.last])
    return told.high > _MOST and (timed or not _SHOWING.isdisjoint(words))


_SHOWING = frozenset("at aged only yet still barely just already of".split())


def predicate(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X was still in his teens when he landed there in 1985", "X is pushing 80"."""
    cells, core = found.scene.cells, _core(found)
    verb = next((k for k in range(found.slots["s"] + 1, core) if cells[k].norm in BE), -1)
    told = ages_told(cells, core, verb + 1)
    if verb < 0 or told is None or told.first != verb + 1 or governed(found):
        return
    if any(cell.norm not in ("who", ",", "has", "had") for cell in cells[found.slots["s"] + 1 : verb]):
        return
    after = norm(cells, told.last)
    number = cells[core].sort != "word"
    if number and told.low == told.high and norm(cells, core - 1) != "of":
        return  # those are read as plain ages
    if number and (after not in ("", ".", ",", "when", "and", "in", "by") or told.high <= _MOST):
        return
    if cells[verb].norm in ("is", "'s"):
        ends = after in ("", ".", ",", "and", ";", "but")
        if ends and not (cells[core].norm and not number):
            yield from _said(found, told, (moments.publication(found.scene),))
    elif cells[verb].norm == "was" and (after == "when" or _dated(cells, told.last)):
        yield from _at_its_time(found, facts, told, told.last)


def then_was(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "In 1980 X was 19", "In 1980 X was a boy of 15"."""
    cells, core = found.scene.cells, found.slots["n"]
    told = ages_told(cells, core, found.slots["s"] + 2)
    ends = told is not None and norm(cells, told.last) in ("", ".", ",", ";", "and")
    dates = sum(cell.sort == "time" and bool({"date", "range"} & {*cell.tags}) for cell in cells)
    if told is None or not ends or told.first != found.slots["s"] + 2 or told.high <= _MOST or dates > 1:
        return
    time = cells[found.slots["d"]].what
    if time.mod in ("", "START", "MID", "END") and "year_inferred" not in time.flags:
        yield from _said(found, told, (moments.told(time),), found.slots["d"])


def _dated(cells: Sequence[Cell], at: int) -> bool:
    """Whether a time follows at once, with its preposition."""
    if norm(cells, at) not in ("in", "on"):
        return False
    return any(cell.sort == "time" for cell in cells[at + 1 : at + 3])


def apposed(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, by then in her late thirties, landed there in July 1980"."""
    cells, core, at = found.scene.cells, _core(found), found.slots["s"] + 2
    told = ages_told(cells, core, at)
    if told is None or told.first != at or governed(found):
        return
    end = told.last + (3 if [norm(cells, told.last + k) for k in range(3)] == ["at", "the", "time"] else 0)
    if (
        norm(cells, end) != ","
        or end + 1 >= len(cells)
        or cells[end + 1].norm in ("and", "or", "who", "a", "an", "the")
    ):
        return
    number = cells[core].sort != "word"
    if number and told.low == told.high and "of" not in {cell.norm for cell in cells[at:core]}:
        return
    if cells[at].norm in ("now", "who"):
        return
    yield from _at_its_time(found, facts, told, end + 1)


def trailing(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X landed in Brenna in July 1980, still a teenager": of nobody else in the sentence."""
    cells, core = found.scene.cells, _core(found)
    comma = max((k for k in range(found.slots["s"], core) if cells[k].norm == ","), default=-1)
    told = ages_told(cells, core, comma + 1)
    if comma < 0 or told is None or told.first != comma + 1 or governed(found):
        return
    if norm(cells, told.last) not in ("", ".", ";", "and", ")") or not acts(cells, found.slots["s"], comma):
        return
    if cells[core].sort != "word" and not _shown(cells, told):
        return
    between = cells[found.slots["s"] + 1 : comma]
    if any(
        somebody(between, k) or between[k].norm in _OTHERS or between[k].sort == "possessive" or noun(between[k])
        for k in range(len(between))
    ):
        return
    yield from _at_its_time(found, facts, told, found.slots["s"] + 1)


_OTHERS = frozenset(
    "he she him her who whom whose wife husband son daughter brother sister father mother player man woman boy girl "
    "and with against beside beat defeated killed met".split()
)


def before_the_name(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "The 17-year-old X landed in Brenna in July 1980", "The teenage X landed there in 1985"."""
    cells, at = found.scene.cells, found.slots["s"]
    core = _core(found)
    determiner = found.first
    if determiner and cells[determiner - 1].sort != "mark" and cells[determiner - 1].norm not in ("when", "and", "but"):
        return
    if cells[core].sort == "word" and cells[core].norm not in ("teenage", "teenaged"):
        return
    told = ages_told(cells, core, determiner + 1)
    if told is None or at + 1 >= len(cells) or not is_finite(cells[at + 1].norm) or ("short" in cells[at].tags and (
        cells[determiner].norm != "the"
    )):  # fmt: skip
        return
    ends = next((k for k in range(at + 2, len(cells)) if cells[k].sort == "mark" and cells[k].norm != "-"), len(cells))
    if any(is_finite(cell.norm) or cell.norm in BE for cell in cells[at + 2 : ends]):
        return  # "The 17-year-old X met in 1980 became his pupil"
    yield from _at_its_time(found, facts, told, at + 1)


def _at_its_time(found: Found, facts: Facts, told: Ages, start: int, now: bool = False) -> Iterator[Statement]:
    """The ages at the one time of the sentence, at that of a deed that the claims date, or today."""
    cells = found.scene.cells
    dates = [k for k, cell in enumerate(cells) if cell.sort == "time" and {"date", "range"} & {*cell.tags}]
    if not dates:
        if now:
            yield from _said(found, told, (moments.publication(found.scene),))
            return
        deed = dated_deed(found, start, facts)
        if deed is not None:
            yield from _said(found, told, (deed[0],), deed[1])
        return
    if len(dates) > 1 or now or any("unresolved" in cell.tags for cell in cells):
        return
    at = dates[0]
    time = cells[at].what
    if time.kind != "date" or time.mod not in ("", "START", "MID", "END") or "year_inferred" in time.flags:
        return
    where = bound(cells, at, 0)
    if where is None or where[1] not in ("in", "on"):
        return
    low, high = sorted((at, start - 1))
    opened = sum(cell.norm == "when" for cell in cells[low:high])
    row = cells[low + 1 : high]
    parted = any(
        row[k].norm == ";" or (row[k].norm == "," and norm(row, k + 1) in ("and", "but")) for k in range(len(row))
    )
    if any(cell.norm in _INSIDE for cell in row) or opened > 1 or parted:
        return
    yield from _said(found, told, (moments.told(time),), at)


def _said(found: Found, told: Ages, times: tuple[When, ...], at: int = -1, mode: str = BETWEEN) -> Iterator[Statement]:
    who, cells, scene = person(found), found.scene.cells, found.scene
    if who is None or (times[0].how == "publication" and scene.sentence.block.published is None):
        return
    exact = (k for k in range(told.first, told.last) if told.low == told.high and cells[k].sort == "time")
    first, last = cells[next(exact, told.first)], cells[told.last - 1]
    row = [who, first, last, *([cells[at]] if at >= 0 else [])]
    words = scene.words(first.start, last.end)
    value = Value(words, first.start, last.end, told.low, told.high, "year", told.high)
    said = statement(
        found,
        Told("age", mode, who, min(row, key=lambda cell: cell.start), max(row, key=lambda cell: cell.end),
             Span(first.start, last.end), value, times=times, construction="apposition",
             modifiers=("loose",) if told.loose else ()),
    )  # fmt: skip
    negated = any(cell.norm in ("not", "never") for cell in cells[told.first : told.last])
    own = said.voice.asserted == "denied" and (negated or found.pattern == _NEVER)
    yield replace(said, voice=replace(said.voice, asserted="")) if own else said


def at_death(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X died in his sixties", "X died a teenager", "X lived past 85"."""
    cells, core = found.scene.cells, _core(found)
    verb = next((k for k in range(found.slots["s"] + 1, core) if cells[k].norm in ("died", "lived", "reached")), -1)
    told = ages_told(cells, core, verb + 1)
    if verb < 0 or told is None or told.first != verb + 1 or governed(found):
        return
    denied = any(cell.norm in ("never", "not") for cell in cells[found.slots["s"] + 1 : verb])
    if denied and cells[verb].norm == "reached":
        told = replace(told, low=0, high=told.low - 1) if told.low == told.high else None
    elif denied:
        told = None
    if told is None or norm(cells, told.last) not in ("", ".", ",", ";", "and", "in", "on", "of", "after", "when"):
        return
    if norm(cells, told.last) in PREPOSITIONS and cells[core].sort != "word":
        return
    yield from _said(found, told, (moments.publication(found.scene),), mode=AT_DEATH)


def of_the_death(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X's death, at 62,", "the death at 62 of X"."""
    cells, core = found.scene.cells, found.slots["n"]
    told = ages_told(cells, core, core)
    after = cells[found.last] if found.last < len(cells) else None
    if told is not None and told.low > _MOST and not (after is not None and after.sort == "possessive"):
        yield from _said(found, told, (moments.publication(found.scene),), mode=AT_DEATH)


_S = "{s:subject.person}"
_W = "|".join(CORES)
BY_PHRASE: tuple[Pattern, ...] = (
    Pattern("age by a word, first", "Still a teenager, Petteri Orpo landed there in August 1999.",
            f"^ ~6 {_W} ~~5 {_S}", fronted),
    Pattern("age by a limit, first", "Not yet 20, Petteri Orpo landed there in August 1999.",
            f"^ ~5 {{n:number}} ~~5 {_S}", fronted),
    Pattern("age at a deed, first", "At the age of 25, Petteri Orpo landed there in August 1999.",
            f"^ ~3 {{n:time.age}} ~~5 {_S}", fronted),
    Pattern("age by a word, said of somebody", "Petteri Orpo was in his teens when he landed there in August 1999.",
            f"{_S} ,? who? <be> ~6 {_W}", predicate),
    Pattern("age by a limit, said of somebody", "Petteri Orpo is pushing 80.",
            f"{_S} ,? who? <be> ~6 {{n:number}}", predicate),
    Pattern("age by a word, behind", "Petteri Orpo, by then in his late thirties, landed there in August 1999.",
            f"{_S} , ~6 {_W}", apposed),
    Pattern("age by a limit, behind", "Petteri Orpo, not yet 20, landed there in August 1999.",
            f"{_S} , ~6 {{n:number}}", apposed),
    Pattern("age by a word, last", "Petteri Orpo landed there in August 1999, still a teenager.",
            f"{_S} ~~18 , ~6 {_W}", trailing),
    Pattern("age, last", "Petteri Orpo landed there in August 1999, aged 17.",
            f"{_S} ~~18 , ~3 {{n:time.age}}", trailing),
    Pattern("age before a name, then", "The 17-year-old Petteri Orpo landed there in August 1999.",
            f"the|a|an {{n:time.age}} ~2 {_S}", before_the_name),
    Pattern("age before a name, by a word", "The teenage Petteri Orpo landed there in August 1999.",
            f"the|a|an teenage|teenaged ~2 {_S}", before_the_name),
    Pattern("age in a year, first", "In 1999 Petteri Orpo was 29.",
            f"^ in|on {{d:time.date}} ,? {_S} was ~4 {{n:number}}", then_was),
    Pattern("age at death, by a word", "Urho Kekkonen died in his sixties.",
            f"{_S} ,? who? <have>? died ~6 {_W}", at_death),
    Pattern("age at death, past a limit", "Urho Kekkonen lived past 90.",
            f"{_S} ,? who? <have>? lived|died past|beyond|to|just|well|not|under+ {{n:number}}", at_death),
    Pattern(_NEVER, "Urho Kekkonen never reached 80.", f"{_S} ,? who? never reached {{n:number}}", at_death),
    Pattern("age at death, with words", "Urho Kekkonen lived to the ripe old age of 90.",
            f"{_S} ,? who? <have>? lived to|until a|the|an? ripe|good|great|grand|old|advanced+ {{n:time.age}}",
            at_death),
    Pattern("death, at an age", "Urho Kekkonen's death, at 90, moved many.",
            f"{_S} <poss> death , at|aged {{n:number}} ,", of_the_death),
    Pattern("death at an age of somebody", "The death at 90 of Urho Kekkonen moved many.",
            f"death at|aged {{n:number}} of {_S}", of_the_death),
)  # fmt: skip
