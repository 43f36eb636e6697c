"""Whom a pronoun of any paragraph means in a text that is about one person from its start.

Nobody else of that sex leads a sentence of it, and the paragraph has named, or brought in, nobody else whom the word
may mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.kind import Facts
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.families import KIN_WORDS
from claimcheck.kinds.entity.kinship import ties
from claimcheck.kinds.entity.marriages import marriages
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Role
from claimcheck.text.given_names import sex_of
from claimcheck.text.nobody import modifies
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import begins_with_name, describes, noun, sex, sex_at, somebody
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.tokens import tokenize
from claimcheck.text.topics import SEXES, leads
from claimcheck.text.towns import is_town
from claimcheck.text.words import (
    BE,
    BECOME,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    FUNCTION_CAPS,
    HAVE,
    MODALS,
    PASTS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_past,
)

NEW = frozenset(["a", "an", "another"])
_ONESELF = frozenset(["himself", "herself"])
LONGEST = 150
"""Sentences: a longer text tells of many."""
_NEAR = 3
"""Cells between "a" and its noun, or between a preposition and the name that it governs."""
_PRONOUN = Pattern(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|himself|herself)\b")
_TOLD = (Role.PROSE, Role.CAPTION, Role.HEADLINE)


def person(
    scenes: Sequence[Scene],
    at: int,
    place: int,
    facts: Facts,
    company: bool = False,
    described: bool = False,
    kin: frozenset[int] = frozenset(),
) -> Cell | None:
    """Whom the pronoun in a cell of a sentence means; None if it may be another, or is quoted.  In the `company` of
    their husband or wife, names in passing of whom the text does not say whether they are "he" or "she" are no others.
    `described`: for "the" and a noun, or for "they", which mean whom the text is about, or that person and another.
    `kin`: where words begin that bring in those who are reckoned with."""
    scene = scenes[at]
    pronoun = scene.cells[place]
    who = first(scenes, at, place)
    told = spoken_of(who, scene.text, pronoun.start) if who is not None else ""
    meant = told if described else SEXES.get(pronoun.norm, "")
    if who is None or not meant or told != meant:
        return None
    if any(begin <= pronoun.start < until for begin, until in scene.quotations):
        return None
    beside = passing = False
    rows = _rows(scenes, at, place)
    for back, (scene, cells) in zip(range(len(rows), 0, -1), rows, strict=True):
        near = scene.sentence.block.start == scenes[at].sentence.block.start
        for k, cell in enumerate(cells):
            if cell.start in kin:
                continue
            if not _named(cells, k):
                if near and cell.start > who.start and (
                    brought_in(cells, k, meant)
                    or _kin(cells, k, who, scene, facts)
                    or (back <= _LAST and _met(cells, k, meant))
                ):  # fmt: skip
                    return None
            elif known_person(cell) and cell.what[0].entities == who.what[0].entities:
                continue
            elif near and _wed(cell, who, facts):
                beside = True
            elif _may_be(cells, k, meant, who, near, facts) and (near or _leads(cells, k) or not _in_passing(cells, k)):
                if sex_at(cells, k) or _leads(cells, k) or not near or not company:
                    return None
                passing = True
    if (passing and not beside) or unseen(scenes, at, pronoun.start, who.start, meant):
        return None
    return who


def first(scenes: Sequence[Scene], at: int, place: int) -> Cell | None:
    """Whom a text names before anybody else, if the claims know them and the text is no longer than one about one
    person."""
    if at > LONGEST:
        return None
    for _, cells in _rows(scenes, at, place):
        for k, cell in enumerate(cells):
            if _named(cells, k):
                known = known_person(cell) and len(cell.what[0].entities) == 1
                return cell if known and not _another_before(scenes, cell.start) else None
    return None


def _another_before(scenes: Sequence[Scene], start: int) -> bool:
    """Whether a sentence that nothing was recognised in names somebody in full before an offset."""
    document = scenes[0].document
    seen = [(scene.sentence.start, scene.sentence.end) for scene in scenes if scene.sentence.start < start]
    return any(
        not any(begin <= name.start() < end for begin, end in seen)
        for block in document.blocks
        if block.start < start and block.role is Role.PROSE
        for name in _FULL.finditer(document.text, block.start, min(block.end, start))
    )


def _named(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell names somebody: not in "a June morning", "all American pilots", "the Mayor's Parade"."""
    if not somebody(cells, at) or not at:
        return somebody(cells, at)
    before = cells[at - 1]
    return before.norm not in NEW | _SEVERAL and not (before.sort == "possessive" and "unknown" in cells[at].tags)


_SEVERAL = frozenset("all some many most no few several other fellow two three both".split())


def _may_be(cells: Sequence[Cell], at: int, meant: str, who: Cell, near: bool, facts: Facts) -> bool:
    """Whether somebody else who is named may be meant by "he" or "she": no husband, wife or parent of the person, and
    none of their kin by a given name alone, in another paragraph."""
    told = sex_at(cells, at)
    own = facts.entities.get(who.what[0].entities[0])
    if told not in ("", meant) or own is None:
        return own is None
    if known_person(cells[at]):
        ids = {*cells[at].what[0].entities}
        return not ids <= {*own.child_of} and (bool(told) or not _wed(cells[at], who, facts))
    return near or not _related(cells[at].norm, own, facts)


def _related(given: str, own: Entity, facts: Facts) -> bool:
    """Whether a name is part of that of somebody's kin."""
    named = facts.index("entity").parts.get(given, ())
    return any(True for id in named for _ in ties(facts.entities[id], own, facts.entities))


def _kin(cells: Sequence[Cell], at: int, who: Cell, scene: Scene, facts: Facts) -> bool:
    """Whether a word that begins a clause is the given name of somebody's kin: "Paolo wore the shirt"."""
    cell = cells[at]
    own = facts.entities.get(who.what[0].entities[0])
    if own is None or cell.sort not in ("word", "cap") or not scene.text[cell.start].isupper():
        return False
    return _related(cell.norm, own, facts)


def _in_passing(cells: Sequence[Cell], at: int) -> bool:
    """Whether a known person is only named beside who is told of: "in a balloon with the Briton Brian Jones"."""
    return known_person(cells[at]) and any(cell.norm in _BESIDE for cell in cells[max(0, at - _NEAR) : at])


_BESIDE = frozenset("with alongside beside against than like unlike before after over".split())


def _wed(cell: Cell, who: Cell, facts: Facts) -> bool:
    """Whether a name is that of a husband or wife of the person."""
    own = facts.entities.get(who.what[0].entities[0])
    if own is None or not known_person(cell):
        return False
    return any(id in cell.what[0].entities for id, _ in marriages(own, facts.entities))


def _rows(scenes: Sequence[Scene], at: int, place: int) -> Sequence[tuple[Scene, Sequence[Cell]]]:
    """The sentences before, with the cells of each, and what stands before a cell of the last one."""
    told = [scene for scene in scenes[:at] if scene.sentence.block.role in _TOLD]
    return [*((scene, scene.cells) for scene in told), (scenes[at], scenes[at].cells[:place])]


def brought_in(cells: Sequence[Cell], at: int, meant: str) -> bool:
    """Whether a noun brings in somebody: "a farmer", "her sister", not "as a farmer", "X, himself a farmer"; or a
    sentence may that begins with "a"."""
    if not at and cells[0].norm in NEW:
        return True  # "A shepherd came"
    if cells[at].norm in KIN_WORDS and sex(cells[at]) in ("", meant):
        return True  # "The mother taught. Her father"
    if not noun(cells[at]) or sex(cells[at]) not in ("", meant) or modifies(cells, at) or _compound(cells, at):
        return False
    new = next((k for k in range(at - 1, max(-1, at - 1 - _NEAR), -1) if _introduces(cells[k])), -1)
    if new < 0:
        return False
    before = [cell.norm for cell in cells[max(0, new - 2) : new]]
    if before[-1:] and (before[-1] in _ONESELF | {"as"} or (before[-1] in BE | BECOME and before[0] != "there")):
        return False
    return not describes(cells, at, frozenset(id for one in filter(known_person, cells) for id in one.what[0].entities))


def _met(cells: Sequence[Cell], at: int, meant: str) -> bool:
    """Whether a noun is somebody whom the sentence deals with: "thanked the priest", "wrote to the king"."""
    if at < 2 or cells[at - 1].norm != "the" or not noun(cells[at]) or sex(cells[at]) not in ("", meant):
        return False
    before = cells[at - 2].norm
    governed = before in PREPOSITIONS - {"as"} or before in PASTS or is_past(before)
    return governed and not modifies(cells, at) and not _compound(cells, at)


_LAST = 2
"""Of the sentences before a pronoun, with what stands before it in its own: the last one."""


def _introduces(cell: Cell) -> bool:
    return cell.norm in NEW or cell.norm in POSSESSIVES or cell.sort == "possessive"


def _compound(cells: Sequence[Cell], at: int) -> bool:
    """Whether a noun stands before another one: "a rival claim"."""
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is None or after.sort != "word" or not after.norm.isalpha() or after.norm.endswith("s"):
        return False
    return after.norm not in _NO_NOUNS and not is_past(after.norm)


_NO_NOUNS = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES | BE | HAVE | MODALS | PASTS | COPULA_ADVERBS


def _leads(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name may be the subject of its sentence: behind no preposition ("with the Briton Brian Jones")."""
    governed = any(cell.norm in PREPOSITIONS for cell in cells[max(0, at - _NEAR) : at])
    return leads(cells, at) and not governed


def spoken_of(who: Cell, text: str, before: int) -> str:
    """How the person is spoken of: by the name, or by the first pronoun behind it and before an offset."""
    told = sex(who)
    found = _PRONOUN.search(text, who.end, before) if not told else None
    return SEXES.get(found[0].lower(), "") if found is not None else told


_THEIRS = Pattern(r" (?:was|is|had been) (?:his|her) (?:\w+ly )?(\w+)")
"""What a sentence says behind its first word of which that is somebody's: "Light was her subject"."""
_FULL = Pattern(r"[A-Z][\w’'-]+ [A-Z][a-z]")
_NAME = Pattern(r"(?<![.!?:;]) [A-Z][\w’'-]+ [A-Z]\w")
"""A name of several words that does not begin its sentence."""


def unseen(scenes: Sequence[Scene], at: int, end: int, named: int, meant: str, far: bool = False) -> bool:
    """Whether sentences before an offset that nothing was recognised in may tell of somebody else than who is `named`
    at another one: by a name; by a noun in the same paragraph, or, if that matters, `far` from it."""
    block = scenes[at].sentence.block.start
    edges = [(scene.sentence.start, scene.sentence.end) for scene in scenes[: at + 1] if scene.sentence.end > named]
    text = scenes[at].text
    for (_, before), (after, _) in pairwise(edges):
        cut = min(after, end)
        if not text[before:cut].strip():
            continue
        edge = before if far else max(before, block)
        if _tells_of_another(text, before, cut, edge, meant):
            return True
    return False


def _tells_of_another(text: str, start: int, end: int, near: int, meant: str) -> bool:
    tokens = tokenize(text, start, end)
    cells = [
        Cell("cap" if token.shape == "cap" else "word", token.norm, token.start, token.end, k, k + 1)
        for k, token in enumerate(tokens)
    ]
    for k, cell in enumerate(cells):
        opens = not k or cells[k - 1].norm in (".", "!", "?", '"', "”", "“", ":", ";")
        if opens and begins_with_name(cells[k:], text) and text[cell.start].isupper():
            theirs = _THEIRS.match(text, cell.end)
            if theirs is None or noun(Cell("word", theirs[1].lower(), 0, 0, 0, 0)):
                return True
        given = cell.sort == "cap" and sex_of(cell.norm) != ""
        if cell.start >= near and (given or brought_in(cells, k, meant) or (opens and cell.norm in NEW)):
            return True
        if cell.start >= near and _met(cells, k, meant) and not any(one.norm in _STOPS for one in cells[k:-1]):
            return True
        if not opens and cell.start >= near and cell.sort == "cap" and _a_name(cells, k):
            return True
    return _NAME.search(text, start, end) is not None


_STOPS = frozenset(".!?")


def _a_name(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word with a capital that begins no sentence may name somebody: behind no "in", and no town."""
    norm = cells[at].norm
    if norm in FUNCTION_CAPS or is_town(norm) or norm in MONTHS or norm in WEEKDAYS:
        return False
    return cells[at - 1].norm not in _WHERE and not (cells[at - 1].norm == "the" and cells[at - 2].norm in _WHERE)


_WHERE = frozenset("in at near from to around outside through".split())
