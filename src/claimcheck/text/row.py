"""The tokens of a sentence with the cells that are laid over them so far, and what is asked of them meanwhile."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.model import Document
from claimcheck.text.leading import behind_adverbial
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import Token

CAPITAL = ("cap", "upper", "initial")
_SORTS = {"possessive": "possessive", "punct": "mark", "hyphen": "mark"}


class Row:
    """`at` has the cells by their first tokens; `taken` are the tokens that they cover, `hits` those of a name or
    phrase that the claims know, whether a cell came of it or not; `given_up` those of people's names that belong to
    somebody else; `behind_titles` are those right behind a phrase.
    `caps` is as in `Scene`."""

    def __init__(self, document: Document, tokens: Sequence[Token], caps: str) -> None:
        self.document = document
        self.tokens = tokens
        self.caps = caps
        self.at: dict[int, Cell] = {}
        self.taken: set[int] = set()
        self.hits: set[int] = set()
        self.given_up: set[int] = set()
        self.behind_titles: set[int] = set()
        self._starts = [token.start for token in tokens]

    def put(self, cell: Cell) -> None:
        self.at[cell.first] = cell
        self.taken.update(range(cell.first, cell.last))
        if cell.sort in ("phrase", "term"):
            self.behind_titles.add(cell.last)

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that lie in a span."""
        first = bisect_left(self._starts, start)
        last = first
        while last < len(self.tokens) and self.tokens[last].end <= end:
            last += 1
        return first, last

    def token(self, at: int) -> Token | None:
        """The token at a place, None where there is none."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def capital(self, at: int) -> bool:
        """Whether there is a capitalised word here."""
        return 0 <= at < len(self.tokens) and self.tokens[at].shape in CAPITAL

    def free(self, at: int) -> bool:
        """Whether there is a capitalised word here that belongs to no hit and no cell."""
        return self.capital(at) and at not in self.hits and at not in self.taken

    def opens(self, at: int) -> bool:
        """Whether the token opens the sentence or a quotation in it."""
        return at == 0 or self.tokens[at - 1].shape == "punct"

    def cells(self) -> Iterator[Cell]:
        """The row from left to right: what no cell covers stays words and marks.  A comma of no width stands where one
        was left out."""
        at = 0
        led = behind_adverbial(self.tokens)
        while at < len(self.tokens):
            if led and at == led:
                place = self.tokens[at - 1].end
                yield Cell("mark", ",", place, place, at, at, ("punct",))
            if at in self.at:
                cell = self.at[at]
                yield cell
                at = cell.last
                continue
            token = self.tokens[at]
            capital = token.shape in CAPITAL and not self.opens(at)
            sort = "cap" if capital else _SORTS.get(token.shape, "word")
            yield Cell(sort, token.norm, token.start, token.end, at, at + 1, (token.shape,), token)
            at += 1
