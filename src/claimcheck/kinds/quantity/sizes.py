"""The pieces of what says how large something is: the topic beside a number, and the name that owns it."""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity import topics
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.owners import Owners
from claimcheck.kinds.quantity.said_of import goes_on
from claimcheck.kinds.quantity.what_it_is import sort_of_it
from claimcheck.model import Ref
from claimcheck.text.times.words import listed
from claimcheck.text.words import FUNCTION_CAPS

HAS = vocab.HAS | vocab.HAD | frozenset(
    listed(
        "boasts boasted boast shares shared reaches reached reach offers offered enjoys claims carries carried bears "
        "charges charged levies levied pays"
    )
)  # fmt: skip
AUDIENCE = frozenset(
    listed("people spectators fans visitors passengers guests supporters concertgoers worshippers seats")
)
_LONGEST = 4


@frozen
class Said:
    """Cells [first, last) that say a number of `owner`; of no topic if only the unit tells; `near` if it must be of the
    same order as the claim's."""

    owner: Ref
    first: int
    last: int
    topic: str = ""
    tense: str = "noun"
    loose: bool = False
    part: bool = False
    near: bool = False


@frozen
class Sizes(Owners):
    """A number in its sentence, and what its unit measures."""

    sort_: str

    def words_at(self, at: int) -> list[str]:
        return self.norm(at).split()

    def plain(self, at: int) -> bool:
        """Whether a plain noun or adjective stands at a cell."""
        if self.sort(at) not in ("word", "term", "phrase"):
            return False
        word = self.norm(at)
        return "cap" not in self.cells[at].tags and word.replace(" ", "").isalpha() and word not in FUNCTION_CAPS

    def adjective(self, at: int) -> tuple[str, int]:
        """The topic of what follows a measure ("long", "in length", "above sea level"), and the cell after it."""
        i = at + (self.norm(at) == "-")
        if self.norm(i) in topics.ADJECTIVES:
            return topics.ADJECTIVES[self.norm(i)], i + 1
        both = self.norm(i).split()
        if len(both) == 2 and both[0] in topics.ADJECTIVES and both[1] in vocab.SITES:
            return topics.ADJECTIVES[both[0]], i  # a phrase of a claim in one cell: "long bridge"
        if self.norm(at) == "in" and self.norm(at + 1) in topics.NOUNS:
            return topics.NOUNS[self.norm(at + 1)], at + 2
        row = [word for k in range(at, at + 3) for word in self.words_at(k)][:3]
        over = [self.norm(k) for k in range(at, at + 6)]
        if over[:3] == ["above", "the", "sea"]:
            return "height", at + 3
        if over == ["above", "the", "level", "of", "the", "sea"]:
            return "height", at + 6
        if row == ["above", "sea", "level"]:
            last = at
            while last < len(self.cells) and "level" not in self.words_at(last):
                last += 1
            return "height", last + 1
        if row[:1] == ["away"] or row[:2] == ["from", "earth"]:
            return "distance", at + (1 if row[0] == "away" else 2)
        return "", at

    def known(self, topic: str) -> bool:
        return topic in self.counted.topics

    def noun_of(self, last: int) -> tuple[str, int]:
        """The topic of the noun phrase that ends at a cell, and its first cell; "" if no claim is of it."""
        row: list[str] = []
        first = last + 1
        for i in range(last, max(-1, last - _LONGEST), -1):
            if not self.plain(i):
                break
            row[:0] = self.words_at(i)
            first = i
        for start in range(first, last + 1):
            words = [word for i in range(start, last + 1) for word in self.words_at(i)]
            if self.known(topics.named(words)):
                return topics.named(words), start
        return "", -1

    def whose(self, first: int) -> tuple[Ref, int, bool] | None:
        """The owner that stands before the noun phrase at a cell: "Norway's", "its"; and its first cell."""
        before = first - 1
        while self.plain(before) and self.norm(before) in topics.NEUTRAL:
            before -= 1
        if self.sort(before) == "possessive":
            owner = self.owner_at(before - 1)
            return (owner[0], owner[1], False) if owner is not None else None
        if self.norm(before) == "its":
            meant = self.pronoun(before)
            return (meant[0], before, not meant[1]) if meant is not None else None
        if self.norm(before) == "whose" and self.norm(before - 1) == ",":
            owner = self.owner_at(before - 2)
            joined = owner is not None and self.norm(owner[1] - 1 - (self.norm(owner[1] - 1) == "the")) in ("and", "or")
            return (owner[0], owner[1], False) if owner is not None and not joined else None
        return None

    def behind_of(self, at: int) -> Ref | None:
        """The name behind "of" at a cell, if it ends its phrase."""
        place = at + 1 + (self.norm(at + 1) == "the")
        name = self.name_at(place)
        return name if name is not None and self.ends_name(place + 1) else None

    def opens(self, first: int, last: int, topic: str, near: bool = False) -> Said | None:
        """ "With an area of ..., Finland is": the subject behind a phrase that opens the sentence."""
        if first > 0 and self.sort(first - 1) != "mark":
            return None
        at = last + (self.norm(last) == ",")
        at += self.norm(at) == "the"
        ref = self.name_at(at)
        loose = False
        if ref is not None and (goes_on(self.cells, at + 1) or self.norm(at + 1).endswith(("ers", "ors", "ists"))):
            return None
        if ref is None and self.norm(at) == "it":
            meant = self.pronoun(at)
            ref, loose = (meant[0], not meant[1]) if meant is not None else (None, False)
            if ref is None and (word := sort_of_it(self.cells, at)):
                ref = self.named.definite(word, self.cells[at].start)
        if ref is None and self.norm(at - 1) == "the" and self.plain(at):
            ref = self.definite(at)
        return Said(ref, first, last, topic, loose=loose, near=near) if ref is not None else None
