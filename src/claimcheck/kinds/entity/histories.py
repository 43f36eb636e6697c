"""How old a house is, told by the length of its history: "the club's 125-year history", "In its 125-year existence the
club has"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.founding import governed, known_of
from claimcheck.kinds.entity.telling import Told, statement
from claimcheck.model import Span, Statement, TimeRef, Value
from claimcheck.text import counted_back
from claimcheck.text.scene import Found
from claimcheck.text.shape import norm
from claimcheck.text.words import BE, CONJUNCTIONS, HAVE, MODALS, NOT, RELATIVES, is_finite

_OF_WHAT = frozenset("of in at on as with under between for there here -".split())
_GOES_ON = CONJUNCTIONS | RELATIVES | {"never", "not", "only", "once", "still", "always", "often"}
_LEAST = 10
"""Years from which on a history is that of the house, and not of something that it has done for a while."""
_NOW = frozenset("is are has have 's".split())
_THEN = (BE | HAVE | MODALS) - _NOW - {"been", "be", "being"}


def history(found: Found, facts: Facts) -> Iterator[Statement]:
    """That a house began so many years before publication, or before some day until then."""
    known, cell, cells = known_of(found, facts), found.cell("t"), found.scene.cells
    published = found.scene.sentence.block.published
    if known is None or cell is None or published is None:
        return
    time: TimeRef = cell.what
    whole = time.value.endswith("Y") and (time.number or 0) >= _LEAST and time.text.lower().endswith(("year", "years"))
    inside = {one.norm for one in cells[found.first : found.last]}
    if not whole or inside & NOT - {"never"} or (found.pattern in _BEHIND and governed(found)) or _of_another(found):
        return
    verbs = [one.norm for one in cells if one.norm in _NOW | _THEN]
    perfect = verbs[:1] in (["has"], ["have"]) and verbs[1:2] == ["had"]  # "has never had"
    now = bool(verbs) and (perfect or not _THEN & {*verbs})
    when = counted_back.from_then_on(time, published) if now else counted_back.at_least(cells, time, published)
    if when is None:
        return
    first, last = min(known, cell, key=lambda one: one.start), cells[found.last - 1]
    yield statement(
        found,
        Told("aged", "is" if now else "by", known, first, last, Span(cell.start, cell.end),
             Value(time.text, cell.start, cell.end, number=float(time.number or 0), unit="year"), times=(when,),
             construction="other"),
    )  # fmt: skip


def _of_another(found: Found) -> bool:
    """Whether the history is that of something the house has or did: "of the club's derby", "history as", "of wins"."""
    cells, at, name = found.scene.cells, found.last, found.slots["s"]
    if norm(cells, at) in _OF_WHAT or (at < len(cells) and cells[at].sort == "possessive"):
        return found.slots["s"] < at - 1 or norm(cells, at) in ("-", "as") or cells[at].sort == "possessive"
    after = cells[at] if at < len(cells) else None
    if (
        after is not None
        and after.sort not in ("mark", "time")
        and not (is_finite(after.norm) or after.norm in _GOES_ON)
    ):
        return True  # "the club's 125-year history book", "In its 125-year history the club president"
    return norm(cells, name + 1) == "-" or (name + 1 < found.last and cells[name + 1].sort in ("cap", "subject"))


_S, _T = "{s:subject.known}", "{t:time.duration}"
_HISTORY = "history|existence"
_BEHIND = frozenset(["in its history, behind"])
HISTORIES: tuple[Pattern, ...] = (
    Pattern("its history", "In its 125-year history Malmö FF has never been so poor.",
            f"in|over|during|throughout its {_T} {_HISTORY} ,? the? {_S}", history),
    Pattern("its years", "In its 125 years Malmö FF has never been so poor.",
            f"^ in its {_T} ,? the? {_S} has", history),
    Pattern("somebody's history", "Malmö FF's 125-year history is full of rows.",
            f"{_S} <poss> {_T} {_HISTORY}", history),
    Pattern("history of", "The 125-year history of Malmö FF is full of rows.",
            f"the {_T} {_HISTORY} of the? {_S}", history),
    Pattern("in its history, behind", "Malmö FF has never, in its 125-year history, been so poor.",
            f"{_S} ~~8 in|over|during|throughout|of its {_T} {_HISTORY}", history),
)  # fmt: skip
