"""What was paid for something, what somebody was fined or sentenced to: "bought Dalby Bakeries for $84 million".

They need no claim: they are held against each other (see `settled`).  A statement's `attribute` is "price", "fine" or
"sentence"; `modifiers` name what was bought or who was fined ("whom:..."), who did it ("by:..."), and what the sentence
speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.happenings import UPDATES, folded
from claimcheck.kinds.quantity.numerals import figure, numeral
from claimcheck.model import NumberRef, Ref, Span, Statement, TimeRef, Value
from claimcheck.text.about import about
from claimcheck.text.conversions import SCALES
from claimcheck.text.moments import told
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sources import RETOLD, retold
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, HAVE, HONORIFICS

_BUY = frozenset(
    listed("buy buys buying bought acquire acquires acquiring acquired purchase purchases purchasing purchased")
)
_SOLD = frozenset(listed("sold bought acquired purchased auctioned"))
_FETCHED = frozenset(listed("fetched fetches"))
_PAID = frozenset(listed("paid pays paying"))
_FINED = frozenset(listed("fined fines fining"))
_SENTENCED = frozenset(listed("sentenced jailed imprisoned"))
_VERBS = _BUY | _SOLD | _FETCHED | _PAID | _FINED | _SENTENCED
TRIGGERS = (*sorted(_BUY | _FETCHED | _FINED | _SENTENCED), "sold", "auctioned", "paid")
_WEAK = UPDATES | frozenset(
    listed(
        "not never no offered offer bid bids wanted hoped would stake share shares half part parts percent portion "
        "later appeal appealed reduced cut increased suspended minimum additional concurrent concurrently consecutive "
        "plus each apiece both respectively between annual annually yearly per year originally co-defendant accomplice "
        "debt including excluding guide asking reserve value valued worth if"
    )
)
"""Words by which a sum is one of several, or not the last word."""
_BACK = 12


def sums_told(scene: Scene) -> Iterator[Statement]:
    """The sums of a sentence that tell it of somebody or something with a name."""
    cells = scene.cells
    if _VERBS.isdisjoint(cell.norm for cell in cells):
        return
    amounts = [at for at, cell in enumerate(cells) if _money(cell) or _years(cell)]
    if len(amounts) != 1:
        return
    at = amounts[0]
    found = _sentence(cells, at) if _years(cells[at]) else _fine(cells, at) or _price(cells, at)
    if found is not None:
        sort, whom, by, first = found
        yield _made(scene, at, sort, whom, by, first)


def _money(cell: Cell) -> bool:
    number = cell.what
    if cell.sort != "number" or not isinstance(number, NumberRef) or number.approximate or number.low is None:
        return False
    return number.unit in ("$", "US$") or SCALES.get(number.unit, ("",))[0] == number.unit != ""


def _years(cell: Cell) -> bool:
    time = cell.what
    if cell.sort != "time" or not isinstance(time, TimeRef) or time.kind != "duration" or time.number is None:
        return False
    return "year" in time.text and "approx" not in time.flags


def _name(cells: Sequence[Cell], at: int) -> bool:
    return 0 <= at < len(cells) and cells[at].sort == "subject" and ref_of(cells[at]) is not None


def _subject(cells: Sequence[Cell], verb: int) -> int:
    """The cell of the name that is the subject of a verb right behind it, auxiliaries and an age apart; else -1."""
    at = verb - 1
    while at >= 0 and (cells[at].norm in BE | HAVE or cells[at].sort == "time"):
        at -= 1
    if at >= 2 and cells[at].norm == "," and cells[at - 1].sort == "time" and cells[at - 2].norm == ",":
        at -= 3
    return at if _name(cells, at) else -1


_Found = tuple[str, int, int, int]
"""The sort of a sum, the cells of whom it is of and by whom (-1: nobody), and the first cell that tells it."""


def _price(cells: Sequence[Cell], at: int) -> _Found | None:
    norm = [cell.norm for cell in cells]
    if norm[at - 1] == "for":
        if _name(cells, at - 2) and at > 2:
            verb = at - 3 - (norm[at - 3] == "the")
            if norm[verb] in _BUY:
                return "price", at - 2, _buyer(cells, verb), verb
        for verb in range(at - 2, max(0, at - _BACK), -1):
            if norm[verb] in _SOLD and norm[verb - 1] in BE:
                whom = _subject(cells, verb)
                return ("price", whom, -1, whom) if whom >= 0 else None
            if cells[verb].sort == "mark":
                return None
    if norm[at - 1] in _FETCHED:
        whom = _subject(cells, at - 1)
        return ("price", whom, -1, whom) if whom >= 0 else None
    if norm[at - 1] in _PAID and at + 2 < len(cells) and norm[at + 1] == "for":
        whom = at + 2 + (norm[at + 2] == "the")
        return ("price", whom, _buyer(cells, at - 1), at - 1) if _name(cells, whom) else None
    return None


def _buyer(cells: Sequence[Cell], verb: int) -> int:
    return next((i for i in range(verb - 1, max(-1, verb - _BACK), -1) if _name(cells, i)), -1)


def _fine(cells: Sequence[Cell], at: int) -> _Found | None:
    norm = [cell.norm for cell in cells]
    if norm[at - 1] in _FINED and norm[at - 2] in BE:
        whom = _subject(cells, at - 1)
        return ("fine", whom, -1, whom) if whom >= 0 else None
    if _name(cells, at - 1) and at > 1 and norm[at - 2] in _FINED:
        return "fine", at - 1, _buyer(cells, at - 2), at - 2
    return None


def _sentence(cells: Sequence[Cell], at: int) -> _Found | None:
    norm = [cell.norm for cell in cells]
    if norm[at - 1] not in ("to", "for") or at < 2 or norm[at + 1 : at + 2] == ["and"]:
        return None
    before = at - 2
    if norm[before] in _SENTENCED:
        whom = _subject(cells, before) if norm[before - 1] in BE else -1
        return ("sentence", whom, -1, whom) if whom >= 0 else None
    if _name(cells, before) and norm[before - 1] in _SENTENCED:
        return "sentence", before, -1, before - 1
    return None


def _made(scene: Scene, at: int, sort: str, whom: int, by: int, first: int) -> Statement:
    cells, sentence = scene.cells, scene.sentence
    cell = cells[at]
    start, end = cells[min(first, at)].start, cell.end
    if isinstance(cell.what, NumberRef):
        wrong = numeral(cell.what, scene.tokens)
        value = figure(scene, cell.what)
    else:
        wrong = Span(cell.start, cell.end)
        years = float(cell.what.number)
        value = Value(scene.words(cell.start, cell.end), cell.start, cell.end, years, years, "", years)
    headline = scene.heads
    weak = any(token.shape == "lower" and token.norm in _WEAK for token in scene.tokens)
    ref = ref_of(cells[whom])
    assert ref is not None
    doer: Ref | None = ref_of(cells[by]) if by >= 0 else None
    modifiers = [
        f"whom:{_called(ref)}", *([f"by:{folded(doer)}"] if doer is not None else []), *(["weak"] if weak else []),
        *([RETOLD] if headline and value.number is not None and retold(scene, value.number, value.text) else []),
        *(f"about:{word}" for word in about(scene, start, end)),
    ]  # fmt: skip
    times = tuple(told(time) for time in scene.times if time.kind in ("date", "range"))
    return Statement(
        kind="quantity",
        pattern="sum",
        path=scene.document.path,
        start=start,
        end=end,
        wrong=wrong,
        sentence=Span(sentence.start, sentence.end),
        subject=ref,
        attribute=sort,
        mode="settled",
        voice=scene.voice(start, end),
        times=times[:4],
        value=value,
        modifiers=tuple(modifiers),
        published=sentence.block.published,
        headline=headline,
    )


def _called(ref: Ref) -> str:
    return " ".join(word for word in folded(ref).split() if word not in HONORIFICS)
