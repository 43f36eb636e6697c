"""Deeds told around the thing that they were done to: "Designed by X, the hall opened", "the hall, which X designed",
"the hall, a concrete shell designed by X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kinds.relation.acts import Acts, Verb, spoken_of
from claimcheck.kinds.relation.told import MODES, told
from claimcheck.model import Span, Statement
from claimcheck.text import moments
from claimcheck.text.parse import Parse
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, Fit, features, fits, shapes
from claimcheck.text.told_of import BUILDINGS, THINGS
from claimcheck.text.words import (
    BE,
    COPULA_ADVERBS,
    DETERMINERS,
    HAVE,
    IRREGULAR_PASTS,
    MODALS,
    PREPOSITIONS,
    SHORT_FORMS,
)

_O, _A = "{o:subject.known}", "{a:subject}"
_WHEN = "in|on|during? the? {t:time}?"
_FRONT = f"^ <adv>? VERB {_WHEN} by {_A} , the? {_O}"
_WHICH = f"{_O} , which|that <adv>? {_A} VERB"
_THING = f"{_O} , a|an|the ~4 VERB {_WHEN} by {_A}"
_IS = f"{_O} is|was a|an|the ~4 VERB {_WHEN} by {_A}"
_WAYS = tuple((way, sort) for way in (_FRONT, _WHICH, _THING, _IS) for sort in ("word", "term"))
_SHAPES = tuple(way.replace("VERB", f"{{v:{sort}}}") for way, sort in _WAYS)
_TABLE = shapes(*_SHAPES)
_ENDS = frozenset("in on at for and but that who which when while before after until since".split())


def told_around(scene: Scene, acts: Acts) -> Iterator[Statement]:
    """What participles before a thing, and clauses behind it, say of who made it."""
    cells, there = scene.cells, features(scene.cells)
    for at in _TABLE.fitting(there):
        way = _WAYS[at][0]
        for fit in fits(_SHAPES[at], cells, there):
            verb = _verb(acts, cells[fit.slots["v"]].norm, way)
            if verb is not None and _plain(scene, fit, way):
                yield from _statements(scene, acts, fit, verb)


def _verb(acts: Acts, word: str, way: str) -> Verb | None:
    """What the word says: a participle before "by", or the past tense of who does it."""
    if way == _WHICH:
        return next((verb for verb in acts.verbs.get((word,), ()) if not verb.passive), None)
    return next(iter(acts.asides.get((word, "by"), ())), None)


def _plain(scene: Scene, fit: Fit, way: str) -> bool:
    """Whether the names are whole and alone, and the thing is what is spoken of."""
    cells, thing, who = scene.cells, fit.slots["o"], fit.slots["a"]
    if "unanchored" in cells[thing].tags or "unanchored" in cells[who].tags or "person" in cells[thing].tags:
        return False
    after = cells[fit.last] if fit.last < len(cells) else None
    if way == _FRONT:
        while after is not None and after.norm in COPULA_ADVERBS and fit.last + 1 < len(cells):
            fit = Fit(fit.first, fit.last + 1, fit.slots)
            after = cells[fit.last]
        return after is not None and after.sort in ("word", "mark") and (_goes_on(after.norm) or after.norm == ",")
    parsed = Parse(scene, cells)
    if after is not None and after.sort != "mark" and not (after.sort == "word" and after.norm in _ENDS):
        return False
    beyond = cells[fit.last + 1] if fit.last + 1 < len(cells) else None
    joined = after is not None and after.norm in ("and", ",") and beyond is not None
    if joined and beyond is not None and beyond.sort in ("subject", "cap"):
        return False
    if way == _IS:
        return parsed.free(thing) and _is_it([cell.norm for cell in cells[thing + 3 : fit.slots["v"]]])
    if way == _THING and not _is_it([cell.norm for cell in cells[thing + 3 : fit.slots["v"]]]):
        return False
    link = thing - 1 - (thing > 0 and cells[thing - 1].norm == "the")
    if way == _THING and _of_its_sort(cells, thing, link, cells[fit.slots["v"] - 1].norm):
        return True
    return link < 0 or cells[link].sort == "mark" or cells[link].norm.endswith(("ed", "s")) or parsed.free(thing)


def _of_its_sort(cells: Sequence[Cell], thing: int, link: int, noun: str) -> bool:
    """Whether the noun that describes a thing behind a preposition is a word for what is of its type, and can describe
    nothing else: "a loan from the bank, the lender founded by", not "a branch of the bank, the lender founded by"."""
    if link < 1 or cells[link].norm not in _AFTER or cells[link].sort != "word":
        return False
    types = {"company": SHORT_FORMS | _FIRMS, "organisation": SHORT_FORMS | _FIRMS, "body": SHORT_FORMS}
    types |= {"place": BUILDINGS, "party": _PARTIES, "team": _TEAMS}
    own = [types.get(tag, frozenset()) for tag in cells[thing].tags]
    before = [cell for cell in cells[max(0, link - 3) : link] if cell.sort != "mark"]
    others = any(cell.sort not in ("word", "time", "number") or _thing(cell.norm) for cell in before)
    return any(noun in nouns for nouns in own) and not others


def _thing(norm: str) -> bool:
    """Whether a word may be one for a body, a firm or a building, or a part of one."""
    return not {norm, norm.removesuffix("s"), norm.removesuffix("es")}.isdisjoint(_THINGS)


_AFTER = frozenset("with by from to at for in against".split())
_FIRMS = frozenset(
    "company firm lender bank insurer manufacturer maker carmaker brewer brewery retailer airline carrier publisher "
    "start-up startup business group chain charity nonprofit organisation organization agency brand studio label "
    "utility operator developer builder shipbuilder conglomerate fund institution cooperative".split()
)
_PARTIES = frozenset(["party", "movement"])
_TEAMS = frozenset(["team", "club", "side"])
_THINGS = THINGS | SHORT_FORMS | _FIRMS | _PARTIES | _TEAMS | frozenset(
    "venture partnership alliance arm unit subsidiary part division spin-off programme program scheme project "
    "initiative institute foundation offshoot rival competitor".split()
)  # fmt: skip
"""What may be founded, built or owned as well."""


_ANEW = frozenset(
    "remake sequel prequel musical play opera operetta ballet adaptation version reboot staging production revival "
    "translation replica copy reproduction imitation spin-off follow-up documentary parody extension annexe annex wing "
    "restoration renovation rival competitor successor predecessor neighbour neighbor sister".split()
)
"""What is made after the thing, or beside it."""
_IN_PART = frozenset("once part partly half now then first later previously formerly originally jointly mainly".split())


def _is_it(between: Sequence[str]) -> bool:
    """Whether the words between a thing and what was done say what it is, all of it, and nothing else."""
    if not between or between[-1] in _IN_PART or between[-1].endswith("ly"):
        return False
    closed = PREPOSITIONS | DETERMINERS | _ANEW
    return all(word not in closed and (word.replace("-", "").isalnum() or word == "-") for word in between)


def _goes_on(norm: str) -> bool:
    """Whether a verb stands behind the thing, which is the subject then."""
    return norm in BE | HAVE | MODALS or norm.endswith(("s", "ed")) or norm in IRREGULAR_PASTS or norm == "became"


def _statements(scene: Scene, acts: Acts, fit: Fit, verb: Verb) -> Iterator[Statement]:
    cells = scene.cells
    agent, patient = cells[fit.slots["a"]].what[0], cells[fit.slots["o"]].what[0]
    sides = list(spoken_of(acts, verb, agent.entities, patient.entities))
    if not sides:
        return
    start, end = cells[fit.first].start, cells[fit.last - 1].end
    time = cells[fit.slots["t"]].what if "t" in fit.slots else None
    done = verb.aspect == "became"
    when = moments.told(time) if time is not None and time.kind == "date" else moments.past(scene)
    times = (when,) if done else (moments.publication(scene), moments.past(scene))
    voice = scene.voice(start, end, "apposition")
    yield from told(scene, sides, agent, patient, times, voice, Span(start, end), MODES[verb.aspect])
