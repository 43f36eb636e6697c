"""Whom "the singer" means behind "the singer Eva Dahl", "Eva Dahl, a singer": who was introduced by that very noun.

The noun must have stood in the text only where it brought in this one person, and whoever else is named must have been
brought in by another noun ("the critic Jon Lie").  The sentence is then read with the name in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.lazy import Pattern
from claimcheck.model import Role
from claimcheck.text.parts_played import SITUATED
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, sex, sex_at, somebody
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, MODALS, PASTS, POSSESSIVES, is_finite

_FAR = 60
"""Sentences with a name from the start of a text within which such a noun is looked for."""
_CLASS = 4
"""Cells of a description before its noun."""
_BECAME = frozenset("is was became remained".split())
_ADVERBS = frozenset("also once then already first".split())
_OTHERS = frozenset(
    "another other others both each fellow fellows colleague colleagues rival rivals counterpart counterparts partner "
    "partners band bands group duo trio quartet quintet orchestra choir troupe cast crew team guild generation "
    "successor predecessor pupil pupils student students friends namesake namesakes members mother father sister "
    "sisters brother brothers daughter daughters son sons twin twins husband wife parents cousin niece nephew".split()
)
"""Words for those of whom one may be of the same calling."""
_CLAUSES = frozenset("when while after before since until because although though as once".split())
_BEHIND = frozenset(
    "never ever also then later always often soon still once only eventually finally himself herself".split()
)
_DYING = frozenset(["died", "dies"])
_PLAIN = frozenset(word.casefold() for word in (*MONTHS, *WEEKDAYS)) | FUNCTION_CAPS
_NAMED = Pattern(r"(?:\b(\w+) )?(?<![^\W\d_])([A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)*")


def introduced(scenes: Sequence[Scene]) -> dict[int, Scene]:
    """The readings, by the places of their sentences, that have the name for such a noun."""
    found: dict[int, Scene] = {}
    for at, scene in enumerate(scenes[1:_FAR], 1):
        if "the" not in scene.norms or scene.sentence.block.role not in (Role.PROSE, Role.CAPTION):
            continue
        place = _meant(scene)
        if place < 0:
            continue
        cells = scene.cells
        who = brought_in(scenes, at, place, place + 1)
        if who is not None:
            name = there(who, cells[place], cells[place + 1])
            found[at] = replace(scene, cells=(*cells[:place], name, *cells[place + 2 :]))
    return found


def _meant(scene: Scene) -> int:
    """The cell of "the" in "the singer", the subject with which a sentence begins behind what is fronted; or -1."""
    cells = scene.cells
    for k, cell in enumerate(cells[:-2]):
        if cell.norm == "the" and cells[k + 1].sort == "word" and _calling(cells[k + 1]):
            inside = any(begin <= cell.start < until for begin, until in scene.quotations)
            return k if not inside and _first(cells[:k]) and _subject(cells, k + 2) else -1
        if somebody(cells, k) or noun(cell):
            return -1
    return -1


def _calling(cell: Cell) -> bool:
    """Whether a noun is for what one person does or is wherever they are, and for no part in what is told."""
    return noun(cell) and not sex(cell) and cell.norm not in SITUATED


def _first(before: Sequence[Cell]) -> bool:
    """Whether nothing but a time, a place or the word that opens a clause stands before the subject."""
    if not before or (len(before) == 1 and before[0].norm in _CLAUSES):
        return True
    if before[-1].norm != "," and before[-1].sort != "time":
        return False
    return not any(
        (cell.sort == "word" and (is_finite(cell.norm) or cell.norm in PASTS)) or cell.norm in POSSESSIVES
        for cell in before
    )


def _subject(cells: Sequence[Cell], at: int) -> bool:
    """Whether the noun before a cell is a subject with nothing more that says which one it is."""
    while at < len(cells) - 1 and cells[at].norm in _BEHIND:
        at += 1
    cell = cells[at]
    if cell.norm == ",":
        after = cells[at + 1 : at + 2]
        return bool(after) and (after[0].sort in ("number", "time") or after[0].norm in ("who", "born", "whose"))
    if cell.norm == "(":
        return True
    verb = cell.norm in BE | HAVE | MODALS | PASTS | _DYING or is_finite(cell.norm)
    return cell.sort in ("word", "time", "term") and (verb or (cell.sort == "time" and "age" in cell.tags))


def brought_in(scenes: Sequence[Scene], at: int, place: int, head: int) -> Cell | None:
    """The one person whom the text before the cell `place` of a sentence has introduced by the noun at its cell
    `head`."""
    scene = scenes[at]
    word = scene.cells[head].norm
    told = scene.text[scenes[0].sentence.block.start : scene.cells[place].start]
    if "\n#" in told:
        return None
    found: Cell | None = None
    times = 0
    start = scenes[0].sentence.block.start
    for one in scenes[:at]:
        block = one.sentence.block
        if block.published != scene.sentence.block.published or block.role not in (Role.PROSE, Role.CAPTION):
            return None
        if not _nobody_else(one.text[start : one.sentence.start], word):
            return None
        start = one.sentence.end
        if not _OTHERS.isdisjoint(one.norms):
            return None
        people = [k for k in range(len(one.cells)) if somebody(one.cells, k)]
        by = {k: frozenset(_callings(one.cells, k)) for k in people}
        for k, cell in enumerate(one.cells):
            if cell.norm in (word, f"{word}s") and not _is_the(one.cells, k):
                times += 1
        for k in people:
            cell = one.cells[k]
            own = word in by[k]
            if own:
                times -= 1
                if not _known(cell) or (found is not None and not _same(found, cell)):
                    return None
                found = cell
            elif found is not None and _same(found, cell):
                continue
            elif not by[k] and not _of_the_other_sex(one.cells, k, scene.cells[head:]):
                return None
    gap = scene.text[start : scene.sentence.start]
    return found if times == 0 and _nobody_else(gap, word) and _none_here(scene.cells[:place]) else None


def _is_the(cells: Sequence[Cell], at: int) -> bool:
    """Whether a noun stands alone behind "the" as a subject: it is the one introduced, if there is one."""
    return at > 0 and cells[at - 1].norm == "the" and at + 1 < len(cells) and _subject(cells, at + 1)


def _none_here(before: Sequence[Cell]) -> bool:
    return not any(somebody(before, k) for k in range(len(before)))


def _known(cell: Cell) -> bool:
    return (
        cell.sort == "subject"
        and {"person", "known"} <= set(cell.tags)
        and "unanchored" not in cell.tags
        and len(cell.what[0].entities) == 1
    )


def _same(one: Cell, other: Cell) -> bool:
    return _known(other) and one.what[0].entities == other.what[0].entities


def _of_the_other_sex(cells: Sequence[Cell], at: int, behind: Sequence[Cell]) -> bool:
    """Whether somebody is a man where the sentence at hand goes on with "her", or a woman with "his"."""
    own = {"his": "he", "himself": "he", "her": "she", "herself": "she"}
    told = {own[cell.norm] for cell in behind if cell.norm in own}
    theirs = sex_at(cells, at)
    return bool(theirs) and len(told) == 1 and theirs not in told


def _callings(cells: Sequence[Cell], at: int) -> Iterator[str]:
    """The nouns by which a name brings somebody in: "the singer X", "X, a folk singer,", "X was a singer"."""
    before = cells[at - 1] if at else None
    if before is not None and before.sort in ("word", "cap") and noun(before) and _apart(cells, at):
        yield before.norm
    if before is not None and before.norm in ("as", "than") and cells[0].norm in ("few", "no"):
        for cell in cells[1:_CLASS]:  # "Few singers are as loved as X"
            if cell.sort == "word" and noun(singular := replace(cell, norm=cell.norm.removesuffix("s"))):
                yield singular.norm
    first = at + 1
    if first < len(cells) and cells[first].norm in _BECAME | {","}:
        copula = cells[first].norm != ","
        first += 1
        while copula and first < len(cells) and cells[first].norm in _ADVERBS:
            first += 1
        if first < len(cells) and cells[first].norm in ("a", "an", "the"):
            yield from _noun(cells, first + 1, copula)


def _apart(cells: Sequence[Cell], at: int) -> bool:
    """Whether what stands before the noun before a name is no owner: "her singer X" may be of several."""
    first = at - 2
    while first >= 0 and cells[first].sort in ("word", "adjective") and cells[first].norm not in _CLOSED:
        first -= 1
    return first < 0 or (cells[first].norm not in POSSESSIVES and cells[first].sort != "possessive")


_CLOSED = POSSESSIVES | frozenset("the a an of by with and or for to from in on at as about between".split())


def _noun(cells: Sequence[Cell], first: int, copula: bool) -> Iterator[str]:
    """The noun that ends a description which begins at a cell."""
    at = first
    while at < len(cells) and at - first <= _CLASS and cells[at].sort in ("word", "adjective") and not noun(cells[at]):
        if cells[at].norm in _CLOSED:
            return
        at += 1
    if at >= len(cells) or cells[at].sort != "word" or not noun(cells[at]):
        return
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is None:
        if copula:
            yield cells[at].norm
    elif after.sort != "possessive" and after.norm not in ("-", "'s") and not noun(after) and after.sort != "subject":
        joined = [cell.norm for cell in cells[at + 1 : at + 3]]
        if joined not in (["and", "a"], ["and", "an"], ["and", "the"]):
            yield cells[at].norm


def _nobody_else(text: str, word: str) -> bool:
    """Whether words that nothing was looked for in bring in nobody without a calling of their own, and none of the
    calling at hand."""
    if not text.strip():
        return True
    heard = text.casefold().split()
    if any(one.strip('.,;:!?"“”()').removesuffix("s") == word or one in _OTHERS for one in heard):
        return False
    for match in _NAMED.finditer(text):
        if match[2].casefold() in _PLAIN or (match[1] is None and " " not in match[0]):
            continue
        before = (match[1] or "").casefold()
        if before in ("in", "at", "near", "from") and " " not in match[0].partition(" ")[2]:
            continue
        if not before or not noun(Cell("word", before, 0, 0, 0, 1)):
            return False
    return True
