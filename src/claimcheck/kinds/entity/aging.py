"""How English tells ages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from claimcheck.frozen import replace
from claimcheck.interval import Interval, shift_years
from claimcheck.kind import Facts
from claimcheck.kinds.entity.kinship import TIES
from claimcheck.kinds.entity.strangers import (
    ABOUT,
    CALLED,
    NAMESAKE,
    around,
    called,
    namesakes,
    stranger,
    words,
    years_before,
)
from claimcheck.kinds.entity.telling import Told, bare_number, counting, governed, person, statement
from claimcheck.lazy import Pattern
from claimcheck.model import NumberRef, Span, Statement, TimeRef, Value, When
from claimcheck.text import moments
from claimcheck.text.about import about
from claimcheck.text.fronting import subject_of_verb
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tales import goes_on
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    HAVE,
    HONORIFICS,
    MODIFIERS,
    NEUTRAL,
    PASTS,
    POSSESSIVES,
    PREPOSITIONS,
    REPORTING,
    is_past,
)

_OLDEST = 122
PICTURED = frozenset(
    ["young", "boy", "girl", "child", "childhood", "photo", "photograph", "pictured", "archive", "footage"]
)
"""Words of sentences that tell of another time, though they name none."""
_YOUNGEST = 10
"""A smaller number behind "was" counts something else."""
_HOURS = 12
"""Of a smaller number behind "at" nothing says that it is no time of day."""
_DESCRIBED = 8
"""Cells that a description with an age may have."""
_NEARBY = 8
_LEFT_BEHIND = frozenset(word for word in TIES if "-" not in word) | {"leaving", "survived", "while"}
"""Words behind "died" by which an age may be that of somebody else."""
_DYING = frozenset("died passed killed murdered assassinated perished succumbed drowned".split())
_WHEREUPON = frozenset("on in from after of following last this at yesterday surrounded".split())
_DIGITS = Pattern(r"\d{1,3}")


def years_of(cell: Cell) -> tuple[int, Span] | None:
    """The number of years in a cell and where it stands."""
    what = cell.what
    if isinstance(what, TimeRef) and what.kind == "anniversary" and what.number is not None:
        digits = _DIGITS.match(what.text)
        return what.number, Span(cell.start, cell.start + digits.end()) if digits else Span(cell.start, cell.end)
    if isinstance(what, TimeRef):
        if what.kind != "age" or what.number is None or {"group", "thing"} & what.flags:
            return None
        digits = _DIGITS.search(what.text)
        span = (
            Span(cell.start + digits.start(), cell.start + digits.end())
            if digits and len(what.text) == cell.end - cell.start
            else None
        )
        return what.number, span or Span(cell.start, cell.end)
    assert isinstance(what, NumberRef)
    if what.ordinal or what.unit or what.approximate or what.value != int(what.value) or not 0 < what.value <= _OLDEST:
        return None
    return int(what.value), Span(cell.start, cell.end)


def aged(
    found: Found, facts: Facts, cell: Cell, mode: str, last: Cell | None = None, times: Sequence[When] = ()
) -> Iterator[Statement]:
    """The statement that who is meant has the age of a cell, in a mode that the judging knows."""
    who, age = person(found) or stranger(found, facts), years_of(cell)
    if who is None or age is None:
        return
    number, span = age
    scene = found.scene
    modifiers: tuple[str, ...] = ("long ago",) if _long_ago(found) else ()
    if namesakes(scene.text):
        modifiers = (*modifiers, NAMESAKE)
    if "unknown" in who.tags:
        name = called(scene, who, facts)
        if not name:
            return
        modifiers = (*modifiers, f"{CALLED}:{name}", *around(scene.text))
        times = (moments.publication(scene), *moments.narrated(scene), *years_before(scene))
    first = min(who, cell, key=lambda c: c.start)
    ends = max(who, cell, last or cell, key=lambda c: c.end)
    yield statement(
        found,
        Told(
            "age",
            mode,
            who,
            first,
            ends,
            span,
            Value(scene.words(span.start, span.end), span.start, span.end, number, number, "year", number),
            modifiers=(*modifiers, *(f"{ABOUT}:{word}" for word in about(scene, first.start, ends.end))),
            times=tuple(times) or (moments.publication(scene), *_narrated(scene)),
            construction="apposition",
        ),
    )


def _narrated(scene: Scene) -> Iterator[When]:
    """The times that a sentence may be about beside the day of publication."""
    return (when for when in moments.narrated(scene) if when.how != "earlier" or goes_on(scene, when))


def _long_ago(found: Found) -> bool:
    """Whether words of the sentence, or the year of a picture before it, tell of another time."""
    cells = found.scene.cells
    told = any(
        cell.norm in PICTURED and not (at and cells[at - 1].norm in POSSESSIVES)  # "and his young players"
        for at, cell in enumerate(cells)
    )
    sentence = found.scene.sentence
    year = _OF_A_PICTURE.match(found.scene.text, sentence.start, min(sentence.start + 80, sentence.end))
    published = sentence.block.published
    return told or (year is not None and published is not None and int(year[1]) < date.fromordinal(published).year)


_OF_A_PICTURE = Pattern(r"[^.:;!?\n]{0,60}?\b((?:19|20)\d\d)\)? ?[:—–|]\s")


def behind(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Marin, 46,", "Marin, aged 46,"."""
    cell = found.cell("t")
    assert cell is not None
    if _of_another(found) or cell.what.rule == "birthday" or (bare_number(cell) and counting(found)):
        return
    then = "at_event" in cell.tags or found.scene.cells[found.slots["t"] - 1].norm == "then"
    news = (OF_TODAY,) if not then and _acts_today(found) else ()
    yield from (
        replace(said, modifiers=(*said.modifiers, *news))
        for said in aged(found, facts, cell, "then" if then else "has")
    )


def _of_another(found: Found) -> bool:
    """Whether an age behind a name may be of something before it; not where only "for" or "to" stands there, which
    opens its clause: "For Orpo, 63, the risks are greater"."""
    return governed(found) and not _fronted_alone(found)


def _fronted_alone(found: Found) -> bool:
    cells, at, end = found.scene.cells, found.slots["s"] - 1, found.slots["t"] + 1
    while at >= 0 and (cells[at].sort in ("phrase", "adjective") or cells[at].norm in HONORIFICS | {"the"}):
        at -= 1
    if at < 0 or cells[at].norm not in _FRONTING:
        return False
    if (
        any(cell.norm not in _OPENING for cell in cells[:at])
        or end + 1 >= len(cells)
        or cells[end].norm not in (",", ")")
    ):
        return False
    behind = cells[end + 1 :]
    return behind[0].sort != "number" and not any(cell.norm in _ROUNDS for cell in behind[:_NEARBY])


_FRONTING = frozenset(["for", "to", "from", "of"])
_OPENING = CONJUNCTIONS | COPULA_ADVERBS | frozenset(", even especially only not just now yet perhaps instead".split())
_ROUNDS = frozenset("round rounds par birdie birdies bogey bogeys shots strokes holes innings over overs".split())
"""Words beside which a number behind a name may be what somebody needed or made on the day."""

OF_TODAY = "of today"
"""Marks the age of somebody who begins a sentence, and does something in it on one of the days before publication."""


def _acts_today(found: Found) -> bool:
    """ "Orpo, 54, flew to Rome on Monday": in a sentence, and behind sentences, that tell of no other time."""
    scene, cells = found.scene, found.scene.cells
    published = scene.sentence.block.published
    if published is None or scene.caps or not scene.news:
        return False
    opening = cells[: found.slots["s"]]
    if opening and opening[-1].norm == ":" and not any("person" in cell.tags for cell in opening):
        opening = ()  # "Vienna: X, 54, conducts"
    if any(cell.sort not in ("phrase", "adjective") for cell in opening):
        return False
    earlier = [time for time in (*scene.earlier, *scene.told) if time.kind in ("date", "range")]
    if any(time.inner.until is None or time.inner.until < published - moments.HISTORY for time in earlier):
        return False
    at = min(found.slots["t"] + 1, len(cells) - 1)
    verb = cells[at + 1].norm if at + 1 < len(cells) else ""
    coming = _SOON if _PRESENT.fullmatch(verb) and verb not in PASTS else 0
    if cells[at].norm != "," or not (is_past(verb) or verb in PASTS or coming):
        return False
    row = cells[at + 1 :]
    times = [cell.what for cell in row if cell.sort == "time"]
    first = next((k for k, cell in enumerate(row) if cell.sort == "time"), len(row))
    if any(cell.sort == "mark" or cell.norm in _ASIDE for cell in row[:first]):
        return False
    return bool(times) and all(
        time.kind == "date" and (time.inner.days or 9) <= 2
        and published - moments.NEAR <= (time.inner.begin or 0) <= published + coming
        for time in times
    )  # fmt: skip


_PRESENT = Pattern(r"(?!is|was|has|does|as|this|his|its|us|plus|minus|across)[a-z]{2,}[^s\\W]s")
_SOON = 31
"""Days ahead for which a diary tells in the present tense who plays, conducts or opens what."""
_ASIDE = frozenset("that who whom whose which when where while because after before since until as if how why".split())


def bare(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Margrethe II, 83,": a number that only its place shows to be an age."""
    cell = found.cell("t")
    assert cell is not None
    if not _of_another(found) and not counting(found) and cell.what.value >= 10 and cell.what.text.isdigit():
        yield from aged(found, facts, cell, "bracket")


def bracketed(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Marin (46)": once in its sentence, or it is a result."""
    cell, cells = found.cell("t"), found.scene.cells
    assert cell is not None
    numbers = sum(c.sort in ("number", "time") and i > 0 and cells[i - 1].norm == "(" for i, c in enumerate(cells))
    if _of_another(found) or counting(found) or numbers > 1:
        return
    yield from aged(found, facts, cell, "bracket" if cell.sort == "number" else "has", cells[found.last - 1])


def before(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "the 58-year-old Orpo", "the 46-year-old minister Sanna Marin"."""
    cells, at, end = found.scene.cells, found.slots["t"], found.slots["s"]
    cell = cells[at]
    if cell.what.rule not in ("year-old",) and not cell.what.text.endswith("old"):
        return
    persons = words(facts, "persons")
    for between in cells[at + 1 : end]:
        if (
            between.sort in ("phrase", "adjective")
            or between.norm in ("of", "the")
            or "somewhere" in between.tags
            or between.norm in NEUTRAL
            or between.norm in MODIFIERS
        ):
            continue
        if between.sort in ("word", "cap") and between.norm in persons | HONORIFICS:
            continue
        return
    if any(c.sort == "phrase" and c.norm.endswith("s") and not c.norm.endswith("ss") for c in cells[at + 1 : end]):
        return
    after = cells[end + 1] if end + 1 < len(cells) else None
    if after is not None:
        hangers = words(facts, "hangers_on")
        if after.norm in hangers or after.norm == "-" or after.sort in ("phrase", "term", "cap"):
            return
        if after.sort == "possessive" and end > at + 1:
            return
    determiner = cells[at - 1].norm if at else ""
    if determiner in ("a", "an") and "short" in cells[end].tags:
        return  # "a 34-year-old Macron voter"
    if determiner in POSSESSIVES or (at and cells[at - 1].sort == "possessive"):
        return  # "her 58-year-old Ford"
    if determiner == "the" and subject_of_verb(cells, at, end):
        return  # "Beside the 22-year-old Orpo looked grey"
    yield from aged(found, facts, cell, "has")


def described(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Orpo, the 54-year-old leader of his party,": up to the next mark, with nobody else named."""
    cells, at = found.scene.cells, found.slots["t"]
    cell = cells[at]
    before = cells[found.slots["s"] - 1].norm if found.slots["s"] else ""
    if governed(found) or before in PREPOSITIONS | {"than", "unlike"} or not cell.what.text.endswith("old"):
        return
    end = next((i for i in range(at + 1, len(cells)) if cells[i].norm in (",", ".", ";", ")", "who")), len(cells))
    row = cells[at + 1 : end]
    whence = {i for i in range(1, len(row)) if _WHENCE & {c.norm for c in row[max(0, i - 2) : i]}}
    if end - at > _DESCRIBED or any(
        c.sort in ("possessive", "subject") and "known" not in c.tags and i not in whence for i, c in enumerate(row)
    ):
        return
    if end == len(cells) or any(c.norm in BE | HAVE | REPORTING or c.norm.endswith("ed") for c in row):
        return  # "with Orpo, the 19-year-old looked small"
    if any("person" in c.tags or c.sort == "possessive" or c.norm in ("and", "or") for c in row):
        return
    if end + 1 < len(cells) and cells[end].norm == "," and cells[end + 1].norm in ("and", "or", "a", "an", "the"):
        return  # one of a list
    yield from aged(found, facts, cell, "has", row[0] if row and row[0].sort == "word" else None)


_WHENCE = frozenset(["from", "in", "at"])
"""Before a name that nobody knows, these make it one of a place: "a 58-year-old lawyer from the Sauerland"."""


def is_aged(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Orpo, who is 60,", "Orpo is 60 years old"."""
    cells, cell = found.scene.cells, found.cell("t")
    assert cell is not None
    after = cells[found.last] if found.last < len(cells) else None
    verbs = {c.norm for c in cells[found.slots["s"] + 1 : found.slots["t"]]}
    other = _of_another(found) if "who" in verbs else governed(found)
    if other or (cell.sort == "number" and "who" not in verbs and counting(found)):
        return
    if cell.sort == "number":
        age = years_of(cell)
        if (
            age is None
            or age[0] < 10
            or (after is not None and after.sort != "mark" and after.norm not in ("and", "years")
                and not (is_now(cells, found.last) and "was" not in verbs))
        ):  # fmt: skip
            return
    yield from aged(found, facts, cell, "then" if "was" in verbs or "at_event" in cell.tags else "is")


def is_now(cells: Sequence[Cell], at: int) -> int:
    """The length of "now" or "today" at a cell, where the clause ends behind it; 0 if that does not stand there."""
    if at >= len(cells) or (cells[at].norm or getattr(cells[at].what, "text", "").lower()) not in ("now", "today"):
        return 0
    after = cells[at + 1] if at + 1 < len(cells) else None
    ends = after is None or (after.sort == "mark" and after.norm != "-") or after.norm in ("and", "but", "or")
    return 1 if ends else 0


def is_a(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Orpo is a 54-year-old lawyer": if the age is not that of what he is ("a fan of the 90-year-old club")."""
    cell, cells, at = found.cell("t"), found.scene.cells, found.slots["t"]
    assert cell is not None
    after = cells[at + 1] if at + 1 < len(cells) else None
    nouns = words(facts, "persons") | words(facts, "occupations") | words(facts, "people")
    person_ = after is not None and (after.sort in ("phrase", "mark", "adjective") or after.norm in nouns | NEUTRAL)
    former = after is not None and after.norm in MODIFIERS
    if not governed(found) and cell.what.text.endswith("old") and (person_ or former):
        yield from aged(found, facts, cell, "has")


def turned(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Orpo, who turned 55 last week"."""
    cells, cell = found.scene.cells, found.cell("t")
    assert cell is not None
    if cell.what.rule != "birthday" or governed(found):
        return
    at = found.last
    while at < len(cells) and cells[at].norm in ("on", "in", "just", "earlier", "only"):
        at += 1
    stated: list[When] = []
    if at < len(cells) and cells[at].sort == "time" and cells[at].what.kind == "date":
        stated = [moments.told(cells[at].what)]
        if "year_inferred" in cells[at].what.flags:
            stated.append(shifted(stated[0], 1))
            begin, published = stated[0].inner.begin, found.scene.sentence.block.published
            if begin is not None and published is not None and begin > published:
                stated.append(shifted(stated[0], -1))  # "who turned 60 in February, lives here"
    yield from aged(
        found, facts, cell, "turns" if cell.what.text.lower().startswith("turns") else "turned", None, stated
    )


def shifted(when: When, years: int) -> When:
    """The same day so many years later: whoever turns 60 "in January" may do so in the next one."""
    return replace(when, inner=_shifted(when.inner, years), outer=_shifted(when.outer, years))


def _shifted(span: Interval, years: int) -> Interval:
    begin, until = (
        None if day is None else shift_years(date.fromordinal(day), years).toordinal()
        for day in (span.begin, span.until)
    )
    return Interval(begin, until)


def died_aged(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Kekkonen died aged 85", "died at home after a stroke, at 85"."""
    cell, cells, at = found.cell("t"), found.scene.cells, found.slots["t"]
    assert cell is not None
    between = cells[found.slots["s"] + 1 : at]
    if any(
        "person" in c.tags or c.norm in _LEFT_BEHIND or (c.norm.endswith("ed") and c.norm not in _DYING)
        for c in between
    ):
        return
    if cell.sort == "time" and cell.what.rule not in ("aged", "at the age of") and at - found.slots["s"] > _NEARBY:
        return
    after = cells[at + 1] if at + 1 < len(cells) else None
    if cell.sort == "number" and after is not None and after.sort != "mark" and after.norm not in _WHEREUPON:
        return
    age = years_of(cell)
    if cell.sort == "number" and age is not None and age[0] <= _HOURS:
        return  # "died at ten past seven"
    if not governed(found):
        yield from aged(found, facts, cell, "death")


def dead_at(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "He was 85." behind a sentence that tells of his death."""
    cell = found.cell("t")
    assert cell is not None
    age = years_of(cell)
    least = _HOURS + 1 if found.pattern == "death of somebody at an age" else _YOUNGEST
    if age is not None and age[0] >= least and (not governed(found) or found.pattern.startswith("death of")):
        yield from aged(found, facts, cell, "death")
