"""Whom "the Angolan singer" means inside a sentence: the one person whom the text has named so far.

Nobody else may have a name in the text up to there, nobody may have been brought in by a noun, and the land must not
have been spoken of: whoever else is meant would have been introduced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.entity import antecedents
from claimcheck.kinds.entity.strangers import words
from claimcheck.lazy import Pattern
from claimcheck.model import Role
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import describes, noun, somebody
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.words import (
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION_CAPS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    is_finite,
    is_past,
)

BESIDE = frozenset(
    "referee umpire judge coach manager trainer doctor surgeon physician driver pilot captain minister president "
    "ambassador envoy consul king queen monarch officer soldier guard goalkeeper keeper opponent rival partner boss "
    "chief leader chancellor premier governor mayor spokesman spokeswoman prosecutor lawyer attorney translator "
    "interpreter publisher editor producer director conductor striker forward winger midfielder defender playmaker "
    "lawmaker senator politician diplomat negotiator mediator reporter journalist correspondent owner investor "
    "tycoon billionaire candidate winner champion".split()
)
"""Nouns for those who are there where somebody else is: "the Italian referee" of a match."""
_ALSO = frozenset(["man", "woman"])
_CLOSED = PREPOSITIONS | RELATIVES | CONJUNCTIONS | DETERMINERS
_BEHIND = frozenset("never ever also then later always often soon still once only eventually finally".split())
"""Adverbs between a subject and its verb."""
_MOST = 3
_CAPITAL = Pattern(
    r"(?<=[a-z,;] )[A-Z][\w'’-]+|\b[A-Z][\w'’-]*[a-rt-z](?=,| (?:who|is|was|has|had|will|said|says|told|\w+ed)\b)"
)
_PLAIN = frozenset(word.casefold() for word in (*MONTHS, *WEEKDAYS)) | FUNCTION_CAPS
_OTHERS = frozenset(
    "another other others both each fellow fellows band group duo trio quartet quintet orchestra choir team colleagues "
    "friends rivals partners guests singers musicians actors poets writers artists players star stars co-star "
    "counterparts people men women".split()
)
"""Words for others of whom one may be meant."""


def named(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with the name and a comma before each such description."""
    scene = scenes[at]
    if scene.sentence.block.role not in (Role.PROSE, Role.CAPTION) or not at:
        return
    for k, cell in enumerate(scene.cells):
        end = _ends(scene.cells, k, facts) if cell.norm == "the" else 0
        if not end or any(begin <= cell.start < until for begin, until in scene.quotations):
            continue
        found = certain(scenes, at, k, end, facts) or _introduced(scenes, at, k, end, facts)
        if found is not None:
            yield _inserted(scene.cells, k, end, found)


def _introduced(scenes: Sequence[Scene], at: int, k: int, end: int, facts: Facts) -> Cell | None:
    """Who was introduced by the very noun: "the singer Eva Dahl", and then "the Angolan singer"."""
    if scenes[at].cells[end - 1].sort != "word" or not _new(scenes[at], k, end - 1, facts):
        return None
    from claimcheck.text.introduced import brought_in  # rarely needed, and start-up time counts

    return brought_in(scenes, at, k, end - 1)


def _inserted(cells: tuple[Cell, ...], k: int, end: int, found: Cell) -> tuple[Cell, ...]:
    first, last = replace(cells[k], first=cells[k].first - 1, last=cells[k].first), cells[end - 1]
    comma = Cell("mark", ",", first.start, first.start, first.first, first.last, ("punct",))
    ends = Cell("mark", ",", last.end, last.end, last.last, last.last, ("punct",))
    return (*cells[:k], there(found, first), comma, *cells[k:end], ends, *cells[end:])


def _ends(cells: Sequence[Cell], k: int, facts: Facts) -> int:
    """The cell behind "the Angolan singer", or 0."""
    at = k + 1
    while at < len(cells) and at - k <= 2 and cells[at].sort == "word" and _epithet(cells[at]):
        at += 1
    if at >= len(cells):
        return 0
    if cells[at].sort != "adjective" or "country" not in cells[at].tags:
        return 0
    nouns = (words(facts, "persons") | words(facts, "occupations") | _ALSO) - BESIDE
    end = at + 1
    while end < len(cells) and end - at <= _MOST and cells[end].sort == "word" and cells[end].norm in nouns:
        end += 1
    if end == at + 1:
        return 0
    behind = end
    while behind < len(cells) and cells[behind].norm in _BEHIND:
        behind += 1
    after = cells[behind] if behind < len(cells) else None
    if after is None or (k and cells[k - 1].norm in PREPOSITIONS and after.sort != "possessive"):
        return 0
    beside = k and cells[k - 1].norm == "," and any(cell.norm in POSSESSIVES for cell in cells[:k])
    return end if not beside and (after.sort == "possessive" or _verbal(after)) else 0


def _verbal(cell: Cell) -> bool:
    return cell.sort in ("word", "term") and is_finite(cell.norm)


def _epithet(cell: Cell) -> bool:
    return cell.norm.isalpha() and cell.norm not in _CLOSED and not noun(cell) and not is_past(cell.norm)


def another_of(scene: Scene, facts: Facts) -> bool:
    """Whether "The Norwegian striker" that opens a sentence may be somebody who is there beside the one named before,
    or of a land that the text has spoken of."""
    cells = scene.cells
    end = next((k for k in range(1, len(cells)) if cells[k].sort in ("word", "phrase") and cells[k].norm in BESIDE), 0)
    if 0 < end <= _MOST + 1 and all(cell.sort in ("word", "adjective", "time") for cell in cells[1:end]):
        return True
    national = next((k for k in range(1, min(len(cells), _MOST)) if cells[k].sort == "adjective"), 0)
    return bool(national) and not _new(scene, national, national + 1, facts)


# --- who ----------------------------------------------------------------------------------------------


_FARTHEST = 300
"""Sentences from the first one of a text on in which it may be certain that it has named one person alone."""


def certain(scenes: Sequence[Scene], at: int, k: int, end: int, facts: Facts) -> Cell | None:
    """The one person of the text up to a cell, if the description from there to `end` can mean nobody else."""
    if at > _FARTHEST:
        return None
    scene = scenes[at]
    found: Cell | None = None
    start = 0
    for number, one in enumerate(scenes[: at + 1]):
        role, published = one.sentence.block.role, one.sentence.block.published
        if published != scene.sentence.block.published or role not in (Role.PROSE, Role.CAPTION, Role.HEADLINE):
            return None
        if _strangers(one.text[start : one.sentence.start]):
            return None
        start = one.sentence.end
        sorts = one.there.sorts
        for i in sorted((*sorts.get("subject", ()), *sorts.get("cap", ()))):
            if number == at and i >= k:
                break
            if somebody(one.cells, i):
                cell = one.cells[i]
                if not antecedents.known_person(cell) or len(cell.what[0].entities) != 1:
                    return None
                if found is not None and found.what[0].entities != cell.what[0].entities:
                    return None
                found = cell
    if found is None or "\n#" in scene.text[found.end : scene.sentence.start]:
        return None
    ids = frozenset(found.what[0].entities)
    for one in (*scenes[:at], replace(scene, cells=scene.cells[:k])):
        if any(_brought_in(one.cells, i) and not describes(one.cells, i, ids) for i in range(len(one.cells))):
            return None
    return found if _new(scene, k, end, facts) else None


def _strangers(text: str) -> bool:
    """Whether words that nothing was looked for in may name somebody."""
    return any(match[0].casefold() not in _PLAIN for match in _CAPITAL.finditer(text))


def _brought_in(cells: Sequence[Cell], i: int) -> bool:
    """Whether a noun for a person, or for several, stands there."""
    return cells[i].sort in ("word", "cap", "phrase") and (noun(cells[i]) or cells[i].norm in _OTHERS)


def _new(scene: Scene, k: int, end: int, facts: Facts) -> bool:
    """Whether the text has not spoken of the land or a place in it before, nor of one with the same calling."""
    cells, before = scene.cells[k:end], scene.text[: scene.cells[k].start]
    for cell in cells:
        if cell.sort == "adjective":
            names = {scene.text[cell.start : cell.end]}
            for id in cell.what[0].entities:
                names.update(name.text for name in facts.entities[id].names)
                names.update(facts.entities[id].adjectives)
                names.update(_inside(scene, id, facts))
            if re.search(rf"\b(?:{'|'.join(sorted(map(re.escape, names)))})", before):
                return False
    last = cells[-1]
    if last.sort != "word":
        return True
    introduced = rf"\b(?:an?|another|other|two|three|several|many)\s(?:[\w-]+\s){{0,2}}{re.escape(last.norm)}s?\b"
    return re.search(introduced, before) is None or _theirs(before, last.norm)


def _inside(scene: Scene, land: str, facts: Facts) -> Iterator[str]:
    """The names of the places in a land that the document names."""
    for id in scene.full:
        if land in facts.entities[id].within:
            yield from (name.text for name in facts.entities[id].names)


def _theirs(before: str, word: str) -> bool:
    """Whether the noun is said of a name: "X, a singer", "X was a singer"."""
    said = rf"[A-Z]\w+(?:,|\s(?:is|was|became))\san?\s(?:[\w-]+\s){{0,2}}{re.escape(word)}\b"
    return len(re.findall(rf"\b(?:an?|another)\s(?:[\w-]+\s){{0,2}}{re.escape(word)}s?\b", before)) == len(
        re.findall(said, before)
    )
