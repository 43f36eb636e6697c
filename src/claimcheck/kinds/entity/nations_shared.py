"""A nationality told of several at once, or of one among many: "the Danish painters X and Y", "two Danes, X and Y", "X,
one of the greatest Danish painters"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.nations import has_nationality, nations_of
from claimcheck.kinds.entity.strangers import words
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Span, Statement
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, HAVE, MODALS, NEUTRAL, NOT, is_finite

_LISTS = ("occupations", "players", "people")
_NOT_THEIRS = NOT | MODALS | frozenset("like unlike both either neither half born based former".split())
_PAIRS = frozenset(["couple", "pair", "duo"])


def _several(cell: Cell, facts: Facts) -> bool:
    """Whether a word is the plural of what people are called for what they do."""
    one = cell.norm.removesuffix("s") if cell.norm.endswith("s") else ""
    return any(one in words(facts, name) for name in _LISTS) or cell.norm in _PAIRS


def _only_callings(row: Sequence[Cell], facts: Facts) -> bool:
    """Whether a row is the plural of a calling, and words for its field before it."""
    lets = NEUTRAL | words(facts, "fields")
    return bool(row) and _several(row[-1], facts) and all(cell.norm in lets for cell in row[:-1])


def of_several(found: Found, facts: Facts) -> Iterator[Statement]:
    """That each of two has the nationality of the word before both."""
    who, cell, cells = person(found), found.cell("a"), found.scene.cells
    if who is None or cell is None or not has_nationality(who.what[0], facts):
        return
    first = min(found.slots["s"], found.slots["o"])
    row = [one for one in cells[found.slots["a"] + 1 : first] if one.norm != ","]
    if not (_only_callings(row, facts) if row else cell.norm.endswith("s")):
        return
    before = cells[found.first - 1] if found.first else None
    if before is not None and (before.norm in ("and", "or", "-") or before.sort in ("adjective", "possessive")):
        return  # "French and Danish painters"
    last = max(found.slots["s"], found.slots["o"]) + 1
    clause = takewhile(lambda one: one.sort != "mark", cells[last:])
    if sum(one.norm in BE | HAVE | MODALS or is_finite(one.norm) for one in clause if one.sort == "word") > 1:
        return  # "the Danish publishers X and Y met paid well"
    yield from _said(found, facts, who, cell, "title")


def among(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, one of the greatest Danish painters," "X was among the best-known Danish painters"."""
    who, cell, cells = person(found), found.cell("a"), found.scene.cells
    if who is None or cell is None or governed(found) or not has_nationality(who.what[0], facts):
        return
    inside = cells[found.slots["s"] + 1 : found.slots["a"]]
    if any(one.norm in _NOT_THEIRS or (one.norm.endswith("s") and one.norm not in ("is", "was")) for one in inside):
        return  # "one of the few authors Danish painters read"
    end = found.slots["a"] + 1
    while end < len(cells) and cells[end].sort == "word" and not _several(cells[end], facts) and end - found.last < 2:
        end += 1
    if end < len(cells) and _only_callings(cells[found.slots["a"] + 1 : end + 1], facts):
        yield from _said(found, facts, who, cell, "apposition")


def _said(found: Found, facts: Facts, who: Cell, cell: Cell, construction: str) -> Iterator[Statement]:
    nations = tuple(nations_of(replace(cell.what[0], how="adjective"), found.scene, facts))
    if not nations:
        return
    first, last = min(who, cell, key=lambda one: one.start), max(who, cell, key=lambda one: one.end)
    times = (moments.publication(found.scene), *moments.narrated(found.scene))
    yield statement(
        found,
        Told("nationality", "is", who, first, last, Span(nations[0].start, cell.end), objects=nations, times=times,
             construction=construction),
    )  # fmt: skip


_A, _S, _O = "{a:adjective}", "{s:subject.person}", "{o:subject}"
SHARED: tuple[Pattern, ...] = (
    Pattern("nationality of two, the first", "The Swedish painters Anders Holm and Eva Dahl spoke.",
            f"{_A} ~3 ,? {_S} ,|and and? {_O}", of_several),
    Pattern("nationality of two, the second", "The Swedish painters Eva Dahl and Anders Holm spoke.",
            f"{_A} ~3 ,? {_O} and {_S}", of_several),
    Pattern("nationality of one among many", "Anders Holm, one of the best Swedish painters, spoke.",
            f"{_S} ,? who? <be>? <adv>? one|among of? the ~3 {_A}", among),
)  # fmt: skip
