"""Births, deaths and ages in other words: "In 1938 X was born", "X breathed his last in 1970", "in her fifties"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity import moments_of_life as at_event
from claimcheck.kinds.entity.aging import OF_TODAY, PICTURED, aged, dead_at, years_of
from claimcheck.kinds.entity.births import day, years
from claimcheck.kinds.entity.telling import Told, counting, governed, person, statement
from claimcheck.model import Span, Statement, Value
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import norm
from claimcheck.text.words import NEUTRAL, PREPOSITIONS

_WHO = "{s:subject.person} ,? who?"
_DIES = "died|dies|perished|drowned|succumbed"
_KILLED = "killed|assassinated|murdered|executed|slain|hanged|beheaded|guillotined"
_SHOT = "shot|gunned|found|stabbed|beaten dead|down"
_PART = "early|mid|middle|late"
_NAMED = frozenset("whose named called like unlike".split())
_STAGE = frozenset("film play novel opera series drama musical movie episode scene".split())
_BORN, _DIED = day("born"), day("died")


def _first(found: Found) -> bool:
    """Whether a day at the head of a sentence is that of what is said behind it, of the one who is named."""
    cells = found.scene.cells
    after = cells[found.last] if found.last < len(cells) else None
    goes_on = (PREPOSITIONS - {"as", "off"}) | {"and", "when", "while", "aged"}
    as_he = after is not None and after.norm == "as" and norm(cells, found.last + 1) in ("he", "she")
    ends = after is None or after.sort in ("mark", "time") or after.norm in goes_on or as_he
    named = any(cell.norm in _STAGE | _NAMED for cell in cells[: found.last + 6])
    return ends and not named and not any("person" in cell.tags for cell in cells[found.first : found.slots["s"]])


def born_then(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "In 1938 X was born in Arequipa", "It was in Arequipa in 1938 that X was born"."""
    if _first(found):
        yield from _BORN(found, facts)


def died_then(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "In 1971, X died"."""
    if _first(found):
        yield from _DIED(found, facts)


def on_paper(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X's date of birth is 3 November 1969"."""
    born = any(cell.norm == "birth" for cell in found.scene.cells[found.first : found.last])
    yield from (_BORN if born else _DIED)(found, facts)


def before_a_comma(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "The 58-year-old party leader, X, spoke": a title between the age and the comma, and no list behind it."""
    cells, at, who = found.scene.cells, found.slots["t"], found.slots["s"]
    between, cell = cells[at + 1 : who - 1], cells[at]
    if not cell.what.text.endswith("old") or not between or (between[-1].sort != "phrase"):
        return
    plain = all(
        one.sort in ("phrase", "adjective") or "somewhere" in one.tags or "party" in one.tags or one.norm in NEUTRAL
        for one in between
    )
    before = cells[at - 2].norm if at > 1 else ","
    after = [one.norm for one in cells[who + 1 : who + 3]]
    if plain and before in _OPENERS and after[:1] == [","] and after[1:] not in (["and"], ["or"], ["a"], ["the"]):
        yield from aged(found, facts, cell, "has")


_OPENERS = frozenset(
    [",", ".", ";", ":", "that", "but", "and", "as", "when", "after", "while", "because", "said", "says"]
)


def label(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, 1890-1971", with nothing behind it."""
    if found.last >= len(found.scene.cells) or found.scene.cells[found.last].sort == "mark":
        yield from years(found, facts)


def near_a_birthday(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X died a month after his 98th birthday": the age at death, or the one that was not reached."""
    cell, cells = found.cell("t"), found.scene.cells
    if cell is None or governed(found) or "birthday" not in cell.tags or years_of(cell) is None:
        return
    row = cells[found.slots["s"] + 1 : found.slots["t"]]
    spans = [one.norm for one in row if one.sort in ("word", "time", "number")]
    short = any(word in _SHORT for one in row for word in (one.norm or one.what.text.lower()).split())
    if short and "after" in spans and not any("person" in one.tags for one in row):
        yield from aged(found, facts, cell, "death")


_SHORT = frozenset("day days week weeks fortnight month months hours shortly soon just".split())


def in_the_tens(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, who is in her early fifties,", "X, in his mid-60s,": between which ages somebody is."""
    who, cells = person(found), found.scene.cells
    at = found.slots["n"]
    low = TENS.get(cells[at].norm, 0)
    if who is None or not low or governed(found):
        return
    words = [cell.norm for cell in cells[found.slots["s"] + 1 : at]]
    after = cells[at + 1] if at + 1 < len(cells) else None
    if {"was", "when", "then", "not", "or", "either"} & {*words} or (after is not None and after.sort not in ("mark",)):
        return
    if any(cell.norm in PICTURED for cell in cells):
        return
    part = next((word for word in words if word in PARTS), "")
    first, last = PARTS.get(part, (0, 9))
    start, end = cells[at - 1].start if part else cells[at].start, cells[at].end
    text = found.scene.words(start, end)
    yield statement(
        found,
        Told("age", "tens", who, who, cells[at], Span(start, end),
             Value(text, start, end, low + first, low + last, "year", low + last),
             times=(moments.publication(found.scene), *moments.narrated(found.scene)), construction="apposition",
             modifiers=(OF_TODAY,) if {"is", "now", "still", "already"} & {*words} else ()),
    )  # fmt: skip


PARTS = {"early": (0, 5), "mid": (2, 8), "middle": (2, 8), "late": (5, 9)}
TENS = {
    word: low
    for low, words in {
        20: "twenties 20s", 30: "thirties 30s", 40: "forties 40s", 50: "fifties 50s", 60: "sixties 60s",
        70: "seventies 70s", 80: "eighties 80s", 90: "nineties 90s",
    }.items()
    for word in words.split()
}  # fmt: skip


def only(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, aged just 58,", "X, himself 58,"."""
    if not counting(found):
        yield from at_event.heads(found, facts)


MILESTONES: tuple[Pattern, ...] = (
    Pattern(
        "born, the day first", "In 1969 Petteri Orpo was born in Köyliö.",
        "^ in|on {t:time.date} ,? {s:subject.person} was born", born_then,
    ),
    Pattern(
        "born, day and place first", "In 1969, in Köyliö, Petteri Orpo was born.",
        "^ in|on {t:time.date} ,? in|at ~2 , {s:subject.person} was born", born_then,
    ),
    Pattern(
        "born, it was then", "It was in Köyliö in 1969 that Petteri Orpo was born.",
        "^ it was ~4 in|on {t:time.date} that {s:subject.person} was born", born_then,
    ),
    Pattern(
        "died, the day first", "In 1986, Urho Kekkonen died.",
        f"^ in|on {{t:time.date}} ,? {{s:subject.person}} {_DIES}", died_then,
    ),
    Pattern(
        "was killed, the day first", "In 1986, Olof Palme was assassinated.",
        f"^ in|on {{t:time.date}} ,? {{s:subject.person}} was {_KILLED}", died_then,
    ),
    Pattern(
        "was shot dead, the day first", "In 1986, Olof Palme was shot dead.",
        f"^ in|on {{t:time.date}} ,? {{s:subject.person}} was {_SHOT}", died_then,
    ),
    Pattern(
        "passed away, the day first", "In 1986, Urho Kekkonen passed away.",
        "^ in|on {t:time.date} ,? {s:subject.person} passed away", died_then,
    ),
    Pattern(
        "lost their life, the day first", "In 1986, Olof Palme lost his life.",
        "^ in|on {t:time.date} ,? {s:subject.person} lost his|her life", died_then,
    ),
    Pattern(
        "died, place and day first", "In Helsinki in 1986, Urho Kekkonen died.",
        f"^ in|at ~3 ,? in|on {{t:time.date}} ,? {{s:subject.person}} {_DIES}", died_then,
    ),
    Pattern(
        "was killed, place and day first", "In Stockholm in 1986, Olof Palme was assassinated.",
        f"^ in|at ~3 ,? in|on {{t:time.date}} ,? {{s:subject.person}} was {_KILLED}|shot dead|down?", died_then,
    ),
    Pattern(
        "came into the world", "Petteri Orpo came into the world in 1969.",
        f"{_WHO} <have>? came|come|arrived into the world in|on {{t:time.date}}", _BORN,
    ),
    Pattern(
        "came into the world somewhere", "Petteri Orpo came into the world in Köyliö in 1969.",
        f"{_WHO} <have>? came|come|arrived into the world in|at|on ~4 in|on {{t:time.date}}", _BORN,
    ),
    Pattern(
        "saw the light of day", "Petteri Orpo saw the light of day in 1969.",
        f"{_WHO} first? saw the light of day ~3 in|on {{t:time.date}}", _BORN,
    ),
    Pattern(
        "day of birth", "Petteri Orpo's date of birth is 3 November 1969.",
        "{s:subject.person} <poss> date|day|year of birth|death is|was|as {t:time.date}", on_paper,
    ),
    Pattern(
        "breathed their last", "Urho Kekkonen breathed his last in 1986.",
        f"{_WHO} <have>? breathed|drew his|her last breath? ~3 in|on {{t:time.date}}", _DIED,
    ),
    Pattern(
        "until they died", "Until he died in 1986, Urho Kekkonen skied.",
        "^ until he|she died in|on {t:time.date} , {s:subject.person}", _DIED,
    ),
    Pattern(
        "life years, a label", "Obituary: Urho Kekkonen, 1900-1986", "{s:subject.person} , {t:time.range}", label,
    ),
    Pattern(
        "dead at an age", "Urho Kekkonen, the old president, dead at 85",
        "{s:subject.person} , ~4 , dead at {t:number}", dead_at,
    ),
    Pattern(
        "died near a birthday", "Urho Kekkonen died a month after his 85th birthday.",
        f"{_WHO} <have>? {_DIES} ~6 after his|her {{t:time.anniversary}}", near_a_birthday,
    ),
    Pattern(
        "in their fifties", "Petteri Orpo, who is in his fifties, spoke.",
        f"{_WHO} <be>? <adv>? in his|her {_PART}? -? {{n:word}}", in_the_tens,
    ),
    Pattern(
        "in their fifties, behind", "Petteri Orpo, now in his early fifties, spoke.",
        f"{{s:subject.person}} , now|still|only|just|who|a|an? ~2 in his|her {_PART}? -? {{n:word}}", in_the_tens,
    ),
    Pattern(
        "age before a title and a comma", "The 54-year-old prime minister, Petteri Orpo, spoke.",
        "the {t:time.age} ~4 , {s:subject.person} ,", before_a_comma,
    ),
    Pattern(
        "now aged", "Now aged 54, Petteri Orpo spoke.",
        "^ now|still|only|just|already {t:time.age} , {s:subject.person}", at_event.heads,
    ),
    Pattern(
        "aged only", "Petteri Orpo, aged only 54, spoke.",
        "{s:subject.person} , aged|himself|herself just|only|barely|now|already? {t:number} ,", only,
    ),
)  # fmt: skip
