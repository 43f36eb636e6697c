"""How old somebody was who has died, and whom the claims do not know: behind an aside ("X, who built boats, died on
Sunday at the age of 81"), or told by "He was 84." right behind the sentence that begins with the name and tells of the
death, and of nobody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.entity import asides
from claimcheck.kinds.entity.aging import aged, years_of
from claimcheck.kinds.entity.asides import plain
from claimcheck.kinds.entity.spoken_of import of_one
from claimcheck.model import Ref, Statement
from claimcheck.text import sentences
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import Token, tokenize
from claimcheck.text.words import HAVE

_ENDED = frozenset("died drowned perished".split())
_OPENS = frozenset("who whose the a an once one known born".split())
_STOPS = frozenset([".", ";", ":", "?", "!", '"'])
_YOUNGEST, _LONGEST, _HEAD = 12, 40, 4


def without_aside(scene: Scene) -> Scene | None:
    """The sentence without the aside behind the unknown name that it begins with, if it goes on with a death."""
    cells = scene.cells
    at = next((k for k, cell in enumerate(cells[:_HEAD]) if "unknown" in cell.tags and " " in cell.norm), -1)
    if at < 0 or at + 3 >= len(cells) or cells[at + 1].norm != "," or cells[at + 2].norm not in _OPENS:
        return None
    for end in range(at + 3, min(at + _LONGEST, len(cells) - 2)):
        if cells[end].sort == "mark" and cells[end].norm in _STOPS:
            return None
        if cells[end].norm != ",":
            continue
        verb = cells[end + 1 + (cells[end + 1].norm in HAVE)]
        if verb.norm in _ENDED and asides.whole(cells[at + 2 : end]) and plain(cells[at + 2 : end]):
            return replace(scene, cells=(*cells[: at + 1], *cells[end + 1 :]))
    return None


def was_so_old(scene: Scene, facts: Facts) -> Iterator[Statement]:
    """The age that "He was 84." tells of the one who was named right before."""
    cells = scene.cells
    at = 2 + (cells[2].norm in ("only", "just"))
    told = cells[1].norm == "was" and at < len(cells) and cells[at].sort in ("number", "time")
    age = years_of(cells[at]) if told and (cells[at].sort == "number" or "age" in cells[at].tags) else None
    if age is None or age[0] < _YOUNGEST or any(cell.norm not in _STOPS for cell in cells[at + 1 :]):
        return
    cut = sentences.split(scene.text, scene.sentence.block.start, scene.sentence.start)
    name = _of_a_death(list(tokenize(scene.text, *cut[-1])), facts) if cut else ()
    if not name:
        return
    first = cells[0]
    ref = Ref(first.start, first.end, scene.text[name[0].start : name[-1].end])
    who = Cell("subject", " ".join(token.norm for token in name), first.start, first.end, first.first, first.last,
               ("unknown",), (ref, None))  # fmt: skip
    again = replace(scene, cells=(who, *cells[1:]))
    found = Found(again, "age of who has died, told before", 0, at + 1, {"s": 0, "t": at})
    yield from aged(found, facts, cells[at], "death")


def _of_a_death(row: Sequence[Token], facts: Facts) -> Sequence[Token]:
    """The full name with which a sentence begins that tells of a death, and of nobody else."""
    name = list(takewhile(lambda token: token.shape in ("cap", "initial"), row))
    rest = row[len(name) :]
    if rest and rest[0].norm == ",":
        closes = next((k for k in range(1, min(len(rest), _LONGEST)) if rest[k].norm == ","), 0)
        if not closes or rest[1].norm not in _OPENS:
            return ()
        rest = rest[closes + 1 :]
    verb = rest[1:2] if rest and rest[0].norm in HAVE else rest[:1]
    return name if verb and verb[0].norm in _ENDED and of_one(name, rest, facts) else ()
