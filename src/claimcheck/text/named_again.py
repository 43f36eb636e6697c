""" "The siege was lifted" behind "the Siege of Malta": the noun on which the one such name of a text is built stands
for it, whatever is said; "The conflict lasted three years": one for its sort, where it opens a sentence.

The text before may speak of no other one: neither "a siege", "sieges", "another siege", nor a name that is built on the
noun as well; and nothing behind the noun may single one out ("the siege of", "the treaty signed in 1930").
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from claimcheck.frozen import replace
from claimcheck.text.rivals import another, stood_for
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, norm
from claimcheck.text.tokens import words
from claimcheck.text.words import BE, COPULA_ADVERBS, HAVE, LASTED, MODALS

AGAIN = "called again"
"""The tag of a name that is put at the place of a word for it."""
_FAR = 20
"""How many sentences back the name may stand."""
_OF = frozenset("of on for between in against concerning to".split())
_DETERMINED = ("the", "this", "that")
_SORTS = ("term.event", "phrase.event", "subject.event", "subject.work")
_GOES_ON = (
    BE | HAVE | MODALS | COPULA_ADVERBS | (LASTED - {"extended"}) | frozenset(
        "ended began broke erupted killed claimed cost burned burnt tore struck hit destroyed injured wounded left "
        "took came put brought became made gave drew changed forced drove saw lay entered opened closed started "
        "finished caused sparked triggered marked flattened devastated swept wrecked ravaged levelled leveled shook "
        "buried drowned displaced happened occurred followed remains lasts celebrates turns".split()
    )
)  # fmt: skip
"""What the noun is the subject of: a participle would single one out."""


def head(name: str) -> str:
    """The noun that a name is built on: "treaty" of "Treaty of Karlstad" and "Karlstad Treaty"."""
    parts = words(name)
    for k, word in enumerate(parts[1:], start=1):
        if word in _OF:
            return parts[k - 1]
    return next((part for part in reversed(parts) if not part.isdigit()), "")


def with_the_name(scenes: Sequence[Scene], at: int, scene: Scene, too: Callable[[str], Collection[str]]) -> Scene:
    """The sentence, as it was read so far, with the name for the noun.  `too` gives what else has the key of a name:
    two that the claims have for the same are one."""
    determined = [k for word in _DETERMINED for k in scene.there.words.get(word, ()) if k + 1 < len(scene.cells)]
    named = _named_so_far(scenes[max(0, at - _FAR) : at]) if determined else {}
    cells = list(scene.cells)
    for k in determined if named else ():
        noun = cells[k + 1]
        built_on = _head(scene, k + 1, named)
        names = named.get(built_on, ())
        if not names or not _one({_keys(cell) for cell in names}, too) or _singled_out(scene, k + 1):
            continue
        if not another(scene.text, noun, built_on, names) and not _gone_on(scenes, at, noun, names[-1]):
            cells[k + 1] = put(names[-1], noun, AGAIN)
    return scene if cells == list(scene.cells) else replace(scene, cells=tuple(cells))


def put(cell: Cell, instead: Cell, *tags: str) -> Cell:
    """A cell at the place of another, with more tags."""
    what = cell.what
    if cell.sort in ("term", "phrase", "subject", "adjective"):
        parts = what if isinstance(what, tuple) else (what,)
        moved = tuple(part if part is None else replace(part, start=instead.start, end=instead.end) for part in parts)
        what = moved if isinstance(what, tuple) else moved[0]
    return replace(
        cell, start=instead.start, end=instead.end, first=instead.first, last=instead.last, what=what,
        tags=(*cell.tags, *tags),
    )  # fmt: skip


def _named_so_far(scenes: Sequence[Scene]) -> Mapping[str, list[Cell]]:
    """The cells that have the name of something that happened, or was made, written as a name, by the nouns that they
    are built on."""
    found: dict[str, list[Cell]] = {}
    for scene in scenes:
        sorts = scene.there.sorts
        for k in sorted({k for sort in _SORTS for k in sorts.get(sort, ())}):
            cell = scene.cells[k]
            own = "known" in cell.tags if cell.sort == "subject" else scene.text[cell.start].isupper()
            if own and " " in cell.norm:
                found.setdefault(head(cell.norm), []).append(cell)
    return found


def _head(scene: Scene, at: int, named: Collection[str]) -> str:
    """What a name is built on for which the noun at a cell may stand; "" if no such name, or several, may be meant."""
    noun = scene.cells[at]
    if noun.sort not in ("word", "term"):
        return ""
    if noun.norm in named:
        return noun.norm
    if at != 1 or "event" in noun.tags or scene.quotations:
        return ""
    heads = stood_for(noun.norm, norm(scene.cells, at + 1)).intersection(named)
    return min(heads) if len(heads) == 1 else ""


def _gone_on(scenes: Sequence[Scene], at: int, noun: Cell, name: Cell) -> bool:
    from claimcheck.text.moved_on import moved_on  # rarely needed, and start-up time counts

    return moved_on(scenes, at, noun, name)


def _keys(cell: Cell) -> tuple[str, ...]:
    mention = cell.what[1] if isinstance(cell.what, tuple) else cell.what
    keys: tuple[str, ...] = mention.keys
    return keys


def _one(names: Collection[tuple[str, ...]], too: Callable[[str], Collection[str]]) -> bool:
    """Whether names with these keys are all the same one's."""
    first = min(names)
    own = {*first, *(other for key in first for other in too(key))}
    return all(own.issuperset(keys) for keys in names)


def _singled_out(scene: Scene, at: int) -> bool:
    """Whether words behind a noun tell which one is meant, or it stands before another noun, or somebody says it."""
    cells = scene.cells
    if any(begin <= cells[at].start < until for begin, until in scene.quotations):
        return True
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is None or (after.sort == "mark" and after.norm != "-"):
        return False
    return after.sort not in ("word", "term") or after.norm not in _GOES_ON
