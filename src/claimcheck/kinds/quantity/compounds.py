"""Numbers in a compound, or in a noun for a group: "the 32-member alliance", "an alliance of 32 countries"."""

from __future__ import annotations

from claimcheck.frozen import frozen, replace
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.index import noun_at, noun_key
from claimcheck.kinds.quantity.nouns import Nouns
from claimcheck.kinds.quantity.owners import Amount
from claimcheck.model import Ref
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, DETERMINERS, FUNCTION_CAPS

_GROUP_AFTER = frozenset(listed("of within in inside from led that which who called dubbed including"))


_EXTENT = frozenset(["long", "high", "tall"])
"""Behind a counted noun: "is 412 pages long", "is 42 storeys high"."""
_COLLECTIVES = frozenset(
    listed("crew staff workforce membership garrison squad cast fleet complement ensemble choir faculty enrolment")
)
"""Nouns for all of those who are counted."""
_CARRIES = frozenset(listed("carries carry carried employs employed keeps kept requires required"))


@frozen
class Compounds(Nouns):
    """The constructions with a noun for a group."""

    def compound(self) -> Amount | None:
        """ "the 32-member alliance", "NATO, a 32-member alliance,", "the 27-nation European Union"."""
        noun = self.at + 2
        if noun >= len(self.cells):
            return None
        found = noun_at(self.counted, self.scene.tokens, self.cells[noun].first)
        keys: tuple[str, ...] = ()
        said = self.norm(noun).split()  # a phrase of a claim may be one cell: "nation bloc"
        if found is not None:
            head, keys = self.cell_after(found[0]), (found[1],)
            head = noun if self.cells[noun].last > found[0] else head
        elif len(said) == 2 and said[0] in vocab.MEMBERS and self.counted.members:
            head, keys = noun, self.counted.members
        elif self.norm(noun) in vocab.MEMBERS | {"strong"} and (self.counted.members or self.counted.bench):
            head, keys = noun + 1, (*self.counted.members, *self.counted.bench)
        if self.norm(noun) == "strong" and self.norm(noun + 1) in vocab.STAFFS:
            return self.staffed(noun + 1)
        if not keys:
            return None
        if keys[0] in self.counted.members:
            keys = (*self.counted.members, *self.counted.bench)
        while self.sort(head) == "word" and self.norm(head) in vocab.BEFORE_GROUPS:
            head += 1
        if self.sort(head) == "subject":
            owner = self.name_at(head)
            if owner is None or not self.ends_name(head + 1):
                return None
            start = self.noun_start(self.at)
            if (
                self.sort(start) == "possessive"
                and self.sort(start - 1) == "subject"
                and self.name_at(start - 1) is None
            ):
                return None  # of a country that the claims don't know
            return self.made("compound", start, head + 1, keys, owner, loose=self.norm(start) in ("a", "an"))
        return self.headed("compound", self.at, head, keys)

    def staffed(self, head: int) -> Amount | None:
        """ "Volvo's 42,500-strong workforce", "its 45-strong fleet"."""
        keys = self.counted.workers
        if self.norm(head) == "fleet":
            keys = tuple(noun_key(noun) for noun in ("aircraft", "plane", "jet", "ship", "vessel", "train", "bus"))
        before = self.at - 1
        if self.sort(before) == "possessive":
            owner = self.owner_at(before - 1)
            return self.made("compound", owner[1], head + 1, keys, owner[0]) if owner is not None and keys else None
        meant = self.pronoun(before) if self.norm(before) == "its" else None
        if meant is None or not meant[1] or not keys:
            return None
        return self.made("compound", before, head + 1, keys, meant[0])

    def strong(self) -> Amount | None:
        """ "The European Union is 27 members strong", "NATO, 32 members strong, ...", "NATO (32 members)"."""
        noun = self.noun()
        if noun is None or noun.owner is not None:
            return None
        beside = self.name_at(self.at - 2) if self.norm(self.at - 1) == "(" and self.norm(noun.last) == ")" else None
        if beside is not None:
            return self.made("parenthesis", self.at, noun.last, noun.keys, beside, loose=noun.vague)
        if self.norm(noun.last) != "strong" and not (self.norm(noun.last) in _EXTENT and self.norm(self.at - 1) in BE):
            return None
        before = self.at - 1
        while self.norm(before) in vocab.FILLERS:
            before -= 1
        tense = "noun"
        if self.norm(before) in BE:
            tense = "was" if self.norm(before) in ("was", "were") else "is"
        elif self.norm(before) != ",":
            return None
        owner = self.owner_at(before - 1)
        if owner is None or self.governed(owner[1]):
            return None
        return self.made("strong", self.at, noun.last + 1, noun.keys, owner[0], tense)

    def collective(self, left: int) -> Amount | None:
        """ "The Orion, with a crew of 29, ...", "carried a crew of 29", "the Orion's crew of 29": a noun for all
        of them stands before "of"."""
        noun = left - 1
        if self.norm(left) != "of" or noun < 1 or self.norm(noun) not in _COLLECTIVES:
            return None
        found = noun_at(self.counted, self.scene.tokens, self.cells[noun].first)
        if found is None or self.cell_after_any(found[0]) != left or self.restricted(self.at + 1):
            return None
        last = self.at + 1
        if self.sort(noun - 1) == "possessive":
            owner = self.owner_at(noun - 2)
            return self.made("possessive", owner[1], last, (found[1],), owner[0]) if owner is not None else None
        start = noun - 1
        while self.plain_word(start) and self.norm(start) in vocab.NEUTRAL:
            start -= 1
        if self.norm(start) not in ("a", "its"):
            return None
        verb = start - 1
        if self.norm(verb) == "with" and self.norm(verb - 1) == ",":
            owner = self.owner_at(verb - 2)
            return self.made("with", start, last, (found[1],), owner[0]) if owner is not None else None
        held = self.holder(verb, _CARRIES) if self.norm(verb) != "with" else None
        if held is None:
            return None
        return self.made("has", start, last, (found[1],), held[0], held[1], held[2])

    def cell_after_any(self, token: int) -> int:
        """The first cell of the sentence that begins at or after a token."""
        return next((i for i, cell in enumerate(self.cells) if cell.first >= token), len(self.cells))

    def group_of(self, left: int, keys: tuple[str, ...], last: int) -> Amount | None:
        """ "NATO, an alliance of 32 countries"."""
        if self.norm(left - 1) not in vocab.GROUPS or self.restricted(last, verbs=True):
            return None
        start = left - 1
        while self.sort(start - 1) == "word" and self.norm(start - 1) in vocab.BEFORE_GROUPS:
            start -= 1
        found = self.headed("group of", start, left - 1, keys, last)
        if found is None:
            return None
        return replace(found, keys=self.counted.members) if keys[0] in self.counted.members else found

    def headed(self, name: str, first: int, head: int, keys: tuple[str, ...], last: int = 0) -> Amount | None:
        """A phrase whose head is a noun for a group or a chamber: whose it is follows from an apposition, a copula,
        or "the"."""
        word = self.norm(head).rsplit(" ", 1)[-1]
        if word not in vocab.DESCRIBED and not last and self.norm(head + 1) in vocab.SITES and self.plain_word(head):
            head, word = head + 1, self.norm(head + 1)  # "a 42-storey office block"
        if word not in vocab.GROUPS | vocab.CHAMBERS | vocab.DESCRIBED:
            return None
        if not last and self.norm(head + 1) in _GROUP_AFTER and not self._told_more(first, head):
            return None
        if not last and self.sort(head + 1) in ("cap", "possessive", "term", "phrase"):
            return None
        named = self.name_at(head + 1) if not last else None
        start = self.noun_start(first)
        if named is not None and self.norm(start) in ("the", "a") and self.ends_name(head + 2):
            return None if self.sort(head + 2) == "possessive" else self._titled(name, start, head, keys, named)
        last = last or head + 1
        before = start - 1 - (self.norm(start - 1) in vocab.AT_PRESENT)
        if self.sort(start) == "possessive" and self.norm(start - 2) == ",":
            owner = self.owner_at(start - 3)  # "the Knesset, Israel's 120-seat parliament"
            return self.made(name, start - 1, last, keys, owner[0]) if owner is not None else None
        if self.norm(start) not in DETERMINERS:
            return None
        if self.norm(before) == ",":
            owner = self.owner_at(before - 1)
            if owner is not None and owner[0].entities:
                return self.made(name, start, last, keys, owner[0])
        if self.norm(before) in BE:
            subject = self.owner_at(before - 1)
            tense = "was" if self.norm(before) in ("was", "were") else "is"
            if subject is not None and not self.governed(subject[1]):
                return self.made(name, start, last, keys, subject[0], tense)
            group = self.group(word, before - 1) if self.norm(before - 1) == "it" and before == 1 else None
            if group is not None and self.norm(start) in ("a", "an"):
                return self.made(name, start, last, keys, group, tense)
        if self.norm(start) in ("the", "this", "that"):
            if word in vocab.SITES and self.norm(last) in vocab.ELSEWHERE:
                return None
            group = self.group(word, start)
            own = group is not None and any(
                ref is not None and ref.entities == group.entities for ref in map(ref_of, self.cells[:start])
            )
            if group is not None and not (own and word in vocab.LOOSE_GROUPS):
                return self.made(name, start, last, keys, group)
        return None

    def _told_more(self, first: int, head: int) -> bool:
        """ "NATO, a 32-member alliance that spans an ocean": a clause behind what a name is said to be."""
        start = self.noun_start(first)
        return (
            self.norm(head + 1) in ("that", "which", "whose")
            and self.norm(start) in ("a", "an")
            and self.norm(start - 1) == ","
            and self.name_at(start - 2) is not None
        )

    def plain_word(self, at: int) -> bool:
        """Whether a common noun or adjective stands at a cell."""
        return self.sort(at) == "word" and self.norm(at).isalpha() and self.norm(at) not in FUNCTION_CAPS

    def _titled(self, name: str, start: int, head: int, keys: tuple[str, ...], named: Ref) -> Amount:
        """ "the 27-nation bloc NATO"."""
        return self.made(name, start, head + 2, keys, named)

    def group(self, word: str, at: int) -> Ref | None:
        """What "the bloc", "the chamber" stands for at a cell: the one group, or the one body, of the text."""
        start = self.cells[at].start
        if word in vocab.GROUPS:
            return self.named.only_group(start)
        return self.named.definite(word, start)
