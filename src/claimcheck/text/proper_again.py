""" "The siege was lifted" behind "the Siege of Malta": the noun on which the one such name of a text is built stands
for it, whatever is said.

The text before may speak of no other one: neither "a siege", "sieges", "another siege", nor a name that is built on the
noun as well; and nothing behind the noun may single one out ("the siege of", "the treaty signed in 1930").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from claimcheck.frozen import replace
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, COPULA_ADVERBS, HAVE, MODALS

_FAR = 20
"""How many sentences back the name may stand."""
_OF = frozenset("of on for between in against concerning to at with over".split())
_DETERMINED = frozenset(["the", "this", "that"])
_DOES = frozenset(
    "lasted ended began broke erupted raged dragged went killed claimed cost burned burnt tore struck hit destroyed "
    "injured wounded left took came put brought became made gave drew changed forced drove saw lay entered opened "
    "closed started finished caused sparked triggered marked flattened devastated swept wrecked ravaged levelled "
    "leveled shook buried drowned displaced ran happened occurred followed remains lasts celebrates turns".split()
)
"""Verbs of which it is the subject: a participle would single one out."""
_AGAIN = re.compile(r"(?:\bthe|\bthis|\bthat|\bwhole|\bentire)\s+\Z", re.IGNORECASE)
_TYPES = frozenset(["event", "work"])


def head(name: str) -> str:
    """The noun that a folded name of several words is built on: "siege" of "siege of malta", "treaty" of "anzus
    treaty"; "" of one word."""
    parts = name.split()
    if len(parts) < 2:
        return ""
    before = next((parts[k - 1] for k in range(1, len(parts)) if parts[k] in _OF), parts[-1])
    return before if before.isalpha() else ""


def proper(scene: Scene, cell: Cell) -> bool:
    """Whether a cell has the name of something that happened, or was made, written as a name."""
    if cell.sort == "subject":
        return "known" in cell.tags and not _TYPES.isdisjoint(cell.tags)
    return (
        cell.sort in ("term", "phrase") and "event" in cell.tags and scene.text[cell.start : cell.start + 1].isupper()
    )


def named_so_far(scenes: Sequence[Scene], at: int) -> Mapping[str, list[Cell]]:
    """The cells with such names in the sentences before one, by the nouns that they are built on."""
    found: dict[str, list[Cell]] = {}
    for scene in scenes[max(0, at - _FAR) : at]:
        for cell in scene.cells:
            if cell.sort in ("term", "phrase", "subject") and (noun := head(cell.norm)) and proper(scene, cell):
                found.setdefault(noun, []).append(cell)
    return found


def with_the_name(scenes: Sequence[Scene], at: int, scene: Scene) -> Scene:
    """The sentence, as it was read so far, with the name for the noun."""
    determined = [k for word in _DETERMINED for k in scene.there.words.get(word, ()) if k + 1 < len(scene.cells)]
    if not at or not determined:
        return scene
    named = named_so_far(scenes, at)
    cells = list(scene.cells)
    for k in determined if named else ():
        noun = cells[k + 1]
        names = named.get(noun.norm, ()) if noun.sort in ("word", "term") else ()
        if not names or len({_keys(cell) for cell in names}) > 1:
            continue
        if _singled_out(scene, k + 1) or _another(scene, noun, names) or _gone_on(scenes, at, noun, names[-1]):
            continue
        cells[k + 1] = _put(names[-1], noun)
    return scene if cells == list(scene.cells) else replace(scene, cells=tuple(cells))


def _gone_on(scenes: Sequence[Scene], at: int, noun: Cell, name: Cell) -> bool:
    from claimcheck.text.moved_on import moved_on  # rarely needed, and start-up time counts

    return moved_on(scenes, at, noun, name)


def _keys(cell: Cell) -> tuple[str, ...]:
    mention = cell.what[1] if isinstance(cell.what, tuple) else cell.what
    keys: tuple[str, ...] = mention.keys
    return keys


def _singled_out(scene: Scene, at: int) -> bool:
    """Whether words behind a noun tell which one is meant, or it stands before another noun, or somebody says it."""
    cells = scene.cells
    if any(begin <= cells[at].start < until for begin, until in scene.quotations):
        return True
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is None or (after.sort == "mark" and after.norm != "-"):
        return False
    return after.sort not in ("word", "term") or after.norm not in BE | HAVE | MODALS | COPULA_ADVERBS | _DOES


def _another(scene: Scene, noun: Cell, names: Sequence[Cell]) -> bool:
    """Whether the text before speaks of another one, or of something that may be called so."""
    spans = [(cell.start, cell.end) for cell in names]
    for start, end in _told(scene.text, noun.norm):
        if end > noun.start:
            break
        if any(first <= start and end <= last for first, last in spans):
            continue
        word = scene.text[start:end]
        again = word == noun.norm and _AGAIN.search(scene.text, max(0, start - 8), start) is not None
        if not again or _OTHER.match(scene.text, end):
            return True
    return False


_OTHER = re.compile(r"\s(?:of\s(?:\d|[A-Z])|with\s[A-Z]|signed\s)")
"""What stands behind "the treaty" where it is another one."""


@lru_cache(maxsize=64)
def _told(text: str, noun: str) -> tuple[tuple[int, int], ...]:
    """Where a noun stands in a text, or one for what may be called so, in the singular or in the plural."""
    words = sorted({noun, *(word for group in _ALIKE if noun in group for word in group)})
    many = (f"{word[:-1]}ies" if word.endswith("y") else f"{word}e?s" for word in words)
    found = re.finditer(rf"\b(?:{'|'.join((*words, *many))})\b", text, re.IGNORECASE)
    return tuple(match.span() for match in found)


_ALIKE = tuple(
    frozenset(row.split())
    for row in (
        "treaty agreement accord accords pact convention protocol declaration charter concordat deal compact covenant "
        "memorandum communique truce armistice ceasefire peace",
        "war conflict campaign battle siege blockade offensive invasion fight clash skirmish operation fighting",
        "uprising rising revolt rebellion insurrection revolution mutiny coup putsch riot",
        "disaster catastrophe tragedy accident crash collision derailment sinking fire blaze explosion blast collapse "
        "earthquake quake tremor tsunami eruption flood landslide avalanche",
        "storm hurricane cyclone typhoon tornado gale",
        "attack bombing blast shooting massacre assassination murder killing raid explosion",
        "trial inquiry hearing tribunal proceedings case",
        "epidemic pandemic outbreak plague flu",
        "strike walkout stoppage lockout",
        "game games tournament cup championship final match race olympics festival contest",
        "conference summit congress meeting forum talks council assembly",
        "election vote ballot referendum plebiscite poll",
        "mission expedition voyage flight launch journey",
        "film movie novel book play opera musical song album series story poem painting",
    )
)
"""Nouns for what may be called by each other's."""


def _put(name: Cell, instead: Cell) -> Cell:
    """The name at the place of the noun."""
    parts = name.what if isinstance(name.what, tuple) else (name.what,)
    moved = tuple(replace(part, start=instead.start, end=instead.end) for part in parts)
    what = moved if isinstance(name.what, tuple) else moved[0]
    return replace(
        name, start=instead.start, end=instead.end, first=instead.first, last=instead.last, what=what,
        tags=(*name.tags, "called again"),
    )  # fmt: skip
