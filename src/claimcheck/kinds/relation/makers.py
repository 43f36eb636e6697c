"""Who made a work, said without a verb of making: "Puccini's opera Tosca", "the prelude to Puccini's Tosca", "a novel
by Ada Holm", "the libretto of Tosca was by Luigi Illica".

A bare possessive may speak of a production, a recording or a role: it is only read behind the name of a part of a
score, and of somebody who is known to have composed; and of what is written, of those who are known to have written
something else ("Ada Holm's Grey Tide", "Ada Holm, best known for Grey Tide"); and so of architects.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kinds.relation.acts import BY_TRADE, Acts, Verb, spoken_of
from claimcheck.kinds.relation.told import told
from claimcheck.model import Span, Statement
from claimcheck.text import moments
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Fit, features, fits, shapes
from claimcheck.text.words import PREPOSITIONS, RELATIVES, is_past

_KINDS = {
    noun: act
    for act, nouns in (
        ("composing", "opera operetta oratorio cantata requiem symphony"),
        ("writing", "novel novella memoir memoirs autobiography book poem diary"),
        ("directing", "film movie documentary feature"),
    )
    for noun in nouns.split()
}
"""What a work is, and who is its maker then."""
_PRODUCTS = {"libretto": "libretto", "screenplay": "screenwriting", "script": "screenwriting"}
"""What somebody writes for a work of others."""
_PARTS = "prelude|overture|aria|arias|duet|chorus|finale|intermezzo|trio|quartet|act|scene"
_TRADE = frozenset(["composing", "directing"])
"""Acts told of those alone who are known for them: "Callas's opera" is where she sings."""
THEIRS = "prize of theirs"
"""The pattern of what "he" or "she" won: said of those alone whom the claims know to have won it some time."""
OF_THEIR_OWN = "a work of their own"
"""The pattern of what is called somebody's without a word of making: said of those alone who made something else."""
_ANEW = frozenset(
    "production productions staging stagings staged stages revival recording recordings recorded remake remakes "
    "adaptation adapted version versions conducted conducts conducting conductor baton translation translated "
    "translator arrangement arranged performed sang sings sung sing role dances danced choreographed parody sequel "
    "prequel based inspired producer produced starring stars star reading edition".split()
)
"""Words of sentences in which a work may be somebody's in another way."""
_SCREENED = frozenset("adaptation adapted version based inspired starring stars star".split())
"""Those of them that leave a book what it is: "its adaptation of Ulysses, the novel by James Joyce"."""
_WRITTEN = frozenset(["novel", "novella", "memoir", "poem"])
"""What no adaptation of a book is."""
_A, _O, _B = "{a:subject.person}", "{o:subject.work}", "{o:subject.place}"
_YEAR = "{t:time.date}?"
_OWN = f"{_A} <poss> {_YEAR} {{n:word}} ,? {_O}"
_THEIRS = f"in her|his ~2 {{n:word}} ,? {_O} ,? {_A}"
_PART = f"{_PARTS} of|from|to|in {_A} <poss> {_O}"
_BEFORE = f"a|an|the {_YEAR} {{n:word}} by {_A} , {_O}"
_BEHIND = f"{_O} , a|an|the {_YEAR} {{n:word}} by {_A}"
_NAMED = f"the|a {_YEAR} {{n:word}} {_O} ,? by {_A}"
_PRODUCT = (
    f"the? NOUN of|for|to the? {_O} was|is written? by {_A}",
    f"{_A} wrote|penned|provided|supplied the? NOUN of|for|to the? {_O}",
    f"{_O} , with|to a|the NOUN by {_A}",
    f"{_A} <poss> NOUN of|for|to the? {_O}",
)
_MADE = tuple(way.replace("NOUN", noun) for way in _PRODUCT for noun in ("{n:word}", "{n:phrase.relation}"))
_BARE = (
    f"{_A} <poss> {_YEAR} {_O}",
    f"{_A} , whose {_O}",
    f"{_A} ,? who? <be>? best|better|chiefly|mainly|widely? known|famous|famed|celebrated|renowned for {_O}",
    f"{_A} ,? who? <have>? published {_O}",
    f"the ~2 novelist|author|writer|poet|playwright|dramatist|man|woman behind {_O} , {_A}",
)
_BUILT = (f"{_A} <poss> {_B}", f"{_A} , whose {_B}")
_SHAPES = (_OWN, _THEIRS, _PART, _BEFORE, _BEHIND, _NAMED, *_MADE, *_BARE, *_BUILT)
_TABLE = shapes(*_SHAPES)
_JOINED = frozenset(["and", "or", "&", "with", "-", "unlike", "than", "not"])
_AFTER = frozenset("in on at for that who which when while before after until since is was has had".split())


def made(scene: Scene, acts: Acts) -> Iterator[Statement]:
    """Who is said to have made a work, or what was written for it."""
    anew = _ANEW.intersection(scene.norms)
    if not anew <= _SCREENED or scene.cells[0].norm == "if":
        return
    cells, there = scene.cells, features(scene.cells)
    for at in _TABLE.fitting(there):
        shape = _SHAPES[at]
        for fit in fits(shape, cells, there) if not anew or shape == _BEHIND else ():
            if anew and not _of_the_book(scene, fit):
                continue
            act = _act(scene, fit, shape)
            if act and _whole(scene, fit) and not (shape == _BEHIND and _fronted(scene, fit)):
                yield from _statements(scene, acts, fit, act, OF_THEIR_OWN if shape in (*_BARE, *_BUILT) else "")


def _of_the_book(scene: Scene, fit: Fit) -> bool:
    """Whether a noun behind a title says what was written, whatever is made of it: "based on Ulysses, the novel by"."""
    made_of = fit.first > 0 and scene.cells[fit.first - 1].norm in ("of", "on", "by", "from")
    return made_of and scene.cells[fit.slots["n"]].norm in _WRITTEN


def _act(scene: Scene, fit: Fit, shape: str) -> str:
    if shape == _PART:
        return "composing"
    if shape in _BARE:
        return "writing"
    if shape in _BUILT:
        return "designing"
    known = _PRODUCTS if shape in _MADE else _KINDS
    return known.get(scene.cells[fit.slots["n"]].norm, "")


def _whole(scene: Scene, fit: Fit) -> bool:
    """Whether the names are whole and nobody shares in it."""
    cells = scene.cells
    before = cells[fit.first - 1] if fit.first else None
    after = cells[fit.last] if fit.last < len(cells) else None
    beyond = cells[fit.last + 1] if fit.last + 1 < len(cells) else None
    if "unanchored" in cells[fit.slots["a"]].tags or "known" not in cells[fit.slots["a"]].tags:
        return False
    if before is not None and (before.norm in _JOINED or before.sort in ("possessive", "subject", "cap")):
        return False
    if after is None or after.sort == "time":
        return True
    if after.sort == "mark":
        listed = (
            after.norm == "," and beyond is not None and (beyond.sort in ("subject", "cap") or beyond.norm == "and")
        )
        return after.norm not in ("-", "/", "(") and not listed
    if after.sort not in ("word", "term"):
        return False
    return after.norm in _AFTER or after.norm.endswith(("s", "ed", "ly")) or is_past(after.norm)


def _fronted(scene: Scene, fit: Fit) -> bool:
    """Whether the noun may begin a clause of its own behind a title: "Like Ulysses, a novel by Ada Holm is long"."""
    cells = scene.cells
    if not fit.first or cells[fit.first - 1].norm not in PREPOSITIONS:
        return False
    if fit.first == 1 and cells[0].norm in _BESIDE:
        return True
    return fit.last < len(cells) and cells[fit.last].sort != "mark" and cells[fit.last].norm not in RELATIVES


_BESIDE = frozenset("after before besides beside like unlike behind with alongside beyond despite following".split())
"""Words with which a sentence begins that goes on to tell of something else."""


def _statements(scene: Scene, acts: Acts, fit: Fit, act: str, pattern: str) -> Iterator[Statement]:
    cells = scene.cells
    agent, patient = cells[fit.slots["a"]].what[0], cells[fit.slots["o"]].what[0]
    sides = list(spoken_of(acts, Verb(act, "became"), agent.entities, patient.entities))
    low, high = sorted((cells[fit.slots["a"]], cells[fit.slots["o"]]), key=lambda cell: cell.start)
    voice = scene.voice(low.start, high.end, "apposition")
    times, pattern = (moments.past(scene),), pattern or (BY_TRADE if act in _TRADE else "maker")
    yield from told(scene, sides, agent, patient, times, voice, Span(low.start, high.end), "became", pattern)
