""" "The conflict lasted three years" behind a sentence that names a war, "the treaty was signed in Bonn" behind one
with the name of a treaty: a noun for its sort stands for its name."""

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
_TEXTS = frozenset("treaty agreement accord accords pact convention protocol declaration charter concordat".split())
"""What parties sign: the same noun must stand in the name, or one of those that stand for each other."""
_ALIKE = frozenset("treaty agreement accord accords pact".split())
TEXTS = _TEXTS | frozenset("deal compact covenant memorandum communiqué truce armistice ceasefire".split())
NOUNS = frozenset(_SORTS) | _TEXTS
_VERBS = LASTED | frozenset(["ended", "was", "claimed"])
_OF_TEXTS = frozenset("was had entered came took".split())
AGAIN = "called again"
"""The tag of a noun that stands for a name."""
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
    noun = cells[1]
    text = noun.norm in _TEXTS
    sort = (_ALIKE if noun.norm in _ALIKE else frozenset([noun.norm])) if text else _SORTS.get(noun.norm)
    verbs = _OF_TEXTS if text else _VERBS
    if sort is None or event_keys(noun) or cells[2].norm not in verbs or scene.quotations:
        return scene
    before = scenes[max(0, at - FAR) : at]
    named = [cell for earlier in before for cell in earlier.cells if _is_named(cell, sort, scene.text, events)]
    rivals = TEXTS if text else sort
    if len({cell.what.keys for cell in named}) != 1 or others(scene, before[0].sentence.start, rivals, named):
        return scene
    from claimcheck.text.moved_on import moved_on  # rarely needed, and start-up time counts

    name = named[-1]
    if moved_on(scenes, at, noun, name):
        return scene
    again = replace(name.what, start=noun.start, end=noun.end)
    told = replace(noun, sort="term", tags=(*name.tags, AGAIN), what=again)
    return replace(scene, cells=(cells[0], told, *cells[2:]))


def _is_named(cell: Cell, sort: frozenset[str], text: str, events: Events) -> bool:
    """Whether a cell has the name of an event of this sort, written as one: a text may have its noun first, "Treaty
    of Rome"."""
    keys = [key for key in event_keys(cell) if not key.startswith(VERB)]
    proper = any(key in events.proper for key in keys) and text[cell.start : cell.end][:1].isupper()
    if not proper or cell.sort not in ("term", "phrase") or mention_of(cell) is not cell.what:
        return False
    words = cell.norm.split()
    return words[-1] in sort or (words[0] in sort & _TEXTS)


def others(scene: Scene, since: int, sort: frozenset[str], named: Sequence[Cell]) -> bool:
    """Whether the text before speaks of another one of the sort, not of "the war" again, or of a quarrel."""
    spans = [(cell.start, cell.end) for cell in named]
    text = scene.text
    for found in _ANY.finditer(text, since, scene.sentence.start):
        start, end = found.span()
        word = found[0].lower()
        if word.startswith(_QUARRELS):
            return True
        if sort.isdisjoint((word, word.removesuffix("s"), word.removesuffix("ies") + "y")):
            continue
        same = word in sort and found[0].islower() and _THE_SAME.search(text[max(0, start - 8) : start].lower())
        if same and _ANOTHER.match(text, end):
            return True
        if not same and not any(first <= start and end <= last for first, last in spans):
            return True
    return False


FAR = 20
"""How many sentences back the name may stand."""
_QUARRELS = ("quarrel", "feud", "disput", "argu", "lawsuit", "sued", "divorc", "rival", "row", "clash", "disagree")
_ANOTHER = Pattern(r"\s(?:of\s(?:\d|[A-Z])|with\s[A-Z]|signed\s)")
"""What stands behind "the treaty" where it is another one: "of Bergen", "signed in 1930"."""
_ANY = Pattern(r"[A-Za-z]+")
