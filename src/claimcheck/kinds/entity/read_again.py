"""Sentences read a second time: without what stands between a name and its verb, and with the name for "he".

"X, who governed for five years, has died at 89" says that X has died; "He was 93", behind a sentence that is of one
person alone, says it of them.  The shapes of lives are tried on the row of cells that is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.kind import Facts
from claimcheck.kinds.entity.kinship import TIES
from claimcheck.kinds.entity.lifetimes import LIFETIMES
from claimcheck.kinds.entity.strangers import words as word_list
from claimcheck.model import Ref, Statement
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import Cell, features, fits, shapes
from claimcheck.text.words import BE, BECOME, FUNCTION_CAPS, HAVE, HONORIFICS, MODALS, REPORTING

_TELLING = frozenset(
    "died dies dead perished succumbed drowned turned turns turn celebrates celebrated killed assassinated murdered "
    "born passed was is".split()
)
"""Words of which a sentence about a life has one."""
_VERBS = BE | HAVE | MODALS | (_TELLING - {"dead", "killed", "assassinated", "murdered", "born"})
_OPENS = frozenset("who whose a an the once then known born widely one".split())
_LONGEST = 40
_BACK = 4
_OTHERS = frozenset(word for word in TIES if "-" not in word) | frozenset(
    "man woman boy girl friend colleague rival opponent victim aide partner successor predecessor mentor lover "
    "fiance fiancee boss bodyguard gunman assassin killer him".split()
)
"""Nouns for somebody who may be "he" or "she" in the next sentence."""


_CALLINGS = frozenset("teacher driver nurse doctor officer guard waiter cook maid priest student soldier".split())
_SAYING = BE | BECOME | {"as", "born"}


def scan(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What the second reading finds."""
    for at, scene in enumerate(scenes):
        words = {cell.norm for cell in scene.cells if cell.sort in ("word", "cap")}
        if words.isdisjoint(_TELLING):
            continue
        rows = list(_without_asides(scene.cells))
        if not words.isdisjoint(("he", "she")):
            rows.extend(_named(scenes, at, facts))
        for cells in rows:
            yield from _fitting(replace(scene, cells=cells), facts)


def _fitting(scene: Scene, facts: Facts) -> Iterator[Statement]:
    there = features(scene.cells)
    for one in shapes(*(pattern.shape for pattern in LIFETIMES)).fitting(there):
        pattern = LIFETIMES[one]
        for fit in fits(pattern.shape, scene.cells, there):
            yield from pattern.make(Found(scene, pattern.name, fit.first, fit.last, fit.slots), facts)


def _person(cell: Cell) -> bool:
    return cell.sort == "subject" and {"person", "known"} <= set(cell.tags) and "unanchored" not in cell.tags


def _without_asides(cells: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    """The cells without the aside behind a name, for each name that has one."""
    for at, cell in enumerate(cells[:-3]):
        if not _person(cell) or cells[at + 1].norm != ",":
            continue
        inside = cells[at + 2]
        if not (inside.norm in _OPENS or inside.sort in ("adjective", "phrase", "possessive", "time")):
            continue
        for end in range(at + 3, min(at + _LONGEST, len(cells) - 1)):
            if cells[end].norm == "," and cells[end + 1].norm in _VERBS:
                if _plain(cells[at + 2 : end]):
                    yield (*cells[: at + 1], *cells[end + 1 :])
                break
            if cells[end].sort == "mark" and cells[end].norm in (".", ";", ":", "?", "!", '"'):
                break


def _plain(aside: Sequence[Cell]) -> bool:
    """Whether the aside is one clause about the name before it: nobody else is told of behind a comma."""
    if any(cell.norm in REPORTING or cell.norm == "that" for cell in aside):
        return False
    return not any(
        cell.norm == "," and at and aside[at - 1].sort in ("subject", "cap") and "somewhere" not in aside[at - 1].tags
        for at, cell in enumerate(aside)
    )


def _another(cells: Sequence[Cell], facts: Facts) -> bool:
    """Whether a noun for somebody else stands there: "met the jockey", but not "became a jockey"."""
    nouns = word_list(facts, "persons") | word_list(facts, "occupations") | word_list(facts, "players") | _CALLINGS
    said = False
    for at, cell in enumerate(cells):
        said = said or cell.norm in _SAYING
        if cell.norm in nouns and at and not (said and cells[at - 1].norm not in ("the", "his", "her")):
            return True
    return False


def _named(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with the name in place of "he" or "she", if the sentences before are about one person alone."""
    scene = scenes[at]
    place = next((i for i, cell in enumerate(scene.cells) if cell.norm in ("he", "she")), -1)
    if place < 0 or any(cell.sort in ("subject", "phrase") and "somewhere" not in cell.tags
                        for cell in scene.cells[:place]):  # fmt: skip
        return
    found: Cell | None = None
    start = scene.sentence.start
    for back in range(1, _BACK + 1):
        if at < back:
            break
        earlier = scenes[at - back]
        if (
            earlier.sentence.block.start != scene.sentence.block.start
            or scene.text[earlier.sentence.end : start].strip()
        ):
            break
        start = earlier.sentence.start
        if any(cell.norm in _OTHERS for cell in earlier.cells) or _another(earlier.cells, facts):
            return
        people = [cell for i, cell in enumerate(earlier.cells) if _somebody(earlier, i)]
        if any(not _person(cell) for cell in people):
            return
        ids = {cell.what[0].entities for cell in people} | ({found.what[0].entities} if found is not None else set())
        if len(ids) > 1:
            return
        found = found or (people[-1] if people else None)
        if found is not None and people and back > 0:
            break
    if found is None or any(_somebody(scene, i) for i in range(len(scene.cells))):
        return
    pronoun = scene.cells[place]
    ref: Ref = found.what[0]
    named = replace(
        found, start=pronoun.start, end=pronoun.end, first=pronoun.first, last=pronoun.last,
        what=(replace(ref, start=pronoun.start, end=pronoun.end), found.what[1]),
    )  # fmt: skip
    yield (*scene.cells[:place], named, *scene.cells[place + 1 :])


def _somebody(scene: Scene, at: int) -> bool:
    """Whether a cell may name a person: a known one, or a name that stands behind no preposition of place."""
    cell = scene.cells[at]
    if cell.sort != "subject" or "somewhere" in cell.tags:
        return cell.sort == "cap" and cell.norm not in FUNCTION_CAPS and cell.norm in HONORIFICS
    if "person" in cell.tags:
        return True
    if "unknown" not in cell.tags or {"company", "organisation"} & set(cell.tags):
        return False
    before = [one.norm for one in scene.cells[max(0, at - 2) : at]]
    return not (before[-1:] and (before[-1] in ("in", "at", "near", "the") or before == ["of", "the"]))
