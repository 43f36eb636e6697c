"""Names of which a text has only the last words, the first elsewhere: "Sydney had its Opera House. The Opera House"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from claimcheck.frozen import replace
from claimcheck.model import Entity, Mention, Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words
from claimcheck.text.words import FUNCTION_CAPS

_SORTS = frozenset(["place", "organisation", "body", "agency", "company", "ship", "other"])
_LEAST = 3
"""Words of a name that may be cut: of shorter ones no more is left than a noun."""
_DEFINITE = frozenset(["the", "its", "their", "this", "our"])


def last_words(ids: Iterable[str], entities: Mapping[str, Entity]) -> Mapping[str, tuple[str, ...]]:
    """The entities among `ids` by the last two words of their names."""
    found: dict[str, tuple[str, ...]] = {}
    for id in dict.fromkeys(ids):
        if id not in entities or entities[id].type not in _SORTS:
            continue
        for name in entities[id].names:
            parts = words(name.text)
            if len(parts) >= _LEAST and not name.short:
                key = " ".join(parts[-2:])
                found[key] = tuple(dict.fromkeys((*found.get(key, ()), id)))
    return found


def with_whole_names(scene: Scene, tails: Mapping[str, tuple[str, ...]], entities: Mapping[str, Entity]) -> Scene:
    """The sentence with the entity for "the Opera House", where the rest of its name stands in the text and no name of
    another one does."""
    cells = scene.cells
    found: dict[int, Cell] = {}
    for at in scene.there.sorts.get("subject.unknown", ()):
        cell = cells[at]
        ids = tails.get(cell.norm, ()) if at else ()
        if len(ids) != 1 or cells[at - 1].norm not in _DEFINITE or (at + 1 < len(cells) and cells[at + 1].norm == "of"):
            continue
        if at + 1 < len(cells) and cells[at + 1].sort in ("subject", "cap"):
            continue
        entity = entities[ids[0]]
        if not _told(scene.text, cell.norm, entity) or _another(scene.text, cell.norm, entity):
            continue
        ref = Ref(cell.start, cell.end, scene.words(cell.start, cell.end), ids, (entity.type,))
        what = (ref, Mention(cell.start, cell.end, "entity", ids, "short"))
        somewhere = ("somewhere",) if entity.type == "place" else ()
        found[at] = replace(cell, tags=("full", entity.type, *somewhere, "known"), what=what)
    return replace(scene, cells=tuple(found.get(at, cell) for at, cell in enumerate(cells))) if found else scene


def _told(text: str, tail: str, entity: Entity) -> bool:
    """Whether a text has the words of a name before its last ones."""
    for name in entity.names:
        if " ".join(words(name.text)[-2:]) == tail:
            first = name.text.split()[: len(name.text.split()) - 2]
            if first and all(re.search(rf"\b{re.escape(word)}\b", text) for word in first):
                return True
    return False


def _another(text: str, tail: str, entity: Entity) -> bool:
    """Whether the text has the last words behind or before those of another name: "Oslo Opera House"."""
    own = {word for name in entity.names for word in words(name.text)}
    said = r"\s".join(map(re.escape, tail.split()))
    around = rf"\b([A-Z][\w-]*)(?:['’]s)?\s(?i:{said})\b|\b(?i:{said})\s(?:of|in|at)\s(?:the\s)?([A-Z][\w-]*)"
    named = (next(one for one in match.groups() if one) for match in re.finditer(around, text))
    return any(word.casefold() not in own and word.casefold() not in FUNCTION_CAPS for word in named)
