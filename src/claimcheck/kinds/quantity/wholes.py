"""All of a thing, by its measure: "the bridge, all 13 kilometres of it,", "they walked the full 13 kilometres of the
bridge"."""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.portions import MINDS
from claimcheck.kinds.quantity.size_nouns import SizeNouns
from claimcheck.kinds.quantity.sizes import Said
from claimcheck.text.times.words import listed
from claimcheck.text.words import DETERMINERS, PREPOSITIONS, is_past

_WHOLE = frozenset(["full", "whole", "entire", "complete"])
_OPENS = frozenset([",", "-", "—", "–", "("])
_ON_IT = frozenset(listed("on across over along about at through up down of"))
"""Prepositions behind which the thing itself is looked at, walked or talked about."""
_ALONG = frozenset(listed("up out down over back away right straight proud fond afraid sick tired all"))
"""Words between a verb and these, and adjectives behind which a thing is thought of."""
_GOES_ON = frozenset(listed("and but when while as on for with because after before until by without"))


@frozen
class Wholes(SizeNouns):
    """The constructions with "all" or "the full"."""

    def all_of(self) -> Said | None:
        """All of it, or all of a name."""
        if not self.number.unit or self.norm(self.at + 1) != "of":
            return None
        first = self._whole()
        if first < 0:
            return None
        if self.norm(self.at + 2) == "it":
            return self._of_it(first)
        place = self.at + 2 + (self.norm(self.at + 2) == "the")
        owner = self.name_at(place)
        if owner is None and place > self.at + 2 and self.words_at(place)[-1:] and self.site(place):
            owner = self.definite(place)
        return Said(owner, first, place + 1, near=True) if owner is not None and self._ends(place + 1) else None

    def _whole(self) -> int:
        """The first cell of "all", "all the", "the full" before the number; -1 if it is not said to be the whole."""
        left = self.at - 1
        if self.norm(left) == "the" and self.norm(left - 1) == "all":
            return left - 1
        if self.norm(left) == "all":
            return left
        return left - 1 if self.norm(left) in _WHOLE and self.norm(left - 1) in ("the", "its") else -1

    def _of_it(self, first: int) -> Said | None:
        """ ", all 13 kilometres of it": of the name right before, which no noun with a length of its own governs."""
        last = self.at + 3
        if self.norm(first - 1) not in _OPENS or not (last >= len(self.cells) or self.sort(last) == "mark"):
            return None
        owner = self.owner_at(first - 2)
        if owner is None:
            return None
        before = owner[1] - 1 - (self.norm(owner[1] - 1) == "the")
        word = self.norm(before)
        if word in PREPOSITIONS:
            if word not in _ON_IT or not self._no_length(before - 1):
                return None
        elif self.governed(owner[1]):
            return None
        return Said(owner[0], first, last, near=True)

    def _no_length(self, at: int) -> bool:
        """Whether what governs a name is a verb, or a noun for what people say of things: "walked across", "verdict
        on"; not "the cable of"."""
        word = self.norm(at)
        if at < 0 or word in MINDS or word in _ALONG:
            return True
        return (is_past(word) or word.endswith("ing")) and self.norm(at - 1) not in DETERMINERS

    def _ends(self, at: int) -> bool:
        """Whether no part is singled out behind a name: not "of the river in Vienna", "of the wall still standing"."""
        if at >= len(self.cells) or self.sort(at) in ("mark", "time"):
            return self.norm(at) != "-"
        later = self.sort(at + 1) == "time" or self.norm(at + 1) in ("foot", "bicycle", "bike", "horseback", "skis")
        if self.norm(at) in ("in", "on", "by"):
            return later
        return self.norm(at) in _GOES_ON or self.norm(at) in vocab.HAD
