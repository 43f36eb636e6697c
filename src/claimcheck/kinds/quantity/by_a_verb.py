"""Phrases that a verb of their own ties to their owner: "A crowd of 84,490 watched the final", "X was elected in June
with 33 per cent of the vote"; and what follows one that makes it of some alone."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.quantity.index import Template
from claimcheck.model import Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, DETERMINERS, NOT, PREPOSITIONS, RELATIVES

_WATCHED = frozenset("watched saw attended witnessed followed enjoyed".split())
_CROWDS = frozenset(["crowd", "attendance", "audience"])
_POLLED = frozenset(
    "elected re-elected reelected chosen won win wins took takes polled received receives secured got gained captured "
    "garnered obtained scored".split()
)
_VOTES = frozenset(["vote", "votes", "ballot", "ballots"])
_LOST = NOT | CONJUNCTIONS | RELATIVES


def by_a_verb(scene: Scene, span: tuple[int, int], found: Ref, template: Template) -> bool:
    """Whether such a verb stands between a phrase and the name of whose it is."""
    tokens = scene.tokens
    if not _CROWDS.isdisjoint(template.before) and span[1] < len(tokens) and tokens[span[1]].norm in _WATCHED:
        behind = span[1] + 1
        behind += behind < len(tokens) and tokens[behind].norm == "the"
        beyond = next((token for token in tokens if token.start >= found.end), None)
        whole = beyond is None or beyond.shape == "punct" or beyond.norm in CONJUNCTIONS
        return whole and behind < len(tokens) and tokens[behind].start == found.start
    if _VOTES.isdisjoint(template.after[-1:]) or found.end > tokens[span[0]].start:
        return False
    between = [cell for cell in scene.cells if found.end <= cell.start < tokens[span[0]].start]
    name = next((at for at, cell in enumerate(scene.cells) if cell.start == found.start), 0)
    before = scene.cells[name - 1].norm if name else ""
    if before in PREPOSITIONS | DETERMINERS | {"and", "or"} or any(
        cell.sort in ("subject", "mark") for cell in between
    ):
        return False
    words = {word for cell in between for word in cell.norm.split()}
    return not _POLLED.isdisjoint(words) and _LOST.isdisjoint(words)


_GOES = frozenset("and but before between over during from until when while after".split())


def all_built(scene: Scene, span: tuple[int, int]) -> bool:
    """Whether nothing behind the plural of a name and its verb says which ones: not "were built in 1966"."""
    after = scene.tokens[span[1]] if span[1] < len(scene.tokens) else None
    if after is None or after.shape == "punct":
        return True
    beyond = next((cell for cell in scene.cells if cell.start > after.start), None)
    return after.norm in _GOES and not (
        after.norm in ("in", "during", "from") and beyond is not None and beyond.sort != "word"
    )


def set_beside(scene: Scene, found: Ref) -> bool:
    """Whether a name only stands for what is told of another: "The X, unlike the Y, took 160 minutes"."""
    at = next((i for i, cell in enumerate(scene.cells) if cell.start == found.start), 0)
    at -= at > 0 and scene.cells[at - 1].norm == "the"
    return at > 0 and found.end > 0 and scene.cells[at - 1].norm in ("unlike", "like")


def to_some(right: Sequence[Cell]) -> bool:
    """Whether a number is only of those that went to somebody: "3,000 cars to American buyers"."""
    if len(right) < 2 or right[0].norm not in ("to", "for"):
        return False
    whom = right[1 + (right[1].norm == "the" and len(right) > 2)]
    return whom.sort in ("subject", "cap", "adjective") or "cap" in whom.tags
