"""Who "The 54-year-old physicist is the first chancellor of Germany to" is: whoever holds the post on the day of
publication, if the text has named them by then.

The words between the verb and the title say no more than which of its holders it is and of what land: what is said of
a deputy, a rival or a relative of the holder has others.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.kinship import POST, POST_OF
from claimcheck.model import Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

_IS = (("is",), ("becomes",), ("has", "become"))
_WHICH = frozenset(
    "the a an now also its their country's nation's woman man person female male youngest oldest only new current "
    "sitting to lead run govern rule head and ever elected reigning".split()
)
_LONGEST = 14
_NO_END = frozenset(["-", "'s", "'"])
_FAR = 40
"""Sentences from the start within which it is looked for."""


def holder(scenes: Sequence[Scene], at: int, opened: int, facts: Facts) -> tuple[Cell, tuple[str, ...]] | None:
    """The cell of the name of whom the words before `opened` describe, in an earlier sentence, and modifiers that say
    of which post; None if it is not certain."""
    scene, cells = scenes[at], scenes[at].cells
    published = scene.sentence.block.published
    verb = next((row for row in _IS if tuple(c.norm for c in cells[opened : opened + len(row)]) == row), ())
    if not verb or published is None or at > _FAR or _quoted(scene):
        return None
    if any(cell.sort == "time" and "age" not in cell.tags for cell in cells):
        return None
    first = opened + len(verb)
    title = next((k for k in range(first, min(first + _LONGEST, len(cells))) if cells[k].sort == "phrase"), 0)
    lands = _lands(cells, first, title) if title and _plain(cells[first:title]) else set()
    if not lands or (title + 1 < len(cells) and not _ends(cells[title + 1])):
        return None
    named = [
        cell
        for earlier in scenes[:at]
        for k in earlier.there.sorts.get("subject", ())
        if known_person(cell := earlier.cells[k]) and len(cell.what[0].entities) == 1
    ]
    who = _holders(cells[title], lands, facts) & {cell.what[0].entities[0] for cell in named}
    if len(who) != 1 or any(one.sentence.block.published != published for one in scenes[:at]):
        return None
    found = next(cell for cell in reversed(named) if cell.what[0].entities[0] in who)
    posts = (*(f"{POST}{key}" for key in cells[title].what.keys), *(f"{POST_OF}{id}" for id in lands))
    return found, posts


def _quoted(scene: Scene) -> bool:
    start = scene.cells[0].start
    return any(begin <= start < until for begin, until in scene.quotations)


def _plain(between: Sequence[Cell]) -> bool:
    """Whether words say only which holder of a title it is, and of what land."""
    return all(
        cell.norm in _WHICH
        or cell.sort == "number"
        or cell.sort == "possessive"
        or (cell.sort in ("subject", "adjective") and "somewhere" in cell.tags)
        for cell in between
    )


def _lands(cells: Sequence[Cell], first: int, title: int) -> set[str]:
    """The one land that is named before the title, or behind "of"."""
    named = [cell for cell in cells[first:title] if "somewhere" in cell.tags]
    behind = title + 2 + (title + 2 < len(cells) and cells[title + 2].norm == "the")
    if title + 1 < len(cells) and cells[title + 1].norm == "of" and behind < len(cells):
        named.append(cells[behind])
    refs = [cell.what[0] for cell in named if cell.sort in ("subject", "adjective")]
    ids = {id for ref in refs if isinstance(ref, Ref) for id in ref.entities}
    return ids if len(ids) == 1 and len(refs) == len(named) else set()


def _ends(cell: Cell) -> bool:
    """Whether a title ends before a cell, and is no part of a longer one or of what is somebody's."""
    return cell.norm not in _NO_END and cell.sort not in ("possessive", "phrase", "subject", "cap")


def _holders(title: Cell, lands: set[str], facts: Facts) -> set[str]:
    """Who holds, or has held, the post."""
    claims = (claim for key in title.what.keys if key.startswith("office:") for claim in facts.keyed(key))
    return {
        term.who for claim in claims if lands & {*getattr(claim, "of", ())} for term in getattr(claim, "holders", ())
    }
