"""What is counted: the noun behind a number, and whether what follows makes it a part of a whole."""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.index import noun_at
from claimcheck.kinds.quantity.owners import Owners
from claimcheck.model import Ref

_MANY = 1000
"""From how many on "people" are those of a country or a city."""


@frozen
class Noun:
    """A counted noun behind a number: its keys, the cell after it, the owner that stands within ("32 NATO members").

    `vague`: "people", who may be a team, or those on board.  `other`: it is another word than the claim's, and may be
    of fewer."""

    keys: tuple[str, ...]
    last: int
    owner: Ref | None = None
    vague: bool = False
    other: bool = False


@frozen
class Nouns(Owners):
    """A number, who may have it, and what it counts."""

    def cell_after(self, token: int) -> int:
        """The first cell that begins at or after a token."""
        return next((i for i in range(self.at, len(self.cells)) if self.cells[i].first >= token), len(self.cells))

    def noun(self, plural: bool = True) -> Noun | None:
        """The counted noun behind the number, with its plural (or, behind an ordinal, without)."""
        at = self.at + 1
        owner = None
        federal = self.norm(at) == "federal" and self.norm(at + 1) in vocab.MEMBERS
        while self.sort(at) == "word" and (self.norm(at) in vocab.NEUTRAL or federal):
            at, federal = at + 1, False
        if self.sort(at) in ("subject", "adjective") and self.sort(at + 1) != "possessive":
            owner = ref_of(self.cells[at])
            if owner is None or not owner.entities:
                return None
            at += 1
        if at >= len(self.cells):
            return None
        tokens = self.scene.tokens
        found = noun_at(self.counted, tokens, self.cells[at].first)
        if found is None:
            word = self.norm(at)
            if self.counted.members and word in vocab.MEMBERS and word.endswith("s") and owner is None:
                return Noun(self.counted.members, at + 1, None) if self.in_group() else None
            return None
        last, key = found
        if (
            plural
            and self.number.value > 1
            and not any(_plural(token.norm) for token in tokens[self.cells[at].first : last])
        ):
            after = tokens[last].norm if last < len(tokens) else ""
            if not (key in self.counted.members and after in vocab.MEMBERS and after.endswith("s")):
                return None
            last += 1
        keys: tuple[str, ...] = (key,)
        if key in self.counted.members and self.in_group():
            keys = self.counted.members
        elif key in self.counted.member:
            keys = tuple(dict.fromkeys((key, *self.counted.member)))
        elif key in self.counted.people:
            keys = tuple(dict.fromkeys((key, *self.counted.people)))
        elif key in self.counted.workers:
            keys = tuple(dict.fromkeys((key, *self.counted.workers)))
        word = tokens[last - 1].norm
        vague = word in ("people", "person") and self.number.value < _MANY
        other = key in self.counted.workers and word.removesuffix("s") not in key
        return Noun(keys, self.cell_after(last), owner, vague, other)

    def in_group(self) -> bool:
        """Whether the number stands in "an alliance of 32 countries", "the union groups 27 states"."""
        if (
            self.norm(self.at - 1) in ("groups", "unites", "together", "comprises")
            or self.norm(self.at + 2) == "strong"
        ):
            return True
        return self.norm(self.at - 1) == "of" and self.norm(self.at - 2) in vocab.GROUPS | {"membership"}

    def restricted(self, at: int, verbs: bool = False) -> bool:
        """Whether the words from a cell on make the noun a part of a whole; with `verbs`, "committed" does too."""
        word = self.norm(at)
        if self.sort(at) in ("possessive", "subject", "cap", "adjective", "term", "phrase") or word == "-":
            return True
        if self.sort(at) != "word":
            return False
        if word == "of" or word in vocab.RESTRICTING or word.endswith("ing"):
            return True
        return verbs and (word.endswith("ed") or word == "to")

    def goes_on(self, noun: Noun) -> bool:
        """Whether what follows the noun may say which ones are meant: "20 members ready to sign"."""
        at = noun.last
        return noun.vague or (self.sort(at) in ("word", "number") and self.norm(at) not in vocab.GOES_ON)

    def of_name(self, noun: Noun, link: str = "of") -> tuple[Ref | None, int]:
        """Whose the members are, within the noun phrase or behind it, and the cell after that."""
        last, owner = noun.last, noun.owner
        if owner is None and self.norm(last) == link:
            place = last + 2 if self.norm(last + 1) == "the" else last + 1
            return self.name_at(place), place + 1
        return owner, last


def _plural(word: str) -> bool:
    return word.endswith("s") or word in ("people", "men", "women", "children", "personnel", "staff", "aircraft")
