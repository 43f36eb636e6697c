""" "The treaty was signed in Bonn" behind a sentence with the name of a treaty: the noun on which the one such name of
the text is built stands for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.called_again import AGAIN, FAR, TEXTS, others
from claimcheck.kinds.event.clauses import event_keys
from claimcheck.kinds.event.index import NOUN, VERB, Events
from claimcheck.kinds.event.lasting import LASTED
from claimcheck.kinds.event.nouns import noun
from claimcheck.kinds.event.selfnamed import head
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import is_past

_THE = frozenset(["the", "this", "that"])
_FINITE = LASTED | frozenset("ended began started broke erupted came took went entered".split())
"""Verbs in the past that single out none behind a noun: "the war ended", not "the treaty signed in 1930"."""


def named_again(scenes: Sequence[Scene], at: int, scene: Scene, events: Events) -> Scene:
    """The sentence with the name of an event for "the treaty", if the text before has one name with that noun, and
    speaks of no other treaty."""
    if not at or scene.there.sorts.get("term.event") is None:
        return scene
    cells = scene.cells
    found: dict[int, Cell] = {}
    for k in scene.there.sorts["term.event"]:
        word = cells[k].norm
        if " " in word or not k or cells[k - 1].norm not in _THE or not _bare(cells, k, events):
            continue
        name = _name(scenes[max(0, at - FAR) : at], scene, word, events)
        if name is not None:
            found[k] = put(name, cells[k], name=True)
    if not found:
        return scene
    return replace(scene, cells=tuple(found.get(k, cell) for k, cell in enumerate(cells)))


def put(cell: Cell, instead: Cell, *, name: bool) -> Cell:
    """A cell at the place of another; one with the `name` of an event is marked."""
    what = cell.what
    if cell.sort in ("term", "phrase", "subject", "adjective"):
        parts = what if isinstance(what, tuple) else (what,)
        moved = tuple(part if part is None else replace(part, start=instead.start, end=instead.end) for part in parts)
        what = moved if isinstance(what, tuple) else moved[0]
    tags = (*cell.tags, AGAIN) if name else cell.tags
    return replace(
        cell, start=instead.start, end=instead.end, first=instead.first, last=instead.last, tags=tags, what=what
    )


def _bare(cells: Sequence[Cell], at: int, events: Events) -> bool:
    """Whether nothing beside a noun tells which one of its sort is meant."""
    it = noun(cells, at, events)
    if it is None or it.refs or it.modifiers or it.first != at - 1 or it.before or it.spot or it.tail.places:
        return False
    if it.tail.tight or any(time.preposition == "of" for time in it.tail.times):
        return False
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is None or after.sort in ("mark", "time"):
        return after is None or after.norm != "-"
    return not is_past(after.norm) or after.norm in _FINITE


def _name(before: Sequence[Scene], scene: Scene, word: str, events: Events) -> Cell | None:
    """The last cell with the one name before a sentence that is built on a noun."""
    named = [cell for earlier in before for cell in _named(earlier, word, events)]
    if not named:
        return None
    own = {name for key in _keys(named[-1]) for name in (key[len(NOUN) :], *_too(key, events))}
    if word not in own or any(key[len(NOUN) :] not in own for cell in named for key in _keys(cell)):
        return None
    rivals = TEXTS if word in TEXTS else frozenset([word])
    return None if others(scene, before[0].sentence.start, rivals, named) else named[-1]


def _too(key: str, events: Events) -> frozenset[str]:
    """What else the claims call what has a name."""
    return events.called_too.get(key, frozenset()) | events.beside.get(key, frozenset())


def _named(scene: Scene, word: str, events: Events) -> Iterator[Cell]:
    sorts = scene.there.sorts
    for sort in ("term.event", "phrase.event", "subject.event"):
        for at in sorts.get(sort, ()):
            cell = scene.cells[at]
            proper = any(key in events.proper and head(key[len(NOUN) :]) == word for key in _keys(cell))
            if proper and scene.text[cell.start : cell.end][:1].isupper() and AGAIN not in cell.tags:
                yield cell


def _keys(cell: Cell) -> list[str]:
    return [key for key in event_keys(cell) if not key.startswith(VERB)]
