"""What something had had in all when it was over: "ran for 180 episodes", "closed after 6,680 performances".

A revival, a tour or another house has numbers of its own, so another name in the sentence leaves it open.
"""

from __future__ import annotations

from claimcheck.frozen import frozen, replace
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.nouns import Noun
from claimcheck.kinds.quantity.owners import Amount
from claimcheck.kinds.quantity.totals import Totals
from claimcheck.model import Ref
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE

_LASTED = frozenset(listed("ran runs lasted played"))
_OVER = frozenset(
    listed(
        "closed closes ended ends finished finishes concluded concludes folded folds stopped retired retires quit died "
        "shut out final bowed"
    )
)
_AXED = frozenset(listed("axed cancelled canceled over dropped shelved discontinued"))
_BEFORE = frozenset(listed("a an the record total whopping mere all impressive astonishing"))
_ANEW = frozenset(
    listed(
        "revival revivals revived reopened tour toured touring production productions transfer transferred version "
        "remake reboot rerun staging previews preview regional matinee season original concert"
    )
)
"""Words of what is told of another time round."""


@frozen
class Ended(Totals):
    """The constructions of ends."""

    def ran(self, left: int, noun: Noun) -> Amount | None:
        """ "X ran for 180 episodes", "X closed on Saturday after 6,680 performances", "After 180 episodes, X ended"."""
        while self.norm(left) in _BEFORE:
            left -= 1
        *whole, link = self.norm(left).split() or [""]  # "closed after" may be a phrase of a claim
        if link not in ("for", "after", "with") or noun.owner is not None or self.restricted(noun.last, verbs=True):
            return None
        if left == 0:
            return self._first(noun) if link == "after" else None
        verb = left - 1
        while self.sort(verb) == "time":
            verb -= 2 if self.norm(verb - 1) in ("on", "in") else 1
        verb = left if whole else verb
        if (whole[-1] if whole else self.norm(verb)) not in (_LASTED if link == "for" else _OVER):
            return None
        verb -= self.norm(verb) == "out" and self.norm(verb - 1) == "bowed"
        held = self.subject(verb - (self.norm(verb - 1) in ("has", "had")), "noun")
        return self._made(noun, held[0], held[1], held[2]) if held is not None else None

    def _first(self, noun: Noun) -> Amount | None:
        """Behind an opening "after"."""
        at = noun.last + 1
        at += self.norm(at) == "the"
        owner = self.name_at(at) if self.norm(noun.last) == "," else None
        verb = at + 1 + (self.norm(at + 1) in ("has", "had"))
        return self._made(noun, owner) if owner is not None and self._ends(verb) else None

    def _ends(self, verb: int) -> bool:
        """Whether a verb at a cell says that it was over: "closed", "came to an end", "went off the air"."""
        row = [self.norm(k) for k in range(verb, verb + 4)]
        if row[0] in _OVER or (row[0] in BE and row[1] in _AXED):
            return True
        to_an_end = row[0] in ("came", "comes", "drew") and row[1] == "to" and row[3] in ("end", "close", "finish")
        return to_an_end or (row[0] in ("went", "goes") and row[1] == "off")

    def _made(self, noun: Noun, owner: Ref, tense: str = "noun", loose: bool = False) -> Amount:
        others = (ref_of(cell) for cell in self.cells)
        anew = any(cell.norm in _ANEW for cell in self.cells)
        loose = loose or anew or any(ref is not None and ref.entities != owner.entities for ref in others)
        found = self.made("ran", self.at, noun.last, noun.keys, owner, tense)
        return replace(found, loose=loose or (self.goes_on(noun) and not self._so_long(noun.last)))

    def _so_long(self, at: int) -> bool:
        """Whether what follows only says over how long: "180 episodes over nine seasons", "in nine years"."""
        if self.sort(at) == "number" and self.cells[at].what.text.lower().startswith("over "):
            return True
        spread = self.norm(at) in ("over", "across", "in", "during")
        return spread and (self.sort(at + 1) == "number" or "duration" in self.cells[at + 1].tags)
