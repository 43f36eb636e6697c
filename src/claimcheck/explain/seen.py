"""What stands in a sentence: names, titles and other words of the claims, times, numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.book import ClaimBook
from claimcheck.explain.page import Line
from claimcheck.interval import ALWAYS, told
from claimcheck.kind import Kind
from claimcheck.model import Mention, NumberRef, Ref, TimeRef
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words

_MOST = 3
"""Claims that are named; of more, their number."""


def seen(scene: Scene, book: ClaimBook, kinds: Sequence[Kind]) -> Iterator[Line]:
    """A line for each thing that was recognised."""
    for cell in scene.cells:
        what = described(cell, book, kinds)
        if what:
            yield Line("seen", f"“{scene.words(cell.start, cell.end)}”: {what}")


def described(cell: Cell, book: ClaimBook, kinds: Sequence[Kind]) -> str:
    """What was recognised in a few words, "" for plain words."""
    if cell.sort in ("subject", "adjective"):
        return _name(cell, book)
    if cell.sort in ("phrase", "term") and isinstance(cell.what, Mention):
        return f"{sort(cell, kinds)}, {_held(cell.what, book)}"
    if cell.sort == "time" and isinstance(cell.what, TimeRef):
        return _time(cell.what)
    if cell.sort == "number" and isinstance(cell.what, NumberRef):
        return _number(cell.what)
    return ""


def sort(cell: Cell, kinds: Sequence[Kind]) -> str:
    """What a title or another word of the claims is called."""
    keys = cell.what.keys if isinstance(cell.what, Mention) else ()
    owners = {key.split(":", 1)[0] for key in keys}
    called = [kind.word for kind in kinds if kind.word and kind.name in owners]
    return " or ".join(called) or "a word for what somebody is"


def claims_of(cell: Cell, book: ClaimBook) -> list[str]:
    """The claims that a word belongs to, those that name it as wrong too."""
    if not isinstance(cell.what, Mention):
        return []
    return sorted({claim.id for key in cell.what.keys for claim in book.keyed(key)} | _wrong_in(cell.what, book))


def _wrong_in(mention: Mention, book: ClaimBook) -> set[str]:
    """The claims that name a word as a wrong one."""
    said = {key.partition(":")[2] for key in mention.keys}
    own = ((claim.id, word) for claim in book.all_claims for word in getattr(claim, "wrong", ()))
    return {id for id, word in own if " ".join(words(word)) in said}


def _name(cell: Cell, book: ClaimBook) -> str:
    ref = cell.what[0]
    assert isinstance(ref, Ref)
    if not ref.entities:
        return "a name that the claims don't know"
    names = [f"{book.entities[id].name}, {_type(book.entities[id].type)}" for id in ref.entities]
    which = names[0] if len(names) == 1 else " or ".join(f"{name}" for name in names)
    if "unanchored" in cell.tags:
        return f"perhaps {which}; only a part of the name stands in the text, and nothing says whose it is"
    return f"of {which}" if cell.sort == "adjective" else which


def _type(sort: str) -> str:
    return "a thing" if sort == "other" else article(sort)


def _held(mention: Mention, book: ClaimBook) -> str:
    ids = sorted({claim.id for key in mention.keys for claim in book.keyed(key)})
    wrong = sorted(_wrong_in(mention, book) - {*ids})
    if not ids and wrong:
        return f"listed as wrong in the claim{'s' if len(wrong) > 1 else ''} {', '.join(wrong[:_MOST])}"
    if not ids:
        return "of which no claim speaks"
    if len(ids) > _MOST:
        return f"of which {len(ids)} claims speak"
    return f"in the claim{'s' if len(ids) > 1 else ''} {', '.join(ids)}"


def _time(time: TimeRef) -> str:
    why = f" ({time.why})" if time.why else ""
    if time.kind == "age":
        return f"an age{why}"
    if time.kind == "anniversary":
        return f"an anniversary{why}"
    if time.inner == ALWAYS:
        sorts = {"duration": "a length of time", "set": "a time that comes again and again"}
        return sorts.get(time.kind, "a time that cannot be told") + why
    days = told(time.inner)
    known = "" if days == time.text else f", {days}"
    return f"{'a stretch of time' if time.kind in ('duration', 'range') else 'a time'}{known}{why}"


def _number(number: NumberRef) -> str:
    if number.ordinal:
        return f"a number in a row, {number.value:g}"
    low, high = number.low, number.high
    if low is None or high is None:
        edge = f"{low:,.10g} or more" if low is not None else f"{high:,.10g} or less" if high is not None else "any"
        return f"a number, {edge}"
    span = f"{number.value:,.10g}" if low == high else f"{low:,.10g} to {high:,.10g}"
    known = f"{span}{f' {number.unit}' if number.unit else ''}"
    return "a number" if known == number.text else f"a number, {known}"


def article(word: str) -> str:
    """ "a person", "an organisation"."""
    return f"{'an' if word[:1] in 'aeiou' else 'a'} {word}"
