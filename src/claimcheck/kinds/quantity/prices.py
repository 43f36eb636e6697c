"""Prices: "bought Dalby Bakeries for $84 million", "went under the hammer for £2 million", "the $520 million sale"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.quantity.roles import (
    Role,
    governed,
    head,
    known,
    name_at,
    object_noun,
    of_subject,
    subject,
)
from claimcheck.text.shape import Cell, norm
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, PREPOSITIONS

_BUY = frozenset(
    listed("buy buys buying bought acquire acquires acquiring acquired purchase purchases purchasing purchased snapped "
           "sign signs signing signed sell sells selling sold join joins joining joined take takes taking took")
)  # fmt: skip
_SOLD = frozenset(listed("sold bought acquired purchased auctioned signed snapped knocked"))
_DEFINITE = frozenset(["the", "this", "that"])
_WENT = frozenset(listed("sold went sells changed joined"))

_SURE = frozenset(listed("fetched fetches fetching"))
_PAID = frozenset(listed("paid pays paying pay"))
VERBS = _BUY | _SOLD | _WENT | _SURE | _PAID
_DEALS = frozenset(listed("sale takeover purchase acquisition buyout buy-out merger deal transfer"))
_PRICES = frozenset(listed("price fee sum"))
_FEES = frozenset(listed("fees premium commission charges costs"))
_WITH = frozenset(["including", "inclusive", "with", "includes"])
_AND_FEES = 4
TRIGGERS = (
    "bought", "buy", "buys", "buying", "acquired", "acquires", "purchased", "purchase", "sold", "auctioned", "fetched",
    "paid", "takeover", "acquisition", "sale", "hammer", "fee", "sotheby", "christie",
)  # fmt: skip


def price(cells: Sequence[Cell], at: int) -> Role | None:
    """The price that the money at a cell is."""
    link = norm(cells, at - 1)
    of = governed(cells, at, _PRICES)
    begin = at - 1
    if of >= 0:
        begin = of - 1
        while (
            begin > 0
            and norm(cells, begin) not in ("for", "at")
            and (cells[begin].sort in ("word", "adjective") or norm(cells, begin) == "-")
        ):
            begin -= 1
        link = norm(cells, begin)
    if link in ("for", "at"):
        found = _for(cells, begin, at)
        if found is not None:
            return found
    if of >= 0 and norm(cells, at + 1) == "for":
        name = at + 2 + (norm(cells, at + 2) == "the")
        if name_at(cells, name):
            return Role("price", of, name + 1, name_at(cells, name))  # "agreed on a price of $3 billion for Dalby"
    noun = head(cells, at, _DEALS)
    if noun >= 0:
        of_ = norm(cells, noun + 1) == "of" and norm(cells, noun + 2) in ("the", '"')
        whom = name_at(cells, noun + 2 + of_) if norm(cells, noun + 1) == "of" else ""
        return Role("price", at, noun + 1, whom, given=known(cells, at))
    if link in _SURE:
        return of_subject("price", cells, at - 1, at)
    if link in _PAID and norm(cells, at + 1) == "for":
        return Role("price", at - 1, at + 1, name_at(cells, at + 2 + (norm(cells, at + 2) == "the")),
                    subject(cells, at - 1))  # fmt: skip
    return None


def with_fees(cells: Sequence[Cell]) -> bool:
    """Whether a price is told with what the house takes: "including fees", "fees included"."""
    for at, cell in enumerate(cells):
        if cell.norm not in _FEES:
            continue
        begin = max(0, at - _AND_FEES)
        if norm(cells, at + 1) == "included" or any(norm(cells, i) in _WITH for i in range(begin, at)):
            return True
    return False


def _bare(cells: Sequence[Cell], at: int) -> bool:
    """Whether nothing that is sold can begin at a cell: "sold at Sotheby's for"."""
    return norm(cells, at) in PREPOSITIONS or cells[at].sort == "time"


def _thing(cells: Sequence[Cell], at: int, last: int) -> str:
    """The noun of what is bought, where nothing but a time stands behind it: "the old tower last May for"."""
    if norm(cells, at) not in _DEFINITE:
        return ""
    end = next((i for i in range(at + 1, last) if cells[i].sort not in ("word", "term", "phrase", "adjective")), last)
    while end < last and cells[end].sort == "time":
        last -= 1
    if end < last or end <= at + 1 or any(norm(cells, i) in PREPOSITIONS for i in range(at + 1, end)):
        return ""
    return norm(cells, end - 1).split()[-1]


def _for(cells: Sequence[Cell], begin: int, at: int) -> Role | None:
    """ "was sold at Sotheby's for", "bought Twitter on Thursday for", "its sale to UBS for"."""
    told_of_buyer = False
    for i in range(begin - 1, max(-1, begin - 14), -1):
        word = norm(cells, i)
        if word in _SOLD and norm(cells, i - 1) in BE:
            return of_subject("price", cells, i, at)
        told_of_buyer |= cells[i].sort == "number" and norm(cells, i - 1) == "of"  # "to a club of 40 anglers"
        if told_of_buyer:
            if cells[i].sort == "mark":
                return None
            continue
        if word == "hands" and norm(cells, i - 1) in ("changed", "changes"):
            return of_subject("price", cells, i - 1, at)
        if word in _DEALS:
            return Role("price", i, at + 1, given=known(cells, i))
        if word in _WENT and (i == begin - 1 or _bare(cells, i + 1)) and word != "joined":
            return of_subject("price", cells, i, at)
        if word in _BUY:
            over = i + 1 + (norm(cells, i + 1) in ("over", "up"))
            whom = name_at(cells, over) or name_at(cells, over + 1)
            noun = object_noun(cells, i, begin) or _thing(cells, i + 1, begin)
            if noun:
                return Role("price", i, at + 1, by=subject(cells, i), head=noun)
            if not whom:
                return None
            if word.startswith("join"):
                return of_subject("price", cells, i, at)
            return Role("price", i, at + 1, whom, subject(cells, i))
        if cells[i].sort == "number" or (cells[i].sort == "mark" and word not in ('"', "-", "—")):
            return None
    return None
