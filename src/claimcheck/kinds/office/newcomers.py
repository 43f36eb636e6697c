""" "The new president wore grey. He succeeds Y.", "The new president, 62, succeeds Y": one whom the sentence does not
name, but who has just taken a post.

Whoever took the post of that title these days, of those that Y is known to have held, it must have been Y's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.interval import Interval
from claimcheck.kinds.office.case import NEWCOMER
from claimcheck.kinds.office.succession import as_object
from claimcheck.model import Ref, Span, Statement, When
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import sex
from claimcheck.text.topics import SUBJECTS, others_in

_NEW = frozenset(["new", "incoming", "newly"])
_FOLLOWING = frozenset("succeeds succeeded replaces replaced follows followed".split())
_THESE_DAYS = 45
"""Days before and after publication in which somebody is new in a post."""
_ASIDE = 10
"""Cells that may stand between two commas behind a title."""
_OF_ANOTHER_POST = frozenset(["as", "at", "in", "on", "'s", "-"])


def newcomers(scenes: Sequence[Scene], at: int) -> Iterator[Statement]:
    """Whom somebody who is new in a post is said to have followed."""
    scene = scenes[at]
    cells = scene.cells
    published = scene.sentence.block.published
    if published is None or len(cells) < 4 or any(start <= cells[0].start < end for start, end in scene.quotations):
        return
    title = new_title(cells)
    verb = 1
    if title is not None:
        verb = _behind(cells, title)
    elif cells[0].norm in SUBJECTS and at:
        title = _told_of(scenes[at - 1], scene)
    if title is None or verb >= len(cells) - 1 or cells[verb].norm not in _FOLLOWING:
        return
    old = next((k for k in range(verb + 1, min(verb + 4, len(cells) - 1)) if cells[k].sort == "subject"), 0)
    if not old or not _known(cells[old]) or cells[old + 1].norm in _OF_ANOTHER_POST:
        return
    behind = cells[old + 1 : old + 1 + _ASIDE]
    if behind[0].sort in ("possessive", "subject") or any(
        cell.sort == "phrase" and "office" in cell.tags and cell.norm != title.norm for cell in behind
    ):
        return
    first, subject = cells[0], cells[old]
    nobody = as_object(Ref(first.start, cells[verb].start, scene.words(first.start, cells[verb].start)))
    span = Interval(published - _THESE_DAYS, published + _THESE_DAYS)
    yield scene.statement(
        first.start, subject.end, kind="office", pattern="coming after", wrong=Span(subject.start, subject.end),
        subject=subject.what[0], attribute=title.norm, mode="preceded", objects=(nobody,),
        times=(When("stated", span, span),), value=None, modifiers=(NEWCOMER,), keys=title.what.keys,
    )  # fmt: skip


def new_title(cells: Sequence[Cell]) -> Cell | None:
    """The cell of the title in "The new president" at the head of a sentence."""
    at = 1
    while at < len(cells) and at < _ASIDE and cells[at].sort == "adjective":
        at += 1
    if cells[0].norm != "the" or at + 1 >= len(cells) or cells[at].norm not in _NEW:
        return None
    title = next((cell for cell in cells[at + 1 : at + 4] if cell.sort != "adjective"), None)
    plain = title is not None and title.sort == "phrase" and "office" in title.tags and not title.norm.endswith("s")
    return title if plain else None


def _behind(cells: Sequence[Cell], title: Cell) -> int:
    """The cell behind a title and an aside: "The new president, who is 62, succeeds"."""
    at = cells.index(title) + 1
    if at < len(cells) and cells[at].norm == ",":
        closing = (k for k in range(at + 1, min(at + _ASIDE, len(cells))) if cells[k].norm == ",")
        at = next(closing, len(cells)) + 1
        if any(cell.sort == "subject" for cell in cells[cells.index(title) + 1 : at]):
            return len(cells)  # who it is has a name
    return at


def _told_of(earlier: Scene, scene: Scene) -> Cell | None:
    """The title of somebody new in it with whom the sentence before begins, if nobody else in that may be "he"."""
    title = new_title(earlier.cells) if earlier.cells else None
    if title is None or scene.text[earlier.sentence.end : scene.sentence.start].strip():
        return None
    behind = earlier.cells[earlier.cells.index(title) + 1 :]
    if behind and behind[0].sort in ("subject", "possessive", "phrase"):
        return None
    own = sex(title)
    pronoun = scene.cells[0].norm
    others = frozenset(others_in((replace(title, sort="word", norm=pronoun), *behind), frozenset()))
    return title if own in ("", pronoun) and {"", pronoun}.isdisjoint(others) else None


def _known(cell: Cell) -> bool:
    return {"person", "known"} <= set(cell.tags) and "unanchored" not in cell.tags
