""" "The conflict lasted three years" behind a sentence that names a war: a noun for its sort stands for its name."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import event_keys, mention_of
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.kinds.event.lasting import LASTED
from claimcheck.lazy import Pattern
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

_WARS = frozenset("war conflict campaign".split())
_RISINGS = frozenset("uprising rising revolt rebellion insurrection revolution mutiny".split())
_SORTS = {
    **dict.fromkeys(("conflict", "war", "fighting", "hostilities", "bloodshed"), _WARS),
    **dict.fromkeys(("uprising", "revolt", "rebellion", "insurrection", "unrest"), _RISINGS),
    **dict.fromkeys(("stoppage", "walkout", "strike"), frozenset(["strike", "walkout", "stoppage"])),
    **dict.fromkeys(("siege", "blockade", "encirclement"), frozenset(["siege", "blockade"])),
    **dict.fromkeys(("trial", "proceedings", "hearings"), frozenset(["trial", "trials", "tribunal"])),
    **dict.fromkeys(("crisis", "stand-off", "standoff"), frozenset(["crisis", "standoff"])),
    **dict.fromkeys(("pandemic", "epidemic", "outbreak"), frozenset(["pandemic", "epidemic", "outbreak", "flu"])),
}
"""By a noun, the last words of the names for which it stands."""
NOUNS = frozenset(_SORTS)
_VERBS = LASTED | frozenset(["ended", "was", "claimed"])
TRIGGERS = ("lasted", "dragged", "raged")
"""Words of a sentence that may have no name of an event, and is worth a look."""
_THE_SAME = Pattern(r"(?:\bthe|\bthis|\bthat)\s+\Z")


def called_again(scenes: Sequence[Scene], at: int, events: Events) -> Scene:
    """The sentence with the name of the event that it calls by its sort alone, if the text before it names one such
    event, and speaks of no other."""
    scene = scenes[at]
    cells = scene.cells
    if not at or NOUNS.isdisjoint(scene.norms) or len(cells) < 4 or cells[0].norm not in ("the", "this"):
        return scene
    sort = _SORTS.get(cells[1].norm)
    if sort is None or event_keys(cells[1]) or cells[2].norm not in _VERBS or scene.quotations:
        return scene
    before = scenes[max(0, at - _FAR) : at]
    named = [cell for earlier in before for cell in earlier.cells if _is_named(cell, sort, scene.text, events)]
    if len({cell.what.keys for cell in named}) != 1 or _others(scene, before[0].sentence.start, sort, named):
        return scene
    noun, name = cells[1], named[-1]
    again = replace(name.what, start=noun.start, end=noun.end)
    return replace(scene, cells=(cells[0], replace(noun, sort="term", tags=name.tags, what=again), *cells[2:]))


def _is_named(cell: Cell, sort: frozenset[str], text: str, events: Events) -> bool:
    """Whether a cell has the name of an event of this sort, written as one."""
    keys = [key for key in event_keys(cell) if not key.startswith(VERB)]
    proper = any(key in events.proper for key in keys) and text[cell.start : cell.end][:1].isupper()
    return proper and cell.sort in ("term", "phrase") and mention_of(cell) is cell.what and _last(cell) in sort


def _last(cell: Cell) -> str:
    return cell.norm.rpartition(" ")[2]


def _others(scene: Scene, since: int, sort: frozenset[str], named: Sequence[Cell]) -> bool:
    """Whether the text before speaks of another one of the sort, not of "the war" again, or of a quarrel."""
    spans = [(cell.start, cell.end) for cell in named]
    text = scene.text
    for found in _ANY.finditer(text, since, scene.sentence.start):
        start, end = found.span()
        word = found[0].lower()
        if word.startswith(_QUARRELS):
            return True
        if word not in sort and word.removesuffix("s") not in sort:
            continue
        same = word in sort and _THE_SAME.search(text[max(0, start - 8) : start].lower())
        if not same and not any(first <= start and end <= last for first, last in spans):
            return True
    return False


_FAR = 20
"""How many sentences back the name may stand."""
_QUARRELS = ("quarrel", "feud", "disput", "argu", "lawsuit", "sued", "divorc", "rival", "row", "clash", "disagree")
_ANY = Pattern(r"[A-Za-z]+")
