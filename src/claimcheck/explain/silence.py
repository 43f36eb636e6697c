"""Why nothing is said in a sentence: what stands there, and what way of saying it would have joined it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.claims.book import ClaimBook
from claimcheck.explain.page import Line
from claimcheck.explain.seen import claims_of, sort
from claimcheck.explain.worded import own_words, standing_words
from claimcheck.frozen import frozen
from claimcheck.kind import Kind, alternatives
from claimcheck.text.constructions import CONSTRUCTIONS
from claimcheck.text.parse import parse as chunked
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, Item, parse, reach

_SLOT = 3
"""What a name, a title or a time counts for in the likeness of two sentences; a plain word counts for one."""
_NEAR_ENOUGH = 0.6
"""The share of a way of saying it that must be there, so that it is told as near."""
_FEW = 4
"""Words of which one was expected: more are not listed."""
_NOTHING_JOINS = "nothing that is understood joins it to"
"""What is told of words that stand beside others in a way that no construction has."""
_PLAIN = frozenset(["word", "cap", "mark"])
"""Sorts of which every sentence has some."""
NAMELESS = Line("because", "no name that the claims know stands in it")
_SORTS = {
    "subject": "a name",
    "adjective": "an adjective of a country or party",
    "role": "a title or the like",
    "phrase": "a title or the like",
    "leading": "a verb of leading",
    "tenure": "a word for a time in office",
    "term": "a word of the claims",
    "time": "a day, a year or another time",
    "number": "a number",
    "cap": "a capitalised word",
    "possessive": "'s",
}


@frozen
class Near:
    """A way of saying it that fits in part: how much of it does, what stands where it stops, and what it needs."""

    share: int
    example: str
    stopped: str
    wanted: str


def missed(scene: Scene, book: ClaimBook, kinds: Sequence[Kind]) -> Iterator[Line]:
    """The lines on a sentence in which nothing is said."""
    yield Line("verdict", "nothing is said here that a check could take up")
    words = [cell for cell in scene.cells if cell.sort in ("phrase", "term") and claims_of(cell, book)]
    names = named(scene)
    if not names:
        yield NAMELESS
    if not words:
        yield from _wordless(scene, book, kinds)
    for cell in words:
        said = scene.words(cell.start, cell.end)
        yield Line("because", f"“{said}” is {sort(cell, kinds)}, and {lacking(claims_of(cell, book), book, kinds)}")
    yield from beside(nearest(scene, kinds) if names or words else None)


def named(scene: Scene) -> list[Cell]:
    """The names, and adjectives of names, that the claims know."""
    return [cell for cell in scene.cells if cell.sort in ("subject", "adjective") and "known" in cell.tags]


def lacking(ids: Iterable[str], book: ClaimBook, kinds: Iterable[Kind]) -> str:
    """Why words of these claims, which stand in a sentence, say nothing there."""
    by_name = {kind.name: kind for kind in kinds}
    pairs = [(claim, by_name[claim.kind]) for claim in map(book.claim, ids) if claim.kind in by_name]
    wanted = [kind.asks_of(claim) if kind.asks_of is not None else kind.asks for claim, kind in pairs]
    asks = alternatives(list(dict.fromkeys(filter(None, wanted))))
    spared = next((kind.spares for _, kind in pairs if kind.spares), "")
    return f"{_NOTHING_JOINS} {asks}" if asks else spared or "nothing more is said of it"


def beside(near: Near | None) -> Iterator[Line]:
    """The lines on the way of saying it that came nearest."""
    if near is not None:
        yield Line("nearest", f"“{near.example}”")
        wanted = f", where {near.wanted} would have to stand" if near.wanted else ""
        yield Line("but", f"the likeness ends at “{near.stopped}”{wanted}")


def _wordless(scene: Scene, book: ClaimBook, kinds: Sequence[Kind]) -> Iterator[Line]:
    """Which words of claims stand in a sentence that has no title and no event: things that are counted, phrases."""
    known = {claim.id: list(own_words(claim, book)) for claim in book.all_claims}
    there = list(standing_words(scene.words(scene.sentence.start, scene.sentence.end), known))
    for said, id in there[:_FEW]:
        yield Line("because", f"“{said}” is a word of the claim {id}, and {lacking([id], book, kinds)}")
    if not there:
        yield Line("because", "no title and no other word of the claims stands in it")


def unlooked(language: str) -> Iterator[Line]:
    """The lines on words that were not looked at."""
    if language == "none":
        why = "there is no running text here: code, settings, mark-up or an empty line"
    elif language:
        why = f"the paragraph is not in English ({language})"
    else:
        why = "it has no name, title, event, number or day that a check asks for"
    yield Line("verdict", f"not looked at: {why}")


def nearest(scene: Scene, kinds: Sequence[Kind], grammar: bool = True) -> Near | None:
    """The way of saying it that shares most with the sentence, of the grammar's (if asked for) and of these kinds' own:
    one whose names, titles, times and numbers are all there, two of them and most of its words in its very order; None
    if none is so near."""
    parsed = chunked(scene).cells
    best: Near | None = None
    ways = [(one.example, one.shape, parsed) for one in CONSTRUCTIONS if grammar]
    ways += [(one.example, one.shape, scene.cells) for kind in kinds for one in kind.patterns]
    for example, shape, cells in ways:
        found = _near(scene, example, shape, cells)
        if found is not None and (best is None or found.share > best.share):
            best = found
    return best


def _near(scene: Scene, example: str, shape: str, cells: Sequence[Cell]) -> Near | None:
    items = parse(shape)
    slots = [item for item in items if item.slot and item.low]
    if len(slots) < 2 or any(item.sort in _PLAIN for item in slots):
        return None
    if any(item.tag and not any(cell.sort == item.sort and item.tag in cell.tags for cell in cells) for item in slots):
        return None
    if not _in_order([item.sort for item in slots], cells):
        return None
    count, start = reach(shape, cells)
    share = sum(_SLOT if item.slot else 1 for item in items[:count] if item.low)
    fitted = [item for item in items[:count] if item.slot and item.low]
    whole = sum(_SLOT if item.slot else 1 for item in items if item.low)
    if count >= len(items) or len(fitted) < 2 or share < whole * _NEAR_ENOUGH:
        return None
    at = min(start + count, len(cells) - 1)
    return Near(share, example, scene.words(cells[at].start, cells[at].end), _wanted(items[count]))


def _in_order(sorts: Sequence[str], cells: Sequence[Cell]) -> bool:
    """Whether the sentence has all of these sorts, in this order."""
    row = iter(cell.sort for cell in cells)
    return all(sort in row for sort in sorts)


def _wanted(item: Item) -> str:
    """What would have to stand there, "" if that cannot be told in a few words."""
    if item.words is not None:
        return " or ".join(f"“{word}”" for word in sorted(item.words)) if len(item.words) <= _FEW else ""
    return _SORTS.get(item.sort, "")
